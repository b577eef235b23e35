import {
  day,
  fullYear,
  month,
  NO_YEAR,
  otherYear,
  quarter,
  quarterOf,
  sinceJanuary,
  type Time,
  week,
  year,
} from '../cell/calendar.ts';
import { splitMark } from '../cell/mark.ts';
import { remembering } from '../cell/remembering.ts';
import { readWithMark } from '../cell/time.ts';
import { readPlainTime, yearOfHijra } from '../cell/time-readers.ts';
import { plainName, splitBrackets } from '../table/read-table.ts';

const YEAR_NAME =
  /^(?:年|年份|年度|年次|years?|yr|(?:fiscal|financial|calendar)year|jahr|année|annee|año|ano|anno|rok|år|jaar|연도|년도)$/;
const MONTH_NAME = /^(?:月|月份|months?|monat|mes|mois)$/;
const QUARTER_NAME = /^(?:季|季度|quarters?|quartal|trimestre)$/;
const WEEK_NAME = /^(?:周|周次|周数|weeks?|weeknumber|weekno|kw)$/;

/** Calendars that a header names, and the year that the number 0 of theirs would be. */
const ERAS: readonly (readonly [RegExp, (said: number) => number])[] = [
  [/民[國国]/, (said) => said + 1911],
  [/令和/, (said) => said + 2018],
  [/平成/, (said) => said + 1988],
  [/พ\.?\s?ศ|\bB\.?E\.?\b|buddhist|佛[历曆]/i, (said) => said - 543],
  [/hijri|\bAH\b|هجري|回[历曆]/i, (said) => yearOfHijra(String(said))],
];

