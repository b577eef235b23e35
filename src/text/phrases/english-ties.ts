import { type Piece, pieceIn } from './english-labels.ts';
import { SMALL } from './english-numerals.ts';

/** What an English number is tied to by the words around it, where no noun follows it and no verb leads to it. */

const INSIDE = new RegExp(
  `^(?:[a-z]+ ){0,3}?(?:${SMALL.join('|')}|\\d{1,3}) ((?!times\\b)[a-z]+(?: [a-z]+)?) (?:in|out of) `,
  'i',
);

/** Four employers in five: the thing stands inside the number. */
export function insideNumber(text: string, start: number, end: number): Piece | null {
  const match = INSIDE.exec(text.slice(start, end));
  return match && pieceIn(start, match);
}

const SET =
  /^\s*(?:Of|Out of) (?:all |the |our |its |their |these |those |this )+((?!who\b)[a-z][^,;:.()\d]{1,60}?)(?: (?:who|that|which) [^,]*)?, /;

/** Of teachers who qualified in 2017, 31% had left. */
const MANY =
  /^\s*(?:Of|Among) ((?!(?:the|our|its|their|these|those|this|all|which|whom)\b)(?:[a-z-]+ ){0,3}[a-z]{3,}s)(?: (?:who|that|which|in|aged|with|from) [^,;]*)?, /;

/** Of the disposals, 21% were settled, 27% withdrawn: what the sentence divides. */
export function setOf(text: string, from: number, at: number): Piece | null {
  const words = text.slice(from, at);
  const match = SET.exec(words) ?? MANY.exec(words);
  return match && pieceIn(from, match);
}

/** 27% withdrawn, 7% successful: what became of them, and no thing counted. */
const STATE =
  /^(?:(?:not |un)?(?:successful|satisfied|employed)|withdrawn|won|lost|given|taken|chosen|drawn|shown|known|older|younger|male|female|true|false|[a-z]{2,}ed)$/i;

export const isStateOnly = (words: string): boolean => STATE.test(words);

const VERB = '(?:[a-z]{2,}ed|paid|spent|won|lost|sent|given|owed|lent)';
const PREPOSITION = 'on|to|towards|for|in|from|by|through|among|at|with|as';
/** Was owed to people in food services; won in compensation; was paid to 4,620 strikers. */
const RECEIVER = new RegExp(
  `^(?: (?:was|were|has been|have been|is|are|to be|went|goes|go))?(?: ${VERB})?(?: (?:out|back|directly|mainly|mostly))? (on|to|towards|for|in|as) (?=[^\\d]|[\\d,.]+ [a-z])(?:[\\d,.]+ (?:(?:million|billion|lakh|crore|thousand) )?)?`,
);
const PASSIVE = new RegExp(`^ (?:(?:was|were|has been|have been|is|are|to be) ${VERB}|went|goes|go|${VERB})\\b`);
const BETWEEN = new RegExp(
  `^(?: of (?:it|them|this|that|these|which|whom|the total))?(?: (?:was|were|is|are|went|goes))?(?: ${VERB})? (${PREPOSITION}) [^;.]*(?:, (?:and |while )?| and |; )$`,
);

/**
 * Where the words begin that say whom an amount went to, or what a further share is in: 34.6% of it on housing, 13.4% on food.
 * `before` is where the number before ends; -1 for nothing.
 */
export function receiverAt(text: string, before: number, start: number, end: number): number {
  const behind = text.slice(end, end + 48);
  const [lead = '', by] = RECEIVER.exec(behind) ?? [];
  if (PASSIVE.test(behind) && lead !== '') return end + lead.length;
  const [, way] = BETWEEN.exec(text.slice(before, start)) ?? [];
  return way !== undefined && (by === way || behind.startsWith(` ${way} `))
    ? end + behind.indexOf(`${way} `) + way.length + 1
    : -1;
}

/** 48,905 in local government, 22,310 in higher education: another place of the same; not another time. */
const LISTED = /^\)?(?: [a-z]+){0,3}? (in|for|among|from|at) [^;.\d]*(?:, (?:and |while )?| and |; )$/;
const PLACED =
  /^ (?:in|for|among|from|at) (?!(?:the )?(?:year|month|quarter|week|first|second|third|fourth|last|same|previous|end|start|past)\b|[A-Z][a-z]+ (?:19|20)?\d|\d|total\b)/;

/** Where the place begins that a further count of a list is of; -1 for none. */
export function placeAt(text: string, before: number, start: number, end: number): number {
  const [, way] = LISTED.exec(text.slice(before, start)) ?? [];
  const [words = ''] = PLACED.exec(text.slice(end, end + 48)) ?? [];
  return way !== undefined && words === ` ${way} ` ? end + words.length : -1;
}

const IN_ALL = /^ (?:in (?:all|total|number)|altogether|strong)\b/;
const COMMA = /, (?:or |and )?$/;

/** Their survivors, 87,210 in all: where the noun in front of the comma ends; -1 for none. */
export function summedUpAt(text: string, from: number, start: number, end: number): number {
  const comma = COMMA.exec(text.slice(from, start));
  return comma && IN_ALL.test(text.slice(end, end + 14)) ? from + comma.index : -1;
}

const EACH = /^ (?:each|apiece|per (?:head|person|case|worker|member))\b/;

/** An average of $1,440 each: a part of the sum before. */
export const isEach = (text: string, start: number, end: number): boolean =>
  EACH.test(text.slice(end, end + 14)) && /\baverage of $/.test(text.slice(Math.max(0, start - 14), start));
