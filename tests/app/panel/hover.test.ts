import { beforeEach, expect, it, vi } from 'vitest';
import {
  endHover,
  endHoverSoon,
  enterCard,
  GRACE_MS,
  hovered,
  leaveCard,
  startHover,
} from '../../../src/app/panel/hover.ts';

beforeEach(() => {
  vi.useFakeTimers();
  endHover();
  return () => vi.useRealTimers();
});

const wait = (ms: number) => () => void vi.advanceTimersByTime(ms);
const on = (id: string) => () => startHover(id);
const leave = (id: string) => () => endHoverSoon(id);

it.each<[name: string, steps: readonly (() => void)[], shown: string | null]>([
  ['nothing at first', [], null],
  ['the figure under the pointer', [on('a')], 'a'],
  ['the last of two', [on('a'), on('b')], 'b'],
  ['nothing after Escape', [on('a'), endHover], null],
  ['still the figure while the pointer may be on its way to the card', [on('a'), leave('a'), wait(GRACE_MS - 1)], 'a'],
  ['nothing once that time is over', [on('a'), leave('a'), wait(GRACE_MS)], null],
  ['the next figure that is reached in time', [on('a'), leave('a'), on('b'), wait(GRACE_MS)], 'b'],
  ['the figure while the pointer is on the card', [on('a'), leave('a'), enterCard, wait(GRACE_MS)], 'a'],
  [
    'the figure where its chart is left after the card is reached',
    [on('a'), enterCard, leave('a'), wait(GRACE_MS)],
    'a',
  ],
  ['nothing after the card is left', [on('a'), enterCard, leaveCard, wait(GRACE_MS)], null],
  ['nothing after the next figure is left', [on('a'), enterCard, on('b'), leave('b'), wait(GRACE_MS)], null],
  [
    'the figure in focus where the page scrolls away from under the pointer',
    [on('a'), on('b'), leave('a'), wait(GRACE_MS)],
    'b',
  ],
  ['nothing where another is left while it ends', [on('a'), leave('a'), leave('b'), wait(GRACE_MS)], null],
])('shows %s', (_, steps, shown) => {
  for (const step of steps) step();
  expect(hovered.now()?.id ?? null).toBe(shown);
});
