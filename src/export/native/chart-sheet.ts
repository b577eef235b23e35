import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import type { DocumentTitle } from '../document-title.ts';
import { writeWorkbook } from '../xlsx/workbook.ts';
import { cellAddress, type SheetCell } from '../xlsx/worksheet.ts';
import type { NativeChart, NativeSeries } from './native-chart.ts';
import { type CellAt, labelFormula, labelText } from './native-label.ts';
import { EAST_ASIAN } from './slide-type.ts';

const SHEET = 'Sheet1';

/** What a column of the sheet holds. */
type ColumnOf = 'value' | 'label' | 'low' | 'high' | 'below' | 'above' | 'position' | 'entry' | 'middle';

interface Column {
  readonly of: ColumnOf;
  /** −1 for what is of all. */
  readonly series: number;
}

/**
 * The columns after the names: the numbers of each series, the positions, the labels, the intervals with what is drawn of
 * them, what is said of a ring.
 */
function columnsOf({ series, positions, ring }: NativeChart): Column[] {
  const each = (of: ColumnOf, has: (one: NativeSeries) => boolean): Column[] =>
    series.flatMap((one, index) => (has(one) ? [{ of, series: index }] : []));
  const isRanged = ({ intervals }: NativeSeries): boolean => intervals !== null;
  return [
    ...each('value', () => true),
    ...(positions === null ? [] : [{ of: 'position', series: -1 } as const]),
    ...each('label', ({ labels }) => labels.some((label) => label !== null)),
    ...(['low', 'high', 'below', 'above'] as const).flatMap((of) => each(of, isRanged)),
    ...(ring === undefined ? [] : [{ of: 'entry', series: -1 } as const]),
    ...(ring?.middle ? [{ of: 'middle', series: -1 } as const] : []),
  ];
}

const absolute = (column: number, row: number): string =>
  cellAddress(column, row).replace(/([A-Z]+)(\d+)/, (_, letters: string, number: string) => `$${letters}$${number}`);

const range = (column: number, first: number, count: number): string =>
  `${SHEET}!${absolute(column, first)}:${absolute(column, first + Math.max(1, count) - 1)}`;

/** Where the sheet holds a part of a chart, as chart parts refer to it: `Sheet1!$B$2:$B$3`. */
const namesAddress = ({ categories }: NativeChart): string => range(0, 1, categories.length);

export const seriesNameAddress = (series: number): string => `${SHEET}!${absolute(series + 1, 0)}`;

/** Throws `invalid column` for one the sheet has not. */
export function columnAddress(chart: NativeChart, of: ColumnOf, series: number): string {
  const column = columnsOf(chart).findIndex((one) => one.of === of && one.series === series);
  if (column < 0) throw new RangeError(`invalid column: ${of} of series ${series}`);
  return range(column + 1, 1, chart.categories.length);
}

/** What is written for the categories: their names, or of a ring names with numbers. */
export const categoriesAddress = (chart: NativeChart): string =>
  chart.ring === undefined ? namesAddress(chart) : columnAddress(chart, 'entry', -1);

/** The one cell of what stands in the middle of a ring. */
export const middleAddress = (chart: NativeChart): string => columnAddress(chart, 'middle', -1).replace(/:.*/, '');

/**
 * The workbook behind a chart: names and numbers, which a reader edits, and formulas that work out of them what stands at
 * the points and how long the intervals are drawn.
 */
export async function writeChartSheet(
  chart: NativeChart,
  about: DocumentTitle,
  description: string,
): Promise<Uint8Array> {
  const columns = columnsOf(chart);
  const at: CellAt = (series, row) => cellAddress(series + 1, row + 1);
  const names = [chart.heading, ...columns.map((column) => headOf(chart, column, about.lang))];
  const head = names.map((value): SheetCell => ({ value, look: 'head' }));
  const rows = chart.categories.map((name, row): SheetCell[] => [
    { value: name, look: 'text' },
    ...columns.map((column) => cellOf(chart, column, row, at, columns)),
  ]);
  return writeWorkbook({
    title: about.title,
    subject: about.subject,
    author: about.author,
    description,
    language: about.lang === 'zh' ? 'zh-CN' : 'en',
    date: about.date,
    font: EAST_ASIAN,
    sheets: [
      {
        name: SHEET,
        rows: [head, ...rows].map((cells) => ({ cells, heightPt: 20 })),
        widths: [32, ...columns.map(({ of }) => (/label|entry|middle/.test(of) ? 36 : 22))],
        headRow: null,
      },
    ],
  });
}

function headOf(chart: NativeChart, { of, series }: Column, lang: Lang): string {
  const { labelsOf, position, interval, entries, whole } = publicationWords(lang);
  const name = chart.series[series]?.name ?? '';
  if (of === 'value') return name;
  if (of === 'position') return chart.positions?.measure?.name ?? position;
  if (of === 'entry') return entries;
  if (of === 'middle') return whole;
  return of === 'label' ? labelsOf(name) : interval[of](name);
}

function cellOf(
  chart: NativeChart,
  { of, series }: Column,
  row: number,
  at: CellAt,
  columns: readonly Column[],
): SheetCell {
  if (of === 'position') return { value: chart.positions?.at[row] ?? null, look: 'number' };
  if (of === 'entry') return labelCell(chart.ring?.entries[row] ?? [], at);
  if (of === 'middle') return labelCell(row === 0 ? (chart.ring?.middle?.parts ?? []) : [], at);
  const one = chart.series[series];
  if (of === 'label') return labelCell(one?.labels[row]?.parts ?? [], at);
  if (of === 'value') {
    const formula = one?.formulaOf?.(at, row) ?? null;
    return { value: one?.values[row] ?? null, look: 'number', ...(formula === null ? {} : { formula }) };
  }
  const interval = one?.intervals?.[row] ?? null;
  if (of === 'low' || of === 'high') return { value: interval?.[of] ?? null, look: 'number' };
  const address = (wanted: ColumnOf): string =>
    cellAddress(columns.findIndex((column) => column.of === wanted && column.series === series) + 1, row + 1);
  const end = address(of === 'below' ? 'low' : 'high');
  const value = at(series, row);
  const length = of === 'below' ? `${value}-${end}` : `${end}-${value}`;
  const [below, above] = errorLengths(one, row);
  return { value: of === 'below' ? below : above, look: 'number', formula: `IF(COUNT(${end})=0,0,MAX(0,${length}))` };
}

function labelCell(parts: Parameters<typeof labelText>[0], at: CellAt): SheetCell {
  const text = labelText(parts);
  const formula = labelFormula(parts, at);
  if (text === '') return { value: null, look: 'text' };
  return { value: text, look: 'text', ...(formula === null ? {} : { formula }) };
}

/** How far an interval reaches below its value and above it; 0 where there is none. */
export function errorLengths(series: NativeSeries | undefined, row: number): readonly [below: number, above: number] {
  const interval = series?.intervals?.[row] ?? null;
  const value = series?.values[row] ?? null;
  if (interval === null || value === null) return [0, 0];
  const length = (from: number, to: number): number => Math.max(0, Number((to - from).toPrecision(9)));
  return [length(interval.low, value), length(value, interval.high)];
}
