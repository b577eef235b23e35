import { formatLabel, type Label } from '../words/numbers.ts';
import type { Space } from './option.ts';
import { sizesFor } from './option.ts';
import { wrapText } from './text.ts';

/** Lines from the baseline year to the report; one facet a unit (levels) or one for all (index, growth). */
export interface Slope {
  readonly kind: 'slope';
  readonly from: string;
  readonly to: string;
  readonly facets: readonly SlopeFacet[];
  /** Said at the axis where it does not start at zero; null where it does. */
  readonly cut: string | null;
  readonly key: { readonly derived: string | null };
}

export interface SlopeFacet {
  /** Heading of a facet of its own unit; empty where one facet holds all. */
  readonly heading: string;
  /** Lower end of the axis. */
  readonly minimum: number;
  readonly lines: readonly SlopeLine[];
}

export interface SlopeLine {
  readonly id: string;
  readonly name: string;
  /** Place among the pigments and symbols; the same figure keeps its own in every mode. */
  readonly color: number;
  readonly from: {
    readonly value: number;
    readonly label: Label;
    readonly low: number | null;
    readonly high: number | null;
  };
  readonly to: { readonly value: number; readonly label: Label; readonly aside: string };
}

/** Whether all lines begin at one point, so that one label is enough. */
export const isOneStart = (lines: readonly SlopeLine[]): boolean =>
  new Set(lines.map(({ from }) => formatLabel(from.label))).size === 1;

export interface LabelBlock {
  readonly line: SlopeLine;
  readonly names: readonly string[];
  readonly heightPx: number;
  /** Middle of the block; moved apart from its neighbours. */
  readonly y: number;
}

export interface FacetLayout {
  readonly facet: SlopeFacet;
  readonly index: number;
  /** The whole facet; heading, plot and labels lie in it. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly maximum: number;
  readonly blocks: readonly LabelBlock[];
}

interface Cell {
  readonly index: number;
  readonly column: number;
  readonly columns: number;
  readonly y: number;
  readonly plotHeight: number;
}

/** Facets in as many columns as leave room for both dates below every plot. None for a slope without lines. */
export function layoutFacets(content: Slope, topPx: number, space: Space): FacetLayout[] {
  const { small } = sizesFor(space.widthPx);
  const facets = content.facets.filter(({ lines }) => lines.length > 0);
  const datesPx = (space.measure(content.from, small, 400) + space.measure(content.to, small, 400)) / 2 + 12;
  for (let columns = Math.min(3, facets.length); columns > 1; columns -= 1) {
    const layouts = layoutRows(content, facets, columns, topPx, space);
    if (layouts.every(({ plot }) => plot.width >= datesPx)) return layouts;
  }
  return layoutRows(content, facets, 1, topPx, space);
}

function layoutRows(
  content: Slope,
  facets: readonly SlopeFacet[],
  columns: number,
  topPx: number,
  space: Space,
): FacetLayout[] {
  const { unit } = sizesFor(space.widthPx);
  const plotHeight = Math.round((facets.length === 1 ? 250 : 130) * unit);
  const layouts: FacetLayout[] = [];
  let y = topPx;
  for (let start = 0; start < facets.length; start += columns) {
    const row = facets
      .slice(start, start + columns)
      .map((facet, column) =>
        layoutFacet(content, facet, { index: start + column, column, columns, y, plotHeight }, space),
      );
    layouts.push(...row);
    y = Math.max(...row.map(({ plot }) => plot.y + plot.height)) + 34 * unit;
  }
  return layouts;
}

/** Places plot and labels of one facet; label blocks are moved apart so that none overlap. */
function layoutFacet(content: Slope, facet: SlopeFacet, cell: Cell, space: Space): FacetLayout {
  const sizes = sizesFor(space.widthPx);
  const gutter = 28 * sizes.unit;
  const width = (space.widthPx - gutter * (cell.columns - 1)) / cell.columns;
  const x = cell.column * (width + gutter);
  const headingPx =
    facet.heading === ''
      ? 0
      : wrapText(facet.heading, width, sizes.name, 700, space.measure).length * sizes.name * 1.4 + 6;
  const leftPx =
    Math.max(
      ...facet.lines.map((line) => space.measure(formatLabel(line.from.label), sizes.small, 400)),
      space.measure(content.from, sizes.small, 400) / 2,
    ) + 14;
  const mostPx = Math.min(width * 0.5, 300 * sizes.unit);
  const blocks = facet.lines.map((line) => blockOf(line, facet, mostPx - 20, space));
  const rightPx = Math.min(mostPx, Math.max(...blocks.map((block) => blockWidth(block, space))) + 22);
  const needed = blocks.reduce((sum, block) => sum + block.heightPx, 0);
  const plot = {
    x: x + leftPx,
    y: cell.y + headingPx + 14,
    width: Math.max(30, width - leftPx - rightPx),
    height: Math.max(cell.plotHeight, needed),
  };
  const maximum = Math.max(...facet.lines.flatMap((line) => [line.to.value, line.from.high ?? line.from.value]));
  const layout = { facet, index: cell.index, x, y: cell.y, width, plot, maximum, blocks };
  return {
    ...layout,
    blocks: spread(
      blocks.map((block) => ({ ...block, y: yOf(block.line.to.value, layout) })),
      plot,
      [14, 10],
    ),
  };
}

function blockWidth({ line, names }: LabelBlock, space: Space): number {
  const { label, small } = sizesFor(space.widthPx);
  const lines = [line.to.aside, ...names].map((text) => space.measure(text, small, 400));
  return Math.max(space.measure(formatLabel(line.to.label), label, 700), ...lines);
}

function blockOf(line: SlopeLine, facet: SlopeFacet, maxPx: number, space: Space): LabelBlock {
  const { label, small } = sizesFor(space.widthPx);
  const names = facet.lines.length === 1 ? [] : wrapText(line.name, maxPx, small, 400, space.measure);
  return { line, names, heightPx: label * 1.35 + (names.length + 1) * small * 1.3 + 6, y: 0 };
}

export function yOf(value: number, { facet, plot, maximum }: Pick<FacetLayout, 'facet' | 'plot' | 'maximum'>): number {
  const span = Math.max(maximum - facet.minimum, 1e-9);
  return plot.y + plot.height * (1 - (value - facet.minimum) / span);
}

/**
 * Moves what stands at the ends of lines apart from top to bottom, then back up from the lower end, so that none overlap;
 * it may reach beyond the plot by so many px at either end.
 */
export function spread<One extends { readonly y: number; readonly heightPx: number }>(
  labels: readonly One[],
  plot: { readonly y: number; readonly height: number },
  [abovePx, belowPx]: readonly [number, number],
): One[] {
  let edge = plot.y - abovePx;
  const down = [...labels]
    .sort((a, b) => a.y - b.y)
    .map((one) => {
      const y = Math.max(one.y, edge + one.heightPx / 2);
      edge = y + one.heightPx / 2;
      return { ...one, y };
    });
  edge = plot.y + plot.height + belowPx;
  return down.reverse().map((one) => {
    const y = Math.min(one.y, edge - one.heightPx / 2);
    edge = y - one.heightPx / 2;
    return { ...one, y };
  });
}
