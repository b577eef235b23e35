import { monthName } from './english.ts';
import type { Lang } from './lang.ts';

/** What stands at a point of an axis: a time, of a step, or a plain number along what the axis measures. */
export interface SaidPoint {
  /** As the file writes it. */
  readonly text: string;
  /** Null for a plain number, which is no time. */
  readonly step: string | null;
  /** What the axis measures, and in which unit; blank where nobody says. Asked for of plain numbers alone. */
  readonly axis: string;
  readonly unit: string;
}

const YEAR = /^(?:1[5-9]|20|21)\d\d$/;

/** What a bare number is called by its step: 3 under 月份 is 3月, and March. */
const BARE: Readonly<Record<Lang, Readonly<Record<string, (number: string) => string>>>> = {
  zh: {
    month: (number) => `${number}月`,
    quarter: (number) => `第${number}季度`,
    week: (number) => `第${number}周`,
  },
  en: {
    month: (number) => monthName(Number(number)),
    quarter: (number) => `quarter ${number}`,
    week: (number) => `week ${number}`,
  },
};

/** 2023年 of a Chinese table is a year of an English sentence without its 年. */
const inEnglish = (text: string): string => /^((?:1[5-9]|20|21)\d\d)\s*年度?$/.exec(text)?.[1] ?? text;

/** A time by itself: 年 follows a bare year in Chinese, and a bare number says what it counts. */
export function timeSaid(text: string, step: string | null, lang: Lang): string {
  const bare = /^\d{1,2}$/.test(text) ? BARE[lang][step ?? '']?.(text) : undefined;
  if (bare !== undefined) return bare;
  const [, year = '', month = ''] = (step === 'month' && /^(\d{4})-(\d\d)$/.exec(text)) || [];
  if (year !== '') return lang === 'zh' ? `${year}年${Number(month)}月` : `${monthName(Number(month))} ${year}`;
  if (lang === 'en') return inEnglish(text);
  return step === 'year' && YEAR.test(text) ? `${text}年` : text;
}

const withUnit = (text: string, unit: string): string =>
  unit === '' ? text : /^[\p{Script=Han}%°℃]/u.test(unit) ? `${text}${unit}` : `${text} ${unit}`;

/** Of a sentence when something is, or where along its axis: `in 2019`, `on 2019-03-01`, `at age 30`; 2019年, 年龄为30时. */
export function whenPhrase({ text, step, axis, unit }: SaidPoint, lang: Lang): string {
  if (step === null) {
    const number = withUnit(text, unit);
    if (lang === 'zh') return `${axis && `${axis}为`}${number}时`;
    return ['at', axis, number].filter(Boolean).join(' ');
  }
  const said = timeSaid(text, step, lang);
  if (lang === 'zh') return said;
  return `${step === 'day' ? 'on' : 'in'} ${said}`;
}

/** Of one of two columns that are times, or called before and after. */
export const columnPhrase = (name: string, lang: Lang): string =>
  lang === 'en' && !/\d/.test(name) ? `(${name})` : whenPhrase({ text: name, step: 'year', axis: '', unit: '' }, lang);

/** From where to where an axis reaches: 2019至2021年, `depth: 0 to 2550 m`. */
export function spanPhrase(from: SaidPoint, to: SaidPoint, lang: Lang): string {
  const isTime = to.step !== null;
  const end = isTime ? timeSaid(to.text, to.step, lang) : withUnit(to.text, to.unit);
  const start = isTime && (lang === 'en' || to.step !== 'year') ? timeSaid(from.text, from.step, lang) : from.text;
  const span = lang === 'zh' ? `${start}至${end}` : `${start} to ${end}`;
  return isTime || to.axis === '' ? span : lang === 'zh' ? `${to.axis}：${span}` : `${to.axis}: ${span}`;
}
