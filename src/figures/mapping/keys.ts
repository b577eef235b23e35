import { type ReadTable, textOf } from '../table/read-table.ts';
import { readAggregate } from './totals.ts';

/** Whether no two rows hold the same in these columns; blank rows do not count. */
export function isUnique({ rows }: ReadTable, columns: readonly number[]): boolean {
  const seen = new Set<string>();
  for (const row of rows) {
    const key = keyIn(row, columns);
    if (key === null) continue;
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}

/** What the columns hold in a row, as one text; null for a blank row. */
function keyIn(row: ReadTable['rows'][number], columns: readonly number[]): string | null {
  const [first = -1] = columns;
  const key = columns.length === 1 ? textOf(row[first]) : JSON.stringify(columns.map((at) => textOf(row[at])));
  return (key === '' || columns.length !== 1) && row.every((cell) => textOf(cell) === '') ? null : key;
}

/** How many different things the columns hold. */
export function countKeys({ rows }: ReadTable, columns: readonly number[]): number {
  return new Set(rows.map((row) => keyIn(row, columns)).filter((key) => key !== null)).size;
}

/** Whether each name of one column, totals aside, stands in one row alone, and several under each name of the other. */
export function isNested({ rows }: ReadTable, first: number, second: number): boolean {
  const namesIn = (at: number): string[] =>
    rows.map((row) => textOf(row[at])).filter((name) => name !== '' && readAggregate(name) === null);
  return [[namesIn(first), namesIn(second)] as const, [namesIn(second), namesIn(first)] as const].some(
    ([fine, coarse]) => new Set(fine).size === fine.length && new Set(coarse).size < fine.length,
  );
}

/** Columns that together name a row. */
const MOST_TOGETHER = 4;
const MOST_CANDIDATES = 10;
/** Beyond so many rows the best of several bad keys is not looked for. */
const MOST_ROWS = 20_000;
/** A key that comes twice is a slip; where every fourth row is one, the rows are no table of a key. */
export const MOST_DOUBLED = 0.25;

/**
 * The fewest columns, `fixed` among them, that tell all rows apart, those in front first; where no choice does but for a
 * few rows, the fewest that do as well as all. Null where too many rows hold the same in all of them.
 */
export function keyAmong(
  table: ReadTable,
  fixed: readonly number[],
  names: readonly number[],
): readonly number[] | null {
  const some = names.slice(0, MOST_CANDIDATES);
  const rows = table.rows.length;
  const choices = rows > MOST_ROWS ? leadingOf(some) : choicesOf(some, Math.min(MOST_TOGETHER, some.length));
  const whole = choices.find((choice) => isUnique(table, [...fixed, ...choice]));
  if (whole !== undefined) return whole;
  const best = countKeys(table, [...fixed, ...some]);
  if (rows - best > rows * MOST_DOUBLED) return null;
  if (rows > MOST_ROWS) return some.slice(0, MOST_TOGETHER);
  return choices.find((choice) => countKeys(table, [...fixed, ...choice]) === best) ?? null;
}

/** Each alone, and the first two, three and four. */
const leadingOf = (names: readonly number[]): (readonly number[])[] => [
  ...names.map((name) => [name]),
  ...[2, 3, MOST_TOGETHER].filter((count) => count <= names.length).map((count) => names.slice(0, count)),
];

/** All choices of one or more, small ones first. */
function choicesOf(names: readonly number[], most: number): (readonly number[])[] {
  const choices: (readonly number[])[] = [];
  let last: readonly (readonly number[])[] = [[]];
  for (let count = 1; count <= most; count += 1) {
    last = last.flatMap((choice) => {
      const from = choice.length === 0 ? 0 : names.indexOf(choice.at(-1) ?? -1) + 1;
      return names.slice(from).map((name) => [...choice, name]);
    });
    choices.push(...last);
  }
  return choices;
}
