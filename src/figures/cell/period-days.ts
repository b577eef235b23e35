import { isBlankOrMissing } from './missing.ts';

/** Cells of a column that stand for years, quarters or months, as they are written then. */
export interface PeriodDays {
  /** By the place of the cell. */
  readonly cells: ReadonlyMap<number, string>;
  readonly isYears: boolean;
}

/** A day as machines write it; people who write 1 January mean the day. */
const DAY = /^\s*((?:1[5-9]|20|21)\d{2})([-/])(\d{1,2})\2(\d{1,2})(?:[T\s]0?0:00(?::00(?:\.0+)?)?Z?)?\s*$/;
const ANY_DAY = /^\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}/;
/** 1/1/2017, 12/31/2017 and 31.12.2017 are the same day wherever they are read. */
const EDGE_OF_YEAR = /^\s*(?:(0?1\/0?1)|12\/31|31[./]12)[./]((?:1[5-9]|20|21)\d{2})\s*$/;
const IN_BRACKETS = /^\s*[(（]((?:1[5-9]|20|21)\d{2})[)）]\s*$/;
type Span = 'year' | 'quarter' | 'month';

/** Months since the year 0 that a day begins or ends. */
interface Edge {
  readonly month: number;
  readonly isEnd: boolean;
}

/**
 * Tells whether every day of a column is the first of a year, of quarters or of months, or every one the last, as data
 * banks write these; null for days that are days. Two of them prove years alone. Years in brackets that run on evenly,
 * (2015) below (2014), stand beside those of another calendar and are no amounts below zero.
 */
export function readPeriodDays(count: number, cellOf: (index: number) => string): PeriodDays | null {
  const found = new Map<number, string>();
  for (let index = 0; index < count; index += 1) {
    const cell = cellOf(index);
    if (isBlankOrMissing(cell)) continue;
    if (edgeOf(cell) === null && !IN_BRACKETS.test(cell)) return null;
    found.set(index, cell);
  }
  const years = yearsInBrackets([...found.values()]);
  const written = years === null ? writtenOf([...found.values()]) : { times: years, span: 'year' };
  if (written === null) return null;
  return {
    cells: new Map([...found.keys()].map((index, at) => [index, written.times[at] ?? ''])),
    isYears: written.span === 'year',
  };
}

/** Names of columns that are such days, written as their periods; as they are where one of the days is none. */
export function namePeriodDays(names: readonly string[]): readonly string[] {
  const days = names.filter((name) => edgeOf(name) !== null || ANY_DAY.test(name));
  const times = writtenOf(days)?.times ?? [];
  const writtenAs = new Map(days.map((day, at) => [day, times[at] ?? day]));
  return names.map((name) => writtenAs.get(name) ?? name);
}

function writtenOf(cells: readonly string[]): { readonly times: readonly string[]; readonly span: Span } | null {
  const edges: Edge[] = [];
  for (const cell of cells) {
    const edge = edgeOf(cell);
    if (edge === null || edge.isEnd !== (edges[0] ?? edge).isEnd) return null;
    edges.push(edge);
  }
  const span = spanOf(edges);
  return span === null ? null : { times: edges.map(({ month }) => written(month, span)), span };
}

function edgeOf(cell: string): Edge | null {
  const [, year, , month, day] = DAY.exec(cell) ?? [];
  if (year !== undefined) {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    const isEnd = Number(day) === last;
    const isMonth = Number(month) >= 1 && Number(month) <= 12;
    return isMonth && (isEnd || Number(day) === 1) ? { month: Number(year) * 12 + Number(month) - 1, isEnd } : null;
  }
  const [, first, only] = EDGE_OF_YEAR.exec(cell) ?? [];
  const isEnd = first === undefined;
  return only === undefined ? null : { month: Number(only) * 12 + (isEnd ? 11 : 0), isEnd };
}

function spanOf(edges: readonly Edge[]): Span | null {
  const all = new Set(edges.map(({ month, isEnd }) => month + (isEnd ? 1 : 0)));
  if (all.size >= 2 && [...all].every((month) => month % 12 === 0)) return 'year';
  if (all.size < 3) return null;
  return [...all].every((month) => month % 3 === 0) ? 'quarter' : 'month';
}

function yearsInBrackets(cells: readonly string[]): readonly string[] | null {
  const years = cells.map((cell) => IN_BRACKETS.exec(cell)?.[1] ?? '');
  const step = Number(years[1]) - Number(years[0]);
  const isEven = years.every((year, at) => year !== '' && (at === 0 || Number(year) - Number(years[at - 1]) === step));
  return years.length >= 3 && step !== 0 && isEven ? years : null;
}

function written(month: number, span: Span): string {
  const year = Math.floor(month / 12);
  if (span === 'year') return String(year);
  return span === 'quarter'
    ? `${year}-Q${Math.floor((month % 12) / 3) + 1}`
    : `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}
