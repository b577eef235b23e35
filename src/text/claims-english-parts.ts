import {
  checkAverage,
  checkDifference,
  checkGrowth,
  checkShare,
  checkSum,
  type Outcome,
  type PlacedOutcome,
  type Term,
} from './claims/claim.ts';
import { shareStep } from './claims/interval.ts';
import type { EnglishFigure } from './english-change.ts';
import type { EnglishNumber } from './english-number.ts';

/** Heads are exact where no scale rounds them. */
export function termOf(text: string, number: EnglishNumber): Term {
  const isRounded =
    /[.%]|thousand|million|billion|trillion|\d(?:m|bn|k)\b/i.test(text.slice(number.start, number.end)) ||
    number.unit !== '';
  const { value, qualifier, unit, step } = number;
  return { value, qualifier, unit, step: isRounded ? shareStep(unit, step) : 0 };
}

/** An outcome where the number stands that is claimed. */
export const placed = ({ start, end }: EnglishNumber, outcome: Outcome): PlacedOutcome => ({ start, end, ...outcome });

/** 379 led to a conviction, a success rate of 92%; 321, or a quarter; 1,210 were women (37.3%). */
const SHARE_BEHIND =
  /^(?: [a-z' -]{1,60})?(?:,? (?:or|that is|which is|equivalent to|an? (?:[a-z]+ )?(?:rate|share|proportion) of) (?:about |around |nearly |some )?| \()$/i;
/** Of another thing than the number in front. */
const OF_ANOTHER = /^\)? (?:of|more|less|higher|lower|fewer|above|below|up|down)\b(?! (?:the total|all|them|these)\b)/;
const PART_BEHIND = /^[^.;\d]{0,60}, of (?:which|whom|these) (?:[a-z ]{1,40} )?(?:about |around |some )?$/i;
const OF_WHOLE = /(?:^|[\s(])of (?:the |these |our |its |all |those )?$/i;

const YEAR_ASIDE = /\((?:19|20)\d\d: $/;

/** The whole that the number in front of a share is a part of: Of the 412 brought, 379; 1,284, of which 321; 46 of the 54. */
function wholeOfPart(text: string, figures: readonly EnglishFigure[], at: number): EnglishFigure | undefined {
  const [part, behind] = [figures[at] as EnglishFigure, figures[at + 1]];
  // 8,640 (2021: 9,377), of which 1,220: of what stands in front of the bracket.
  const isAside = YEAR_ASIDE.test(
    text.slice(Math.max(0, (figures[at - 1]?.start ?? 0) - 8), figures[at - 1]?.start ?? 0),
  );
  const before = figures[isAside ? at - 2 : at - 1];
  if (before && PART_BEHIND.test(text.slice(before.end, part.start))) return before;
  const lead = before ? text.slice(Math.max(0, before.start - 12), before.start) : '';
  const isOf = before && OF_WHOLE.test(lead) && /^[^.;\d]{1,60}, $/.test(text.slice(before.end, part.start));
  if (isOf) return before;
  return behind && /^ of (?:the |our |its |all )?$/.test(text.slice(part.end, behind.start)) ? behind : undefined;
}

/** 45 of the 60 employers, three quarters of the total. */
const SHARE_APPOSED = /^ [a-z' -]{1,60}, (?:or |about |around |nearly )?$/i;
const OF_TOTAL = /^ of (?:the total|the whole|all|them|these|those)\b/;
/** 3,200 cases and won 2,720 of them. */
const OF_THEM = /^ of (?:them|these|those)\b/;

function claimsOfShare(text: string, figures: readonly EnglishFigure[]): PlacedOutcome[] {
  return figures.flatMap((part, at): PlacedOutcome[] => {
    const them = OF_THEM.test(text.slice(part.end, part.end + 10)) ? figures[at - 1] : undefined;
    const whole = part.kind === 'level' ? (wholeOfPart(text, figures, at) ?? them) : undefined;
    const share = figures[whole && whole.start > part.start ? at + 2 : at + 1];
    const last = whole && whole.start > part.start ? whole : part;
    if (whole?.kind !== 'level' || whole.unit !== part.unit || whole.value < part.value) return [];
    if (share?.kind !== 'percent') return [];
    const [between, behind] = [text.slice(last.end, share.start), text.slice(share.end, share.end + 24)];
    const isApposed = SHARE_APPOSED.test(between) && OF_TOTAL.test(behind);
    if (!isApposed && (!SHARE_BEHIND.test(between) || OF_ANOTHER.test(behind))) return [];
    return [placed(share, checkShare(termOf(text, part), termOf(text, whole), termOf(text, share)))];
  });
}

/** Two thirds of the 900 delegates (600) were women: the share first, its part in brackets. */
function claimsOfShareFirst(text: string, figures: readonly EnglishFigure[]): PlacedOutcome[] {
  return figures.flatMap((share, at): PlacedOutcome[] => {
    const [whole, part] = [figures[at + 1], figures[at + 2]];
    if (share.kind !== 'percent' || whole?.kind !== 'level' || part?.kind !== 'level' || whole.unit !== part.unit)
      return [];
    const isOf =
      /^ of (?:the |these |our |its |all |all the |some )?$/.test(text.slice(share.end, whole.start)) &&
      /^ [a-z' -]{1,60} \($/.test(text.slice(whole.end, part.start)) &&
      text[part.end] === ')';
    return isOf ? [placed(share, checkShare(termOf(text, part), termOf(text, whole), termOf(text, share)))] : [];
  });
}

const AVERAGE_OF =
  '(?:or )?(?:an |at an |with an )?(?:average of|averaging|mean of) (?:about |around |nearly |just over )?';
const PER_HEAD =
  /^ (?:apiece\b|each\b(?! (?:year|month|week|day))|(?:per|an?|for each) (?!year|month|week|day|annum|quarter)[a-z]+\b(?! [a-z]*(?:per|an?|each|every)\b))/;

/** Whether a sum, the heads it goes to and their mean stand in this order: £38.5 million in 379 cases, an average of £101,600. */
const isSumFirst = (text: string, sum: EnglishFigure, heads: EnglishFigure, average: EnglishFigure): boolean =>
  /^[^.;,\d]{0,40}\b(?:in|across|for|to|among|between|from|over) $/.test(text.slice(sum.end, heads.start)) &&
  new RegExp(
    `^ [a-z-]+(?: (?!over\\b|in\\b|during\\b|a\\b|each\\b|per\\b)[a-z-]+){0,2}, (?:${AVERAGE_OF}${/^ (?:each|apiece)\b/.test(text.slice(average.end, average.end + 8)) ? '|' : ''})$`,
  ).test(text.slice(heads.end, average.start));

/** The same the other way round: 1,500 grants worth £450,000 were awarded, averaging £300 each. */
const isHeadsFirst = (text: string, heads: EnglishFigure, sum: EnglishFigure, average: EnglishFigure): boolean =>
  /^ [a-z-]+(?: [a-z-]+){0,3} (?:worth|totall?ing|at a(?: total)? cost of|with a(?: total)? value of)(?: a total of)? $/.test(
    text.slice(heads.end, sum.start),
  ) &&
  new RegExp(`^(?: (?!over\\b|in\\b|during\\b)[a-z-]+){0,4},? ${AVERAGE_OF}$`).test(text.slice(sum.end, average.start));

function claimsOfAverage(text: string, figures: readonly EnglishFigure[]): PlacedOutcome[] {
  return figures.flatMap((average, at): PlacedOutcome[] => {
    const [first, second] = [figures[at - 2], figures[at - 1]];
    if (!first || !second || !PER_HEAD.test(text.slice(average.end, average.end + 32))) return [];
    const isFirst = first.unit !== '';
    const [sum, heads] = isFirst ? [first, second] : [second, first];
    if (heads.kind !== 'level' || heads.unit !== '' || sum.unit === '' || sum.unit !== average.unit) return [];
    const isOf = isFirst ? isSumFirst(text, sum, heads, average) : isHeadsFirst(text, heads, sum, average);
    return isOf ? [placed(average, checkAverage(termOf(text, sum), termOf(text, heads), termOf(text, average)))] : [];
  });
}

/** What leaves nothing over: men and women. */
const COMPLETE =
  /\b(?:men\b.{0,60}\bwomen|women\b.{0,60}\bmen|boys\b.{0,60}\bgirls|girls\b.{0,60}\bboys|male\b.{0,60}\bfemale|female\b.{0,60}\bmale|urban\b.{0,60}\brural|rural\b.{0,60}\burban|full-time\b.{0,60}\bpart-time|part-time\b.{0,60}\bfull-time)\b/i;

/** Of the 2,000 apprentices, 1,100 were men and 900 women. */
function claimsOfHalves(text: string, figures: readonly EnglishFigure[]): PlacedOutcome[] {
  return figures.flatMap((whole, at): PlacedOutcome[] => {
    const [one, other] = [figures[at + 1], figures[at + 2]];
    if (whole.kind !== 'level' || one?.kind !== 'level' || other?.kind !== 'level') return [];
    if (one.unit !== whole.unit || other.unit !== whole.unit) return [];
    const isOf =
      (OF_WHOLE.test(text.slice(Math.max(0, whole.start - 12), whole.start)) &&
        /^[^.;\d]{1,60}, $/.test(text.slice(whole.end, one.start))) ||
      /^ [a-z' -]{1,40}(?:: |, of (?:whom|which) | \()$/.test(text.slice(whole.end, one.start));
    const words = text.slice(one.end, other.end + 16).split(/[.;)]/)[0] ?? '';
    if (
      !isOf ||
      !COMPLETE.test(words) ||
      !/ and (?:the other |the remaining )?$/.test(text.slice(one.end, other.start))
    )
      return [];
    return [placed(other, checkSum([termOf(text, one), termOf(text, other)], termOf(text, whole)))];
  });
}

/** More than a list of parts has. */
const LONGEST_LIST = 20;

/** 640 branches: 210 in the north, 250 in the south and 180 in the east. A list that leaves some over need not say so. */
function claimsOfList(text: string, figures: readonly EnglishFigure[]): PlacedOutcome[] {
  return figures.flatMap((whole, at): PlacedOutcome[] => {
    if (!/^ [a-z' -]{1,40}: (?:some |about )?$/.test(text.slice(whole.end, figures[at + 1]?.start ?? whole.end)))
      return [];
    const parts: EnglishFigure[] = [];
    for (let next = at + 1; next < figures.length && parts.length < LONGEST_LIST; next += 1) {
      const part = figures[next] as EnglishFigure;
      const joint = parts.length === 0 ? ', ' : text.slice(figures[next - 1]?.end ?? 0, part.start);
      if (part.kind !== 'level' || part.unit !== whole.unit || !/^[^.;:()\d]*(?:, | and )(?:and )?$/.test(joint)) break;
      parts.push(part);
      if (/ and $/.test(joint)) break;
    }
    const last = parts.at(-1);
    if (!last || parts.length < 2) return [];
    const total = termOf(text, whole);
    const sum = checkSum(
      parts.map((part) => termOf(text, part)),
      total,
    );
    const added = parts.reduce((all, { value }) => all + value, 0);
    return sum.verdict === 'consistent' || (sum.verdict === 'inconsistent' && added > total.value)
      ? [placed(last, sum)]
      : [];
  });
}

const IN_ALL = /^ (?:in all|in total|altogether)\b/;

/** 450, 380 and 170, making 1,000 in all: those in front that stand in one list. */
function claimsOfTotal(text: string, figures: readonly EnglishFigure[]): PlacedOutcome[] {
  return figures.flatMap((whole, at): PlacedOutcome[] => {
    const last = figures[at - 1];
    const between = text.slice(last?.end ?? 0, whole.start);
    const isApposed = /^[^.;\d]{0,40}, (?:(?:or )?a (?:combined )?total of |a combined [a-z]+ of |or )?$/.test(between);
    if (!last || !(isApposed || /^[^.;\d]{0,24},? (?:making|giving) (?:a total of )?$/.test(between))) return [];
    if (
      !IN_ALL.test(text.slice(whole.end, whole.end + 12)) &&
      !/total of $|combined [a-z]+ of $/.test(text.slice(Math.max(0, whole.start - 28), whole.start))
    )
      return [];
    const parts: EnglishFigure[] = [last];
    for (let next = at - 2; next >= 0 && parts.length < LONGEST_LIST; next -= 1) {
      const [part, behind] = [figures[next], figures[next + 1]];
      if (
        !part ||
        !behind ||
        !/^[^.;:()\d]{0,40}(?:, | and )[^.;:()\d]{0,40}$/.test(text.slice(part.end, behind.start))
      )
        break;
      parts.push(part);
    }
    // A combined loss is said of losses, without their sign.
    const isOther = ({ kind, unit }: EnglishFigure): boolean => !/^(?:level|change)$/.test(kind) || unit !== whole.unit;
    if (parts.length < 2 || parts.some(isOther)) return [];
    const sizeOf = (one: EnglishFigure): Term => ({ ...termOf(text, one), value: Math.abs(one.value) });
    return [placed(whole, checkSum(parts.map(sizeOf), sizeOf(whole)))];
  });
}

const AIM = /\b(?:target|goal|plan(?:ned)?|aim)\b[^.;\d]{0,24}$/i;
const BESIDE_AIM =
  /^ (above|over|ahead of|in excess of|below|under|short of|of|more than|fewer than|less than) (?:(?:the|our|its|this|that) )?(?:original |annual )?(?:target|goal|planned|plan|aim)\b(?: of )?/i;

/** The target was 5,000; 5,500 joined, 10% above target; 110% of the target of 5,000. */
function claimsOfAim(text: string, figures: readonly EnglishFigure[]): PlacedOutcome[] {
  return figures.flatMap((share, at): PlacedOutcome[] => {
    const [words, way = ''] = BESIDE_AIM.exec(text.slice(share.end, share.end + 48)) ?? [];
    const actual = figures[at - 1];
    const isBy =
      share.kind === 'level' && /^(?:above|over|below|under|short of)$/i.test(way) && actual?.unit === share.unit;
    const isNext = /^[^.;\d]{0,24}$/.test(text.slice(actual?.end ?? 0, share.start));
    if (
      (!/^(?:percent|growth)$/.test(share.kind) && !(isBy && isNext)) ||
      words === undefined ||
      actual?.kind !== 'level'
    )
      return [];
    const next = figures[at + 1];
    const aim =
      words.endsWith(' of ') && next?.start === share.end + words.length
        ? next
        : figures
            .slice(Math.max(0, at - 3), at - 1)
            .findLast((one) => AIM.test(text.slice(Math.max(0, one.start - 48), one.start)));
    if (aim?.kind !== 'level' || aim.unit !== actual.unit) return [];
    const [now, planned, printed] = [actual, aim, share].map((one) => termOf(text, one)) as [Term, Term, Term];
    if (/^of$/i.test(way)) return [placed(share, checkShare(now, planned, printed))];
    const sign = /^(?:below|under|short of|fewer than|less than)$/i.test(way) ? -1 : 1;
    if (isBy)
      return [placed(share, checkDifference('difference', now, planned, { ...printed, value: printed.value * sign }))];
    return [placed(share, checkGrowth(now, planned, { ...printed, value: printed.value * sign }, false))];
  });
}

/** What an English sentence claims of parts: shares, means, sums, and plans that were met; `ahead` stands in front of a semicolon. */
export function englishParts(
  text: string,
  figures: readonly EnglishFigure[],
  ahead: readonly EnglishFigure[],
): PlacedOutcome[] {
  const own = figures[0]?.start ?? 0;
  return [
    ...[claimsOfShare, claimsOfShareFirst, claimsOfAverage, claimsOfHalves, claimsOfList, claimsOfTotal].flatMap(
      (claims) => claims(text, figures),
    ),
    ...claimsOfAim(text, [...ahead, ...figures]).filter(({ start }) => start >= own),
  ];
}
