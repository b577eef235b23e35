import type { Box, Space } from '../option.ts';
import { wrapText } from '../text.ts';

/** A dot that wants its name beside it. */
interface NamedDot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** A name beside its dot, cut where it would be long. */
export interface PlacedName {
  readonly text: string;
  readonly side: 'right' | 'left' | 'above' | 'below';
  readonly box: Box;
}

/** What names are placed in; lengths in one unit, whichever it is. */
interface NameSpace {
  readonly radius: number;
  readonly plot: Box;
  /** What names keep clear of beside the dots. */
  readonly along: readonly Box[];
  readonly sizePx: number;
  /** Names may reach so far to the right. */
  readonly widthPx: number;
  readonly measure: Space['measure'];
}

/** Small boxes along a line from end to end; none where it has no ends. */
export function boxesAlong(ends: readonly (readonly [x: number, y: number])[]): Box[] {
  const [from, to] = ends;
  if (from === undefined || to === undefined) return [];
  const [across, down] = [to[0] - from[0], to[1] - from[1]];
  const steps = Math.ceil(Math.hypot(across, down) / 5);
  return Array.from({ length: steps }, (_, index) => {
    const share = index / steps;
    return { x: from[0] + share * across - 2, y: from[1] + share * down - 2, width: 4, height: 4 };
  });
}

const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Dots up to which a name may be looked for at each. */
const MOST_NAMED = 60;

/** Names right, left, above or below their dots, where neither a dot nor another name is; null for one that has no room. */
export function placeNames(
  dots: readonly NamedDot[],
  { radius, plot, along, sizePx, widthPx, measure }: NameSpace,
): (PlacedName | null)[] {
  const ring = { width: 2 * radius, height: 2 * radius };
  const taken: Box[] = [...dots.map(({ x, y }) => ({ x: x - radius, y: y - radius, ...ring })), ...along];
  const height = sizePx * 1.25;
  const gap = radius + 4;
  return dots.map(({ name, x, y }, index) => {
    if (index >= MOST_NAMED) return null;
    const [text = ''] = wrapText(name, plot.width * 0.34, sizePx, 400, measure, 1);
    const width = measure(text, sizePx, 400);
    const places: readonly (readonly [PlacedName['side'], number, number])[] = [
      ['right', x + gap, y - height / 2],
      ['left', x - gap - width, y - height / 2],
      ['above', x - width / 2, y - gap - height + 2],
      ['below', x - width / 2, y + gap - 2],
    ];
    const free = places
      .map(([side, left, top]): PlacedName => ({ text, side, box: { x: left, y: top, width, height } }))
      .find(
        ({ box }) =>
          box.x >= plot.x + 1 &&
          box.x + box.width <= widthPx &&
          box.y >= plot.y - 6 &&
          box.y + box.height <= plot.y + plot.height &&
          !taken.some((other) => touches(box, other)),
      );
    if (free === undefined || text === '') return null;
    taken.push(free.box);
    return free;
  });
}
