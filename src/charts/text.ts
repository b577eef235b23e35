import type { Measure, Weight } from './option.ts';

/** Marks that may not open a line. */
const CLOSING = /^[，。、；：！？）》」』”’%,.;:!?)\]}·]/u;
const OPENING = /[（《「『“‘([{]$/u;

/** Where a line may end: after spaces in Latin text, between any two Chinese characters, never before closing marks. */
function pieces(text: string): string[] {
  const raw = text.match(/[\p{Script=Han}]|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];
  const joined: string[] = [];
  for (const piece of raw) {
    const last = joined.at(-1);
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last))) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/** Cuts a piece that is wider than a whole line, character by character. */
function splitPiece(piece: string, fits: (text: string) => boolean): string[] {
  if (fits(piece)) return [piece];
  const parts: string[] = [''];
  for (const character of piece) {
    const last = parts.at(-1) ?? '';
    if (last === '' || fits(last + character)) parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts;
}

/**
 * Breaks a text into lines no wider than `maxPx`; with more than `maxLines`, the last line ends in an ellipsis.
 * An empty text has no lines.
 */
export function wrapText(
  text: string,
  maxPx: number,
  sizePx: number,
  weight: Weight,
  measure: Measure,
  maxLines = Number.POSITIVE_INFINITY,
): string[] {
  const fits = (line: string) => measure(line.trimEnd(), sizePx, weight) <= maxPx;
  const lines: string[] = [];
  for (const piece of pieces(text).flatMap((piece) => splitPiece(piece, fits))) {
    const last = lines.at(-1);
    if (last !== undefined && fits(last + piece)) lines[lines.length - 1] = last + piece;
    else lines.push(piece.trimStart());
  }
  const kept = lines.map((line) => line.trimEnd()).filter((line) => line !== '');
  if (kept.length <= maxLines) return kept;
  return [...kept.slice(0, maxLines - 1), ellipsize(kept[maxLines - 1] ?? '', fits)];
}

function ellipsize(line: string, fits: (text: string) => boolean): string {
  let short = line;
  while (short !== '' && !fits(`${short}…`)) short = short.slice(0, -1);
  return `${short}…`;
}

/** The widest of several texts. */
export function widest(texts: readonly string[], sizePx: number, weight: Weight, measure: Measure): number {
  return texts.reduce((widestPx, text) => Math.max(widestPx, measure(text, sizePx, weight)), 0);
}

/**
 * The largest size, in whole steps of a pixel down from `fromPx`, at which every text fits one line of `widthPx`;
 * never less than `leastPx`, where the widest may stand over.
 */
export function sizeForAll(
  texts: readonly string[],
  room: { readonly fromPx: number; readonly leastPx: number; readonly widthPx: number; readonly weight: Weight },
  measure: Measure,
): number {
  let size = room.fromPx;
  while (size > room.leastPx && texts.some((text) => measure(text, size, room.weight) > room.widthPx)) size -= 1;
  return size;
}
