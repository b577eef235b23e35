import { formatLabel, formatOnScale, type Label, type Qualifier, type Scale } from '../words/numbers.ts';
import { hollowSample, type Key, layoutLegend, statedSample } from './legend.ts';
import type { Drawing, Mark, Option, Space } from './option.ts';
import { sizesFor } from './option.ts';
import { barEnding, whisker } from './qualifiers.ts';
import { type Item, itemSeries, markSeries, type Shape, textLines } from './shapes.ts';
import { wrapText } from './text.ts';
import { accentOf, type InContext } from './theme.ts';
import { linearTicks } from './ticks.ts';

/** A level as stated beside the level of the baseline year; one facet a unit, each with its own axis from zero. */
export interface PairedBars {
  readonly kind: 'paired-bars';
  /** Set where the second bar is stated as the first is, and not derived: it is filled. */
  readonly solid?: true;
  readonly facets: readonly PairedFacet[];
  /** Null where there is nothing of the kind to explain. */
  readonly key: { readonly stated: string; readonly baseline: string | null; readonly interval: string | null };
}

export interface PairedFacet {
  /** Unit of the axis, with its scale word: `万份`. */
  readonly unit: string;
  readonly scale: Scale;
  readonly rows: readonly PairedRow[];
}

export interface PairedRow extends InContext {
  readonly id: string;
  readonly name: string;
  readonly stated: { readonly value: number; readonly label: Label; readonly qualifier: Qualifier };
  /** Null where no baseline is stated or it cannot be derived; `low` and `high` null where it is exact. */
  readonly baseline: {
    readonly value: number;
    readonly label: Label;
    readonly low: number | null;
    readonly high: number | null;
    /** As stated unless said. */
    readonly qualifier?: Qualifier;
  } | null;
}

const GAP_PX = 8;

interface RowLayout {
  readonly row: PairedRow;
  readonly lines: readonly string[];
  /** First slot of the row: name lines, then stated, baseline and a blank. */
  readonly slot: number;
}

interface FacetLayout {
  readonly facet: PairedFacet;
  readonly rows: readonly RowLayout[];
  readonly slots: number;
  readonly topPx: number;
  readonly maximum: number;
  readonly plotPx: number;
}

export function drawPairedBars(content: PairedBars, space: Space): Drawing {
  const sizes = sizesFor(space.widthPx);
  const slotPx = Math.round(22 * sizes.unit);
  const legend = layoutLegend(keysOf(content, space), 0, space);
  const facets: FacetLayout[] = [];
  let topPx = legend.heightPx + GAP_PX;
  for (const facet of content.facets.filter(({ rows }) => rows.length > 0)) {
    const layout = layoutFacet(facet, topPx, space);
    facets.push(layout);
    topPx += layout.slots * slotPx + Math.round(52 * sizes.unit);
  }
  const marks = facets.flatMap((facet) => facet.rows.map((row) => markOf(row, facet.topPx, slotPx, space)));
  const items = facets.flatMap((facet) => facetItems(facet, slotPx, space));
  return {
    option: optionOf(content, facets, slotPx, marks, [legend.item, ...items], space),
    heightPx: Math.round(topPx - 6 * sizes.unit),
    marks,
  };
}

function keysOf(content: PairedBars, space: Space): Key[] {
  const { theme } = space;
  const { stated, baseline, interval } = content.key;
  const rows = content.facets.flatMap((facet) => facet.rows);
  const keys: Key[] = [
    {
      text: stated,
      sample: (x, y, width, height) => statedSample(rows, { x, y, width, height }, space),
    },
  ];
  if (baseline !== null)
    keys.push({
      text: baseline,
      sample: (x, y, width, height) => [
        content.solid
          ? { type: 'rect', box: { x, y, width, height }, fill: theme.stone }
          : hollowSample({ x, y, width, height }, space),
      ],
    });
  if (interval !== null) {
    keys.push({
      text: interval,
      sample: (x, y, width, height) => whisker(x + 2, x + width - 2, y + height / 2, height, theme.ink),
    });
  }
  return keys;
}

