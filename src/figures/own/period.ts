import { readTime } from '../cell/time.ts';

/**
 * A period as people write it, in ISO where it is one: `2016年6月` → 2016-06, `2011—2015年` → 2011/2015, `截至2016年` →
 * 2016. Anything else stays as it is; a blank stays blank.
 */
export function readPeriodText(text: string): string {
  const words = text.normalize('NFKC').trim();
  const bare = words.replace(/^(?:截至|截止|至|as of|up to|until)\s*/i, '').replace(/^于/, '');
  const point = isoOf(bare);
  if (point !== null) return point;
  const ends = bare.split(/\s*(?:--|[—–~〜～至到/]|\bto\b|-(?=\d{4}))\s*/i).filter((end) => end !== '');
  const [from, to] = ends.map((end) => (end === '..' ? end : isoOf(end)));
  return ends.length === 2 && from && to && !(from === '..' && to === '..') ? `${from}/${to}` : text.trim();
}

const isoOf = (text: string): string | null => readTime(text)?.iso ?? null;
