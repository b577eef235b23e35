import { plansAndResults } from '../../figures/mapping/column-names.ts';
import { TOGETHER } from '../clause/change-words.ts';
import type { Clause } from '../clause/clauses.ts';
import { allOf, anyOf, type Claimed, holds, type Outcome, type Rule, UNSURE } from '../clause/finding.ts';
import { fits, fitsCell } from '../clause/fits.ts';
import {
  inOrder,
  type Named,
  numberAt,
  ownPlaces,
  type Pick,
  readingsOf,
  timeOf,
  withMember,
  without,
} from '../clause/pick.ts';
import { rankWords } from '../clause/rank-words.ts';
import { isOfForeignTime, membersNamed, namedAt } from '../clause/subject.ts';
import { NAME, type NumberToken } from '../clause/token.ts';
import type { TableFacts } from '../facts/table-facts.ts';
import { isCount } from './counts.ts';

const PLANNED_ZH = '(?:年度|全年|年初|既定)?(?:目标|预算|计划|任务)(?:数|值)?';
const OVER = new RegExp(
  `超额|超支|超(?:出|过)?了?${PLANNED_ZH}|(?:高于|多于|大于)${PLANNED_ZH}|比${PLANNED_ZH}[^,]{0,3}[多高]|\\boverspen[dt]|\\bover(?: its| their)? budget|\\b(?:beat|exceed(?:s|ed)?|surpass(?:es|ed)?|topped|above|over)\\b[^,]*\\b(?:targets?|budgets?|plans?)\\b`,
);
const UNDER = new RegExp(
  `(?:未能?|没有?|尚未)(?:完成|达标|达到|达成|用完|花完|执行完)|(?:有|出现)[结节]余|(?:低于|少于|不及|不到)${PLANNED_ZH}|比${PLANNED_ZH}[^,]{0,3}[少低]|[距离与]${PLANNED_ZH}[^,]{0,4}差|\\bunderspen[dt]|\\bunder(?: its| their)? budget|\\b(?:miss(?:es|ed)?|fell short|falls? short|short|below|under)\\b[^,]*\\b(?:targets?|budgets?|plans?)\\b`,
);
const MET = new RegExp(
  `(?:完成|达到|实现|达成)了?${PLANNED_ZH}|达标|\\b(?:met|hits?|reach(?:es|ed)?|achieved?)\\b[^,]*\\btargets?\\b`,
);
const EXACTLY = /刚好|恰好|正好|\bexactly\b/;
const RATE =
  /完成率|执行率|(?:预算|支出)进度|完成了?[^,]{0,4}(?:目标|任务|计划)的|\bper ?cent of (?:its |the |their )?(?:target|budget)|\ue002 of (?:its |the |their )?(?:target|budget)/;
/** Whether words speak of the part of a plan that was done. */
export const speaksOfPart = (words: string): boolean => RATE.test(words);

/** 多72个 is by how much, and no number of rows. */
const BY_SO_MANY = /[多少高低超差缺欠][了出于]?(?:约|近)?$|\bby $/;
const ONLY = /只有|仅有|[仅只](?=\ue000)|唯一|\bonly\b|\balone\b/;
const ALL = /所有|全部|各[项个市县类]|均|都|\b(?:all|every|each)\b/;
const NONE = /没有一|无一|\b(?:no|none|not one)\b/;

interface Planned {
  readonly dimension: number;
  readonly plan: number;
  readonly done: number;
}

/** The column of what was meant to be and that of what came of it, where a table has one of each. */
export function plannedIn({ dimensions }: TableFacts): Planned | null {
  for (const [dimension, { members, isTime }] of dimensions.entries()) {
    const { plans, results } = plansAndResults(members.map(({ name }) => name));
    const [plan, actual] = [plans[0], results[0]];
    if (!isTime && plans.length === 1 && results.length === 1 && plan !== undefined && actual !== undefined)
      return { dimension, plan, done: actual };
  }
  return null;
}

/** The words of a clause with the names of its columns in the place of their signs. */
function spelled({ text, groups }: Clause, { dimensions }: TableFacts, dimension: number): string {
  let said = text;
  for (const group of [...groups].sort((a, b) => b.index - a.index)) {
    if (group.dimension !== dimension) continue;
    const names = group.members.map((at) => dimensions[dimension]?.members[at]?.name.toLowerCase() ?? '').join(' ');
    said = `${said.slice(0, group.index)}${names}${said.slice(group.end)}`;
  }
  return said;
}

type Test = (difference: number) => boolean;

const NOT_OVER =
  /(?:[未没不]|没有)(?:超支|超(?:出|过)?了?预算|突破预算)|预算(?:之)?内|\bwithin (?:its |their |the )?budget|\b(?:not|never|no|none)\b[^,]* overspen[dt]|\bno overspen/;

function testIn(said: string): Test | null {
  if (NOT_OVER.test(said) && !/\b(?:no|none)\b/.test(said)) return (difference) => difference <= 0;
  if (EXACTLY.test(said) && MET.test(said)) return (difference) => difference === 0;
  if (UNDER.test(said)) return (difference) => difference < 0;
  if (OVER.test(said)) return (difference) => difference > 0;
  return MET.test(said) ? (difference) => difference >= 0 : null;
}

