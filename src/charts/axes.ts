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
    return { at, text, half, x, tickX: xOf(at) };
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
  readonly at: number;
  readonly text: string;
  readonly half: number;
  readonly x: number;
  readonly tickX: number;
}

/** Years between the times that are named, the fewest first; all times where even those stand clear. */
const STRIDES = [1 / 4, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500];

/**
 * All times where they stand clear; else quarters, Januaries, or every second, fifth or tenth year, round ones, with the
 * first and the last time where there is room for them. Times that are no years: every so many from the last one back.
 */
function chooseTimes(placed: readonly PlacedTime[]): readonly PlacedTime[] {
  const [first, last] = [placed[0], placed.at(-1)];
  if (first === undefined || last === undefined || first === last) return placed.slice(0, 1);
  if (!isClear(first, last)) return [last];
  if (areClear(placed)) return placed;
  const isEven = areEven(placed);
  for (const stride of STRIDES) {
    // Of 1980, 1985, 1990, 2000, 2001, 2002 every second year is no rhythm.
    if (!isEven && stride === 2) continue;
    const round = placed.filter(({ at }) => Math.abs(at / stride - Math.round(at / stride)) < 1e-6);
    if (round.length < 2 || !areClear(round)) continue;
    const named = [first, last].reduce(withEnd, round);
    // Years that are unevenly far apart themselves lose nothing where round ones are named.
    return placed.length > FEW_TIMES || areEven(named) || !isEven ? named : spacedTimes(placed, first, last);
  }
  return spacedTimes(placed, first, last);
}

/** Of so few times a reader sees at once where one more is left out between two of them than between others. */
const FEW_TIMES = 12;

const areEven = (named: readonly PlacedTime[]): boolean => {
  const gaps = named.slice(1).map(({ at }, index) => at - (named[index]?.at ?? at));
  return Math.max(...gaps) - Math.min(...gaps) < 1e-3;
};

const isClear = (one: PlacedTime, other: PlacedTime): boolean =>
  Math.abs(one.x - other.x) >= one.half + other.half + 10;

const areClear = (list: readonly PlacedTime[]): boolean =>
  list.every((one, index) => index === 0 || isClear(one, list[index - 1] ?? one));

/** The chosen ones and an end, where it stands clear of them. */
function withEnd(chosen: readonly PlacedTime[], end: PlacedTime): readonly PlacedTime[] {
  if (!chosen.every((one) => isClear(one, end))) return chosen;
  return [...chosen, end].sort((a, b) => a.at - b.at);
}

function spacedTimes(placed: readonly PlacedTime[], first: PlacedTime, last: PlacedTime): readonly PlacedTime[] {
  for (const stride of [2, 3, 4, 5, 6, 10, 12, 20, 24, 50, 60, 100, 120, 200, 500, 1000]) {
    const chosen = placed.filter((_, index) => (placed.length - 1 - index) % stride === 0);
    if (!areClear(chosen)) continue;
    if (placed.length > FEW_TIMES) return [first, ...chosen.filter((one) => one !== first && isClear(one, first))];
    // A stride that leads to the first time as well, or else none of the first.
    const whole = placed.length - 1;
    const even = [stride, stride + 1, stride * 2 - 1, stride * 2].find((one) => one >= stride && whole % one === 0);
    return even === undefined ? chosen : placed.filter((_, index) => index % even === 0);
  }
  return [first, last];
}
