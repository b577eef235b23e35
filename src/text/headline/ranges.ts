import type { Clause } from '../clause/clauses.ts';
import { anyOf, type Claimed, holds, type Outcome, type Rule } from '../clause/finding.ts';
import { fits, fitsCell } from '../clause/fits.ts';
import { cellsAlong, readingsOf, timeOf, without } from '../clause/pick.ts';
import type { RankWord } from '../clause/rank-words.ts';
import { isOfForeignTime, namedAt } from '../clause/subject.ts';
import { NUMBER, type NumberToken } from '../clause/token.ts';
import type { Cell, TableFacts } from '../facts/table-facts.ts';

const RANGED_EN =
  /\b(?:rang(?:e|es|ed|ing)|lies?|lay|var(?:y|ies|ied)|stay(?:s|ed)|stands?|remain(?:s|ed)|is|are|was|were)(?: between| from)? $/;
const RANGED_ZH = /(?:在|介于|处于)$/;
const ENDS = /\brang(?:e|es|ed|ing)\b|\bvar(?:y|ies|ied)\b|从\ue002/;

/** All numbers that are spoken of lie between two; "range from" names the least and the highest themselves. */
export const rangeClaims: Rule = (clause, facts, used) => [
  ...endsNamed(clause, facts, used),
  ...clause.numbers.flatMap(({ index, token }): Claimed[] => {
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
  }),
];

const FROM_ONE_TO_OTHER =
  /\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied))\b[^,]*? from (\ue002)[^,\ue002]* to (\ue002)|(?:从|由|自)[^,\ue002]{0,6}(\ue002)[^,\ue002]{0,6}到[^,\ue002]{0,6}(\ue002)[^,\ue002]{0,4}(?:不等|之间)/;

/** Ranges from 18 in Belnor to 61 in Elva: the least and the highest of all, whoever has them. */
const endsNamed: Rule = (clause, facts, used) => {
  const found = FROM_ONE_TO_OTHER.exec(clause.text);
  const at = found ? [...found[0]].flatMap((letter, index) => (letter === NUMBER ? [found.index + index] : [])) : [];
  const [from, to] = at.map((index) => clause.numbers.find((one) => one.index === index)?.token);
  if (!from || !to || at.some((index) => used.has(index)) || isOfForeignTime(clause)) return [];
  const named = namedAt(clause, clause.text.length);
  const outcomes = facts.dimensions.flatMap(({ members, isOfMeasures }, dimension): Outcome[] => {
    const rivals = clause.groups.filter((group) => group.dimension === dimension);
    if (isOfMeasures || members.length < 3 || (named.has(dimension) && rivals.length === 0)) return [];
    return readingsOf(facts, without(named, dimension), dimension).flatMap((reading): Outcome[] => {
      const sorted = cellsAlong(facts, reading, dimension).sort((a, b) => a.value - b.value);
      const [least, most] = [sorted[0], sorted.at(-1)];
      return least && most && sorted.length > 1
        ? [holds(fitsCell(from, least) === 'true' && fitsCell(to, most) === 'true')]
        : [];
    });
  });
  return outcomes.length === 0 ? [] : [{ claim: 'number', numbers: at, ...anyOf(outcomes) }];
};

/** Whether a number is one end of the range, as it is rounded. */
function isEnd({ valueHigh: _, ...token }: NumberToken, value: number, cell: Cell): boolean {
  const end = { ...token, value, qualifier: 'stated' as const };
  return fits(end, cell.value) === 'true' || (token.scale === 1 && fits(end, cell.value / cell.unit.factor) === 'true');
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
    isOfOne ||
    clause.times.length > 0 ||
    [...clause.carried.keys()].some((at) => !facts.dimensions[at]?.isOfMeasures) ||
    word.rank > 1 ||
    word.measures.length > 0;
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
