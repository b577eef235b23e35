import { isBlank } from './missing.ts';
import type { RawRow } from './raw-row.ts';

/** What a pivot table calls what it counts, in Chinese and English spreadsheets. */
const MEASURE =
  /^(?:求和项|计数项|平均值项|最大值项|最小值项|乘积项|数值计数项|标准偏差项|方差项)\s*[:：]|^(?:Sum|Count|Average|Max|Min|Product|StdDevp?|Varp?) of /i;
const LABELS = /^(?:行标签|列标签|Row Labels|Column Labels|值|Values)$/i;
/** What a filter above the table lets through. */
const FILTERED = /^[(（](?:全部|多项|All|Multiple Items)[)）]$/i;

const filledIn = ({ cells }: RawRow): readonly string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/**
 * Whether a pivot table wrote a row above its column names: what is counted and the field the columns come from, over names
 * that are more, none of them a number of their own.
 */
export function isPivotHead(row: RawRow, below: readonly RawRow[], bearsNumber: (row: RawRow) => boolean): boolean {
  const filled = filledIn(row);
  if (filled.length === 2 && FILTERED.test(filled[1] ?? '')) return true;
  const first = row.cells[0]?.trim() ?? '';
  const isMade =
    filled.some((cell) => MEASURE.test(cell)) || LABELS.test(first) || filled.every((cell) => LABELS.test(cell));
  if (!isMade || !(first === '' || MEASURE.test(first) || LABELS.test(first))) return false;
  const names = below.slice(0, 2);
  const isNamed = names.some((one) => filledIn(one).length > filled.length && !isBlank(one.cells[0]));
  return isNamed && names[0] !== undefined && !bearsNumber(names[0]);
}

/** Of such a row what it counts, which nothing else in the table says; blank where it says none. */
export const measureOf = (row: RawRow): RawRow => ({
  ...row,
  cells: row.cells.map((cell) => (MEASURE.test(cell.trim()) ? cell : '')),
});

/** Rows that a pivot table wrote, among those above the column names. */
export const isPivotTitle = (row: RawRow): boolean =>
  filledIn(row).some((cell) => MEASURE.test(cell) || LABELS.test(cell));
