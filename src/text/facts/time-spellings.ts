import { readTime } from '../../figures/cell/time.ts';
import { MONTHS } from '../../words/english.ts';
import type { Member } from './table-facts.ts';

const QUARTERS = ['first', 'second', 'third', 'fourth'] as const;
const HAN = '一二三四';

const quarterWords = (quarter: number): readonly string[] => [
  `${QUARTERS[quarter - 1]} quarter`,
  ...(quarter === 4 ? ['final quarter', 'last quarter'] : []),
];

/** Ways to write one time of a table; `plain` is its own name. Where all times are of one year its months go without it. */
export function timeSpellings({ name, at }: Member, plain: string, isOneYear: boolean): string[] {
  // Before and after have an order, and no year.
  if (at === null) return [plain];
  if (at < 10 && readTime(name) === null) return /^[a-z]/.test(plain) ? [] : [plain];
  const year = Math.floor(at + 1e-6);
  const month = Math.round((at - year) * 12) + 1;
  // 2022届: a year in whatever is counted by years.
  const [ofTwo] = /(?:19|20)\d\d[-/]\d{2,4}/.exec(plain) ?? [];
  if (readTime(name) === null) return [plain, ...(ofTwo === undefined ? [] : [ofTwo]), `${year}年`, `${year}`];
  // 二〇二三年 and 民國112年 are years in words and signs of their own.
  const isYear = /^(?:fy)?\s*\d{4}年?(?:末|底)?$/.test(plain.trim()) || readTime(name)?.iso === String(year);
  if (isYear) return [plain, `${year}年`, `${year}年末`, `${year}年底`, `${year}`];
  if (/^\d{4}[-/年.]?\d{1,2}月?$|[a-z]{3}/.test(plain) && !/q|季/.test(plain)) {
    const word = MONTHS[month - 1]?.toLowerCase() ?? '';
    const full = [
      `${year}年${month}月`,
      `${word} ${year}`,
      `${word.slice(0, 3)} ${year}`,
      `${year}-${String(month).padStart(2, '0')}`,
    ];
    return [plain, ...full, ...(isOneYear ? [`${month}月`, word, ...(word === 'may' ? [] : [word.slice(0, 3)])] : [])];
  }
  const quarter = Math.floor((at - year) * 4 + 1e-6) + 1;
  if (!/q|季/.test(plain)) return [plain];
  const han = HAN[quarter - 1];
  return [
    ...[plain, `${year}年第${han}季度`, `${year}年${han}季度`, `q${quarter} ${year}`, `${year} q${quarter}`],
    ...quarterWords(quarter).flatMap((words) => [`${words} of ${year}`, `${words} ${year}`]),
    ...(isOneYear ? [`第${han}季度`, `${han}季度`, `q${quarter}`, ...quarterWords(quarter)] : []),
  ];
}

/** Words for several times of a year, or for its first or its last one. */
interface Stretch {
  readonly texts: readonly string[];
  readonly places: readonly number[];
}

/** A year of months or quarters is all of them; its halves, the quarters of months, its start and its end are some. */
export function stretchesOf(members: readonly Member[]): readonly Stretch[] {
  const years = new Map<number, { readonly place: number; readonly month: number }[]>();
  for (const [place, { at }] of members.entries()) {
    const year = Math.floor((at ?? Number.NaN) + 1e-6);
    const month = Math.round(((at ?? 0) - year) * 12);
    // Months without a year are of one.
    if (year > 1000 || (at !== null && members.length > 4))
      years.set(year, [...(years.get(year) ?? []), { place, month }]);
  }
  return [...years].flatMap(([year, own]) => (own.length > 1 ? stretchesOfYear(year, own, years.size === 1) : []));
}

function stretchesOfYear(
  year: number,
  own: readonly { readonly place: number; readonly month: number }[],
  isOneYear: boolean,
): readonly Stretch[] {
  const isMonthly = own.some(({ month }) => month % 3 !== 0);
  const isWhole = own.length === (isMonthly ? 12 : 4);
  // Of a part of a year the quarters and the half that it has whole.
  const within = (from: number, to: number): number[] => {
    const found = own.filter(({ month }) => month >= from && month < to);
    return found.length === (isMonthly || to - from < 3 ? to - from : (to - from) / 3)
      ? found.map(({ place }) => place)
      : [];
  };
  const named = (zh: readonly string[], en: readonly string[]): readonly string[] => [
    ...zh.flatMap((text) => [...(year > 1000 ? [`${year}年${text}`] : []), ...(isOneYear ? [text] : [])]),
    ...en.flatMap((text) => [
      ...(year > 1000 ? [`${text} of ${year}`] : []),
      ...(isOneYear ? [`${text} of the year`] : []),
      ...(isOneYear && /half|quarter/.test(text) ? [text] : []),
    ]),
  ];
  const all = {
    texts: year > 1000 ? [`${year}`, `${year}年`, `${year}年全年`] : [],
    places: own.map(({ place }) => place),
  };
  const halves = [0, 1].map((half) => ({
    texts: named([half === 0 ? '上半年' : '下半年'], [half === 0 ? 'first half' : 'second half']),
    places: within(half * 6, half * 6 + 6),
  }));
  const quarters = isMonthly ? [0, 1, 2, 3] : [];
  const ends = [
    { texts: isWhole ? named(['年初'], ['start', 'beginning']) : [], places: within(0, 1) },
    {
      texts: isWhole ? named(['年末', '年底'], ['end', 'close']) : [],
      places: isMonthly ? within(11, 12) : within(9, 10),
    },
  ];
  const stretches = [
    ...[all, ...halves, ...ends],
    ...quarters.map((at) => ({
      texts: named([`${HAN[at]}季度`, `第${HAN[at]}季度`], quarterWords(at + 1)),
      places: within(at * 3, at * 3 + 3),
    })),
  ];
  return stretches.filter(({ places }) => places.length > 0);
}
