import {
  clock,
  day,
  doubleYear,
  fullYear,
  half,
  month,
  months,
  NO_YEAR,
  numberOf,
  otherYear,
  quarter,
  sinceJanuary,
  type Time,
  week,
  year,
} from './calendar.ts';

/** What a pattern finds, by its groups; null where they make no time after all. */
type Reader = readonly [RegExp, (parts: readonly string[]) => Time | null];

const YEAR = '((?:1[5-9]|20|21)\\d{2})';
/** 2023, 23 or ’23. */
const ANY_YEAR = `['’]?((?:1[5-9]|20|21)\\d{2}|\\d{2})`;
/** The same behind a letter and a digit, set apart if it is short: Q1 23, Q1’23; S120 is a code. */
const YEAR_APART = `(?:\\s?[-/,]?\\s?${YEAR}|\\s?[-/'’\\s]['’]?(\\d{2}))`;
const NIAN = '(?:\\s?[年년])';
const TO = '\\s?(?:[-–—~至到]|\\bto\\b)\\s?';
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const CLOCK = '(?:[T\\s]\\s*(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?';
const NTH = '(?:st|nd|rd|th)?';
const KVARTAL = '(?:кв(?:артал)?\\.?|kw(?:art)?\\.?|trim\\.?|quarter|季度?)';

const pattern = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'i');

/** Days and what is written with them: the commonest of long tables first. */
const dayReaders = (): readonly Reader[] => [
  [
    pattern(`(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${CLOCK}`),
    ([at = '', , number = '', of = '', hour, minute]) => clock(day(at, number, of), hour || '0', minute || '0'),
  ],
  [
    pattern(`(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日号일]?${CLOCK}`),
    ([at = '', number = '', of = '', hour, minute]) => clock(day(at, number, of), hour || '0', minute || '0'),
  ],
  [pattern(`${YEAR}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])`), ([at = '', number = '', of = '']) => day(at, number, of)],
  // 31.12.2015 has its day first; with strokes, only the column tells.
  [pattern(`(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}`), ([of = '', number = '', at = '']) => day(at, number, of)],
  [
    pattern(`(\\d{1,2})${NTH}[\\s\\-./]*(?:of\\s)?${MONTH}[\\s\\-.,/]*${ANY_YEAR}`),
    ([of = '', name = '', at = '']) => day(fullYear(at), name, of),
  ],
  [
    pattern(`${MONTH}[\\s\\-.]*(\\d{1,2})${NTH}(?:,\\s?|\\s)${YEAR}`),
    ([name = '', of = '', at = '']) => day(at, name, of),
  ],
];

