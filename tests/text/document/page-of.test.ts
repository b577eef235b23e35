import { expect, it } from 'vitest';
import { pageOf } from '../../../src/text/document/page-of.ts';

it.each([
  [[], 5, null],
  [[0, 10, 10, 30], 0, 1],
  [[0, 10, 10, 30], 9, 1],
  [[0, 10, 10, 30], 10, 3],
  [[0, 10, 10, 30], 99, 4],
  [[2, 10], 0, 1],
])('of pages that begin at %j place %i is on %s', (starts, at, page) => {
  expect(pageOf(starts, at)).toBe(page);
});
