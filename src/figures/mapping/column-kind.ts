import { plainName } from '../table/read-table.ts';
import { timeIn, timeReader } from '../table/time.ts';
import { isCodeName, isPlaceName } from './column-names.ts';

/** What a column of a table of statistics holds. `code`: digits that name something and count nothing. */
export type ColumnKind = 'blank' | 'text' | 'code' | 'time' | 'number';

/** Seconds or milliseconds since 1970, under a name of time: no quantity. */
const CLOCK_NAME = /(?:time|date|timestamp|ts|at|时间|日期)$/;
const TIME_NAME =
  /^(?:年|年份|年度|年次|时间|日期|月份|月|季度|时期|期间|期次|统计时间|數據時間|years?|yr|dates?|refdate|referencedate|obsdate|timestamp|time|timeperiod|refperiod|month|quarter|period|day|fiscalyear|calendaryear|jahr|monat|quartal|datum|zeit|zeitraum|stichtag|année|annee|mois|trimestre|période|año|ano|anno|mes|periodo|período|fecha|rok|år|tid|jaar|연도|년도)$/;

/** A column as far as its own cells and its name tell. */
export interface ColumnCells {
  readonly name: string;
  /** The reader's word for it. */
  readonly readAs: string;
  /** Whether other columns stand to the right of it, and none to the left. */
  readonly isFirst: boolean;
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** Cells that hold neither a number nor a word for missing. */
  readonly words: number;
}

export function kindOf({ name, readAs, isFirst, texts, numbers, words }: ColumnCells): ColumnKind {
  if (texts.length === 0) return 'blank';
  const bareName = plainName(name);
  const isLed = texts.some((text) => /^0\d+$/.test(text));
  if (isLed || texts.some((text) => /^\d{16,}$/.test(text))) return readTimes(texts, bareName) ? 'time' : 'code';
  // 合计 may stand in a column of numbers in a list.
  if (words > 0 && words <= numbers.length / 2 && isCodeName(name)) return 'code';
  if (numbers.length === 0 || words > numbers.length / 4) return readTimes(texts, bareName) ? 'time' : 'text';
  if (isYears(bareName, texts, numbers)) return 'time';
  if (readAs === 'year' || readAs === 'date') return 'time';
  if (CLOCK_NAME.test(bareName) && numbers.every(isUnixTime)) return 'code';
  if (/(?:date|日期)$/.test(bareName) && numbers.every((value) => value >= 1500 && value <= 2200)) return 'code';
  if (isCodeName(name) || isCounter(bareName, isFirst, numbers)) return 'code';
  return isPlaceName(name) && numbers.every(Number.isInteger) ? 'code' : 'number';
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

/** 1, 2, 3, … under a blank name; and in front of a table 1396, 1397, …, up or down, under whatever name. */
function isCounter(bareName: string, isFirst: boolean, numbers: readonly number[]): boolean {
  if (numbers.length < 3 || (!isFirst && !/^(?:|#|unnamed0|unnamed)$/.test(bareName))) return false;
  return isRun(numbers, 1) || (isFirst && isRun(numbers, -1));
}

/** Whether whole numbers rise, or fall, by one from each to the next. */
const isRun = (numbers: readonly number[], step: 1 | -1): boolean =>
  Number.isInteger(numbers[0]) && numbers.every((value, index) => value === (numbers[0] ?? 0) + index * step);
