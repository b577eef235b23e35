import { TOGETHER } from '../clause/change-words.ts';
import type { Clause } from '../clause/clauses.ts';
import { anyOf, type Claimed, type Outcome, type Rule, UNSURE } from '../clause/finding.ts';
import { fits, fitsCell } from '../clause/fits.ts';
import { cellsAlong, type Named, numberAt, type Pick, readingsOf, timeOf } from '../clause/pick.ts';
import {
  isNamed,
  isOfAllRows,
  isOfForeignTime,
  membersNamed,
  namedAt,
  outcomesOfEach,
  SPAN,
  TIME_LIST,
} from '../clause/subject.ts';
import type { NumberToken } from '../clause/token.ts';
import type { Cell, TableFacts } from '../facts/table-facts.ts';
import { thresholdTest } from './conditions.ts';
import { isExplained } from './explained.ts';
import { isHundred, shareOutcome, wholeNamed } from './shares.ts';
import { hasLosses, LOSS } from './signs.ts';

/** A number that no other rule has taken is one of the table, or a share of it. */
export const levelClaims: Rule = (clause, facts, used) =>
  clause.numbers.flatMap(({ index, token }): Claimed[] => {
    if (used.has(index) || token.unit === 'time') return [];
    if (token.unit === 'points' || token.unit === 'times' || isOfForeignTime(clause))
      return [{ claim: 'number', numbers: [index], ...UNSURE }];
    return [{ claim: 'number', numbers: [index], ...levelOutcome(clause, facts, index, token) }];
  });

const BEHIND = /^(?: [a-z]+)? (?:in|for|at|among|of) (?:the )?(?=[\ue000\ue001])/;
/** 不到三千万的人口, 24 deaths: what a number counts may stand behind it. */
function measureBehind({ text, groups, isChinese }: Clause, facts: TableFacts, index: number) {
  const [gap] = (isChinese ? /^的?(?=\ue000)/ : /^ (?=\ue000)/).exec(text.slice(index + 1)) ?? [];
  const at = gap === undefined ? -1 : index + 1 + gap.length;
  return groups.find((one) => one.index === at && facts.dimensions[one.dimension]?.isOfMeasures);
}

const STILL = /仍|依然|目前|现在|\b(?:still|remains?|now|currently|today)\b/;
const EACH = /均(?!值)|都|\b(?:each|both|all|tied?|ties|level)\b/;
const NEITHER = /\bneither\b|\bnor\b/;
const NOT = /没有|未|并非|不是|\bneither\b|\bnot\b|\bnever\b|n't\b/;

function levelOutcome(clause: Clause, facts: TableFacts, index: number, said: NumberToken): Outcome {
  // 无一天: none of them.
  const isNone = said.value === 1 && clause.isChinese && /(?:无|没有?)$/.test(clause.text.slice(0, index));
  const { isWord: _, ...plain } = said;
  const token = isNone ? { ...plain, value: 0 } : said;
  const named = new Map(namedAt(clause, index));
  const nearest = clause.times.filter((one) => one.index < index).at(-1)?.token ?? clause.times[0]?.token;
  // 6月和8月都超过: each of the times in a list.
  const isOfList = EACH.test(clause.text) && TIME_LIST.test(clause.text) && !SPAN.test(clause.text);
  if (nearest && nearest.dimension >= 0 && !isOfList) named.set(nearest.dimension, nearest.members);
  // 23.6 in Estonia, 14.7 in 2010: what stands right behind a number is what it is of.
  const [words = ''] = BEHIND.exec(clause.text.slice(index + 1)) ?? [];
  const place = index + 1 + words.length;
  const counted = measureBehind(clause, facts, index);
  if (counted) named.set(counted.dimension, counted.members);
  const group = words === '' ? undefined : clause.groups.find((one) => one.index === place);
  const time = words === '' ? undefined : clause.times.find((one) => one.index === place)?.token;
  if (group) named.set(group.dimension, group.members);
  if (time && time.dimension >= 0) named.set(time.dimension, time.members);
  const isTold = isNamed(facts, named);
  const isLoss = LOSS.test(clause.text.slice(0, index)) && hasLosses(facts);
  const eachTime = !named.has(timeOf(facts)) && !STILL.test(clause.text);
  const isOfAll = isOfAllRows(clause, facts) && !EACH.test(clause.text) && !facts.isOfRates;
  const own = readingsOf(facts, named);
  const readings = [
    ...(isOfAll ? own.slice(0, 1) : own),
    ...(eachTime && !isOfAll ? readingsOf(facts, named, -1, true) : []),
  ];
  if (NOT.test(clause.text) && !isNone) return notPassed(clause, facts, named, token);
  // Rates of several have no sum, unless they are the parts of one whole.
  const apart = facts.isOfRates && !TOGETHER.test(clause.text) ? severalOf(facts, named) : -1;
  const isOfEach = apart >= 0 && readings.every((pick) => !isHundred(sumAlong(facts, pick, apart)));
  const cells = (isOfEach ? [] : readings).flatMap((pick): Outcome[] => {
    const cell = numberAt(facts, pick);
    return cell ? [{ verdict: fitsCell(token, cell), right: { names: membersNamed(facts, pick), ...cell } }] : [];
  });
  // One in ten is no mark for a column of persons.
  if (token.unit === '%' && isTold && isOfCounts(facts))
    return shareOutcome(facts, named, token, wholeNamed(clause, index));
  const inList = TOGETHER.test(clause.text) ? [] : listed(facts, named, token);
  const each =
    (EACH.test(clause.text) || (isOfEach && token.qualifier !== 'stated')) && inList.length > 0
      ? inList.find(({ verdict }) => verdict === 'false')
      : undefined;
  const outcome = each ?? anyOf([...cells, ...inList]);
  if (outcome.verdict !== 'false') return outcome;
  // A small number in words may count things that the table does not have: 五队, two of them.
  if (token.isWord) return UNSURE;
  // The sign of a growth may stand in words: 降幅最大，为0.5%.
  if (
    (facts.isOfGrowth || isLoss) &&
    token.qualifier === 'stated' &&
    readings.some((pick) => fits(token, -(numberAt(facts, pick)?.value ?? Number.NaN)) === 'true')
  )
    return { verdict: 'true' };
  if ((!isTold && !isLoss) || isOfOtherSize(facts, readings, token)) return UNSURE;
  // A share or a growth of a table of amounts, whose words say neither.
  const isPrinted = readings.some((pick) => numberAt(facts, pick)?.unit.base === '%');
  const isOfHundred = readings.some((pick) =>
    facts.dimensions.some((own, at) => !own.isTime && isHundred(sumAlong(facts, pick, at))),
  );
  if (token.unit === '%' && !isPrinted && !isOfHundred && !facts.isOfRates)
    return shareOutcome(facts, named, token).verdict === 'true' ? { verdict: 'true' } : UNSURE;
  return isExplained(clause, facts, index, named, token) ? UNSURE : outcome;
}

