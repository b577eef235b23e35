import { areNoMarks, splitMark } from '../cell/mark.ts';
import { isBlank } from '../cell/missing.ts';
import { readFast } from '../cell/number.ts';
import { type CellShape, readShape, type Shape } from './cell-shape.ts';
import type { RawRow } from './raw-row.ts';
import { type Tally, tallied } from './tally.ts';

/**
 * What a column of a table holds. `number`, `percent` (12.5% is 12.5) and `year` (2016年 is 2016) columns hold numbers;
 * `date` and `text` columns hold text letter for letter, and `readTime` reads the former.
 */
export type Kind = 'text' | 'number' | 'percent' | 'year' | 'date';

/** How the cells of one column are written. */
export interface ColumnSurvey {
  /** One a row; NaN where the cell is no number. */
  readonly values: Float64Array;
  /** By shape: how many, which first. */
  readonly shapes: ReadonlyMap<Shape, Tally>;
  readonly filled: number;
  /** The first cell that is a number only as people write them, `2.05万` or `1,234`, and the number read from it. */
  readonly adorned: { readonly tally: Tally; readonly value: number } | null;
  /** Numbers with a mark at them, such as `18.1 r`, as written by their row; null for none. */
  readonly marked: { readonly tally: Tally; readonly written: ReadonlyMap<number, string> } | null;
  /** Signs of the numbers with a unit at them: `€3,4 Mio.` beside `€3.400 Mio.` */
  readonly labels: ReadonlyMap<NonNullable<CellShape['sign']>, Tally>;
  /** Most digits behind the point that a number is written with: 1 where 186.0 is. */
  readonly decimals: number;
  /** Whether each number is a whole one from 1600 to 2199. */
  readonly isYears: boolean;
}

/** So many texts among few numbers, and the rest need not be looked at. */
const ENOUGH_TEXTS = 20;

const SWAPPED = new Map([
  [',', '.'],
  ['.', ','],
]);
const swapSigns = (cell: string): string => cell.replace(/[.,]/g, (sign) => SWAPPED.get(sign) ?? sign);

/**
 * Looks at each cell of a column, but no further than is needed to know that it is text. `isComma`: the comma is the
 * decimal sign, and the point sets thousands apart.
 */
export function surveyColumn(body: readonly RawRow[], at: number, isComma = false): ColumnSurvey {
  const survey = lookAt(body, at, isComma, true);
  const { marked, filled, shapes } = survey;
  if (marked === null) return survey;
  const numbers = filled - (shapes.get('missing')?.count ?? 0) - (shapes.get('text')?.count ?? 0);
  return areNoMarks([...marked.written.values()], numbers) ? lookAt(body, at, isComma, false) : survey;
}

function lookAt(body: readonly RawRow[], at: number, isComma: boolean, hasMarks: boolean): ColumnSurvey {
  const values = new Float64Array(body.length).fill(Number.NaN);
  const shapes = new Map<Shape, Tally>();
  const written = new Map<number, string>();
  const labels = new Map<NonNullable<CellShape['sign']>, Tally>();
  let marked: Tally | undefined;
  let filled = 0;
  let adorned: ColumnSurvey['adorned'] = null;
  let fast: Tally | undefined;
  let texts = 0;
  let isYears = true;
  let decimals = 0;
  const point = isComma ? ',' : '.';
  // By index: an iterator over a million rows costs as much as the reading.
  for (let index = 0; index < body.length; index += 1) {
    const row = body[index];
    const cell = row?.cells[at];
    if (row === undefined || cell === undefined || cell === '') continue;
    let value = isComma ? Number.NaN : readFast(cell);
    if (!Number.isNaN(value)) {
      if (fast) fast.count += 1;
      else fast = tallied(undefined, row, cell);
    } else {
      if (isBlank(cell)) continue;
      const alone = readShape(isComma ? swapSigns(cell) : cell);
      if (alone.sign !== undefined) labels.set(alone.sign, tallied(labels.get(alone.sign), row, cell));
      const read = inColumn(alone, hasMarks);
      value = read.value;
      shapes.set(read.shape, tallied(shapes.get(read.shape), row, cell));
      if (!adorned && isAdorned(cell, read)) adorned = { tally: tallied(undefined, row, cell), value };
      if (read.mark !== undefined && !Number.isNaN(value)) {
        marked = tallied(marked, row, cell);
        written.set(index, cell.trim());
      }
      if (read.shape === 'text' && alone.sign === undefined && ++texts > ENOUGH_TEXTS && texts * MOSTLY > filled) break;
    }
    filled += 1;
    values[index] = value;
    const own = marked !== undefined && written.has(index) ? (splitMark(cell)?.bare ?? cell) : cell;
    if (!Number.isNaN(value)) decimals = Math.max(decimals, digitsBehind(own, point));
    if (isYears && !Number.isNaN(value)) isYears = value >= 1600 && value < 2200 && Number.isInteger(value);
  }
  if (fast) shapes.set('plain', joined(fast, shapes.get('plain')));
  const marks = marked ? { tally: marked, written } : null;
  return { values, shapes, filled, adorned, marked: marks, labels, decimals, isYears };
}

