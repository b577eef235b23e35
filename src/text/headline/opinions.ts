import { isOrdinal } from '../../figures/mapping/ordinal.ts';
import { anyOf, type Outcome, type Rule } from '../clause/finding.ts';
import { fits } from '../clause/fits.ts';
import { numberAt, readingsOf, withMember } from '../clause/pick.ts';
import { isOfForeignTime, membersNamed, namedAt } from '../clause/subject.ts';
import type { TableFacts } from '../facts/table-facts.ts';

const FOR =
  /^(?:(?:非常|很|比较|基本|较)?(?:满意|同意|赞成|信任)|(?:strongly |very |fairly |tend to |somewhat )?(?:agree|satisfied|likely|good))$/i;
const AGAINST =
  /^(?:(?:非常|很|比较|较)?不(?:太)?(?:满意|同意|赞成|信任)|(?:strongly |very |fairly |tend to |somewhat )?(?:disagree|dissatisfied|unlikely|poor))$/i;
const SAYS_AGAINST =
  /不(?:太)?(?:满意|同意|赞成|信任)|\b(?:disagree|dissatisfied|unhappy|unlikely|do not|don't|poor)\b/;
/** A degree, or the middle, is one answer alone. */
const NEITHER = /一般|中立|说不清|\b(?:neither|neutral|undecided)\b/;
const STRONGLY = /非常|很|\b(?:strongly|very|fairly|somewhat)\b/;

/** Answers of a survey: those who agree are all who agree in whatever degree, unless the degree is said. */
export const opinionClaims: Rule = (clause, facts, used) => {
  const found = sidesIn(facts);
  if (!found || isOfForeignTime(clause)) return [];
  const { dimension, sides } = found;
  const number = clause.numbers.find(({ index, token }) => !used.has(index) && token.unit === '%');
  const named = namedAt(clause, clause.text.length);
  const isOfRow = [...named.keys()].some((at) => at !== dimension && facts.dimensions[at]?.isTime === false);
  if (!number || !isOfRow || clause.numbers.length > 1) return [];
  const own = named.get(dimension) ?? [];
  // With the answers that are named, here or in the clause before.
  const groups = clause.groups.filter((group) => group.dimension === dimension);
  const answers = [...own, ...groups.flatMap(({ members }) => members)];
  const names = answers.map((at) => facts.dimensions[dimension]?.members[at]?.name.toLowerCase());
  const said = [clause.text, ...names].join(' ');
  if (STRONGLY.test(said) || NEITHER.test(said)) return [];
  const isAgainst = SAYS_AGAINST.test(said);
  const asked = [...(own.length > 0 ? [own] : []), isAgainst ? sides.against : sides.for];
  const rows = new Map([...named].filter(([at]) => at !== dimension));
  const outcomes = asked.flatMap((places) =>
    readingsOf(facts, rows, dimension).flatMap((reading): Outcome[] => {
      const cell = numberAt(facts, withMember(reading, dimension, places));
      if (!cell) return [];
      const right = { names: membersNamed(facts, reading), value: cell.value, unit: 'per cent' } as const;
      return [{ verdict: fits(number.token, cell.value), right }];
    }),
  );
  return outcomes.length === 0 ? [] : [{ claim: 'share', numbers: [number.index], ...anyOf(outcomes) }];
};

/** The answers on both sides of a scale, which all are parts of a hundred. */
function sidesIn(facts: TableFacts) {
  for (const [dimension, { members, isTime }] of facts.dimensions.entries()) {
    const names = members.map(({ name }) => name.trim());
    const placesOf = (side: RegExp): number[] => names.flatMap((name, at) => (side.test(name) ? [at] : []));
    const sides = { for: placesOf(FOR), against: placesOf(AGAINST) };
    if (isTime || sides.for.length === 0 || sides.against.length === 0 || !isOrdinal(names)) continue;
    const all = members.map((_, place) => place);
    const wholes = readingsOf(facts, new Map(), dimension).map((reading) =>
      reading.some((own) => own.length > 1) ? null : numberAt(facts, withMember(reading, dimension, all)),
    );
    const isOfHundred = wholes.some(Boolean) && wholes.every((whole) => !whole || Math.abs(whole.value - 100) <= 1.01);
    if (isOfHundred) return { dimension, sides };
  }
  return null;
}
