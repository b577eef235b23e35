import { checkAverage, checkDifference, checkGrowth, checkShare, type PlacedOutcome } from './claims/claim.ts';
import { isCount, itemOf, type Level, leadOf, near, placed } from './levels.ts';

/** What is done with a case, a pledge or a person, and how many of all it was done with: 办结2256件，办结率96%. */
const DONE =
  '办结|结案|整改|处置|处理|化解|调处|调解|解决|答复|回复|兑现|落实|签订|签约|履约|建会|组建|入会|通过|合格|达标|成功|录用|到位|执行|支付|拨付|参保|参赛|参加|缴纳|收缴|验收|回收|录取|报到|培训|持证|脱贫|脱困|上岗|就业|出勤|投票|应答|接通|销号|复工|开工|竣工|交付|入住|胜诉|和解|受理|立案|追回|返还';
/** 审限内结案率, 按时办结率, 一次通过率 are of fewer than all that was done. */
const RATE_OF = new RegExp(
  `(?<!内|时|[一首]次|[限如]期|当[庭场天日])(${DONE})率(?:已|均|高)?(?:为|达到?了?|约|近|是|超过)*$`,
);

/** 采纳率: of whatever is told to have been done just before. */
const RATE_OF_PART =
  /^(?!增长|下降|死亡|发生|失业|覆盖|利用|使用)(\p{Script=Han}{2})率(?:已|均|高)?(?:为|达到?了?|约|近|是|超过)*$/u;

/** 未整改的128条 are the others. */
const NOT_DONE = /[未没尚待拟]/;

/** 受理2350件，办结2256件，办结率96%: of one thing in front that is counted alike; of none where there may be several. */
function claimOfDone(levels: readonly Level[], rate: Level, at: number): PlacedOutcome[] {
  const done = (RATE_OF.exec(leadOf(rate)) ?? RATE_OF_PART.exec(leadOf(rate)))?.[1];
  if (rate.unit !== '%' || done === undefined) return [];
  const counts = near(levels, at).filter(isCount);
  const [part, ...others] = counts.filter((level) => leadOf(level).includes(done) && !NOT_DONE.test(leadOf(level)));
  if (!part || others.length > 0) return [];
  const wholes = counts
    .slice(0, counts.indexOf(part))
    .filter(({ unit, value }) => unit === part.unit && value >= part.value);
  const [whole] = wholes;
  return whole && wholes.length === 1 ? [placed(itemOf(rate), checkShare(part, whole, rate))] : [];
}

/** 应缴1.25亿元，实缴1.2亿元，收缴率96%; 3200家企业中，已有2560家建会，建会率80%: the part stands in front, its whole before it. */
const OWED = /应[缴收到检签评参保发还交纳][^,]{0,6}$/;
const PAID = /^(?:实际?|已经?)/;
const AMONG = /^[^,。;:\d]{0,16}中,$/;
const HAVE = /^(?:已经?|共|其中|也)?有$/;
const A_RATE =
  /^(?!增长|下降|死亡|发生|失业|覆盖|利用|使用)\p{Script=Han}{2,4}率(?:已|均)?(?:为|达到?了?|约|近|是|超过)*$/u;

function claimOfWhole(text: string, levels: readonly Level[], rate: Level, at: number): PlacedOutcome[] {
  const [whole, part] = [levels[at - 2], levels[at - 1]];
  if (rate.unit !== '%' || !whole || !part || !isCount(part) || part.unit !== whole.unit) return [];
  if (!A_RATE.test(leadOf(rate)) || part.value > whole.value) return [];
  const isOwed = OWED.test(leadOf(whole)) && PAID.test(leadOf(part));
  const between = text.slice(itemOf(whole).quantity.end, itemOf(part).lead.start);
  const isAmong = AMONG.test(between) && HAVE.test(leadOf(part));
  return isOwed || isAmong ? [placed(itemOf(rate), checkShare(part, whole, rate))] : [];
}

const PLAN = /计划|目标|任务/;
const AIMED =
  '(?:年度|全年|年初|原定?|既定|预定|全部|总)?(?:目标任务|计划任务|任务目标|计划|目标|任务)(?:数|量|总数|总量)?';
const PART_OF_PLAN = new RegExp(
  `^(?:已|共|实际|占|为|是|达到?)?(?:完成|占|达到?)?(?:了)?${AIMED}的(?:约|近)?$|^(?:${AIMED})?完成(?:率|比例)(?:为|达到?了?|是|约|近)*$`,
);
const OF_AIM = new RegExp(`^(?:已|共|实际)?(?:完成|占|为|达到?|相当于)(?:了)?${AIMED}(?:的|为)?$`);
const ABOVE_PLAN = new RegExp(
  `^(?:超额?(?:完成|出)?(?:了)?|超过|高于|多于)(?:${AIMED})?(?:的|任务)?(?:约|近)?$|^比${AIMED}(?:多|高|超出?)(?:了|出)?$`,
);

