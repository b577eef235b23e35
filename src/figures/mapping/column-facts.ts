import type { Time } from '../cell/calendar.ts';
import { areNoMarks } from '../cell/mark.ts';
import { type NumberCell, readNumberCell } from '../table/cell-shape.ts';
import { FEW_ROWS } from '../table/column-type.ts';
import { type Cell, plainName, type ReadTable, splitBrackets, textOf } from '../table/read-table.ts';
import { readTime } from '../table/time.ts';
import { timeReader } from './time-column.ts';
import { readAggregate } from './totals.ts';
import { isKnownUnit, readUnit, type ScaledUnit, unitSaidIn } from './unit.ts';

/** What a column of a table of statistics holds. `code`: digits that name something and count nothing. */
type ColumnKind = 'blank' | 'text' | 'code' | 'time' | 'number';

export interface ColumnFacts {
  readonly at: number;
  readonly name: string;
  readonly kind: ColumnKind;
  /** Cells that hold something, among those looked at. */
  readonly filled: number;
  readonly distinct: number;
  /** Its name is a year, month or quarter: one of the columns of a series. */
  readonly isTimeHeader: boolean;
  /** Its name says that it holds the units of the rows. */
  readonly isUnits: boolean;
  /** Written at the header, or per cent in its cells; blank where nothing is said. */
  readonly unit: ScaledUnit;
  /** Some of its numbers are in per cent and some are not said to be. */
  readonly isMixed: boolean;
  /** Middle one of the absolute values; null without any. */
  readonly median: number | null;
}

/** Rows looked at to tell what a column holds, and columns looked at at all. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 2000;
/** Rows up to which whole numbers that rise by one are names of the rows. */
const MOST_COUNTED = 12;

const CODE_NAME =
  /^(?:id|ids|no|nr|code|codes|编号|代码|编码|序号|序|行号|行政区划|行政区划代码|区划代码|地区代码|邮编|邮政编码|电话|手机|学号|工号|身份证号?|证号|账号|index|rank|ranking|排名|名次|位次|排序|zip|zipcode|postcode|phone|fips|iso|isocode|经度|纬度|lat|latitude|lon|lng|longitude|主键|key|uuid|样本数|样本量|样本|n|samplesize|respondents|base|unweightedbase|objectid|fid)$|(?:id|code|代码|编号|编码)$/;
/** Names that stand for what they count as often as for a number in a list. */
const MAYBE_CODE = /^(?:index|no|nr|n|base|rank|ranking|样本|样本数|样本量|respondents|samplesize)$/;
/** Seconds or milliseconds since 1970, under a name of time: no quantity. */
const CLOCK_NAME = /(?:time|date|timestamp|ts|at|时间|日期)$/;
const TIME_NAME =
  /^(?:年|年份|年度|年次|时间|日期|月份|月|季度|时期|期间|期次|统计时间|數據時間|years?|yr|dates?|refdate|referencedate|obsdate|timestamp|time|timeperiod|refperiod|month|quarter|period|day|fiscalyear|calendaryear|jahr|monat|quartal|datum|zeit|zeitraum|stichtag|année|annee|mois|trimestre|période|año|ano|anno|mes|periodo|período|fecha|rok|år|tid|jaar|연도|년도)$/;
/** Whether a column is called a time, whatever its cells are. */
export const isTimeName = (name: string): boolean =>
  /^(?:.*(?:时期|时间|年份|年度|月份|季度|期间|期次|周次|日期))$|^(?:week|period|date|time|month|quarter|year)s?$/.test(
    plainName(splitBrackets(name).name),
  );
const UNITS_NAME = /^(?:单位|计量单位|unit|units|unitofmeasure|度量单位)$/;

/** Facts of all columns, by evidence of names and cells. Looks at no more than 2,000 rows of 2,000 columns. */
export function factsOf(table: ReadTable): readonly ColumnFacts[] {
  const rows = spreadRows(table.rows.length).map((index) => table.rows[index] ?? []);
  const tableUnit = unitSaidIn([table.title ?? '', ...(table.notes ?? [])].filter((text) => text !== ''));
  const readHeader = headerTimes(table);
  const facts = table.columns.slice(0, MOST_COLUMNS).map(({ name, kind, isAsWritten = false }, at): ColumnFacts => {
    const facts = columnFacts(
      at,
      name,
      kind,
      rows.map((row) => row[at] ?? null),
      { tableUnit, readHeader },
    );
    return isAsWritten && facts.kind !== 'blank' ? { ...facts, kind: 'text', unit: readUnit(''), median: null } : facts;
  });
  const known = withoutCounter(facts, rows);
  return known.some(({ kind }) => kind === 'number') ? known : known.map(countedAfterAll);
}

/**
 * Whole numbers in the first column that rise by one from row to row count nothing: years of whatever calendar where
 * nothing else names the rows, else places in a list. Beside nothing but numbers and over many rows they are what the
 * others are measured along.
 */
