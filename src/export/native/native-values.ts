import type { Box } from '../../charts/option.ts';
import type { Guided, GuidePoint, Guides } from '../../charts/own/guides-content.ts';
import type { ValueBars, ValueFacet, ValueRow } from '../../charts/value-bars.ts';
import { labelIn } from '../../panels/figure/label.ts';
import type { Label, Scale } from '../../words/numbers.ts';
import { scaleOf } from '../../words/numbers.ts';
import { termsOf } from '../../words/terms.ts';
import { pigmentColor } from './drawing-xml.ts';
import { contextPoints, labelsWidth, plotOf } from './native-bars.ts';
import {
  FROM_ZERO,
  type NativeChart,
  type NativeSeries,
  type NativeSpace,
  nativeLabel,
  scaled,
  type ValueScale,
} from './native-chart.ts';
import { cellParts } from './native-label.ts';
import { gridCell } from './native-lines.ts';
import { setRowNames } from './row-names.ts';
import { wrappedTitlePt } from './slide-type.ts';

const LEAST_BAR_PT = 13;
const MOST_ROW_PT = 56;
const TITLE_PT = 44;

/**
 * Bars of plain values as charts of PowerPoint's own, one a facet. None, and so shapes, where many rows do not fit, groups
 * differ in their bars, a number is missing, where a chart has no bar to say so at, or the author drew a line through them.
 */
export function nativeValueBars({ facets, guides }: ValueBars & Guided, space: NativeSpace): NativeChart[] {
  const own = facets.filter(({ rows }) => rows.length > 0);
  const columns = own.length === 4 ? 2 : Math.min(3, own.length);
  const charts = own.map((facet, index) => {
    const box = own.length === 1 ? space.box : gridCell(index, own.length, columns, space.box);
    return facetChart(withWords(facet, guides), box, { isOne: own.length > 1, guides }, space);
  });
  return charts.every((chart) => chart !== null) ? charts : [];
}

const LEAST_BARS_PT = 80;

interface Among {
  /** Whether it is one of several charts. */
  readonly isOne: boolean;
  readonly guides: Guides | undefined;
}

const pointAt = (guides: Guides | undefined, { heading }: ValueFacet, row: ValueRow): GuidePoint | undefined =>
  guides?.points.find(
    (point) =>
      point.id === row.id &&
      (point.name === null || point.name === row.name) &&
      (point.heading === null || heading === '' || point.heading === heading),
  );

/** Bars that are set apart have their words behind their numbers. */
function withWords(facet: ValueFacet, guides: Guides | undefined): ValueFacet {
  const worded = (row: ValueRow): ValueRow => {
    const text = pointAt(guides, facet, row)?.text ?? '';
    return text === '' ? row : { ...row, label: labelIn((number) => `${number}  ${text}`, row.label) };
  };
  return { ...facet, rows: facet.rows.map(worded) };
}

function facetChart(facet: ValueFacet, box: Box, { isOne, guides }: Among, { lang }: NativeSpace): NativeChart | null {
  const groups = groupsOf(facet.rows);
  const count = groups[0]?.rows.length ?? 0;
  const title = isOne ? { text: facet.heading, aside: facet.unit } : null;
  const top = title === null ? 0 : TITLE_PT + wrappedTitlePt(title, box.width);
  const rowPt = Math.min(MOST_ROW_PT * Math.max(1, count * 0.7), (box.height - top) / Math.max(1, groups.length));
  const isWhole = groups.every(({ rows }) => rows.length === count) && facet.rows.every(({ value }) => value !== null);
  if (!isWhole || rowPt / Math.max(1, count) < LEAST_BAR_PT) return null;
  const scale = scaleOf(Math.max(facet.maximum, -facet.minimum), lang);
  const height = top + groups.length * rowPt;
  const labels = labelsWidth(facet.rows.map((row) => labelOf(row, count > 1)));
  const names = setRowNames(
    groups.map(({ name }) => name),
    box.width,
    rowPt,
  );
  const plot = plotOf(box.width, names.widthPt, labels, height - top - 2);
  const barsPt = plot.width - (facet.minimum < 0 ? labels : 0);
  if (barsPt < LEAST_BARS_PT) return null;
  return {
    kind: 'bars',
    heading: facet.unit || termsOf(lang).column.indicator,
    categories: groups.map(({ name }) => name),
    series: Array.from({ length: count }, (_, place) => ({
      ...seriesOf(groups, place, scale, termsOf(lang).column.value),
      outlined: groups.flatMap(({ rows }, at) => (rows[place] && pointAt(guides, facet, rows[place]) ? [at] : [])),
    })),
    title,
    categoryPt: names.sizePt,
    categoryStride: 1,
    remark: null,
    values: scaleIn(facet, scale, isOne, plot.width / barsPt),
    axis: null,
    positions: null,
    box: { ...box, height },
    plot: { ...plot, y: top },
  };
}

