import type { Box, Ground, Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { type Item, type Shape, textLines } from '../shapes.ts';
import { wrapText } from '../text.ts';
import type { GuidePoint, Guides } from './guides-content.ts';
import { placeBeside } from './place-beside.ts';

/** Height of a line of words below a drawing, in sizes of its type. */
const LINE = 1.5;

/** How the lines at values are dashed, so that each is known by its words. */
const DASHES: readonly (readonly number[])[] = [
  [5, 4],
  [2, 3],
  [10, 4],
];

export const dashed = (from: [number, number], to: [number, number], place: number, { theme }: Space): Shape => ({
  type: 'line',
  points: [from, to],
  stroke: theme.ink,
  widthPx: 1.25,
  dash: DASHES[place % DASHES.length] ?? [5, 4],
});

export const outline = (box: Box, { theme }: Space, radius = 2): Shape => ({
  ...{ type: 'rect', box, radius },
  ...{ stroke: theme.ink, widthPx: 2 },
});

/** What an author draws into a chart, and how much higher it makes the drawing. */
export interface GuideItems {
  readonly items: readonly Item[];
  readonly morePx: number;
}

/** Lines with their words beside them where values lie upright, below the drawing where they lie across; outlines. */
export function groundItems({ lines, points }: Guides, ground: Ground, heightPx: number, space: Space): GuideItems {
  const { axis } = ground;
  const drawn = axis === null ? [] : lines;
  if (axis === null || axis.along === 'across') {
    const across = drawn.map((line, place) => lineAcross(line, place, ground, space));
    const key = keyBelow(drawn, heightPx, space);
    return { items: [...across, ...key.items, ...outlines(points, ground, space)], morePx: key.morePx };
  }
  const taken: Box[] = [];
  const upright = drawn.map((line, place) => lineUpright(line, place, ground, taken, space));
  return { items: [...upright, ...notesAt(points, ground, taken, space)], morePx: 0 };
}

type GuideLine = Guides['lines'][number];

function lineAcross({ value, label }: GuideLine, place: number, { plot, axis }: Ground, space: Space): Item {
  const shapes = (axis?.at(value) ?? []).map((x) => dashed([x, plot.y], [x, plot.y + plot.height], place, space));
  return { id: '', part: `reference-${label}`, shapes };
}

/** What each dashed line means, one below the other. */
export function keyBelow(lines: readonly GuideLine[], heightPx: number, space: Space): GuideItems {
  const { small, unit } = sizesFor(space.widthPx);
  const items = lines.map(({ label }, place): Item => {
    const y = heightPx + (place + 0.5) * small * LINE;
    const from = 34 * unit;
    const [text = ''] = wrapText(label, space.widthPx - from, small, 400, space.measure, 1);
    const words = { x: from, y, sizePx: small, weight: 400, fill: space.theme.ink } as const;
    const sample = dashed([0, y], [28 * unit, y], place, space);
    return { id: '', part: `reference-${label}`, shapes: [sample, { type: 'text', text, ...words }] };
  });
  return { items, morePx: lines.length === 0 ? 0 : lines.length * small * LINE + 4 };
}

function lineUpright(
  { value, label }: GuideLine,
  place: number,
  { plot, axis, crowd = [] }: Ground,
  taken: Box[],
  space: Space,
): Item {
  const shapes = (axis?.at(value) ?? []).flatMap((y): Shape[] => {
    const [from, to] = [plot.x, plot.x + plot.width];
    const anchors = [0.02, 0.5, 0.98].map((share) => [plot.x + plot.width * share, y] as const);
    const own: (readonly [number, number])[] = [
      [from, y],
      [to, y],
    ];
    return [
      dashed([from, y], [to, y], place, space),
      ...wordsBeside(label, anchors, [...crowd, own], plot, taken, space),
    ];
  });
  return { id: '', part: `reference-${label}`, shapes };
}

/** Words on a ground of their own, where they cover least: colours may lie below them. */
function wordsBeside(
  text: string,
  anchors: readonly (readonly [number, number])[],
  paths: readonly (readonly (readonly [number, number])[])[],
  plot: Box,
  taken: Box[],
  space: Space,
): Shape[] {
  const { small } = sizesFor(space.widthPx);
  const rows = wrapText(text, Math.min(plot.width * 0.5, 15 * small), small, 400, space.measure, 4);
  const width = Math.max(0, ...rows.map((row) => space.measure(row, small, 400))) + 6;
  const box = placeBeside({ width, height: rows.length * small * 1.3 + 2 }, anchors, { plot, paths, taken });
  taken.push(box);
  const at = { x: box.x + 3, y: box.y + 1, sizePx: small, weight: 400, fill: space.theme.ink } as const;
  return [{ type: 'rect', box, radius: 2, fill: space.theme.card }, ...textLines(rows, at, small * 1.3)];
}

/** Rings about dots, frames about bars. */
function outlines(points: readonly GuidePoint[], { spotOf }: Ground, space: Space): Item[] {
  return points.flatMap(({ row, series }): Item[] => {
    const box = spotOf(row, series);
    return box === null ? [] : [{ id: '', part: 'note', shapes: [outline(box, space, radiusOf(box))] }];
  });
}

/** A square is about a dot. */
const radiusOf = ({ width, height }: Box): number => (Math.abs(width - height) < 0.01 && width < 40 ? width / 2 : 2);

function notesAt(points: readonly GuidePoint[], ground: Ground, taken: Box[], space: Space): Item[] {
  const { plot, crowd = [], spotOf } = ground;
  return points.flatMap(({ row, series, text }): Item[] => {
    const box = spotOf(row, series);
    if (box === null) return [];
    const anchors = [
      [box.x + box.width / 2, box.y],
      [box.x + box.width / 2, box.y + box.height],
    ] as const;
    const words = text === '' ? [] : wordsBeside(text, anchors, crowd, plot, taken, space);
    return [{ id: '', part: 'note', shapes: [outline(box, space, radiusOf(box)), ...words] }];
  });
}
