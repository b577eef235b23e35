import type { ChartKind } from '../words/kind-words.ts';
import type { Bilingual } from '../words/lang.ts';
import type { Form, Qualifier } from '../words/numbers.ts';

/**
 * What kind of number a figure is; stocks and flows never share an axis. `unstated` only in a file of the reader's own
 * that does not say.
 */
export type Measure = 'stock' | 'flow' | 'share' | 'rank' | 'interval' | 'plan' | 'unstated';

/** One quantity stated in the report: one row of figures.csv. */
export interface Figure {
  readonly id: string;
  readonly topic: string;
  readonly name: Bilingual;
  /** Digits and unit exactly as printed. */
  readonly asStated: string;
  /** In base units: persons, yuan, per cent. */
  readonly value: number;
  /** Upper end of a stated range, of which `value` is the lower; absent for a single number. */
  readonly valueHigh?: number;
  readonly unit: Bilingual;
  readonly qualifier: Qualifier;
  /** Size of one unit in the last printed digit: 2.05万 → 100. */
  readonly step: number;
  /** Change on the baseline year in per cent (+120 means 2.2 times); null where the report states none. */
  readonly growthPct: number | null;
  /** One unit in the last printed digit of the growth: 120 → 1, 12.5 → 0.1; null as growthPct. */
  readonly growthStep: number | null;
  readonly baselineYear: number | null;
  readonly measure: Measure;
  /** ISO month, or interval `2008/2016-06`; blank, or words, only in a file of the reader's own. */
  readonly period: string;
  /** What an open start of the period stands for, as the descriptor says it; absent where it does not. */
  readonly since?: Bilingual;
  /** Part and section of the report: `1.3`; blank, or words, only in a file of the reader's own. */
  readonly section: string;
  readonly note: Bilingual | null;
}

/** How a figure is drawn; what qualifies a range is said in words. */
export const formOf = ({ valueHigh, qualifier }: Pick<Figure, 'valueHigh' | 'qualifier'>): Form =>
  valueHigh === undefined ? qualifier : 'range';

/** A figure that says since when it is counted, where its period leaves that open. */
export const withSince = (figure: Figure, { since }: Dataset['source']): Figure =>
  since !== undefined && figure.period.startsWith('../') ? { ...figure, since } : figure;

/** A prefecture and what the report names it for: one row of places.csv. */
export interface Prefecture {
  readonly id: string;
  readonly name: Bilingual;
  /** Fixed tile position, counted from 0 at the top left. */
  readonly column: number;
  readonly row: number;
  readonly mentions: readonly { readonly topic: string; readonly section: string; readonly for: Bilingual }[];
}

/** One of the actions a commitment pays for: one row of actions.csv. */
export interface Action {
  readonly id: string;
  readonly name: Bilingual;
  readonly section: string;
}

/** The ways to look at figures with a baseline. */
export const MODES = ['level', 'index', 'growth'] as const;
export type Mode = (typeof MODES)[number];
export type { ChartKind };

/** The declaration of a panel in the descriptor. Texts may hold references such as `{members.growth}`. */
export interface View {
  /** Set where the texts are written out, so that braces in them are letters. */
  readonly written?: true;
  readonly id: string;
  readonly topic: string;
  readonly chart: ChartKind;
  readonly figures: readonly string[];
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly notes: readonly Bilingual[];
  /** The way of looking shown first, for views whose figures have a baseline. */
  readonly mode: Mode | null;
  /** Tiles only: the third tile is the first figure divided by the second. */
  readonly ratio: { readonly id: string; readonly name: Bilingual; readonly unit: Bilingual } | null;
  /** Pictogram only: the base units one symbol stands for, by figure id; 1 where absent. */
  readonly symbol: ReadonlyMap<string, number>;
  /** Tiles only: the actions are listed below the numbers. */
  readonly actions: boolean;
}

export interface Topic {
  readonly id: string;
  readonly name: Bilingual;
  /** One sentence that introduces the topic. */
  readonly lead: Bilingual;
}

/** A figure where the report states it: its sentence, cut where the number begins and ends, with its neighbours. */
export interface Quotation {
  /** The sentence before, of the same paragraph; blank where there is none. */
  readonly earlier: string;
  /** The sentence itself: up to the number, the number, and the rest. */
  readonly opening: string;
  readonly stated: string;
  readonly closing: string;
  /** The sentence after, of the same paragraph; blank where there is none. */
  readonly later: string;
}

/** Descriptor and figures: everything a page shows. */
export interface Dataset {
  /** What its files are called: `gansu-unions-2016`; of data without a descriptor their title. */
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly source: {
    readonly title: Bilingual;
    readonly body: Bilingual;
    readonly speaker: Bilingual;
    readonly date: string;
    /** Since when the report counts where it prints no start; absent where the descriptor does not say. */
    readonly since?: Bilingual;
  };
  readonly licence: { readonly name: string; readonly url: string | null; readonly title: Bilingual };
  readonly topics: readonly Topic[];
  /** The great numbers a page opens with: figure ids. */
  readonly highlights: readonly string[];
  readonly views: readonly View[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly places: readonly Prefecture[];
  readonly actions: readonly Action[];
  /** By figure id; absent where the files do not carry the report's text, or nobody has read it yet. */
  readonly quotations?: ReadonlyMap<string, Quotation>;
}
