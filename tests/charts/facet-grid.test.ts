import { expect, it } from 'vitest';
import { gridOf } from '../../src/charts/facet-grid.ts';
import { pictureSpace } from '../../src/draw/svg.ts';

const columnsAt = (count: number, widthPx: number): number =>
  gridOf(count, 220, pictureSpace({ widthPx, theme: 'light', lang: 'zh' })).filter(({ row }) => row === 0).length;

it.each([
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 2],
  [5, 3],
  [6, 3],
  [7, 4],
  [8, 4],
  [9, 3],
  [10, 4],
  [12, 4],
])('%i facets stand in rows of %i where there is room', (count, columns) => {
  expect(columnsAt(count, 1600)).toBe(columns);
});

it('facets stand in as few columns as leave each of them its width', () => {
  expect([480, 800, 900].map((widthPx) => columnsAt(12, widthPx))).toEqual([2, 3, 3]);
});