function layoutFacet(facet: PairedFacet, topPx: number, space: Space): FacetLayout {
  const sizes = sizesFor(space.widthPx);
  const rows: RowLayout[] = [];
  let slot = 0;
  for (const row of facet.rows) {
    const lines = wrapText(row.name, space.widthPx, sizes.name, 700, space.measure);
    rows.push({ row, lines, slot });
    slot += lines.length + 3;
  }
  const largest = Math.max(
    ...facet.rows.flatMap((row) => [row.stated.value, row.baseline?.high ?? row.baseline?.value ?? 0]),
    0,
  );
  const maximum = largest > 0 ? largest * 1.0001 : 1;
  return { facet, rows, slots: slot, topPx, maximum, plotPx: plotWidth(facet, maximum, space) };
}

/** The widest plot in which every label still fits behind its bar. */
function plotWidth(facet: PairedFacet, maximum: number, space: Space): number {
  const { label, small } = sizesFor(space.widthPx);
  const roomFor = (value: number, text: Label, sizePx: number, extra: number) =>
    ((space.widthPx - GAP_PX - extra - space.measure(formatLabel(text), sizePx, 700)) * maximum) /
    Math.max(value, 1e-9);
  const widths = facet.rows.flatMap(({ stated, baseline }) => [
    roomFor(stated.value, stated.label, label, stated.qualifier === 'stated' ? 0 : 20),
    ...(baseline === null
      ? []
      : [roomFor(baseline.high ?? baseline.value, baseline.label, small, baseline.qualifier === undefined ? 6 : 26)]),
  ]);
  return Math.max(40, Math.min(space.widthPx - 16, ...widths));
}

function markOf({ row, lines, slot }: RowLayout, topPx: number, slotPx: number, space: Space): Mark {
  return {
    id: row.id,
    boxPx: { x: 0, y: topPx + slot * slotPx, width: space.widthPx, height: (lines.length + 2.3) * slotPx },
  };
}

function facetItems(layout: FacetLayout, slotPx: number, space: Space): Item[] {
  const { facet, rows, topPx, slots, plotPx, maximum } = layout;
  const { small } = sizesFor(space.widthPx);
  const pxOf = (value: number) => (value / maximum) * plotPx;
  const unit: Shape = {
    type: 'text',
    text: facet.unit,
    x: 0,
    y: topPx + slots * slotPx + small * 2.9,
    sizePx: small,
    weight: 400,
    fill: space.theme.muted,
  };
  return [
    ...rows.map((row) => ({ id: row.row.id, shapes: rowShapes(row, topPx, slotPx, pxOf, space) })),
    { id: '', shapes: [unit] },
  ];
}

function rowShapes(
  layout: RowLayout,
  topPx: number,
  slotPx: number,
  pxOf: (value: number) => number,
  space: Space,
): Shape[] {
  const { row, lines, slot } = layout;
  const { theme } = space;
  const { name, label, small } = sizesFor(space.widthPx);
  const statedY = topPx + (slot + lines.length) * slotPx;
  const ending = barEnding(row.stated.qualifier, {
    x: pxOf(row.stated.value),
    y: statedY + 1,
    heightPx: slotPx - 2,
    color: accentOf(row, theme),
    ground: theme.card,
    ink: theme.ink,
  });
  const shapes: Shape[] = [
    ...textLines(lines, { x: 0, y: topPx + slot * slotPx, sizePx: name, weight: 700, fill: theme.ink }, slotPx),
    ...ending.shapes,
    {
      type: 'text',
      text: formatLabel(row.stated.label),
      x: pxOf(row.stated.value) + ending.extentPx + GAP_PX,
      y: statedY + slotPx / 2,
      sizePx: label,
      weight: 700,
      fill: theme.ink,
    },
  ];
  if (row.baseline === null) return shapes;
  const { value, low, high, label: words, qualifier = 'stated' } = row.baseline;
  const y = statedY + slotPx * 1.5;
  const end = pxOf(high ?? value);
  const interval = low === null || high === null ? [] : whisker(pxOf(low), end, y, slotPx * 0.5, theme.ink);
  const stated = { x: end, y: statedY + slotPx + 1, heightPx: slotPx - 2, color: theme.stone };
  const second = barEnding(qualifier, { ...stated, ground: theme.card, ink: theme.ink });
  const textX = end + second.extentPx + GAP_PX + 2;
  return [
    ...shapes,
    ...interval,
    ...second.shapes,
    { type: 'text', text: formatLabel(words), x: textX, y, sizePx: small, weight: 400, fill: theme.muted },
  ];
}

