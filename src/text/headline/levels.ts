import type { Clause } from './clauses.ts';
import { anyOf, type Claimed, type Outcome, type Rule, UNSURE } from './finding.ts';
import { fitsCell } from './fits.ts';
import { shareOutcome } from './parts.ts';
import { numberAt, readingsOf, timeOf } from './pick.ts';
import { isNamed, isOfForeignTime, membersNamed, namedAt } from './subject.ts';
import type { TableFacts } from './table-facts.ts';
import type { NumberToken } from './tokens.ts';

/** A number that no other rule has taken is one of the table, or a share of it. */
export const levelClaims: Rule = (clause, facts, used) =>
  clause.numbers.flatMap(({ index, token }): Claimed[] => {
    if (used.has(index) || token.unit === 'time') return [];
    if (token.unit === 'points' || token.unit === 'times' || isOfForeignTime(clause))
      return [{ claim: 'number', numbers: [index], ...UNSURE }];
    return [{ claim: 'number', numbers: [index], ...levelOutcome(clause, facts, index, token) }];
  });

function levelOutcome(clause: Clause, facts: TableFacts, index: number, token: NumberToken): Outcome {
  const named = new Map(namedAt(clause, index));
  const nearest = clause.times.filter((one) => one.index < index).at(-1)?.token ?? clause.times[0]?.token;
  if (nearest && nearest.dimension >= 0) named.set(nearest.dimension, nearest.members);
  const isTold = isNamed(facts, named);
  const eachTime = !named.has(timeOf(facts));
  const readings = [...readingsOf(facts, named), ...(eachTime ? readingsOf(facts, named, -1, true) : [])];
  const cells = readings.flatMap((pick): Outcome[] => {
    const cell = numberAt(facts, pick);
    return cell ? [{ verdict: fitsCell(token, cell), right: { names: membersNamed(facts, pick), ...cell } }] : [];
  });
  const outcome = anyOf([...cells, ...listed(facts, named, token)]);
  if (outcome.verdict !== 'false') return outcome;
  if (!isTold) return UNSURE;
  // A share or a growth of a table of amounts, whose words say neither.
  const isPrinted = readings.some((pick) => numberAt(facts, pick)?.unit.base === '%');
  if (token.unit === '%' && !isPrinted)
    return shareOutcome(facts, named, token).verdict === 'true' ? { verdict: 'true' } : UNSURE;
  return outcome;
}

/** Of names in a list each may have the number. */
function listed(facts: TableFacts, named: ReadonlyMap<number, readonly number[]>, token: NumberToken): Outcome[] {
  return [...named].flatMap(([dimension, members]) =>
    members.length < 2
      ? []
      : members.flatMap((member) =>
          readingsOf(facts, new Map([...named, [dimension, [member]]])).flatMap((pick): Outcome[] => {
            const cell = numberAt(facts, pick);
            return cell ? [{ verdict: fitsCell(token, cell) }] : [];
          }),
        ),
  );
}
