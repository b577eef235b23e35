import { formatCount } from './numbers.ts';

/** `the other one is`, `the other 12 are`. */
export const theOthersAre = (count: number): string =>
  count === 1 ? 'the other one is' : `the other ${formatCount(count, 'en')} are`;