/** Months as German, French, Spanish, Italian and Portuguese tables write them and English ones do not. */
const MONTHS_ABROAD: ReadonlyMap<string, number> = new Map(
  [
    'januar jänner janvier enero gennaio janeiro',
    'februar février fevrier febrero febbraio fevereiro',
    'märz mars marzo março',
    'avril abril aprile',
    'mai mayo maggio maio',
    'juni juin junio giugno junho',
    'juli juillet julio luglio julho',
    'août aout agosto',
    'september septembre septiembre settembre setembro',
    'oktober octobre octubre ottobre outubro',
    'november novembre noviembre novembro',
    'dezember décembre decembre diciembre dicembre dezembro',
  ].flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

/** A reader of plain letters of what only a header makes a time. */
type Rule = (plain: string) => Time | null;

/** As its header alone tells a cell: 3 under 月份 is March, −500 under year a year, 110 under 民國 the year 2021. */
function ofHeader(header: string): Rule {
  const name = plainName(splitBrackets(header).name);
  const [, era] = ERAS.find(([word]) => word.test(header)) ?? [];
  return (text) => {
    const [, said] = /^(\d{2,4})\s?年?度?$/.exec(text) ?? [];
    const own = era === undefined || said === undefined ? null : ofEra(era, Number(said));
    if (own !== null) return own;
    // 98年 under 年度: years of Taiwan's calendar.
    if (name === '年度' && /^\d{2}年度?$/.test(text)) return otherYear(Number.parseInt(text, 10) + 1911);
    if (MONTH_NAME.test(name) && /^\d{1,2}$/.test(text)) return month(NO_YEAR, text);
    if (QUARTER_NAME.test(name) && /^[1-4]$/.test(text)) return quarter(NO_YEAR, text);
    if (WEEK_NAME.test(name) && /^\d{1,2}$/.test(text)) return week(NO_YEAR, text);
    if (YEAR_NAME.test(name) && /^-?\d{1,4}$/.test(text)) return year(text);
    // 19年 under 年份 is 2019, and nineteen years under any other name.
    if (YEAR_NAME.test(name) && /^[0-4]\d年$/.test(text)) return year(fullYear(text.slice(0, 2)));
    const abroad = MONTHS_ABROAD.get(text.toLowerCase());
    return abroad === undefined ? null : month(NO_YEAR, String(abroad));
  };
}

/** A year of the calendar itself may stand under a header that names another. */
function ofEra(era: (said: number) => number, said: number): Time | null {
  const at = era(said);
  return at >= 1600 && at < 2200 ? otherYear(at) : null;
}

/**
 * Reads the cells of one column, by its header and by what all its cells together allow. Rules that only a column can
 * tell: which of 1/6/2016 is the month, whether 2009-10 is a season, whether 2023A is a quarter, whether 22-Nov is a
 * day, whether 1—3月 is a quarter, whether 上半年 holds the first quarter
 * beside it, and whether whole numbers one behind the other are years of a calendar unknown.
 */
export function timeReader(texts: readonly string[], header: string): (text: string) => Time | null {
  const plain = texts.map((text) => (splitMark(text.trim())?.bare ?? text).normalize('NFKC').trim());
  const rules = [
    strokes,
    seasons,
    actuals,
    letters,
    daysOfMonths,
    quartersOfMonths,
    sumsOfYear,
    turnOfYear,
    run,
  ].flatMap((rule) => rule(plain) ?? []);
  const all = [...rules, ofHeader(header), readPlainTime];
  const read: Rule = (text) => {
    for (const rule of all) {
      const time = rule(text);
      if (time !== null) return time;
    }
    return null;
  };
  return remembering((text) => readWithMark(text, read));
}

const STROKES = /^(\d{1,2})[/-](\d{1,2})[/-]((?:1[5-9]|20|21)\d{2})(?: 0?0:00(?::00)?)?$/;

/**
 * 1/6/2016 is a day only where another cell of the column tells which number is the month: 13/6/2016 or 1/13/2016, and
 * never both.
 */
function strokes(texts: readonly string[]): Rule | null {
  const dates = texts.flatMap((text) => {
    const [, first, second] = STROKES.exec(text) ?? [];
    return first === undefined ? [] : [[Number(first), Number(second)] as const];
  });
  const isDayFirst = dates.some(([first]) => first > 12);
  const isMonthFirst = dates.some(([, second]) => second > 12);
  if (isDayFirst === isMonthFirst) return null;
  return (text) => {
    const [, first = '', second = '', at = ''] = STROKES.exec(text) ?? [];
    if (at === '') return null;
    return isDayFirst ? day(at, second, first) : day(at, first, second);
  };
}

const SEASON = /^((?:1[5-9]|20|21)\d{2})[-/–—](\d{2})$/;

/** 2009-10, 2010-11: where each cell ends in the next year, none is a month. */
function seasons(texts: readonly string[]): Rule | null {
  const ends = texts.filter((text) => SEASON.test(text));
  const isNext = (text: string): boolean => {
    const [, at, end] = SEASON.exec(text) ?? [];
    return Number(end) === (Number(at) + 1) % 100;
  };
  if (new Set(ends).size < 2 || !ends.every(isNext)) return null;
  return (text) => (SEASON.test(text) ? otherYear(text.slice(0, 4)) : null);
}

const LETTER = /^((?:1[5-9]|20|21)\d{2})([A-D])$/;

/** 2023A, 2023B are quarters; 2023A, 2024E an actual and an estimated year. */
function letters(texts: readonly string[]): Rule | null {
  const years = new Set<string>();
  const all = new Set<string>();
  for (const text of texts) {
    const [, at] = LETTER.exec(text) ?? [];
    if (at === undefined) continue;
    years.add(at);
    all.add(text);
  }
  if (all.size <= years.size) return null;
  return (text) => {
    const [, at = '', letter = ''] = LETTER.exec(text) ?? [];
    return at === '' ? null : quarter(at, String(' ABCD'.indexOf(letter)));
  };
}

const ACTUAL = /^((?:19|20)\d{2})A$/;

/** 2021A, 2022A, 2023E: each year once, some of them actual beside one that is estimated, whose mark is off by now. */
function actuals(texts: readonly string[]): Rule | null {
  const years = texts.map((text) => ACTUAL.exec(text)?.[1] ?? (/^(?:19|20)\d{2}$/.test(text) ? text : ''));
  const known = years.filter(Boolean);
  const isBeside = texts.some((text) => ACTUAL.test(text)) && texts.some((text) => /^(?:19|20)\d{2}$/.test(text));
  if (!isBeside || new Set(known).size < known.length) return null;
  return (text) => {
    const at = ACTUAL.exec(text)?.[1];
    return at === undefined ? null : { ...year(at), mark: 'A' };
  };
}

const MONTH_AND_NUMBER = /^([a-z]{3,9})\.?[\s-](\d{1,2})$/i;
const NUMBER_AND_MONTH = /^(\d{1,2})[\s-]([a-z]{3,9})\.?$/i;

/** Month and number of `Nov-22` and `22-Nov`; null for anything else. */
function monthAndNumber(text: string): readonly [month: string, number: string] | null {
  const [, name, number] = MONTH_AND_NUMBER.exec(text) ?? [];
  if (name !== undefined && number !== undefined) return month(NO_YEAR, name) && [name, number];
  const [, first, last] = NUMBER_AND_MONTH.exec(text) ?? [];
  return first !== undefined && last !== undefined && month(NO_YEAR, last) ? [last, first] : null;
}

/** 1-Nov, 2-Nov, … are days: a number of one figure, or numbers that rise from row to row as days and not as years. */
function daysOfMonths(texts: readonly string[]): Rule | null {
  const found = texts.flatMap((text) => {
    const parts = monthAndNumber(text);
    return parts ? [parts] : [];
  });
  const isShort = found.some(([, number]) => number.length < 2);
  const days = found.map(([name, number]) => day(NO_YEAR, name, number));
  const years = found.map(([name, number]) => month(fullYear(number), name));
  if (found.length === 0 || !(isShort || (isRising(days) && !isRising(years)))) return null;
  return (text) => {
    const parts = monthAndNumber(text);
    return parts && day(NO_YEAR, parts[0], parts[1]);
  };
}

const isRising = (times: readonly (Time | null)[]): boolean =>
  times.every((time, index) => time !== null && time.at >= (times[index - 1]?.at ?? time.at));

const SPAN = /^(?:((?:1[5-9]|20|21)\d{2})年?\s?)?(\d{1,2})月?\s?[-–—~至到]\s?(\d{1,2})月$/;

/** 1—3月 beside 4—6月 is a quarter; alone or beside 1—6月 it is all since January. */
function quartersOfMonths(texts: readonly string[]): Rule | null {
  if (!texts.some((text) => Number(SPAN.exec(text)?.[2] ?? 1) > 1)) return null;
  return (text) => {
    const [, at = NO_YEAR, from, to] = SPAN.exec(text) ?? [];
    return from === undefined ? null : quarterOf(at, Number(from), Number(to));
  };
}

const PART = /^((?:1[5-9]|20|21)\d{2}年)?\s?(第?一季度|上半年|前三季度|全年)?$/;
const LAST_MONTHS: Readonly<Record<string, string>> = { 上半年: '6', 前三季度: '9', 全年: '12' };

/** 一季度, 上半年, 前三季度, 全年: each holds the one before, so that 一季度 and 上半年 do not both begin in January. */
function sumsOfYear(texts: readonly string[]): Rule | null {
  const has = (word: string): boolean => texts.some((text) => text.endsWith(word));
  const isSums = has('上半年') && (has('一季度') || has('前三季度') || has('全年'));
  if (!isSums || !texts.every((text) => PART.test(text))) return null;
  return (text) => {
    const [found, at = NO_YEAR, part = '全年'] = PART.exec(text) ?? [];
    if (found === undefined || found === '') return null;
    return sinceJanuary(at === NO_YEAR ? at : at.slice(0, 4), LAST_MONTHS[part] ?? '3');
  };
}

/** Apr, May, …, Dec, Jan, Feb, Mar: each month once and one on from the month before, so that January is of the next year. */
function turnOfYear(texts: readonly string[]): Rule | null {
  const months = texts.flatMap((text) => {
    const time = readPlainTime(text);
    return time?.step === 'month' && time.at < 1 && !time.isCumulative ? [{ text, time }] : [];
  });
  const places = months.map(({ time }) => Math.round(time.at * 12));
  const turn = places.indexOf(0);
  const isRun = places.every((place, at) => at === 0 || place === ((places[at - 1] ?? 0) + 1) % 12);
  if (turn < 1 || places.length < RUN || places.length > 12 || !isRun) return null;
  const later = new Map(months.slice(turn).map(({ text, time }) => [text, { ...time, at: time.at + 1 }] as const));
  return (text) => later.get(text) ?? null;
}

const RUN = 4;

/** 1396, 1397, …: years, of whatever calendar, in a column where each row is one on from the row before. */
function run(texts: readonly string[]): Rule | null {
  const numbers = texts.map((text) => (/^[1-9]\d{3}$/.test(text) ? Number(text) : Number.NaN));
  const step = (numbers[1] ?? Number.NaN) - (numbers[0] ?? Number.NaN);
  const isRun =
    Math.abs(step) === 1 && numbers.every((value, at) => at === 0 || value - (numbers[at - 1] ?? 0) === step);
  if (!isRun || texts.length < RUN) return null;
  return (text) => (/^[1-9]\d{3}$/.test(text) ? (readPlainTime(text) ?? otherYear(fullYear(text))) : null);
}
