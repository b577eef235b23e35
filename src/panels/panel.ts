import type { Mode } from '../figures/dataset.ts';
import type { Chart } from './kinds/kinds.ts';

/** One chart with everything that belongs to it, written out in one language. */
export interface Panel {
  readonly id: string;
  readonly topic: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  /** What an author's headline says and the table does not, with the right numbers; absent where nothing is wrong. */
  readonly doubts?: readonly string[];
  /** Report, date and section. */
  readonly source: string;
  /** What the chart shows, for readers who do not see it. */
  readonly description: string;
  /** Ways of looking this panel offers; empty where its figures have no baseline. */
  readonly modes: readonly Mode[];
  readonly mode: Mode | null;
  readonly chart: Chart;
  /** Figures and places in reading order: what pointer and arrow keys walk over. */
  readonly points: readonly Point[];
  readonly table: Table;
  /** Set where a line has more points than are drawn, so that a stretch of it shows more of them. */
  readonly reach?: AxisReach;
}

/** From where to where on an axis: in years, or in the axis's own numbers. */
export type AxisEnds = readonly [from: number, to: number];

/** How far an axis reaches, how much of it is shown, and how many of its points lie there. */
export interface AxisReach {
  readonly whole: AxisEnds;
  readonly shown: AxisEnds;
  readonly points: number;
}

/** A figure or place in words. */
export interface Point {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  /** Facts of series for which there is no room beside the others, shown while theirs is lit. */
  readonly others?: readonly Fact[];
  /** All of it as one sentence, for a live region. */
  readonly reading: string;
}

/** What a fact says, in no language; the words of its term may be those of another. */
export type FactId =
  | 'as-stated'
  | 'value'
  | 'change'
  | 'derived'
  | 'period'
  | 'measure'
  | 'section'
  | 'note'
  | `mention-${number}`
  | `value-${string}`
  | `series-${string}`
  | 'more'
  | 'last'
  | 'first'
  | 'highest'
  | 'lowest'
  | 'later'
  | 'earlier'
  | 'remark';

/** How a chart draws what a fact is about: which of the five pigments, how much of it (1 is all), and its sign. */
export interface FactKey {
  readonly pigment: number;
  readonly strength: number;
  readonly sign: string;
}

export interface Fact {
  /** One of its kind in a point. */
  readonly id: FactId;
  readonly term: string;
  readonly text: string;
  /** Absent where colour and sign tell nothing apart. */
  readonly key?: FactKey;
  /** Id of the strand of the drawing that the fact is about. */
  readonly strand?: string;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

interface TableColumn {
  readonly name: string;
  readonly numeric: boolean;
  /** Units or marks stand at its numbers, which a file of numbers would lose. */
  readonly isDressed?: true;
}

export interface TableRow {
  /** Id of the figure, place or action. */
  readonly id: string;
  /** Set where the row is a figure, whose second cell is how the report states it. */
  readonly isFigure?: true;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly text: string;
  /** What the column sorts by; null (a blank) sorts last. */
  readonly sort: number | string | null;
}

/** A panel, or the reason in words why it cannot be shown. */
export type Resolved =
  | { readonly ok: true; readonly panel: Panel }
  | {
      readonly ok: false;
      readonly id: string;
      readonly topic: string;
      readonly headline: string;
      readonly problem: string;
    };
