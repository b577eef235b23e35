import {
  checkAverage,
  checkPart,
  checkShare,
  checkSum,
  type Outcome,
  type PlacedOutcome,
  type Term,
  uncheckable,
} from './claim.ts';
import type { Item } from './items.ts';
import { keyOf, type Level } from './levels.ts';
import type { ReadSentence } from './read-text.ts';

const placed = ({ quantity }: Item, outcome: Outcome): PlacedOutcome => ({
  start: quantity.start,
  end: quantity.end,
  ...outcome,
});

const itemOf = ({ row }: Level): Item => row.row.item;
/** A part is named near its whole; a sentence without an end is read in linear time, too. */
const NEAR = 40;
const justBefore = (levels: readonly Level[], index: number): readonly Level[] =>
  levels.slice(Math.max(0, index - NEAR), index);

const isShare = ({ unit, name }: Level): boolean => unit === '%' && name.endsWith('占比');
const isCount = ({ unit }: Level): boolean => unit !== '%' && unit !== '‰' && unit !== '倍';

/** 占会员总数363万人的33%: the whole stands in the clause. */
const WHOLE_INSIDE = /占[^,。]{0,20}$/;
/** 占总数的, 占全部, 占其, 占比: the whole is what the part was taken from. */
const WHOLE_BEFORE = /占(?:比|总数|总量|总额|全部|全省|全市|其)?(?:的|为|约|近|达到?|超过|了)*$/;
const TIMES = /次/;

/** The whole that a share is of; null where the text does not print it. */
function wholeOf(
  text: string,
  share: Level,
  before: readonly Level[],
  part: Level,
  carried: Level | null,
): Level | null {
  const item = itemOf(share);
  const inside = before.findLast((level) => level !== part && itemOf(level).clause === item.clause && isCount(level));
  if (inside && WHOLE_INSIDE.test(text.slice(itemOf(inside).lead.start, itemOf(inside).quantity.start))) return inside;
  const lead = text.slice(item.lead.start, item.quantity.start);
  const candidates = [...before, ...(carried ? [carried] : [])].filter(
    (level) => level !== part && level.unit === part.unit && isCount(level),
  );
  const named = /占([^,。]{2,16}?)(?:总数|总量|总额|的)?(?:比重|比例)?(?:的|为|达到?|约|近|超过)*$/.exec(lead)?.[1];
  const byName = named && candidates.find(({ name }) => name !== '' && (name.includes(named) || named.includes(name)));
  if (byName) return byName;
  if (!part.isPart || !(WHOLE_BEFORE.test(lead) || named === undefined)) return null;
  // 新登记2.14万户，实有20.3万户，其中企业5.8万户，占28.6%: of one of them.
  // 新建42个，总数210个，其中示范站63个，占四成: of no number that is smaller.
  const wholes = candidates.filter((whole) => !whole.isPart && checkPart(part, whole) === null);
  const fitting = wholes.find((whole) => checkShare(part, whole, share).verdict !== 'inconsistent');
  return fitting ?? (wholes.length === 1 ? (wholes[0] ?? null) : null);
}

function claimOfShare(
  text: string,
  share: Level,
  before: readonly Level[],
  carried: Level | null,
  known: ReadonlyMap<string, readonly Level[]>,
): PlacedOutcome {
  const item = itemOf(share);
  const inClause = before.filter((level) => itemOf(level).clause < item.clause && isCount(level));
  const part = inClause.at(-1);
  const isOwn = part !== undefined && share.name === `${part.name}占比`;
  const whole =
    part && isOwn ? (wholeOf(text, share, before, part, carried) ?? wholeByName(text, share, part, known)) : null;
  if (!part || !whole) return placed(item, uncheckable('share', 'whole-missing'));
  if (whole.unit !== part.unit) return placed(item, uncheckable('share', 'groups-overlap'));
  return placed(item, checkShare(part, whole, share));
}

