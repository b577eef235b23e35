import { toAscii } from './number.ts';

/** What cells may say of an amount without being one number: from 10 to 20, 2 h 15 min, ¥ in one row and $ in the next. */
export type OtherQuantity = 'range' | 'duration' | 'currencies';

const AMOUNT = '(?:[¥$€£]|[A-Z]{3} )?\\d[\\d.,]*(?:[kmb]\\b)?\\s*(?:[%万亿千百]|[a-z]{1,4}|[^\\d\\s~至到-]{1,4})?';
const RANGE = new RegExp(`^(${AMOUNT})\\s*(?:-|–|—|~|～|〜|至|到|\\bto\\b)\\s*(${AMOUNT})$`, 'i');

/** From less to more: 0931-8412345 is a telephone number, 2020-2021 are years. */
function isRange(text: string): boolean {
  const [, low = '', high = ''] = RANGE.exec(text) ?? [];
  const [from, to] = [low, high].map((one) => Number(one.replaceAll(/[^\d.]/g, '').replace(/\.$/, '')));
  if (low === '' || from === undefined || to === undefined || /^0\d/.test(low) || to > 1e7) return false;
  return from < to && !(/^(?:19|20)\d\d$/.test(low.trim()) && to < 2200);
}

const CLOCK = /^\d{1,3}:[0-5]\d(?::[0-5]\d)?(?:\.\d+)?$/;
const LONG =
  /^(?:\d+(?:\.\d+)?\s*(?:d|days?|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?|weeks?|months?|years?|天|日|周|个?星期|个?月|年|个?小时|时|分钟?|秒钟?)\s*)+$/i;
const MONEY =
  /^\(?[+-]?(?:((?:US|HK|NT|AU|NZ|CA|[ACSR])?\$|[¥€£₩₹])\s*\d[\d.,]*|\d[\d.,]*\s*((?:US|HK|NT)?\$|[¥€£₩₹]))\s*(?:[kmb]|bn|[万亿])?\)?$/i;

const moneyOf = (text: string): string => {
  const [, before, behind] = MONEY.exec(text) ?? [];
  return before ?? behind ?? '';
};

/** Nearly all cells of a column have to be of a kind. */
const MOST = 0.8;

/** What a column of texts holds in place of numbers, with its first cell, or with its currencies; null for anything else. */
export function otherQuantityIn(
  cells: readonly string[],
): { readonly kind: OtherQuantity; readonly example: string } | null {
  const texts = cells.map((cell) => toAscii(cell.trim())).filter((text) => text !== '');
  const isMost = (test: (text: string) => boolean): boolean =>
    texts.length > 1 && texts.filter(test).length >= texts.length * MOST;
  const [first = ''] = texts;
  const currencies = [...new Set(texts.map(moneyOf))].filter((one) => one !== '');
  if (currencies.length > 1 && isMost((text) => moneyOf(text) !== ''))
    return { kind: 'currencies', example: currencies.slice(0, 4).join('、') };
  if (isMost(isRange)) return { kind: 'range', example: first };
  return isMost((text) => CLOCK.test(text) || LONG.test(text)) ? { kind: 'duration', example: first } : null;
}
