import type { Piece } from './english-labels.ts';

/** A change whose noun stands behind its number: a 6.5 per cent improvement, a 12-point rise in the share, a 5% pay rise. */
export interface RiseBehind {
  readonly isDown: boolean;
  /** Where the words of what changed begin; -1 where none follow. */
  readonly of: number;
  /** What changed, between number and noun; blank for none. */
  readonly thing: Piece;
}

const LED =
  /(?:^|[\s(])(?:an?|the|its|their|our|this|that|another|further) (?:(?:more |less |very |rather |much )?[a-z-]+ )?$/i;
const RISEN =
  /^[ -](?!(?:points?|or|and|of|in|to|from)\b)((?:(?!(?:or|and|of|in|to|from|by|on|at|for|with|than)\b)[a-z-]+ ){0,2})(?:(rises?|increases?|gain|growth|improvement|jump|uplift|surge|expansion|advance|boost|hike|upturn)|falls?|drop|decrease|decline|reduction|cut|loss|contraction|dip|slump|downturn|deterioration)\b(?! (?:rate|rates|target)\b)/;
const OF_WHAT =
  / (?:in|of|to|for) (?!(?:the )?(?:first|second|third|fourth|last|previous|same|year|month|quarter|years|months)\b|\d|[A-Z][a-z]+ \d{4})(?:(?:the|its|their|our|an?) )?/y;
/** A sharp, a year-on-year rise: how it rose, and nothing that rose. */
const MANNER =
  /^(?:(?:[a-z]+-(?:on|over)-[a-z]+|further|net|overall|annual|quarterly|monthly|yearly|nominal|real|sharp|modest|slight|steady|similar|relative|average|record|general|typical|cumulative|corresponding|extra|additional|percentage|points?) )*/;
const LONGEST = 60;

/** The change that the words behind a number say, where an article leads to it; null for none. */
export function riseBehind(text: string, start: number, end: number): RiseBehind | null {
  const match = LED.test(text.slice(Math.max(0, start - 24), start)) && RISEN.exec(text.slice(end, end + LONGEST));
  if (!match) return null;
  const [words, before = '', up] = match;
  const at = end + 1 + (MANNER.exec(before)?.[0].length ?? 0);
  OF_WHAT.lastIndex = end + words.length;
  const of = OF_WHAT.test(text) ? OF_WHAT.lastIndex : -1;
  return { isDown: up === undefined, of, thing: [at, Math.max(at, end + before.length)] };
}