function withoutCounter(facts: readonly ColumnFacts[], rows: readonly (readonly Cell[])[]): readonly ColumnFacts[] {
  const [first, ...others] = facts.filter(({ kind }) => kind !== 'blank');
  if (first?.kind !== 'number' || !others.some(({ kind }) => kind === 'number')) return facts;
  const texts = rows.map((row) => textOf(row[first.at])).filter((text) => text !== '');
  const isCounter = texts.length >= 3 && texts.every((text, at) => Number(text) === Number(texts[0]) + at);
  if (!isCounter || !/^\d+$/.test(texts[0] ?? '')) return facts;
  const isMeasured = rows.length > MOST_COUNTED && others.every(({ kind }) => kind === 'number');
  const isNamed = others.some(({ kind, distinct, filled }) => kind === 'text' && distinct === filled);
  if (isMeasured) return facts;
  const kind = !isNamed && areTimes(texts, first.name) ? 'time' : 'code';
  return facts.map((one) => (one === first ? { ...one, kind } : one));
}

/** The cells of a column by one reading, in which marks that are none make words: 7b, 15e. */
function readCells(cells: readonly Cell[]): NumberCell[] {
  const read = cells.map(readNumberCell);
  const numbers = read.filter(({ is }) => is === 'number').length;
  const marked = cells.map(textOf).filter((_, at) => isMarked(read[at]));
  return areNoMarks(marked, numbers) ? read.map((one) => (isMarked(one) ? { is: 'text' } : one)) : read;
}

const isMarked = (cell: NumberCell | undefined): boolean => cell?.is === 'number' && cell.mark !== '';

/** Where nothing else is counted, an index is one and no place in a list. */
function countedAfterAll(facts: ColumnFacts): ColumnFacts {
  const isMaybe = facts.kind === 'code' && facts.distinct > 1 && MAYBE_CODE.test(plainName(facts.name));
  return isMaybe && facts.median !== null ? { ...facts, kind: 'number' } : facts;
}

/** Reads the names of columns as times, all together: 2009-10 beside 2010-11 is a season. */
export function headerTimes({ columns }: Pick<ReadTable, 'columns'>): (name: string) => Time | null {
  const names = columns.slice(0, MOST_COLUMNS).map(({ name }) => splitBrackets(name).name);
  const read = timeReader(names, '');
  return (name) => read(splitBrackets(name).name) ?? read(name);
}

/** Reads a column of times by the same cells as its facts were told by. */
export function timesOf({ columns, rows }: ReadTable, at: number): (cell: Cell | undefined) => Time | null {
  const texts = spreadRows(rows.length).map((index) => textOf(rows[index]?.[at]));
  const read = timeReader(
    texts.filter((text) => text !== ''),
    columns[at]?.name ?? '',
  );
  return (cell) => read(textOf(cell));
}

/** The first rows, and some from all the others. */
function spreadRows(count: number): number[] {
  if (count <= MOST_ROWS) return Array.from({ length: count }, (_, index) => index);
  const stride = count / MOST_ROWS;
  return Array.from({ length: MOST_ROWS }, (_, index) => Math.floor(index * stride));
}

/** What the whole table says of each column. */
interface TableFacts {
  readonly tableUnit: string | null;
  readonly readHeader: (name: string) => Time | null;
}

function columnFacts(
  at: number,
  name: string,
  readAs: string,
  cells: readonly (string | number | null)[],
  { tableUnit, readHeader }: TableFacts,
): ColumnFacts {
  const texts = cells.map(textOf).filter((text) => text !== '');
  const read = readCells(cells);
  const numbers = read.flatMap((one) => (one.is === 'number' ? [one] : []));
  const words = read.filter((one) => one.is === 'text').length;
  const { inside } = splitBrackets(name);
  // 会员 万人: names joined with a row of units.
  const last = /\s(\S+)$/.exec(name)?.[1] ?? '';
  const isPercent = /^per.?cent/.test(readAs) || (numbers.length > 0 && numbers.every((one) => one.isPercent));
  const isMixed = !isPercent && numbers.some((one) => one.isPercent);
  const sizes = numbers.map((one) => Math.abs(one.value)).sort((a, b) => a - b);
  const isBroken = new Set(numbers.map((one) => one.unit).filter(Boolean)).size > 1;
  const kind = isBroken
    ? 'text'
    : kindOf({
        name,
        readAs,
        texts,
        numbers: numbers.map((one) => one.value),
        words,
        // One bad cell among few is a gap, but names of things are often numbers: 1, 2, 其他.
        mostWords: numbers.length / (at > 0 && texts.length <= FEW_ROWS ? 2 : 4),
      });
  const header = /%|％/.test(name.slice(-3)) || /(?:率|比重|占比)$/.test(splitBrackets(name).name) ? '%' : '';
  const atNumbers = new Set(numbers.map((one) => one.unit));
  const [atNumber = ''] = atNumbers.size === 1 ? atNumbers : [];
  const unit =
    isPercent || isMixed
      ? '%'
      : atNumber !== ''
        ? atNumber
        : unitLike(inside)
          ? inside
          : isKnownUnit(last)
            ? last
            : header === '%' && isPercentLike(sizes)
              ? '%'
              : isOfMoney(tableUnit) && isCount(name)
                ? ''
                : (tableUnit ?? '');
  return {
    at,
    name,
    kind,
    filled: texts.length,
    distinct: new Set(texts).size,
    isTimeHeader: readHeader(name) !== null,
    isUnits: kind === 'text' && UNITS_NAME.test(plainName(name)),
    unit: readUnit(unit),
    isMixed,
    median: sizes[Math.floor(sizes.length / 2)] ?? null,
  };
}

