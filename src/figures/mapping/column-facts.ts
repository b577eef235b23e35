import type { Time } from '../cell/calendar.ts';
import { type CommonUnit, commonUnit } from '../stated/common-unit.ts';
import { isKnownUnit, readScaledUnit, type ScaledUnit } from '../stated/scaled-unit.ts';
import { unitLinesIn } from '../stated/unit-line.ts';
import { FEW_ROWS } from '../table/column-type.ts';
import { type Cell, cellAt, type ReadTable, rowAt, rowCountOf, splitBrackets, textOf } from '../table/read-table.ts';
import { areTimes, type ColumnKind, isRun, kindOf, readCells } from './column-kind.ts';
import {
  isCountName,
  isMaybeCodeName,
  isMeanName,
  isMeasureName,
  isMoneyName,
  isRateName,
  isSdmxName,
  isUnitsName,
} from './column-names.ts';
import { type BareColumn, type ColumnRole, rolesOf } from './column-roles.ts';
import { type HeaderTime, headerTimes } from './header-time.ts';
import { isOneWay } from './ordinal.ts';
import { timeReader } from './time-column.ts';
import { splitUnit, unitOfTitle, unitsSaidIn } from './unit.ts';

export interface ColumnFacts {
  readonly at: number;
  readonly name: string;
  /** Its name without the unit behind it, note numbers and remarks and all. */
  readonly bareName: string;
  readonly kind: ColumnKind;
  /** The part the column plays beside another one; null for one that stands for itself. */
  readonly role: ColumnRole | null;
  /** Cells that hold something, among those looked at. */
  readonly filled: number;
  readonly distinct: number;
  /** The year, month or quarter in its name: one of the columns of a series. */
  readonly headerTime: HeaderTime | null;
  readonly isTimeHeader: boolean;
  /** It holds the units of the rows. */
  readonly isUnits: boolean;
  /** Written at the header, or per cent in its cells; blank where nothing is said. */
  readonly unit: ScaledUnit;
  /** Each of its numbers has a unit at it, and not all the same: 339万人, 3亿元. */
  readonly hasOwnUnits: boolean;
  /** Its numbers have several units of one quantity at them, 45分钟 and 3小时, and are counted in the smallest; null elsewhere. */
  readonly common: CommonUnit | null;
  /** Some of its numbers are in per cent and some are not said to be. */
  readonly isMixed: boolean;
  /** Middle one of the absolute values; null without any. */
  readonly median: number | null;
}

/** Rows looked at to tell what a column holds, and columns looked at at all. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 2000;

const known = new WeakMap<ReadTable, readonly ColumnFacts[]>();

/** Facts of all columns, by evidence of names and cells. Looks at no more than 2,000 rows of 2,000 columns. */
export function factsOf(table: ReadTable): readonly ColumnFacts[] {
  const facts = known.get(table) ?? newFacts(table);
  known.set(table, facts);
  return facts;
}

/** Says of some rows of a table what is said of all: a stretch of numbers that might be years is none. */
export function keepFacts(part: ReadTable, whole: ReadTable): void {
  known.set(part, factsOf(whole));
}

/** Columns of quantities: those that stand for themselves, or else those that are numbers at all. */
export function measuresOf(facts: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const numbers = facts.filter(({ kind }) => kind === 'number');
  const own = numbers.filter(({ role }) => role === null);
  const asides = new Set(['technical', 'flag', 'scale']);
  return own.length > 0 ? own : numbers.filter(({ role }) => role === null || !asides.has(role.is));
}

/** Units named above or below a table: one is said of its columns, of several nobody knows which is whose. */
export function tableUnits({ title = '', notes = [] }: ReadTable): readonly string[] {
  const said = unitsSaidIn([title, ...notes].filter((text) => text !== ''));
  const titled = unitOfTitle(title);
  return said.length > 0 || titled === '' ? said : [titled];
}

