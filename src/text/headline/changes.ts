import {
  directionAt,
  directionOf,
  FLOW,
  FROM_TO_EN,
  FROM_TO_ZH,
  isChange,
  LOOSELY,
  NOT,
  TOGETHER,
  UNCHANGED,
} from '../clause/change-words.ts';
import type { Clause } from '../clause/clauses.ts';
import { anyOf, type Claimed, holds, negated, type Outcome, type Right, type Rule, UNSURE } from '../clause/finding.ts';
import { fits, fitsCell } from '../clause/fits.ts';
import { numberAt, type Pick, readingsOf, timeOf, withMember } from '../clause/pick.ts';
import { rankWords } from '../clause/rank-words.ts';
import { changesOf, leadOf, membersNamed, namedAt, spansOf, subjectsOf } from '../clause/subject.ts';
import { NAME, NUMBER, type NumberToken } from '../clause/token.ts';
import { type Cell, GROWTH, type TableFacts } from '../facts/table-facts.ts';
import { isCount } from './counts.ts';
import { foldClaims } from './folds.ts';
import { isPerYear, yearly } from './pace.ts';
import { running, TURNED } from './running.ts';

const percent = (before: number, after: number): number | null => (before > 0 ? (after / before - 1) * 100 : null);

const grown = (facts: TableFacts, pick: Pick, before: number, after: number): Right | undefined => {
  const value = percent(before, after);
  return value === null ? undefined : { names: membersNamed(facts, pick), value, unit: 'per cent' };
};

/** A number of one change: per cent, points, times, or in the table's own unit. */
function fitsChange(
  token: NumberToken,
  direction: 1 | -1 | 0,
  facts: TableFacts,
  change: ReturnType<typeof changesOf>[number],
): Outcome {
  const { pick, before, after } = change;
  const cell = numberAt(facts, pick);
  const difference = after - before;
  const names = membersNamed(facts, pick);
  if (direction !== 0 && Math.sign(difference) === -direction) {
    const isShare = token.unit === '%' || token.unit === 'times';
    return {
      verdict: 'false',
      right: isShare ? grown(facts, pick, before, after) : { names, value: difference, unit: cell?.unit ?? 'count' },
    };
  }
  const size = Math.abs(difference);
  if (token.unit === 'points')
    return { verdict: fits(token, size), right: { names, value: difference, unit: 'points' } };
  if (token.unit === '%' || token.unit === 'times') {
    const ratio = percent(before, after);
    if (ratio === null) return UNSURE;
    const value = token.unit === '%' ? Math.abs(ratio) : Math.abs(ratio) / 100;
    return { verdict: fits(token, value), right: grown(facts, pick, before, after) };
  }
  if (!cell) return UNSURE;
  return {
    verdict: fitsCell(token, { value: size, unit: cell.unit }),
    right: { names, value: difference, unit: cell.unit },
  };
}

function changeOfNumber(clause: Clause, facts: TableFacts, index: number, token: NumberToken): Outcome {
  const behind = amountBehind(clause);
  const said = behind ?? changeAhead(clause) ?? { clause, index };
  const [before, after] = [said.clause.text.slice(0, said.index), said.clause.text.slice(said.index + 1)];
  // 降幅收窄: a fall that narrows is a growth that rises.
  const turned = facts.isOfGrowth && /[降跌]幅/.test(before) ? -1 : 1;
  const direction = (directionAt(before, after, clause.isChinese) * turned) as 1 | -1 | 0;
  const of = behind?.clause ?? clause;
  const picks = subjectsOf(of, facts, said.index);
  const changes = changesOf(facts, picks, spansOf(of, facts));
  const outcomes = changes.map((change) => fitsChange(token, direction, facts, change));
  const own = facts.isOfGrowth ? growthsThemselves(clause, facts, index, token, direction) : [];
  if (isPerYear(clause.text) && own.length === 0) return yearly(clause, facts, picks, token, direction);
  // Behind "gained most" a number may be what was reached, too.
  if ((isOfLead(clause) || FLOW.test(before) || (said.clause !== clause && !behind)) && token.unit !== 'points')
    for (const pick of readingsOf(facts, namedAt(clause, index))) {
      const cell = numberAt(facts, pick);
      if (cell && fitsCell(token, cell) === 'true') return { verdict: 'true' };
    }
  // Nobody gives the growth of a growth.
  return anyOf(own.length > 0 && token.unit === '%' ? own : [...own, ...outcomes]);
}

