import type { Mapping } from '../../../src/figures/mapping/plot.ts';

/** The one file of a reader's own table. */
export const file = (text: string) => [{ name: 'table.csv', bytes: new TextEncoder().encode(text) }];

/** Where a report would be loaded, which a deck of a table never asks for. */
export const none = () => Promise.reject(new Error('no report'));

/** The first column's names with the second's numbers. */
export const BARS: Mapping = {
  label: [0],
  values: [1],
  group: null,
  time: null,
  unit: '',
  unitColumn: null,
  kind: 'bars',
  order: 'value',
};