/** What came of a plan beside it, in one reading. */
interface Result {
  readonly pick: Pick;
  readonly plan: number;
  readonly done: number;
}

const resultsAt = (facts: TableFacts, { dimension, plan, done }: Planned, readings: readonly Pick[]): Result[] =>
  readings.flatMap((reading) => {
    const [one, other] = [plan, done].map((at) => numberAt(facts, withMember(reading, dimension, [at])));
    return one && other && one.unit.base === other.unit.base
      ? [{ pick: withMember(reading, dimension, [done]), plan: one.value, done: other.value }]
      : [];
  });

const differenceOf = ({ plan, done }: Result): number => Number((done - plan).toPrecision(12));

/** Targets and what was done, budgets and what was spent: over or under, how many of them, by how much, in what part. */
export const planClaims: Rule = (clause, facts, used) => {
  const planned = plannedIn(facts);
  if (planned === null || isOfForeignTime(clause)) return [];
  const said = spelled(clause, facts, planned.dimension);
  const ranked = rankedOf(clause, facts, planned);
  if (ranked) return [ranked];
  const test = testIn(said);
  const lasting = clause.numbers.filter(({ token }) => token.unit === 'time').map(({ index }) => index);
  const free = clause.numbers.filter(({ index }) => !used.has(index) && !lasting.includes(index));
  const isOfRows = ({ index, token }: Clause['numbers'][number]): boolean =>
    (token.isWord === true || isCount(clause, { index, token })) && !BY_SO_MANY.test(clause.text.slice(0, index));
  const counts = free.filter(isOfRows);
  const amount = free.find((one) => !counts.includes(one) && one.token.unit !== 'time');
  const named = without(namedAt(clause, clause.text.length), planned.dimension);
  const rows = facts.dimensions.findIndex(
    ({ isTime, members }, at) => at !== planned.dimension && !isTime && members.length > 1,
  );
  const isOfAll = [
    clause,
    ...(clause.groups.some(({ dimension }) => dimension === rows) || !clause.lead ? [] : [clause.lead]),
  ].some(({ text }) => TOGETHER.test(text));
  const ofNamed = (): Result[] =>
    resultsAt(facts, planned, wholeOrNamed(facts, named, { rows, free: planned.dimension, isOfAll }));
  if (speaksOfPart(said) && amount?.token.unit === '%') {
    const outcomes = ofNamed().map((one): Outcome => {
      const value = (one.done / one.plan) * 100;
      return one.plan > 0
        ? {
            verdict: fits(amount.token, value),
            right: { names: membersNamed(facts, one.pick), value, unit: 'per cent' },
          }
        : UNSURE;
    });
    return [{ claim: 'share', numbers: [amount.index], ...anyOf(outcomes) }];
  }
  if (test === null) return [];
  const numbers = [...lasting, ...[...counts, ...(amount ? [amount] : [])].map(({ index }) => index)];
  // Two of the four regions are half of them.
  const isPart = amount?.token.unit === '%' && rows >= 0 && !named.has(rows);
  if (amount && !isPart)
    return [{ claim: 'difference', numbers, ...anyOf(ofNamed().map(byHowMuch(facts, amount.token, test))) }];
  return [
    {
      claim: 'count',
      numbers,
      ...howMany(clause, facts, planned, { test, counts, part: isPart ? amount.token : null, named, rows }),
    },
  ];
};

/** What is named, or else the total alone. */
function wholeOrNamed(
  facts: TableFacts,
  named: ReturnType<typeof without>,
  { rows, free, isOfAll }: { readonly rows: number; readonly free: number; readonly isOfAll: boolean },
): readonly Pick[] {
  const readings = readingsOf(facts, named, free);
  if (rows < 0 || named.has(rows)) return readings;
  return isOfAll || facts.dimensions[rows]?.members.some(({ isTotal }) => isTotal) ? readings.slice(0, 1) : [];
}

const byHowMuch =
  (facts: TableFacts, token: NumberToken, test: Test) =>
  (one: Result): Outcome => {
    const difference = differenceOf(one);
    const cell = numberAt(facts, one.pick);
    if (!cell) return UNSURE;
    const right = { names: membersNamed(facts, one.pick), value: difference, unit: cell.unit };
    if (!test(difference)) return { verdict: 'false', right };
    if (token.unit === '%')
      return one.plan > 0 ? { verdict: fits(token, Math.abs(one.done / one.plan - 1) * 100), right } : UNSURE;
    return { verdict: fitsCell(token, { value: Math.abs(difference), unit: cell.unit }), right };
  };

const EACH_TIME = /[均都]|年年|每年|连年|连续|始终|\b(?:every|each) year|\b(?:in )?(?:all|both|each of the) /;

