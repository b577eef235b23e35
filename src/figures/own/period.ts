const MONTH = '(0?[1-9]|1[0-2])';
const POINT = new RegExp(
  `^(\\d{4})(?:年|[-./年]${MONTH}月?(?:底|末)?|[-./年]${MONTH}[-./月]\\d{1,2}日?)?(?:底|末|度)?$`,
);

/**
 * A period as people write it, in ISO where it is one: `2016年6月` → 2016-06, `2011—2015年` → 2011/2015, `截至2016年` →
 * 2016. Anything else stays as it is; a blank stays blank.
 */
export function readPeriodText(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const bare = plain.replace(/^(?:截至|截止|至|as of|up to|until)\s*/i, '').replace(/^于/, '');
  const point = readPoint(bare);
  if (point !== null) return point;
  const ends = bare.split(/\s*(?:--|[—–~〜～至到/]|\bto\b|-(?=\d{4}))\s*/i).filter((end) => end !== '');
  const [from, to] = ends.map((end) => (end === '..' ? end : readPoint(end)));
  return ends.length === 2 && from && to && !(from === '..' && to === '..') ? `${from}/${to}` : text.trim();
}

function readPoint(text: string): string | null {
  const [, year, month, other] = POINT.exec(text) ?? [];
  if (year === undefined) return null;
  const found = month ?? other;
  return found === undefined ? year : `${year}-${found.padStart(2, '0')}`;
}
