import type { Box } from '../../charts/option.ts';
import type { Lang } from '../../words/lang.ts';
import { formatNumber, isGrouped, type Scale, scaleOf, tidy, UNSCALED } from '../../words/numbers.ts';
import type { ThemeColor } from './drawing-xml.ts';
import type { CellAt, LabelPart } from './native-label.ts';

/** What a chart is made native in. */
export interface NativeSpace {
  /** Room on the slide, in points. */
  readonly box: Box;
  readonly lang: Lang;
}

/**
 * Bars run across: beside each other, one behind the other, or from the middle to both sides. Columns stand on an axis:
 * touching each other, or in layers as areas do; series of theirs that are not filled are drawn as lines over them. A ring
 * has one series, and no axes.
 */
export type NativeKind =
  | 'bars'
  | 'stacked-bars'
  | 'facing-bars'
  | 'columns'
  | 'stacked-columns'
  | 'areas'
  | 'lines'
  | 'scatter'
  | 'ring';

export const runsAcross = (kind: NativeKind): boolean => kind.endsWith('bars');

/** A chart of PowerPoint's own, with its numbers in a sheet behind it; lengths are points on the slide. */
export interface NativeChart {
  readonly kind: NativeKind;
  /** Heads the column of names in the sheet, with the unit: `指标（单位：万份）`. */
  readonly heading: string;
  /** Names of the rows, or the points of time a line runs over. */
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  /** Set above the plot: what it shows, and a word on it, one of which may be blank; null for none. */
  readonly title: { readonly text: string; readonly aside: string } | null;
  /** Size of type of the categories. */
  readonly categoryPt: number;
  /** Every how many of them is written; 1 where all stand clear. */
  readonly categoryStride: number;
  /** The words below the axis of categories; null for none. */
  readonly remark: string | null;
  readonly values: ValueScale;
  /** What stands at the axis of values; null where labels say all and no axis is drawn. */
  readonly axis: { readonly title: string; readonly format: string } | null;
  /** Above the plot, or below it where a title stands above, of the series that are drawn; absent for none. */
  readonly hasLegend?: true;
  readonly ring?: Ring;
  /** Of a scatter: where its points stand along the other axis. */
  readonly positions: Positions | null;
  readonly box: Box;
  /** Where the values are drawn, without names and axes; from the top left of `box`. */
  readonly plot: Box;
}

/** Stands in the key of a ring between a name and its numbers. */
export const BEFORE_NUMBERS = '\u2003';

/** What is written of a ring beside its parts. */
export interface Ring {
  /** In the key, a line a part: its name with its numbers. */
  readonly entries: readonly (readonly LabelPart[])[];
  readonly key: Box;
  /** In the middle, and where it begins; null for nothing. */
  readonly middle: { readonly parts: readonly LabelPart[]; readonly x: number; readonly y: number } | null;
}

export interface ValueScale {
  readonly minimum: number;
  /** Null follows the numbers. */
  readonly maximum: number | null;
  /** From tick to tick; null is left to the program. */
  readonly step: number | null;
  readonly isLog: boolean;
  /** Where the axis of names crosses this one, and whether it is seen there; a line at zero unless said. */
  readonly crossing?: { readonly at: number; readonly isDrawn: boolean };
}

interface Positions {
  /** One a category. */
  readonly at: readonly number[];
  readonly minimum: number;
  readonly maximum: number;
  /** Whether the values run across, row by row from the top; otherwise they run up, and positions across. */
  readonly isAcross: boolean;
  /** Of positions that are numbers themselves, as of a second measure; absent for places in a row, which nobody reads. */
  readonly measure?: PositionMeasure;
}

interface PositionMeasure {
  /** Heads their column in the sheet and stands at their axis. */
  readonly name: string;
  readonly format: string;
  readonly step: number | null;
  readonly isLog: boolean;
}

