import type { Box } from '../../charts/option.ts';
import type { PairedBars, PairedFacet } from '../../charts/paired-bars.ts';
import type { RankedBars } from '../../charts/ranked-bars.ts';
import type { InContext } from '../../charts/theme.ts';
import { niceStep } from '../../charts/ticks.ts';
import { labelIn } from '../../panels/figure/label.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { formatLabel, formatOnScale, type Label, UNSCALED } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import {
  FROM_ZERO,
  type NativeChart,
  type NativeSeries,
  type NativeSpace,
  nativeLabel,
  scaled,
} from './native-chart.ts';
import { type CellNumber, cellParts, changeParts, type LabelPart, type Ratio, ratioOf } from './native-label.ts';
import { setRowNames } from './row-names.ts';
import { SLIDE_TYPE, widestPt } from './slide-type.ts';

const AXIS_PT = 52;
const MOST_ROW_PT = 116;
const GAP_PT = 12;
/** Most intervals of an axis that programs choose by themselves. */
const USUAL_STEPS = 7;

/** A clustered bar chart for each unit, one below the other, bars beginning on one line. */
export function nativePairedBars(content: PairedBars, space: NativeSpace): NativeChart[] {
  const { box } = space;
  const facets = content.facets.filter(({ rows }) => rows.length > 0);
  const rows = facets.reduce((sum, facet) => sum + facet.rows.length, 0);
  const fixed = facets.length * AXIS_PT + (facets.length - 1) * GAP_PT;
  const rowPt = Math.min(MOST_ROW_PT, (box.height - fixed) / rows);
  const all = facets.flatMap((facet) => facet.rows);
  const names = setRowNames(
    all.map(({ name }) => name),
    box.width,
    rowPt,
  );
  const right = labelsWidth(
    all.flatMap(({ stated, baseline }) => [stated.label, ...(baseline ? [baseline.label] : [])]),
  );
  let y = box.y;
  return facets.map((facet) => {
    const height = facet.rows.length * rowPt + AXIS_PT;
    const plot = plotOf(box.width, names.widthPt, right, height - AXIS_PT);
    const place = { box: { ...box, y, height }, plot, categoryPt: names.sizePt };
    y += height + GAP_PT;
    return pairedChart(content, facet, place, space.lang);
  });
}

type ChartPosition = Pick<NativeChart, 'box' | 'plot' | 'categoryPt'>;

function pairedChart(content: PairedBars, facet: PairedFacet, place: ChartPosition, lang: Lang): NativeChart {
  const { scale, unit } = facet;
  const { baseline } = content.key;
  const terms = termsOf(lang);
  const first = statedSeries(content, facet, lang);
  return {
    ...PLAIN,
    ...place,
    kind: 'bars',
    heading: terms.aside(terms.column.indicator, unit),
    categories: facet.rows.map((row) => row.name),
    series: baseline === null ? [first] : [first, baselineSeries(baseline, content, facet)],
    axis: { title: unit, format: scale.word === '' ? '#,##0' : 'General' },
    values: { ...FROM_ZERO, step: stepOn(facet, place.plot.width) },
  };
}

/** Null, so that the program finds it, unless its numbers would run into each other on a narrow plot. */
function stepOn({ rows, scale }: PairedFacet, widthPt: number): number | null {
  const levels = rows.flatMap(({ stated, baseline }) => [stated.value, baseline?.value ?? 0]);
  const most = scaled(Math.max(...levels), scale);
  const tickPt = widestPt([formatOnScale(Math.max(...levels), scale)], SLIDE_TYPE.small, 400) + 12;
  const count = Math.floor(widthPt / tickPt);
  return count > USUAL_STEPS ? null : niceStep(most, Math.max(1, count));
}

const PLAIN = {
  title: null,
  categoryStride: 1,
  remark: null,
  values: FROM_ZERO,
  positions: null,
} as const;
const FILLED = { look: 'filled', intervals: null, symbol: 'circle' } as const;

/** A growth or multiple in a label is worked out of both levels; a multiple beside a growth, of that. */
function statedSeries({ key }: PairedBars, { rows, scale }: PairedFacet, lang: Lang): NativeSeries {
  return {
    ...FILLED,
    name: key.stated,
    values: rows.map(({ stated }) => scaled(stated.value, scale)),
    labels: rows.map(({ stated, baseline }, row) => {
      const cell: CellNumber = { series: 0, row, value: scaled(stated.value, scale), divisor: scale.divisor };
      const parts = cellParts(stated.label, cell);
      if (baseline !== null)
        return nativeLabel(changeParts(parts, ratioOf(cell, baselineCell(baseline, row, scale)), lang));
      return nativeLabel(key.baseline === null ? changeParts(parts, timesOf(cell), lang) : parts);
    }),
    color: 'accent1',
    ...contextPoints(rows),
  };
}

