import type { Box, Weight } from '../../charts/option.ts';
import { contrast } from '../../charts/own/colors.ts';
import type { Heat, HeatCell } from '../../charts/own/heat.ts';
import { colorOf, type Paint } from '../../charts/own/paints.ts';
import type { Theme } from '../../charts/theme.ts';
import type { Chart } from '../../panels/kinds/kinds.ts';
import { formatLabel } from '../../words/numbers.ts';
import type { ThemeColor } from './drawing-xml.ts';
import { linesOf, SLIDE_TYPE, widestPt } from './slide-type.ts';

/** A table of the program's own; lengths are points on the slide or page. */
export interface NativeTable {
  readonly box: Box;
  readonly sizePt: number;
  readonly widths: readonly number[];
  /** The first one is the head. */
  readonly heights: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly text: string;
  readonly color: ThemeColor;
  readonly align: 'left' | 'center';
  /** There is no number, which a dashed frame says. */
  readonly isGap?: true;
  /** Null for the ground. */
  readonly fill: Paint | null;
}

/** In points: sizes of type between which all of it is to be read, and how far cells grow to fill the box. */
export interface TableLimits {
  readonly mostPt: number;
  readonly leastPt: number;
  readonly mostColumnPt: number;
  readonly mostRowPt: number;
  /** How much wider type may run than slides allow for anyway; 1 unless it is said. */
  readonly wider?: number;
}

export const ON_SLIDES: TableLimits = { mostPt: SLIDE_TYPE.name, leastPt: 9, mostColumnPt: 110, mostRowPt: 40 };
const NAMES_SHARE = 0.3;
const MOST_HEAD_LINES = 3;
/** Between words and the edges of their cell, of both sides together. */
const INSET_PT = 10;
/** Programs break a number that is wider than its cell, as it may be in the fonts they put for missing ones. */
const SLACK = 1.15;

/**
 * A table in colours with every number in its cell, in the ink that reads on it in the colours of `theme`; null for
 * another kind, and where not all of it can be read.
 */
export function nativeTable(chart: Chart, box: Box, theme: Theme, limits: TableLimits = ON_SLIDES): NativeTable | null {
  if (chart.kind !== 'heat' || ('guides' in chart && chart.guides !== undefined)) return null;
  for (let sizePt = limits.mostPt; sizePt >= limits.leastPt; sizePt -= 1) {
    const table = tableAt(chart, box, sizePt, theme, limits);
    if (table !== null) return table;
  }
  return null;
}

function tableAt(
  { columns, rows, cells, missing }: Heat,
  box: Box,
  sizePt: number,
  theme: Theme,
  { mostColumnPt, mostRowPt, wider = 1 }: TableLimits,
): NativeTable | null {
  const widest = (texts: readonly string[], weight: Weight): number => widestPt(texts, sizePt, weight) * wider * SLACK;
  const linesIn = (texts: readonly string[], widthPt: number): number =>
    Math.max(1, ...texts.map((text) => linesOf(text, (widthPt - INSET_PT) / wider, sizePt, 700)));
  const heads = columns.map(({ name }) => name);
  const names = rows.map(({ name }) => name);
  const labels = cells.flatMap((row) => row.flatMap((cell) => (cell === null ? [] : [formatLabel(cell.label)])));
  const namesPt = Math.min(widest(names, 700) + INSET_PT, box.width * NAMES_SHARE);
  const columnPt = Math.min(mostColumnPt, (box.width - namesPt) / columns.length);
  const headLines = linesIn(heads, columnPt);
  const nameLines = names.map((name) => linesIn([name], namesPt));
  const words = heads.flatMap((head) => head.split(/\s/).map(unbrokenPart));
  const needed = Math.max(widest(labels, 400), widest(words, 700)) + INSET_PT;
  const linePt = sizePt * 1.25;
  const least = [headLines, ...nameLines].map((lines) => lines * linePt + 6);
  const room = box.height - least.reduce((sum, height) => sum + height, 0);
  if (needed > columnPt || headLines > MOST_HEAD_LINES || room < 0) return null;
  const heights = least.map((height, at) =>
    at === 0 ? height : Math.max(height, Math.min(mostRowPt, height + room / rows.length)),
  );
  const plain = (text: string, align: TableCell['align']): TableCell => ({ text, color: 'tx1', align, fill: null });
  return {
    box: {
      ...box,
      width: namesPt + columnPt * columns.length,
      height: heights.reduce((sum, height) => sum + height, 0),
    },
    sizePt,
    widths: [namesPt, ...columns.map(() => columnPt)],
    heights,
    rows: [
      [plain('', 'left'), ...heads.map((head) => plain(head, 'center'))],
      ...rows.map(({ name }, at) => [
        plain(name, 'left'),
        ...columns.map((_, column) => cellOf(cells[at]?.[column] ?? null, missing, theme)),
      ]),
    ],
  };
}

/** What of a word stands on one line: a long one of Chinese may be broken in its middle. */
const unbrokenPart = (word: string): string =>
  /^\p{Script=Han}{4,}$/u.test(word) ? word.slice(0, Math.ceil(word.length / 2)) : word;

/** A gap has no colour, as a pale one would be a small number. */
function cellOf(cell: HeatCell | null, missing: string, theme: Theme): TableCell {
  if (cell === null) return { text: missing === '' ? '' : '—', color: 'tx2', align: 'center', fill: null, isGap: true };
  const { ink, card } = theme;
  const ground = colorOf(cell.paint, theme);
  return {
    text: formatLabel(cell.label),
    color: contrast(ink, ground) >= contrast(card, ground) ? 'tx1' : 'bg1',
    align: 'center',
    fill: cell.paint,
  };
}
