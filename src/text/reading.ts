import type { Qualifier } from '../words/numbers.ts';

/** `[start, end)` in UTF-16 units of the text given. */
export type TextSpan = readonly [start: number, end: number];

/** What a figure says: a count, a share, a change in points or in units, a rate of change, a multiple, two ends. */
export type FigureKind = 'level' | 'percent' | 'points' | 'change' | 'growth' | 'multiple' | 'range';

/** Why a person should look at a row. */
export type Doubt =
  /** The text gives the number no name. */
  | 'no-name'
  /** The name says too little: 项目, 人数. */
  | 'general-name'
  /** Another figure has the same name. */
  | 'same-name'
  /** Rates and levels differ in number, so none was attached. */
  | 'uneven-rates'
  /** A number without a unit. */
  | 'no-unit'
  /** A count in words, which may be a way of speaking. */
  | 'number-word';

/** One figure of a text. Value, unit and qualifier are as `readStated` reads `stated`; a change downwards is negative. */
export interface TextFigure {
  readonly span: TextSpan;
  readonly stated: string;
  /** In the text's own words, with at most a suffix of a closed list; blank where it has none. */
  readonly name: string;
  /** Where the words of the name stand. */
  readonly nameSpans: readonly TextSpan[];
  readonly value: number;
  readonly valueHigh?: number;
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** The change the text states of it, in per cent. */
  readonly growthPct?: number;
  readonly growthQualifier?: Qualifier;
  /** A second change of it, in per cent: 同比增长5%，环比增长2%. */
  readonly growthAlso?: number;
  /** What the change is against, as the text says it: 2008年, 上年, 同比. */
  readonly baseline?: string;
  readonly kind: FigureKind;
  /** Whether it is aimed at and not reached. */
  readonly target?: true;
  readonly sentence: TextSpan;
  /** Number of its section: `1.3`. */
  readonly section?: string;
  readonly doubts?: readonly Doubt[];
}

/** Why a number is no figure. `growth` and `baseline` belong to a figure, as does `rank` of a list it names. */
export type AsideReason =
  | 'growth'
  | 'baseline'
  | 'date'
  | 'period'
  | 'time'
  | 'plan'
  | 'session'
  | 'ordinal'
  | 'list'
  | 'heading'
  | 'law'
  | 'document'
  | 'phone'
  | 'address'
  | 'name'
  | 'age'
  | 'threshold'
  | 'word'
  | 'unread';

export interface SetAside {
  readonly span: TextSpan;
  readonly reason: AsideReason;
}

export interface TextSection {
  readonly span: TextSpan;
  /** Its heading without the number in front, as the text prints it. */
  readonly titleSpan: TextSpan;
  /** The same in plain glyphs. */
  readonly title: string;
  /** `1`, `1.3`. */
  readonly number: string;
  readonly level: number;
}

/** A text read: its figures in order, never overlapping; all its other numbers; its sections. */
export interface TextReading {
  readonly figures: readonly TextFigure[];
  readonly others: readonly SetAside[];
  readonly sections: readonly TextSection[];
}
