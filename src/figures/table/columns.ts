import { tooManyCells } from '../../words/faults/reading-words.ts';
import { isBlank } from '../cell/missing.ts';
import { isYearName, readPeriodCodes } from '../cell/period-codes.ts';
import { readPeriodDays } from '../cell/period-days.ts';
import { readSpans, saysHoursAndMinutes } from '../cell/spans.ts';
import { type Issue, isFatal, newIssue } from '../issue.ts';
import { isAsWritten, type Undone } from '../repair.ts';
import { inferColumnType } from './column-type.ts';
import { type DottedMonths, findDottedMonths } from './dotted-months.ts';
import { findPoints, type Kind, surveyColumn } from './kinds.ts';
import { wordsOf } from './layout.ts';
import type { RawRow } from './raw-row.ts';
import type { Records } from './records.ts';
import { shapeTable } from './shape.ts';
import { type Evidence, type FileSigns, readFileSigns } from './signs.ts';
import { groupIssues } from './tally.ts';
import { saidOfUnits, understoodDays, understoodOf, understoodTexts, undoneBy } from './understood.ts';

/** A column and its cells: numbers, NaN where there is none, or null where the cells are text as written. */
export interface Column {
  readonly name: string;
  readonly kind: Kind;
  readonly numbers: Float64Array | null;
  /** Numbers with a mark at them, `18.1 r`, as written, by the place of their row; absent for none. */
  readonly written?: ReadonlyMap<number, string>;
  /** Most digits behind the point that one of its numbers is written with; absent for whole numbers and texts. */
  readonly decimals?: number;
  /** Its cells are text, and not to be read as numbers after all: they were asked for as written, or could be two. */
  readonly isAsWritten?: true;
}

/** A table by columns; text cells stay in the rows as they were written. */
export interface Columns {
  readonly ok: boolean;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** The row of the file that the first one stands in, where all others follow it; absent where nobody looked. */
  readonly firstRow?: number;
  /** Of a file of numbers alone they are made when they are asked for. */
  readonly body: readonly RawRow[];
  readonly title?: string;
  readonly notes?: readonly string[];
  readonly issues: readonly Issue[];
  /** What was taken for granted, as nobody would doubt it: no faults, but it can be undone. */
  readonly understood: readonly Issue[];
}

export interface ColumnOptions {
  /** The decimal sign; blank means by evidence, and what allows two readings stays text. */
  readonly decimal?: '.' | ',';
  readonly undone?: Undone;
}

/** Cells beyond which a table is refused. Measured in Node 20: 15 million of them, 100 MB, take 2.2 GB while they are read. */
export const MOST_CELLS = 20_000_000;
/** Issues of one kind of fault before one speaks for all. */
const MOST_ALIKE = 10;