const severalOf = (facts: TableFacts, named: Named): number =>
  [...named].find(([at, members]) => members.length > 1 && at !== timeOf(facts))?.[0] ?? -1;

/** What all in a dimension come to: a hundred where they are shares whose unit nobody wrote. */
const sumAlong = (facts: TableFacts, pick: Pick, dimension: number): number =>
  cellsAlong(
    facts,
    pick,
    dimension,
    (facts.dimensions[dimension]?.members ?? []).flatMap(({ isTotal }, place) => (isTotal ? [] : [place])),
  ).reduce((sum, { value }) => sum + value, 0);

/** Numbers without a unit, one of which is above all shares, in a table of one measure. */
const isOfCounts = ({ cells, dimensions }: TableFacts): boolean =>
  dimensions.every(({ isOfMeasures }) => !isOfMeasures) &&
  [...cells.values()].every(({ unit, value }) => unit.base === '' && value >= 0) &&
  [...cells.values()].some(({ value }) => value > 100);

/** Ten million people, and 831 km: where there are several measures the number is of another one, which the words do not name. */
function isOfOtherSize(facts: TableFacts, readings: readonly Pick[], { value }: NumberToken): boolean {
  const isFar = ({ value: own, unit }: Cell): boolean =>
    [own, own / unit.factor].every((one) => Math.abs(Math.log10(Math.abs(value / one) || 1)) > 1.5);
  const found = readings.flatMap((pick) => numberAt(facts, pick) ?? []);
  return facts.dimensions.some(({ isOfMeasures }) => isOfMeasures) && found.every(isFar);
}

/** 未达到50, neither reached 50: none of those that are named is beyond the mark. */
function notPassed(clause: Clause, facts: TableFacts, named: Named, token: NumberToken): Outcome {
  const isPast =
    thresholdTest(clause, token) ??
    (NEITHER.test(clause.text)
      ? (cell: Cell) => fitsCell({ ...token, qualifier: 'over', isClosed: true }, cell) === 'true'
      : null);
  const isOfOneList = clause.groups.filter(({ members }) => members.length > 1).length === 1;
  if (!isPast || (clause.groups.length !== 1 && !isOfOneList)) return UNSURE;
  const outcomes = outcomesOfEach(facts, named, (cell) => !isPast(cell));
  return outcomes.find(({ verdict }) => verdict !== 'true') ?? { verdict: 'true' };
}

/** Of names in a list each may have the number; 均, each and tied on say that all do. */
function listed(facts: TableFacts, named: ReadonlyMap<number, readonly number[]>, token: NumberToken): Outcome[] {
  return [...named].flatMap(([dimension, members]) =>
    members.length < 2
      ? []
      : members.map((member) =>
          anyOf(
            readingsOf(facts, new Map([...named, [dimension, [member]]])).flatMap((pick): Outcome[] => {
              const cell = numberAt(facts, pick);
              return cell ? [{ verdict: fitsCell(token, cell) }] : [];
            }),
          ),
        ),
  );
}
