import type { UserDataReading } from '../../../src/panels/own/read-user-data.ts';
import type { Panel } from '../../../src/panels/panel.ts';
import { resolvePanel } from '../../../src/panels/resolve.ts';
import type { Lang } from '../../../src/words/lang.ts';

/** A number of a file as another reader hands it over, with every way in which it may be shown without being another one. */
export interface FileNumber {
  /** As a spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly column: number;
  /** Of one cell: 0.125 and 12.5 for 12.5%. */
  readonly values: readonly number[];
  /** What a reader sees in its place: a date, a clock, digits with noughts in front. */
  readonly texts: readonly string[];
  /** What stands above it in its column, by which a note may name it. */
  readonly names: readonly string[];
}

interface Shown {
  /** Numbers of the panels' tables. */
  readonly numbers: readonly number[];
  /** Findings and notes, and the notes alone. */
  readonly said: string;
  readonly notes: string;
  /** Every word of the panels, and the lines around the table that were read. */
  readonly read: string;
}

/** An issue lists the first rows by number and says of how many more; a table beside another is named by its first column. */
const isNamed = ({ row, column }: FileNumber, { facts, issues }: UserDataReading): boolean =>
  [...issues, ...(facts.understood ?? [])].some(({ code, message, count = 1, rows = [], ...issue }) =>
    code === 'table-beside'
      ? column >= Number(/column (\d+)/.exec(message.en)?.[1])
      : issue.row === row || rows.includes(row) || count > Math.max(1, rows.length),
  );

/** Throws where a panel that the page chose itself cannot be drawn. */
function panelsIn({ dataset }: UserDataReading, lang: Lang): readonly Panel[] {
  if (dataset === null) return [];
  return dataset.views.map((view) => {
    const resolved = resolvePanel(view, dataset, lang, null);
    if (!resolved.ok) throw new Error(`invalid panel: ${resolved.problem}`);
    return resolved.panel;
  });
}

/** Of the panels in English; those in Chinese are drawn up, too, and must come out. */
function shownOf(reading: UserDataReading): Shown {
  const { facts, issues, columns } = reading;
  panelsIn(reading, 'zh');
  const panels = panelsIn(reading, 'en');
  const cells = panels.flatMap(({ table }) => table.rows.flatMap((row) => row.cells));
  return {
    numbers: cells.flatMap(({ sort }) => (typeof sort === 'number' ? [sort] : [])),
    said: [
      ...[...issues, ...(facts.understood ?? [])].flatMap(({ message }) => message.en),
      ...panels.flatMap(({ notes }) => notes),
    ].join('\n'),
    notes: panels.flatMap(({ notes }) => notes).join('\n'),
    read: [
      ...panels.flatMap(({ headline, subtitle, table }) => [
        headline,
        subtitle,
        ...table.columns.map(({ name }) => name),
      ]),
      ...cells.map(({ text }) => text),
      columns?.title ?? '',
      ...(columns?.notes ?? []),
    ].join('\n'),
  };
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(other) * 1e-9;

/**
 * What is wrong with what is shown of a file, in words: a number of the file that is neither shown nor named, and a number
 * shown that the file does not hold. `texts` are the cells that another reader takes for texts.
 */
export function complaintsOf(
  reading: UserDataReading,
  numbers: readonly FileNumber[],
  texts: readonly string[],
): readonly string[] {
  const shown = shownOf(reading);
  const isRefused = reading.issues.some(({ severity }) => severity === 'fatal');
  const lost = numbers.filter((number) => {
    const { values, texts: own, names } = number;
    const isShown = values.some((value) => shown.numbers.some((one) => isSame(one, value)));
    const isRead = [...own, ...values.map(String)].some(
      (text) => shown.read.includes(text) || shown.said.includes(text),
    );
    return (
      !isShown &&
      !isRead &&
      !isNamed(number, reading) &&
      ![...names, `${number.column}"`].some((name) => shown.notes.includes(`"${name}`))
    );
  });
  const held = [
    ...numbers.flatMap(({ values }) => values),
    ...texts.flatMap((text) => [...text.replace(/,(?=\d{3})/g, '').matchAll(/\d+(?:\.\d+)?/g)].map(Number)),
  ].map(Math.abs);
  const made = shown.numbers.filter((number) => !held.some((value) => isSame(Math.abs(number), value)));
  return [
    ...(isRefused ? [] : lost.map(({ row, texts: [text = ''] }) => `lost: ${text} of row ${row}`)),
    ...made.map((number) => `made up: ${number}`),
  ];
}
