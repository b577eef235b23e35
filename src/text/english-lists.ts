import { type Piece, sizeOf, trimmed } from './english-names.ts';
import type { EnglishNumber } from './english-number.ts';

const JOINED = /^(?:, | and |, and )$/;
const RESPECTIVELY = /^[^.;]{0,24}?\brespectively\b/i;

/** How many numbers stand in one list from a place on: 3 of 4.1%, 6.5% and 12%. */
export function listLength(text: string, numbers: readonly EnglishNumber[], index: number): number {
  const isNext = (one: EnglishNumber | undefined, next: EnglishNumber | undefined): boolean =>
    one !== undefined && next?.unit === one.unit && JOINED.test(text.slice(one.end, next.start));
  let end = index + 1;
  while (isNext(numbers[end - 1], numbers[end])) end += 1;
  return end - index;
}

/** Whether the words behind a list say that each number belongs to one thing named before. */
export const isRespective = (text: string, last: EnglishNumber | undefined): boolean =>
  last !== undefined && RESPECTIVELY.test(text.slice(last.end, last.end + 40));

/** The things of a subject that a list of as many numbers is said of; null where they are not as many. */
export function partsOf(text: string, subject: Piece, count: number): Piece[] | null {
  const parts: Piece[] = [];
  let from = subject[0];
  for (const { 0: mark, index } of text.slice(...subject).matchAll(/, and |, | and /g)) {
    parts.push(trimmed(text, from, subject[0] + index));
    from = subject[0] + index + mark.length;
  }
  parts.push(trimmed(text, from, subject[1]));
  return parts.length === count && parts.every((part) => sizeOf(part) > 1) ? parts : null;
}
