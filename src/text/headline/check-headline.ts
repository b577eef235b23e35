import type { SeriesData } from '../../figures/mapping/series-data.ts';
import { type Clause, clausesOf } from '../clause/clauses.ts';
import { eachYearOf } from '../clause/each-year.ts';
import { anyOf, type Claimed, type Finding, type Rule, UNSURE } from '../clause/finding.ts';
import type { Verdict } from '../clause/fits.ts';
import { without } from '../clause/pick.ts';
import { toldApart } from '../clause/told-apart.ts';
import { speaksBeyond } from '../facts/beyond.ts';
import { plainOf, spellingsOf } from '../facts/spellings.ts';
import { type TableFacts, tableFacts } from '../facts/table-facts.ts';
import { averageClaims } from './averages.ts';
import { CHANGE_RULES, directionClaims } from './changes.ts';
import { coarserOf } from './coarser.ts';
import { comparisonClaims, equalityClaims } from './comparisons.ts';
import { countClaims, namedBehind, tallyClaims } from './counts.ts';
import { derivedOf, sharesOverTime, speaksOfGap, summedOf, wordsBeyond } from './derived.ts';
import { lastYearClaims } from './last-years.ts';
import { levelClaims } from './levels.ts';
import { occasionClaims, turnClaims } from './occasions.ts';
import { opinionClaims } from './opinions.ts';
import { orderClaims, structureClaims } from './ordered.ts';
import { paceClaims } from './pace.ts';
import { differenceClaims, multipleClaims } from './parts.ts';
import { planClaims, plannedIn, speaksOfPart } from './plans.ts';
import { rangeClaims } from './ranges.ts';
import { rankClaims } from './ranks.ts';
import { ratioClaims } from './ratios.ts';
import { returnClaims, shapeClaims } from './returns.ts';
import { majorityClaims, shareClaims } from './shares.ts';
import { shiftClaims } from './shifts.ts';
import { surplusClaims, tallyOfWays } from './signs.ts';
import { spanSumClaims, sumClaims, yearShareClaims } from './sums.ts';

export interface CheckedHeadline {
  /** False where any claim is; true where all that could be checked hold, and there was one at least. */
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** The words of a finding's clause, as the author wrote them. */
  readonly saidAt: (span: Finding['span']) => string;
}

/** Rules in order: a number is accounted for by the first that takes it. */
const RULES: readonly Rule[] = [
  planClaims,
  lastYearClaims,
  opinionClaims,
  structureClaims,
  tallyOfWays,
  ratioClaims,
  returnClaims,
  shapeClaims,
  occasionClaims,
  turnClaims,
  shiftClaims,
  rankClaims,
  ...CHANGE_RULES,
  differenceClaims,
  multipleClaims,
  yearShareClaims,
  spanSumClaims,
  sumClaims,
  rangeClaims,
  orderClaims,
  shareClaims,
  majorityClaims,
  averageClaims,
  countClaims,
  namedBehind,
  comparisonClaims,
  equalityClaims,
];

/** What sets years or halves beside each other. */
const LONGER_RULES: readonly Rule[] = [...CHANGE_RULES, differenceClaims, multipleClaims, comparisonClaims];

/** What may be said of a gap, a surplus or a ratio, which has no parts and no others beside it. */
const DERIVED_RULES: readonly Rule[] = [
  occasionClaims,
  turnClaims,
  rankClaims,
  ...CHANGE_RULES,
  averageClaims,
  countClaims,
  surplusClaims,
];

/** Where times or columns are named in words that are not understood nothing is false. */
function findingsOf(clause: Clause, facts: TableFacts): readonly Claimed[] {
  const found = findingsUnder(clause, facts);
  const isOfNone = [clause, clause.lead].some((one) => one && NO_COLUMN.test(one.text)) && plannedIn(facts) === null;
  // 前六个月: the first times of the table, and none of them alone.
  const isOfFirst = clause.numbers.some(
    ({ index, token }) => token.unit === 'time' && /(?:前|\bfirst )$/.test(clause.text.slice(0, index)),
  );
  if (isOfFirst || UNREAD_TIMES.test(clause.text)) return found.map(asUnsure);
  return isOfNone ? found.map((one) => (one.claim === 'share' ? one : asUnsure(one))) : found;
}

/** Of gaps and ratios first; where nothing can be said of those, of the table's own numbers, and then nothing is false. */
function findingsUnder(clause: Clause, facts: TableFacts): readonly Claimed[] {
  const derived = derivedOf(clause, facts) ?? summedOf(clause, facts) ?? sharesOverTime(clause, facts);
  if (!derived) {
    const own = ownFindings(clause, facts);
    // Of a gap that cannot be worked out the numbers of the table say nothing.
    const isOfGap =
      speaksOfGap(clause, facts) ||
      (clause.groups.length === 0 && clause.lead !== null && speaksOfGap(clause.lead, facts));
    return isOfGap ? own.map(asUnsure) : own;
  }
  const found = findingsBy(DERIVED_RULES, derived.clause, derived.facts);
  if (found.some(({ verdict }) => verdict !== 'unsure')) return found;
  return ownFindings(clause, facts).map(asUnsure);
}

