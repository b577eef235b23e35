import { formatLabel } from '../../words/numbers.ts';
import type { Lines } from '../lines-content.ts';
import { type FacetLayout, layoutLines } from '../lines-layout.ts';
import type { Drawing, Ground, Grounded, Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { type Item, itemSeries, type Shape, textLines } from '../shapes.ts';
import { wrapText } from '../text.ts';
import { type BarsLayout, layoutValueBars, type ValueBars } from '../value-bars.ts';
import { aboutPoint } from './ground.ts';
import { dashed, type GuideItems, groundItems, keyBelow, outline } from './guide-shapes.ts';
import type { Guided, GuidePoint, Guides } from './guides-content.ts';

/** A drawing with what its author drew into it, on top; the very same where its kind has no place for it. */
export function withGuides(chart: { readonly kind: string } & Guided, drawing: Grounded, space: Space): Drawing {
  const { guides } = chart;
  const { ground, ...bare } = drawing;
  if (guides === undefined) return bare;
  if (isLines(chart)) {
    const items = layoutLines(chart, space).facets.flatMap(
      (facet) => groundItems(guides, groundOf(facet, space), 0, space).items,
    );
    return added(bare, { items, morePx: 0 }, space);
  }
  if (isBars(chart)) return added(bare, guidedBars(chart, guides, bare.heightPx, space), space);
  return ground === undefined ? bare : added(bare, groundItems(guides, ground, bare.heightPx, space), space);
}

const isLines = (chart: { readonly kind: string }): chart is Lines => chart.kind === 'lines';
const isBars = (chart: { readonly kind: string }): chart is ValueBars =>
  chart.kind === 'value-bars' || chart.kind === 'grouped-bars';

function added(drawing: Drawing, { items, morePx }: GuideItems, space: Space): Drawing {
  const series = [...drawing.option.series, itemSeries('guides', items, space, 3)];
  return { ...drawing, option: { ...drawing.option, series }, heightPx: Math.ceil(drawing.heightPx + morePx) };
}

/** The plot of one of several charts of lines. */
function groundOf({ plot, xOf, yOf, facet }: FacetLayout, space: Space): Ground {
  const crowd = facet.lines.map(({ points }) =>
    points.flatMap(([at, value]) => (value === null ? [] : [[xOf(at), yOf(value)] as const])),
  );
  const reach = 6 * sizesFor(space.widthPx).unit;
  return {
    plot,
    axis: { along: 'upright', at: (value) => [yOf(value)] },
    spotOf: ({ id, at, value }) =>
      facet.lines.some((line) => line.id === id) ? aboutPoint(xOf(at), yOf(value), reach) : null,
    crowd,
  };
}

const LINE = 1.5;

/** Of one chart the words of a line stand at its end; of several below them all. */
function guidedBars(chart: ValueBars, guides: Guides, heightPx: number, space: Space): GuideItems {
  const { small } = sizesFor(space.widthPx);
  const { layouts } = layoutValueBars(chart, space);
  const items = layouts.flatMap((layout) => barItems(guides, chart, layout, space));
  if (chart.facets.length > 1) {
    const key = keyBelow(guides.lines, heightPx, space);
    return { items: [...items, ...key.items], morePx: key.morePx };
  }
  return { items, morePx: guides.lines.length * small * LINE };
}

/** A line down through the bars; a bar that is set apart is outlined, its words behind its number. */
function barItems({ lines, points }: Guides, { facets }: ValueBars, layout: BarsLayout, space: Space): Item[] {
  const { rows, facet } = layout;
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isAlone = facets.length === 1;
  const drawn = lines.map((line, place): Item => {
    const shapes = isAlone
      ? lineWithWords(line, place, layout, space)
      : [lineThrough(line.value, place, 0, layout, space)];
    return { id: '', part: `reference-${line.label}`, shapes };
  });
  const own = points.filter(({ heading }) => isAlone || heading === null || heading === facet.heading);
  return [...drawn, ...own.flatMap((point) => markedBar(point, layout, space))];
}

/** From above the first bar to below the last one, and so many lines of words further. */
function lineThrough(value: number, place: number, lines: number, layout: BarsLayout, space: Space): Shape {
  const { rows, zeroX, pxPerOne } = layout;
  const x = zeroX + value * pxPerOne;
  const bottom = (rows.at(-1)?.bottomPx ?? 0) + lines * sizesFor(space.widthPx).small * LINE;
  return dashed([x, (rows[0]?.barY ?? 0) - 4], [x, bottom], place, space);
}

function lineWithWords(
  { value, label }: Guides['lines'][number],
  place: number,
  layout: BarsLayout,
  space: Space,
): Shape[] {
  const { small } = sizesFor(space.widthPx);
  const { box, zeroX, pxPerOne, rows } = layout;
  const x = zeroX + value * pxPerOne;
  const y = (rows.at(-1)?.bottomPx ?? 0) + (place + 0.5) * small * LINE;
  const [text = ''] = wrapText(label, box.width, small, 400, space.measure, 1);
  const half = space.measure(text, small, 400) / 2;
  const middle = Math.min(Math.max(x, box.x + half), box.x + box.width - half);
  const at = { x: middle, y, sizePx: small, weight: 400, fill: space.theme.ink, align: 'center' } as const;
  return [lineThrough(value, place, place, layout, space), { type: 'text', text, ...at }];
}

function markedBar(point: GuidePoint, { box, zeroX, pxPerOne, rows }: BarsLayout, space: Space): Item[] {
  const { small, label: labelPx, unit } = sizesFor(space.widthPx);
  const found = rows.find(({ row }) => row.id === point.id && (point.name === null || row.name === point.name));
  if (found === undefined) return [];
  const { barY, barPx, row } = found;
  const length = Math.abs(point.value) * pxPerOne;
  const bar = { x: zeroX - (point.value < 0 ? length : 0) - 2, y: barY - 2, width: length + 4, height: barPx + 4 };
  const from = zeroX + Math.max(0, point.value) * pxPerOne + 16 * unit;
  const x = from + (point.value < 0 ? 0 : space.measure(formatLabel(row.label), labelPx, 700));
  const fits = point.text !== '' && x + space.measure(point.text, small, 400) <= box.x + box.width;
  const at = { x, y: barY + barPx / 2 - small * 0.65, sizePx: small, weight: 400, fill: space.theme.ink } as const;
  const words = fits ? textLines([point.text], at, small * 1.3) : [];
  return [{ id: '', part: 'note', shapes: [outline(bar, space), ...words] }];
}
