import { checkDifference, checkGrowth, type PlacedOutcome, type Term, uncheckable } from './claim.ts';
import type { EnglishFigure, EnglishReading } from './english.ts';
import type { EnglishNumber } from './english-number.ts';

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

/** What an English sentence claims of growth and differences. */
export function englishClaims(text: string, { figures }: EnglishReading): PlacedOutcome[] {
  return figures.flatMap((figure): PlacedOutcome[] => {
    if (figure.growth) {
      const { number, pct } = figure.growth;
      const former = formerOf(text, figures, figure);
      const claimed = { ...termOf(text, number), value: pct };
      const outcome = former
        ? checkGrowth(termOf(text, figure), termOf(text, former), claimed, false)
        : uncheckable('growth', 'level-missing');
      return [{ start: number.start, end: number.end, ...outcome }];
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
