import { readMargin, readNumberCell } from '../table/cell-shape.ts';
import { type Cell, plainName, textOf } from '../table/read-table.ts';
import type { ColumnKind } from './column-kind.ts';
import {
  boundName,
  flagName,
  isCodeName,
  isScaleName,
  isTechnicalName,
  isValueName,
  marginName,
  scaleIn,
} from './column-names.ts';

/**
 * What a column is beside another: `flag` marks of quality of a value, `scale` thousands or millions of it, `low` and
 * `high` ends of its interval, `margin` how far it may be off on both sides, `wording` the value once more in words or rounded, `repeat` the code or property of a name,
 * `technical` numbers by which a data bank finds its way.
 */
export interface ColumnRole {
  readonly is: 'flag' | 'scale' | 'low' | 'high' | 'margin' | 'wording' | 'repeat' | 'technical';
  /** Place of the column it belongs to; null for all values of the row, or none. */
  readonly of: number | null;
}

/** A column as far as it is known by itself. */
export interface BareColumn {
  readonly at: number;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly filled: number;
  readonly distinct: number;
  /** Times at the header: `Value 2020` and `Flag 2020` share one. */
  readonly headerTime: number | null;
  readonly cells: readonly Cell[];
}

/** Columns beyond which nobody looks for pairs of them. */
const MOST_COLUMNS = 80;

/** The roles of those columns that have one, by their places. */
export function rolesOf(columns: readonly BareColumn[]): ReadonlyMap<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  const some = columns.filter(({ kind }) => kind !== 'blank').slice(0, MOST_COLUMNS);
  const free = (): BareColumn[] => some.filter(({ at }) => !roles.has(at));
  const give = (at: number, is: ColumnRole['is'], of: number | null = null) => roles.set(at, { is, of });
  for (const column of some) {
    if (isTechnicalName(column.name) && !isValueName(column.name)) give(column.at, 'technical');
    else if (isScale(column)) give(column.at, 'scale');
  }
  for (const { low, high, of } of intervalsIn(free())) {
    give(low, 'low', of);
    give(high, 'high', of);
  }
  for (const column of free()) {
    const of = marginOf(column, free());
    if (of !== null) give(column.at, 'margin', of);
  }
  for (const column of free()) {
    const flag = flagOf(column);
    if (flag === null) continue;
    const of = flaggedBy(column, flag, free());
    const isTold = ({ at, cells }: BareColumn): boolean => {
      const role = roles.get(at);
      return role?.is === 'flag' && role.of === of && isSame(cells, column.cells);
    };
    // P, and Provisional value in the column behind it.
    const same = some.find(isTold);
    if (same === undefined) give(column.at, 'flag', of);
    else give(column.at, 'repeat', same.at);
  }
  for (const column of free()) {
    const of = column.kind === 'text' ? worded(column, free()) : roundedFrom(column, free());
    if (of !== null) give(column.at, 'wording', of);
  }
  for (const { at, of } of repeatsIn(free())) give(at, 'repeat', of);
  return roles;
}

/** The more exact of two columns of values, `Value` 5.0 beside `NumericValue` 4.9648; null for any other column. */
function roundedFrom({ at, name, cells }: BareColumn, free: readonly BareColumn[]): number | null {
  if (!isValueName(name)) return null;
  const rounds = (rounded: Cell, exact: Cell): boolean => {
    if (typeof rounded !== 'number' || typeof exact !== 'number') return textOf(rounded) === textOf(exact);
    const decimals = String(rounded).split('.')[1]?.length ?? 0;
    return Math.abs(rounded - exact) <= 0.5000001 / 10 ** decimals;
  };
  const exact = free.find(
    (one) =>
      one.at !== at &&
      one.kind === 'number' &&
      isValueName(one.name) &&
      cells.every((cell, row) => rounds(cell, one.cells[row] ?? null)),
  );
  return exact?.at ?? null;
}

const filledCells = ({ cells }: BareColumn): string[] => cells.map(textOf).filter((text) => text !== '');

function isScale(column: BareColumn): boolean {
  if (!isScaleName(column.name)) return false;
  const words = filledCells(column);
  const isCoded = /mult|power/.test(plainName(column.name));
  return words.every((text) => scaleIn(text) !== null && (isCoded || !/^\d/.test(text)));
}

