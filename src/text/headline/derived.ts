import { directionOf } from '../clause/change-words.ts';
import type { Clause } from '../clause/clauses.ts';
import { ownPlaces, without, withoutNoise } from '../clause/pick.ts';
import { leadOf } from '../clause/subject.ts';
import { NAME } from '../clause/token.ts';
import type { Cell, TableFacts } from '../facts/table-facts.ts';
import { isHundred } from './shares.ts';

/** What is worked out of two members of a dimension before anything is said of it. */
type Work = (one: Cell, other: Cell) => Cell | null;

const difference = (one: Cell, other: Cell): Cell => ({ unit: one.unit, value: withoutNoise(one.value - other.value) });
const gap = (one: Cell, other: Cell): Cell => ({ unit: one.unit, value: Math.abs(difference(one, other).value) });
const PLAIN = { written: '', base: '', factor: 1 } as const;
const ratio = (one: Cell, other: Cell): Cell | null =>
  other.value > 0 ? { unit: PLAIN, value: one.value / other.value } : null;

const PER_HEAD = /人均|\bper (?:head|capita|person|resident|inhabitant)\b/;
const HEADS = /人口|人数|population|residents|inhabitants/i;
const perHead = (one: Cell, other: Cell): Cell | null =>
  other.value > 0 ? { unit: { ...one.unit, factor: 1 }, value: one.value / other.value } : null;

/** 人均生产总值: a measure and the heads that it is divided by; null where the table has no heads or such a measure itself. */
function headsOf({ groups, carried, text }: Clause, { dimensions, about }: TableFacts): Pair | null {
  const dimension = dimensions.findIndex(({ isOfMeasures }) => isOfMeasures);
  const heads = dimensions[dimension]?.members.findIndex(({ name }) => HEADS.test(name)) ?? -1;
  const own = groups.find((group) => group.dimension === dimension)?.members ?? carried.get(dimension);
  return heads < 0 || !own || own.includes(heads) || !PER_HEAD.test(text) || PER_HEAD.test(about)
    ? null
    : { dimension, one: own, other: [heads] };
}

/** The words that tell of what the table may not hold: 人均 is none of them where it can be worked out. */
export const wordsBeyond = (clause: Clause, facts: TableFacts): string =>
  headsOf(clause, facts) ? clause.text.replace(PER_HEAD, '') : clause.text;

const GAP = /差距|缺口|差额|差值|剪刀差|之差|\b(?:gap|difference|margin)\b/;
const LEAD = /领先优势|\blead over\b|\bmargin over\b/;
const SURPLUS = /[顺逆]差|盈余|结余|赤字|入不敷出|收不抵支|\b(?:trade )?(?:surplus|deficit)\b/;
const RATIO = /(?:收入|性别|消费)比|之比|比值|\bratio\b/;
const PER = new RegExp(`${NAME} per ${NAME}`);
const IS_DERIVED = new RegExp([GAP, LEAD, SURPLUS, RATIO].map(({ source }) => source).join('|'));

/** Text and facts in which a gap, a lead, a surplus or a ratio stands where there were two of the table. */
export interface Derived {
  readonly clause: Clause;
  readonly facts: TableFacts;
}

interface Pair {
  readonly dimension: number;
  readonly one: readonly number[];
  readonly other: readonly number[];
}

function pairNamed({ groups, carried, text }: Clause, facts: TableFacts): Pair | null {
  const named = groups.filter(({ isExcluded }) => !isExcluded);
  for (const last of [...named].reverse()) {
    const before = named.find(({ dimension, index }) => dimension === last.dimension && index < last.index);
    if (before) return { dimension: last.dimension, one: before.members, other: last.members };
    if (last.members.length === 2)
      return { dimension: last.dimension, one: last.members.slice(0, 1), other: last.members.slice(1) };
  }
  for (const [dimension, members] of carried)
    if (members.length === 2 && !named.some((one) => one.dimension === dimension))
      return { dimension, one: members.slice(0, 1), other: members.slice(1) };
  const ofTwo = facts.dimensions.findIndex(
    ({ isTime }, at) =>
      !isTime && ownPlaces(facts, at).length === 2 && !named.some(({ dimension }) => dimension === at),
  );
  const places = ownPlaces(facts, ofTwo);
  return ofTwo < 0 || /其他|the rest/.test(text)
    ? null
    : { dimension: ofTwo, one: places.slice(0, 1), other: places.slice(1) };
}

