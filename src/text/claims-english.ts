import { tidy } from '../figures/stated/digits.ts';
import { checkDifference, checkGrowth, type Outcome, type PlacedOutcome, type Term, uncheckable } from './claim.ts';
import type { EnglishReading } from './english.ts';
import type { EnglishFigure } from './english-change.ts';
import type { EnglishNumber } from './english-number.ts';
import { shareStep } from './interval.ts';

type Growth = NonNullable<EnglishFigure['growth']>;

/** Heads are exact where no scale rounds them. */
function termOf(text: string, number: EnglishNumber): Term {
  const isRounded =
    /[.%]|thousand|million|billion|trillion|\d(?:m|bn|k)\b/i.test(text.slice(number.start, number.end)) ||
    number.unit !== '';
  const { value, qualifier, unit, step } = number;
  return { value, qualifier, unit, step: isRounded ? shareStep(unit, step) : 0 };
}

const FROM = /\bfrom (?:about |around |nearly |some )?$/i;

/** The level before, behind or in front of the level now: from 6.25 million to 6.35 million, to 23.4% from 23.5%. */
function formerOf(text: string, figures: readonly EnglishFigure[], level: EnglishFigure): EnglishNumber | undefined {
  if (level.former) return level.former;
  const same = figures.filter((one) => one.unit === level.unit && /^(?:level|percent)$/.test(one.kind));
  const isFormer = (one: EnglishFigure): boolean => FROM.test(text.slice(Math.max(0, one.start - 16), one.start));
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

const WHEN = /^ (?:in|a|the|last|at|on|one|two|three|four|five|ten|twelve) [^,;.]{3,30}/;

/** From 6.25 million in 2010 to 6.35 million, up 0.4% on the year: the growth is against another time. */
function isOfAnotherTime(text: string, former: EnglishNumber, { base }: EnglishFigure): boolean {
  const when = WHEN.exec(text.slice(former.end, former.end + 40))?.[0];
  if (!base || when === undefined) return false;
  return !(base[0] >= former.end && base[1] <= former.end + when.length) && !when.includes(text.slice(...base));
}

function outcomeOfGrowth(
  text: string,
  figures: readonly EnglishFigure[],
  figure: EnglishFigure,
  growth: Growth,
): Outcome {
  const { number, pct } = growth;
  if (isReal(text, number, figures)) return uncheckable('growth', 'comparable-prices');
  const own = formerOf(text, figures, figure);
  if (own && isOfAnotherTime(text, own, figure)) return uncheckable('growth', 'level-missing');
  const former = own ? termOf(text, own) : formerByChange(text, figures, figure);
  const claimed = { ...termOf(text, number), value: pct };
  return former ? checkGrowth(termOf(text, figure), former, claimed, false) : uncheckable('growth', 'level-missing');
}

/** What an English sentence claims of growth and differences. */
export function englishClaims(text: string, { figures }: EnglishReading): PlacedOutcome[] {
  return figures.flatMap((figure): PlacedOutcome[] => {
    if (figure.growth) {
      const { start, end } = figure.growth.number;
      return [{ start, end, ...outcomeOfGrowth(text, figures, figure, figure.growth) }];
    }
    if (figure.kind !== 'change' && figure.kind !== 'points') return [];
    const kind = figure.kind === 'points' ? 'points' : 'difference';
    const level = figures.find(
      (one) =>
        one.kind === (kind === 'points' ? 'percent' : 'level') &&
        !FROM.test(text.slice(Math.max(0, one.start - 16), one.start)),
    );
    const former = level && formerOf(text, figures, level);
    const claimed = { ...termOf(text, figure), value: figure.value };
    // By 120,000 on the quarter and by 310,000 on the year: one of them is against another time.
    const isOne = figures.filter(({ kind, unit }) => kind === figure.kind && unit === figure.unit).length === 1;
    const outcome =
      level && former && isOne
        ? checkDifference(kind, termOf(text, level), termOf(text, former), claimed)
        : uncheckable(kind, 'level-missing');
    return [{ start: figure.start, end: figure.end, ...outcome }];
  });
}
