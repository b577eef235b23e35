import type { Baseline } from '../../figures/baseline.ts';
import { deriveBaseline, timesOf } from '../../figures/baseline.ts';
import type { Figure } from '../../figures/dataset.ts';
import type { Lang } from '../../words/lang.ts';
import {
  formatDigits,
  formatLabel,
  formatRange,
  formatTimes,
  growthLabel,
  type Label,
  roundedLabel,
  roundToStep,
  type Scale,
  scaleOf,
  wordLabel,
} from '../../words/numbers.ts';
import { joinParts, type Quantity, type QuantityParts, splitQuantity } from '../../words/quantity.ts';
import { termsOf } from '../../words/terms.ts';

const quantityOf = (figure: Figure, lang: Lang): Quantity => ({ ...figure, unit: figure.unit[lang] });

/** A figure's number in parts, for type that sets the number apart; ranks and intervals have words of their own. */
export function numberParts(figure: Figure, lang: Lang): QuantityParts {
  const { value, measure } = figure;
  if (measure !== 'rank' && measure !== 'interval') return splitQuantity(quantityOf(figure, lang), lang);
  const terms = termsOf(lang);
  const { before, number, after } = measure === 'rank' ? terms.rank(value) : terms.every(value);
  return { before, number: wordLabel(number), after, unit: '' };
}

/** A figure with qualifier and unit: `近` + 12万 + `人次`, `nearly ` + 120,000 + ` person-times`, `第10名`. */
export const wholeLabel = (figure: Figure, lang: Lang): Label => joinParts(numberParts(figure, lang), lang);

/** The same without its unit. */
export const figureLabel = (figure: Figure, lang: Lang): Label =>
  joinParts({ ...numberParts(figure, lang), unit: '' }, lang);

/** A figure with qualifier and unit as a string. */
export const formatFigure = (figure: Figure, lang: Lang): string => formatLabel(wholeLabel(figure, lang));

/** Growth and its multiple: `+120%`, `2.2倍`; null where the report states none. */
export function formatGrowthText(
  figure: Figure,
  lang: Lang,
): { readonly growth: string; readonly times: string; readonly label: Label } | null {
  if (figure.growthPct === null) return null;
  const label = growthLabel(figure.growthPct);
  return { growth: formatLabel(label), times: formatTimes(timesOf(figure) ?? 1, lang), label };
}

export interface BaselineText {
  readonly baseline: Baseline;
  readonly year: number;
  /** Rounded to what is known, without unit: `0.93万`. */
  readonly number: string;
  /** The same in parts. */
  readonly label: Label;
  /** One digit finer, rounded outwards: `0.927–0.937万`. */
  readonly interval: string;
}

/** The derived level of the baseline year in the stated number's own scale; null where there is none. */
export function formatBaseline(figure: Figure, lang: Lang): BaselineText | null {
  const baseline = deriveBaseline(figure);
  if (baseline === null || figure.baselineYear === null) return null;
  const scale = scaleOf(figure.value, lang);
  return { baseline, year: figure.baselineYear, ...formatDerived(baseline, scale, lang) };
}

/** A derived number and its interval on a scale, each with the scale's word. */
export function formatDerived(
  { value, low, high, step }: Baseline,
  scale: Scale,
  lang: Lang,
): { readonly number: string; readonly label: Label; readonly interval: string } {
  const fine = step / 10;
  const from = roundToStep(Math.floor(low / fine + 1e-9) * fine, fine);
  const to = roundToStep(Math.ceil(high / fine - 1e-9) * fine, fine);
  const label = roundedLabel(value, step, scale);
  return {
    number: formatLabel(label),
    label,
    interval: formatRange(from, to, lang, undefined, scale),
  };
}

/** Unit of an axis with its scale word: `万份`, `million yuan`, `contracts`. */
export function axisUnit(unit: string, scale: Scale): string {
  if (scale.word === '') return unit;
  return /^[a-z]/i.test(scale.word) ? `${scale.word} ${unit}` : `${scale.word}${unit}`;
}

/** ISO month, year or interval of a figure in words; `..` as start means that the report prints none. */
export function formatPeriod({ period, since }: Pick<Figure, 'period' | 'since'>, lang: Lang): string {
  const terms = termsOf(lang);
  const [start, end, ...rest] = period.split('/');
  if (rest.length > 0) return period;
  if (end === undefined) return formatDate(start ?? '', lang);
  if (start === '..') return terms.until(formatDate(end, lang), since?.[lang] ?? '');
  return terms.between(formatDate(start ?? '', lang), formatDate(end, lang));
}

/** `1.3` as a section of the report; words of the reader's own file stay as they are. */
export function formatSection(section: string, lang: Lang): string {
  return /^[\d.]+$/.test(section) ? termsOf(lang).section(section) : section;
}

/** The date a level stands at, or the end of a period. */
export function formatPeriodEnd(period: string, lang: Lang): string {
  return formatDate(period.split('/').at(-1) ?? period, lang);
}

/** A date, month or year in words; what is none of them stays as it is. */
export function formatDate(date: string, lang: Lang): string {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date)) return date;
  const terms = termsOf(lang);
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined) return date;
  if (month === undefined) return terms.year(year);
  return day === undefined ? terms.month(year, month) : terms.day(year, month, day);
}

/** The plain number of a figure, or both ends of its range: `30,000–50,000`. */
export const formatEnds = ({ value, valueHigh = value }: Figure): string =>
  [...new Set([value, valueHigh])].map(formatPlain).join('–');

let plain: Intl.NumberFormat | undefined;

/** Numbers that are written with the digits they have: no exponent, none to be rounded away. */
const HAS_FEW_DIGITS = /^-?\d+(\.\d{1,12})?$/;

/** The plain number for a table cell, every digit, in both languages: `20,500`. */
export function formatPlain(value: number): string {
  if (HAS_FEW_DIGITS.test(String(value)) && !Object.is(value, -0)) return formatDigits(value);
  // Made for the first number that needs it: to make one takes as long as a whole panel.
  plain ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 12 });
  return plain.format(value);
}
