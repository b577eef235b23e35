import { niceStep } from '../../charts/ticks.ts';
import type { Series } from '../../figures/mapping/series-data.ts';
import type { Lang } from '../../words/lang.ts';
import {
  formatLabel,
  formatOnScale,
  type Label,
  numberLabel,
  roundToStep,
  scaleOf,
  wordLabel,
} from '../../words/numbers.ts';
import { labelIn } from '../figure/label.ts';

/** Beyond these a number is written with a power of ten. */
const MOST = 1e16;
const LEAST = 1e-6;
const DIGITS = 4;

/** A number as a chart's label: whole numbers without a scale word in full, others to four digits; `%` stands at it. */
export const formatValue = (value: number, of: Of, lang: Lang): string => formatLabel(valueLabel(value, of, lang));

/** The unit of hours that are told with their minutes: 44.5 is 44:30. */
const CLOCK = 'h:mm';

/** 2020 = 100 */
export const isIndex = (unit: string): boolean => /=\s*100$/.test(unit);

export const isClock = (unit: string): boolean => unit === CLOCK;

/** Hours as hours and minutes, with seconds where there are any. */
export function formatClock(hours: number): string {
  const seconds = Math.round(Math.abs(hours) * 3600);
  const two = (part: number): string => `:${String(part % 60).padStart(2, '0')}`;
  const rest = seconds % 60 === 0 ? '' : two(seconds);
  return `${hours < 0 ? '−' : ''}${Math.floor(seconds / 3600)}${two(Math.floor(seconds / 60))}${rest}`;
}

/** The same in parts; with a power of ten, or as hours and minutes, it is words. */
export function valueLabel(value: number, of: Of, lang: Lang): Label {
  if (isClock(baseOf(of))) return wordLabel(formatClock(value));
  const label = asAsked(of, numberOf(value, lang, undefined)) ?? shortLabel(value, of, lang);
  return baseOf(of) === '%' ? { ...label, after: '%' } : label;
}

/** Beside 3.0万 stands 0.1万 and not 1,000: a number smaller than the unit of its file stays in it. */
function onFileScale(label: Label, of: Of, lang: Lang): Label {
  if (typeof of === 'string' || label.value === null || label.value === 0) return label;
  const { factor } = of.unit;
  const own = scaleOf(factor, lang);
  const isSmaller = label.scale.divisor < factor && Math.abs(label.value) >= factor / 1000;
  return own.divisor === factor && isSmaller ? { ...label, scale: own } : label;
}

/** As its column is printed, where it is written on the scale of the file; else to four digits. */
function shortLabel(value: number, of: Of, lang: Lang): Label {
  const whole = onFileScale(numberOf(value, lang, undefined), of, lang);
  const printed = typeof of === 'string' ? 0 : decimalsIn(of);
  if (typeof of === 'string' || printed === 0 || whole.value === null)
    return isShort(value, lang) ? whole : numberOf(value, lang, DIGITS);
  if (whole.scale.divisor === of.unit.factor) {
    const rounded = roundToStep(whole.value, of.unit.factor * 10 ** -printed);
    // A number too small for its column has its own digits.
    if (rounded !== 0 || value === 0) return { ...whole, value: rounded === 0 ? 0 : rounded, decimals: printed };
  }
  return withDecimals(numberOf(value, lang, DIGITS), of, DIGITS);
}

/** With the digits behind the point that the author wants; null where nothing is asked, or it is written on another scale. */
function asAsked(of: Of, label: Label): Label | null {
  if (typeof of === 'string' || of.decimals === undefined || label.value === null) return null;
  const { divisor } = label.scale;
  if (divisor !== of.unit.factor) return null;
  const value = roundToStep(label.value, divisor * 10 ** -of.decimals);
  return { ...label, value: value === 0 ? 0 : value, decimals: of.decimals };
}

