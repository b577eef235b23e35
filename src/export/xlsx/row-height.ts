import type { SheetCell } from './worksheet.ts';

/** In points: a line of type of 11, and the most a spreadsheet allows. */
const LINE_PT = 16.5;
const HIGHEST_PT = 409;

/** Widths of a digit a text takes on one line: a Chinese character two, any other one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2000 ? 2 : 1;
  return width;
}

/** Lines a text takes in a column of so many digits' width, of which indent and edges take two. */
function linesOf(text: string, width: number): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width - 2))));
  return lines.reduce((sum, count) => sum + count, 0);
}

/**
 * Height in points at which all texts of a row show whole. Written into the file, as not every program finds it by
 * itself.
 */
export function rowHeight(cells: readonly SheetCell[], widths: readonly number[]): number {
  const lines = cells.map(({ value }, index) => (typeof value === 'string' ? linesOf(value, widths[index] ?? 1) : 1));
  return Math.min(HIGHEST_PT, Math.max(1, ...lines) * LINE_PT);
}
