import type { Qualifier } from '../words/numbers.ts';
import type { Base } from './compare.ts';
import type { Item } from './items.ts';

/** A change and what it is against. */
export interface Growth {
  readonly item: Item;
  readonly pct: number;
  readonly qualifier: Qualifier;
  readonly base: Base | null;
}

/** A figure to be, with the changes that are said of it. */
export interface Row {
  readonly item: Item;
  growth: Growth | null;
  also: Growth | null;
  /** Rates stood near and could not be told apart. */
  isUneven: boolean;
  /** 增长29%，达到363万人: the words that name it stand at the rate. */
  readonly namedBy: Item | null;
}

export const isLevel = ({ role }: Item): boolean => role === 'level' || role === 'percent';