/** Of 2.05万 and 1.5e3 nobody knows how many there are of the number itself. */
function digitsBehind(cell: string, point: string): number {
  const at = cell.indexOf(point);
  if (at < 0) return 0;
  const [, digits = '', after = ''] = /^(\d*)(.?)/.exec(cell.slice(at + 1)) ?? [];
  return /[eE.,十百千万萬亿億]/.test(after) || SCALED.test(cell) ? 0 : digits.length;
}

const SCALED = /\d\s*(?:thousand|[mbtr]illion|tsd|mio|mrd|mln|trn|[mbt]n)\b/i;

/** A number with a unit at it is text to its column, which keeps it letter for letter. */
const inColumn = (cell: CellShape, hasMarks: boolean): CellShape =>
  cell.shape === 'labelled' || (cell.mark !== undefined && !hasMarks) ? { shape: 'text', value: Number.NaN } : cell;

const isAdorned = (cell: string, { shape, value, mark }: CellShape): boolean =>
  mark === undefined &&
  !Number.isNaN(value) &&
  shape !== 'bracket' &&
  shape !== 'percent' &&
  shape !== 'year' &&
  Number.isNaN(Number(cell));

/** Numbers a column must have for each text in it, for its texts to be taken for slips. */
export const MOSTLY = 4;

const joined = (one: Tally, other: Tally | undefined): Tally => {
  if (!other) return one;
  const [first, second] = (one.rows[0] ?? 0) < (other.rows[0] ?? 0) ? [one, other] : [other, one];
  return { ...first, count: first.count + second.count };
};

/** Numbers of a column with a point, where the point may also set thousands apart. */
export interface Points {
  readonly first: Tally;
  /** Whether there are exactly three digits behind each point: 1.234. */
  readonly isThrees: boolean;
  /** Whether a whole number of four digits stands beside them without a sign: then nothing sets thousands apart. */
  readonly hasBareThousand: boolean;
}

export function findPoints(body: readonly RawRow[], at: number): Points | null {
  let first: Tally | undefined;
  let isThrees = true;
  let hasBareThousand = false;
  for (const row of body) {
    const cell = row.cells[at] ?? '';
    if (!cell.includes('.')) hasBareThousand ||= /^\s*[+-]?[1-9]\d{3,}\s*$/.test(cell);
    if (!cell.includes('.') || cell.includes(',') || isBlank(cell)) continue;
    const { shape } = readShape(cell);
    if (shape !== 'plain' && shape !== 'percent') continue;
    first = tallied(first, row, cell.trim());
    isThrees &&= /^\s*[+-]?[1-9]\d{0,2}\.\d{3}\s*$/.test(splitMark(cell)?.bare ?? cell);
  }
  return first ? { first, isThrees, hasBareThousand } : null;
}
