import type { ScaledUnit } from '../../figures/stated/scaled-unit.ts';
import type { TableFacts } from '../facts/table-facts.ts';
import type { Clause } from './clauses.ts';
import type { Verdict } from './fits.ts';

type ClaimOf =
  | 'highest'
  | 'lowest'
  | 'rank'
  | 'growth'
  | 'multiple'
  | 'direction'
  | 'unchanged'
  | 'running'
  | 'share'
  | 'sum'
  | 'difference'
  | 'comparison'
  | 'average'
  | 'count'
  | 'number';

/** What the table says in the place of a claim. */
export interface Right {
  /** Those that the number is of; blank where it is of the whole. */
  readonly names: readonly string[];
  readonly value: number;
  readonly unit: ScaledUnit | 'per cent' | 'points' | 'times' | 'rank' | 'periods' | 'count';
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly right?: Right | undefined;
}

export interface Finding extends Outcome {
  readonly claim: ClaimOf;
  /** Of the clause, in plain glyphs. */
  readonly span: readonly [start: number, end: number];
}

/** What a rule reads of a clause, and the places of the numbers it has accounted for. */
export interface Claimed extends Outcome {
  readonly claim: ClaimOf;
  readonly numbers?: readonly number[];
}

export type Rule = (clause: Clause, facts: TableFacts, used: ReadonlySet<number>) => readonly Claimed[];

export const UNSURE: Outcome = { verdict: 'unsure' };

/** True where any reading of the words is; false only where none can be. The likeliest reading says what is right. */
export function anyOf(outcomes: readonly Outcome[]): Outcome {
  const found = outcomes.find(({ verdict }) => verdict === 'true');
  if (found) return found;
  const isFalse = outcomes.length > 0 && outcomes.every(({ verdict }) => verdict === 'false');
  return isFalse ? { verdict: 'false', right: outcomes.find(({ right }) => right !== undefined)?.right } : UNSURE;
}

/** True where all are, false where any is. */
export const allOf = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.find(({ verdict }) => verdict === 'false') ??
  outcomes.find(({ verdict }) => verdict === 'unsure') ??
  outcomes[0] ??
  UNSURE;

export const holds = (isTrue: boolean, right?: Right): Outcome =>
  isTrue ? { verdict: 'true' } : { verdict: 'false', right };

/** The other way round, for "not". */
export const negated = (outcome: Outcome): Outcome =>
  outcome.verdict === 'unsure' ? outcome : { verdict: outcome.verdict === 'true' ? 'false' : 'true' };
