import { describe, expect, it } from 'vitest';
import { idAfter, rowAfter, stepAfter } from '../../../src/app/controls/walk.ts';

describe('stepAfter', () => {
  it.each<[key: string, position: number | null, count: number, next: number | null | undefined]>([
    ['ArrowRight', null, 3, 0],
    ['ArrowDown', null, 3, 0],
    ['ArrowLeft', null, 3, 2],
    ['ArrowUp', null, 3, 2],
    ['ArrowRight', 0, 3, 1],
    ['ArrowDown', 1, 3, 2],
    ['ArrowRight', 2, 3, 2],
    ['ArrowLeft', 2, 3, 1],
    ['ArrowUp', 0, 3, 0],
    ['Home', 2, 3, 0],
    ['Home', null, 3, 0],
    ['End', 0, 3, 2],
    ['Escape', 1, 3, null],
    ['Escape', null, 3, undefined],
    ['Enter', 1, 3, undefined],
    ['a', 1, 3, undefined],
    ['ArrowRight', null, 0, undefined],
    ['Escape', null, 0, undefined],
    ['ArrowRight', 0, 1, 0],
  ])('%s from %o of %i leads to %o', (key, position, count, next) => {
    expect(stepAfter(key, position, count)).toBe(next);
  });
});

describe('idAfter', () => {
  it.each<[key: string, id: string | null, ids: readonly string[], next: string | null | undefined]>([
    ['ArrowRight', null, ['a', 'b'], 'a'],
    ['ArrowRight', 'a', ['a', 'b'], 'b'],
    ['ArrowLeft', 'a', ['a', 'b'], 'a'],
    // The figure is gone from the chart, as when it is looked at another way.
    ['ArrowRight', 'gone', ['a', 'b'], 'a'],
    ['Escape', 'gone', ['a', 'b'], undefined],
    ['Escape', 'a', ['a', 'b'], null],
    ['Tab', 'a', ['a', 'b'], undefined],
    ['End', null, [], undefined],
  ])('%s from %o among %o leads to %o', (key, id, ids, next) => {
    expect(idAfter(key, id, ids)).toBe(next);
  });
});

describe('rowAfter', () => {
  it.each<[key: string, position: number, count: number, next: number | undefined]>([
    ['ArrowDown', 0, 3, 1],
    ['ArrowUp', 2, 3, 1],
    ['End', 0, 3, 2],
    ['ArrowRight', 0, 3, undefined],
    ['ArrowLeft', 2, 3, undefined],
    ['Escape', 1, 3, undefined],
    ['ArrowDown', -1, 3, undefined],
  ])('%s from row %i of %i leads to %o', (key, position, count, next) => {
    expect(rowAfter(key, position, count)).toBe(next);
  });
});
