import { isBlank } from '../cell/missing.ts';
import type { RawRow } from './raw-row.ts';

/** Signs that number columns in place of words: heavenly stems, capitals. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const LETTERS = 'ABCDEFGHIJ';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** `3`, `(3)`, `3=1+2`, `3 = 1/2*100%`. */
const NUMBER = /^[(（[]?(\d{1,3})[)）\]]?(?:\s*=\s*[\d+\-*/×÷()（）%\s]+)?$/;
/** What stands in front of such a row. */
const ROW_NAME = /^(?:栏次|列次|栏号|列号|序号|编号|column|col\.?|no\.?)$/i;
/** Rows below looked at. */
const SAMPLE = 50;

/**
 * Whether a row right below the column names only numbers the columns, as forms have it: 甲 乙 1 2 3, A B 1 2, (1) (2) (3).
 * Numbers and signs each go up by one from the first, and no row below has the like where they show it.
 */
export function isColumnNumbers({ cells }: RawRow, below: readonly RawRow[]): boolean {
  const filled = cells.map((cell, at) => ({ at, cell: cell.trim() })).filter(({ cell }) => !isBlank(cell));
  const rest = filled.filter(({ at, cell }) => !(at === 0 && ROW_NAME.test(cell)));
  if (rest.length < 2 || below.length === 0 || filled.length * 2 < cells.length) return false;
  const numbers = rest.flatMap(({ cell }) => numberOf(cell) ?? []);
  const signs = rest.filter(({ cell }) => numberOf(cell) === null).map(({ cell }) => cell);
  const [first = 0] = numbers;
  const isStepped =
    (first === 0 || first === 1 || signs.length === 0) && numbers.every((one, at) => one === first + at);
  if (numbers.length === 0 || !isStepped || first > 1 || !areSigns(signs)) return false;
  // A row of data may hold 1, 2, 3 by chance: its head has to show that it is none.
  if (rest.length < filled.length) return true;
  const sample = below.slice(0, SAMPLE).map((row) => row.cells.map((cell) => cell.trim()));
  const [head] = rest;
  if (head?.at === 0)
    return isUnlike(
      head.cell,
      sample.map(([first = '']) => first),
    );
  const isWhole = numbers.length > 2 && numbers.length === cells.length - 1;
  return isWhole && sample.every(([first = '']) => first !== '' && !/^\d/.test(first));
}

function numberOf(cell: string): number | null {
  const circled = CIRCLED.indexOf(cell);
  if (circled >= 0 && cell.length === 1) return circled + 1;
  const [, digits] = NUMBER.exec(cell) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** 甲 乙 丙 or A B C from their first, as many as there are; none is right as well. */
const areSigns = (signs: readonly string[]): boolean =>
  [STEMS, LETTERS, LETTERS.toLowerCase()].some((all) => signs.every((sign, at) => sign === all[at]));

/** A sign, a bracketed number or a number where all rows below hold words of another kind. */
function isUnlike(cell: string, below: readonly string[]): boolean {
  const filled = below.filter((one) => !isBlank(one));
  if (filled.length === 0) return false;
  const isPlain = /^\d+$/.test(cell);
  if (isPlain) return filled.every((one) => !/\d/.test(one));
  if (numberOf(cell) !== null) return filled.every((one) => numberOf(one) === null || /^\d+$/.test(one));
  return filled.every((one) => one.length > 1);
}