function optionOf(
  content: PairedBars,
  facets: readonly FacetLayout[],
  slotPx: number,
  marks: readonly Mark[],
  items: readonly Item[],
  space: Space,
): Option {
  const { small } = sizesFor(space.widthPx);
  const { theme } = space;
  return {
    textStyle: { fontFamily: space.fontFamily },
    grid: facets.map((facet, index) => ({
      id: `facet-${index}`,
      left: 0,
      top: facet.topPx,
      width: facet.plotPx,
      height: facet.slots * slotPx,
      outerBoundsMode: 'none',
    })),
    xAxis: facets.map((facet, index) => ({
      id: `value-${index}`,
      type: 'value',
      gridIndex: index,
      min: 0,
      max: facet.maximum,
      axisTick: { show: true, lineStyle: { color: theme.stone }, customValues: ticksOf(facet, space) },
      axisLine: { show: true, lineStyle: { color: theme.stone } },
      splitLine: { show: false },
      axisLabel: {
        customValues: ticksOf(facet, space),
        formatter: (value: number) => formatOnScale(value, facet.facet.scale),
        color: theme.muted,
        fontSize: small,
        alignMinLabel: 'left',
        hideOverlap: true,
      },
    })),
    yAxis: facets.map((facet, index) => ({
      id: `rows-${index}`,
      type: 'category',
      gridIndex: index,
      inverse: true,
      show: false,
      data: Array.from({ length: facet.slots }, (_, slot) => String(slot)),
    })),
    series: [
      markSeries(marks, space),
      ...facets.map((facet, index) => ({
        id: `bars-${index}`,
        type: 'bar' as const,
        xAxisIndex: index,
        yAxisIndex: index,
        barWidth: slotPx - 2,
        barMinHeight: 1,
        z: 2,
        data: facet.rows.flatMap((row) => barsOf(row, content, space)),
      })),
      itemSeries('notes', items, space, 3),
    ],
  };
}

function ticksOf(facet: FacetLayout, space: Space): number[] {
  const { small } = sizesFor(space.widthPx);
  const labelPx = space.measure(formatOnScale(facet.maximum, facet.facet.scale), small, 400) + 24;
  return linearTicks(facet.maximum, Math.max(1, Math.min(5, Math.floor(facet.plotPx / labelPx))));
}

function barsOf({ row, lines, slot }: RowLayout, { solid }: PairedBars, { theme }: Space) {
  const emphasis = { itemStyle: { borderColor: theme.ink, borderWidth: 2, borderType: 'solid' as const } };
  const stated = {
    name: row.id,
    value: [row.stated.value, slot + lines.length],
    itemStyle: { color: accentOf(row, theme) },
    emphasis,
  };
  if (row.baseline === null) return [stated];
  const second = solid
    ? { color: theme.stone }
    : { color: 'transparent', borderColor: theme.stone, borderWidth: 1.5, borderType: [3, 2] };
  return [stated, { name: row.id, value: [row.baseline.value, slot + lines.length + 1], itemStyle: second, emphasis }];
}
