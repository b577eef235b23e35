import type { Qualifier } from '../../words/numbers.ts';
import { plainName } from '../table/read-table.ts';

const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  stated: 'stated exact 确数 精确',
  over: 'over morethan atleast 多 余 以上 超过 多于 超 不少于 大于',
  nearly: 'nearly almost 近 接近 将近',
  about: 'about approx approximately around 约 左右 大约',
  'at-most': 'atmost upto lessthan 不超过 以内 不到 至多 小于',
  order: 'order orderofmagnitude 量级 仅知量级 数量级 上',
};

/** What a cell says of how a number is stated; null where it says nothing known. */
export function readQualifier(text: string): Qualifier | null {
  const word = plainName(text);
  if (word === '') return null;
  const found = Object.entries(QUALIFIER_WORDS).find(([, words]) => words.split(' ').includes(word));
  return (found?.[0] as Qualifier | undefined) ?? null;
}
