import {
  checkAverage,
  checkPart,
  checkShare,
  checkSum,
  type Outcome,
  type PlacedOutcome,
  type Term,
  uncheckable,
} from './claims/claim.ts';
import { claimsOfRates, yearsOfTotal } from './claims-of-rates.ts';
import { claimsOfShares, type ShareMemory } from './claims-of-shares.ts';
import { isCount, itemOf, justBefore, type Level, leadOf, placed } from './levels.ts';

/** Sets of names that leave nothing over. */
const PARTITIONS: readonly (readonly RegExp[])[] = [
  [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/],
  [/^男|男性|男职工/, /^女|女性|女职工/],
  [/城镇|城市/, /乡村|农村/],
  [/出口/, /进口/],
  [/^专职|专职/, /兼职/],
];

/** 城镇零售额 and 乡村零售额 divide one thing; 城镇新增就业 and 农村劳动力转移 do not, nor do exports of this and imports of that. */
function isOneThing(set: readonly RegExp[], ...names: readonly [string, string]): boolean {
  const [one, other] = names.map((name) => set.reduce((rest, part) => rest.replace(part, ''), name)) as [
    string,
    string,
  ];
  return one === other || one === '' || other === '';
}

/** The levels behind a whole that make it up completely; none where they may leave something over, or overlap. */
function partitionOf(parts: readonly Level[]): readonly Level[] {
  for (const set of PARTITIONS) {
    const found = set.map((pattern) => parts.filter(({ name }) => pattern.test(name)));
    const [first, ...more] = found.map(([one]) => one);
    if (!first || found.some((some) => some.length !== 1)) continue;
    if (more.every((one) => one && isOneThing(set, first.name, one.name))) return found.flat();
  }
  return [];
}

function claimsOfSum(text: string, levels: readonly Level[], carried: Level | null): PlacedOutcome[] {
  const claims: PlacedOutcome[] = [];
  const parts = levels.filter(({ isPart }) => isPart);
  const whole = levels.find(({ isPart }) => !isPart) ?? carried;
  const complete = whole ? partitionOf(parts.filter((part) => part.unit === whole.unit && isCount(part))) : [];
  const outcome = whole && complete.length > 0 ? sumOf(complete, levels, whole) : null;
  if (outcome) claims.push(placed(itemOf(complete.at(-1) as Level), outcome));
  else claims.push(...claimOfList(levels, whole));
  levels.forEach((total, index) => {
    claims.push(...claimOfQuarters(levels, total, index));
    const lead = text.slice(itemOf(total).lead.start, itemOf(total).quantity.start);
    const isBare = /^共$/.test(lead);
    if (!isBare && !/(?:合计|总计|共计|两项相加|三项相加|相加)(?:为|达到?|约|近|:|[\p{Script=Han}]{0,6})$/u.test(lead))
      return;
    const summands: Level[] = [];
    for (const level of [...justBefore(levels, index)].reverse()) {
      if (level.unit !== total.unit || level.isPart || !isCount(level)) break;
      summands.unshift(level);
    }
    if (summands.length < 2) return;
    const sum = checkSum(summands, total);
    // 干部120人、党员80人，共150人 may overlap; men and women do not.
    const isSure = !isBare || partitionOf(summands).length === summands.length;
    if (isSure || sum.verdict === 'consistent') claims.push(placed(itemOf(total), sum));
  });
  return claims;
}

/**
 * 企业工会412家，其中国有58家、民营331家、外资23家: a list behind 其中 that makes up its whole. Where it does not, it may leave some
 * over, or count some twice.
 */
function claimOfList(levels: readonly Level[], whole: Level | null): PlacedOutcome[] {
  const first = levels.findIndex(({ isPart }) => isPart);
  const behind = first < 0 ? [] : levels.slice(first, first + LONGEST_LIST);
  const end = behind.findIndex((part) => part.unit !== whole?.unit || !isCount(part));
  const list = end < 0 ? behind : behind.slice(0, end);
  const last = list.at(-1);
  if (!whole || !last || list.length < 2) return [];
  const sum = checkSum(list, whole);
  return sum.verdict === 'consistent' ? [placed(itemOf(last), sum)] : [];
}

/** More than a list of parts has. */
const LONGEST_LIST = 40;

const TIMES_LISTED =
  /([一二三四](?:、[一二三四])+|[一二三四]季度(?:、[一二三四]季度)*(?:和[一二三四]季度)?)(?:季度)?分别/;
const QUARTERS = '一二三四';

const PERIODS: readonly (readonly [total: RegExp, parts: readonly RegExp[]])[] = [
  [/^上半年/, [/^第?一季度/, /^第?二季度/]],
  [/^(?:前三季度|前三个季度)/, [/^第?一季度/, /^第?二季度/, /^第?三季度/]],
  [/^全年/, [/^第?一季度/, /^第?二季度/, /^第?三季度/, /^第?四季度/]],
  [/^全年/, [/^上半年/, /^下半年/]],
];
const CUMULATED = /累计|合计|总计|共/;

