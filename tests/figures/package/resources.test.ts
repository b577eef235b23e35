import { describe, expect, test } from 'vitest';
import { resourcesIn, withFiguresAt } from '../../../src/figures/package/resources.ts';

const FIGURES = { name: 'figures', path: 'figures.csv' };
const PLACES = { name: 'places', path: '2021/places.csv' };

describe('the files a descriptor lists', () => {
  test.each<[unknown, readonly unknown[]]>([
    [{ resources: [FIGURES, PLACES] }, [FIGURES, PLACES]],
    [{ resources: [{ ...FIGURES, schema: {} }] }, [FIGURES]],
    [{ resources: [{ path: 'a.csv' }] }, [{ name: undefined, path: 'a.csv' }]],
    // What is no file of a list is left to the reader of the descriptor, which says so.
    [{ resources: [null, 'a.csv', {}, { path: 1 }, { path: ['a.csv', 'b.csv'] }, []] }, []],
    [{ resources: FIGURES }, []],
    [{ resources: null }, []],
    [{}, []],
    [[FIGURES], []],
    ['resources', []],
    [null, []],
    [undefined, []],
  ])('%j', (descriptor, files) => {
    expect(resourcesIn(descriptor)).toEqual(files);
  });
});

describe('figures at another path', () => {
  test.each<[unknown, unknown]>([
    [
      { name: 'a', resources: [PLACES, FIGURES] },
      { name: 'a', resources: [PLACES, { ...FIGURES, path: 'mine.csv' }] },
    ],
    [{ resources: [{ name: 'figures' }, null] }, { resources: [{ name: 'figures', path: 'mine.csv' }, null] }],
    [{ resources: [PLACES] }, { resources: [PLACES] }],
    [{ resources: 'figures' }, { resources: 'figures' }],
    [null, null],
  ])('%j', (descriptor, moved) => {
    expect(withFiguresAt('mine.csv', descriptor)).toEqual(moved);
  });
});
