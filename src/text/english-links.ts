import type { EnglishFigure } from './english-change.ts';
import type { EnglishNumber } from './english-number.ts';
import { type Piece, pieceIn } from './phrases/english-labels.ts';
import { DOES } from './phrases/english-verbs.ts';

/** What an English number is said of, where it has no words of its own for it. */

const OF_THESE = /\bof (?:whom|which|these|those|them),? (?:some )?(?:about |around |nearly |over |just |only )?$/i;
/** Of these members, 27.4 million: the things that are counted stand in front. */
const OF_THESE_THINGS = /\bof (?:these|those) ([a-z]+(?: [a-z]+)?), (?:about |around |nearly |over |just |only )?$/i;
/** Of these, 27.4 million worked in towns: a verb, and no thing counted. */
const DID =
  /^(?:[a-z]+ed|been|stem|come|go|say|live in|pay|want|had|have|were|was|took|went|came|held|lived?|work|live)\b/;

/** 12,400 members, a net gain of 650; 524,000 vacancies, up 35,000: said of the number just before. */
const APPOSED =
  /\d(?: (?:million|billion|thousand|per ?cent))?(?: [a-z-]+){0,5}, (?:(?:up|down)(?: by)?|(?:which is |or |representing )?an? (?:[a-z-]+ ){0,2}(?:increase|rise|gain|growth|fall|drop|decrease|decline|reduction|loss) of) (?:about |around |nearly |over |almost |some )?$/i;

/** 251 million children were out of school, a fall of 1%. */
const OF_LEVEL =
  /, (?:(?:up|down)(?: by)?|(?:which is |or |representing )?an? (?:[a-z-]+ ){0,2}(?:increase|rise|gain|growth|fall|drop|decrease|decline|reduction|loss) of) (?:only |just |a mere )?$/i;

/** In low-income countries one in three: among whom, where nothing else names the number. */
const AMONG = /^\s*(?:In|Among|Across|Amongst) (?:the )?([a-z][a-z -]{2,50}?),? (?:only |just )?$/;
const TIME_OR_TURN = /\b(?:year|month|quarter|half|week|period|total|contrast|addition|particular)s?\b/;
/** 64% said workloads had grown, 22% saw no change: what those who were asked said. */
const ANSWERED =
  /^ (?:said|say|saw|see|reported|report|felt|feel|found|believed?|thought|think|agreed?|expect(?:ed)?|knew|cited?|told|had|have|want(?:ed)?)\b/;
/** Of the 7,400 who replied, 71% were women and 58% had children. */
const OF_KNOWN = /\bof (?:the|our|all) [^.;]{2,40}, $/i;
const FARTHEST = 48;
const LIKE = 4;
const LONGEST_LEAD = 16;

export const isLevel = ({ kind }: EnglishFigure): boolean => kind === 'level' || kind === 'percent';

/** The level that another is compared with: the last of its unit and about its size, or of its unit. */
export function comparable(
  figures: readonly EnglishFigure[],
  { unit, value }: EnglishNumber,
): EnglishFigure | undefined {
  const levels = figures.filter((one) => isLevel(one) && one.unit === unit);
  return levels.findLast((one) => one.value < LIKE * value && value < LIKE * one.value) ?? levels.at(-1);
}

export const isOfThese = (lead: string): boolean => OF_THESE.test(lead);

export const isApposed = (lead: string): boolean => APPOSED.test(lead);

export const isSaidOfLevel = (lead: string): boolean => OF_LEVEL.test(lead);

/** Whether what stands behind a number is what was done, and no thing counted. */
export const isDeed = (text: string, noun: Piece): boolean => DID.test(text.slice(...noun));

export function ofTheseThings(text: string, from: number, at: number): Piece | null {
  const head = Math.max(from, at - FARTHEST);
  const things = OF_THESE_THINGS.exec(text.slice(head, at));
  return things && pieceIn(head, things);
}

export function amongWhom(text: string, from: number, at: number): Piece | null {
  const match = AMONG.exec(text.slice(from, at));
  return match && !TIME_OR_TURN.test(match[1] ?? '') ? pieceIn(from, match) : null;
}

/** The name of the share before, where one says it again, one in three (33%), or goes on: 38% had this and 21% had that. */
export function sameAsBefore(
  text: string,
  { start, end }: EnglishNumber,
  noun: Piece,
  before: EnglishFigure | undefined,
): Piece | null {
  if (before?.kind !== 'percent') return null;
  const between = text.slice(before.end, start);
  if (between === ' (' && text[end] === ')') return before.name;
  const isOn =
    isOfThese(text.slice(Math.max(0, before.start - LONGEST_LEAD), before.start)) ||
    /^ of (?:whom|which|these|them)\b/.test(between) ||
    OF_KNOWN.test(text.slice(Math.max(0, before.start - FARTHEST), before.start));
  const isDone = isDeed(text, noun) || DID.test(text.slice(end + 1, end + LONGEST_LEAD));
  if (isOn && /,? and $/.test(between) && isDone) return before.name;
  const isAnswer = ANSWERED.test(text.slice(before.end, before.end + LONGEST_LEAD));
  return isAnswer && ANSWERED.test(text.slice(end, end + LONGEST_LEAD)) ? before.name : null;
}

/** They now number 412,600; of the 7,400 who replied: those that the sentence before counted. */
const OF_THEM = /^\s*(?:they|these|those) (?:[a-z]+ ){1,3}$/i;
const OF_THOSE_WHO = /^\s*of the $/i;
const PRONOUN_FIRST =
  /^\s*(?:(?:this|that|it|these|they|those) (?:is|was|are|were|represents?|includes?|included) |(?:only|just|another|a further) )?$/i;
const SAID_OF_IT = /^ (?:more|fewer|less|higher|lower|was|were|is|are|said|had|have|[a-z]+ed)\b/;

/** One in three was caused by a fall; That is 12% more: said of what the sentence before spoke of. */
export function isOfBefore(text: string, from: number, { start, end }: EnglishNumber): boolean {
  const before = text.slice(from, start);
  const behind = text.slice(end, end + FARTHEST);
  if (OF_THEM.test(before) || (OF_THOSE_WHO.test(before) && behind.startsWith(' who '))) return true;
  return PRONOUN_FIRST.test(before) && (SAID_OF_IT.test(behind) || DOES.test(behind));
}
