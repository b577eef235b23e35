import type {
  BarSeriesOption,
  CustomSeriesOption,
  GridComponentOption,
  LineSeriesOption,
  XAXisComponentOption,
  YAXisComponentOption,
} from 'echarts';
import type { Lang } from '../words/lang.ts';
import type { Theme } from './theme.ts';

/**
 * What a builder may hand to ECharts. Closed: a misspelt key is a type error here,
 * where ECharts' own option type lets it through and draws an empty chart.
 */
export interface Option {
  readonly textStyle: { readonly fontFamily: string };
  readonly series: (BarSeriesOption | LineSeriesOption | CustomSeriesOption)[];
  readonly grid?: GridComponentOption[];
  readonly xAxis?: XAXisComponentOption[];
  readonly yAxis?: YAXisComponentOption[];
}

export type Weight = 400 | 700;

/** Width in px of a text set in the chart's font family. */
export type Measure = (text: string, sizePx: number, weight: Weight) => number;

/** Where a chart is drawn: everything a builder may depend on besides what it shows. */
export interface Space {
  readonly widthPx: number;
  readonly theme: Theme;
  readonly lang: Lang;
  readonly fontFamily: string;
  readonly measure: Measure;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a figure (or place) stands in the drawing, in reading order. */
export interface Mark {
  readonly id: string;
  readonly boxPx: Box;
}

/** All that shows one series where several share a plot: the one nearest to a pointer is lit and the others dimmed. */
export interface Strand {
  readonly id: string;
  /** What its shapes are named by; absent where they are those of the figure that has its id. */
  readonly name?: string;
  /** Which of the drawing's plots it lies in. */
  readonly plot: number;
  /** Its lines and outlines, in px of the layout; blank where only its own marks say where it is. */
  readonly outlines: readonly Outline[];
}

export interface Outline {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly isClosed: boolean;
}

/** A chart laid out: the width was given, the height is an outcome. */
export interface Drawing {
  readonly option: Option;
  readonly heightPx: number;
  readonly marks: readonly Mark[];
  /** Absent where no plot has several series. */
  readonly strands?: readonly Strand[];
}

/** A number of a chart: of which row or time and series, by whichever of these a kind of chart knows it. */
interface NumberAt {
  /** Id of the row or time, and the place of the series. */
  readonly row: string;
  readonly series: number;
  /** Of the row of bars, or of the line. */
  readonly id: string;
  /** The point of time on a line; 0 elsewhere. */
  readonly at: number;
  readonly value: number;
}

/** Where an author's lines and points stand in a drawing. */
export interface Ground {
  /** Through which lines at values run, and in which words at a point stand. */
  readonly plot: Box;
  /** Along which side values lie and where each stands, on both sides where there are two; null where no length stands for a value. */
  readonly axis: { readonly along: 'across' | 'upright'; readonly at: (value: number) => readonly number[] } | null;
  /** Where a number is drawn; null where it is not. */
  readonly spotOf: (number: NumberAt) => Box | null;
  /** Whether colours fill it, on which words need a ground of their own. */
  readonly isFilled?: boolean;
  /** What words at a point should not cover. */
  readonly crowd?: readonly (readonly (readonly [number, number])[])[];
}

/** A drawing that says where its numbers stand. */
export interface Grounded extends Drawing {
  readonly ground?: Ground;
}

/** Type sizes in px: they grow with the chart so that a wall or a slide reads as well as a phone. */
export interface Sizes {
  readonly small: number;
  readonly label: number;
  readonly name: number;
  readonly big: number;
  /** Multiplies every length that is not type. */
  readonly unit: number;
}

/** Sizes for a chart width: 12 to 14 px type on phone and page, up to 21 px on a wall. */
export function sizesFor(widthPx: number): Sizes {
  const unit = Math.min(1.5, Math.max(1, widthPx / 900));
  const px = (size: number) => Math.round(size * unit);
  return { small: px(12), label: px(13), name: px(14), big: px(widthPx < 400 ? 28 : 34), unit };
}
