import { layoutLegend } from './legend.ts';
import type { Box, Drawing, Mark, Space } from './option.ts';
import { sizesFor } from './option.ts';
import { type Shape, shapesDrawing, textLines } from './shapes.ts';
import { sizeForAll, wrapText } from './text.ts';
import { pigments } from './theme.ts';

/** One tile a place, roughly where it lies; no borders are drawn. */
export interface TileMap {
  readonly kind: 'tile-map';
  readonly places: readonly PlaceTile[];
  /** Fields of work, each with its own bar; at most five have a pigment of their own, the rest share stone. */
  readonly fields: readonly { readonly id: string; readonly name: string }[];
}

interface PlaceTile {
  readonly id: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly mentions: readonly { readonly field: string; readonly text: string }[];
}

/** Size of the numbers in small tiles. */
const NUMBER_PX = 12;

interface Grid {
  readonly width: number;
  readonly gap: number;
  readonly leftPx: number;
  /** Whether tiles are wide enough to say what a place is named for. */
  readonly says: boolean;
  /** One size for all names, so that no place looks more important than another. */
  readonly namePx: number;
  /** Every row is as high as its fullest tile. */
  readonly heights: readonly number[];
  readonly tops: readonly number[];
  readonly bottomPx: number;
}

export function drawTileMap(content: TileMap, space: Space): Drawing {
  const { unit } = sizesFor(space.widthPx);
  const legend = layoutLegend(
    content.fields.map((field, index) => ({
      text: `${index + 1} ${field.name}`,
      sample: (x, y, width, height): Shape[] => [
        { type: 'rect', box: { x, y, width, height }, fill: colorOf(index, space) },
      ],
    })),
    0,
    space,
  );
  const grid = gridOf(content, legend.heightPx + 10 * unit, space);
  const boxes = content.places.map(
    (place): Box => ({
      x: grid.leftPx + place.column * (grid.width + grid.gap),
      y: grid.tops[place.row] ?? 0,
      width: grid.width,
      height: grid.heights[place.row] ?? 0,
    }),
  );
  const marks = content.places.map(
    (place, index): Mark => ({ id: place.id, boxPx: boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 } }),
  );
  const items = content.places.map((place, index) => ({
    id: place.id,
    shapes: tileShapes(place, marks[index]?.boxPx, content, grid, space),
  }));
  return shapesDrawing('places', [legend.item, ...items], marks, Math.ceil(grid.bottomPx), space);
}

/** Six fields have six colours: the five pigments and ink. */
function colorOf(index: number, { theme }: Space): string {
  return [...pigments(theme), theme.ink][index] ?? theme.stone;
}

/** Half of a tile's border lies outside it. */
const BORDER_PX = 1;

/** Tiles side by side at a width. */
function columnsOf({ places }: TileMap, widthPx: number): Pick<Grid, 'width' | 'gap' | 'says'> & { columns: number } {
  const { unit } = sizesFor(widthPx);
  const columns = Math.max(...places.map((place) => place.column), 0) + 1;
  const gap = Math.round(4 * unit);
  const width = Math.min(190 * unit, (widthPx - 2 * BORDER_PX - gap * (columns - 1)) / columns);
  return { columns, gap, width, says: width >= 104 * unit };
}

/** Whether tiles have room at a width for what places are named for, and not for numbers alone. */
export const tilesSay = (content: TileMap, widthPx: number): boolean => columnsOf(content, widthPx).says;

function gridOf(content: TileMap, topPx: number, space: Space): Grid {
  const { unit, name } = sizesFor(space.widthPx);
  const { columns, gap, width, says } = columnsOf(content, space.widthPx);
  const rowCount = Math.max(...content.places.map((place) => place.row), -1) + 1;
  const names = content.places.map((place) => place.name);
  const heightOf = (place: PlaceTile) =>
    says
      ? name * 2 + mentionLines(place, width, space).flat().length * lineHeightOf(space) + 8 * unit
      : Math.max(50, name * 1.5 + 32 * unit);
  const heights = Array.from({ length: rowCount }, (_, row) =>
    Math.max(Math.round(50 * unit), ...content.places.filter((place) => place.row === row).map(heightOf)),
  );
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, height) => sum + height + gap, topPx));
  const bottomPx = (tops.at(-1) ?? topPx) + (heights.at(-1) ?? 0) + BORDER_PX;
  return {
    width,
    gap,
    leftPx: (space.widthPx - columns * width - (columns - 1) * gap) / 2,
    says,
    namePx: says
      ? name
      : sizeForAll(names, { fromPx: name, leastPx: 9, widthPx: width - 3, weight: 700 }, space.measure),
    heights,
    tops,
    bottomPx,
  };
}

const lineHeightOf = (space: Space) => sizesFor(space.widthPx).small * 1.3;

function mentionLines(place: PlaceTile, width: number, space: Space): string[][] {
  const { small, unit } = sizesFor(space.widthPx);
  return place.mentions.map((mention) => wrapText(mention.text, width - 22 * unit, small, 400, space.measure, 3));
}

function tileShapes(place: PlaceTile, box: Box | undefined, content: TileMap, grid: Grid, space: Space): Shape[] {
  if (box === undefined) return [];
  const { name, small, unit } = sizesFor(space.widthPx);
  const { theme } = space;
  const shapes: Shape[] = [
    { type: 'rect', box, stroke: theme.hairline, widthPx: 1, radius: 2, lights: true },
    {
      type: 'text',
      text: place.name,
      x: box.x + box.width / 2,
      y: box.y + (grid.says ? name * 1.1 : (box.height - 18) / 2),
      sizePx: grid.namePx,
      weight: 700,
      fill: theme.ink,
      align: 'center',
    },
  ];
  if (!grid.says) return [...shapes, ...fieldBars(place, box, content, space)];
  let y = box.y + name * 2;
  mentionLines(place, box.width, space).forEach((lines, index) => {
    const color = colorOf(
      content.fields.findIndex((field) => field.id === place.mentions[index]?.field),
      space,
    );
    const height = lines.length * small * 1.3;
    shapes.push({
      type: 'rect',
      box: { x: box.x + 7 * unit, y: y + 2, width: 4 * unit, height: height - 4 },
      fill: color,
    });
    shapes.push(
      ...textLines(lines, { x: box.x + 15 * unit, y, sizePx: small, weight: 400, fill: theme.ink }, small * 1.3),
    );
    y += height;
  });
  return shapes;
}

/** In small tiles a bar a field, at the field's own place, under the number it has in the key. */
function fieldBars(place: PlaceTile, box: Box, content: TileMap, space: Space): Shape[] {
  const slot = (box.width - 8) / Math.max(1, content.fields.length);
  return place.mentions.flatMap((mention): Shape[] => {
    const index = content.fields.findIndex((field) => field.id === mention.field);
    if (index < 0) return [];
    const bar = { x: box.x + 4 + index * slot, y: box.y + box.height - 8, width: Math.max(3, slot - 1), height: 4 };
    const number = {
      x: bar.x + bar.width / 2,
      y: bar.y - 7,
      sizePx: NUMBER_PX,
      weight: 400,
      fill: space.theme.muted,
    } as const;
    return [
      { type: 'rect', box: bar, fill: colorOf(index, space) },
      { type: 'text', text: String(index + 1), align: 'center', ...number },
    ];
  });
}
