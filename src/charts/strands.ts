import type { Drawing, Mark, Outline, Space, Strand } from './option.ts';
import { type Item, type Shape, shapesDrawing } from './shapes.ts';

/** Keeps the names of strands apart from any other a shape may have. */
const PREFIX = 'strand-';

/** Shapes as parts of a series, by its id or its place among the series of a plot. */
export const ofStrand = (id: string | number, shapes: readonly Shape[]): Shape[] =>
  shapes.map((shape) => ({ ...shape, strand: `${PREFIX}${id}` }));

/** A drawing of shapes alone, plot by plot, that knows its strands; `marks` in reading order. */
export const strandsDrawing = (
  seriesId: string,
  plots: readonly (readonly Item[])[],
  marks: readonly Mark[],
  heightPx: number,
  space: Space,
): Drawing => ({
  ...shapesDrawing(seriesId, plots.flat(), marks, heightPx, space),
  strands: plots.flatMap(strandsOf),
});

/** The strands that the items of one plot are made of; none where there is one series only. */
function strandsOf(items: readonly Item[], plot: number): Strand[] {
  const outlines = new Map<string, Outline[]>();
  for (const shape of items.flatMap(({ shapes }) => shapes)) {
    if (shape.strand === undefined) continue;
    const id = shape.strand.slice(PREFIX.length);
    const own = outlines.get(id) ?? [];
    outlines.set(id, own);
    const outline = outlineOf(shape);
    if (outline !== null) own.push(outline);
  }
  return outlines.size < 2
    ? []
    : [...outlines].map(([id, own]) => ({ id, name: `${PREFIX}${id}`, plot, outlines: own }));
}

/** Where a shape is seen; null for words. */
function outlineOf(shape: Shape): Outline | null {
  if (shape.type === 'text') return null;
  if (shape.type === 'line') return { points: shape.points, isClosed: shape.closed === true };
  const { x, y, width, height } = shape.box;
  const [right, bottom] = [x + width, y + height];
  const points: [number, number][] = [
    [x, y],
    [right, y],
    [right, bottom],
    [x, bottom],
  ];
  return { points, isClosed: true };
}
