import { areNoMarks } from '../cell/mark.ts';
import { isKnownUnit } from '../stated/scaled-unit.ts';
import { type NumberCell, readNumberCell } from '../table/cell-shape.ts';
import { type Cell, plainName, splitBrackets, textOf } from '../table/read-table.ts';
import { isCodeName, isPlaceName, leadOf } from './column-names.ts';
import { isOpenEnded } from './ordinal.ts';
import { timeReader } from './time-column.ts';
import { readAggregate } from './totals.ts';

/** What a column of a table of statistics holds. `code`: digits that name something and count nothing. */
export type ColumnKind = 'blank' | 'text' | 'code' | 'time' | 'number';

/** Seconds or milliseconds since 1970, under a name of time: no quantity. */
const CLOCK_NAME = /(?:time|date|timestamp|ts|at|时间|日期)$/;
const TIME_NAME =
  /^(?:年|年份|年度|年次|时间|日期|月份|月|季度|时期|期间|期次|统计时间|數據時間|years?|yr|dates?|refdate|referencedate|obsdate|timestamp|time|timeperiod|refperiod|month|quarter|period|day|fiscalyear|calendaryear|jahr|monat|quartal|datum|zeit|zeitraum|stichtag|année|annee|mois|trimestre|période|año|ano|anno|mes|periodo|período|fecha|rok|år|tid|jaar|연도|년도)$/;

/** Whether a column is called a time, whatever its cells are. */
export const isTimeName = (name: string): boolean =>
  /^(?:.*(?:时期|时间|年份|年度|月份|季度|期间|期次|周次|日期|届次|[年月日周旬届]|星期|学期))$|^(?:week|period|date|time|month|quarter|year)s?$/.test(
    plainName(leadOf(splitBrackets(name).name)),
  );

/** The cells of a column by one reading, in which marks that are none make words: 7b, 15e. */
export function readCells(cells: readonly Cell[]): NumberCell[] {
  const read = cells.map(readNumberCell);
  const numbers = read.filter(({ is }) => is === 'number').length;
  const marked = cells.map(textOf).filter((_, at) => isMarked(read[at]));
  return areNoMarks(marked, numbers) ? read.map((one) => (isMarked(one) ? { is: 'text' } : one)) : read;
}

const isMarked = (cell: NumberCell | undefined): boolean => cell?.is === 'number' && cell.mark !== '';

/** A column as far as its own cells and its name tell. */
export interface ColumnCells {
  readonly name: string;
  /** The reader's word for it. */
  readonly readAs: string;
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** Cells that are neither numbers nor gaps, and how many of them a column of numbers can have. */
  readonly words: number;
  readonly mostWords: number;
}

export function kindOf({ name, readAs, texts, numbers, words, mostWords }: ColumnCells): ColumnKind {
  if (texts.length === 0) return 'blank';
  const bareName = plainName(splitBrackets(name).name);
  const isTime = () => areTimes(texts, name);
  const isLed = texts.some((text) => /^0\d+$/.test(text));
  if (isLed || texts.some((text) => /^\d{16,}$/.test(text))) return isTime() ? 'time' : 'code';
  // Numbers of mobile phones in China, whatever they are called.
  if (numbers.length > 1 && texts.every((text) => /^1[3-9]\d{9}$/.test(text))) return 'code';
  // 合计 may stand in a column of numbers in a list.
  if (words > 0 && words <= numbers.length / 2 && isCodeName(splitBrackets(name).name)) return 'code';
  if (words === 1 && isOpenEnded(texts)) return 'text';
  if (numbers.length === 0 || words > mostWords) return isTime() ? 'time' : 'text';
  if ((isYears(name, texts, numbers) || readAs === 'year' || readAs === 'date') && isTime()) return 'time';
  if (CLOCK_NAME.test(bareName) && numbers.every(isUnixTime)) return 'code';
  if (/(?:date|日期)$/.test(bareName) && numbers.every((value) => value >= 1500 && value <= 2200)) return 'code';
  if (isCodeName(splitBrackets(name).name) || isCounter(bareName, numbers)) return 'code';
  // `City (£)` and 县（个） measure something, by their units.
  const { name: ownName, inside } = splitBrackets(name);
  return isPlaceName(ownName) && !isKnownUnit(inside) && numbers.every(Number.isInteger) ? 'code' : 'number';
}

/** Whether all but few cells are times, read as a chart of the column reads them. */
export function areTimes(texts: readonly string[], name: string): boolean {
  const readOne = timeReader(texts, name);
  const some = texts.slice(0, 200).filter((text) => readAggregate(text) === null);
  const unread = some.filter((text) => readOne(text) === null).length;
  return some.length > unread && unread <= Math.max(some.length / 10, some.length > 3 ? 1 : 0);
}

/** Whole numbers that can be years: under a name of time, or without a gap from the first to the last. */
function isYears(name: string, texts: readonly string[], numbers: readonly number[]): boolean {
  const bareName = plainName(leadOf(splitBrackets(name).name));
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
  numbers.length >= 3 && /^(?:|#|unnamed0|unnamed)$/.test(bareName) && isRun(numbers, 1);

/** Whether whole numbers rise, or fall, by one from each to the next. */
export const isRun = (numbers: readonly number[], step: 1 | -1): boolean =>
  Number.isInteger(numbers[0]) && numbers.every((value, index) => value === (numbers[0] ?? 0) + index * step);
