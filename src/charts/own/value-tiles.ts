import { formatLabel, type Label } from '../../words/numbers.ts';
import { layoutLegend } from '../legend.ts';
import type { Box, Grounded, Mark, Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { type Shape, shapesDrawing, textLines } from '../shapes.ts';
import { sizeForAll, wrapText } from '../text.ts';
import { colorOf, inkOn, type Paint } from './paints.ts';
import { type ShadeKey, shadeKey } from './shade-key.ts';

/** One tile a place, roughly where it lies, the darker the larger its number; no borders are drawn. */
export interface ValueTiles {
  readonly kind: 'value-tiles';
  readonly tiles: readonly ValueTile[];
  readonly unit: string;
  readonly key: ShadeKey;
}

export interface ValueTile {
  /** Blank for a place the table does not name. */
  readonly id: string;
  readonly name: string;
  /** Written where names have no room. */
  readonly short: string;
  readonly column: number;
  readonly row: number;
  /** Null where there is no number. */
  readonly paint: Paint | null;
  readonly label: Label;
}

export function drawValueTiles({ tiles, unit: said, key }: ValueTiles, space: Space): Grounded {
  const { small, unit } = sizesFor(space.widthPx);
  const { theme } = space;
  const lines = wrapText(said, space.widthPx, small, 400, space.measure, 2);
  const linesPx = lines.length * small * 1.45;
  const legend = layoutLegend([shadeKey(key, space)], linesPx, space);
  const columns = Math.max(...tiles.map(({ column }) => column), 0) + 1;
  const rows = Math.max(...tiles.map(({ row }) => row), 0) + 1;
  const gap = Math.round(3 * unit);
  const width = Math.min(104 * unit, (space.widthPx - gap * (columns - 1)) / columns);
  const height = Math.max(32, Math.min(42 * unit, width * 0.8));
  const [left, top] = [(space.widthPx - columns * (width + gap) + gap) / 2, linesPx + legend.heightPx + 4];
  const boxOf = ({ column, row }: ValueTile): Box => {
    return { x: left + column * (width + gap), y: top + row * (height + gap), width, height };
  };
  const named = tiles.filter(({ id }) => id !== '');
  const marks = named.map((tile): Mark => ({ id: tile.id, boxPx: boxOf(tile) }));
  const sizes = typeIn(tiles, width, height, space);
  const items = tiles.map((tile) => ({
    id: tile.id,
    shapes: tileShapes(tile, boxOf(tile), sizes, space),
    part: `series-${tile.name}`,
  }));
  const head = textLines(lines, { x: 0, y: 0, sizePx: small, weight: 400, fill: theme.muted }, small * 1.45);
  const all = [{ id: '', shapes: head }, legend.item, ...items];
  const heightPx = Math.ceil(top + rows * (height + gap));
  const plot = { x: left, y: top, width: columns * (width + gap), height: rows * (height + gap) };
  const spotOf = ({ row: id }: { readonly row: string }) => {
    const tile = named.find((one) => one.id === id);
    return tile === undefined ? null : boxOf(tile);
  };
  return { ...shapesDrawing('tiles', all, marks, heightPx, space), ground: { plot, axis: null, spotOf } };
}

interface Type {
  readonly isShort: boolean;
  readonly namePx: number;
  /** Zero where numbers have no room. */
  readonly numberPx: number;
}

/** One size for all names, and one for all numbers, so that no place looks more important than another. */
function typeIn(tiles: readonly ValueTile[], width: number, height: number, space: Space): Type {
  const { small, name } = sizesFor(space.widthPx);
  const fits = (texts: readonly string[], sizePx: number): boolean =>
    texts.every((text) => space.measure(text, sizePx, 400) <= width - 3);
  const sized = (texts: readonly string[], fromPx: number): number =>
    sizeForAll(texts, { fromPx, leastPx: 8, widthPx: width - 3, weight: 400 }, space.measure);
  const isShort = !fits(
    tiles.map((tile) => tile.name),
    Math.min(name, 11),
  );
  const names = tiles.map((tile) => (isShort ? tile.short : tile.name));
  const numbers = tiles.map(({ label }) => formatLabel(label));
  const numberPx = sized(numbers, small);
  return { isShort, namePx: sized(names, name), numberPx: fits(numbers, numberPx) && height >= 32 ? numberPx : 0 };
}

function tileShapes(tile: ValueTile, box: Box, { isShort, namePx, numberPx }: Type, space: Space): Shape[] {
  const { theme } = space;
  const fill = tile.paint === null ? theme.card : colorOf(tile.paint, theme);
  const ink = tile.paint === null ? theme.muted : inkOn(fill);
  const [text = ''] = wrapText(isShort ? tile.short : tile.name, box.width - 2, namePx, 400, space.measure, 1);
  const middle = box.y + box.height / 2;
  const x = box.x + box.width / 2;
  const ground: Shape =
    tile.paint === null
      ? { type: 'rect', box, stroke: theme.hairline, dash: [2, 2], lights: true }
      : { type: 'rect', box, fill, lights: true };
  const name = { x, y: numberPx === 0 ? middle : middle - numberPx * 0.75, sizePx: namePx, fill: ink } as const;
  const number = { x, y: middle + namePx * 0.6, sizePx: numberPx, fill: ink } as const;
  return [
    ground,
    { type: 'text', text, ...name, weight: 400, align: 'center' },
    ...(numberPx === 0
      ? []
      : ([{ type: 'text', text: formatLabel(tile.label), ...number, weight: 400, align: 'center' }] as const)),
  ];
}
