import { isBlank, isBlankOrMissing, isMissing } from '../cell/missing.ts';
import { readFast } from '../cell/number.ts';
import { readTime } from '../cell/time.ts';
import { readShape } from './cell-shape.ts';
import type { RawRow } from './raw-row.ts';

/** Rows of data looked at. */
export const SAMPLE = 50;
const UNIT_ROW = /^\s*[（(]?\s*(计量)?单位|^\s*[（(]?\s*units?\b/i;
/** Rows of names below the first: group, measure, unit. */
const MOST_LOWER = 3;
/** Rows of data that have to prove that words above them are names and no data. */
const PROOF = 3;

/**
 * The rows below the first that hold column names too, `2015` over `数值`. Such a row has words or times only and columns
 * with numbers below it; its first cell is blank, the same as above, below a blank or says "unit". Where none of this holds,
 * as in a row of explanations or units, the words have to differ and to stand over two columns of numbers at least.
 */
export function lowerNames(header: RawRow, body: readonly RawRow[]): readonly RawRow[] {
  for (let depth = MOST_LOWER; depth > 0; depth -= 1) {
    const lower = body.slice(0, depth);
    const rest = body.slice(depth, depth + SAMPLE);
    const isBlock = lower.length === depth && lower.every(({ row }, at) => row === header.row + 1 + at);
    if (isBlock && rest.length > 0 && areNames(header, lower, rest)) return lower;
  }
  return [];
}

const placesOf = ({ cells }: RawRow): readonly number[] =>
  cells.map((cell, at) => (isBlank(cell) ? -1 : at)).filter((at) => at > 0);

function areNames({ cells: upper }: RawRow, lower: readonly RawRow[], rest: readonly RawRow[]): boolean {
  const words = lower.map(placesOf);
  const areWords = lower.every(
    ({ cells }, at) => (words[at]?.length ?? 0) > 0 && words[at]?.every((place) => isName(cells[place] ?? '')),
  );
  // One time alone in its row heads a section, and names no column that has a name already.
  const isSection = lower.some(({ cells }, row) => {
    const [at = 0, ...others] = words[row] ?? [];
    return others.length === 0 && isTime(cells[at] ?? '') && !isBlank(upper[at]);
  });
  if (!areWords || isSection) return false;
  const isOfNumbers = numberColumns(rest, upper.length);
  const over = words.map((places) => places.filter((at) => isOfNumbers[at]));
  if (!over.some((places) => places.length > 0)) return false;
  const isSpanned = words.some((places) => places.some((at) => isBlank(upper[at])));
  const isHead = ({ cells: [first = ''] }: RawRow): boolean =>
    isBlank(first) ||
    first.trim() === upper[0]?.trim() ||
    UNIT_ROW.test(first) ||
    (isSpanned && isBlank(upper[0]) && isWord(first));
  if (lower.some(({ cells }) => cells.some((cell) => isNumber(cell.trim()))))
    return lower.every(isHead) && !areYearsBelow(lower, rest);
  if (lower.every(isHead)) return true;
  const [first] = lower;
  const said = new Set(over[0]?.map((at) => first?.cells[at]?.trim()));
  return (
    rest.length >= PROOF &&
    said.size > 1 &&
    isWord(upper[0] ?? '') &&
    lower.every(({ cells }) => isBlank(cells[0]) || isWord(cells[0] ?? '')) &&
    over.every((places) => places.length > 1) &&
    isOfNumbers.every((own, at) => !own || lower.every(({ cells }) => isBlank(cells[at]) || isWord(cells[at] ?? '')))
  );
}

/** Years below years are data, also where the first of them have no name of their row. */
function areYearsBelow(lower: readonly RawRow[], rest: readonly RawRow[]): boolean {
  const places = lower.flatMap(({ cells }) => cells.map((cell, at) => (isNumber(cell.trim()) ? at : -1)));
  return places.filter((at) => at >= 0).some((at) => rest.every(({ cells }) => isTime(cells[at] ?? '')));
}

const numberColumns = (rows: readonly RawRow[], width: number): readonly boolean[] =>
  Array.from({ length: width }, (_, at) => at > 0 && areNumbers(rows.map(({ cells }) => cells[at] ?? '')));

/** Names of two rows as one; an upper name that stands over several columns goes to each. */
export function joinNames(upper: readonly string[], lower: readonly string[]): readonly string[] {
  let last = '';
  return upper.map((cell, at) => {
    const below = lower[at]?.trim() ?? '';
    const above = cell.trim() || (below && at > 0 ? last : '');
    if (cell.trim() && at > 0) last = cell.trim();
    if (at === 0 && UNIT_ROW.test(below)) return above;
    return above === below ? above : [above, below].filter(Boolean).join(' ');
  });
}

export const isNumber = (cell: string): boolean => !Number.isNaN(readFast(cell));

const isWord = (cell: string): boolean => !isMissing(cell) && !isNumber(cell) && readShape(cell).shape === 'text';

const isTime = (cell: string): boolean => readTime(cell) !== null;
const isName = (cell: string): boolean => isWord(cell) || isTime(cell);

export function areNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isBlankOrMissing(cell));
  return filled.length > 0 && filled.every((cell) => isNumber(cell) || !Number.isNaN(readShape(cell).value));
}