/** 一季度320件，二季度410件，上半年共730件; 三年分别1200人、1350人和1450人，三年累计4000人: the parts stand just before. */
function claimOfParts(
  levels: readonly Level[],
  total: Level,
  index: number,
  years: number | null,
): PlacedOutcome | null {
  const lead = leadOf(total);
  if (!CUMULATED.test(lead) || !isCount(total)) return null;
  const periods = PERIODS.find(
    ([whole, parts]) =>
      whole.test(lead) && parts.every((part, at) => part.test(leadOf(levels[index - parts.length + at] ?? total))),
  );
  const ofYears = years !== null && /分别/.test(leadOf(levels[index - years] ?? total)) ? years : 0;
  const list = levels.slice(Math.max(0, index - (periods?.[1].length ?? ofYears)), index);
  const isAlike = list.length > 1 && list.every((part) => part.unit === total.unit && part.qualifier === 'stated');
  return isAlike ? placed(itemOf(total), checkSum(list, total)) : null;
}

/** 一、二、三季度分别新增3200人、4100人和2700人，前三季度累计新增1万人: the quarters of a year up to one make up its total. */
function claimOfQuarters(levels: readonly Level[], total: Level, index: number): PlacedOutcome[] {
  const years = yearsOfTotal(leadOf(total));
  const own = claimOfParts(levels, total, index, years);
  if (own) return [own];
  const upTo = /^(?:前([二两三])个?季度|(上半年)|全年)(?:累计|合计|总计|共)/.exec(leadOf(total));
  if (!upTo) return [];
  const count = upTo[2] ? 2 : upTo[1] ? '二三'.indexOf(upTo[1].replace('两', '二')) + 2 : QUARTERS.length;
  const list = levels.slice(Math.max(0, index - count), index);
  const named = (TIMES_LISTED.exec(leadOf(list[0] ?? total))?.[1] ?? '').replace(/[^一二三四]/g, '');
  const isWhole = list.length === count && named === QUARTERS.slice(0, count);
  if (!isWhole || list.some(({ unit }) => unit !== total.unit)) return [];
  return [placed(itemOf(total), checkSum(list, total))];
}

/** What parts add up to: one of the levels before them; null where it is none of several. */
function sumOf(parts: readonly Level[], levels: readonly Level[], whole: Level): Outcome | null {
  const wholes = levels.filter((level) => !level.isPart && level.unit === whole.unit && isCount(level));
  const outcomes = (wholes.length === 0 ? [whole] : wholes).map((one) => checkSum(parts, one));
  return (
    outcomes.find(({ verdict }) => verdict !== 'inconsistent') ?? (outcomes.length === 1 ? (outcomes[0] ?? null) : null)
  );
}

/** 人均可支配收入 is no part of the money spoken of before; 人均补助 of 补助资金 is. */
function isOfMoney(lead: string, money: Level, heads: Level | undefined): boolean {
  const noun = /(?:[人户件场次份]均|每人平均|平均每[\p{Script=Han}])([^,。;]*)$/u.exec(lead)?.[1] ?? '';
  const own = noun.replace(/(?:每[年月日]|约|近|超过?|为|达到?|增至|金额|了|共|只|仅|可?获得?|领取|得到)/g, '');
  // 12个乡镇，平均每个乡镇: the noun is that of the heads.
  const isOfHeads = lead.includes('平均每') && heads?.name.includes(own) === true;
  return own.length < 2 || isOfHeads || money.name.includes(own.slice(-2)) || money.name.includes(own.slice(0, 2));
}

/** 年末常住人口: what a year yields is divided by the mean of its people, not by those at its end. */
const INHABITANTS = /人口|常住|户籍/;

/** What a mean is a mean over, by what it is counted in: 人均, 平均每份合同; null where the words say none. */
function headsOf(lead: string): RegExp | null {
  if (/人均|每人平均|平均每[人名位]|^每[人名位]$/.test(lead)) return /^(?:人|名|位|人次|人（次）)$/;
  const [, each, counter] =
    /(?<![\p{Script=Han}])([户件场次份])均|平均每(?![年月日天季周])(\p{Script=Han})/u.exec(lead) ?? [];
  const unit = each ?? counter;
  return unit === undefined ? null : new RegExp(`^${unit}`);
}

