import type { Marked } from './mark.ts';

const CHINESE = '约为|大约|大概|将近|接近|不足|不到|超过|突破|至少|最多|不超过|不少于|高于|低于|多于|少于|约|近|超|逾';
const ENGLISH =
  'more than|less than|fewer than|at least|at most|up to|over|under|nearly|almost|about|around|approximately|approx|roughly|circa|ca';

/** What says that a number is not exact: in front 近, 超过, over; within or behind it 余, 多, 左右. */
const BEFORE = new RegExp(
  `^\\s*(?:(${CHINESE})\\s*|(${ENGLISH})\\s+|((?:approx|ca)\\.)\\s*)(?=[\\d¥$€£]|[A-Z]{2,3}\\s?[$\\d])(.+)$`,
  'i',
);
const WITHIN = /^(.*?[\d.,]+\s*[十百千]?[万萬亿億]{0,2})(余|多)((?:\s*\D{1,6})?)$/;
const BEHIND = /^(.*\d.*?)\s*(左右|上下)$/;

/**
 * Takes off what says that a number is not exact, `近339万余人` → 339万人, `近…余`; null for a cell that says nothing of
 * the kind. What is left need not be a number: that is for its reader.
 */
export function splitQualifier(cell: string): Marked | null {
  if (cell.length > 60) return null;
  const [, chinese = '', english = '', short = '', rest = cell] = BEFORE.exec(cell) ?? [];
  const before = chinese || english || short;
  const behind = behindIn(rest);
  if (before === '' && behind === null) return null;
  return {
    bare: (behind?.bare ?? rest).trim(),
    mark: [before, ...(behind ? [behind.mark] : [])].filter(Boolean).join('…'),
  };
}

function behindIn(text: string): Marked | null {
  const [, whole = '', after = ''] = BEHIND.exec(text) ?? [];
  if (after !== '') return { bare: whole, mark: after };
  const [, digits = '', word = '', unit = ''] = WITHIN.exec(text) ?? [];
  return word === '' ? null : { bare: `${digits}${unit}`, mark: word };
}
