import { readNumberCell } from '../table/cell-shape.ts';
import { plainName, type ReadTable, splitBrackets, textOf } from '../table/read-table.ts';
import { readTime, timeIn, timeReader } from '../table/time.ts';
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

const CODE_NAME =
  /^(?:id|ids|no|nr|code|codes|编号|代码|编码|序号|序|行号|行政区划|行政区划代码|区划代码|地区代码|邮编|邮政编码|电话|手机|学号|工号|身份证号?|证号|账号|index|rank|ranking|排名|名次|位次|排序|zip|zipcode|postcode|phone|fips|iso|isocode|经度|纬度|lat|latitude|lon|lng|longitude|主键|key|uuid|样本数|样本量|样本|n|samplesize|respondents|base|unweightedbase|objectid|fid)$|(?:id|code|代码|编号|编码)$/;
/** Names that stand for what they count as often as for a number in a list. */
const MAYBE_CODE = /^(?:index|no|nr|n|base|rank|ranking|样本|样本数|样本量|respondents|samplesize)$/;
/** Seconds or milliseconds since 1970, under a name of time: no quantity. */
const CLOCK_NAME = /(?:time|date|timestamp|ts|at|时间|日期)$/;
const TIME_NAME =
  /^(?:年|年份|年度|年次|时间|日期|月份|月|季度|时期|期间|期次|统计时间|數據時間|years?|yr|dates?|refdate|referencedate|obsdate|timestamp|time|timeperiod|refperiod|month|quarter|period|day|fiscalyear|calendaryear|jahr|monat|quartal|datum|zeit|zeitraum|stichtag|année|annee|mois|trimestre|période|año|ano|anno|mes|periodo|período|fecha|rok|år|tid|jaar|연도|년도)$/;
const UNITS_NAME = /^(?:单位|计量单位|unit|units|unitofmeasure|度量单位)$/;

/** Facts of all columns, by evidence of names and cells. Looks at no more than 2,000 rows of 2,000 columns. */
export function factsOf(table: ReadTable): readonly ColumnFacts[] {
  const rows = spreadRows(table.rows.length).map((index) => table.rows[index] ?? []);
  const tableUnit = unitSaidIn([table.title ?? '', ...(table.notes ?? [])].filter((text) => text !== ''));
  const facts = table.columns.slice(0, MOST_COLUMNS).map(({ name, kind, isAsWritten = false }, at): ColumnFacts => {
    const facts = columnFacts(
      at,
      name,
      kind,
      rows.map((row) => row[at] ?? null),
      tableUnit,
    );
    return isAsWritten && facts.kind !== 'blank' ? { ...facts, kind: 'text', unit: readUnit(''), median: null } : facts;
  });
  return facts.some(({ kind }) => kind === 'number') ? facts : facts.map(countedAfterAll);
}

/** Where nothing else is counted, an index is one and no place in a list. */
function countedAfterAll(facts: ColumnFacts): ColumnFacts {
  const isMaybe = facts.kind === 'code' && facts.distinct > 1 && MAYBE_CODE.test(plainName(facts.name));
  return isMaybe && facts.median !== null ? { ...facts, kind: 'number' } : facts;
}

/** The first rows, and some from all the others. */
function spreadRows(count: number): number[] {
  if (count <= MOST_ROWS) return Array.from({ length: count }, (_, index) => index);
  const stride = count / MOST_ROWS;
  return Array.from({ length: MOST_ROWS }, (_, index) => Math.floor(index * stride));
}

function columnFacts(
  at: number,
  name: string,
  readAs: string,
  cells: readonly (string | number | null)[],
  tableUnit: string | null,
): ColumnFacts {
  const texts = cells.map(textOf).filter((text) => text !== '');
  const read = cells.map(readNumberCell);
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
    : kindOf(
        name,
        readAs,
        texts,
        numbers.map((one) => one.value),
        words,
      );
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
    isTimeHeader: readTime(splitBrackets(name).name) !== null || readTime(name) !== null,
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

function kindOf(
  name: string,
  readAs: string,
  texts: readonly string[],
  numbers: readonly number[],
  words: number,
): ColumnKind {
  if (texts.length === 0) return 'blank';
  const bareName = plainName(splitBrackets(name).name);
  const isLed = texts.some((text) => /^0\d+$/.test(text));
  if (isLed || texts.some((text) => /^\d{16,}$/.test(text))) return readTimes(texts, bareName) ? 'time' : 'code';
  // 合计 may stand in a column of numbers in a list.
  if (words > 0 && words <= numbers.length / 2 && CODE_NAME.test(bareName)) return 'code';
  if (numbers.length === 0 || words > numbers.length / 4) return readTimes(texts, bareName) ? 'time' : 'text';
  if (isYears(bareName, texts, numbers)) return 'time';
  if (readAs === 'year' || readAs === 'date') return 'time';
  if (CLOCK_NAME.test(bareName) && numbers.every(isUnixTime)) return 'code';
  if (/(?:date|日期)$/.test(bareName) && numbers.every((value) => value >= 1500 && value <= 2200)) return 'code';
  if (CODE_NAME.test(bareName) || isCounter(bareName, numbers)) return 'code';
  return 'number';
}

const readTimes = (texts: readonly string[], name: string): boolean => {
  const readOne = timeReader(texts, name);
  const read = texts.slice(0, 200).filter((text) => readOne(text) !== null).length;
  return read >= Math.min(texts.length, 200) * 0.9;
};

/** Whole numbers that can be years: under a name of time, or without a gap from the first to the last. */
function isYears(bareName: string, texts: readonly string[], numbers: readonly number[]): boolean {
  const words = bareName.split(/(?<=[a-z])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[a-z])/u);
  if (words.some((word) => TIME_NAME.test(word)) && texts.every((text) => timeIn(text, bareName) !== null)) return true;
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
