import { formatLabel, type Label } from '../../words/numbers.ts';
import { nameLines } from '../name-lines.ts';
import type { Drawing, Mark, Space } from '../option.ts';
import { sizesFor } from '../option.ts';
import { type Item, type Shape, shapesDrawing, textLines } from '../shapes.ts';
import { signShape } from '../signs.ts';
import { wrapText } from '../text.ts';
import { colorOf, inkOn, type Paint } from './paints.ts';

/** At most five parts of a whole as a ring. */
export interface Donut {
  readonly kind: 'donut';
  readonly parts: readonly DonutPart[];
  /** Written in the middle: the whole that the table states; null where it states none. */
  readonly whole: Label | null;
}

export interface DonutPart {
  readonly id: string;
  readonly name: string;
  /** 0 to 1; together they are 1. */
  readonly share: number;
  readonly label: Label;
  /** How much it is, in base units; written beside its share unless it is one itself. */
  readonly value: number;
  readonly amount: Label | null;
  readonly paint: Paint;
}

export function drawDonut({ parts, whole }: Donut, space: Space): Drawing {
  const { small, label, name, unit } = sizesFor(space.widthPx);
  const { theme } = space;
  const isBeside = space.widthPx >= 420 * unit;
  const radius = Math.min(130 * unit, space.widthPx * (isBeside ? 0.24 : 0.36));
  const [x, y] = [isBeside ? radius + 4 : space.widthPx / 2, radius + 4];
  const listX = isBeside ? 2 * radius + 40 * unit : 0;
  const nameMost = space.widthPx - listX - 24 * unit;
  const rows = parts.map((part) => ({
    part,
    names: nameLines(part.name, nameMost, name, 400, space.measure, 3),
  }));
  const heights = rows.map(({ names }) => names.length * name * 1.3 + label * 1.4 + 10 * unit);
  const listPx = heights.reduce((sum, height) => sum + height, 0);
  const listY = isBeside ? Math.max(4, y - listPx / 2) : 2 * radius + 20 * unit;
  let from = 0;
  const items: Item[] = [];
  const marks: Mark[] = [];
  for (const [index, { part, names }] of rows.entries()) {
    const top = listY + heights.slice(0, index).reduce((sum, height) => sum + height, 0);
    const fill = colorOf(part.paint, theme);
    const swatch = { x: listX, y: top + 3, width: 12 * unit, height: 12 * unit };
    const textX = listX + 20 * unit;
    items.push({
      id: part.id,
      shapes: [
        ring(x, y, radius, from, from + part.share, fill, theme.card),
        ...signInRing(index, part.share, spotInRing(x, y, radius, from + part.share / 2), fill, space),
        { type: 'rect', box: swatch, fill },
        signShape(index, swatch.x + swatch.width / 2, swatch.y + swatch.width / 2, 3.5 * unit, inkOn(fill), fill),
        ...textLines(names, { x: textX, y: top, sizePx: name, weight: 400, fill: theme.ink }, name * 1.3),
        {
          ...{
            type: 'text',
            text: formatLabel(part.label),
            x: textX,
            y: top + names.length * name * 1.3 + label * 0.7,
          },
          ...{ sizePx: label, weight: 700, fill: theme.ink },
        },
      ],
      part: `series-${part.name}`,
    });
    marks.push({
      id: part.id,
      boxPx: { x: listX, y: top, width: space.widthPx - listX, height: heights[index] ?? 0 },
    });
    from += part.share;
  }
  const said = wrapText(whole === null ? '' : formatLabel(whole), radius * 1.05, small, 700, space.measure, 3);
  const middle = { x, y: y - (said.length * small * 1.35) / 2, sizePx: small, weight: 700, align: 'center' } as const;
  const center: Item = { id: '', shapes: textLines(said, { ...middle, fill: theme.ink }, small * 1.35) };
  const bottom = Math.max(2 * radius + 8, listY + listPx);
  return shapesDrawing('ring', [...items, center], marks, Math.ceil(bottom), space);
}

/** The middle of a ring's breadth at a share of the whole turn. */
function spotInRing(x: number, y: number, radius: number, share: number): readonly [number, number] {
  const angle = 2 * Math.PI * share - Math.PI / 2;
  return [x + radius * 0.79 * Math.cos(angle), y + radius * 0.79 * Math.sin(angle)];
}

/** Parts of so much of the whole have room for a sign. */
const ROOM = 0.04;

/** Tells parts apart without colour, with the sign that stands at their names. */
function signInRing(
  place: number,
  share: number,
  [x, y]: readonly [number, number],
  fill: string,
  { widthPx }: Space,
): Shape[] {
  return share < ROOM ? [] : [signShape(place, x, y, 5 * sizesFor(widthPx).unit, inkOn(fill), fill)];
}

/** A stretch of a ring, by shares of the whole turn from the top on. */
function ring(x: number, y: number, radius: number, from: number, to: number, fill: string, stroke: string): Shape {
  const steps = Math.max(2, Math.ceil((to - from) * 90));
  const arc = (size: number): [number, number][] =>
    Array.from({ length: steps + 1 }, (_, index) => {
      const angle = 2 * Math.PI * (from + ((to - from) * index) / steps) - Math.PI / 2;
      return [x + size * Math.cos(angle), y + size * Math.sin(angle)];
    });
  const points = [...arc(radius), ...arc(radius * 0.58).reverse()];
  return { type: 'line', points, closed: true, fill, stroke, widthPx: 1.5, lights: true };
}
