import { type Reading, statedAs } from './reading.ts';
import { readSpan, type Span } from './span.ts';

/** What a rank stands behind: 居全国第三位, 总分排名第5. */
const RANKED = /[居列位排名获占]|全国|全省|全市|世界|全球|国内|进入|升至|保持/;
const ORDINAL = /^(\p{Script=Han}{0,12}?)([第前])(?=[\d一二三四五六七八九十])/u;

function isPlace({ low, isShare, amount }: Span): boolean {
  return Number.isInteger(low) && low >= 1 && !isShare && !amount.qualifier && !amount.numeral?.isScaled;
}

/**
 * 第10, 第16名, 居全国第三位; 前10名 is at most the tenth. Any other ordinal is a name (第一书记, 第二产业) and null.
 */
export function readRank(text: string): Reading | null {
  const [whole = '', before = '', mark = ''] = ORDINAL.exec(text) ?? [];
  if (whole === '' || (before !== '' && !RANKED.test(before))) return null;
  // 第2至第5名
  const rest = text.slice(whole.length).replace(/^([\d十]+[~\-至到])第/, '$1');
  const span = readSpan(rest, 0);
  const unit = span && /^(?:|名|位)$/.exec(rest.slice(span.end))?.[0];
  if (!span || typeof unit !== 'string' || !isPlace(span)) return null;
  if (mark === '前' && unit === '' && before === '') return null;
  const qualifier = mark === '前' ? 'at-most' : 'stated';
  return { stated: statedAs([span.low, span.isRange ? span.high : null], unit, qualifier, null), step: 1 };
}