/** 占会员总数的33%, where 会员 or 会员总数 has a level in the text. */
function wholeByName(
  text: string,
  share: Level,
  part: Level,
  known: ReadonlyMap<string, readonly Level[]>,
): Level | null {
  const item = itemOf(share);
  const lead = text.slice(item.lead.start, item.quantity.start);
  const named =
    /占(?:全省|全市|全国|全县)?([^,。]{2,16}?)(?:总数|总量|总额|总值)?(?:的)?(?:比重|比例)?(?:的|为|达到?|约|近|超过)*$/.exec(
      lead,
    )?.[1];
  if (named === undefined) return null;
  const levels = [named, `${named}总数`].flatMap((name) => known.get(keyOf(name, part.unit)) ?? []);
  const own = levels.filter((level) => level !== part);
  return own.length === 1 ? (own[0] ?? null) : null;
}

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
  levels.forEach((total, index) => {
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

/** What parts add up to: one of the levels before them; null where it is none of several. */
function sumOf(parts: readonly Level[], levels: readonly Level[], whole: Level): Outcome | null {
  const wholes = levels.filter((level) => !level.isPart && level.unit === whole.unit && isCount(level));
  const outcomes = (wholes.length === 0 ? [whole] : wholes).map((one) => checkSum(parts, one));
  return (
    outcomes.find(({ verdict }) => verdict !== 'inconsistent') ?? (outcomes.length === 1 ? (outcomes[0] ?? null) : null)
  );
}

/** 人均可支配收入 is no part of the money spoken of before; 人均补助 of 补助资金 is. */
function isOfMoney(lead: string, money: Level): boolean {
  const noun = /(?:人均|每人平均|平均每人|平均每名|户均|平均每户|平均每件|件均)([^,。;]*)$/.exec(lead)?.[1] ?? '';
  const own = noun.replace(/(?:每[年月日]|约|近|超过?|为|达到?|增至|金额|了|共|只|仅|可?获得?|领取|得到)/g, '');
  return own.length < 2 || money.name.includes(own.slice(-2)) || money.name.includes(own.slice(0, 2));
}

/** 年末常住人口: what a year yields is divided by the mean of its people, not by those at its end. */
const INHABITANTS = /人口|常住|户籍/;

function claimsOfAverage(text: string, levels: readonly Level[]): PlacedOutcome[] {
  return levels.flatMap((average, index) => {
    const lead = text.slice(itemOf(average).lead.start, itemOf(average).quantity.start);
    const heads = /(人均|每人平均|平均每人|平均每名)/.test(lead)
      ? /^(?:人|名|位|人次|人（次）)$/
      : /户均|平均每户/.test(lead)
        ? /^户/
        : /平均每件|件均/.test(lead)
          ? /^件/
          : null;
    if (!heads || average.unit !== '元') return [];
    const near = justBefore(levels, index);
    const money = near.filter(({ unit, name }) => unit === '元' && !/均|每/.test(name));
    const counts = near.filter(({ unit }) => heads.test(unit));
    const [sum, count] = [money[0], counts[0]];
    if (sum && !isOfMoney(lead, sum)) return [];
    if (money.length !== 1 || counts.length !== 1 || !sum || !count || INHABITANTS.test(count.name))
      return [placed(itemOf(average), uncheckable('average', 'level-missing'))];
    return [placed(itemOf(average), checkAverage(sum, count, average))];
  });
}

const largest = (levels: readonly Level[]): Level | undefined =>
  levels.reduce<Level | undefined>((most, level) => (most && most.value >= level.value ? most : level), undefined);

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
    if (!part.isPart || WHOLE_NAME.test(part.name) || !isSurePart(levels, index)) return [];
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
  _: ReadSentence,
  levels: readonly Level[],
  carried: Level | null,
  known: ReadonlyMap<string, readonly Level[]>,
): PlacedOutcome[] {
  const shares = levels.flatMap((share, index) =>
    isShare(share) ? [claimOfShare(text, share, justBefore(levels, index), carried, known)] : [],
  );
  return [
    ...shares,
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
