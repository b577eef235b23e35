import type { Form } from '../words/numbers.ts';
import type { Box, Drawing, Space } from './option.ts';
import { sizesFor } from './option.ts';
import { barEnding } from './qualifiers.ts';
import { type Item, type Shape, shapesDrawing, textLines } from './shapes.ts';
import { widest, wrapText } from './text.ts';
import { accentOf, type InContext } from './theme.ts';

/** Large numbers, each in its own unit and on its own scale; never compared by length across tiles. */
export interface Tiles {
  readonly kind: 'tiles';
  readonly tiles: readonly Tile[];
  /** Signs written between neighbouring tiles: `÷` and `=` where the last tile is derived from the others. */
  readonly signs: readonly string[];
  /** A numbered list below the tiles; null where there is none. */
  readonly list: { readonly heading: string; readonly entries: readonly string[] } | null;
}

export interface Tile extends InContext {
  readonly id: string;
  readonly name: string;
  /** The number set large, between its small parts: `近` 17万 `人`. */
  readonly before: string;
  readonly number: string;
  readonly after: string;
  readonly qualifier: Form;
  /** Derived numbers stand in a dashed frame and say so. */
  readonly derived: string | null;
  /** A share of a whole, 0 to 1, drawn as a bar from zero to the whole; null for other numbers. */
  readonly share: number | null;
  /** Where a range of shares ends; only read for `range`. */
  readonly shareHigh?: number | null;
}

interface Placed {
  readonly tile: Tile;
  /** Lines kept above the number: as many as any tile of the row needs, so that numbers stand in one line. */
  readonly beforeLines: number;
  readonly bigPx: number;
  readonly box: Box;
}

export function drawTiles(content: Tiles, space: Space): Drawing {
  const { count: columns, gapPx: gap, bigPx } = columnsFor(content, space);
  const width = (space.widthPx - gap * (columns - 1)) / columns;
  const placed: Placed[] = [];
  let y = 0;
  for (let start = 0; start < content.tiles.length; start += columns) {
    const row = content.tiles.slice(start, start + columns);
    const beforeLines = Math.max(...row.map((tile) => partsOf(tile, width, space).before.length));
    const height = Math.max(...row.map((tile) => tileHeight(tile, beforeLines, width, bigPx, space)));
    placed.push(
      ...row.map((tile, column) => ({
        tile,
        beforeLines,
        bigPx,
        box: { x: column * (width + gap), y, width, height },
      })),
    );
    y += height + gap * (columns === 1 && content.signs.length > 0 ? 1 : 0.75);
  }
  const bottom = Math.max(...placed.map(({ box }) => box.y + box.height), 0);
  const list = content.list === null ? null : listShapes(content.list, y, space);
  const marks = placed.map(({ tile, box }) => ({ id: tile.id, boxPx: box }));
  const items: Item[] = [
    ...placed.map((one) => ({ id: one.tile.id, shapes: tileShapes(one, space) })),
    { id: '', shapes: [...signShapes(content.signs, placed, columns, gap, space), ...(list?.shapes ?? [])] },
  ];
  return shapesDrawing('tiles', items, marks, Math.round(list === null ? bottom : list.bottom), space);
}

interface Columns {
  readonly count: number;
  readonly gapPx: number;
  /** Size of the large numbers. */
  readonly bigPx: number;
}

/**
 * As many columns as hold every tile's number on one line, if need be two with somewhat smaller numbers. An equation
 * stands in one line, if need be with smaller numbers, or else in one column.
 */
function columnsFor(content: Tiles, space: Space): Columns {
  const { unit, big } = sizesFor(space.widthPx);
  const isEquation = content.signs.length > 0;
  const gapPx = (isEquation ? 36 : 16) * unit;
  const wanted = content.tiles.length;
  const fitting = (bigPx: number) => {
    const numbers = content.tiles.map((tile) => tile.number);
    const least = Math.max(140 * unit, widest(numbers, bigPx, 700, space.measure) + 28);
    return Math.max(1, Math.floor((space.widthPx + gapPx) / (least + gapPx)));
  };
  if (isEquation) {
    const bigPx = [big, big * 0.85, big * 0.7].find((size) => fitting(size) >= wanted);
    return bigPx === undefined ? { count: 1, gapPx, bigPx: big } : { count: wanted, gapPx, bigPx };
  }
  const bigPx = wanted > 1 && fitting(big) === 1 && fitting(big * 0.85) > 1 ? big * 0.85 : big;
  const most = fitting(bigPx);
  const rows = wanted <= 4 ? Math.ceil(wanted / most) : Math.max(2, Math.ceil(wanted / most));
  return { count: Math.max(1, Math.ceil(wanted / Math.max(1, rows))), gapPx, bigPx };
}

function partsOf(tile: Tile, width: number, space: Space) {
  const { small, name } = sizesFor(space.widthPx);
  const room = width - 24;
  return {
    room,
    before: wrapText(tile.before, room, small, 400, space.measure),
    after: wrapText(tile.after, room, small, 400, space.measure),
    names: wrapText(tile.name, room, name, 400, space.measure),
    derived: tile.derived === null ? [] : wrapText(tile.derived, room, small, 400, space.measure),
  };
}

function tileHeight(tile: Tile, beforeLines: number, width: number, big: number, space: Space): number {
  const { small, name, unit } = sizesFor(space.widthPx);
  const { after, names, derived } = partsOf(tile, width, space);
  const beside = fitsBeside(tile, width, big, space);
  const lines = beforeLines + (beside ? 0 : after.length) + derived.length;
  return 12 + lines * small * 1.4 + big * 1.2 + names.length * name * 1.35 + (tile.share === null ? 0 : 20 * unit) + 12;
}

