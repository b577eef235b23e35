import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import type { DocumentTitle } from '../document-title.ts';
import { writeWorkbook } from '../xlsx/workbook.ts';
import { cellAddress, type SheetCell } from '../xlsx/worksheet.ts';
import type { NativeChart, NativeSeries } from './native-chart.ts';
import { EAST_ASIAN } from './slide-type.ts';

const SHEET = 'Sheet1';

/** Where the sheet holds a part of a chart, as chart parts refer to it: `Sheet1!$B$2:$B$3`. */
export function namesAddress({ categories }: NativeChart): string {
  return range(0, 1, categories.length);
}

export const seriesNameAddress = (series: number): string => `${SHEET}!${absolute(series + 1, 0)}`;

export function valuesAddress({ categories }: NativeChart, series: number): string {
  return range(series + 1, 1, categories.length);
}

const absolute = (column: number, row: number): string =>
  cellAddress(column, row).replace(/([A-Z]+)(\d+)/, (_, letters: string, number: string) => `$${letters}$${number}`);

function range(column: number, first: number, count: number): string {
  return `${SHEET}!${absolute(column, first)}:${absolute(column, first + Math.max(1, count) - 1)}`;
}

/**
 * The workbook behind a chart: names, then a column of numbers for each series under the name it has in the key, then
 * the ends of the intervals, which the chart does not draw from.
 */
export async function writeChartSheet(
  chart: NativeChart,
  about: DocumentTitle,
  description: string,
): Promise<Uint8Array> {
  const columns = [
    ...chart.series.map(seriesColumn),
    ...chart.series.flatMap((one) => intervalColumns(one, about.lang)),
  ];
  const head = [chart.heading, ...columns.map(({ name }) => name)].map((value): SheetCell => ({ value, look: 'head' }));
  const rows = chart.categories.map((name, row): SheetCell[] => [
    { value: name, look: 'text' },
    ...columns.map(({ values }): SheetCell => ({ value: values[row] ?? null, look: 'number' })),
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
        widths: [32, ...columns.map(() => 22)],
        headRow: null,
      },
    ],
  });
}

interface Column {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

const seriesColumn = ({ name, values }: NativeSeries): Column => ({ name, values });

function intervalColumns({ name, intervals }: NativeSeries, lang: Lang): Column[] {
  if (intervals === null) return [];
  const { interval } = publicationWords(lang);
  return [
    { name: interval.low(name), values: intervals.map((one) => one?.low ?? null) },
    { name: interval.high(name), values: intervals.map((one) => one?.high ?? null) },
  ];
}
