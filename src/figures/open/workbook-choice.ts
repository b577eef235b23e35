import { isBlank } from '../cell/missing.ts';
import { readPlainNumber } from '../cell/number.ts';
import type { Records } from '../table/records.ts';

/** Whether a sheet holds what can be drawn: 2 a column of quantities, 1 numbers of some kind, 0 none. */
export type Figures = 0 | 1 | 2;

/** Rows looked at. */
const SAMPLE = 500;
/** Names of columns of numbers that count nothing: pages of a list of contents, codes of a codebook. */
const NO_QUANTITY =
  /^(?:页|页码|页数|序|序号|编号|代码|编码|取值|码值|code|codes|page|pages|no|no\.|nr|id|value code|row|rows|行)$/i;

/** A cover, a list of contents or a codebook has no column of numbers that are neither years, codes nor pages. */
export function figuresIn({ header, body }: Records): Figures {
  const rows = body.slice(0, SAMPLE);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  for (let at = 1; at < width; at += 1) {
    const isNamedOtherwise = NO_QUANTITY.test((header?.cells[at] ?? '').trim());
    if (!isNamedOtherwise && isQuantity(rows.map(({ cells }) => cells[at] ?? ''))) return 2;
  }
  const numbered = rows.filter(({ cells }) => {
    const filled = cells.filter((cell) => !isBlank(cell));
    return filled.length > 1 && filled.some((cell) => readPlainNumber(cell) !== null);
  });
  return numbered.length > 1 ? 1 : 0;
}

/** At least two numbers, which are most of the cells, and neither years nor places in a list. */
function isQuantity(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const numbers = filled.flatMap((cell) => readPlainNumber(cell.replace(/[¥$€£%]/g, '')) ?? []);
  if (numbers.length < 2 || numbers.length * 2 < filled.length) return false;
  const isYears = numbers.every((value) => Number.isInteger(value) && value >= 1900 && value <= 2100);
  return !isYears && !isCount(numbers);
}

/** 1, 2, 3, and 1, 2, 1, 2, 3: each is one more than the one before, or begins anew. */
const isCount = (numbers: readonly number[]): boolean =>
  numbers.every((value, at) => value === (numbers[at - 1] ?? Number.NaN) + 1 || value === 0 || value === 1);