const asUnsure = (one: Claimed): Claimed => (one.verdict === 'false' ? { ...one, ...UNSURE } : one);

/** Finds what is claimed of the table's own numbers; growth that slows down says nothing of the way the numbers themselves go. */
function ownFindings(clause: Clause, facts: TableFacts): readonly Claimed[] {
  const longer = ofLongerTimes(clause, facts);
  if (longer.some(({ verdict }) => verdict !== 'unsure')) return longer;
  const pace = paceClaims(clause, facts);
  return pace.length > 0 ? pace : findingsBy(RULES, clause, facts);
}

const RANKS = /^(?:highest|lowest|rank)$/;

function findingsBy(rules: readonly Rule[], clause: Clause, facts: TableFacts): readonly Claimed[] {
  const used = new Set<number>();
  const found: Claimed[] = [];
  for (const rule of rules) {
    // A rank is accounted for by the first rule that takes its word.
    if (rule === rankClaims && found.some(({ claim }) => RANKS.test(claim))) continue;
    for (const claimed of rule(clause, facts, used)) {
      // At which times something holds is one claim, whatever other rules would make of the same words.
      if (found.some(({ claim }) => claim === 'running') && /^(?:running|count)$/.test(claimed.claim)) continue;
      found.push(claimed);
      for (const index of claimed.numbers ?? []) used.add(index);
    }
  }
  if (found.length === 0) found.push(...directionClaims(clause, facts, used));
  // A number of rows alone says nothing that could be wrong.
  for (const { numbers = [] } of tallyClaims(clause, facts, used)) for (const index of numbers) used.add(index);
  return [...found, ...levelClaims(clause, facts, used)];
}

/** Of longer times than the table's own: a claim is false where no way to work them out bears it. */
function ofLongerTimes(clause: Clause, facts: TableFacts): readonly Claimed[] {
  const ways = coarserOf(clause, facts).map((one) => findingsBy(LONGER_RULES, one.clause, one.facts));
  const [sums = [], ...others] = ways;
  return sums.map((one, at) => ({ ...one, ...anyOf([one, ...others.flatMap((found) => found[at] ?? [])]) }));
}

/** 33 mm: of several measures the one in millimetres is meant, whatever other words are near. */
function ofUnit(clause: Clause, facts: TableFacts): Clause {
  const dimension = facts.dimensions.findIndex(({ isOfMeasures }) => isOfMeasures);
  const bases = (facts.dimensions[dimension]?.members ?? []).map((_, place) => {
    const found = [...facts.cells].find(([key]) => Number(key.split(',')[dimension]) === place);
    return found?.[1].unit.base.toLowerCase() ?? '';
  });
  // A third of another is said of any measure.
  const said = clause.numbers.map(({ index, token }) =>
    token.unit === '%' && token.step > 5
      ? ''
      : clause.isChinese
        ? (token.counter ?? '')
        : (/^ ([a-z]+)/.exec(clause.text.slice(index + 1))?.[1] ?? ''),
  );
  // A fifth of its waste to landfill: of those that are named the one that is in per cent.
  const own = clause.groups.filter((group) => group.dimension === dimension);
  const ofShares = own.filter(({ members }) => members.every((at) => bases[at] === '%'));
  if (
    clause.numbers.some(({ token }) => token.unit === '%') &&
    ofShares.length === 1 &&
    own.length > 1 &&
    clause.numbers.length === 1
  )
    return { ...clause, groups: clause.groups.filter((group) => !own.includes(group) || ofShares.includes(group)) };
  const meant = bases.flatMap((base, place) =>
    base.length > 0 && bases.indexOf(base) === bases.lastIndexOf(base) && said.includes(base) ? [place] : [],
  );
  // A share or a growth is of what is named, and no number of a rate beside it.
  const isOfNamed =
    bases[meant[0] ?? -1] === '%' &&
    (clause.carried.has(dimension) || clause.groups.some((group) => group.dimension === dimension));
  if (dimension < 0 || meant.length !== 1 || isOfNamed) return clause;
  const others = clause.groups.filter((group) => group.dimension !== dimension);
  return { ...clause, groups: others, carried: new Map([...clause.carried, [dimension, meant]]) };
}

/** Times of which the words are not understood. */
const UNREAD_TIMES =
  /\b(?:first|second|third|fourth|last|final|opening|closing)(?: and [a-z]+)? (?:quarters?|halves|half|months?)\b|[一二三四]季度|[上下]半年/;
/** 未办结: what is not of a column. */
const NO_COLUMN = /[未非]\ue000|\ue000率/;

