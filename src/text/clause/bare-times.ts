import type { Spelling } from '../facts/spellings.ts';
import type { TimeToken } from './token.ts';

const SEASON_ZH = /(?:[上下]半年|第?[一二三四]季度|\d{1,2}月(?![\d、和至到])|[12]?\d月份)/y;
const SEASON_EN = /(?:(?:first|second) half|(?:first|second|third|fourth|final|last) quarter|q[1-4]\b)(?! of \d| \d)/y;
const MONTHS_ZH = /(\d{1,2})月?(?:至|到|—|–|-|~)(\d{1,2})月/y;

/** A time of a table whose year stands in the words before it: 2023年…上半年, in the first half of 2023 … the second half; null for none. */
export function bareTimeAt(
  text: string,
  at: number,
  year: string | null,
  spellings: readonly Spelling[],
): TimeToken | null {
  if (/[\d年.]/.test(text[at - 1] ?? '') && !/\d{4}年$/.test(text.slice(0, at))) return null;
  const placeOf = (words: string): Spelling['places'][number] | undefined => {
    const full = [words, ...(year === null ? [] : [`${year}年${words}`, `${words} of ${year}`, `${words} ${year}`])];
    return spellings.find((one) => one.isTime && full.includes(one.text))?.places[0];
  };
  const found = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const [span, from = '', to = ''] = found(MONTHS_ZH) ?? [];
  if (span !== undefined) {
    const months = Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, index) =>
      placeOf(`${Number(from) + index}月`),
    );
    const [first] = months;
    const members = months.flatMap((place) => place?.members ?? []);
    return first && months.length > 1 && members.length === months.length
      ? { kind: 'time', start: at, end: at + span.length, dimension: first.dimension, members }
      : null;
  }
  const [words] = found(SEASON_ZH) ?? (/[a-z]/.test(text[at - 1] ?? '') ? [] : (found(SEASON_EN) ?? []));
  const place = words === undefined || year === null ? undefined : placeOf(words.replace(/份$/, ''));
  return place && words !== undefined ? { kind: 'time', start: at, end: at + words.length, ...place } : null;
}

/** The year that words for a time name; null for none. */
export const yearIn = (words: string): string | null => /(?:19|20)\d\d/.exec(words)?.[0] ?? null;
