import { allMissing, noValues } from '../../words/faults/mapping-faults.ts';
import type { Bilingual } from '../../words/lang.ts';
import type { Time } from '../cell/calendar.ts';
import { splitMark } from '../cell/mark.ts';
import { readNumberCell } from '../table/cell-shape.ts';
import { type Cell, isBlankCell, type ReadTable, splitBrackets, textOf } from '../table/read-table.ts';
import { readTime } from '../table/time.ts';
import { factsOf, headerTimes } from './column-facts.ts';
import type { Mapping } from './plot.ts';
import { type Spot, timePoints } from './time-points.ts';
import { type Aggregate, readAggregate } from './totals.ts';
import { inBase, isKnownUnit, readUnit, type ScaledUnit } from './unit.ts';

/** What a row of a chart is about, or a point of its time axis. */
export interface Category {
  /** `r12`: stands for the place of its first row. */
  readonly id: string;
  readonly name: string;
  /** In years; null where it is no time. */
  readonly at: number | null;
  /** Null where it is no time, or a plain number along an axis. */
  readonly step: Time['step'] | null;
  readonly aggregate: Aggregate | null;
}

export interface Series {
  /** `s2`. */
  readonly id: string;
  /** Blank where there is one only and nothing names it. */
  readonly name: string;
  readonly unit: ScaledUnit;
  /** In base units, one for each category; null is a gap and never 0. */
  readonly values: readonly (number | null)[];
  readonly aggregate: Aggregate | null;
  /** What the publisher set at its numbers, the r of `18.1 r`, by the id of the category. */
  readonly marks: ReadonlyMap<string, string>;
}

/** A table as a chart takes it: categories by series, both in the file's order. */
export interface SeriesData {
  readonly categories: readonly Category[];
  readonly series: readonly Series[];
  readonly isTime: boolean;
  /** The first time that sums all since January, as the file writes it; blank for none. */
  readonly cumulative: string;
  /** Cells among the values that hold neither a number nor a word for missing: the first few, and how many. */
  readonly unread: { readonly count: number; readonly values: readonly string[] };
  /** Numbers with a mark at them: the first few as written, and how many. */
  readonly marked: { readonly count: number; readonly values: readonly string[] };
  /** Numbers left out because an earlier row has the same category and series. */
  readonly doubled: number;
}

export type Applied =
  | { readonly ok: true; readonly data: SeriesData }
  | { readonly ok: false; readonly reason: Bilingual };

/**
 * Reads a table by a mapping. Nothing is summed, filled or dropped in silence: what is missing is a gap, what cannot be
 * read and what comes twice is counted. Throws `invalid column` for a place the table does not have.
 */
export function applyMapping(table: ReadTable, mapping: Mapping): Applied {
  checkColumns(table, mapping);
  if (mapping.values.length === 0) return { ok: false, reason: noValues() };
  const grid = isAcross(mapping) ? wideGrid(table, mapping) : longGrid(table, ordered(table, mapping));
  const data = grid.finish();
  if (data.series.every(({ values }) => values.every((value) => value === null)))
    return { ok: false, reason: allMissing(mapping.values.map((at) => table.columns[at]?.name ?? '')) };
  return { ok: true, data };
}

/** Years as columns make the points of lines; for bars and dots each year is a series of its own. */
const isAcross = ({ time, kind }: Mapping): boolean => time === 'headers' && (kind === 'lines' || kind === 'multiples');

/** Of years as columns the latest stands for itself where one series is drawn. */
function ordered(table: ReadTable, mapping: Mapping): Mapping {
  if (mapping.time !== 'headers') return mapping;
  const read = headerTimes(table);
  const timeOf = (at: number): number => read(table.columns[at]?.name ?? '')?.at ?? 0;
  const sign = mapping.kind === 'bars' ? -1 : 1;
  return { ...mapping, time: null, values: [...mapping.values].sort((a, b) => sign * (timeOf(a) - timeOf(b))) };
}