const OWN_NOUN = /^[^,]{0,2}?(\p{Script=Han}{3,8}?)(?:排名?|位居|位列|居|列|最|第|\ue002)/u;
const OWN_NOUN_EN =
  /\b(?:most|fewest|highest|lowest|largest|smallest|biggest|greatest) (?!(?:of|in|at|for|by|among|share|rate|rates|figure|number|total|increase|rise|growth|drop|fall|decline|region|country|city|sector|group|year|month|quarter)\b)([a-z]{4,})/;
const NO_NOUN =
  /^[也均都仍则却又还更双但而其]|[也均都仍则却又还更]$|合计|总计|比重|占比|增[长速幅加量]|降|升|排|全|平均|[^,]倍/;

/** 怀远人口最多, 财政收入居第二: a measure that the table does not know is none of those that were named before. */
function ofOwnMeasure(clause: Clause, facts: TableFacts): Clause {
  const at = facts.dimensions.findIndex(({ isOfMeasures }) => isOfMeasures);
  const [, noun = ''] = (clause.isChinese ? OWN_NOUN : OWN_NOUN_EN).exec(clause.text) ?? [];
  const isOther =
    at >= 0 &&
    clause.carried.has(at) &&
    noun !== '' &&
    !NO_NOUN.test(noun) &&
    !clause.groups.some((one) => one.dimension === at);
  return isOther ? { ...clause, carried: without(clause.carried, at) } : clause;
}

const GROWTH_SAID = /同比|环比|[涨降跌增]幅|增速|\b(?:year[- ]on[- ]year|inflation|growth)\b/;

/** A table of numbers on both sides of nought, which the words call rates of a change: it holds those rates themselves. */
function asGrowths(facts: TableFacts, said: string): TableFacts {
  const values = [...facts.cells.values()].map(({ value }) => value);
  const isOfBoth = values.some((value) => value < 0) && values.every((value) => Math.abs(value) < 100);
  const isOfAny = [...facts.cells.values()].every(({ unit }) => unit.base === '' || unit.base === '%');
  return isOfBoth && isOfAny && GROWTH_SAID.test(said) ? { ...facts, isOfGrowth: true } : facts;
}

/** Day and days, 小时 and 小时. */
const isSameUnit = (unit: string, said: string): boolean =>
  unit !== '' && unit.replace(/s$/, '') === said.replace(/s$/, '');

/**
 * What a headline claims of the table it stands over, and whether the table says so: ranks, growth, multiples, shares, sums,
 * differences, averages, counts and plain numbers, in Chinese or English. `about` is what the table is called. A claim is
 * false only where no reading of its words holds. Never throws.
 */
export function checkHeadline(headline: string, data: SeriesData, about = ''): CheckedHeadline {
  const plain = plainOf(headline);
  const facts = asGrowths(tableFacts(data, about), plain);
  const words = plain.length === headline.length ? headline : plain;
  const saidAt = ([start, end]: Finding['span']): string => words.slice(start, end).trim();
  if (facts.cells.size === 0) return { verdict: 'unsure', findings: [], saidAt };
  const years = eachYearOf(plain, data)?.map((one) => checkHeadline(one.text, one.data, about));
  if (years) {
    const year = years.find(({ verdict }) => verdict === 'false') ?? years.find(({ verdict }) => verdict === 'unsure');
    const { verdict, findings } = year ?? years[0] ?? { verdict: 'unsure', findings: [] };
    return { verdict, findings: findings.map((one) => ({ ...one, span: [0, plain.length] })), saidAt };
  }
  const measures = facts.dimensions.flatMap(({ isOfMeasures, members }) => (isOfMeasures ? members : []));
  const units = [
    ...new Set([...facts.cells.values()].map(({ unit }) => unit.base.toLowerCase())),
    // Rain days are days.
    ...measures.map(({ name }) => name.toLowerCase().split(' ').at(-1) ?? ''),
  ];
  const clauses = clausesOf(plain, spellingsOf(facts), (said) => units.some((unit) => isSameUnit(unit, said)))
    .flatMap(toldApart)
    .map((clause) => ofUnit(ofOwnMeasure(clause, facts), facts));
  const findings = clauses.flatMap((clause) => {
    const isOfPlan = speaksOfPart(clause.text.replace(/ of the budget *$/, '')) && plannedIn(facts) === null;
    const isBeyond = isOfPlan || speaksBeyond(wordsBeyond(clause, facts), facts);
    return findingsOf(clause, facts).map(({ claim, verdict, right }): Finding => {
      const own = isBeyond && verdict === 'false' ? UNSURE : { verdict, right };
      return { claim, ...own, span: clause.span };
    });
  });
  const has = (verdict: Verdict): boolean => findings.some((one) => one.verdict === verdict);
  return { verdict: has('false') ? 'false' : has('true') ? 'true' : 'unsure', findings, saidAt };
}
