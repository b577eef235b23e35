import type { Drawing } from '../../charts/option.ts';
import { THEMES } from '../../charts/theme.ts';
import { pictureSpace } from '../../draw/svg.ts';
import { drawChart } from '../../panels/kinds/draw-chart.ts';
import type { Chart } from '../../panels/kinds/kinds.ts';
import type { Lang } from '../../words/lang.ts';
import { type NativeChart, runsAcross } from '../native/native-chart.ts';
import { nativeCharts } from '../native/native-forms.ts';
import { type NativeTable, nativeTable } from '../native/native-table.ts';
import { MOST_CHART_PT, printedUnits } from '../paper/printed-width.ts';
import { PRINTED_SCALE } from './printed-chart.ts';
import { styleOf, TEXT_PT } from './text-styles.ts';

/** How a chart will stand in a document, before anything is written: what pages are planned with. */
export type ChartPlan = NativePlan | TablePlan | PicturePlan;

export interface NativePlan {
  readonly kind: 'native';
  readonly chart: Chart;
  readonly lang: Lang;
  /** In the least height in which all of it can be told apart. */
  readonly charts: readonly NativeChart[];
  readonly heightPt: number;
}

/** In colours, every number in its cell; as high as its rows, over as many pages as they take. */
interface TablePlan {
  readonly kind: 'table';
  readonly table: NativeTable;
}

export interface PicturePlan {
  readonly kind: 'picture';
  readonly drawing: Drawing;
  readonly widthUnits: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** Heights that a chart may take, in points on paper. */
const HEIGHTS_PT = [165, 195, 250, 330, 430, 520, 600];

/** A chart at text width: charts of Word's own, or a picture where Word has no such chart. */
export function planChart(chart: Chart, lang: Lang): ChartPlan {
  const table = nativeTable(chart, TABLE_BOX, THEMES.light, TABLE_LIMITS);
  if (table !== null) return { kind: 'table', table };
  let plan: NativePlan | null = null;
  for (const heightPt of HEIGHTS_PT) {
    const charts = chartsOf(chart, lang, heightPt);
    if (charts.length > 0) plan = { kind: 'native', chart, lang, charts, heightPt };
    if (charts.length > 0 && charts.every(isRoomy)) break;
  }
  return plan ?? planPicture(chart, lang);
}

const TABLE_BOX = { x: 0, y: 0, width: TEXT_PT, height: Number.MAX_SAFE_INTEGER };
/** In the type of other tables or a little smaller, from margin to margin. */
const TABLE_LIMITS = { mostPt: styleOf('TableText').sizePt, leastPt: 7, mostColumnPt: TEXT_PT, mostRowPt: 0 };

function planPicture(chart: Chart, lang: Lang): PicturePlan {
  const widthUnits = printedUnits(chart);
  const drawing = drawChart(chart, pictureSpace({ widthPx: widthUnits, theme: 'light', lang }));
  const scale = Math.min(TEXT_PT / widthUnits, MOST_CHART_PT / drawing.heightPx);
  return { kind: 'picture', drawing, widthUnits, widthPt: widthUnits * scale, heightPt: drawing.heightPx * scale };
}

function chartsOf(chart: Chart, lang: Lang, heightPt: number): NativeChart[] {
  // A point is left, lest charts side by side break the line.
  const width = (TEXT_PT - 1) / PRINTED_SCALE;
  return nativeCharts(chart, { box: { x: 0, y: 0, width, height: heightPt / PRINTED_SCALE }, lang });
}

/** A chart of much more than its least height is no easier to read. */
const MOST_STRETCH = 1.8;

/** By how much a chart may be made higher to fill its page. */
export const mostExtraPt = (plan: ChartPlan): number =>
  plan.kind !== 'native' ? 0 : Math.max(0, Math.min(MOST_STRETCH * plan.heightPt, MOST_CHART_PT) - plan.heightPt);

/** The charts of a plan, higher by `extraPt`; as planned where they cannot be drawn so. */
export function stretchedCharts(
  { chart, lang, charts, heightPt }: NativePlan,
  extraPt: number,
): readonly NativeChart[] {
  const higher = extraPt < 1 ? [] : chartsOf(chart, lang, heightPt + extraPt);
  return higher.length === charts.length ? higher : charts;
}

/** The least heights that tell lines apart, and keep labels of bars or dots clear of each other; on the scale of a slide. */
const LEAST_PLOT_PT = 160;
const LEAST_ROW_PT = 20;

function isRoomy({ kind, plot, categories, series, positions }: NativeChart): boolean {
  if (positions === null ? !runsAcross(kind) : !positions.isAcross) return plot.height >= LEAST_PLOT_PT;
  const bars = kind === 'bars' ? series.length : 1;
  return plot.height / Math.max(1, categories.length * bars) >= LEAST_ROW_PT;
}

/** Charts that stand side by side are equally high, so that they begin on one line. */
export function rowsOf(charts: readonly NativeChart[]): NativeChart[][] {
  const tops = [...new Set(charts.map(({ box }) => box.y))].sort((a, b) => a - b);
  return tops.map((top) => {
    const row = charts.filter(({ box }) => box.y === top);
    const height = Math.max(...row.map(({ box }) => box.height));
    return row.map((chart) => ({ ...chart, box: { ...chart.box, height } }));
  });
}