export interface NativeSeries {
  readonly name: string;
  /** Null is a gap. */
  readonly values: readonly (number | null)[];
  /** Works a value out of other cells of the sheet; null for a value that is typed. */
  readonly formulaOf?: (at: CellAt, row: number) => string | null;
  readonly labels: readonly (NativeLabel | null)[];
  /** `carrier` draws nothing and holds labels that nothing drawn can hold. */
  readonly look:
    | 'filled'
    | 'hollow'
    | 'carrier'
    | 'line'
    | 'lead-line'
    | 'context-line'
    | 'reference-line'
    | 'level-line'
    | 'dots';
  readonly color: ThemeColor;
  /** How much of the colour there is on the ground, above 0 and up to 1; all of it unless said. */
  readonly strength?: number;
  /** Interval of each value; null where all are exact. */
  readonly intervals: readonly ({ readonly low: number; readonly high: number } | null)[] | null;
  /** How intervals are drawn: with a cap at each end unless said, as those of a measurement; or as a plain line between. */
  readonly intervalForm?: 'line';
  /** Mark at the points. */
  readonly symbol: 'circle' | 'diamond' | 'triangle' | 'square' | 'none';
  /** Size of the mark in points; 8 unless said. */
  readonly markPt?: number;
  /** Points in grey: what is only there to compare with. */
  readonly context?: readonly number[];
  /** Points in another colour than their series. */
  readonly tinted?: readonly { readonly at: number; readonly color: ThemeColor; readonly strength?: number }[];
  /** Points that an author set apart. */
  readonly outlined?: readonly number[];
  /** Points that are drawn hollow: derived, provisional, a total among its parts. */
  readonly hollow?: readonly number[];
  /** What is drawn at all points beside their marks. */
  readonly extent?: Extent;
  /** A line of least squares through the points, which the program works out on the axes as they are. */
  readonly trend?: 'linear' | 'log' | 'exp' | 'power';
}

/** A form at every point: a line or band of a length on one of the axes. */
export interface Extent {
  readonly direction: 'x' | 'y';
  readonly sides: 'plus' | 'both';
  /** In units of the axis, or a part of the value. */
  readonly length: { readonly fixed: number } | { readonly percent: number };
  readonly color: ThemeColor;
  readonly widthPt: number;
  readonly form: 'plain' | 'caps' | 'arrow' | 'band' | 'dots' | 'dashes';
}

export interface NativeLabel {
  readonly parts: readonly LabelPart[];
  /**
   * A number stands out, a level to compare with does not; `name` is set as names of rows are, `point` names a point,
   * `boxed` covers what it stands on; `on-fill` and `on-pale` stand on a bar.
   */
  readonly tone: 'strong' | 'quiet' | 'boxed' | 'name' | 'point' | 'on-fill' | 'on-pale';
  readonly side: 'right' | 'left' | 'above' | 'below';
  /** Moved from where it would stand, in points; 0 for most. */
  readonly downPt: number;
  readonly rightPt: number;
}

/** A label at the right of its point, unless said. */
export const nativeLabel = (parts: readonly LabelPart[], more: Partial<NativeLabel> = {}): NativeLabel => ({
  parts,
  tone: 'strong',
  side: 'right',
  downPt: 0,
  rightPt: 0,
  ...more,
});

/** Marks that tell series apart without colour, in the order of their signs on the page; the fifth is hollow there. */
export const SIGNS = ['circle', 'diamond', 'square', 'triangle', 'circle'] as const;

/** Values from zero on, as far as they reach. */
export const FROM_ZERO: ValueScale = { minimum: 0, maximum: null, step: null, isLog: false };

/** A number on the scale of an axis, without float noise. */
export const scaled = (value: number, { divisor }: { readonly divisor: number }): number => tidy(value / divisor, 12);

/** Whole numbers on a scale: thousands are set apart as on the page, never in front of 万 and 亿. */
export const wholeFormat = (scale: Scale): string => (isGrouped(scale) ? '#,##0' : '0');

/**
 * How the powers of ten of a logarithmic axis are written, as on the page: each with its own word, 100万, 1000万, 1亿. A
 * number format divides by no 万, but has room for two numbers in words: the scale is the one that leaves the fewest
 * for words, the lowest if two do.
 */
export function logScale(ticks: readonly number[], lang: Lang): { readonly scale: Scale; readonly format: string } {
  const strayFrom = (scale: Scale): number[] =>
    ticks.filter((tick) => scaleOf(tick, lang).divisor !== scale.divisor).sort((a, b) => b - a);
  const scales = ticks.map((tick) => scaleOf(tick, lang));
  const scale = scales.reduce(
    (best, one) => (strayFrom(one).length < strayFrom(best).length ? one : best),
    scales[0] ?? UNSCALED,
  );
  const stray = strayFrom(scale).slice(0, 2);
  const inWords = stray.map((tick) => `[=${scaled(tick, scale)}]"${formatNumber(tick, lang)}";`);
  const word = scale.word === '' ? '' : `"${lang === 'zh' ? '' : ' '}${scale.word}"`;
  const isWhole = ticks.every((tick) => stray.includes(tick) || tick >= scale.divisor);
  return { scale, format: `${inWords.join('')}${isWhole ? wholeFormat(scale) : 'General'}${word}` };
}
