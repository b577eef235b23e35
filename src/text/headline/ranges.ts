import type { Clause } from './clauses.ts';
import { anyOf, type Claimed, holds, type Outcome, type Rule } from './finding.ts';
import { fits, fitsCell } from './fits.ts';
import { cellsAlong, readingsOf, timeOf } from './pick.ts';
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
