import type { Clause } from './clauses.ts';
import { anyOf, type Claimed, type Outcome } from './finding.ts';
import { fitsCell } from './fits.ts';
import { cellsAlong, readingsOf } from './pick.ts';
import type { RankWord } from './rank-words.ts';
import { namedAt } from './subject.ts';
import type { TableFacts } from './table-facts.ts';

const IS_NUMBER = /^[^,\ue001\ue002]{0,12}(?:为|是|达到?|仅|\b(?:is|was|at|of)) ?\ue002/;

/** "The shortest wait is 29 days": who has it is not said, so the number is that of the first or the last. */
export function extremeNumber(clause: Clause, facts: TableFacts, word: RankWord): Claimed | null {
  const isOfOne = clause.groups.some(({ dimension }) => !facts.dimensions[dimension]?.isOfMeasures);
  const found = IS_NUMBER.exec(clause.text.slice(word.index + 1).replace(/^[a-z]+/, ''));
  const number = clause.numbers.find(({ index }) => index > word.index);
  const isTold =
    isOfOne || clause.times.length > 0 || clause.carried.size > 0 || word.rank > 1 || word.measures.length > 0;
  if (!found || !number || isTold || number.token.unit === 'time') return null;
  const named = namedAt(clause, word.index);
  const outcomes = facts.dimensions.flatMap(({ members, isOfMeasures }, dimension): Outcome[] => {
    if (isOfMeasures || members.length < 2) return [];
    return readingsOf(facts, named, dimension).flatMap((reading): Outcome[] => {
      const cells = cellsAlong(facts, reading, dimension);
      const [first] = cells.sort((a, b) => (word.isLow ? a.value - b.value : b.value - a.value));
      return first && cells.length > 1
        ? [{ verdict: fitsCell(number.token, first), right: { names: [], ...first } }]
        : [];
    });
  });
  if (outcomes.length === 0) return null;
  return { claim: word.isLow ? 'lowest' : 'highest', numbers: [number.index], ...anyOf(outcomes) };
}