/** In a table of growths 增长6% is a number of it. */
function growthsThemselves(
  clause: Clause,
  facts: TableFacts,
  index: number,
  token: NumberToken,
  direction: 1 | -1 | 0,
): Outcome[] {
  return growthsNamed(clause, facts, index).map(({ pick, cell }) => {
    const right: Right = { names: membersNamed(facts, pick), ...cell };
    if (direction !== 0 && Math.sign(cell.value) === -direction) return { verdict: 'false' as const, right };
    return { verdict: fits(token, Math.abs(cell.value)), right };
  });
}

/** The growths that a clause speaks of, in a table of growths. */
function growthsNamed(clause: Clause, facts: TableFacts, index: number): { pick: Pick; cell: Cell }[] {
  const named = namedAt(clause, index);
  // Beside other measures the growth is the one that is called so.
  const measures = facts.dimensions.findIndex(({ isOfMeasures }) => isOfMeasures);
  const growing = (facts.dimensions[measures]?.members ?? []).flatMap(({ name }, at) =>
    GROWTH.test(name) ? [at] : [],
  );
  const each = growing.length > 0 ? growing.map((at) => new Map([...named, [measures, [at]] as const])) : [named];
  return each
    .flatMap((own) => readingsOf(facts, own))
    .flatMap((pick) => {
      const cell = numberAt(facts, pick);
      return cell ? [{ pick, cell }] : [];
    });
}

/** Six regions grew by at least 2.5%: a mark, and no amount of a change. */
const isOfCount = (clause: Clause, index: number, { qualifier }: NumberToken): boolean =>
  /over|at-most/.test(qualifier) && clause.numbers.some((one) => one.index !== index && isCount(clause, one));

/** "… gained the least, 11.1 years": by how much something changed that the clause before ranks by its change. */
const isOfLead = (clause: Clause): boolean => {
  const lead = leadOf(clause);
  return lead !== null && lead.numbers.length === 0 && rankWords(lead).some(({ measures }) => measures.length > 0);
};

const NUMBER_OF_NAME = new RegExp(
  `^ *(?:and )?(?:in |for )?(?:the )?${NAME}[^,${NAME}${NUMBER}]{0,8}?(?: by |则?为?)${NUMBER} *$`,
);

/** The Midlands grew by 4.4%, the North by 2.0%: the change in a clause before, of which this one gives a number for another. */
function changeAhead({ lead, text }: Clause): { readonly clause: Clause; readonly index: number } | null {
  if (!lead || !NUMBER_OF_NAME.test(text)) return null;
  const own = lead.numbers.find(({ index }) =>
    isChange(lead.text.slice(0, index), lead.text.slice(index + 1), lead.isChinese),
  );
  return own ? { clause: lead, index: own.index } : changeAhead(lead);
}

const BY_ALONE = new RegExp(
  `^ *(?:and )?(?:down |up )?by ${NUMBER}[^,${NAME}${NUMBER}]*$|^ *[增降涨跌升减]幅(?:为|达到?|约|近|超过?)?${NUMBER} *$`,
);

/** Days lost fell back in 2024, by nearly three quarters: the amount of the change that the clause before tells. */
const amountBehind = ({ lead, text }: Clause): { readonly clause: Clause; readonly index: number } | null =>
  lead && BY_ALONE.test(text) && lead.numbers.length === 0 && directionOf(lead.text, lead.isChinese) !== 0
    ? { clause: lead, index: lead.text.length }
    : null;

const numberChanges: Rule = (clause, facts, used) =>
  clause.numbers.flatMap(({ index, token }): Claimed[] => {
    const [before, after] = [clause.text.slice(0, index), clause.text.slice(index + 1)];
    const isOfPoints =
      token.unit === 'points' && directionOf(clause.text, clause.isChinese) !== 0 && !/比\ue000|than/.test(clause.text);
    if (
      used.has(index) ||
      token.unit === 'time' ||
      token.isMark ||
      isOfCount(clause, index, token) ||
      !(
        isOfPoints ||
        isChange(before, after, clause.isChinese) ||
        isOfLead(clause) ||
        changeAhead(clause) ||
        amountBehind(clause)
      )
    )
      return [];
    return [{ claim: 'growth', numbers: [index], ...changeOfNumber(clause, facts, index, token) }];
  });

