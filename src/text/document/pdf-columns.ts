import type { Fragment, Row } from './pdf-rows.ts';

/** Fewer lines are no columns; the last of them may be short. */
const FEWEST_LINES = 8;
const FEWEST_IN_ONE = 2;

const greatest = (values: readonly number[]): number =>
  values.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
const least = (values: readonly number[]): number =>
  values.reduce((most, one) => Math.min(most, one), Number.POSITIVE_INFINITY);

/**
 * The parts of a page in the order somebody reads them: columns of sentences one behind the other, from the left; what
 * runs across them, and tables, where they stand.
 */
export function blocksOf(fragments: readonly Fragment[]): (readonly Fragment[])[] {
  const sorted = [...fragments].sort((a, b) => b.y - a.y);
  const [best] = guttersOf(sorted)
    .map((at) => stretchesAt(sorted, at))
    .sort((a, b) => countOf(b) - countOf(a));
  if (best === undefined || countOf(best) === 0) return [sorted];
  return best.flatMap(({ all, columns }) => (columns === null ? [all] : columns.flatMap(blocksOf)));
}

/** Where several lines begin that are not the first of their row: left of them a gutter may run. */
function guttersOf(fragments: readonly Fragment[]): number[] {
  const [left, right] = [least(fragments.map((one) => one.left)), greatest(fragments.map((one) => one.right))];
  const counts = new Map<number, number>();
  for (const one of fragments) {
    const share = (one.left - left) / (right - left);
    const at = Math.round(one.left);
    if (share > 0.2 && share < 0.8) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= FEWEST_IN_ONE).map(([at]) => at - 2);
}

interface StretchOfPage {
  readonly all: readonly Fragment[];
  /** Null where they do not stand in two columns. */
  readonly columns: readonly (readonly Fragment[])[] | null;
}

const countOf = (stretches: readonly StretchOfPage[]): number =>
  stretches.reduce((sum, { all, columns }) => sum + (columns === null ? 0 : all.length), 0);

/** The page cut wherever something crosses a gutter. */
function stretchesAt(sorted: readonly Fragment[], at: number): StretchOfPage[] {
  const parts: Fragment[][] = [[]];
  let isAcross = false;
  for (const one of sorted) {
    const crosses = one.left < at && one.right > at + 1;
    if (crosses !== isAcross) parts.push([]);
    isAcross = crosses;
    parts.at(-1)?.push(one);
  }
  return parts.filter(({ length }) => length > 0).map((all) => ({ all, columns: columnsAt(all, at) }));
}

function columnsAt(all: readonly Fragment[], at: number): StretchOfPage['columns'] {
  const columns = [all.filter(({ right }) => right <= at + 1), all.filter(({ left }) => left >= at)];
  const isWhole = columns.reduce((sum, { length }) => sum + length, 0) === all.length;
  return isWhole && all.length >= FEWEST_LINES && columns.every(isProse) ? columns : null;
}

/** Full lines of words, as of a column; cells of a table are short, or numbers. */
function isProse(lines: readonly Fragment[]): boolean {
  if (lines.length < FEWEST_IN_ONE) return false;
  const extent = greatest(lines.map(({ right }) => right)) - least(lines.map(({ left }) => left));
  const full = lines.filter(({ left, right }) => right - left > 0.7 * extent);
  const worded = lines.filter(({ text }) => (text.match(/\p{L}/gu)?.length ?? 0) >= 6);
  return full.length >= 0.5 * lines.length && worded.length >= 0.6 * lines.length;
}

/** A wider cell is a line of sentences. */
const WIDEST_CELL = 0.6;

/** For each row whether it is of a table: it and a neighbour have several short cells, one below the other. */
export function tableRows(rows: readonly Row[]): boolean[] {
  const all = rows.flat();
  const extent = greatest(all.map(({ right }) => right)) - least(all.map(({ left }) => left));
  const hasCells = (row: Row | undefined): row is Row =>
    row !== undefined && row.length > 1 && row.every(({ left, right }) => right - left < WIDEST_CELL * extent);
  const overlaps = (one: Fragment, other: Fragment): boolean => one.left < other.right && other.left < one.right;
  const isBelow = (row: Row, other: Row | undefined): boolean => {
    if (!hasCells(other)) return false;
    const [few, many] = row.length <= other.length ? [row, other] : [other, row];
    return few.slice(1).every((cell) => many.some((one) => overlaps(cell, one)));
  };
  return rows.map((row, at) => hasCells(row) && (isBelow(row, rows[at - 1]) || isBelow(row, rows[at + 1])));
}
