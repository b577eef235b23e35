import type { UserDataChart } from '../../charts/own/user-data-chart.ts';
import type { ChartKind, Figure, Mode } from '../../figures/dataset.ts';
import { dots } from './dots.ts';
import type { ChartKindOf } from './kind.ts';
import { pairedBars } from './paired-bars.ts';
import { pictogram } from './pictogram.ts';
import { rankedBars } from './ranked-bars.ts';
import { slope } from './slope.ts';
import { tileMap } from './tile-map.ts';
import { tiles } from './tiles.ts';

/**
 * The kinds of chart a view can ask for, by the name it has in a descriptor: one line a kind. What each is called lies
 * in `words/kind-words.ts`; the compiler names what is missing here or there.
 */
const KINDS = {
  'paired-bars': pairedBars,
  'ranked-bars': rankedBars,
  slope,
  tiles,
  dots,
  pictogram,
  'tile-map': tileMap,
} satisfies { readonly [Kind in ChartKind]: ChartKindOf<{ readonly kind: Kind }> };

/** Charts of the report, by kind. */
export type ReportChart = ReturnType<(typeof KINDS)[keyof typeof KINDS]['contentOf']>;

/** What a panel shows: plain data. */
export type Chart = ReportChart | UserDataChart;

export const kindOf = (name: ChartKind): ChartKindOf<ReportChart> => KINDS[name];

/** Whether a kind of chart draws a figure's qualifier in a form of its own. */
export const drawsQualifier = (name: ChartKind, figure: Figure, mode: Mode | null): boolean =>
  kindOf(name).drawsQualifier?.(figure, mode) ?? false;

export const isReportChart = (chart: Chart): chart is ReportChart => chart.kind in KINDS;