/** Exports less imports, income less spending, or the other way round. */
function tradeOf(facts: TableFacts, isDeficit: boolean): Pair | null {
  for (const [dimension, { members }] of facts.dimensions.entries()) {
    const find = (pattern: RegExp): number => members.findIndex(({ name }) => pattern.test(name));
    const [out, into] = [find(/(?<!进)出口|\bexport/i), find(/进口|\bimport/i)];
    if (out >= 0 && into >= 0) return { dimension, one: [isDeficit ? into : out], other: [isDeficit ? out : into] };
    const [income, spending] = [
      find(/收入$|\b(?:income|revenue|receipts)\b/i),
      find(/支出$|\b(?:spending|expenditure|expenses|outlays)\b/i),
    ];
    if (income >= 0 && spending >= 0)
      return { dimension, one: [isDeficit ? spending : income], other: [isDeficit ? income : spending] };
  }
  return null;
}

/** 男女差距最大，每月相差2900元: a clause that names nobody goes on to speak of the gap before it. */
const goesOn = ({ groups, lead, text }: Clause): boolean =>
  groups.length === 0 && lead !== null && !IS_DERIVED.test(text) && IS_DERIVED.test(lead.text);

function derivationOf(clause: Clause, facts: TableFacts): { pair: Pair; work: Work } | null {
  const own = leadOf(clause) ?? (goesOn(clause) ? (clause.lead ?? clause) : clause);
  const { text } = own;
  if (SURPLUS.test(text)) {
    const pair = tradeOf(facts, /逆差|赤字|入不敷出|收不抵支|deficit/.test(text));
    return pair && { pair, work: difference };
  }
  const heads = headsOf(own, facts);
  if (heads) return { pair: heads, work: perHead };
  const isPer = PER.test(text);
  const work = LEAD.test(text) ? difference : GAP.test(text) ? gap : RATIO.test(text) || isPer ? ratio : null;
  // The gap is down to 70: between those that the words before it set beside each other.
  const before = own.lead && own.groups.length === 0 && own.lead.groups.length > 1 ? own.lead : own;
  const pair = work && pairNamed(before, facts);
  if (!work || !pair) return null;
  // What is measured in different units has a ratio, and no difference.
  return facts.dimensions[pair.dimension]?.isOfMeasures && work !== ratio ? null : { pair, work };
}

const TOTAL = /总数|总量|总额|总和|总计|\b(?:in total|overall|total)\b/;
const SHARE = /占比|比重|份额|\bshare\b/;
const isAverage = (name: string): boolean => /平均|average|mean/i.test(name);

/** 奖牌总数: all columns of a row together, where the words name none of them and the table has no total. */
export function summedOf(clause: Clause, facts: TableFacts): Derived | null {
  if (!TOTAL.test(clause.text) || clause.groups.length === 0) return null;
  const dimension = facts.dimensions.findIndex(
    ({ isTime, isOfRows, isOfMeasures, members }, at) =>
      !isTime &&
      !isOfRows &&
      !isOfMeasures &&
      members.length > 1 &&
      !members.some(({ isTotal }) => isTotal) &&
      !clause.groups.some((group) => group.dimension === at),
  );
  if (dimension < 0) return null;
  const cells = new Map<string, Cell>();
  for (const [key, cell] of facts.cells) {
    const at = key.split(',').map(Number);
    if (isAverage(facts.dimensions[dimension]?.members[at[dimension] ?? 0]?.name ?? '') || cell.unit.base === '%')
      return null;
    const own = at.map((place, index) => (index === dimension ? 0 : place)).join(',');
    cells.set(own, { unit: cell.unit, value: withoutNoise((cells.get(own)?.value ?? 0) + cell.value) });
  }
  return { clause, facts: { ...facts, dimensions: alone(facts, dimension), cells } };
}