/** What all rows measure, where a column says the same in each, in words where it says so twice; undefined for none. */
export function measureOf(table: ReadTable): string | undefined {
  const found = table.columns.flatMap(({ name }, at) => {
    const first = isMeasureName(name) ? textOf(cellAt(table, 0, at)) : '';
    return first !== '' && table.rows.every((row) => textOf(row[at]) === first) ? [first] : [];
  });
  return found.find((one) => /\p{Ll}|\p{Script=Han}/u.test(one)) ?? found[0];
}

/** What a line calls the unit, known or not; null where none does. */
export const unitLineOf = ({ title = '', notes = [] }: ReadTable): string | null =>
  [title, ...notes].flatMap(unitLinesIn)[0] ?? null;

function newFacts(table: ReadTable): readonly ColumnFacts[] {
  const rows = spreadRows(rowCountOf(table)).map((index) => rowAt(table, index));
  const units = tableUnits(table);
  const tableUnit =
    units.length === 1 ? (units[0] ?? '') : units.length === 0 ? splitUnit(measureOf(table) ?? '').unit : '';
  const isSdmx = table.columns.some(({ name }) => isSdmxName(name));
  const isOecd = table.columns.some(({ name }) => name.trim() === 'Flag Codes');
  const readHeader = headerTimes(table);
  const facts = table.columns.slice(0, MOST_COLUMNS).map(({ name, kind, isAsWritten = false }, at) => {
    const cells = rows.map((row) => row[at] ?? null);
    const own = columnFacts({ at, name, readAs: kind, cells, headerTime: readHeader(name), tableUnit, isSdmx, isOecd });
    return isAsWritten && own.kind !== 'blank'
      ? { ...own, kind: 'text' as const, unit: readScaledUnit(''), median: null }
      : own;
  });
  const told = withoutCounter(facts, rows);
  const isAlone = !told.some(({ kind }) => kind === 'number');
  return withRoles(
    told.map((one) => countedAfterAll(one, isAlone)),
    rows,
  );
}

function withRoles(facts: readonly ColumnFacts[], rows: ReadTable['rows']): readonly ColumnFacts[] {
  const bare = facts.slice(0, MOST_COLUMNS).map(
    ({ at, name, kind, filled, distinct, headerTime }): BareColumn => ({
      ...{ at, name, kind, filled, distinct, headerTime: headerTime?.time.at ?? null },
      cells: rows.map((row) => row[at] ?? null),
    }),
  );
  const roles = rolesOf(bare.filter(({ at }) => facts[at]?.isUnits !== true));
  return facts.map((one) => {
    const role = roles.get(one.at) ?? null;
    return role === null ? one : { ...one, role, isTimeHeader: false };
  });
}

/** Rows up to which whole numbers that rise by one are names of the rows. */
const MOST_COUNTED = 12;

/**
 * Whole numbers in the first column that rise, or fall, by one from row to row count nothing: years of whatever calendar,
 * or of ours farther apart,
 * where nothing else names the rows, else places in a list. Beside nothing but numbers and over many rows they are what
 * the others are measured along.
 */
function withoutCounter(facts: readonly ColumnFacts[], rows: ReadTable['rows']): readonly ColumnFacts[] {
  const [first, ...others] = facts.filter(({ kind }) => kind !== 'blank');
  if (first?.kind !== 'number' || others.length === 0) return facts;
  const texts = rows.map((row) => textOf(row[first.at])).filter((text) => text !== '');
  const numbers = texts.map(Number);
  const isRising = isRun(numbers, 1);
  const isCounted = isRising || isRun(numbers, -1) || (first.unit.written === '' && areYearsApart(texts, numbers));
  if (texts.length < 3 || !isCounted || !/^\d+$/.test(texts[0] ?? '')) return facts;
  if (isRising && rows.length > MOST_COUNTED && others.every(({ kind }) => kind === 'number')) return facts;
  const isNamed = others.some(({ kind, distinct, filled }) => kind === 'text' && distinct === filled);
  const kind = !isNamed && areTimes(texts, first.name) ? 'time' : 'code';
  return facts.map((one) => (one === first ? { ...one, kind } : one));
}

