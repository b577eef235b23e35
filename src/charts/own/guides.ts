import { formatLabel } from '../../words/numbers.ts';
import type { Lines } from '../lines-content.ts';
import { type FacetLayout, layoutLines } from '../lines-layout.ts';
import type { Box, Drawing, Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { type Item, itemSeries, type Shape, textLines } from '../shapes.ts';
import { wrapText } from '../text.ts';
import { type BarsLayout, layoutValueBars, type ValueBars } from '../value-bars.ts';
import { placeBeside } from './place-beside.ts';

/** What an author draws into a chart: lines at values, and points that are set apart, with or without words. */
export interface Guides {
  /** In base units of the chart’s axis. */
  readonly lines: readonly { readonly value: number; readonly label: string }[];
  readonly points: readonly GuidePoint[];
}

export interface GuidePoint {
  /** Of the row of bars, or of the line. */
  readonly id: string;
  /** Of one bar among those of its row; null where there is one. */
  readonly name: string | null;
  /** The point of time on a line; 0 for bars. */
  readonly at: number;
  readonly value: number;
  /** Blank where the point is only set apart. */
  readonly text: string;
}

export interface Guided {
  readonly guides?: Guides;
}

/** A drawing with what its author drew into it, on top. */
export function withGuides(chart: (Lines | ValueBars) & Guided, drawing: Drawing, space: Space): Drawing {
  const { guides } = chart;
  if (guides === undefined) return drawing;
  if (chart.kind === 'lines') {
    const items = layoutLines(chart, space).facets.flatMap((facet) => lineItems(guides, facet, space));
    return added(drawing, items, 0, space);
  }
  const { layouts } = layoutValueBars(chart, space);
  const items = layouts.flatMap((layout) => barItems(guides, layout, space));
  return added(drawing, items, guides.lines.length * sizesFor(space.widthPx).small * LINE, space);
}

const LINE = 1.5;

function added(drawing: Drawing, items: readonly Item[], morePx: number, space: Space): Drawing {
  const series = [...drawing.option.series, itemSeries('guides', items, space, 3)];
  return { ...drawing, option: { ...drawing.option, series }, heightPx: Math.ceil(drawing.heightPx + morePx) };
}

const across = (from: [number, number], to: [number, number], { theme }: Space): Shape => ({
  type: 'line',
  points: [from, to],
  stroke: theme.ink,
  widthPx: 1.25,
  dash: [5, 4],
});

function ring(x: number, y: number, { theme, widthPx }: Space): Shape {
  const radius = 6 * sizesFor(widthPx).unit;
  const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  return { type: 'rect', box, radius, stroke: theme.ink, widthPx: 2 };
}

/** Words are put where they cover neither a line nor each other. */
function lineItems({ lines, points }: Guides, layout: FacetLayout, space: Space): Item[] {
  const { small } = sizesFor(space.widthPx);
  const { plot, xOf, yOf, facet } = layout;
  const paths = [
    ...facet.lines.map((line) =>
      line.points.flatMap(([at, value]): [number, number][] => (value === null ? [] : [[xOf(at), yOf(value)]])),
    ),
    ...lines.map(({ value }): [number, number][] => [
      [plot.x, yOf(value)],
      [plot.x + plot.width, yOf(value)],
    ]),
  ];
  const taken: Box[] = [];
  const written = (text: string, anchors: readonly (readonly [number, number])[]): Shape[] => {
    const rows = wrapText(text, Math.min(plot.width * 0.5, 15 * small), small, 400, space.measure, 4);
    const width = Math.max(0, ...rows.map((row) => space.measure(row, small, 400)));
    const box = placeBeside({ width, height: rows.length * small * 1.3 }, anchors, { plot, paths, taken });
    taken.push(box);
    return textLines(rows, { x: box.x, y: box.y, sizePx: small, weight: 400, fill: space.theme.ink }, small * 1.3);
  };
  const drawn = lines.map(({ value, label }): Item => {
    const y = yOf(value);
    const line = across([plot.x, y], [plot.x + plot.width, y], space);
    const anchors = [0.02, 0.5, 0.98].map((share) => [plot.x + plot.width * share, y] as const);
    return { id: '', part: `reference-${label}`, shapes: [line, ...written(label, anchors)] };
  });
  const own = points.filter(({ id }) => facet.lines.some((line) => line.id === id));
  const rings = own.map(({ at, value, text }): Item => {
    const [x, y] = [xOf(at), yOf(value)];
    return { id: '', part: 'note', shapes: [ring(x, y, space), ...(text === '' ? [] : written(text, [[x, y]]))] };
  });
  return [...drawn, ...rings];
}

/** A line down through the bars with its words below them; a bar that is set apart is outlined, its words behind its number. */
function barItems({ lines, points }: Guides, layout: BarsLayout, space: Space): Item[] {
  const { small, label: labelPx, unit } = sizesFor(space.widthPx);
  const { box, zeroX, pxPerOne, rows } = layout;
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const bottom = last.bottomPx;
  const drawn = lines.map(({ value, label }, index): Item => {
    const x = zeroX + value * pxPerOne;
    const y = bottom + (index + 0.5) * small * LINE;
    const [text = ''] = wrapText(label, box.width, small, 400, space.measure, 1);
    const half = space.measure(text, small, 400) / 2;
    const middle = Math.min(Math.max(x, box.x + half), box.x + box.width - half);
    const words: Shape = {
      ...{ type: 'text', text, x: middle, y, sizePx: small, weight: 400, fill: space.theme.ink, align: 'center' },
    } as const;
    return {
      id: '',
      part: `reference-${label}`,
      shapes: [across([x, first.barY - 4], [x, bottom + index * small * LINE], space), words],
    };
  });
  const rings = points.flatMap((point): Item[] => {
    const found = rows.find(({ row }) => row.id === point.id && (point.name === null || row.name === point.name));
    if (found === undefined) return [];
    const { barY, barPx, row } = found;
    const length = Math.abs(point.value) * pxPerOne;
    const bar = { x: zeroX - (point.value < 0 ? length : 0) - 2, y: barY - 2, width: length + 4, height: barPx + 4 };
    const from = zeroX + Math.max(0, point.value) * pxPerOne + 16 * unit;
    const x = from + (point.value < 0 ? 0 : space.measure(formatLabel(row.label), labelPx, 700));
    const fits = point.text !== '' && x + space.measure(point.text, small, 400) <= box.x + box.width;
    const at = { x, y: barY + barPx / 2 - small * 0.65, sizePx: small, weight: 400, fill: space.theme.ink } as const;
    const outline: Shape = { type: 'rect', box: bar, radius: 2, stroke: space.theme.ink, widthPx: 2 };
    return [{ id: '', part: 'note', shapes: [outline, ...(fits ? textLines([point.text], at, small * 1.3) : [])] }];
  });
  return [...drawn, ...rings];
}
