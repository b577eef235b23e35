import { formatLabel } from '../words/numbers.ts';
import { gridOf } from './facet-grid.ts';
import type { LineFacet, Lines, PlotLine } from './lines-content.ts';
import { nameLines } from './name-lines.ts';
import type { Box, Space } from './option.ts';
import { sizesFor } from './option.ts';
import { spread } from './slope-layout.ts';
import { wrapText } from './text.ts';

/** What stands at the end of a line: its last number and its name. */
export interface EndLabel {
  readonly line: PlotLine;
  readonly names: readonly string[];
  readonly heightPx: number;
  /** Height of the line's last point, and the middle of the label, moved apart from its neighbours. */
  readonly endY: number;
  readonly endX: number;
  readonly y: number;
}

export interface FacetLayout {
  readonly facet: LineFacet;
  readonly box: Box;
  readonly head: readonly string[];
  readonly unit: readonly string[];
  readonly plot: Box;
  readonly labels: readonly EndLabel[];
  readonly xOf: (at: number) => number;
  readonly yOf: (value: number) => number;
}

/** Places facets in rows; the plots of a row have one height. */
export function layoutLines(
  content: Lines,
  space: Space,
): { readonly facets: FacetLayout[]; readonly bottomPx: number } {
  const { unit } = sizesFor(space.widthPx);
  const cells = gridOf(content.facets.length, 220, space);
  const facets: FacetLayout[] = [];
  let top = 0;
  for (const row of new Set(cells.map((cell) => cell.row))) {
    const own = cells
      .filter((cell) => cell.row === row)
      .flatMap(({ index, x, width }) => {
        const facet = content.facets[index];
        return facet === undefined ? [] : [layoutFacet(content, facet, { x, y: top, width, height: 0 }, space)];
      });
    facets.push(...own);
    top = Math.max(top, ...own.map(({ box }) => box.y + box.height)) + 20 * unit;
  }
  return { facets, bottomPx: top - 20 * unit };
}

function layoutFacet(content: Lines, facet: LineFacet, box: Box, space: Space): FacetLayout {
  const { name, small, unit } = sizesFor(space.widthPx);
  const head = wrapText(facet.heading, box.width, name, 700, space.measure, 2);
  const said = wrapText(facet.unit, box.width, small, 400, space.measure, 3);
  // The axes of all facets begin at one place.
  const ticks = content.facets.flatMap((one) => one.ticks);
  const ticksPx = Math.max(0, ...ticks.map(({ text }) => space.measure(text, small, 400)));
  const left = Math.max(ticksPx + 8, space.measure(content.times[0]?.text ?? '', small, 400) / 2);
  const labelled = facet.lines.filter(({ color }) => color !== null);
  const isNamed = facet.lines.length > 1 || facet.heading === '';
  const mostPx = box.width * (content.facets.length > 1 ? 0.36 : 0.4);
  const labels = labelled.map((line) => endLabel(line, isNamed, mostPx, space));
  const labelPx = Math.max(0, ...labels.map((one) => widthOf(one, space)));
  const lastPx = space.measure(content.times.at(-1)?.text ?? '', small, 400) / 2;
  const right = Math.max(labels.length > 0 ? Math.min(mostPx, labelPx) + 18 * unit : 8, lastPx);
  const needed = labels.reduce((sum, { heightPx }) => sum + heightPx, 0);
  const headPx = head.length * name * 1.35 + said.length * small * 1.45 + (head.length + said.length > 0 ? 12 : 10);
  const plot = {
    x: box.x + left,
    y: box.y + headPx,
    width: Math.max(40, box.width - left - right),
    height: Math.max((content.facets.length > 1 ? 120 : space.widthPx < 420 ? 200 : 260) * unit, needed),
  };
  const xOf = scale(content.times[0]?.at ?? 0, content.times.at(-1)?.at ?? 1, plot.x, plot.x + plot.width);
  const yOf = scale(facet.minimum, facet.maximum, plot.y + plot.height, plot.y);
  const placed = labels.map((one) => {
    const [at = 0, value = 0] = lastPoint(one.line);
    return { ...one, endX: xOf(at), endY: yOf(value), y: yOf(value) };
  });
  return {
    facet,
    box: { ...box, height: plot.y + plot.height + small * 2.1 - box.y },
    head,
    unit: said,
    plot,
    labels: spread(placed, plot, [10, 8]),
    xOf,
    yOf,
  };
}

const scale =
  (low: number, high: number, from: number, to: number) =>
  (value: number): number =>
    high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from);

function lastPoint({ points }: PlotLine): readonly [number, number] {
  const last = points.findLast(([, value]) => value !== null);
  return [last?.[0] ?? 0, last?.[1] ?? 0];
}

function endLabel(line: PlotLine, isNamed: boolean, mostPx: number, space: Space): EndLabel {
  const { label, small } = sizesFor(space.widthPx);
  const names = isNamed ? nameLines(line.name, mostPx - 4, small, 400, space.measure, 3) : [];
  return { line, names, heightPx: label * 1.3 + names.length * small * 1.25 + 4, endX: 0, endY: 0, y: 0 };
}

function widthOf({ line, names }: EndLabel, space: Space): number {
  const { label, small } = sizesFor(space.widthPx);
  return Math.max(
    space.measure(formatLabel(line.label), label, 700),
    ...names.map((text) => space.measure(text, small, 400)),
  );
}