/** 计划培训20000人，实际培训23000人，完成计划的115%, 超额完成15%. */
function claimOfPlan(levels: readonly Level[], rate: Level, at: number): PlacedOutcome[] {
  // 5.2万人，比目标5万人多2000人，完成率104%: what lies between the two is neither.
  const isBeyond =
    /^[多少高低超差][了出于]?$/.test(leadOf(levels[at - 1] ?? rate)) && /^比/.test(leadOf(levels[at - 2] ?? rate));
  const [planned, actual] = isBeyond ? [levels[at - 2], levels[at - 3]] : [levels[at - 2], levels[at - 1]];
  // 新增就业12.6万人，完成年度目标12万人的105%
  if (rate.unit === '%' && leadOf(rate) === '的' && planned && actual && OF_AIM.test(leadOf(actual)))
    return planned.unit === actual.unit ? [placed(itemOf(rate), checkShare(planned, actual, rate))] : [];
  if (rate.unit !== '%' || !planned || !actual || planned.unit !== actual.unit || !isCount(actual)) return [];
  if (!PLAN.test(leadOf(planned)) || PLAN.test(leadOf(actual))) return [];
  if (PART_OF_PLAN.test(leadOf(rate))) return [placed(itemOf(rate), checkShare(actual, planned, rate))];
  return ABOVE_PLAN.test(leadOf(rate)) ? [placed(itemOf(rate), checkGrowth(actual, planned, rate, false))] : [];
}

const EARNED = /收入(?:总计|合计|总额)?(?:为|达到?|完成|实现|共)*$/;
const SPENT = /支出(?:总计|合计|总额)?(?:为|达到?|完成|实现|共)*$/;
/** A balance of the year alone: what was left over before is not in 累计结余 and 年末结余 only. */
const BALANCE =
  /^(?:收支)?(?:相抵|轧差)?后?(?:当年|本年度?|年度|当期|本期)?(?:实现|形成|产生|出现)?(结余|节余|盈余|顺差|赤字|超支|亏损|缺口|逆差)(?:资金)?(?:为|达到?|共|约)*$/;

/** 收入1.86亿元，支出1.92亿元，收支相抵，超支600万元. */
function claimOfBalance(levels: readonly Level[], balance: Level, at: number): PlacedOutcome[] {
  const [income, spending] = [levels[at - 2], levels[at - 1]];
  const way = BALANCE.exec(leadOf(balance))?.[1];
  if (way === undefined || !income || !spending) return [];
  if (income.unit !== balance.unit || spending.unit !== balance.unit) return [];
  const [earned, spent] = [EARNED, SPENT].map((word, index) => {
    const lead = leadOf(index === 0 ? income : spending);
    return word.test(lead) ? lead.replace(word, '') : null;
  });
  // 经费收入 and 经费支出, 收入 and 支出: of one account.
  if (earned == null || spent == null || !(earned.endsWith(spent) || spent.endsWith(earned))) return [];
  const sign = /赤字|超支|亏损|缺口|逆差/.test(way) ? -1 : 1;
  const claimed = { ...balance, value: balance.value * sign };
  return [placed(itemOf(balance), checkDifference('difference', income, spending, claimed))];
}

const APART = /^(?:两者|二者|两地)?(?:相差|差距|差额)(?:为|达到?|是|约)*$/;

/** 甲县320万元，乙县270万元，相差50万元: of the two in front, and of no third. */
function claimOfGap(levels: readonly Level[], gap: Level, at: number): PlacedOutcome[] {
  const [third, one, other] = [levels[at - 3], levels[at - 2], levels[at - 1]];
  const isOfTwo = one?.unit === gap.unit && other?.unit === gap.unit && third?.unit !== gap.unit;
  if (!APART.test(leadOf(gap)) || !one || !other || !isOfTwo || !isCount(gap)) return [];
  const [high, low] = one.value >= other.value ? [one, other] : [other, one];
  return [placed(itemOf(gap), checkDifference('difference', high, low, gap))];
}