/** From one number to another: both are of the table, at the two ends. */
const fromTo: Rule = (clause, facts, used) => {
  const found = (clause.isChinese ? FROM_TO_ZH : FROM_TO_EN).exec(clause.text);
  if (!found) return [];
  const at = [...found[0]].flatMap((letter, index) => (letter === NUMBER ? [found.index + index] : []));
  const [first, last] = [at[0] ?? -1, at.at(-1) ?? -1];
  const tokens = [first, last].map((index) => clause.numbers.find((one) => one.index === index)?.token);
  const [from, to] = tokens;
  if (!from || !to || first === last || used.has(first) || from.unit === 'time' || to.unit === 'time') return [];
  const outcomes = changesOf(facts, subjectsOf(clause, facts, first), spansOf(clause, facts)).map(
    ({ pick, before, after }) => {
      const unit = numberAt(facts, pick)?.unit;
      if (!unit) return UNSURE;
      const own = [fitsCell(from, { value: before, unit }), fitsCell(to, { value: after, unit })];
      const isRight = own.every((one) => one === 'true');
      const names = membersNamed(facts, pick);
      return own.includes('false') || isRight
        ? holds(isRight, { names, value: own[0] === 'true' ? after : before, unit })
        : UNSURE;
    },
  );
  return [{ claim: 'number', numbers: [first, last], ...anyOf(outcomes) }];
};

/** Of names in a list each went the way that is said, unless they are taken together. */
function eachWent(clause: Clause, facts: TableFacts, pick: Pick, direction: 1 | -1): boolean {
  const named = namedAt(clause, clause.text.length);
  const several = pick.findIndex((members, at) => members.length > 1 && named.has(at) && at !== timeOf(facts));
  if (several < 0 || TOGETHER.test(clause.text)) return true;
  const each = (pick[several] ?? []).map((member) => withMember(pick, several, [member]));
  return spansOf(clause, facts).some((span) =>
    each.every((one) =>
      changesOf(facts, [one], [span]).every(({ before, after }) => Math.sign(after - before) === direction),
    ),
  );
}

/** Each thing of a list by itself: growths are not added up. */
const eachOf = (pick: Pick): readonly Pick[] =>
  pick.reduce<readonly Pick[]>(
    (all, members) => all.flatMap((one) => members.map((member) => [...one, [member]])),
    [[]],
  );

/** Up or down without a number: between the times that are named, or any that may be meant. */
const directions: Rule = (clause, facts, used) => {
  // 降幅扩大: a fall that widens is a growth that falls further.
  const turned = facts.isOfGrowth && /[降跌]幅[^,]{0,4}[扩收缩加放回]/.test(clause.text) ? -1 : 1;
  const direction = (directionOf(clause.text, clause.isChinese) * turned) as 1 | -1 | 0;
  // What fell for two years and then rose is neither way between the ends.
  const isTurned = TURNED.test(clause.text) && clause.numbers.some(({ token }) => token.unit === 'time');
  if (direction === 0 || isTurned || (timeOf(facts) < 0 && !facts.isOfGrowth)) return [];
  const index = clause.text.length;
  const changes = changesOf(facts, subjectsOf(clause, facts, index), spansOf(clause, facts));
  const outcomes = changes.map(({ pick, before, after }) =>
    holds(
      Math.sign(after - before) === direction && eachWent(clause, facts, pick, direction),
      grown(facts, pick, before, after),
    ),
  );
  if (facts.isOfGrowth)
    outcomes.push(
      ...growthsNamed(clause, facts, index).map(({ pick }) =>
        holds(eachOf(pick).every((one) => Math.sign(numberAt(facts, one)?.value ?? 0) === direction)),
      ),
    );
  const outcome = anyOf(outcomes);
  return used.size > 0 && changes.length === 0
    ? []
    : [{ claim: 'direction', ...(NOT.test(clause.text) ? negated(outcome) : outcome) }];
};

const unchanged: Rule = (clause, facts) => {
  if (!UNCHANGED.test(clause.text)) return [];
  const isLoose = LOOSELY.test(clause.text);
  // A growth of nought says that nothing changed.
  const growths = facts.isOfGrowth && timeOf(facts) < 0 ? growthsNamed(clause, facts, clause.text.length) : [];
  if (growths.length > 0)
    return [
      { claim: 'unchanged', ...anyOf(growths.map(({ cell }) => holds(cell.value === 0, { names: [], ...cell }))) },
    ];
  const changes = changesOf(facts, subjectsOf(clause, facts, clause.text.length), spansOf(clause, facts));
  const outcomes = changes.map(({ pick, before, after }): Outcome => {
    const share = Math.abs(after - before) / Math.max(1e-9, Math.abs(before));
    const [most, vague] = isLoose ? [0.01, 0.03] : [0.0005, 0.01];
    if (share <= most) return { verdict: 'true' };
    return share <= vague ? UNSURE : { verdict: 'false', right: grown(facts, pick, before, after) };
  });
  return [{ claim: 'unchanged', ...anyOf(outcomes) }];
};

export const CHANGE_RULES: readonly Rule[] = [fromTo, foldClaims, numberChanges, unchanged, running];
export const directionClaims: Rule = directions;