/** 三年均超预算, every year: at each of the last years; at the one time that is meant where no words say so. */
function timesOfEach(clause: Clause, facts: TableFacts): readonly Named[] {
  const time = timeOf(facts);
  const order = time < 0 ? [] : inOrder(facts, time);
  const years = clause.numbers.find(({ token }) => token.unit === 'time')?.token.value;
  const isEach =
    EACH_TIME.test(clause.text) &&
    (years !== undefined || /年年|每年|连年|始终|every year|each year/.test(clause.text));
  if (!isEach || clause.times.length > 0) return [new Map()];
  return order.slice(years === undefined ? 0 : -years).map((place) => new Map([[time, [place]]]));
}

interface Asked {
  readonly test: Test;
  readonly counts: Clause['numbers'];
  readonly part: NumberToken | null;
  readonly named: ReturnType<typeof without>;
  readonly rows: number;
}

function howMany(clause: Clause, facts: TableFacts, planned: Planned, asked: Asked): Outcome {
  const { test, counts, part, named, rows } = asked;
  if (rows < 0)
    return anyOf(resultsAt(facts, planned, readingsOf(facts, named)).map((one) => holds(test(differenceOf(one)))));
  const times = timesOfEach(clause, facts);
  const resultsOf = (place: number): readonly Result[] =>
    times.flatMap((own) =>
      resultsAt(
        facts,
        planned,
        readingsOf(facts, new Map([...named, ...own, [rows, [place]]]), planned.dimension),
      ).slice(0, 1),
    );
  const all = ownPlaces(facts, rows).flatMap((place) => {
    const results = resultsOf(place);
    return results.length > 0 ? [{ place, isMet: results.every((one) => test(differenceOf(one))) }] : [];
  });
  const met = all.flatMap(({ place, isMet }) => (isMet ? [place] : []));
  const right = { names: [], value: met.length, unit: 'count' as const };
  const own = clause.groups.flatMap(({ dimension, isExcluded, members }) =>
    dimension === rows && !isExcluded ? members : [],
  );
  if (part) return holds(all.length > 0 && fits(part, (met.length / all.length) * 100) === 'true', right);
  if (NONE.test(clause.text)) return holds(met.length === 0, right);
  if (ONLY.test(clause.text) && own.length > 0)
    return holds(met.length === own.length && own.every((place) => met.includes(place)), right);
  // Of five tasks two were missed: the last number counts them.
  const count = counts.at(clause.isChinese ? -1 : 0);
  if (count) return holds(fits(count.token, met.length) === 'true', right);
  if (own.length > 0)
    return allOf(
      own.map((place) => {
        const results = resultsOf(place);
        return results.length > 0
          ? holds(
              results.every((one) => test(differenceOf(one))),
              right,
            )
          : UNSURE;
      }),
    );
  if (ALL.test(clause.text)) return holds(met.length === all.length, right);
  const isOfAll = TOGETHER.test(clause.text);
  const [whole] = resultsAt(facts, planned, wholeOrNamed(facts, named, { rows, free: planned.dimension, isOfAll }));
  return whole ? holds(test(differenceOf(whole))) : UNSURE;
}

/**
 * "…, the most of any department", 执行率最低: behind words of a plan the rank is that of the difference, or of the part that
 * was done.
 */
function rankedOf(clause: Clause, facts: TableFacts, planned: Planned): Claimed | null {
  const { text, lead, numbers, groups, times, carried } = clause;
  const isOwn = speaksOfPart(spelled(clause, facts, planned.dimension));
  const isBehind = lead !== null && numbers.length === 0 && !groups.some(({ index }) => text[index] === NAME);
  const source = isOwn ? clause : isBehind ? lead : null;
  if (source === null) return null;
  const said = spelled(source, facts, planned.dimension);
  const isOfRate = speaksOfPart(said);
  const test = isOfRate ? () => true : testIn(said);
  const [word] = rankWords({ ...source, text, numbers, groups });
  if (test === null || word === undefined || word.rank !== 1) return null;
  const named = isOwn ? namedAt(clause, word.index, word.isForward) : carried;
  const found = [...named].find(([at]) => at !== planned.dimension && facts.dimensions[at]?.isTime === false);
  const [rows = -1, [own, second] = []] = found ?? [];
  // Of a rate that is nobody's the numbers themselves say nothing.
  if (own === undefined || second !== undefined) return isOwn ? { claim: 'highest', ...UNSURE } : null;
  const sizes = ownPlaces(facts, rows).flatMap((place) => {
    const all = isOwn ? times : [...source.times, ...times];
    const at = new Map(all.map(({ token }) => [token.dimension, token.members] as const));
    const [one] = resultsAt(facts, planned, readingsOf(facts, new Map([...at, [rows, [place]]]), planned.dimension));
    const size = one && (isOfRate ? one.done / one.plan : Math.abs(differenceOf(one)));
    return one && size !== undefined && test(differenceOf(one)) ? [{ place, size }] : [];
  });
  const isOfLeast = isOfRate && word.isLow;
  const most = Math[isOfLeast ? 'min' : 'max'](...sizes.map(({ size }) => size));
  const mine = sizes.find(({ place }) => place === own);
  return mine === undefined || (word.isLow && !isOfLeast)
    ? { claim: 'highest', ...UNSURE }
    : { claim: 'highest', ...holds(mine.size === most) };
}