const yearReaders = (): readonly Reader[] => [
  [pattern(`${YEAR}(?:\\s?年|\\s?년)?(?:度|末|底|全年|도)?`), ([at = '']) => year(at)],
  [/^['’](\d{2})$/, ([at = '']) => year(fullYear(at))],
  [pattern(`(?:fy|cy|yr)\\s?${YEAR}`), ([at = '']) => otherYear(at)],
  [pattern(`fy\\s?['’]?(\\d{2})`), ([at = '']) => otherYear(fullYear(at))],
  [
    pattern(`fy\\s?(\\d{4}|\\d{2})\\s?[/\\-–—]\\s?(\\d{4}|\\d{2})`),
    ([at = '', end = '']) => doubleYear(fullYear(at), end),
  ],
  // 2019-20 is a season, 2019-03 a month.
  [
    pattern(`${YEAR}[/\\-–—](\\d{2})`),
    ([at = '', end = '']) => (Number(end) > 12 ? doubleYear(at, end) : month(at, end)),
  ],
  [pattern(`${YEAR}\\s?[/\\-–—]\\s?(\\d{2})\\s?学年度?`), ([at = '', end = '']) => doubleYear(at, end)],
  [
    pattern(`${YEAR}\\s?[/\\-–—~至]\\s?${YEAR}\\s?年?(?:度|学年度?)?`),
    ([at = '', end = '']) => (Number(end) > Number(at) ? otherYear(at) : null),
  ],
  ...eraReaders(),
];

/** Years of other calendars, where a word says so. */
function eraReaders(): Reader[] {
  const named = (word: string, first: number): Reader => [
    pattern(`${word}\\s?(元|\\d{1,3})\\s?年?度?(?:\\s?(\\d{1,2})\\s?月)?`),
    ([said = '', number = '']) => {
      const at = String((said === '元' ? 1 : Number(said)) + first - 1);
      return number === '' ? year(at) : month(at, number);
    },
  ];
  const buddhist = ([said = '']: readonly string[]): Time => year(String(Number(said) - 543));
  return [
    named('民[國国]', 1912),
    named('令和', 2019),
    named('平成', 1989),
    named('昭和', 1926),
    named('大正', 1912),
    named('明治', 1868),
    // A bare 110年 may count years, so that it has no date of its own.
    [pattern('(1[0-3]\\d)年度?'), ([bare = '']) => otherYear(Number(bare) + 1911)],
    // In capitals: 1200 Ah is a charge, and the be of 2500 be are flags.
    [/^(?:พ\.?\s?ศ\.?|B\.?E\.?)\s?(2[4-6]\d\d)$/, buddhist],
    [/^(2[4-6]\d\d)\s?B\.?E\.?$/, buddhist],
    [/^A\.?H\.?\s?(1[2-5]\d\d)$/, ([said = '']) => otherYear(yearOfHijra(said))],
    [/^(1[2-5]\d\d)\s?(?:A\.?H\.?|هـ?)$/, ([said = '']) => otherYear(yearOfHijra(said))],
  ];
}

/** The calendar year in which most of a lunar one lies, good enough for order. */
export const yearOfHijra = (said: string): number => Math.floor(Number(said) * 0.970225 + 621.57);

const NUMERALS = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');
const taiwan = (said: string): string => String(Number(said) + 1911);
/** It has no date of our calendar in the file's own words. */
const ofTaiwan = (time: Time | null): Time | null => time && { ...time, iso: null };

const halfReaders = (): readonly Reader[] => [
  [pattern(`${YEAR}${NIAN}?\\s?([上下])半年`), ([at = '', which]) => half(at, which === '上' ? 1 : 2)],
  [pattern(`${YEAR}\\s?年?\\s?[-/]?\\s?[hs]([12])`), ([at = '', number]) => half(at, Number(number))],
  [pattern(`[hs]([12])${YEAR_APART}`), ([number, at = '', short = '']) => half(fullYear(at || short), Number(number))],
  [pattern(`([12])h${YEAR_APART}`), ([number, at = '', short = '']) => half(fullYear(at || short), Number(number))],
  // 2h30 is a time of day.
  [/^([12])H(\d{2})$/, ([number, at = '']) => half(fullYear(at), Number(number))],
  [pattern('([上下])半年'), ([which]) => half(NO_YEAR, which === '上' ? 1 : 2)],
];

const quarterReaders = (): readonly Reader[] => [
  [pattern(`${YEAR}\\s?年?\\s?[-/]?\\s?[qt]([1-4])`), ([at = '', number = '']) => quarter(at, number)],
  [pattern(`[qt]([1-4])${YEAR_APART}`), ([number = '', at = '', short = '']) => quarter(fullYear(at || short), number)],
  [pattern(`([1-4])[qt]${YEAR_APART}`), ([number = '', at = '', short = '']) => quarter(fullYear(at || short), number)],
  [/^([1-4])[QT](\d{2})$/, ([number = '', at = '']) => quarter(fullYear(at), number)],
  [pattern(`${YEAR}\\s?-?\\s?([1-4])q`), ([at = '', number = '']) => quarter(at, number)],
  [pattern(`${YEAR}\\s?年?\\s?第?\\s?([1-4一二三四])\\s?季度?`), ([at = '', number = '']) => quarter(at, number)],
  // The yearbooks' letters: A to D.
  [pattern(`${YEAR}年\\s?([A-D])`), ([at = '', letter = '']) => quarter(at, String(' ABCD'.indexOf(letter)))],
  [
    pattern(`(iv|i{1,3}|[1-4])(?:-?й)?\\s?${KVARTAL}\\s?[/-]?\\s?${YEAR}(?:\\s?г(?:\\.|ода?)?)?`),
    ([number = '', at = '']) => quarter(at, number),
  ],
  [pattern(`(iv|i{1,3})\\s?[/-]?\\s?${YEAR}`), ([number = '', at = '']) => quarter(at, number)],
  [pattern(`${YEAR}\\s?[-/.]?\\s?(iv|i{1,3})(?:\\s?${KVARTAL})?`), ([at = '', number = '']) => quarter(at, number)],
  [
    pattern(`(?:(1)st|(2)nd|(3)rd|(4)th|(first)|(second)|(third)|(fourth))\\squarter(?:\\sof)?,?\\s${YEAR}`),
    (parts) => quarter(parts[8] ?? '', String((parts.slice(0, 8).findIndex(Boolean) % 4) + 1)),
  ],
  [pattern(`${YEAR}${NIAN}\\s?([1-4])(?:\\/4)?\\s?분기`), ([at = '', number = '']) => quarter(at, number)],
  [pattern(`${YEAR}[\\s.]([1-4])\\/4(?:\\s?분기)?`), ([at = '', number = '']) => quarter(at, number)],
  [pattern('([1-4])(?:\\/4)?\\s?분기'), ([number = '']) => quarter(NO_YEAR, number)],
  [
    pattern(
      `([1-4])\\.?(?:[oa]|er|eme|e)?\\s?(?:trimestre|trim\\.?|quartal|kvartal|kwartaal)(?:\\sd[eo])?\\s?[/-]?\\s?${YEAR}`,
    ),
    ([number = '', at = '']) => quarter(at, number),
  ],
  [pattern(`${YEAR}年?度?第?([1-4])四半期`), ([at = '', number = '']) => quarter(at, number)],
  // Taiwan's years, where a part of them is named.
  [pattern('(1[0-3]\\d)年第?([1-4一二三四])季度?'), ([at = '', number = '']) => ofTaiwan(quarter(taiwan(at), number))],
  [pattern('第?([1-4一二三四])季度?'), ([number = '']) => quarter(NO_YEAR, number)],
  [/^Q([1-4])$/, ([number = '']) => quarter(NO_YEAR, number)],
];

const weekReaders = (): readonly Reader[] => [
  [pattern(`${YEAR}\\s?年?\\s?第?\\s?(\\d{1,2})\\s?[周週]`), ([at = '', number = '']) => week(at, number)],
  [pattern(`${YEAR}\\s?-?\\s?w(\\d{1,2})`), ([at = '', number = '']) => week(at, number)],
  [
    pattern(`(?:week|wk|kw|w)\\.?\\s?(\\d{1,2})\\s?[,/-]?\\s?(?:of\\s)?${YEAR}`),
    ([number = '', at = '']) => week(at, number),
  ],
  [pattern(`${YEAR}\\s?[,/-]?\\s?(?:week|wk|kw)\\.?\\s?(\\d{1,2})`), ([at = '', number = '']) => week(at, number)],
  [pattern('第(\\d{1,2})[周週]'), ([number = '']) => week(NO_YEAR, number)],
  [pattern('(?:week|wk|kw)\\.?\\s?(\\d{1,2})'), ([number = '']) => week(NO_YEAR, number)],
];

const THREE_QUARTERS: Readonly<Record<string, string>> = { 二: '6', '2': '6', 三: '9', '3': '9' };

/** Sums since January, and other spans of months. */
const spanReaders = (): readonly Reader[] => [
  [
    pattern(`(?:${YEAR}(?:${NIAN}|\\.)\\s?)?(\\d{1,2})\\s?月?份?${TO}(\\d{1,2})\\s?月份?(?:累计|合计)?`),
    ([at, first = '', last = '']) => months(at || NO_YEAR, first, last),
  ],
  [pattern(`${YEAR}\\.(\\d{1,2})[-–—~](\\d{1,2})`), ([at = '', first = '', last = '']) => months(at, first, last)],
  [pattern(`${MONTH}${TO}${MONTH}[\\s\\-.,]*${YEAR}`), ([first = '', last = '', at = '']) => months(at, first, last)],
  // A year that begins in any month: Apr 2022-Mar 2023.
  [
    pattern(`${MONTH}\\s?${YEAR}${TO}${MONTH}\\s?${YEAR}`),
    ([first = '', at = '', , end = '']) => {
      const start = month(at, first);
      return start && Number(end) - Number(at) <= 1 ? { ...start, step: 'year', iso: null } : null;
    },
  ],
  [pattern(`${YEAR}\\s?${MONTH}${TO}${MONTH}`), ([at = '', first = '', last = '']) => months(at, first, last)],
  // A week by its days stands at the first.
  [
    pattern(
      `(?:${YEAR}${NIAN}\\s?)?(\\d{1,2})月(\\d{1,2})[日号]?${TO}(?:${YEAR}${NIAN}\\s?)?(?:\\d{1,2}月)?\\d{1,2}[日号]`,
    ),
    ([at, number = '', of = '']) => day(at || NO_YEAR, number, of),
  ],
  [
    pattern(`(\\d{4}-\\d{2}-\\d{2})\\s?(?:/|~|至|\\bto\\b)\\s?\\d{4}-\\d{2}-\\d{2}`),
    ([start = '']) => day(start.slice(0, 4), start.slice(5, 7), start.slice(8)),
  ],
  [
    pattern(`(?:${YEAR}${NIAN}\\s?)?(\\d{1,2})月份?(?:末|底)?累计`),
    ([at, last = '']) => sinceJanuary(at || NO_YEAR, last),
  ],
  [
    pattern(`(?:${YEAR}${NIAN}\\s?)?前([一二三四五六七八九]|\\d{1,2})个?月`),
    ([at, last = '']) => sinceJanuary(at || NO_YEAR, String(numberOf(last))),
  ],
  [
    pattern(`(?:${YEAR}${NIAN}\\s?)?前([二三23])个?季度`),
    ([at, last = '']) => sinceJanuary(at || NO_YEAR, THREE_QUARTERS[last] ?? ''),
  ],
];

const monthReaders = (): readonly Reader[] => [
  [
    pattern(`${YEAR}(?:\\s?[年년]\\s?|[-/.]|m)(\\d{1,2})(?:\\s?(?:月份?|월))?(?:末|底)?`),
    ([at = '', number = '']) => month(at, number),
  ],
  [pattern(`${YEAR}(0[1-9]|1[0-2])`), ([at = '', number = '']) => month(at, number)],
  [pattern(`${MONTH}[\\s\\-/.,]*${YEAR}`), ([name = '', at = '']) => month(at, name)],
  [pattern(`${YEAR}[\\s\\-/.]*${MONTH}`), ([at = '', name = '']) => month(at, name)],
  // Nov-22 and 22-Nov are November 2022, unless the column tells that they are days.
  [pattern(`${MONTH}[\\s\\-/]?\\s?['’]?(\\d{2})`), ([name = '', at = '']) => month(fullYear(at), name)],
  [pattern(`['’]?(\\d{2})-${MONTH}`), ([at = '', name = '']) => month(fullYear(at), name)],
  [pattern('m(0[1-9]|1[0-2])'), ([number = '']) => month(NO_YEAR, number)],
  [pattern('(1[0-3]\\d)年(\\d{1,2})月份?(?:末|底)?'), ([at = '', number = '']) => ofTaiwan(month(taiwan(at), number))],
  [
    pattern(`(?:${YEAR}年)?(十[一二]?|[一二三四五六七八九])月份?`),
    ([at, number = '']) => month(at || NO_YEAR, String(NUMERALS.indexOf(number) + 1)),
  ],
  [pattern('(\\d{1,2})(?:月份?|월)'), ([number = '']) => month(NO_YEAR, number)],
  [pattern(MONTH), ([name = '']) => month(NO_YEAR, name)],
];

/** Made when the first time is read: the front page reads none. */
let readers: readonly Reader[] | null = null;

function allReaders(): readonly Reader[] {
  readers ??= [
    dayReaders(),
    yearReaders(),
    quarterReaders(),
    monthReaders(),
    halfReaders(),
    weekReaders(),
    spanReaders(),
  ].flat();
  return readers;
}

/** How a time begins; most texts begin otherwise, and need not be tried with each reader. */
const BEGINNING =
  /^(?:['’]?\d|[第上下前民令平昭大明一二三四五六七八九十พ]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[qthsmw]\.?\s?\d|week|wk|kw|[fcy][yr]\s?['’]?\d|[iv]{1,3}[\s/к\d-]|a\.?h|b\.?e|first|second|third|fourth|as |at |on |end )/i;
const LONGEST = 40;
const LED = /^(?:as (?:at|of)|at|on|end(?: of)?)\s+(?=[a-z\d])/i;

/** 二〇二三年, and 二○二三 in a sheet where the circle stood for the nought. */
const SPELLED = /^[一二][〇○零Ｏ一二三四五六七八九]{3}(?=年|$)/;
const digitOf = (numeral: string): number => '一二三四五六七八九'.indexOf(numeral) + 1;

/** A time without a mark, in plain letters: full-width digits are none. */
export function readPlainTime(plain: string): Time | null {
  if (plain.length > LONGEST || !BEGINNING.test(plain)) return null;
  const text = plain.replace(LED, '').replace(SPELLED, (year) => [...year].map(digitOf).join(''));
  for (const [found, read] of allReaders()) {
    const match = found.exec(text);
    if (match !== null) return read(match.slice(1).map((part) => part ?? ''));
  }
  return null;
}