/**
 * Facets of one unit share their scale, so that their bars can be compared. Names stand where the axis begins: bars below
 * zero end before it, as far as the plot is wider than they need, so that their labels stand between them and the names.
 */
function scaleIn({ minimum, maximum }: ValueFacet, scale: Scale, isOne: boolean, wider: number): ValueScale {
  if (minimum < 0) {
    const highest = Math.max(0, maximum);
    const lowest = highest - (highest - minimum) * wider;
    return { ...FROM_ZERO, minimum: scaled(lowest, scale), maximum: scaled(highest, scale) };
  }
  return isOne ? { ...FROM_ZERO, maximum: scaled(maximum, scale) || null } : FROM_ZERO;
}

const labelOf = (row: ValueRow, isNamed: boolean): Label =>
  isNamed ? labelIn((text) => `${text} ${row.name}`, row.label) : row.label;

function seriesOf(groups: readonly Group[], place: number, scale: Scale, name: string): NativeSeries {
  const rows = groups.flatMap((group) => group.rows[place] ?? []);
  const isNamed = (groups[0]?.rows.length ?? 0) > 1;
  return {
    name: isNamed ? (rows[0]?.name ?? '') : name,
    // Every digit stands in the sheet; the label writes as many as on the page.
    values: rows.map(({ value }) => (value === null ? null : scaled(value, scale))),
    labels: rows.map((row, index) =>
      nativeLabel(
        cellParts(labelOf(row, isNamed), {
          series: place,
          row: index,
          value: scaled(row.value ?? 0, scale),
          divisor: scale.divisor,
        }),
      ),
    ),
    look: 'filled',
    color: pigmentColor(rows[0]?.color ?? 0),
    intervals: intervalsOf(rows, scale),
    symbol: 'circle',
    // A point is told of once: a total among what is compared is hollow first of all.
    tinted: rows.flatMap(({ color, hollow, context }, at) =>
      hollow || context || color === rows[0]?.color ? [] : [{ at, color: pigmentColor(color) }],
    ),
    ...contextPoints(rows.map((row) => (row.hollow ? {} : row))),
    hollow: rows.flatMap(({ hollow }, index) => (hollow ? [index] : [])),
  };
}

/** On the scale of the axis; null where no row has one. */
function intervalsOf(rows: readonly ValueRow[], scale: Scale): NativeSeries['intervals'] {
  if (rows.every(({ interval }) => interval === undefined)) return null;
  return rows.map(({ interval }) =>
    interval ? { low: scaled(interval.low, scale), high: scaled(interval.high, scale) } : null,
  );
}

interface Group {
  readonly name: string;
  readonly rows: ValueRow[];
}

/** The bars of each group; a bar alone is a group of its own name. */
function groupsOf(rows: readonly ValueRow[]): Group[] {
  const groups: Group[] = [];
  const isGrouped = rows.some(({ heading }) => heading !== null);
  for (const row of rows) {
    if (!isGrouped) groups.push({ name: row.name, rows: [row] });
    else if (row.heading !== null) groups.push({ name: row.heading, rows: [row] });
    else groups.at(-1)?.rows.push(row);
  }
  return groups;
}
