import type { Cell, ReadTable } from '../table/read-table.ts';
import { firstPlace } from './first-place.ts';

/** Rows of a long table of numbers, one after the other: nothing of them is copied, and none is made unasked. */
class NumberSlice implements ReadTable {
  readonly columns: ReadTable['columns'];
  readonly numbers: readonly Float64Array[];
  readonly title?: string;
  readonly notes?: readonly string[];
  readonly #whole: ReadTable;
  readonly #start: number;
  #rows: readonly (readonly Cell[])[] | null = null;
  #fileRows: readonly number[] | null = null;

  constructor(whole: ReadTable, columns: readonly Float64Array[], start: number) {
    this.columns = whole.columns;
    this.numbers = columns;
    if (whole.title !== undefined) this.title = whole.title;
    if (whole.notes !== undefined) this.notes = whole.notes;
    this.#whole = whole;
    this.#start = start;
  }

  get #count(): number {
    return this.numbers[0]?.length ?? 0;
  }

  get rows(): readonly (readonly Cell[])[] {
    this.#rows ??= Array.from({ length: this.#count }, (_, row) =>
      this.numbers.map((column) => (Number.isNaN(column[row]) ? null : (column[row] ?? null))),
    );
    return this.#rows;
  }

  get fileRows(): readonly number[] {
    this.#fileRows ??= (this.#whole.fileRows ?? []).slice(this.#start, this.#start + this.#count);
    return this.#fileRows;
  }
}

/** The rows from `start` to before `end`; null for a table that is not kept by columns of numbers alone. */
export function sliceNumbers(table: ReadTable, start: number, end: number): ReadTable | null {
  const { numbers, columns } = table;
  if (numbers === undefined || columns.some(({ written }) => written !== undefined)) return null;
  return new NumberSlice(
    table,
    numbers.map((column) => column.subarray(start, Math.max(start, end))),
    start,
  );
}

const rising = new WeakMap<Float64Array, boolean>();

/** Whether each number is greater than the one before, and none is missing; a column is looked through once. */
export function isRising(numbers: Float64Array): boolean {
  const known = rising.get(numbers);
  if (known !== undefined) return known;
  let last = Number.NEGATIVE_INFINITY;
  const is = numbers.every((number) => {
    const isNext = number > last;
    last = number;
    return isNext;
  });
  rising.set(numbers, is);
  return is;
}

/** The place of the first number of a rising column that is `least` or more; its length where there is none. */
export const placeFrom = (numbers: Float64Array, least: number): number =>
  firstPlace(numbers.length, (place) => (numbers[place] ?? least) >= least);
