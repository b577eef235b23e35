import type { Clause } from './clauses.ts';
import { anyOf, type Claimed, holds, type Outcome, type Rule } from './finding.ts';
import { fits, fitsCell } from './fits.ts';
import { cellsAlong, readingsOf, timeOf } from './pick.ts';
import type { RankWord } from './rank-words.ts';
import { isOfForeignTime, namedAt } from './subject.ts';
import type { Cell, TableFacts } from './table-facts.ts';
import type { NumberToken } from './tokens.ts';

const RANGED_EN =
  /\b(?:rang(?:e|es|ed|ing)|lies?|lay|var(?:y|ies|ied)|stay(?:s|ed)|stands?|remain(?:s|ed)|is|are|was|were)(?: between| from)? $/;
const RANGED_ZH = /(?:在|介于|处于)$/;
const ENDS = /\brang(?:e|es|ed|ing)\b|\bvar(?:y|ies|ied)\b|从\ue002/;

/** All numbers that are spoken of lie between two; "range from" names the least and the highest themselves. */
export const rangeClaims: Rule = (clause, facts, used) =>
  clause.numbers.flatMap(({ index, token }): Claimed[] => {
    const { valueHigh } = token;
    const before = clause.text.slice(0, index);
    const isRange = valueHigh !== undefined && (clause.isChinese ? RANGED_ZH : RANGED_EN).test(before);
    if (!isRange || used.has(index) || isOfForeignTime(clause)) return [];
    const outcomes = rowsOf(clause, facts).map((cells): Outcome => {
      const isIn = cells.every((cell) => fitsCell(token, cell) === 'true' || isEnd(token, valueHigh, cell));
      const areEnds = [token.value, valueHigh].every((value) => cells.some((cell) => isEnd(token, value, cell)));
      return holds(isIn && (areEnds || !ENDS.test(clause.text)));
    });
    return outcomes.length === 0 ? [] : [{ claim: 'number', numbers: [index], ...anyOf(outcomes) }];
  });

/** Whether a number is one end of the range, as it is rounded. */
function isEnd({ valueHigh: _, ...token }: NumberToken, value: number, cell: Cell): boolean {
  const end = { ...token, value, qualifier: 'stated' as const };
  return fits(end, cell.value) === 'true' || (!token.isScaled && fits(end, cell.value / cell.unit.factor) === 'true');
}

/** For each reading the numbers that vary: over the times, or over the members of a dimension that nothing names. */
function rowsOf(clause: Clause, facts: TableFacts): readonly (readonly Cell[])[] {
  const named = namedAt(clause, clause.text.length);
  return facts.dimensions.flatMap(({ members, isOfMeasures }, dimension) => {
    if (isOfMeasures || members.length < 2 || named.has(dimension)) return [];
    return readingsOf(facts, named, dimension).flatMap((reading) => {
      const cells = cellsAlong(facts, reading, dimension);
      return cells.length < 2 || (timeOf(facts) >= 0 && reading.some((own) => own.length > 1)) ? [] : [cells];
    });
  });
}

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
