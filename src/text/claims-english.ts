import { tidy } from '../figures/stated/digits.ts';
import {
  checkDifference,
  checkGrowth,
  type Outcome,
  type PlacedOutcome,
  type Term,
  uncheckable,
} from './claims/claim.ts';
import { englishParts, placed, termOf } from './claims-english-parts.ts';
import type { EnglishReading } from './english.ts';
import type { EnglishFigure } from './english-change.ts';
import type { EnglishNumber } from './english-number.ts';

type Growth = NonNullable<EnglishFigure['growth']>;

const FROM =
  /(?<!\b(?:rang(?:ed?|es|ing)|var(?:y|ied|ies|ying)|anywhere|differ(?:s|ed)?) )\bfrom (?:about |around |nearly |some )?$/i;
/** Compared with 46,000 a year earlier, 2,300 more than the 46,000 recorded in 2019: another time's level, not another thing's. */
const THAN =
  /\b(?:compared (?:with|to)|against|(?:more|fewer|less|higher|lower) than|(?:up|down) on) (?:the )?(?:about |around |nearly |some )?$/i;
const OF_BEFORE =
  /^ (?:[a-z]+ )?(?:(?:recorded|reported|seen|registered|held|counted) )?(?:(?:a|one) year (?:earlier|before|ago|previously)|(?:in|at the end of|during|for) (?:19|20)\d\d|last year|(?:in )?the (?:previous|prior|preceding) year|the year before|(?:in )?the same (?:month|quarter|period) (?:of )?(?:last year|a year earlier|the previous year))\b/;

/** The level before, behind or in front of the level now: from 6.25 million to 6.35 million, to 23.4% from 23.5%. */
function formerOf(text: string, figures: readonly EnglishFigure[], level: EnglishFigure): EnglishNumber | undefined {
  if (level.former) return level.former;
  const same = figures.filter((one) => one.unit === level.unit && /^(?:level|percent)$/.test(one.kind));
  const isFormer = (one: EnglishFigure): boolean =>
    FROM.test(text.slice(Math.max(0, one.start - 28), one.start)) ||
    (THAN.test(text.slice(Math.max(0, one.start - 32), one.start)) &&
      OF_BEFORE.test(text.slice(one.end, one.end + 60)));
  // Sales rose to £10m, with costs up to £6m from £5.8m: what stands next to the level.
  const at = same.indexOf(level);
  return [same[at + 1], same[at - 1]].find((one) => one !== undefined && isFormer(one));
}

/** Fell by 20,000 to 180,000: the level before follows from the change; each is rounded by itself. */
function formerByChange(text: string, figures: readonly EnglishFigure[], level: EnglishFigure): Term | null {
  const change = figures[figures.indexOf(level) - 1];
  if (change?.kind !== 'change' || change.unit !== level.unit) return null;
  if (change.qualifier !== 'stated' || level.qualifier !== 'stated') return null;
  const between = text.slice(change.end, level.start).replace(/,? \(?(?:or )?[\d.]+(?:%| per ?cent)\)?,?/, '');
  if (!/^[^,;.\d]{0,40}(?:\([^()]{1,12}\)[^,;.\d]{0,40})?\bto $/.test(between)) return null;
  const [now, moved] = [termOf(text, level), termOf(text, change)];
  return { ...now, value: tidy(now.value - moved.value), step: now.step + moved.step };
}

const REAL =
  /\b(?:in real terms|real (?:pay|wages?|earnings|incomes?|terms|growth|gdp|output)|inflation|(?:constant|comparable|unchanged) prices|chained|chain-linked|like[- ]for[- ]like|in volume)\b/i;

/** Whether a growth is one of constant prices, which the printed levels are not in. */
function isReal(text: string, number: EnglishNumber, figures: readonly EnglishFigure[]): boolean {
  const before = Math.max(0, number.start - 120, ...figures.map(({ end }) => (end <= number.start ? end : 0)));
  const behind = Math.min(
    number.end + 60,
    ...figures.map(({ start }) => (start >= number.end ? start : Number.POSITIVE_INFINITY)),
  );
  return (
    REAL.test(text.slice(before, number.start)) || REAL.test(text.slice(number.end, behind).split(/[.;]/)[0] ?? '')
  );
}

