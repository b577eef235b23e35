import type { Marked } from './mark.ts';

/** What makes a number less than exact: 近360万, over 5,000, 1200余. */
const BEFORE =
  /^\s*(近|超过|超|大约|约|逾|不足|不到|more than|over|nearly|almost|about|around|approx\.?|less than|under)\s*(?=\d)(.+)$/i;
const BEHIND = /^(\s*[\d.,]+[十百千万亿]{0,2})(余|多|左右)\s*$/;

/** Takes off what says that a number is not exact; null for a cell that says nothing of the kind. */
export function splitQualifier(cell: string): Marked | null {
  if (cell.length > 60) return null;
  const [, before, number] = BEFORE.exec(cell) ?? [];
  if (before !== undefined && number !== undefined) return { bare: number.trim(), mark: before };
  const [, bare, behind] = BEHIND.exec(cell) ?? [];
  return bare === undefined || behind === undefined ? null : { bare: bare.trim(), mark: behind };
}
