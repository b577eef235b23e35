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
  const crowd = [
    ...(ground.crowd ?? []),
    ...drawn.flatMap(({ value }) => axis.at(value).map((y) => levelAt(y, ground))),
  ];
  const crowded = { ...ground, crowd };
  const upright = drawn.map((line, place) => lineUpright(line, place, crowded, taken, space));
  return { items: [...upright, ...notesAt(points, crowded, taken, space)], morePx: 0 };
}

type GuideLine = Guides['lines'][number];
type Point = [x: number, y: number];

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

const levelAt = (y: number, { plot }: Ground): readonly [Point, Point] => [
  [plot.x, y],
  [plot.x + plot.width, y],
];

function lineUpright({ value, label }: GuideLine, place: number, ground: Ground, taken: Box[], space: Space): Item {
  const { plot, axis } = ground;
  const shapes = (axis?.at(value) ?? []).flatMap((y): Shape[] => {
    const anchors = [0.02, 0.5, 0.98].map((share) => [plot.x + plot.width * share, y] as const);
    const [from, to] = levelAt(y, ground);
    return [dashed(from, to, place, space), ...wordsBeside(label, anchors, ground, taken, space)];
  });
  return { id: '', part: `reference-${label}`, shapes };
}

/** Writes words where they cover least. */
function wordsBeside(
  text: string,
  anchors: readonly (readonly [number, number])[],
  { plot, crowd: paths = [], isFilled = false }: Ground,
  taken: Box[],
  space: Space,
): Shape[] {
  const { small } = sizesFor(space.widthPx);
  const rows = wrapText(text, Math.min(plot.width * 0.5, 15 * small), small, 400, space.measure, 4);
  const width = Math.max(0, ...rows.map((row) => space.measure(row, small, 400))) + 6;
  const box = placeBeside({ width, height: rows.length * small * 1.3 + 2 }, anchors, { plot, paths, taken });
  taken.push(box);
  const at = { x: box.x + 3, y: box.y + 1, sizePx: small, weight: 400, fill: space.theme.ink } as const;
  const words = textLines(rows, at, small * 1.3);
  return isFilled ? [{ type: 'rect', box, radius: 2, fill: space.theme.card }, ...words] : words;
}

/** Rings about dots, frames about bars. */
function outlines(points: readonly GuidePoint[], { spotOf }: Ground, space: Space): Item[] {
  return points.flatMap((point): Item[] => {
    const box = spotOf(point);
    return box === null ? [] : [{ id: '', part: 'note', shapes: [outline(box, space, radiusOf(box))] }];
  });
}

/** A square is about a dot. */
const radiusOf = ({ width, height }: Box): number => (Math.abs(width - height) < 0.01 && width < 40 ? width / 2 : 2);

function notesAt(points: readonly GuidePoint[], ground: Ground, taken: Box[], space: Space): Item[] {
  const { spotOf } = ground;
  return points.flatMap((point): Item[] => {
    const { text } = point;
    const box = spotOf(point);
    if (box === null) return [];
    const anchors = [
      [box.x + box.width / 2, box.y],
      [box.x + box.width / 2, box.y + box.height],
    ] as const;
    const words = text === '' ? [] : wordsBeside(text, anchors, ground, taken, space);
    return [{ id: '', part: 'note', shapes: [outline(box, space, radiusOf(box)), ...words] }];
  });
}