/** Letters and signs that say of what quality a number is, or words that do. */
const MARK =
  /^(?:[a-z\p{N}*†‡§#:.…,;\s]{1,3}|(?:normal|official|provisional|preliminary|estimated?|estimates?|forecast|revised|confidential|suppressed|break|missing|imputed|final|definition|low reliability|not available|初步|估计|快报|修订|保密|预测|正式).*)$/iu;

function flagOf(column: BareColumn): { readonly rest: string } | null {
  const named = flagName(column.name);
  if (named === null || column.kind === 'time') return null;
  return named.isSure || filledCells(column).every((text) => MARK.test(text)) ? named : null;
}

/** The column a flag speaks of: of its name, of its time, the one to its left, or the only one. */
function flaggedBy(
  column: BareColumn,
  { rest }: { readonly rest: string },
  free: readonly BareColumn[],
): number | null {
  const values = free.filter(({ kind, at }) => kind === 'number' && at !== column.at);
  const own = values.filter((one) => isOf(rest, one, column));
  if (own[0] !== undefined) return own[0].at;
  const said = values.filter(({ name }) => isValueName(name));
  if (said.length === 1) return said[0]?.at ?? null;
  if (values.length === 1) return values[0]?.at ?? null;
  return values.find(({ at }) => at === column.at - 1)?.at ?? null;
}

const isOf = (rest: string, value: BareColumn, flag: BareColumn): boolean =>
  rest !== '' &&
  (plainName(value.name) === rest || (value.headerTime !== null && value.headerTime === flag.headerTime));

interface Interval {
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

/** Columns of numbers that are the ends of an interval round another, in each row. */
function intervalsIn(free: readonly BareColumn[]): Interval[] {
  const numbers = free.filter(({ kind }) => kind === 'number');
  const ends = numbers.flatMap((column) => {
    const bound = boundName(column.name);
    return bound === null ? [] : [{ column, ...bound }];
  });
  const inner = numbers.filter((column) => ends.every((end) => end.column !== column));
  const used = new Set<number>();
  return ends
    .filter(({ end }) => end === 'low')
    .flatMap((low): Interval[] => {
      const high = ends.find(({ end, rest, column }) => end === 'high' && rest === low.rest && !used.has(column.at));
      if (high === undefined) return [];
      const of = centreOf(low.rest, inner, low.column, high.column);
      if (of === undefined || used.has(of)) return [];
      for (const at of [high.column.at, of]) used.add(at);
      return [{ of, low: low.column.at, high: high.column.at }];
    });
}

/** Open, high, low and close are no interval round one of them. */
function centreOf(rest: string, inner: readonly BareColumn[], low: BareColumn, high: BareColumn): number | undefined {
  const fits = (column: BareColumn): boolean => column.cells.every((_, row) => isInside(column, low, high, row));
  const named = inner.filter(({ name }) => rest !== '' && plainName(name).startsWith(rest));
  const said = inner.filter(
    ({ name }) =>
      isValueName(name) || /^(?:mean|average|median|rate|估计值|均值|平均值?|点估计)$/.test(plainName(name)),
  );
  const candidates = rest === '' ? (inner.length === 1 ? inner : said) : named;
  const fitting = candidates.filter(fits);
  return rest === '' && fitting.length > 1 ? undefined : fitting[0]?.at;
}

function isInside(column: BareColumn, low: BareColumn, high: BareColumn, row: number): boolean {
  const [value, least, most] = [column, low, high].map(({ cells }) => readNumberCell(cells[row]));
  if (value?.is !== 'number' || least?.is !== 'number' || most?.is !== 'number') return true;
  return least.value <= value.value && value.value <= most.value;
}

/** The column a margin of error belongs to: of its name, or the one to its left. One in per cent of a count is none. */
function marginOf(column: BareColumn, free: readonly BareColumn[]): number | null {
  const rest = marginName(column.name);
  const isWritten = column.kind === 'text' && column.cells.some((cell) => /^\s*±/.test(textOf(cell)));
  if (rest === null || !(column.kind === 'number' || isWritten)) return null;
  const isOff = column.cells.every((cell) => {
    const read = readMargin(cell);
    if (isWritten && read.is === 'text' && !/\d/.test(textOf(cell))) return true;
    if (read.is === 'text') return false;
    return read.is !== 'number' || read.value >= 0;
  });
  const own = free.filter((one) => one.kind === 'number' && marginName(one.name) === null);
  const of =
    own.find(({ name }) => rest !== '' && plainName(name).startsWith(rest)) ??
    own.find(({ at }) => at === column.at - 1) ??
    null;
  const isShare = (one: BareColumn): boolean =>
    /[%％]/.test(one.name) || one.cells.some((cell) => /[%％]/.test(textOf(cell)));
  return of === null || !isOff || (isShare(column) && !isShare(of)) ? null : of.at;
}

/** Cells that begin with the number of the same row: `38.2 [37.2-39.2]` beside 38.2. */
function worded(column: BareColumn, free: readonly BareColumn[]): number | null {
  const leads = column.cells.map((cell) => {
    const text = /^[<>~≈]?\s*([+-]?\d(?:[\d,\s]*\d)?(?:\.\d+)?)\s*[[(±]/.exec(textOf(cell))?.[1];
    return text === undefined ? null : Number(text.replace(/[,\s]/g, ''));
  });
  if (leads.filter((lead) => lead !== null).length * 2 <= column.filled) return null;
  const same = free.find(
    ({ kind, cells }) =>
      kind === 'number' &&
      leads.every((lead, row) => {
        const read = readNumberCell(cells[row]);
        return lead === null || read.is !== 'number' || Math.abs(read.value - lead) <= Math.abs(lead) * 0.01 + 0.5;
      }),
  );
  return same?.at ?? null;
}

/** Codes and properties that always come with the same name: the names stay. */
function repeatsIn(free: readonly BareColumn[]): { readonly at: number; readonly of: number }[] {
  const names = free.filter(({ kind, distinct }) => (kind === 'text' || kind === 'time') && distinct > 1);
  const words = names.filter((column) => !isCodeLike(column));
  const codes = free.filter(
    (column) => (column.kind === 'code' || (column.kind === 'text' && isCodeLike(column))) && column.distinct > 1,
  );
  const found = codes.flatMap(({ at, cells }) => {
    const of = words.find((word) => word.at !== at && isSame(word.cells, cells));
    return of === undefined ? [] : [{ at, of: of.at }];
  });
  const numbers = free.filter(({ kind, name }) => kind === 'number' && !isValueName(name));
  const owned = numbers.flatMap((column) => {
    const of = names.find((name) => name.kind === 'text' && isProperty(column, name));
    return of === undefined ? [] : [{ at: column.at, of: of.at }];
  });
  // Of numbers that all stay the same with a name, none is more of a code than another.
  return owned.length < free.filter(({ kind }) => kind === 'number').length ? [...found, ...owned] : found;
}

/** Called a code, or capitals and digits without a word in them. */
function isCodeLike(column: BareColumn): boolean {
  if (isCodeName(column.name)) return true;
  const texts = filledCells(column);
  return texts.every(
    (text) => /^[\p{Lu}\p{N}_.\-:/|+]{1,24}$/u.test(text) && !/\p{Script=Han}|\p{Script=Hangul}/u.test(text),
  );
}

/** Whether two columns tell the rows apart in the same way. */
function isSame(one: readonly Cell[], other: readonly Cell[]): boolean {
  return isFixedBy(one, other) && isFixedBy(other, one);
}

/** Whether the cell of `one` always comes with the same cell of `other`. */
function isFixedBy(one: readonly Cell[], other: readonly Cell[]): boolean {
  const known = new Map<string, string>();
  for (const [row, cell] of one.entries()) {
    const [key, value] = [textOf(cell), textOf(other[row])];
    if (key === '' || value === '') continue;
    const before = known.get(key);
    if (before === undefined) known.set(key, value);
    else if (before !== value) return false;
  }
  return true;
}

/** Numbers that never change where a name comes again and again: the number of a place, its coordinates, decimals. */
function isProperty(column: BareColumn, name: BareColumn): boolean {
  return name.distinct * 2 <= name.filled && column.distinct <= name.distinct && isFixedBy(name.cells, column.cells);
}