/** 1983, 1987, 1992: years of elections, one after the other; full tens may be heights or prices as well. */
const areYearsApart = (texts: readonly string[], numbers: readonly number[]): boolean =>
  texts.every((text) => /^(?:19\d|20[0-4])\d$/.test(text)) &&
  numbers.some((year) => year % 10 !== 0) &&
  isOneWay(numbers);

/** Reads a column of times by the same cells as its facts were told by. */
export function timesOf(table: ReadTable, at: number): (cell: Cell | undefined) => Time | null {
  const texts = spreadRows(rowCountOf(table)).map((index) => textOf(cellAt(table, index, at)));
  const read = timeReader(
    texts.filter((text) => text !== ''),
    table.columns[at]?.name ?? '',
  );
  return (cell) => read(textOf(cell));
}

/** Where nothing else is counted, or where it has fractions, an index is one and no place in a list. */
function countedAfterAll(facts: ColumnFacts, isAlone: boolean): ColumnFacts {
  const isMaybe = facts.kind === 'code' && facts.distinct > 1 && isMaybeCodeName(facts.name);
  const isOfPrices = /^index$/i.test(facts.name.trim()) && !Number.isInteger(facts.median);
  return isMaybe && facts.median !== null && (isAlone || isOfPrices) ? { ...facts, kind: 'number' } : facts;
}

/** The first rows, and some from all the others. */
function spreadRows(count: number): number[] {
  if (count <= MOST_ROWS) return Array.from({ length: count }, (_, index) => index);
  const stride = count / MOST_ROWS;
  return Array.from({ length: MOST_ROWS }, (_, index) => Math.floor(index * stride));
}

interface ColumnSample {
  readonly at: number;
  readonly name: string;
  readonly readAs: string;
  readonly cells: readonly Cell[];
  readonly headerTime: HeaderTime | null;
  readonly tableUnit: string;
  readonly isSdmx: boolean;
  /** Of the older files of the OECD, whose MEASURE says in what a number is: PC_VA, MLN_USD. */
  readonly isOecd: boolean;
}

function columnFacts({ at, name, readAs, cells, headerTime, tableUnit, isSdmx, isOecd }: ColumnSample): ColumnFacts {
  const texts = cells.map(textOf).filter((text) => text !== '');
  const read = readCells(cells);
  const numbers = read.flatMap((one) => (one.is === 'number' ? [one] : []));
  const values = numbers.map(({ value }) => value);
  const words = read.filter((one) => one.is === 'text').length;
  const isPercent = /^per.?cent/.test(readAs) || (numbers.length > 0 && numbers.every((one) => one.isPercent));
  const isMixed = !isPercent && numbers.some((one) => one.isPercent);
  const atNumbers = new Set(numbers.map(({ unit }) => unit));
  const isBroken = [...atNumbers].filter(Boolean).length > 1;
  // One bad cell among few is a gap, but names of things are often numbers: 1, 2, 其他.
  const mostWords = numbers.length / (at > 0 && texts.length <= FEW_ROWS ? 2 : 4);
  // Dollars and euros of one thing are a slip, and no list of several.
  const isMoney = [...atNumbers].some((unit) => /[¥$€£]/.test(unit));
  const isOfUnits = isBroken && at > 0 && !isMixed && !isMoney && !atNumbers.has('');
  const common = isOfUnits ? commonUnit([...atNumbers]) : null;
  const kind = isBroken && !isOfUnits ? 'text' : kindOf({ name, readAs, texts, numbers: values, words, mostWords });
  const [atNumber = common?.unit ?? ''] = atNumbers.size === 1 ? atNumbers : [];
  const { name: ownName, unit } = splitUnit(name);
  const behind = unitBehind(ownName);
  const bareName =
    behind !== '' && ownName.endsWith(` ${behind}`) && !HEADED.test(ownName)
      ? ownName.slice(0, -behind.length).replace(/(?:[\s,，]|\s(?:in|en))+$/i, '')
      : ownName;
  const sizes = values.map(Math.abs).sort((a, b) => a - b);
  return {
    at,
    name,
    bareName,
    kind,
    role: null,
    filled: texts.length,
    distinct: new Set(texts).size,
    headerTime,
    isTimeHeader: headerTime !== null,
    isUnits: kind === 'text' && ((isOecd && name.trim() === 'MEASURE') || holdsUnits(name, texts, isSdmx)),
    unit: readScaledUnit(isPercent || isMixed ? '%' : atNumber || unit || behind || tableUnitOf(bareName, tableUnit)),
    hasOwnUnits: isOfUnits && common === null,
    common,
    isMixed,
    median: sizes[Math.floor(sizes.length / 2)] ?? null,
  };
}