/** The share of what is named in all of its kind, at each time. */
export function sharesOverTime(clause: Clause, facts: TableFacts): Derived | null {
  const group = clause.groups.find(({ isExcluded, dimension }) => !isExcluded && !facts.dimensions[dimension]?.isTime);
  const own = group && facts.dimensions[group.dimension];
  const hasTimes = facts.dimensions.some(({ isTime, members }) => isTime && members.length > 1);
  if (
    !own ||
    own.isOfMeasures ||
    !hasTimes ||
    !SHARE.test(clause.text) ||
    directionOf(clause.text, clause.isChinese) === 0
  )
    return null;
  const total = own.members.findIndex(({ isTotal }) => isTotal);
  const wholes = new Map<string, number>();
  const wholeKey = (at: readonly number[]): string => at.filter((_, index) => index !== group.dimension).join(',');
  for (const [key, cell] of facts.cells) {
    const at = key.split(',').map(Number);
    const member = own.members[at[group.dimension] ?? 0];
    if (cell.unit.base === '%' || cell.value < 0) return null;
    if (!member || isAverage(member.name) || (total >= 0 ? at[group.dimension] !== total : member.isTotal)) continue;
    wholes.set(wholeKey(at), (wholes.get(wholeKey(at)) ?? 0) + cell.value);
  }
  if ([...wholes.values()].every(isHundred)) return null;
  const cells = new Map<string, Cell>();
  for (const [key, cell] of facts.cells) {
    const whole = wholes.get(wholeKey(key.split(',').map(Number)));
    if (whole) cells.set(key, { unit: SHARE_UNIT, value: (cell.value / whole) * 100 });
  }
  return { clause, facts: { ...facts, cells } };
}

const SHARE_UNIT = { written: '%', base: '%', factor: 1 } as const;

const alone = (facts: TableFacts, dimension: number): TableFacts['dimensions'] =>
  facts.dimensions.map((own, at) =>
    at === dimension
      ? { ...own, members: [{ name: '', at: null, isAside: false, isTotal: false }], isOfMeasures: false }
      : own,
  );

/** Whether words are of a gap or a ratio that the table does not hold itself, and no two are named to compare. */
export const speaksOfGap = ({ text, groups }: Clause, { about, isOfRates }: TableFacts): boolean =>
  (GAP.test(text) || RATIO.test(text)) &&
  !GAP.test(about) &&
  !RATIO.test(about) &&
  groups.length < 2 &&
  // The gap, and none between two, in a table of rates that nobody gave a title: what the table is of.
  !(isOfRates && !/between|with|与|和|同|比/.test(text));

/** A table of what is worked out of a pair, and the words without its names; null where they speak of no such thing. */
export function derivedOf(clause: Clause, facts: TableFacts): Derived | null {
  const found = derivationOf(clause, facts);
  if (!found) return null;
  const { pair, work } = found;
  const cells = new Map<string, Cell>();
  const keyWith = (at: readonly number[], place: number): string =>
    at.map((own, index) => (index === pair.dimension ? place : own)).join(',');
  const [one, other] = [pair.one[0], pair.other[0]];
  if (pair.one.length !== 1 || pair.other.length !== 1 || one === other) return null;
  for (const [key, cell] of facts.cells) {
    const at = key.split(',').map(Number);
    if (at[pair.dimension] !== one) continue;
    const beside = facts.cells.get(keyWith(at, other ?? -1));
    const value = beside && work(cell, beside);
    if (value) cells.set(keyWith(at, 0), value);
  }
  const dimensions = alone(facts, pair.dimension);
  return {
    clause: withoutPair(clause, pair.dimension, cells),
    facts: { ...facts, dimensions, cells, isOfGrowth: false },
  };
}

/** A gap of shares is said in points, a ratio in times. */
function withoutPair(clause: Clause, dimension: number, cells: ReadonlyMap<string, Cell>): Clause {
  const groups = clause.groups.filter((group) => group.dimension !== dimension);
  const gone = clause.groups.filter((group) => group.dimension === dimension);
  const letters = [...clause.text].map((letter, index) =>
    letter === NAME && gone.some((group) => index >= group.index && index < group.end) ? '-' : letter,
  );
  const [first] = cells.values();
  const isShare = first?.unit.base === '%';
  const numbers = clause.numbers.map(({ index, token }) => {
    const unit =
      token.unit === 'points' && isShare ? '%' : token.unit === 'times' && first?.unit === PLAIN ? '' : token.unit;
    return { index, token: { ...token, unit } };
  });
  const carried = without(clause.carried, dimension);
  return { ...clause, text: letters.join(''), groups, numbers, carried };
}
