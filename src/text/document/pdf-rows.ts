import { raisedMark } from '../../figures/open/raised-mark.ts';
import type { PrintedPiece } from './pdf-pieces.ts';

/** Pieces that follow each other without a wide gap: a line of a column, or a cell of a table. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** What stands on one height, from left to right. */
export type Row = readonly Fragment[];

/** Wider than this many letters a gap parts columns or cells, and no words. */
const CELL_GAP = 1.5;

/** Pieces joined to fragments; pieces keep their order where they overlap. */
export function fragmentsOf(pieces: readonly PrintedPiece[]): Fragment[] {
  const rows: PrintedPiece[][] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const row = rows.findLast((one) => isBeside(one[0], piece));
    if (row === undefined) rows.push([piece]);
    else row.push(piece);
  }
  return rows.flatMap((row) => splitRow(row.sort((a, b) => a.x - b.x)).map(fragmentOf));
}

const isBeside = (first: { y: number; height: number } | undefined, piece: { y: number; height: number }): boolean =>
  first !== undefined && Math.abs(first.y - piece.y) < 0.5 * Math.max(first.height, piece.height);

const heightOf = (one: Fragment | undefined) => one && { ...one, height: one.size };

/** Fragments that stand on one height; the highest row first. */
export function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: Fragment[][] = [];
  for (const one of [...fragments].sort((a, b) => b.y - a.y)) {
    const row = rows.findLast(([first]) => isBeside(heightOf(first), { ...one, height: one.size }));
    if (row === undefined) rows.push([one]);
    else row.push(one);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

function splitRow(row: readonly PrintedPiece[]): PrintedPiece[][] {
  const parts: PrintedPiece[][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const piece of row) {
    if (piece.x - end <= CELL_GAP * piece.height && parts.length > 0) parts.at(-1)?.push(piece);
    else parts.push([piece]);
    end = piece.x + piece.width;
  }
  return parts;
}

/** A small raised number is the mark of a note or a power; null for what stands on the line. */
function raisedIn({ text, y, height }: PrintedPiece, base: PrintedPiece, before: string): string | null {
  const isRaised = height <= 0.8 * base.height && y - base.y >= 0.15 * base.height;
  return isRaised && /\d/.test(text) && text.trim().length <= 5 ? raisedMark(text, before) : null;
}

function fragmentOf(pieces: readonly PrintedPiece[]): Fragment {
  const [first] = pieces;
  const base = pieces.reduce((largest, piece) => (piece.height > largest.height ? piece : largest));
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    // A gap as wide as a letter parts words; smaller ones are how a line is justified.
    const isApart = piece.x - end > 0.25 * piece.height;
    const own = piece.text.trim();
    const gap = isApart && text !== '' ? gapBetween(text, own) : '';
    text += raisedIn(piece, base, text) ?? gap + own;
    end = piece.x + piece.width;
  }
  return { text, left: first?.x ?? 0, right: end, y: base.y, size: base.height };
}

const WORD_END = /[\p{Script=Latin}\d,.;:)%]$/u;
const WORD_START = /^[\p{Script=Latin}\d($€£]/u;
const LETTER = /\p{Script=Latin}/u;

/** A blank between two words of an alphabet; between Chinese characters, and between them and digits, none was meant. */
export function gapBetween(before: string, behind: string): string {
  if (!WORD_END.test(before) || !WORD_START.test(behind)) return '';
  return LETTER.test(before.slice(-12)) || LETTER.test(behind.slice(0, 12)) ? ' ' : '';
}

/** Cells of a row as one line: behind tabs where it is of a table, else as the words they are. */
export const textOf = (row: Row, isTable: boolean): string =>
  row.reduce((text, { text: own }) => text + (text === '' ? '' : isTable ? '\t' : gapBetween(text, own)) + own, '');