/** `单位：万元` above a table is not said of its column 会员数. */
const isOfMoney = (unit: string | null): boolean =>
  /^(?:元|yuan|rmb|cny|usd|eur|[¥$€£])/i.test(readUnit(unit ?? '').base);
const isCount = (name: string): boolean => /(?:数|人次|number|count)$/i.test(splitBrackets(name).name);

/** 就业率 with values up to some hundred is in per cent; 出生率 in ‰ says so in its brackets. */
const isPercentLike = (sizes: readonly number[]): boolean => (sizes.at(-1) ?? 0) <= 1000 && (sizes.at(-1) ?? 0) > 1;

/** What stands in brackets is a unit, and not a remark or a year. */
const unitLike = (inside: string): boolean =>
  inside !== '' &&
  inside.length <= 24 &&
  readTime(inside) === null &&
  !/^(?:注|含|不含|其中|见|preliminary|est)/i.test(inside);

interface ColumnCells {
  readonly name: string;
  readonly readAs: string;
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** Cells that are neither numbers nor gaps, and how many of them a column of numbers can have. */
  readonly words: number;
  readonly mostWords: number;
}

function kindOf({ name, readAs, texts, numbers, words, mostWords }: ColumnCells): ColumnKind {
  if (texts.length === 0) return 'blank';
  const bareName = plainName(splitBrackets(name).name);
  const isTime = () => areTimes(texts, name);
  const isLed = texts.some((text) => /^0\d+$/.test(text));
  if (isLed || texts.some((text) => /^\d{16,}$/.test(text))) return isTime() ? 'time' : 'code';
  // 合计 may stand in a column of numbers in a list.
  if (words > 0 && words <= numbers.length / 2 && CODE_NAME.test(bareName)) return 'code';
  if (numbers.length === 0 || words > mostWords) return isTime() ? 'time' : 'text';
  if ((isYears(name, texts, numbers) || readAs === 'year' || readAs === 'date') && isTime()) return 'time';
  if (CLOCK_NAME.test(bareName) && numbers.every(isUnixTime)) return 'code';
  if (/(?:date|日期)$/.test(bareName) && numbers.every((value) => value >= 1500 && value <= 2200)) return 'code';
  if (CODE_NAME.test(bareName) || isCounter(bareName, numbers)) return 'code';
  return 'number';
}

/** Whether all but few cells are times, read as a chart of the column reads them. */
function areTimes(texts: readonly string[], name: string): boolean {
  const readOne = timeReader(texts, name);
  const some = texts.slice(0, 200).filter((text) => readAggregate(text) === null);
  const unread = some.filter((text) => readOne(text) === null).length;
  return some.length > unread && unread <= Math.max(some.length / 10, some.length > 3 ? 1 : 0);
}

/** Whole numbers that can be years: under a name of time, or without a gap from the first to the last. */
function isYears(name: string, texts: readonly string[], numbers: readonly number[]): boolean {
  const bareName = plainName(splitBrackets(name).name);
  const words = bareName.split(/(?<=[a-z])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[a-z])/u);
  if (words.some((word) => TIME_NAME.test(word)) && areTimes(texts, name)) return true;
  const areYears = numbers.every((value) => Number.isInteger(value) && value >= 1900 && value <= 2100);
  if (!areYears) return false;
  if (/年|year/.test(bareName)) return true;
  const years = [...new Set(numbers)].sort((a, b) => a - b);
  const steps = new Set(years.slice(1).map((value, index) => value - (years[index] ?? 0)));
  return steps.size === 1 && (bareName === '' || (steps.has(1) && years.length >= RUN));
}

/** Years in a row that nothing else looks like. */
const RUN = 4;

const isUnixTime = (value: number): boolean =>
  Number.isInteger(value) && ((value > 4e8 && value < 4e9) || (value > 4e11 && value < 4e12));

/** 1, 2, 3, … under a blank name or 序号. */
const isCounter = (bareName: string, numbers: readonly number[]): boolean =>
  numbers.length >= 3 &&
  /^(?:|#|unnamed0|unnamed)$/.test(bareName) &&
  numbers.every((value, index) => value === index + (numbers[0] ?? 0));