function checkColumns(table: ReadTable, { label, values, group, time, unitColumn }: Mapping): void {
  const columns = [...label, ...values, group, time, unitColumn].filter((at) => typeof at === 'number');
  const stray = columns.find((at) => !(at >= 0 && at < table.columns.length));
  if (stray !== undefined) throw new RangeError(`invalid column: ${stray}`);
}

interface GridSeries {
  readonly name: string;
  readonly unit: ScaledUnit;
  readonly values: (number | null)[];
  readonly marks: Map<string, string>;
}

/** Categories and series as they turn up, and the numbers where they meet. */
class Grid {
  readonly #places = new Map<string | number, number>();
  readonly #categories: Category[] = [];
  readonly #series = new Map<string, GridSeries>();
  readonly #isTime: boolean;
  readonly #unread: string[] = [];
  #unreadCount = 0;
  readonly #marked: string[] = [];
  #markedCount = 0;
  #cumulative = '';
  #doubled = 0;

  constructor(isTime: boolean) {
    this.#isTime = isTime;
  }

  /** Its place among the categories. */
  category(key: string | number, name: string, time: Spot | null, row: number): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#categories.length;
    this.#places.set(key, place);
    const { at = null, step = null, isCumulative = false } = time ?? {};
    if (isCumulative) this.#cumulative ||= name;
    this.#categories.push({ id: `r${row}`, name, at, step, aggregate: at === null ? readAggregate(name) : null });
    return place;
  }

  series(key: string, name: string, unit: ScaledUnit): string {
    if (!this.#series.has(key)) this.#series.set(key, { name, unit, values: [], marks: new Map() });
    return key;
  }

  /**
   * `isMixed`: beside 95% nobody knows what 0.93 means, and it is no number here. `written`: the cell with its mark, where
   * the table holds the bare number.
   */
  put(category: number, series: string, cell: Cell | undefined, isMixed = false, written?: string): void {
    const read = readNumberCell(cell);
    const found = this.#series.get(series);
    const isUnclear = isMixed && read.is === 'number' && !read.isPercent && read.value !== 0;
    if (read.is === 'text' || isUnclear) {
      this.#unreadCount += 1;
      if (this.#unread.length < 3) this.#unread.push(textOf(cell));
    }
    if (read.is !== 'number' || isUnclear || found === undefined) return;
    while (found.values.length <= category) found.values.push(null);
    if (found.values[category] !== null) {
      this.#doubled += 1;
      return;
    }
    found.values[category] = inBase(read.value, found.unit);
    const mark = written === undefined ? read.mark : (splitMark(written)?.mark ?? '');
    if (mark !== '') this.#mark(category, found, mark, written ?? textOf(cell));
  }

  #mark(category: number, { marks }: GridSeries, mark: string, written: string): void {
    marks.set(this.#categories[category]?.id ?? '', mark);
    this.#markedCount += 1;
    if (this.#marked.length < 3) this.#marked.push(written);
  }

  finish(): SeriesData {
    const count = this.#categories.length;
    return {
      categories: this.#categories,
      series: [...this.#series.values()].map(({ name, unit, values, marks }, index) => ({
        id: `s${index}`,
        name,
        unit,
        values: [...values, ...new Array<null>(count - values.length).fill(null)],
        aggregate: readAggregate(name),
        marks,
      })),
      isTime: this.#isTime,
      cumulative: this.#cumulative,
      marked: { count: this.#markedCount, values: this.#marked },
      unread: { count: this.#unreadCount, values: this.#unread },
      doubled: this.#doubled,
    };
  }
}

/** Years as columns: each row a series. */
function wideGrid(table: ReadTable, mapping: Mapping): Grid {
  const grid = new Grid(true);
  const units = unitsOf(table, mapping);
  const mixed = mixedIn(table);
  const readHeader = headerTimes(table);
  const times = mapping.values.map((at) => {
    const { name } = table.columns[at] ?? { name: '' };
    const { name: bare, inside } = splitBrackets(name);
    // 2019 [YR2019]
    return { at, key: grid.category(String(at), readTime(inside) ? bare : name, readHeader(name), at) };
  });
  for (const [index, row] of table.rows.entries()) {
    if (row.every(isBlankCell)) continue;
    const { name, unit: rowUnit } = namedIn(row, mapping);
    const unit = rowUnit === '' ? (units.get(mapping.values[0] ?? -1) ?? readUnit('')) : readUnit(rowUnit);
    const series = grid.series(String(index), name || String(index + 1), unit);
    for (const { at, key } of times)
      grid.put(key, series, row[at], mixed.has(at), table.columns[at]?.written?.get(index));
  }
  return grid;
}

function longGrid(table: ReadTable, mapping: Mapping): Grid {
  const { group, time, values } = mapping;
  const grid = new Grid(time !== null);
  const units = unitsOf(table, mapping);
  const isKeyed = time !== null || group !== null;
  const pointOf = typeof time === 'number' ? timePoints(table, time) : () => null;
  const headers = new Map(values.map((value) => [value, splitBrackets(table.columns[value]?.name ?? '').name]));
  const unitOf = newUnits();
  const mixed = mixedIn(table);
  for (const [index, row] of table.rows.entries()) {
    if (row.every(isBlankCell)) continue;
    const { name: label, unit: rowUnit } = namedIn(row, mapping);
    const point = pointOf(index);
    const name = point?.name ?? (label || totalIn(row) || String(index + 1));
    // Rows of one name stay apart where nothing else says that they belong together.
    const category = grid.category(point?.key ?? (isKeyed ? name : index), name, point?.spot ?? null, index);
    for (const value of values) {
      const unit = rowUnit === '' ? (units.get(value) ?? unitOf('')) : unitOf(rowUnit);
      const grouped = group === null ? '' : textOf(row[group]) || totalIn(row);
      const split = [point?.year ?? '', point === null ? '' : label, grouped].filter(Boolean);
      const header = headers.get(value) ?? '';
      const named = split.length === 0 ? header : [...split, ...(values.length > 1 ? [header] : [])].join(' · ');
      const key = split.length === 0 && rowUnit === '' ? String(value) : JSON.stringify([value, split, rowUnit]);
      const series = grid.series(key, named, unit);
      grid.put(category, series, row[value], mixed.has(value), table.columns[value]?.written?.get(index));
    }
  }
  return grid;
}

const mixedIn = (table: ReadTable): ReadonlySet<number> =>
  new Set(factsOf(table).flatMap(({ at, isMixed }) => (isMixed ? [at] : [])));

/** A million rows share a few units: each is understood once. */
function newUnits(): (text: string) => ScaledUnit {
  const known = new Map<string, ScaledUnit>();
  return (text) => {
    const unit = known.get(text) ?? readUnit(text);
    known.set(text, unit);
    return unit;
  };
}

/** The name of a row, and the unit that its own column or brackets behind the name say: `总人口（万人）`. */
function namedIn(row: ReadTable['rows'][number], { label, unitColumn, unit }: Mapping) {
  const name = labelIn(row, label);
  if (unit !== '') return { name, unit };
  if (unitColumn !== null) return { name, unit: textOf(row[unitColumn]) };
  const split = splitBrackets(name);
  return isKnownUnit(split.inside) ? { name: split.name, unit: split.inside } : { name, unit: '' };
}

/** 合计 may stand in another column than the names, or over several of them. */
const totalIn = (row: ReadTable['rows'][number]): string =>
  row.map((cell) => (typeof cell === 'string' ? cell.trim() : '')).find((text) => readAggregate(text) !== null) ?? '';

const labelIn = (row: ReadTable['rows'][number], label: readonly number[]): string =>
  label
    .map((at) => textOf(row[at]))
    .filter((text) => text !== '')
    .join(' · ');

/** The unit of each column of values: the reader's, or what its own header says. */
function unitsOf(table: ReadTable, { values, unit }: Mapping): ReadonlyMap<number, ScaledUnit> {
  if (unit !== '') return new Map(values.map((at) => [at, readUnit(unit)]));
  const facts = new Map(factsOf(table).map((one) => [one.at, one.unit]));
  return new Map(values.map((at) => [at, facts.get(at) ?? readUnit('')]));
}
