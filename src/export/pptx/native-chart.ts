import type { Box } from '../../charts/option.ts';
import { formatLabel, type Label, labelFormat, type Scale } from '../../words/numbers.ts';

/** A chart of PowerPoint's own, with its numbers in a sheet behind it; lengths are points on the slide. */
export interface NativeChart {
  readonly kind: 'bars' | 'stacked-bars' | 'lines';
  /** Heads the column of names in the sheet, with the unit: `指标（单位：万份）`. */
  readonly heading: string;
  /** Names of the rows, or the dates a line runs between. */
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  /** Set above the plot: what it shows, and a word on it, which may be blank; null for none. */
  readonly title: { readonly text: string; readonly aside: string } | null;
  /** Size of type of the categories. */
  readonly categoryPt: number;
  /** Said below the axis of categories; null for none. */
  readonly remark: string | null;
  /** Lower end of the axis of values; its upper end follows the numbers. */
  readonly minimum: number;
  /** What stands at the axis of values; null where labels say all and no axis is drawn. */
  readonly axis: { readonly title: string; readonly format: string } | null;
  readonly box: Box;
  /** Where the values are drawn, without names and axes; from the top left of `box`. */
  readonly plot: Box;
}

export interface NativeSeries {
  readonly name: string;
  readonly values: readonly number[];
  readonly labels: readonly (NativeLabel | null)[];
  /** `carrier` draws nothing and holds the labels of stacked bars, which cannot stand at their ends. */
  readonly look: 'filled' | 'hollow' | 'carrier' | 'line' | 'lead-line';
  /** RRGGBB. */
  readonly color: string;
  /** Interval of each value, which rounding allows; null where all are exact. */
  readonly intervals: readonly ({ readonly low: number; readonly high: number } | null)[] | null;
  /** Mark at the end of a line. */
  readonly symbol: 'circle' | 'diamond' | 'triangle' | 'square';
}

export interface NativeLabel {
  /** Number format that writes the value and the words around it. */
  readonly format: string;
  /** Which text stands out. */
  readonly strong: boolean;
  /** Whether the name of the series stands above the number. */
  readonly named: boolean;
  readonly side: 'right' | 'left';
  /** Moved from where it would stand, in points; 0 for most. */
  readonly downPt: number;
}

/** A number as its label shows it, and the number format that writes the label. */
export interface NativeNumber {
  /** On the scale of its axis. */
  readonly value: number;
  readonly format: string;
}

/**
 * A label as a number format, so that it follows an edited number: Excel has none for 万. 2.05万 with （+120%） behind it
 * gives `0.00"万（+120%）"` on an axis in 万, and the value 2.05 as the label shows it. On an axis of another scale, and
 * below zero, where Excel writes a hyphen, the label becomes words only and the value stays `value`, in base units.
 */
export function nativeNumber(label: Label, value: number, { divisor }: Pick<Scale, 'divisor'>): NativeNumber {
  const written = labelFormat(label);
  const isOnAxis = label.value !== null && (label.value === 0 || (label.value > 0 && label.scale.divisor === divisor));
  if (written === null || !isOnAxis)
    return { value: Number((value / divisor).toPrecision(12)), format: wordsOnly(formatLabel(label)) };
  const { before, digits, after } = written;
  return {
    value: Number(((label.value ?? 0) / divisor).toPrecision(15)),
    format: `${wordsOnly(before)}${digits}${wordsOnly(after)}`,
  };
}

/** A number format of words alone, which stand in quotation marks; a quotation mark itself stands after a backslash. */
export function wordsOnly(words: string): string {
  return words
    .split('"')
    .map((part) => (part === '' ? '' : `"${part}"`))
    .join('\\"');
}