/** The points of rows that the headline does not speak of. */
export const contextPoints = (rows: readonly InContext[]): Pick<NativeSeries, 'context'> =>
  rows.some(({ context }) => context) ? { context: rows.flatMap(({ context }, at) => (context ? [at] : [])) } : {};

const baselineCell = ({ value }: { readonly value: number }, row: number, scale: PairedFacet['scale']): CellNumber => ({
  series: 1,
  row,
  value: scaled(value, scale),
  divisor: scale.divisor,
});

/** How many times as much a growth in per cent makes of something. */
const timesOf = ({ series, row, value }: CellNumber): Ratio => ({
  value: (value + 100) / 100,
  formula: (at) => `(${at(series, row)}+100)/100`,
});

/** Rows without a baseline have no bar and no label. */
function baselineSeries(name: string, { solid }: PairedBars, { rows, scale }: PairedFacet): NativeSeries {
  const intervals = rows.map(({ baseline }) => {
    if (baseline === null || baseline.low === null || baseline.high === null) return null;
    return { low: scaled(baseline.low, scale), high: scaled(baseline.high, scale) };
  });
  return {
    ...FILLED,
    look: solid ? 'filled' : 'hollow',
    name,
    values: rows.map(({ baseline }) => (baseline === null ? null : scaled(baseline.value, scale))),
    labels: rows.map(({ baseline }, row) => {
      if (baseline === null) return null;
      // A blank keeps the words off the cap of the interval.
      const words = labelIn((text) => ` ${text}`, baseline.label);
      return nativeLabel(cellParts(words, baselineCell(baseline, row, scale)), { tone: 'quiet' });
    }),
    color: 'accent5',
    intervals: intervals.some((one) => one !== null) ? intervals : null,
  };
}

/** One bar chart: for an index, the baseline's 100 hollow and the growth stacked on it; for growth, bars from zero. */
export function nativeRankedBars(content: RankedBars, { box, lang }: NativeSpace): NativeChart[] {
  const { rows, base, key } = content;
  const terms = termsOf(lang);
  const labels = rows.map((row) => labelIn((text) => terms.aside(text, row.aside), row.label));
  const rowPt = Math.min(56, box.height / Math.max(1, rows.length));
  const height = rows.length * rowPt;
  const names = setRowNames(
    rows.map(({ name }) => name),
    box.width,
    rowPt,
  );
  const growths = rows.map((row) => scaled(row.value - base, UNSCALED));
  const growth: NativeSeries = {
    ...FILLED,
    name: key.growth,
    values: base === 0 ? growths : growths.map((value) => Math.max(0, value)),
    labels: labels.map((one, row) => (base === 0 ? nativeLabel(growthParts(one, growths[row] ?? 0, row, lang)) : null)),
    color: 'accent1',
    ...contextPoints(rows),
  };
  return [
    {
      ...PLAIN,
      box: { ...box, height },
      categoryPt: names.sizePt,
      plot: plotOf(box.width, names.widthPt, labelsWidth(labels), height - 2),
      kind: base === 0 ? 'bars' : 'stacked-bars',
      heading: terms.column.indicator,
      categories: rows.map((row) => row.name),
      series: base === 0 ? [growth] : stacked(content, growth, labels, lang),
      axis: null,
    },
  ];
}

/** `+120%（2.2倍）` of a growth in per cent. */
function growthParts(label: Label, value: number, row: number, lang: Lang): LabelPart[] {
  const cell: CellNumber = { series: 0, row, value, divisor: 1 };
  return changeParts([formatLabel(label)], timesOf(cell), lang);
}

/** A bar that shrank is as long as what is left of the base, which both of its labels are worked out of. */
function stacked(
  { rows, base, key }: RankedBars,
  growth: NativeSeries,
  labels: readonly Label[],
  lang: Lang,
): NativeSeries[] {
  const whole = (row: number): Ratio => ({
    value: (rows[row]?.value ?? 0) / base,
    formula: (at) => `(${at(0, row)}+${at(1, row)})/${base}`,
  });
  return [
    {
      ...FILLED,
      look: 'hollow',
      name: key.base,
      values: rows.map((row) => Math.min(base, row.value)),
      labels: rows.map(() => null),
      color: 'accent5',
    },
    growth,
    {
      ...FILLED,
      look: 'carrier',
      name: publicationWords(lang).labels,
      values: rows.map(() => 0),
      labels: labels.map((one, row) => nativeLabel(changeParts([formatLabel(one)], whole(row), lang))),
      color: 'tx1',
    },
  ];
}

export const labelsWidth = (labels: readonly Label[]): number =>
  widestPt(labels.map(formatLabel), SLIDE_TYPE.label, 700) + 12;

export const plotOf = (width: number, left: number, right: number, height: number): Box => ({
  x: left,
  y: 0,
  width: Math.max(60, width - left - right),
  height,
});