/** At constant prices, output was £657m, up 6%: said of the whole sentence. */
function isRealAtHead(text: string, [first]: readonly EnglishFigure[]): boolean {
  const head = first ? text.slice(Math.max(0, first.start - 120), first.start) : '';
  return REAL.test(head.slice(head.lastIndexOf('. ') + 1));
}

/** By 2,000 a year, by an average of 5%: one of several changes. */
const isOneOfMany = (text: string, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  /^ (?:(?:a|per|each|every) (?:year|month|quarter|week|day)|annually|on average)\b/.test(text.slice(end, end + 16)) ||
  /\b(?:average|mean)(?: annual)?(?: (?:rate|increase|rise|fall))? of $/.test(
    text.slice(Math.max(0, start - 40), start),
  );

const WHEN = /^ (?:in|a|the|last|at|on|one|two|three|four|five|ten|twelve) [^,;.]{3,30}/;

/** From 6.25 million in 2010 to 6.35 million, up 0.4% on the year: the growth is against another time. */
function isOfAnotherTime(text: string, former: EnglishNumber, { base }: EnglishFigure): boolean {
  const when = WHEN.exec(text.slice(former.end, former.end + 40))?.[0];
  if (!base || when === undefined) return false;
  return !(base[0] >= former.end && base[1] <= former.end + when.length) && !when.includes(text.slice(...base));
}

/** More than doubled: beyond that surely, though doubled alone is said loosely. */
const isBeyondWord = (text: string, { start, end, qualifier }: EnglishNumber): boolean =>
  qualifier === 'over' && !/\d/.test(text.slice(start, end));

function outcomeOfGrowth(
  text: string,
  figures: readonly EnglishFigure[],
  figure: EnglishFigure,
  growth: Growth,
): Outcome {
  const { number, pct } = growth;
  if (isReal(text, number, figures) || isRealAtHead(text, figures)) return uncheckable('growth', 'comparable-prices');
  const own = formerOf(text, figures, figure);
  if (own && isOfAnotherTime(text, own, figure)) return uncheckable('growth', 'level-missing');
  const former = own ? termOf(text, own) : formerByChange(text, figures, figure);
  const claimed = { ...termOf(text, number), value: pct, ...(isBeyondWord(text, number) ? { step: 0 } : {}) };
  return former ? checkGrowth(termOf(text, figure), former, claimed, false) : uncheckable('growth', 'level-missing');
}

const BALANCE =
  /^,? (?:(?:giving|leaving|producing|making|resulting in|or|so) )?an? (?:net |operating )?(deficit|loss|surplus|profit) of $/;
const INCOME = /^(?:total )?(?:income|revenues?|receipts)$/i;
const SPENDING = /^(?:total )?(?:expenditure|spending|costs|outgoings|expenses)$/i;

const SPENT_BEHIND =
  /^,? (?:and|but|against|while) (?:total )?(?:expenditure|spending|costs|outgoings|expenses) (?:of |was |were |came to )?$/i;

/** Income was £27.8 million and expenditure £29.1 million, a deficit of £1.3 million. */
function claimsOfBalance(text: string, figures: readonly EnglishFigure[]): PlacedOutcome[] {
  return figures.flatMap((balance, at): PlacedOutcome[] => {
    const [income, spending] = [figures[at - 2], figures[at - 1]];
    if (!income || spending?.unit !== income.unit || balance.unit !== income.unit) return [];
    const way = BALANCE.exec(text.slice(spending.end, balance.start))?.[1];
    const isSpent =
      SPENDING.test(text.slice(...spending.name)) || SPENT_BEHIND.test(text.slice(income.end, spending.start));
    if (!way || !INCOME.test(text.slice(...income.name)) || !isSpent) return [];
    const claimed = termOf(text, balance);
    const value = /deficit|loss/.test(way) ? 0 - claimed.value : claimed.value;
    const outcome = checkDifference('difference', termOf(text, income), termOf(text, spending), { ...claimed, value });
    return [placed(balance, outcome)];
  });
}

const APART = /^[^.;\d]{0,24}, (?:(?:leaving|giving) )?(?:a|the) (?:pay )?(?:gap|difference) of $/;
const AND_OTHER = /^[^.;\d]{0,60}\b(?:and|while|but|against)\b[^.;\d]{1,40}$/;
const AGAIN = /^ again as (?:much|many|large|high|big) as (?:the |its )?$/;

/** Men earned £640 and women £560, a gap of £80; £90 million, half again as much as the £60 million of 2018. */
function claimsOfTwo(text: string, figures: readonly EnglishFigure[]): PlacedOutcome[] {
  return figures.flatMap((gap, at): PlacedOutcome[] => {
    const [third, one, other, next] = [figures[at - 3], figures[at - 2], figures[at - 1], figures[at + 1]];
    if (gap.kind === 'percent' && other?.kind === 'level' && next?.unit === other.unit)
      return AGAIN.test(text.slice(gap.end, next.start))
        ? [placed(gap, checkGrowth(termOf(text, other), termOf(text, next), termOf(text, gap), false))]
        : [];
    if (gap.kind === 'multiple' && other?.kind === 'level' && next?.kind === 'level' && next.unit === other.unit) {
      const isOfBefore =
        /^ the $/.test(text.slice(gap.end, next.start)) &&
        /^ of (?:19|20)\d\d\b/.test(text.slice(next.end, next.end + 8));
      const times = termOf(text, gap);
      const claimed = { ...times, value: (times.value - 1) * 100, step: 100, unit: '%' };
      return isOfBefore ? [placed(gap, checkGrowth(termOf(text, other), termOf(text, next), claimed, true))] : [];
    }
    if (!one || !other || [one, other, gap].some(({ kind, unit }) => kind !== 'level' || unit !== gap.unit)) return [];
    const isApart = APART.test(text.slice(other.end, gap.start)) && AND_OTHER.test(text.slice(one.end, other.start));
    if (!isApart || third?.unit === gap.unit) return [];
    const [high, low] = one.value >= other.value ? [one, other] : [other, one];
    return [placed(gap, checkDifference('difference', termOf(text, high), termOf(text, low), termOf(text, gap)))];
  });
}

/** What an English sentence claims of growth, differences, shares and averages. */
export function englishClaims(
  text: string,
  { figures }: EnglishReading,
  ahead: readonly EnglishFigure[] = [],
): PlacedOutcome[] {
  return [
    ...[claimsOfMoves, claimsOfBalance, claimsOfTwo].flatMap((claims) => claims(text, figures)),
    ...englishParts(text, figures, ahead),
  ];
}

/** Funds rose to £241m and net debt was cut by £150m: two things, where both have names and they differ. */
function isOfOne(text: string, level: EnglishFigure, change: EnglishFigure): boolean {
  const [one, other] = [level, change].map(({ name }) => text.slice(...name).toLowerCase()) as [string, string];
  // 14 stoppages, against 31 a year ago, with the loss of 108,000 days.
  const isLossOf = /\bwith (?:the|a) (?:total )?(?:loss|gain) of $/.test(
    text.slice(Math.max(0, change.start - 32), change.start),
  );
  return !isLossOf && (one.includes(other) || other.includes(one));
}

function claimsOfMoves(text: string, figures: readonly EnglishFigure[]): PlacedOutcome[] {
  return figures.flatMap((figure): PlacedOutcome[] => {
    if (figure.growth) {
      const { number } = figure.growth;
      if (isOneOfMany(text, number)) return [placed(number, uncheckable('yearly', 'years-missing'))];
      return [placed(number, outcomeOfGrowth(text, figures, figure, figure.growth))];
    }
    if (figure.kind !== 'change' && figure.kind !== 'points') return [];
    const kind = figure.kind === 'points' ? 'points' : 'difference';
    const level = figures.find(
      (one) =>
        one.kind === (kind === 'points' ? 'percent' : 'level') &&
        !FROM.test(text.slice(Math.max(0, one.start - 28), one.start)),
    );
    const former = level && formerOf(text, figures, level);
    const claimed = { ...termOf(text, figure), value: figure.value };
    // By 120,000 on the quarter and by 310,000 on the year: one of them is against another time.
    const isOne = figures.filter(({ kind, unit }) => kind === figure.kind && unit === figure.unit).length === 1;
    const outcome =
      level && former && isOne && isOfOne(text, level, figure) && !isOneOfMany(text, figure)
        ? checkDifference(kind, termOf(text, level), termOf(text, former), claimed)
        : uncheckable(kind, 'level-missing');
    return [placed(figure, outcome)];
  });
}