/** Overtime hours and number of persons are named by what they count. */
const HEADED =
  /\bof \S+$|\b(?:weekly|daily|monthly|annual|average|mean|total|working|overtime|paid|lost) (?:hours|days|weeks|months|years|minutes)$/i;

/** 单位 over 万人 and 亿元 holds units; over employers and wards it holds names. */
function holdsUnits(name: string, texts: readonly string[], isSdmx: boolean): boolean {
  const named = isUnitsName(name);
  if (named !== 'maybe' || isSdmx) return named !== null;
  const all = [...new Set(texts)];
  return all.length > 0 && all.filter(isKnownUnit).length * 2 >= all.length;
}

/** Units at the end of names as programs write them: humidity_pct, temp_c. */
const SNAKE = new Map([
  ...['kg', 'km', 'kwh', 'mwh', 'kw', 'mw', 'mm', 'cm', 'usd', 'eur', 'gbp', 'cny', 'hpa', 'ppm', 'mmhg'].map(
    (unit) => [unit, unit] as const,
  ),
  ...['pct', 'percent', 'perc'].map((unit) => [unit, '%'] as const),
  ...['c', 'degc', 'celsius'].map((unit) => [unit, '°C'] as const),
]);

/** 会员 万人, joined of a name and a row of units; GDP/亿元; 增长率%. */
function unitBehind(name: string): string {
  if (/[%％]$|^(?:[%％]|per ?cent(?:age)?(?! points?\b)|pct)\s|\bper ?cent(?:age)? of\s/i.test(name)) return '%';
  if (/‰$/.test(name)) return '‰';
  const snake = /^[a-z][a-z\d]*(?:_[a-z\d]+)*_([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (SNAKE.has(snake)) return SNAKE.get(snake) ?? '';
  const ends = [
    /\s(in\s1[., ]?000)$/i,
    /[,，]\s*([^,，]+)$/,
    /\s(\S+\s+\S+)$/,
    // The head of `GDP per head` belongs to the measure, and so does the year of `Change on year (%)`.
    /(?<!\b(?:per|on|over|by|an?|the|each|every|this|last|previous|same))\s(\S+)$/i,
    /(?<=\p{Script=Han})[/／:：](\S+)$/u,
    /(?<=[a-z])[/／](\p{Script=Han}\S*)$/iu,
  ];
  // The longest first: in `члены, тыс. чел.` the thousands belong to it.
  return ends.map((end) => end.exec(name)?.[1]?.trim() ?? '').find(isKnownUnit) ?? '';
}

/** `单位：万元` above a table is not said of its 会员数, nor 单位：人 of its 经费, and neither of a rate. */
function tableUnitOf(name: string, unit: string): string {
  if (unit === '') return '';
  const { base, factor } = readScaledUnit(unit);
  const isOfMoney = /^(?:元|yuan|rmb|cny|usd|eur|(?:us)?[¥$€£])/i.test(base);
  const isOfRate = /^[%‰]|百分点|=\s*100$/.test(base);
  const bare = splitBrackets(name).name;
  if (factor !== 1 && isMeanName(bare)) return '';
  if (isRateName(bare)) return isOfRate ? unit : '';
  if (isOfMoney) return isCountName(bare) ? '' : unit;
  return isMoneyName(bare) && /^(?:人|户|家|个|件|名|persons?|people|households?)/i.test(base) ? '' : unit;
}