/** As many digits behind the point as its column is printed with, on whichever scale, as far as that many are known. */
function withDecimals(label: Label, of: Of, digits: number): Label {
  if (typeof of === 'string' || label.value === null || decimalsIn(of) === 0) return label;
  const { divisor } = label.scale;
  const whole = Math.trunc(Math.abs(label.value / divisor));
  const printed = decimalsIn(of) + Math.round(Math.log10(divisor / of.unit.factor));
  const decimals = Math.min(printed, digits - (whole === 0 ? 1 : String(whole).length));
  return decimals > 0 ? { ...label, decimals } : label;
}

/** A unit, or the series a number is of: then it is written as the others of its column are. */
type Of = string | Pick<Series, 'unit' | 'values' | 'decimals' | 'printed'>;

const baseOf = (of: Of): string => (typeof of === 'string' ? of : of.unit.base);

/** Beyond so many digits behind the point numbers were worked out. */
export const MOST_DECIMALS = 3;
const decimalsKnown = new WeakMap<Series['values'], number>();

/** The most digits behind the point that a number of the series is printed with, or has, in the file's own unit. */
export function decimalsIn({ values, unit, printed }: Pick<Series, 'unit' | 'values' | 'printed'>): number {
  const own = printed ?? ownDecimals({ values, unit });
  // Numbers of many digits were worked out, and were printed nowhere.
  return own > MOST_DECIMALS ? 0 : own;
}

/** The most digits behind the point that a number of the series has; many, where they were worked out. */
export function ownDecimals({ values, unit }: Pick<Series, 'unit' | 'values'>): number {
  const known = decimalsKnown.get(values);
  if (known !== undefined) return known;
  let most = 0;
  for (const value of values) {
    if (most > MOST_DECIMALS) break;
    if (value !== null) most = Math.max(most, decimalsOf(value / unit.factor));
  }
  decimalsKnown.set(values, most);
  return most;
}

const decimalsOf = (value: number): number =>
  Number.isInteger(value) ? 0 : (/\.(\d+)$/.exec(String(Number(value.toPrecision(12))))?.[1]?.length ?? 0);

/** The most digits behind the point that any number of a series is printed with. */
export function decimalsHeld(series: Pick<Series, 'unit' | 'values' | 'printed'>): number {
  return series.values.reduce<number>(
    (most, value) => (value === null ? most : Math.max(most, decimalsOf(value / series.unit.factor))),
    series.printed ?? 0,
  );
}

/** Whether an author's choice of digits leaves some of a number's out. */
export const isCutShort = (value: number, { unit, decimals }: Series): boolean =>
  decimals !== undefined && decimalsOf(value / unit.factor) > decimals;

/** With all its digits and its unit, for points and headlines that quote it. */
export function formatWhole(value: number, of: Of, lang: Lang): string {
  const unit = baseOf(of);
  if (isClock(unit)) return formatClock(value);
  const text = formatLabel(withDecimals(numberOf(value, lang, undefined), of, WHOLE_DIGITS));
  return withUnit(`${text}${unit === '%' ? '%' : ''}`, unit, lang);
}

/** A number in full has all its digits. */
const WHOLE_DIGITS = 15;

/** A label with its unit: `8.483万元`, `84,830 yuan`. */
export const formatShort = (value: number, of: Of, lang: Lang): string =>
  // −£3 million
  formatLabel(unitLabel(value, of, lang)).replace(/^([A-Z]{0,3}[$€£])−/, '−$1');

/** The same in parts. */
export function unitLabel(value: number, of: Of, lang: Lang): Label {
  const label = valueLabel(value, of, lang);
  const unit = lang === 'en' && /^−?1$/.test(formatLabel(label)) ? oneOf(baseOf(of)) : baseOf(of);
  return labelIn((text) => withUnit(text, unit, lang), label);
}

/** One hour of several hours. */
const oneOf = (unit: string): string => unit.replace(/^people$/, 'person').replace(/(?<=[a-z]{2}[^s])s$/, '');

