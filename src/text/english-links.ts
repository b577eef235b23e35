import { type EnglishFigure, MORE } from './english-change.ts';
import { DASH, nounBefore, nounBehind, nounFrom, PRONOUN } from './english-names.ts';
import type { EnglishNumber } from './english-number.ts';
import type { Stretch } from './outline.ts';
import { INTRODUCTION, type Piece, pieceIn, sizeOf, trimmed } from './phrases/english-labels.ts';
import { insideNumber, isEach, isStateOnly, placeAt, receiverAt, setOf, summedUpAt } from './phrases/english-ties.ts';
import { DOES, IRREGULAR, VERB } from './phrases/english-verbs.ts';
import type { FigureKind } from './reading.ts';

/** What an English number is said of, where it has no words of its own for it. */

const OF_THESE = /\bof (?:whom|which|these|those|them),? (?:some )?(?:about |around |nearly |over |just |only )?$/i;
/** Of these members, 27.4 million: the things that are counted stand in front. */
const OF_THESE_THINGS = /\bof (?:these|those) ([a-z]+(?: [a-z]+)?), (?:about |around |nearly |over |just |only )?$/i;
/** Of these, 27.4 million worked in towns: a verb, and no thing counted. */
const DID =
  /^(?:[a-z]+ed|been|stem|come|go|say|live in|pay|want|had|have|were|was|took|went|came|held|lived?|work|live)\b/;

/** 12,400 members, a net gain of 650; 524,000 vacancies, up 35,000: said of the number just before. */
const APPOSED =
  /\d(?: (?:million|billion|thousand|per ?cent))?(?: [a-z-]+){0,5}, (?:(?:up|down)(?: by)?|(?:which is |or |representing )?an? (?:[a-z-]+ ){0,2}(?:increase|rise|gain|growth|fall|drop|cut|decrease|decline|reduction|loss) of) (?:about |around |nearly |over |almost |some )?$/i;

/** 251 million children were out of school, a fall of 1%. */
const OF_LEVEL =
  /, (?:(?:up|down)(?: by)?|(?:which is |or |representing )?an? (?:[a-z-]+ ){0,2}(?:increase|rise|gain|growth|fall|drop|cut|decrease|decline|reduction|loss|saving|discount) of) (?:only |just |a mere )?$/i;

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
function comparable(figures: readonly EnglishFigure[], { unit, value }: EnglishNumber): EnglishFigure | undefined {
  const levels = figures.filter((one) => isLevel(one) && one.unit === unit);
  return levels.findLast((one) => one.value < LIKE * value && value < LIKE * one.value) ?? levels.at(-1);
}

const isOfThese = (lead: string): boolean => OF_THESE.test(lead);

const isApposed = (lead: string): boolean => APPOSED.test(lead);

export const isSaidOfLevel = (lead: string): boolean => OF_LEVEL.test(lead);

/** Whether what stands behind a number is what was done, and no thing counted. */
const isDeed = (text: string, noun: Piece): boolean => DID.test(text.slice(...noun));

function ofTheseThings(text: string, from: number, at: number): Piece | null {
  const head = Math.max(from, at - FARTHEST);
  const things = OF_THESE_THINGS.exec(text.slice(head, at));
  return things && pieceIn(head, things);
}

function amongWhom(text: string, from: number, at: number): Piece | null {
  const match = AMONG.exec(text.slice(from, at));
  return match && !TIME_OR_TURN.test(match[1] ?? '') ? pieceIn(from, match) : null;
}

