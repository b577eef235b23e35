import { type Piece, sizeOf, trimmed } from './english-labels.ts';
import { IRREGULAR } from './english-verbs.ts';

/** What a name may not hold, whichever rule found it: times and adverbs in front, words of the predicate behind. */

const TIME_NOUN = 'year|month|quarter|week|half|decade|season|term|session';
/** Last year the county's output; Since 1971 employment; Nationally the average teacher. */
const FRONT = new RegExp(
  `^(?:(?:Last|This|Next|Each|Every) (?:${TIME_NOUN}) (?:we |it |they )?|(?:Since|In|By|Between|From|During|Until|Over|After|Before|For|At|Throughout|Within)\\b[^,;]{0,60}?\\b(?:19|20)\\d{2},? |(?!(?:Hour|Month|Week|Dai|Year|Quarter|Ear|Fami|Supp|Near|On|Ital|Ju|Assemb|Elder)ly)[A-Z][a-z]+ly,? (?![a-z]+ed )|(?:Today|Yesterday|Altogether|Together|Overall|Elsewhere|Here|There|Although|Though|While|Whilst|Whereas|However|Meanwhile|Instead|Yet|But|Still|Because|Indeed|Therefore|Thus|Conversely|Furthermore|Moreover|Once|For instance|For example|In fact|By contrast|(?:Against|Besides|Unlike|Beyond|Alongside) [^,]{2,40}(?=,)),? |(?:mainly|mostly|largely|primarily|chiefly|especially|as|because|although|though|whilst|since|after (?:inflation|tax|deductions)(?= the)) |(?:19|20)\\d{2} |[A-Za-z ]{2,30}: (?:an? |the )?)(?=[a-z])`,
);
/** These deaths; those in construction stay, as those alone are nothing. */
const DETERMINER = /^(?:the|these|this|that|each|every|any|such|his|her|both|your|my|whose|no) (?=[a-z])/i;
/** Seats that are to be held; a firm that plans to shed. */
const PREDICATE =
  /,? (?:(?:plans?|aims?|hopes?|wants?|intends?|expects?|seeks?|needs?|wish(?:es)?|managed?|used|likely|due|set|able|has|have|had) to|(?:is|are|was|were|has|have|had|will|would) (?:to be|be|been|being))\b.*$/;
const NO_ADVERB =
  /(?:family|supply|assembly|monopoly|reply|daily|weekly|monthly|yearly|quarterly|hourly|elderly|early)$/;
const ADVERB =
  / (?:only|thus|then|also|still|already|however|therefore|hence|even|again|alone|together|instead|too|once|twice|now|today|nearby|abroad|online|overall|who|that|which|where|whose|whom|when|than|as|at|in|of|for|to|by|from|with|on|(?<!those )(?:without|(?:exclud|includ|regard|concern|go|relat|aris|belong|pertain|result|stemm|com|bring|tak|mak|earn|receiv|lead|involv|cover)ing)|[a-z]{2,}ly)$/;
const VERB_LAST = new RegExp(`(?<=[a-z]) (?:[a-z]{3,}ed|${IRREGULAR})(?: (?:out|up|down|in|off))?$`, 'i');
/** Nothing but such words parts a verb from its number. */
const LEADS = /^ (?:(?:by|to|from|up|out|at|just|only|about|some|over|nearly|around) )*$/;

/** Just 212, barely 33,700: what says that a number is small, and changes nothing in it. */
const HEDGE =
  /(?:(?<=^| )(?:just|only|merely|barely|hardly|scarcely|a mere|precisely|exactly|fully|a modest|a full) )+$/;

/** How long the words are that play down a number, behind all that leads to it. */
export const hedgeBefore = (lead: string): number => HEDGE.exec(lead.slice(-30))?.[0].length ?? 0;

/** Longer words are no name, and are left alone. */
const LONGEST_NAME = 160;

/** A name without what belongs to the sentence and not to the thing; `at` is where its number begins. */
export function tidyName(text: string, piece: Piece, at: number): Piece {
  let [start, end] = piece;
  if (end <= start || end - start > LONGEST_NAME) return piece;
  for (let words = text.slice(start, end), cut = 1; cut > 0; start += cut, words = text.slice(start, end))
    cut = (FRONT.exec(words) ?? DETERMINER.exec(words))?.[0].length ?? 0;
  const predicate = text.slice(start, end).search(PREDICATE);
  if (predicate > 0) end = start + predicate;
  if (LEADS.test(text.slice(end, at))) end -= VERB_LAST.exec(text.slice(start, end))?.[0].length ?? 0;
  for (let tail = 1; tail > 0; end -= tail) {
    const words = text.slice(start, end);
    tail = NO_ADVERB.test(words) ? 0 : (ADVERB.exec(words)?.[0].length ?? 0);
  }
  const tidy = trimmed(text, start, end);
  return sizeOf(tidy) > 1 ? tidy : piece;
}
