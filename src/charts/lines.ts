import { formatLabel } from '../words/numbers.ts';
import { timeAxis, valueAxis } from './axes.ts';
import type { Lines, PlotLine } from './lines-content.ts';
import { type EndLabel, type FacetLayout, layoutLines } from './lines-layout.ts';
import type { Drawing, Mark, Space } from './option.ts';
import { sizesFor } from './option.ts';
import { type Item, type Shape, textLines } from './shapes.ts';
import { signShape } from './signs.ts';
import { ofStrand, strandsDrawing } from './strands.ts';
import { pigments } from './theme.ts';
import { whisker } from './whisker.ts';

export function drawLines(content: Lines, space: Space): Drawing {
  const { facets, bottomPx } = layoutLines(content, space);
  const marks = facets.flatMap((facet) => marksOf(content, facet));
  const plots = facets.map((facet) => facetItems(content, facet, space));
  return strandsDrawing('lines', plots, marks, Math.max(1, Math.ceil(bottomPx)), space);
}

/** The labels of the lines, and a band for each point of time, from half way to the one before to half way to the next. */
function marksOf({ bands }: Lines, { plot, xOf, labels, box }: FacetLayout): Mark[] {
  const right = plot.x + plot.width + 8;
  const ends = labels.map(({ line, y, heightPx }): Mark => {
    return {
      id: line.id,
      boxPx: { x: right, y: y - heightPx / 2, width: box.x + box.width - right, height: heightPx },
    };
  });
  const own = bands.map(({ id, at }, index): Mark => {
    const before = bands[index - 1];
    const next = bands[index + 1];
    const from = before === undefined ? plot.x - 6 : (xOf(before.at) + xOf(at)) / 2;
    const to = next === undefined ? plot.x + plot.width + 6 : (xOf(at) + xOf(next.at)) / 2;
    return { id, boxPx: { x: from, y: plot.y - 4, width: Math.max(1, to - from), height: plot.height + 8 } };
  });
  return [...ends, ...own];
}

function facetItems(content: Lines, layout: FacetLayout, space: Space): Item[] {
  const { name, small } = sizesFor(space.widthPx);
  const { theme } = space;
  const { box, head, unit, facet, plot, yOf } = layout;
  const heading: Shape[] = [
    ...textLines(head, { x: box.x, y: box.y, sizePx: name, weight: 700, fill: theme.ink }, name * 1.35),
    ...textLines(
      unit,
      { x: box.x, y: box.y + head.length * name * 1.35, sizePx: small, weight: 400, fill: theme.muted },
      small * 1.45,
    ),
  ];
  const context = facet.lines.filter(({ color }) => color === null);
  const lead = facet.lines.filter(({ color }) => color !== null);
  return [
    { id: '', shapes: heading },
    {
      id: '',
      shapes: [...valueAxis(facet.ticks, plot, yOf, space), ...timeAxis(content.times, layout, space)],
      part: 'axis',
    },
    ...[...context, ...lead.reverse()].map((line) => ({
      id: '',
      shapes: ofStrand(line.id, lineShapes(line, layout, space)),
      part: `series-${line.name}`,
    })),
    ...layout.labels.map((label) => ({
      id: '',
      shapes: ofStrand(label.line.id, labelShapes(label, layout, space)),
      part: `label-${label.line.name}`,
    })),
  ];
}

/** Points up to which each is drawn as well as the line between them. */
const MOST_DOTS = 24;

function lineShapes(line: PlotLine, { xOf, yOf }: FacetLayout, space: Space): Shape[] {
  const { points, color, marked = [], intervals = [] } = line;
  const { unit } = sizesFor(space.widthPx);
  const { theme } = space;
  const isContext = color === null;
  const stroke = isContext ? theme.hairline : (pigments(theme)[color % 5] ?? theme.ink);
  const runs = runsOf(points).map((run) => run.map(([at, value]): [number, number] => [xOf(at), yOf(value)]));
  const pieces = runs.filter((run) => run.length > 1);
  const alone = runs.filter((run) => run.length === 1).flat();
  const count = runs.reduce((sum, run) => sum + run.length, 0);
  const isDotted = !isContext && count <= MOST_DOTS;
  const dot = ([x, y]: [number, number], radius: number): Shape => {
    const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    return { type: 'rect', box, radius, fill: stroke };
  };
  const end = runs.at(-1)?.at(-1);
  const widthPx = (isContext ? 1.25 : color === 0 ? 3 : 2) * unit;
  const hollow = new Set(isContext ? [] : marked.map(xOf));
  const ring = ([x, y]: [number, number]): Shape => {
    const radius = 3.5 * unit;
    const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    return { type: 'rect', box, radius, fill: theme.card, stroke, widthPx: 1.5 * unit };
  };
  return [
    ...(isContext
      ? []
      : intervals.flatMap(({ at, low, high }) => whisker([xOf(at), yOf(low)], [xOf(at), yOf(high)], CAP_PX, stroke))),
    ...pieces.map((run): Shape => ({ type: 'line', points: run, stroke, widthPx, lights: isContext })),
    ...(isDotted ? runs.flat() : alone).map((point) => dot(point, (isContext ? 1.5 : 2.5) * unit)),
    ...(isContext || end === undefined ? [] : [signShape(color, end[0], end[1], 5 * unit, stroke, theme.card)]),
    ...runs
      .flat()
      .filter(([x]) => hollow.has(x))
      .map(ring),
  ];
}

const CAP_PX = 6;

/** The stretches of a line between its gaps. */
function runsOf(points: PlotLine['points']): (readonly [number, number])[][] {
  const runs: (readonly [number, number])[][] = [[]];
  for (const [at, value] of points) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push([at, value]);
  }
  return runs.filter((run) => run.length > 0);
}

function labelShapes({ line, names, heightPx, endX, endY, y }: EndLabel, { plot }: FacetLayout, space: Space): Shape[] {
  const { label, small, unit } = sizesFor(space.widthPx);
  const { theme } = space;
  const x = plot.x + plot.width + 16 * unit;
  const color = pigments(theme)[(line.color ?? 0) % 5] ?? theme.ink;
  const top = y - heightPx / 2 + 2;
  const middle = top + label * 0.65;
  const isMoved = Math.abs(middle - endY) > 3 || plot.x + plot.width - endX > 2;
  const leader: Shape = {
    type: 'line',
    points: [
      [endX + 6 * unit, endY],
      [x - 4, middle],
    ],
    stroke: color,
    widthPx: 1,
    ...(plot.x + plot.width - endX > 2 ? { dash: [2, 3] } : {}),
  };
  return [
    ...(isMoved ? [leader] : []),
    { type: 'text', text: formatLabel(line.label), x, y: middle, sizePx: label, weight: 700, fill: theme.ink },
    ...textLines(names, { x, y: top + label * 1.3, sizePx: small, weight: 400, fill: theme.muted }, small * 1.25),
  ];
}
