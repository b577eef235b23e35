import type { Time } from '../cell/calendar.ts';
import type { ScaledUnit } from '../stated/scaled-unit.ts';
import type { Standing } from './hierarchy.ts';
import type { Aggregate } from './totals.ts';

/** What a row of a chart is about, or a point of its time axis. */
export interface Category {
  /** `r12`: stands for the place of its first row. */
  readonly id: string;
  readonly name: string;
  /** The parts its name is made of. */
  readonly path: readonly string[];
  /** In years; null where it is no time. */
  readonly at: number | null;
  /** Null where it is no time, or a plain number along an axis. */
  readonly step: Time['step'] | null;
  readonly aggregate: Aggregate | null;
  /** The rank the row has among those of its list (a total, a part of the row above …); null for one like the others. */
  readonly standing: Standing;
}

/** Between which ends a value lies, in base units. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Measure {
  readonly name: string;
  readonly part: string;
}

export interface Series {
  /** `s2`. */
  readonly id: string;
  /** Blank where there is one only and nothing names it. */
  readonly name: string;
  /** The parts its name is made of. */
  readonly path: readonly string[];
  /** The measure, and the part it is of, where a table has several measures of the same parts; absent elsewhere. */
  readonly measure?: Measure;
  readonly unit: ScaledUnit;
  /** In base units, one for each category; null is a gap and never 0. */
  readonly values: readonly (number | null)[];
  /** Marks of quality as the file writes them, one for each category; absent where the table has none. */
  readonly flags?: readonly (string | null)[];
  /** Whether A to F among the flags grade the numbers, as Statistics Canada does. */
  readonly isGraded?: boolean;
  /** Intervals of the values, one for each category; absent where the table has none. */
  readonly intervals?: readonly (Interval | null)[];
  /** Numbers no chart can carry, as the file writes them, one for each category; absent where the table has none. */
  readonly written?: readonly (string | null)[];
  /** Digits behind the point that the numbers of its column are printed with; absent where nobody knows. */
  readonly printed?: number;
  /** Digits behind the point that its author wants, in the unit of the file; absent where they are as printed. */
  readonly decimals?: number;
  readonly aggregate: Aggregate | null;
  readonly standing: Standing;
}

/** Numbers of one category and series, which only one of them can be. */
export interface Doubled {
  readonly category: string;
  readonly series: string;
  readonly unit: ScaledUnit;
  /** In base units, and the place of the row in the table; the first is drawn. */
  readonly numbers: { readonly row: number; readonly value: number }[];
}

/** A table as a chart takes it: categories by series, both in the file's order. */
export interface SeriesData {
  readonly categories: readonly Category[];
  readonly series: readonly Series[];
  readonly isTime: boolean;
  /** The first time that sums all since January, as the file writes it; blank for none. */
  readonly cumulative: string;
  /** Cells among the values that hold neither a number nor a word for missing: the first few, and how many. */
  readonly unread: { readonly count: number; readonly values: readonly string[] };
  /** Numbers no chart can carry, see `isDrawable`: how many, and the first few with the places of their rows. */
  readonly beyond: {
    readonly count: number;
    readonly first: readonly { readonly row: number; readonly text: string }[];
  };
  /** Numbers left out because an earlier row has the same category and series, and the first few of them. */
  readonly doubled: number;
  readonly doubles: readonly Doubled[];
  /** Names that several rows of a list have. */
  readonly sameNames: readonly string[];
}