function claimsOfAverage(text: string, levels: readonly Level[]): PlacedOutcome[] {
  return levels.flatMap((average, index) => {
    const lead = text.slice(itemOf(average).lead.start, itemOf(average).quantity.start);
    const heads = headsOf(lead);
    if (!heads || !isCount(average) || heads.test(average.unit)) return [];
    const near = justBefore(levels, index);
    const money = near.filter(({ unit, name }) => unit === average.unit && !/均|每/.test(name));
    const counts = near.filter(({ unit }) => heads.test(unit));
    const [sum, count] = [money[0], counts[0]];
    if (sum && !isOfMoney(lead, sum, count)) return [];
    if (average.unit !== '元' && (money.length !== 1 || counts.length !== 1)) return [];
    if (money.length !== 1 || counts.length !== 1 || !sum || !count || INHABITANTS.test(count.name))
      return [placed(itemOf(average), uncheckable('average', 'level-missing'))];
    return [placed(itemOf(average), checkAverage(sum, count, average))];
  });
}

const TIMES = /次/;
const largest = (levels: readonly Level[]): Level | undefined =>
  levels.reduce<Level | undefined>((most, level) => (most && most.value >= level.value ? most : level), undefined);

/** 月均收入4285元，其中外出4866元: of a mean a part may be larger. */
const MEAN = /均|每|价格|单价|工资|时长|天数/;
/** 其中司机1205人，会员总数达4.43万人: a total is no part. */
const WHOLE_NAME = /总[数量额计值]|累计|合计/;

/** 其中企业5210家，占68.3%，涵盖单位2.1万家: behind a share, and behind another unit, something else is said. */
const isSurePart = (levels: readonly Level[], index: number): boolean => {
  const [part, before] = [levels[index], levels[index - 1]];
  return !before?.isPart || itemOf(before).clause === (part && itemOf(part).clause) || before.unit === part?.unit;
};

/** Parts larger than their whole, behind 其中. */
function claimsOfSize(levels: readonly Level[], carried: Level | null): PlacedOutcome[] {
  return levels.flatMap((part, index) => {
    if (!part.isPart || WHOLE_NAME.test(part.name) || MEAN.test(part.name) || !isSurePart(levels, index)) return [];
    const wholes = justBefore(levels, index).filter((level) => !level.isPart && level.unit === part.unit);
    const whole = largest(wholes) ?? carried;
    if (!whole || whole.unit !== part.unit || !isCount(part) || TIMES.test(part.unit)) return [];
    const outcome = checkPart(part, whole);
    return outcome ? [placed(itemOf(part), outcome)] : [];
  });
}

/** 旅游收入24.9亿元，恢复到2019年同期25.9亿元的96.1%. */
const PART_OF_FORMER = /(?:恢复[到至]|相当于|达到?|是|为)(?:(?:19|20)\d{2}年|上年|去年|前年)(?:同期|全年)?$/;

function claimsOfFormer(levels: readonly Level[]): PlacedOutcome[] {
  return levels.flatMap((share, index) => {
    const [now, former] = [levels[index - 2], levels[index - 1]];
    if (!now || !former || itemOf(share).leadText !== '的' || share.unit !== '%' || now.unit !== former.unit) return [];
    return PART_OF_FORMER.test(itemOf(former).leadText) ? [placed(itemOf(share), checkShare(now, former, share))] : [];
  });
}

/** The claims of a sentence about parts: shares, sums, averages, and parts larger than their whole. */
export function claimsOfParts(
  text: string,
  levels: readonly Level[],
  carried: Level | null,
  known: ReadonlyMap<string, readonly Level[]>,
  memory: ShareMemory,
): PlacedOutcome[] {
  return [
    ...claimsOfShares(text, levels, carried, known, memory),
    ...claimsOfRates(text, levels),
    ...claimsOfSum(text, levels, carried),
    ...claimsOfAverage(text, levels),
    ...claimsOfFormer(levels),
    ...claimsOfSize(levels, carried),
  ];
}

const RATIO = /(?:结构|比例|构成|比重)[^,。;\n\d]{0,12}(\d{1,2}(?:\.\d+)?(?::\d{1,2}(?:\.\d+)?){1,5})/g;

/** 三次产业结构比为12.1:36.5:51.4: the parts of a hundred. */
export function ratioClaims(text: string): PlacedOutcome[] {
  return Array.from(text.matchAll(RATIO)).flatMap(({ 0: words, 1: ratio = '', index }) => {
    const parts = ratio.split(':');
    const terms = parts.map(
      (part): Term => ({
        value: Number(part),
        unit: '%',
        qualifier: 'stated',
        step: 10 ** -(part.split('.')[1]?.length ?? 0),
      }),
    );
    const sum = terms.reduce((total, { value }) => total + value, 0);
    // A ratio like 1:1.5 is of no hundred.
    if (sum < 80 || sum > 120) return [];
    const total: Term = { value: 100, unit: '%', qualifier: 'stated', step: 0 };
    const start = index + words.length - ratio.length;
    return [{ start, end: start + ratio.length, ...checkSum(terms, total) }];
  });
}
