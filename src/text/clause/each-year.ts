import { readTime } from '../../figures/cell/time.ts';
import type { SeriesData } from '../../figures/mapping/series-data.ts';
import { MONTHS } from '../../words/english.ts';

const EACH =
  /每年的?|年年|历年|连续([两二三四五六七八九])年|([两二三四五六七八九])年(?=[^,;。]{0,12}(?:都|均))|,? ?\b(?:in )?(?:each|every) year\b|\bin both years\b/;
const SEASON = new RegExp(
  `[上下]半年|第?[一二三四]季度|\\d{1,2}月|\\b(?:first|second|third|fourth|final|last) (?:quarter|half)\\b|\\b(?:${MONTHS.join('|').toLowerCase()})\\b`,
);
const HAN = '一二三四五六七八九';

interface OfYear {
  readonly text: string;
  readonly data: SeriesData;
}

/** 每年下半年都多于上半年, peaks in the fourth quarter each year: the words without "each year", and the table of each whole year; null for other words. */
export function eachYearOf(plain: string, data: SeriesData): readonly OfYear[] | null {
  const found = EACH.exec(plain);
  if (!found || !data.isTime || !SEASON.test(plain) || /(?:19|20)\d\d|[;。]/.test(plain)) return null;
  const years = new Map<number, number[]>();
  for (const [place, { name }] of data.categories.entries()) {
    const at = readTime(name)?.at;
    if (at === undefined) return null;
    const year = Math.floor(at + 1e-6);
    years.set(year, [...(years.get(year) ?? []), place]);
  }
  const whole = [...years.values()].filter(({ length }) => length === 12 || length === 4);
  const said = found[1] ?? found[2];
  const count = said === undefined ? whole.length : said === '两' ? 2 : HAN.indexOf(said) + 1;
  if (whole.length < 2 || count > whole.length) return null;
  const text = (plain.slice(0, found.index) + plain.slice(found.index + found[0].length))
    .replace(/都|均(?!值)/, '')
    .trim();
  return whole.slice(-count).map((places) => ({ text, data: within(data, places) }));
}

const within = (data: SeriesData, places: readonly number[]): SeriesData => ({
  ...data,
  categories: places.flatMap((place) => data.categories[place] ?? []),
  series: data.series.map((one) => ({ ...one, values: places.map((place) => one.values[place] ?? null) })),
});
