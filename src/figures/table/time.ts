/** A point or span in time as a column or its header names it. */
export interface Time {
  /** In years, for order and distance: March 2020 is 2020.1667; months without a year count from 0. */
  readonly at: number;
  readonly step: 'year' | 'quarter' | 'month' | 'day';
  /**
   * The calendar year or month in which it lies, as ISO 8601 writes it: 2016, 2016-06. Null for what is neither: a
   * quarter, a financial year, a season, a month of no year.
   */
  readonly iso: string | null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const QUARTERS = '一二三四';
const YEAR = '((?:1[5-9]|20|21)\\d{2})';
const NO_YEAR = '0';

type Reader = readonly [RegExp, (parts: readonly (string | undefined)[]) => Time | null];

const year = (at: string): Time => ({ at: Number(at), step: 'year', iso: at });

/** A year that is not the calendar's, or two in one: 2019/20 stands at its first. */
const otherYear = (at: string): Time => ({ ...year(at), iso: null });

function quarter(at: string, number: string): Time | null {
  const place = QUARTERS.includes(number) ? QUARTERS.indexOf(number) + 1 : Number(number);
  return place >= 1 && place <= 4 ? { at: Number(at) + (place - 1) / 4, step: 'quarter', iso: null } : null;
}

function month(at: string, number: string): Time | null {
  const named = MONTHS.indexOf(number.slice(0, 3).toLowerCase());
  const place = named >= 0 ? named + 1 : Number(number);
  if (!(place >= 1 && place <= 12)) return null;
  const iso = at === NO_YEAR ? null : `${at}-${String(place).padStart(2, '0')}`;
  return { at: Number(at) + (place - 1) / 12, step: 'month', iso };
}

/** Days by the length of their month, so that equal days lie equally far apart within it. */
function day(at: string, monthNumber: string, dayNumber: string): Time | null {
  const start = month(at, monthNumber);
  const days = new Date(Date.UTC(Number(at), Number(monthNumber), 0)).getUTCDate();
  const place = Number(dayNumber);
  if (start === null || !(place >= 1 && place <= days)) return null;
  return { ...start, at: start.at + (place - 1) / days / 12, step: 'day' };
}

const DAYS = 365.25;

/** The time of day as it is written: clocks of other zones are not turned back. */
function clock(date: Time | null, hour = '0', minute = '0'): Time | null {
  const hours = Number(hour) + Number(minute) / 60;
  if (date === null || hours > 24 || Number(minute) > 59) return null;
  return { ...date, at: date.at + hours / 24 / DAYS };
}

const MONTH_NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const CLOCK = '(?:[T\\s]\\s*(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';

/** The commonest of long tables first. */
const READERS: readonly Reader[] = [
  [
    new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${CLOCK}$`),
    ([at = '', , number = '', of = '', hour, minute]) => clock(day(at, number, of), hour, minute),
  ],
  [
    new RegExp(`^(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]?${CLOCK}$`),
    ([at = '', number = '', of = '', hour, minute]) => clock(day(at, number, of), hour, minute),
  ],
  [new RegExp(`^${YEAR}\\s?年?(?:度|末|底)?$`), ([at = '']) => year(at)],
  [new RegExp(`^(?:fy|cy|yr)\\s?${YEAR}$`, 'i'), ([at = '']) => otherYear(at)],
  // 民國110年: years of Taiwan's calendar. A bare 110年 may count years, so that it has no date of its own.
  [/^民[國国]\s?(\d{1,3})年?度?$/, ([said = '']) => year(String(Number(said) + 1911))],
  [/^(1[0-3]\d)年度?$/, ([bare = '']) => otherYear(String(Number(bare) + 1911))],
  [new RegExp(`^${YEAR}[/\\-–—](\\d{2})$`), ([at = '', end = '']) => seasonOrMonth(at, end)],
  [new RegExp(`^${YEAR}[-–—~至]${YEAR}年?(?:度|学年)?$`), ([at = '']) => otherYear(at)],
  [new RegExp(`^${YEAR}\\s?年?\\s?-?\\s?q([1-4])$`, 'i'), ([at = '', number = '']) => quarter(at, number)],
  [new RegExp(`^q([1-4])\\s?[-/]?\\s?${YEAR}$`, 'i'), ([number = '', at = '']) => quarter(at, number)],
  [new RegExp(`^${YEAR}\\s?年?\\s?第?\\s?([1-4一二三四])\\s?季度?$`), ([at = '', number = '']) => quarter(at, number)],
  [
    new RegExp(`^${YEAR}(?:\\s?年\\s?|[-/.]|m)(\\d{1,2})(?:\\s?月份?)?(?:末|底)?$`, 'i'),
    ([at = '', number = '']) => month(at, number),
  ],
  [new RegExp(`^${YEAR}(0[1-9]|1[0-2])$`), ([at = '', number = '']) => month(at, number)],
  [new RegExp(`^${MONTH_NAME}[\\s\\-/]?${YEAR}$`, 'i'), ([name = '', at = '']) => month(at, name)],
  [new RegExp(`^${YEAR}[\\s\\-/]?${MONTH_NAME}$`, 'i'), ([at = '', name = '']) => month(at, name)],
  [
    new RegExp(`^${YEAR}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])$`),
    ([at = '', number = '', of = '']) => day(at, number, of),
  ],
  // 31.12.2015 has its day first; with strokes, only the column tells.
  [new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}$`), ([of = '', number = '', at = '']) => day(at, number, of)],
  [/^m(0[1-9]|1[0-2])$/i, ([number = '']) => month(NO_YEAR, number)],
  [/^(\d{1,2})月份?$/, ([number = '']) => month(NO_YEAR, number)],
  [new RegExp(`^${MONTH_NAME}$`, 'i'), ([name = '']) => month(NO_YEAR, name)],
  [/^第?([1-4一二三四])季度?$/, ([number = '']) => quarter(NO_YEAR, number)],
  [/^Q([1-4])$/, ([number = '']) => quarter(NO_YEAR, number)],
];

