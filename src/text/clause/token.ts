import type { Qualifier } from '../../words/numbers.ts';

export interface NumberToken {
  readonly kind: 'number';
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly valueHigh?: number;
  /** `time` is how long something lasts. */
  readonly unit: '%' | 'points' | 'times' | 'time' | '';
  readonly qualifier: Qualifier;
  /** One unit in the last printed digit. */
  readonly step: number;
  /** 100 itself is "at least 100", and not "more than 100". */
  readonly isClosed: boolean;
  /** The word behind it, as the Chinese count things: 项, 个. */
  readonly counter?: string;
  /** What one of it comes to where it is said in thousands, millions, 万 or 亿; 1 for a number in digits alone. */
  readonly scale: number;
  /** Below 400, above 5%: a mark that is passed, and no amount by which something moves. */
  readonly isMark?: true;
  /** A small number in words: 五, two. */
  readonly isWord?: true;
}

/** Words that name members of the table: of one dimension, or the same word in several. */
export interface NameToken {
  readonly kind: 'name';
  readonly start: number;
  readonly end: number;
  readonly places: readonly { readonly dimension: number; readonly members: readonly number[] }[];
}

/** A time; without a place where the table has no such one. */
export interface TimeToken {
  readonly kind: 'time';
  readonly start: number;
  readonly end: number;
  readonly dimension: number;
  readonly members: readonly number[];
}

export type Token = NumberToken | NameToken | TimeToken;

/** Stand for a token in a clause, where patterns can see it. */
export const NAME = '\ue000';
export const TIME = '\ue001';
export const NUMBER = '\ue002';