function withUnit(text: string, unit: string, lang: Lang): string {
  // An index has a base, 2020 = 100, and no unit that could follow a number.
  if (unit === '' || unit === '%' || isClock(unit) || isIndex(unit)) return text;
  if (/^[A-Z]{0,3}[$€£]$/.test(unit)) return `${unit}${text}`;
  return unit.startsWith(':') || (lang === 'zh' && !/^[a-z$€£]/i.test(unit)) ? `${text}${unit}` : `${text} ${unit}`;
}

/** Whole numbers that are written without 万 or million. */
const isShort = (value: number, lang: Lang): boolean =>
  Number.isInteger(value) && Math.abs(value) < (lang === 'zh' ? 1e4 : 1e6);

/** Whether a label leaves digits out. */
export function isRounded(value: number, of: Of, lang: Lang): boolean {
  const shown = shortLabel(value, of, lang).value;
  return shown !== null && Number(shown.toPrecision(12)) !== Number(value.toPrecision(12));
}

const number = (value: number, lang: Lang, digits: number | undefined): string =>
  formatLabel(numberOf(value, lang, digits));

function numberOf(value: number, lang: Lang, digits: number | undefined): Label {
  const size = Math.abs(value);
  return size !== 0 && (size >= MOST || size < LEAST)
    ? wordLabel(value.toExponential(2).replace('-', '−').replace('e+', 'e'))
    : numberLabel(value, lang, digits);
}

interface Tick {
  readonly value: number;
  readonly text: string;
}

export interface Domain {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly Tick[];
  /** Whether zero lies outside. */
  readonly isCut: boolean;
}

/** An axis may leave zero out where its numbers fill less than this part of the way from zero. */
const CUT_SHARE = 0.4;

/** Minutes that an axis of hours and minutes can go up by below a whole hour. */
const CLOCK_STEPS = [1, 2, 5, 10, 15, 30];

/** In hours: a step of round minutes, or of whole hours. */
function clockStep(span: number, count: number): number {
  const minutes = CLOCK_STEPS.find((own) => own * count >= span * 60 * (1 - 1e-9));
  return minutes === undefined ? Math.max(1, niceStep(span, count)) : minutes / 60;
}

/** Ends of an axis at round numbers, zero among them unless all numbers lie far from it and close together. */
export function domainOf(values: readonly number[], unit: string, lang: Lang, count = 4): Domain {
  const low = least(values);
  const high = greatest(values);
  const isFar = (low > 0 && high - low < high * CUT_SHARE) || (high < 0 && high - low < -low * CUT_SHARE);
  const from = isFar ? low : Math.min(0, low);
  const to = isFar ? high : Math.max(0, high);
  const span = to - from || Math.abs(to) || 1;
  const step = isClock(unit)
    ? clockStep(span, count)
    : Number.isFinite(span)
      ? niceStep(span, count)
      : niceStep(1e308, count);
  const first = Math.floor(from / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(to / step - 1e-9));
  const steps = Array.from({ length: Math.min(12, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  const most = Math.max(...steps.map(Math.abs));
  const scale = most < MOST && most >= LEAST ? scaleOf(most, lang) : null;
  const format = (value: number): string => {
    if (isClock(unit)) return formatClock(value);
    if (scale === null) return number(value, lang, 3);
    const text = formatOnScale(value, scale);
    const gap = /^[a-z]/.test(scale.word) ? ' ' : '';
    return `${text}${value === 0 || scale.word === '' ? '' : gap + scale.word}${unit === '%' ? '%' : ''}`;
  };
  return {
    minimum: steps[0] ?? 0,
    maximum: steps.at(-1) ?? 1,
    ticks: steps.map((value) => ({ value, text: format(value) })),
    isCut: (steps[0] ?? 0) > 0 || (steps.at(-1) ?? 0) < 0,
  };
}

/** Without spreading long lists over the stack. */
export const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
export const greatest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