/** Understands the records of a file, or of a sheet. `onProgress` hears the share done of this step, 0 to 1. */
export function readColumns(
  records: Records,
  { decimal, undone = [] }: ColumnOptions = {},
  onProgress: (share: number) => void = () => {},
): Columns {
  const { names, body: shaped, issues, understood: understoodShape } = shapeTable(records, undone);
  const texts = textsOf(records);
  const cells = names.length * shaped.length;
  if (cells > MOST_CELLS) {
    const refusal = newIssue('too-large', 'fatal', tooManyCells(Math.ceil(cells / 1e6), MOST_CELLS / 1e6));
    return {
      ok: false,
      columns: [],
      rowCount: 0,
      body: [],
      ...texts,
      issues: [...records.issues, refusal],
      understood: [],
    };
  }
  const months = names.map((name, at) =>
    decimal === undefined && !isAsWritten(undone, at) ? findDottedMonths(shaped, at, name) : null,
  );
  const days = names.map((_, at) =>
    isAsWritten(undone, at) ? null : readPeriodDays(shaped.length, (row) => shaped[row]?.cells[at] ?? ''),
  );
  const cellsOf = (at: number) => (row: number) => shaped[row]?.cells[at] ?? '';
  const isSaid = saysHoursAndMinutes(texts.title ?? '');
  const year = names.findIndex(isYearName);
  const others = names.map((name, at) => {
    if (isAsWritten(undone, at)) return null;
    if (isSaid || saysHoursAndMinutes(name)) return readSpans(name, shaped.length, cellsOf(at));
    return year < 0 || year === at ? null : readPeriodCodes(shaped.length, cellsOf(year), cellsOf(at));
  });
  const body = rewritten(
    shaped,
    days.map((one, at) => one ?? months[at] ?? others[at] ?? null),
  );
  const surveys = names.map((_, at) => {
    onProgress(at / names.length);
    return surveyColumn(body, at, decimal === ',');
  });
  const isCommaFile = records.delimiter === ',';
  const isEastern = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(names.join());
  const pointsOf = (at: number) => findPoints(body, at);
  let signs: FileSigns | undefined;
  const file = (): FileSigns => {
    signs ??= readFileSigns(surveys, isCommaFile, pointsOf);
    return signs;
  };
  const columns = surveys.map((survey, at): ReadColumn => {
    const name = names[at] ?? '';
    if (isAsWritten(undone, at)) return asWritten(name);
    const dotted = months[at];
    if (dotted)
      return {
        column: { name, kind: 'date', numbers: null },
        issues: dotted.issues.map(undoneBy(at, name)),
        understood: [],
      };
    const evidence: Evidence = {
      name,
      isFirst: at === 0,
      isCommaFile,
      isSheet: records.encoding === null,
      isEastern,
      isSaid: decimal !== undefined,
      points: () => pointsOf(at),
      file,
    };
    const { kind: judged, isComma, isUnclear, issues } = inferColumnType(survey, evidence);
    const kind = days[at]?.isYears ? 'year' : judged;
    const isText = kind === 'text' || kind === 'date';
    const read = isText ? null : isComma ? surveyColumn(body, at, true) : survey;
    const numbers = read?.values ?? null;
    const decimals = read !== null && read.decimals > 0 ? { decimals: read.decimals } : {};
    const written = isText || survey.marked === null ? {} : { written: survey.marked.written };
    const own = issues.map(undoneBy(at, name));
    const firsts = understoodDays(days[at] ?? null, shaped, at, name);
    return {
      column: { name, kind, numbers, ...written, ...decimals, ...(isUnclear ? { isAsWritten: true } : {}) },
      issues: own,
      understood: [...firsts, ...understoodOf(survey, kind, own, at, name)],
    };
  });
  const found = [...saidOfUnits(records), ...issues, ...columns.flatMap((column) => column.issues)];
  const all = [...records.issues, ...groupIssues(found, MOST_ALIKE)];
  const understood = groupIssues(
    [
      ...understoodTexts(records),
      ...records.understood,
      ...understoodShape,
      ...columns.flatMap((one) => one.understood),
    ],
    MOST_ALIKE,
  );
  return {
    ok: !isFatal(all),
    columns: columns.map(({ column }) => column),
    rowCount: body.length,
    body,
    ...texts,
    issues: all,
    understood,
  };
}

/** The rows with the cells of some columns as they are read: an October with its nought, a first day as its year, 9:15 as hours. */
function rewritten(
  body: readonly RawRow[],
  columns: readonly (Pick<DottedMonths, 'cells'> | null)[],
): readonly RawRow[] {
  if (!columns.some((one) => one && one.cells.size > 0)) return body;
  return body.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, at) => columns[at]?.cells.get(index) ?? cell),
  }));
}

interface ReadColumn {
  readonly column: Column;
  readonly issues: readonly Issue[];
  readonly understood: readonly Issue[];
}

const asWritten = (name: string): ReadColumn => ({
  column: { name, kind: 'text', numbers: null, isAsWritten: true },
  issues: [],
  understood: [],
});

function textsOf({ title, notes, delimiter }: Records): Pick<Columns, 'title' | 'notes'> {
  return {
    ...(title.length ? { title: title.map((line) => wordsOf(line, delimiter)).join('\n') } : {}),
    ...(notes.length ? { notes: notes.map((line) => wordsOf(line, delimiter)) } : {}),
  };
}

/** The cell of a row; null where it is blank, or missing among numbers. */
export function cellOf({ numbers }: Column, row: RawRow, rowAt: number, at: number): string | number | null {
  if (numbers) {
    const number = numbers[rowAt] ?? Number.NaN;
    return Number.isNaN(number) ? null : number;
  }
  const text = row.cells[at];
  return text === undefined || isBlank(text) ? null : text;
}
