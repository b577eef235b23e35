import type { Box, Space } from './option.ts';
import { sizesFor } from './option.ts';
import type { Shape } from './shapes.ts';

export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Level lines over the plot, each with its number on the left. */
export function valueAxis(ticks: readonly Tick[], plot: Box, yOf: (value: number) => number, space: Space): Shape[] {
  const { small } = sizesFor(space.widthPx);
  const { theme } = space;
  return ticks.flatMap(({ value, text }): Shape[] => {
    const y = yOf(value);
    const ends: [number, number][] = [
      [plot.x, y],
      [plot.x + plot.width, y],
    ];
    return [
      { type: 'line', points: ends, stroke: value === 0 ? theme.stone : theme.hairline },
      { type: 'text', text, x: plot.x - 8, y, sizePx: small, weight: 400, fill: theme.muted, align: 'right' },
    ];
  });
}

interface Along {
  readonly plot: Box;
  /** All that may be written on. */
  readonly box: Box;
  readonly xOf: (at: number) => number;
}

/** The line below a plot with its first and last point, and as many between as stand clear of each other. */
export function timeAxis(
  times: readonly { readonly at: number; readonly text: string }[],
  { plot, xOf, box }: Along,
  space: Space,
): Shape[] {
  const { small } = sizesFor(space.widthPx);
  const { theme } = space;
  const bottom = plot.y + plot.height;
  const placed = times.map(({ at, text }) => {
    const half = space.measure(text, small, 400) / 2;
    const x = Math.min(Math.max(xOf(at), box.x + half), box.x + box.width - half);
    return { text, half, x, tickX: xOf(at) };
  });
  const base: [number, number][] = [
    [plot.x, bottom],
    [plot.x + plot.width, bottom],
  ];
  const at = { y: bottom + small * 1.35, sizePx: small, weight: 400, fill: theme.muted, align: 'center' } as const;
  return [
    { type: 'line', points: base, stroke: theme.stone },
    ...chooseTimes(placed).flatMap(({ text, x, tickX }): Shape[] => {
      const tick: [number, number][] = [
        [tickX, bottom],
        [tickX, bottom + 4],
      ];
      return [
        { type: 'line', points: tick, stroke: theme.stone },
        { type: 'text', text, x, ...at },
      ];
    }),
  ];
}

interface PlacedTime {
  readonly text: string;
  readonly half: number;
  readonly x: number;
  readonly tickX: number;
}

/** Every first, second, fifth, … point from the last one back, the narrowest choice that stands clear; and the first. */
function chooseTimes(placed: readonly PlacedTime[]): readonly PlacedTime[] {
  const clear = (one: PlacedTime, other: PlacedTime): boolean =>
    Math.abs(one.x - other.x) >= one.half + other.half + 10;
  const [first] = placed;
  const last = placed.at(-1);
  if (first === undefined || last === undefined || first === last) return placed.slice(0, 1);
  if (!clear(first, last)) return [last];
  for (const stride of [1, 2, 3, 4, 5, 6, 10, 12, 20, 24, 50, 60, 100, 120, 200, 500, 1000]) {
    const chosen = placed.filter((_, index) => (placed.length - 1 - index) % stride === 0);
    const isClear = chosen.every((one, index) => index === 0 || clear(one, chosen[index - 1] ?? one));
    if (!isClear) continue;
    const rest = chosen.filter((one) => one !== first && clear(one, first));
    return [first, ...rest];
  }
  return [first, last];
}
