import type { Box } from '../../charts/option.ts';

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

const TOKEN = /\d[\d,]*(?:\.\d+)?/g;

/** A number as its label shows it, and the number format that writes the label. */
export interface Labelled {
  readonly value: number;
  readonly format: string;
}

/**
 * Finds the value (on the scale of its axis) in the label of the page, and makes of the words around it a number format:
 * Excel has none for 万. 2.05 and `2.05万（+120%）` give `0.00"万（+120%）"`, so that the label follows an edited number.
 * The value is rounded as the label shows it. A label without its value becomes words only.
 */
export function labelled(value: number, label: string): Labelled {
  const tokens = [...label.matchAll(TOKEN)];
  const found = tokens.findLast(([token]) => roundedLike(value, token) === numberOf(token));
  if (found === undefined) return { value: Number(value.toPrecision(12)), format: wordsOnly(label) };
  const [token] = found;
  const before = label.slice(0, found.index);
  const after = label.slice(found.index + token.length);
  return { value: numberOf(token), format: `${wordsOnly(before)}${formatLike(token)}${wordsOnly(after)}` };
}

const numberOf = (token: string): number => Number(token.replaceAll(',', ''));
const decimalsOf = (token: string): number => token.split('.')[1]?.length ?? 0;
const roundedLike = (value: number, token: string): number => Number(value.toFixed(decimalsOf(token)));

function formatLike(token: string): string {
  const whole = token.includes(',') ? '#,##0' : '0';
  const decimals = decimalsOf(token);
  return decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;
}

/** A number format of words alone, which stand in quotation marks; a quotation mark itself stands after a backslash. */
export function wordsOnly(words: string): string {
  return words
    .split('"')
    .map((part) => (part === '' ? '' : `"${part}"`))
    .join('\\"');
}