/** 东部240亿元，是西部80亿元的3倍: of another thing that is printed with it. */
function claimOfMultiple(levels: readonly Level[], times: Level, at: number): PlacedOutcome[] {
  const [one, other] = [levels[at - 2], levels[at - 1]];
  if (times.unit !== '倍' || leadOf(times) !== '的' || !one || !other || one.unit !== other.unit) return [];
  if (!/^(?:约?是|为|相当于|达到?)(?!.*(?:计划|目标))/.test(leadOf(other)) || !isCount(other)) return [];
  const claimed = { ...times, value: (times.value - 1) * 100, step: times.step * 100, unit: '%' };
  return [placed(itemOf(times), checkGrowth(one, other, claimed, true))];
}

const NAMED_TIMES =
  /^(?:约?是|为)?([\p{Script=Han}]{2,8}?)(?:约?是|为|相当于|达到?)([\p{Script=Han}]{2,8}?)的(?:约|近)?$/u;

/** 东区8.4万人，西区4.2万人，东区是西区的两倍: of two that are named again. */
function claimOfNamed(levels: readonly Level[], times: Level, at: number): PlacedOutcome[] {
  const [, first, second] = NAMED_TIMES.exec(leadOf(times)) ?? [];
  if (times.unit !== '倍' || first === undefined || second === undefined) return [];
  const [one, other] = [first, second].map((name) => {
    const found = levels
      .slice(Math.max(0, at - 6), at)
      .filter((level) => isCount(level) && leadOf(level).includes(name));
    return found.length === 1 ? found[0] : undefined;
  });
  if (!one || !other || one === other || one.unit !== other.unit) return [];
  const claimed = { ...times, value: (times.value - 1) * 100, step: times.step * 100, unit: '%' };
  return [placed(itemOf(times), checkGrowth(one, other, claimed, true))];
}

const IN_YEARS = /(?:^|[^\d])([两二三四五六七八九十]|\d{1,2})年(?:来|间|内)?(?:累计|共|一共|总共|合计)/;
const YEARS = '一二三四五六七八九十';

/** How many years a total runs over: 三年累计; null for none. */
export function yearsOfTotal(lead: string): number | null {
  const said = IN_YEARS.exec(lead)?.[1];
  if (said === undefined) return null;
  return /\d/.test(said) ? Number(said) : said === '两' ? 2 : YEARS.indexOf(said) + 1;
}

/** 三年累计培训9.6万人次，年均3.2万人次. */
function claimOfYearly(levels: readonly Level[], mean: Level, at: number): PlacedOutcome[] {
  const total = levels[at - 1];
  const years =
    total && /^(?:年均|平均每年|每年平均)[^增升降减]{0,4}$/.test(leadOf(mean)) ? yearsOfTotal(leadOf(total)) : null;
  if (!total || years === null || total.unit !== mean.unit || !isCount(total)) return [];
  const heads = { value: years, step: 0, unit: '年', qualifier: 'stated' } as const;
  return [placed(itemOf(mean), checkAverage(total, heads, mean))];
}

const HALVES = /^[^,。;]{0,4}男|^[^,。;]{0,4}女/;

/** 男156人，女104人，女占四成: of both together, where no whole stands in front of them. */
function claimOfHalf(levels: readonly Level[], share: Level, at: number): PlacedOutcome[] {
  const [third, one, other] = [levels[at - 3], levels[at - 2], levels[at - 1]];
  if (share.unit !== '%' || !one || !other || one.unit !== other.unit || third?.unit === one.unit || !isCount(one))
    return [];
  const sexes = [one, other].map((level) => HALVES.exec(leadOf(level))?.[0].at(-1));
  const part = [one, other][sexes.indexOf(/^[^,]{0,4}?([男女])[^,]*占(?:比|到|了|约|近)*$/.exec(leadOf(share))?.[1])];
  if (!part || new Set(sexes).size < 2 || sexes.includes(undefined)) return [];
  const whole = { ...one, value: one.value + other.value, step: one.step + other.step };
  return [placed(itemOf(share), checkShare(part, whole, share))];
}

const orElse = (some: PlacedOutcome[], others: () => PlacedOutcome[]): PlacedOutcome[] =>
  some.length > 0 ? some : others();

/** What a sentence claims of cases done, of plans met, and of what is left of an income. */
export const claimsOfRates = (text: string, levels: readonly Level[]): PlacedOutcome[] =>
  levels.flatMap((level, at) => [
    ...orElse(claimOfDone(levels, level, at), () => claimOfWhole(text, levels, level, at)),
    ...claimOfPlan(levels, level, at),
    ...claimOfBalance(levels, level, at),
    ...claimOfGap(levels, level, at),
    ...claimOfMultiple(levels, level, at),
    ...claimOfHalf(levels, level, at),
    ...claimOfNamed(levels, level, at),
    ...claimOfYearly(levels, level, at),
  ]);