/** The name of the share before, where one says it again, one in three (33%), or goes on: 38% had this and 21% had that. */
function sameAsBefore(
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
  /^\s*(?:(?:this|that|it|these|they|those) (?:is|was|are|were|represents?|includes?|included) |(?:only|just|another|a further) |(?:in all|altogether),? |(?:an? |the )total(?: is| was| stands at| stood at)?(?: now)?(?: of)? )?$/i;
const SAID_OF_IT = /^ (?:more|fewer|less|higher|lower|was|were|is|are|said|had|have|[a-z]+ed)\b/;

/** One in three was caused by a fall; That is 12% more: said of what the sentence before spoke of. */
function isOfBefore(text: string, from: number, { start, end }: EnglishNumber): boolean {
  const before = text.slice(from, start);
  const behind = text.slice(end, end + FARTHEST);
  if (OF_THEM.test(before) || (OF_THOSE_WHO.test(before) && behind.startsWith(' who '))) return true;
  return PRONOUN_FIRST.test(before) && (SAID_OF_IT.test(behind) || DOES.test(behind));
}

const AND = /(?:,| and| but| while) (?:a further |another |some |about )?$/;

/** It was 10.5% in the public sector. */
const IT_WAS = /^\s*(?:It|This) (?:was|is|stood at|stands at|rose to|fell to|reached|averaged) $/;

/** What is known of a sentence when one of its numbers is to be named. */
export interface Context {
  readonly text: string;
  readonly sentence: Stretch;
  readonly numbers: readonly EnglishNumber[];
  readonly figures: readonly EnglishFigure[];
  /** What the last verb was said of; blank for nothing. */
  readonly subject: Piece;
  /** What the sentence before spoke of last; blank for nothing. */
  readonly antecedent: Piece;
  /** What the sentence before spoke of first, which it and they mean; blank for nothing. */
  readonly topic: Piece;
  /** The level that the number came from. */
  readonly former: EnglishNumber | null;
}

/** Compared with 451,906, up from 7%: said of what the number before is said of. */
export const COMPARED_WITH =
  /\b(?:compared (?:with|to)|against|versus|up from|down from) (?:just |only )?(?:about |around |nearly |over )?$/i;
/** 2,800 of its 3,900 posts: both count the same things. */
const OF_NEXT = /^ of (?:the |our |its |their |all )?$/;
/** Attended by 2,740, 310 more than the year before. */
const MORE_THAN = /^ (?:more|fewer|less|higher|lower) than\b|^ short of /;

/** What stands by a number that no verb of its own leads to: what holds it, divides it, receives it or sums it up. */
function tiedTo(context: Context, index: number, level: EnglishFigure | undefined): Piece | null {
  const { text, sentence, numbers } = context;
  const { start, end, unit } = numbers[index] as EnglishNumber;
  const from = numbers[index - 1]?.end ?? sentence.start;
  if (level && isEach(text, start, end)) return level.name;
  const summed = summedUpAt(text, from, start, end);
  if (summed >= 0) return nounBefore(text, from, summed);
  const isAmount = unit === '%' || /[$£€¥₹₦]|^[A-Z]/.test(unit);
  const receiver = isAmount ? receiverAt(text, from, start, end) : index > 0 ? placeAt(text, from, start, end) : -1;
  if (receiver >= 0) return nounFrom(text, receiver, sentence.end);
  return setOf(text, sentence.start, start);
}

const SHARE_ASIDE = /^(?: [a-z'-]+){0,3}(?: (?:in|since|by|from) [A-Z][a-z]+)?, (?:or )?$/;

/** Added 5,000 members, lost 14,000 jobs: the things that came or went. */
const TOOK_ON =
  /\b(?:add(?:s|ed|ing)?|los(?:t|es|ing)|shed(?:s|ding)?|gain(?:s|ed|ing)|cut(?:s|ting)?|additional|extra) (?:a further |another |some |about )?$/;

/** The premium has halved since 1995, when it was 13%: what the sentence began with. */
const IT_DID = /\b(?:it|they)(?: [a-z]+){1,4} $/;

function firstSubject(text: string, from: number, at: number): Piece | null {
  const verb = text.slice(from, Math.min(at, from + 2 * FARTHEST)).search(VERB);
  const piece = verb > 0 ? trimmed(text, from, from + verb) : null;
  const isNoun =
    piece && sizeOf(piece) > 2 && sizeOf(piece) < FARTHEST && !/(?:^|\b)(?:it|they)$/i.test(text.slice(...piece));
  return isNoun ? piece : null;
}

/** Its offer ~ a one-off £1,000 ~ would cost £620 million: what stands in front of the dash. */
function beforeDash(text: string, from: number, at: number): Piece | null {
  const dash = text.slice(from, at).indexOf(DASH);
  if (dash < 0) return null;
  const [head] = INTRODUCTION.exec(text.slice(from, from + dash)) ?? [''];
  const verb = text.slice(from + head.length, from + dash).search(VERB);
  const piece = trimmed(text, from + head.length, verb > 0 ? from + head.length + verb : from + dash);
  return sizeOf(piece) > 2 && sizeOf(piece) < FARTHEST ? piece : null;
}

/** Administration absorbs just 6p; We invested £1.7bn: a verb that no list holds, and who or what did so. */
const DID_SO = new RegExp(
  `^\\s*((?:[A-Z][A-Za-z'-]*)(?: [a-z'-]+){0,4}) ((?!(?:was|is|has|does)\\b)(?:[a-z]+(?<![siu])(?:s|ed)|(?:up|with|under|over|re)?(?:${IRREGULAR}))) (?:just |only |about |some |nearly |over )?$`,
);

function didSo(text: string, from: number, at: number): Piece | null {
  const [words = '', who = '', verb = ''] = DID_SO.exec(text.slice(from, Math.min(at, from + 2 * FARTHEST))) ?? [];
  if (words === '' || from + words.length !== at) return null;
  const name = PRONOUN.test(who) || /^(?:I|We|You)$/.test(who) ? verb : who;
  const start = from + words.indexOf(name);
  return trimmed(text, start, start + name.length);
}

const LONGEST_CLAUSE = 600;

/** What a clause speaks of, for a number that nothing in it names; blank where it does not say either. */
function clauseSubject(text: string, from: number, at: number): Piece {
  if (at - from > LONGEST_CLAUSE) return [at, at];
  const clause = from + text.slice(from, at).lastIndexOf(';') + 1;
  const subject = beforeDash(text, clause, at) ?? firstSubject(text, clause, at) ?? didSo(text, clause, at);
  return subject && !/^(?:in|on|at|by|for|from|with|among|that|this|there)\b/i.test(text.slice(...subject))
    ? subject
    : [at, at];
}

/** What a number counts or measures; `isCarried` where no verb of its own leads to it. Blank where the text does not say. */
export function nameOf(
  context: Context,
  index: number,
  kind: FigureKind,
  level: EnglishFigure | undefined,
  isCarried: boolean,
): Piece {
  const { text, sentence, numbers, figures, subject, antecedent } = context;
  const number = numbers[index] as EnglishNumber;
  const next = numbers[index + 1];
  const inside = insideNumber(text, number.start, number.end);
  if (inside) return inside;
  // Two-thirds of the 1,150 affiliates.
  const isOfNext = next && OF_NEXT.test(text.slice(number.end, next.start));
  const more = MORE.exec(text.slice(number.end, number.end + 14))?.[0].length ?? 0;
  const noun = isOfNext
    ? nounBehind(text, next, numbers[index + 2]?.start ?? sentence.end, isCarried)
    : nounBehind(
        text,
        { ...number, end: number.end + Math.max(0, more - 1) },
        next?.start ?? sentence.end,
        isCarried,
        next !== undefined,
      );
  const isAside =
    isApposed(text.slice(Math.max(sentence.start, number.start - FARTHEST), number.start)) ||
    (/^, $/.test(text.slice(numbers[index - 1]?.end ?? sentence.start, number.start).slice(-2)) &&
      MORE_THAN.test(text.slice(number.end, number.end + LONGEST_LEAD)));
  const isBeyond = kind === 'change' && /^ (?:above|below) /.test(text.slice(number.end, number.end + LONGEST_LEAD));
  if (level && (isAside || isBeyond) && /^(?:change|points|growth)$/.test(kind)) return level.name;
  const isChange = (kind === 'change' && more === 0) || /^(?:growth|points|multiple)$/.test(kind);
  const lead = text.slice(Math.max(sentence.start, number.start - LONGEST_LEAD), number.start);
  // Compensation of £9.6 million, up from £7.9 million the year before.
  const same = COMPARED_WITH.test(lead) && comparable(figures, number);
  if (
    same &&
    !isChange &&
    (sizeOf(noun) === 0 || /^(?:previous |same |[a-z]+ )?(?:year|quarter|month|week)s?\b/.test(text.slice(...noun)))
  )
    return same.name;
  const isPart = isOfThese(lead) && (sizeOf(noun) === 0 || isDeed(text, noun));
  const again = sameAsBefore(text, number, noun, figures.at(-1));
  if (again && kind === 'percent') return again;
  const last = figures.at(-1);
  // Cut 2,300 roles, roughly one in twenty: a share of what stands in front.
  if (
    last &&
    kind === 'percent' &&
    sizeOf(noun) === 0 &&
    !text.startsWith(' of ', number.end) &&
    isCarried &&
    SHARE_ASIDE.test(text.slice(last.end, number.start))
  )
    return last.name;
  const things = ofTheseThings(text, sentence.start, number.start);
  if (things) return things;
  const isPronoun = PRONOUN.test(text.slice(...noun));
  const isBare = sizeOf(noun) === 0 || isStateOnly(text.slice(...noun));
  // Of the assaults, 11,235 caused injury.
  const set = isCarried && isDeed(text, noun) ? setOf(text, sentence.start, number.start) : null;
  if (set) return set;
  // Two billion workers were in informal jobs, and 214 million lived on less: as many of the same.
  const counted =
    isCarried &&
    number.unit === '' &&
    kind === 'level' &&
    DID.test(text.slice(number.end + 1, number.end + LONGEST_LEAD))
      ? figures.findLast((one) => one.kind === 'level' && one.unit === '')
      : undefined;
  if (counted && AND.test(lead)) return counted.name;
  const tied = isCarried && isBare && !isChange && !isOfThese(lead) ? tiedTo(context, index, level) : null;
  if (tied) return tied;
  if (isPronoun && !isCarried) return subject;
  const former = level?.name ?? antecedent;
  if (sizeOf(former) > 0 && (isPart || isPronoun)) return former;
  // Average awards rose from £5,410 to £5,930 in tribunal cases.
  if (context.former && sizeOf(subject) > 0 && !isChange && number.unit !== '') return subject;
  const isPeople = /^(?:persons|people)$/.test(text.slice(...noun)) && /\bto $/.test(lead);
  const isOfCounted = (isOfNext || TOOK_ON.test(lead)) && kind === 'change' && sizeOf(noun) > 1;
  const isThing = sizeOf(noun) > 1 && !/^(?:[a-z]{3,}ed|higher|lower|more|less|fewer)$/.test(text.slice(...noun));
  if (isOfCounted || (isThing && !isChange && !(isPeople && sizeOf(subject) > 0))) return noun;
  if (sizeOf(subject) > 0) return subject;
  // 384 claims, of which 251 were settled.
  if (level && (isChange || sizeOf(noun) === 0)) return level.name;
  if (isThing) return noun;
  if (IT_DID.test(text.slice(Math.max(sentence.start, number.start - FARTHEST), number.start)))
    return firstSubject(text, sentence.start, number.start) ?? context.topic;
  const among = amongWhom(text, sentence.start, number.start);
  if (among) return among;
  if (IT_WAS.test(text.slice(sentence.start, number.start))) return context.topic;
  return isOfBefore(text, sentence.start, number) ? antecedent : clauseSubject(text, sentence.start, number.start);
}