/** 2019-20 is a season, 2019-03 a month. */
function seasonOrMonth(at: string, end: string): Time | null {
  return Number(end) === (Number(at) + 1) % 100 && Number(end) > 12 ? otherYear(at) : month(at, end);
}

/** The one reader of times: a year, quarter, month or day in Chinese, English or ISO; null for anything else. */
export function readTime(text: string): Time | null {
  const plain = text.length > 40 ? '' : text.normalize('NFKC').trim();
  for (const [pattern, read] of READERS) {
    const [match, ...parts] = pattern.exec(plain) ?? [];
    if (match !== undefined) return read(parts);
  }
  return null;
}

const YEAR_NAME =
  /^(?:年|年份|年度|年次|years?|yr|(?:fiscal|calendar)[\s_]?year|jahr|année|annee|año|ano|anno|rok|år|jaar|연도|년도)$/i;

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

/** A cell of a column of times: 3 under 月份 is March, −500 under year a year. */
export function timeIn(text: string, header: string): Time | null {
  const name = header.trim();
  const isMonth = /^(?:月|月份|months?|monat|mes|mois)$/i.test(name);
  const isQuarter = /^(?:季|季度|quarters?|quartal|trimestre)$/i.test(name);
  if (isMonth && /^\d{1,2}$/.test(text)) return month(NO_YEAR, text);
  if (isQuarter && /^[1-4]$/.test(text)) return quarter(NO_YEAR, text);
  if (YEAR_NAME.test(name) && /^-?\d{1,4}$/.test(text)) return year(text);
  const abroad = MONTHS_ABROAD.get(text.toLowerCase());
  return abroad === undefined ? readTime(text) : month(NO_YEAR, String(abroad));
}

const STROKES = /^(\d{1,2})[/-](\d{1,2})[/-]((?:1[5-9]|20|21)\d{2})(?: 0?0:00(?::00)?)?$/;

/**
 * Reads the cells of one column. 1/6/2016 is a day only where another cell of the column tells which number is the
 * month: 13/6/2016 or 1/13/2016, and never both.
 */
export function timeReader(texts: readonly string[], header: string): (text: string) => Time | null {
  const dates = texts.flatMap((text) => {
    const [, first, second] = STROKES.exec(text) ?? [];
    return first === undefined ? [] : [[Number(first), Number(second)] as const];
  });
  const isDayFirst = dates.some(([first]) => first > 12);
  const isMonthFirst = dates.some(([, second]) => second > 12);
  if (isDayFirst === isMonthFirst) return (text) => timeIn(text, header);
  return (text) => {
    const [, first = '', second = '', at = ''] = STROKES.exec(text) ?? [];
    if (at === '') return timeIn(text, header);
    return isDayFirst ? day(at, second, first) : day(at, first, second);
  };
}
