import { tidy } from '../figures/stated/digits.ts';
import { checkDifference, checkGrowth, type Outcome, type PlacedOutcome, type Term, uncheckable } from './claim.ts';
import type { EnglishReading } from './english.ts';
import type { EnglishFigure } from './english-change.ts';
import type { EnglishNumber } from './english-number.ts';

type Growth = NonNullable<EnglishFigure['growth']>;

/** Heads are exact where no scale rounds them. */
function termOf(text: string, number: EnglishNumber): Term {
  const isRounded =
    /[.%]|thousand|million|billion|trillion|\d(?:m|bn|k)\b/i.test(text.slice(number.start, number.end)) ||
    number.unit !== '';
  const { value, qualifier, unit, step } = number;
  return { value, qualifier, unit, step: isRounded ? step : 0 };
}

const FROM = /\bfrom (?:about |around |nearly |some )?$/i;

/** The level before, behind or in front of the level now: from 6.25 million to 6.35 million, to 23.4% from 23.5%. */
function formerOf(text: string, figures: readonly EnglishFigure[], level: EnglishFigure): EnglishNumber | undefined {
  if (level.former) return level.former;
  const isFormer = (one: EnglishFigure): boolean =>
    one !== level && one.unit === level.unit && FROM.test(text.slice(Math.max(0, one.start - 16), one.start));
  return figures.find(isFormer);
}

/** Fell by 20,000 to 180,000: the level before follows from the change; each is rounded by itself. */
function formerByChange(text: string, figures: readonly EnglishFigure[], level: EnglishFigure): Term | null {
  const change = figures[figures.indexOf(level) - 1];
  if (change?.kind !== 'change' || change.unit !== level.unit) return null;
  if (change.qualifier !== 'stated' || level.qualifier !== 'stated') return null;
  if (!/^[^,;.\d]{0,40}(?:\([^()]{1,12}\)[^,;.\d]{0,40})?\bto $/.test(text.slice(change.end, level.start))) return null;
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

function outcomeOfGrowth(
  text: string,
  figures: readonly EnglishFigure[],
  figure: EnglishFigure,
  growth: Growth,
): Outcome {
  const { number, pct } = growth;
  if (isReal(text, number, figures)) return uncheckable('growth', 'comparable-prices');
  const own = formerOf(text, figures, figure);
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
    const outcome =
      level && former
        ? checkDifference(kind, termOf(text, level), termOf(text, former), claimed)
        : uncheckable(kind, 'level-missing');
    return [{ start: figure.start, end: figure.end, ...outcome }];
  });
}