/** Whether the unit stands behind the number on the same line. */
function fitsBeside(tile: Tile, width: number, big: number, space: Space): boolean {
  const { small } = sizesFor(space.widthPx);
  return space.measure(tile.number, big, 700) + 6 + space.measure(tile.after, small, 400) <= width - 24;
}

function tileShapes({ tile, beforeLines, bigPx, box }: Placed, space: Space): Shape[] {
  const { small, name, unit } = sizesFor(space.widthPx);
  const { theme } = space;
  const { before, after, names, derived } = partsOf(tile, box.width, space);
  const x = box.x + 12;
  const text = { x, sizePx: small, weight: 400, fill: theme.muted } as const;
  const frame: Shape =
    tile.derived === null
      ? {
          type: 'rect',
          box: { x: box.x, y: box.y, width: 3, height: box.height },
          fill: accentOf(tile, theme),
          lights: true,
        }
      : { type: 'rect', box, radius: 2, stroke: theme.stone, widthPx: 1.5, dash: [4, 3], lights: true };
  const numberY = box.y + 12 + beforeLines * small * 1.4;
  let y = numberY;
  const beforeY = numberY - before.length * small * 1.4;
  const shapes: Shape[] = [frame, ...textLines(before, { ...text, y: beforeY }, small * 1.4)];
  shapes.push({
    type: 'text',
    text: tile.number,
    x,
    y: y + bigPx * 0.6,
    sizePx: bigPx,
    weight: 700,
    fill: tile.derived === null && !tile.context ? theme.cinnabar : theme.ink,
  });
  if (fitsBeside(tile, box.width, bigPx, space)) {
    const unitX = x + space.measure(tile.number, bigPx, 700) + 6;
    shapes.push({ ...text, type: 'text', text: tile.after, x: unitX, y: y + bigPx * 0.75 });
    y += bigPx * 1.2;
  } else {
    y += bigPx * 1.2;
    shapes.push(...textLines(after, { ...text, y }, small * 1.4));
    y += after.length * small * 1.4;
  }
  if (tile.share !== null) {
    shapes.push(...shareBar(tile, { x, y: y + 4 * unit, width: box.width - 36, height: 8 * unit }, space));
    y += 20 * unit;
  }
  shapes.push(...textLines(names, { ...text, y, sizePx: name, fill: theme.ink }, name * 1.35));
  y += names.length * name * 1.35;
  return [...shapes, ...textLines(derived, { ...text, y }, small * 1.4)];
}

function shareBar(tile: Tile, box: Box, { theme }: Space): Shape[] {
  const width = box.width * (tile.share ?? 0);
  const end = barEnding(tile.qualifier, {
    x: box.x + width,
    rangeEndX: box.x + box.width * (tile.shareHigh ?? 0),
    y: box.y,
    heightPx: box.height,
    color: accentOf(tile, theme),
    ground: theme.card,
    ink: theme.ink,
  });
  return [
    { type: 'rect', box: { ...box, width }, fill: accentOf(tile, theme) },
    { type: 'rect', box, stroke: theme.stone, widthPx: 1 },
    ...end.shapes,
  ];
}

function signShapes(
  signs: readonly string[],
  placed: readonly Placed[],
  columns: number,
  gap: number,
  space: Space,
): Shape[] {
  const { big } = sizesFor(space.widthPx);
  return signs.flatMap((sign, index): Shape[] => {
    const box = placed[index]?.box;
    if (box === undefined) return [];
    const beside = columns > 1;
    const x = beside ? box.x + box.width + gap / 2 : box.x + 12;
    const y = beside ? box.y + box.height / 2 : box.y + box.height + gap / 2;
    return [
      {
        type: 'text',
        text: sign,
        x,
        y,
        sizePx: big * 0.8,
        weight: 400,
        fill: space.theme.muted,
        align: beside ? 'center' : 'left',
      },
    ];
  });
}

function listShapes(
  list: NonNullable<Tiles['list']>,
  topPx: number,
  space: Space,
): { shapes: Shape[]; bottom: number } {
  const { name, unit } = sizesFor(space.widthPx);
  const { theme, measure } = space;
  const columns = Math.max(1, Math.floor(space.widthPx / (220 * unit)));
  const width = space.widthPx / columns;
  const lineHeight = name * 1.45;
  const heading = wrapText(list.heading, space.widthPx, name, 700, measure);
  const shapes: Shape[] = textLines(
    heading,
    { x: 0, y: topPx + 8, sizePx: name, weight: 700, fill: theme.ink },
    lineHeight,
  );
  let y = topPx + 12 + heading.length * lineHeight;
  const rows = Math.ceil(list.entries.length / columns);
  for (let row = 0; row < rows; row += 1) {
    let height = 0;
    for (let column = 0; column < columns; column += 1) {
      const position = column * rows + row;
      const entry = list.entries[position];
      if (entry === undefined) continue;
      const x = column * width;
      const lines = wrapText(entry, width - 40 * unit, name, 400, measure);
      shapes.push({
        type: 'text',
        text: String(position + 1),
        x: x + 18 * unit,
        y: y + lineHeight / 2,
        sizePx: name,
        weight: 700,
        fill: theme.muted,
        align: 'right',
      });
      shapes.push(...textLines(lines, { x: x + 26 * unit, y, sizePx: name, weight: 400, fill: theme.ink }, lineHeight));
      height = Math.max(height, lines.length * lineHeight + 4);
    }
    y += height;
  }
  return { shapes, bottom: y + 4 };
}
