import type { AxisEnds, AxisReach } from '../../panels/panel.ts';

// What gestures make of the ends of an axis. None leads beyond the whole of it.

/** The stretch made `factor` times as long, where `pivot` (0 the left end, 1 the right one) stays in its place. */
export function scaledEnds({ whole, shown }: AxisReach, factor: number, pivot = 0.5): AxisEnds {
  const [from, to] = shown;
  const length = (to - from) * factor;
  const start = from + (to - from) * pivot - length * pivot;
  return within(whole, [start, start + length]);
}

/** The stretch moved by a share of its length; it stops at the ends of the whole. */
export function movedEnds({ whole, shown }: AxisReach, share: number): AxisEnds {
  const [from, to] = shown;
  const by = (to - from) * share;
  const bounded = Math.max(whole[0] - from, Math.min(whole[1] - to, by));
  return [from + bounded, to + bounded];
}

/** The part of the stretch between two shares of it, in either order. */
export function partOfEnds({ whole, shown: [from, to] }: AxisReach, first: number, last: number): AxisEnds {
  const at = (share: number): number => from + (to - from) * Math.max(0, Math.min(1, share));
  return within(whole, [at(Math.min(first, last)), at(Math.max(first, last))]);
}

const within = ([least, most]: AxisEnds, [from, to]: AxisEnds): AxisEnds => [
  Math.max(least, Math.min(most, from)),
  Math.max(least, Math.min(most, to)),
];

export const isWhole = ({ whole, shown }: AxisReach): boolean => shown[0] <= whole[0] && shown[1] >= whole[1];
