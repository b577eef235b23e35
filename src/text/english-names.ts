import { MONTHS } from '../words/english.ts';
import { type EnglishNumber, MONEY } from './english-number.ts';
import { INTRODUCTION, labelOf, type Piece, pieceIn, sizeOf, trimmed } from './phrases/english-labels.ts';
import { DOES, holdsVerb, LONE_VERB, VERB, VERB_BEHIND_PLURAL } from './phrases/english-verbs.ts';

const MONTH = MONTHS.join('|');

const NOUN_STOP =
  /[,.;:()[\]!?“”"~]| (?:and|or|in|on|at|by|to|for|from|with|of(?! (?:members|unions|workers|employees|work))|who|which|that|were|was|are|is|had|have|has|took|joined|received|attended|signed|over|under|within|into|across|during|since|than|compared|up|down|an?|the|last|this|per|as|without|while|but|rose|fell|grew|(?:an?|[a-z]+) (?:decade|year|month|week|quarter)s? (?:earlier|ago|before)|earlier|ago|we|they|he|she|took|voted|came|went|more|between|would|will|could|should|may|might|can|must|cannot|worth|because|after|due|owing|following|among|against|when|where|until|before|according|next|each|annually|altogether|respectively|worldwide|stands?|gave|won|made|ran|held|met|led|sent|spent|kept|put|brought|began|got|saw|found|said|handed|shows?|showed|finds?|suggests?|occurs?|takes|happens|now|there|less|versus|despite|although|though|became|becomes?|remains?|remained|[a-z]+ed (?:to|into|by|in|on|for|with|from|before)|(?:brought|taken|lost|paid|lent|sold|built|drawn|given|known|seen|found) (?:to|into|by|in|on|for|from|with|before|at|under))\b/i;

/** 14.3 million wage and salary workers: two words that go with one noun. */
const PAIR =
  /^ [a-z-]{3,} and (?!(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|won|took|made|held|gave|saw|ran|paid|led|met)\b)[a-z-]+(?<!ed) (?!(?:on|in|at|to|for|by|with|from|of|an?|the|its|our|their|more|about|nearly|over|[a-z]+ed)\b)[a-z]/;

function stopIn(rest: string): number {
  const pair = PAIR.exec(` ${rest}`)?.[0] ?? '';
  const skipped = pair === '' ? 0 : pair.indexOf(' and ') + 4;
  const words = ` ${rest}`.slice(skipped);
  const cuts = [words.search(NOUN_STOP), words.search(VERB_BEHIND_PLURAL)].filter((cut) => cut >= 0);
  return cuts.length === 0 ? rest.length : Math.max(0, Math.min(...cuts) + skipped - 1);
}

/** 906,000 twelve months before: when, and nothing counted. */
const AGO =
  /^(?:today|now|currently|previously|before|earlier|mark|barrier|milestone)\b|^(?:[a-z]+ )?(?:decades?|years?|months?|weeks?|quarters?) (?:ago|before|earlier)/;

/** What a share is of, or for whom it is; not for how long. */
const OF = /^ of (?:all |the |its |our )?/i;
const OF_OR_FOR =
  /^ (?:of|for|among) (?!the (?:year|month|quarter)|\d|(?:the )?(?:first|second|third|fourth|last|same)\b)(?:all |the |its |our )?/i;

const IN_OF_FOR = new RegExp(
  `^ (?:in|of|for|on) (?!\\d|(?:${MONTH}|(?:the )?(?:year|month|quarter|first|second|third|fourth|last|same|past))\\b)`,
  'i',
);

/** 81p of every pound on programmes, 17p on fundraising. */
const SPENT =
  /^(?: (?:of|in|out of) (?:every|each) (?:pound|dollar|euro|[£$€]1)(?: (?:we )?(?:spent|spend|raised|donated|received))?)?(?: (?:was|is|went|goes))?(?: spent)? (?:directly )?(?:on|to|towards) (?!\d|the (?:year|month|quarter)\b)/i;

/** The counted words behind a number: `workplace representatives` of 96 workplace representatives; blank for none. */
export function nounBehind(
  text: string,
  { start: numberStart, end: numberEnd, unit }: EnglishNumber,
  limit: number,
  isCarried: boolean,
  isNextNumber = false,
): Piece {
  // Over three quarters (76%) of employees.
  const again = / \([\d.]+(?:%| per ?cent)\)(?= of )/y;
  again.lastIndex = numberEnd;
  const end = again.test(text) ? again.lastIndex : numberEnd;
  if (/^ (?:an?|per|each|every) /i.test(text.slice(end, end + 7))) return [end, end];
  const of =
    unit === '%' || unit === '' ? ((isCarried ? OF_OR_FOR : OF).exec(text.slice(end, end + 24))?.[0] ?? '') : '';
  const behind = text.slice(end, end + 48);
  const money = /[$£€¥]|^(?:yuan|dollars|pounds|euros)$/.test(unit)
    ? (IN_OF_FOR.exec(behind.slice(0, 24))?.[0] ?? '')
    : (/^(?:p|pence|cents)$/.test(unit) && SPENT.exec(behind)?.[0]) || '';
  const lead = of || money || (/^ /.exec(text.slice(end, end + 1))?.[0] ?? '');
  if (
    unit === '%' &&
    of === '' &&
    DOES.test(behind) &&
    !/\b(?:an?|the) $/.test(text.slice(numberStart - 4, numberStart))
  )
    return [end, end];
  // 23% poor communication and 11% the level of charges.
  const isGapped = unit === '%' && of === '' && /(?:, | and )$/.test(text.slice(numberStart - 5, numberStart));
  const article = isGapped ? (/^(?:the|an?) /.exec(behind.slice(1))?.[0].length ?? 0) : 0;
  const start = end + lead.length + article;
  const rest = text.slice(start, Math.min(end > numberEnd ? end + 60 : limit, start + 60));
  if (lead === '') return [end, end];
  // Two-fifths concerned delays: a share of things has of.
  const isFirst = /(?:^|[.!?\n]\s?)$/.test(text.slice(Math.max(0, numberStart - 2), numberStart));
  if (unit === '%' && of === '' && isFirst && /^[a-z]{2,}ed (?!by\b)[a-z]/.test(rest)) return [end, end];
  // Expenditure of £176.9 million included £24.1 million: said of the number, and not counted by it.
  if (isNextNumber && LONE_VERB.test(rest)) return [end, end];
  // Charges of £64m relating to the closure: said of the money, and not counted by it.
  if (/^[a-z]+ing (?:to|from|in|for|with|on|by|under)\b/.test(rest)) return [end, end];
  // 37% of which went to children.
  const relative = of === '' ? 0 : (/^(?:which|whom)\b/.exec(rest)?.[0].length ?? 0);
  if (relative > 0) return [start, start + relative];
  const stop = stopIn(rest);
  // 87 settlements covering 310,000 employees: what leads to the next number is a verb.
  const verb = isNextNumber && stop === rest.length ? (/(?<=\S) [a-z]+ $/.exec(rest)?.[0].length ?? 0) : 0;
  const [from, to] = trimmed(text, start, start + stop - verb);
  // Two thirds of them women; 6,000 of it older than two years.
  const pronoun = /^(?:them|it|which|whom)(?= )/.exec(text.slice(from, to))?.[0].length ?? 0;
  const noun: Piece = [from, pronoun > 0 ? from + pronoun : to];
  return AGO.test(text.slice(noun[0], noun[1] + 8)) ? [end, end] : noun;
}

/** The noun phrase that begins at a place: construction, of those in construction. */
export function nounFrom(text: string, at: number, limit: number): Piece {
  const start = at + (/^(?:those|that|these) (?:in|of|at|for|on) /.exec(text.slice(at, at + 12))?.[0].length ?? 0);
  return trimmed(text, start, start + stopIn(text.slice(start, Math.min(limit, start + 60))));
}

/** pay awards averaging 5.4%: the noun that the participle stands behind. */
const PARTICIPLE = /(?<! (?:was|were|is|are)) (?:averaging|worth|totalling|totaling|costing)\s*$/;
/** With sales in the UK and Ireland growing 3% and 2%: a clause without a verb of its own. */
const GROWING =
  /, with ([a-z][^,;:.()\d]{2,80}?) (?:growing|rising|increasing|falling|declining|dropping|climbing|shrinking)(?: by)? $/;
/** Outweighed by benefits of £203m, recovered wages of $48 million: the noun in front is what the money is. */
const AMOUNT_TAIL = ' of ';
const AMOUNT_OF =
  /(?<!\b(?:rise|increase|growth|gain|jump|fall|drop|decrease|decline|reduction|cut|loss|total|cost|value|average|equivalent|amount|excess|order|maximum|minimum|some|range|sum|each|out|year|month|quarter|low|high|peak)) of $/;
/** A pay offer of 4.3%; a rate of it says nothing that the words in front do not. */
const RATE = /^[\d.]+(?:%| per ?cent\b)/;
const OF_RATE =
  /\b(?:rate|share|proportion|level|pace|figure|percentage|record|low|high|peak|trough|margin|growth|response|change|inflation|majority|one) of $/i;
/** Over, less than: what qualifies an amount. */
const HEDGE = /^[a-z ]+ (?=[^a-z])/;
const LONGEST_MONEY = 30;
const BEFORE_NOUN =
  /(?:ed|ing|won|paid|made|gave|held|ran|took|saw)$|^(?:and|or|that|with|of|to|in|for|on|by|as|at|from|than|against|after|over|under|into|is|was|are|were|has|have|had|who|which|its|our|their|an?|the)$/;

export function nounBefore(text: string, from: number, at: number): Piece {
  let start = at;
  for (const { index } of Array.from(text.slice(from, at).matchAll(/[\w'-]+/g)).reverse()) {
    const word = text.slice(from + index, start).trim();
    if (BEFORE_NOUN.test(word) || /[,.;:]/.test(word)) break;
    start = from + index;
  }
  return trimmed(text, start, at);
}

/** raise bargaining coverage to 65%, increase the fund from £4 million to £6 million: the object is what reaches a level. */
const RAISED =
  /(?<!\b(?:the|of|pay|wage|price|tax|no|these|those) )\b(?:rais(?:es?|ed|ing)|grow|boost(?:s|ed|ing)?|halv(?:es?|ed|ing)|extend(?:s|ed|ing)?|increas(?:es?|ed|ing)|cut(?:ting)?|(?:tre|tri|quadru)[bp]l(?:es?|ed|ing)|reduc(?:es?|ed|ing)|bring(?:s|ing)?|brought|keep(?:s|ing)?|hold(?:s|ing)?|lift(?:ed|ing)?|doubl(?:es?|ed|ing)|lower(?:ed|ing)?|expand(?:ed|ing)?) ((?!by\b|from\b|down\b|up\b|back\b|out\b|together\b|to\b|in\b|at\b|for\b|over\b|during\b|since\b|with\b|of\b|than\b)[a-z][\w' -]{2,120}?)(?: from| by)?(?: to)? ?$/i;

/** Stands for what the sentence before spoke of. */
export const PRONOUN = /^(?:what|this|that|these|those|it|they|them|whom|there|he|she|we|which|was|were|is|are)$/i;

/** The members recorded in the returns: what is said of the object ends it. */
function objectEnd(words: string): number {
  const cut = words.search(/ (?:[a-z]+ed (?:in|by|at|on|to|from|for|with|as|under)|who|which|that) /);
  return cut > 2 ? cut : words.length;
}

/** employment rate was little (changed at): an adjective and its verb are no part of the name. */
function withoutPredicate(text: string, [start, end]: Piece): Piece {
  const cut = text.slice(start, end).search(/(?<!\b(?:who|which|that)) (?:was|were|is|are)(?: [a-z]+){0,2},?\s*$/);
  return cut > 0 ? [start, start + cut] : [start, end];
}

/** The long-term unemployed, those jobless for 27 weeks or more; output in 2021: neither the aside nor the time names it. */
const ASIDE =
  /, (?:those|who|which|including|or|an?|the|known|excluding|such as|measured|adjusted|after|defined|where|whose|i\.e\.)\b.*$/;
const TIME = new RegExp(
  ` (?:in|for|during|at|by|over|since) (?:the )?(?:(?:\\d+ |[a-z]+ )?(?:weeks|months|quarters|year|half) (?:to|ended|ending)\\b.*|(?:(?:end|start|middle) of |year |months? |quarter |half )*(?:to |ending |ended |of )?(?:\\d{1,2} )?(?:${MONTH}|(?:19|20)\\d{2})\\b.*|(?:first|second|third|fourth|last|final) (?:half|quarter|three|six|nine)\\b.*|(?:three|six|nine|twelve|\\d{1,2}) months|(?:year|month|quarter)|[a-z]+ (?:years|months) under review)$`,
);

function withoutTime(text: string, [start, end]: Piece): Piece {
  const words = text.slice(start, end);
  const cuts = [words.search(ASIDE), words.search(TIME)].filter((cut) => cut > 2);
  return [start, start + Math.min(words.length, ...cuts)];
}

/** Mr Speaker, the Labour Fund will receive: with no second comma the first is no apposition, and what stands behind it acts. */
function withoutAddress(text: string, [start, end]: Piece): Piece {
  const address = /^[^,]{2,40}, (?=(?:the|our|its|their) [^,]+$)/.exec(text.slice(start, end))?.[0].length ?? 0;
  return address > 0 && text[end] !== ',' ? trimmed(text, start + address, end) : [start, end];
}

/** By 21,000 in the EU and increased by 12,000: a place, and the same subject. */
const SAME =
  /^(?:in|at|on|by|for|from|to|over|than|with|since|during|after|before|against|compared)\b|^(?:only|just|merely|even|still|another|(?:a )?further)$|\b(?:there|[Ii]t|[Tt]hey|we|you|he|she)$/;

/** Where a new clause or another subject may begin. */
const BREAK =
  /^ (?:[a-z]+ ){0,2}[a-z]+, |^ (?:in|since|by|during|over) (?:[a-z]+ ){0,2}(?:19|20)\d{2}(?:[-/]\d{2,4})?, |^ [^,;:.()]{2,80}, (?=(?:the|our|its|their)(?! (?:highest|lowest|largest|smallest|first|second|third|most))\b)|[;:]\s| ~ |,? (?:of|over|in|during|through|under|for|on|at) which |(?:, |(?<=, ))(?:including|such as|among them|notably)[^,;.]*,\s|,\s(?:and|but|while|whereas|with)\s|\band (?=(?:the|its|their|our) [a-z ]{3,40} (?:is|was|are|were|stood|rose|fell)\b)|\b(?:while|whilst|whereas|but|though|although)\s/g;

/** Where the last clause of a stretch begins. */
function clauseStart(words: string): number {
  const last = Array.from(words.matchAll(BREAK)).at(-1);
  return last ? last.index + last[0].length : 0;
}

/** As the plain glyphs have it, between spaces. */
export const DASH = ' ~ ';

/** Loans ~ mostly mortgages ~ were flat: behind the second dash goes on what stands in front of the first; blank for nothing. */
function resumed(text: string, from: number, start: number): Piece {
  const end = text.lastIndexOf(DASH, start - DASH.length - 1);
  if (end < from) return [start, start];
  const begin = from + clauseStart(text.slice(from, end));
  const head = INTRODUCTION.exec(text.slice(begin, end))?.[0].length ?? 0;
  return withoutTime(text, trimmed(text, begin + head, end));
}

/** What the clause says it of: the words in front of its verb, or the object that is raised to it; blank for none. */
export function subjectOf(text: string, from: number, at: number): Piece {
  const before = text.slice(from, at);
  const participle = PARTICIPLE.exec(before);
  if (participle) return withoutPredicate(text, nounBefore(text, from, from + participle.index + 1));
  const growing = GROWING.exec(before);
  if (growing) return withoutTime(text, pieceIn(from, growing));
  const bare = labelOf(text, from, at);
  if (bare) return bare;
  const amount = text.slice(at, at + LONGEST_MONEY).replace(HEDGE, '');
  if (AMOUNT_OF.test(before) && (MONEY.test(amount) || (RATE.test(amount) && !OF_RATE.test(before))))
    return nounBefore(text, from, at - AMOUNT_TAIL.length);
  const raised = RAISED.exec(before);
  if (raised && !/ (?:reached|stands?|stood)$/.test(raised[1] ?? '')) {
    const start = from + raised.index + raised[0].indexOf(raised[1] ?? '');
    return withoutTime(text, trimmed(text, start, start + objectEnd(raised[1] ?? '')));
  }
  const start = from + clauseStart(before);
  // Behind , and a verb begins what is said of the same subject.
  const isSame = start > from && holdsVerb(/^[a-z]+/.exec(text.slice(start, start + 16))?.[0] ?? '');
  if (isSame) return text.slice(0, start).endsWith(DASH) ? resumed(text, from, start) : [start, start];
  const words = text.slice(start, at);
  const verb = Array.from(words.matchAll(VERB)).at(-1)?.index ?? words.search(VERB_BEHIND_PLURAL);
  const head = INTRODUCTION.exec(text.slice(start, start + Math.max(0, verb) + 1))?.[0].length ?? 0;
  const whole = verb < 0 ? ([start, start] as const) : trimmed(text, start + head, start + verb);
  const piece = withoutAddress(text, whole);
  const isNone = PRONOUN.test(text.slice(...piece)) || SAME.test(text.slice(...piece));
  return isNone ? [start, start] : withoutTime(text, withoutPredicate(text, piece));
}

const JOINED = /^(?:, | and |, and )$/;
/** A longer list is said of no subject; the bound keeps what is one list from end to end linear. */
const LONGEST_LIST = 24;
const RESPECTIVELY = /^[^.;]{0,24}?\brespectively\b/i;

/** How many numbers stand in one list from a place on: 3 of 4.1%, 6.5% and 12%. */
export function listLength(text: string, numbers: readonly EnglishNumber[], index: number): number {
  const isNext = (one: EnglishNumber | undefined, next: EnglishNumber | undefined): boolean =>
    one !== undefined && next?.unit === one.unit && JOINED.test(text.slice(one.end, next.start));
  let end = index + 1;
  while (end - index < LONGEST_LIST && isNext(numbers[end - 1], numbers[end])) end += 1;
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
