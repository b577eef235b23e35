import { splitBrackets } from '../table/read-table.ts';
import { readAggregate } from './totals.ts';

/** Names that stand in an order of their own, each list from one end to the other; words of one place share it. */
const SCALES: readonly (readonly string[])[] = [
  ['微型|微小型', '小型|小', '中型|中', '大型|大', '特大型|特大'],
  [
    '不识字|文盲|未上过学',
    '小学',
    '初中',
    '高中|中专|高中及中专',
    '大专|专科|高职',
    '本科|大学|大学本科',
    '研究生|硕士',
    '博士',
  ],
  ['初级工|初级', '中级工|中级', '高级工|高级', '技师', '高级技师', '特级技师', '首席技师'],
  ['初级', '中级', '副高级|副高', '高级|正高级|正高'],
  ['很低|极低', '低|较低', '中|中等|一般', '高|较高', '很高|极高'],
  ['非常不满意|很不满意', '不满意|不太满意', '一般|不确定', '满意|比较满意|基本满意', '非常满意|很满意'],
  [
    '非常不同意|很不同意|完全不同意|非常不赞成',
    '不同意|不太同意|比较不同意|不赞成|不太赞成',
    '一般|不确定|中立|说不清|无所谓',
    '同意|比较同意|基本同意|赞成|比较赞成',
    '非常同意|很同意|完全同意|非常赞成',
  ],
  ['完全不符合|非常不符合', '不符合|不太符合|比较不符合', '一般|不确定', '符合|比较符合|基本符合', '完全符合|非常符合'],
  ['很不重要|非常不重要|完全不重要', '不重要|不太重要', '一般', '重要|比较重要', '很重要|非常重要'],
  ['从不|从未', '很少|偶尔|极少', '有时', '经常|常常', '总是|一直'],
  ['很差|非常差', '较差|比较差', '一般', '较好|比较好', '很好|非常好'],
  ['差|不合格', '中|合格|及格', '良|良好', '优|优秀'],
  ['婴幼儿|婴儿|幼儿', '儿童', '少年|青少年', '青年', '中年', '老年'],
  ['乡|村|村级|乡级', '镇|乡镇', '县|县级|区县', '市|市级|地级', '省|省级', '国家|国家级|全国'],
  ['small|micro', 'medium|medium-sized', 'large|big', 'very large'],
  ['xs', 's', 'm', 'l', 'xl', 'xxl'],
  ['very low|lowest|none', 'low|lower', 'medium|middle|moderate', 'high|higher', 'very high|highest'],
  [
    'no schooling|none',
    'primary|elementary',
    'lower secondary|secondary',
    'upper secondary|high school',
    'post-secondary',
    'tertiary|university|college|bachelor',
    'master',
    'doctorate',
  ],
  ['strongly disagree', 'disagree', 'neutral|neither', 'agree', 'strongly agree'],
  ['very dissatisfied', 'dissatisfied', 'neutral|neither', 'satisfied', 'very satisfied'],
  ['never', 'rarely|seldom', 'sometimes|occasionally', 'often|frequently', 'always'],
  ['very poor|very bad', 'poor|bad', 'fair|average|neither good nor bad', 'good', 'very good', 'excellent'],
  ['very unlikely', 'unlikely', 'neither|neutral', 'likely', 'very likely'],
  ['not at all important', 'not very important|not important', 'neutral|neither', 'important', 'very important'],
];
const WEEKDAY = /^(?:(?:星期|周|礼拜)[一二三四五六日天]$|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$)/i;
/** Five-year plans: “十三五”, “十四五”时期. */
const PLAN = /^[“"'‘「《]?(?:[一二三四五六七八九]|十[一二三四五六七八九]?)五[”"'’」》]?(?:时期|期间|规划|计划|末)?$/;
/** Longer lists are names of places, and no groups. */
const MOST_NAMES = 200;
/** 特级 and 特等 stand above the first. */
const PLACES = '零特一二三四五六七八九十';
/** What has no place in an order: `其他`, `不详`. */
const OUTSIDE = /^(?:其他|其它|不详|未知|未说明|不明|其余|other|others|unknown|not stated|unspecified|n\/a)$/i;

/**
 * Whether names have an order of their own and stand in it, totals and 其他 aside: days of the week, sizes, schools,
 * 第一产业, and numbers that go one way in like words, as `<1, 1-5, 6-10, >30`, `18–24岁`, `1950s`, `9:00` do; numbers
 * before names that all differ are codes.
 */
export function isOrdinal(all: readonly string[]): boolean {
  if (all.length > MOST_NAMES) return false;
  const names = all
    .map((name) => name.normalize('NFKC').trim())
    .filter((name) => name !== '' && readAggregate(name) === null && !OUTSIDE.test(name));
  if (names.length < 3) return false;
  if (names.every((name) => WEEKDAY.test(name))) return true;
  if (names.every((name) => PLAN.test(name))) return true;
  const numbered = names.map((name) =>
    PLACES.indexOf(/^第?([特一二三四五六七八九十])(?:[级等类档产期批次、.]|$)/.exec(name)?.[1] ?? '?'),
  );
  if (numbered.every((place) => place > 0)) return isOneWay(numbered);
  return SCALES.some((scale) => isInScale(names, scale)) || areRanges(names);
}

/** 90+, 100岁及以上, 5 or more: the last of single ages or numbers of rooms. */
const OPEN_END = /^\d{1,3}\s?(?:\+|岁?(?:及?以上)|(?:years? )?(?:and|or) (?:over|more|older|above))$/i;

/** Whether names are numbers in their order but for the last, which is open. */
export const isOpenEnded = (names: readonly string[]): boolean =>
  names.length > 3 &&
  OPEN_END.test(names.at(-1) ?? '') &&
  names.slice(0, -1).every((name) => /^\d{1,3}$/.test(name)) &&
  isOneWay(names.map((name) => Number.parseInt(name, 10)));

/** Each number above the one before, or each below. */
export const isOneWay = (places: readonly number[]): boolean => {
  const steps = new Set(places.slice(1).map((place, index) => Math.sign(place - (places[index] ?? place))));
  return steps.size === 1 && !steps.has(0);
};

function isInScale(names: readonly string[], scale: readonly string[]): boolean {
  const places = names.map((name) => {
    const bare = name
      .toLowerCase()
      .replace(/^neither\b.*$/, 'neither')
      .replace(/^(?:somewhat|fairly|quite|rather|mostly) /, '')
      .replace(/(?:企业|文化|及以上|及以下|以上|以下|程度|学历|规模|职称)+$/g, '');
    return scale.findIndex((words) => words.split('|').includes(bare));
  });
  return places.every((place) => place >= 0) && isOneWay(places);
}

interface Range {
  readonly low: number;
  readonly high: number;
}

const BELOW =
  /^(?:[<≤]|(?:under|less than|below|up to|younger than|不足|不满|小于|低于|至多)\s*)|(?:以下|以内|及以下|and under|or less|and below|or younger|or fewer)$/i;
const ABOVE =
  /^(?:[>≥]|(?:over|more than|above|at least|older than|超过|大于|高于|至少)\s*)|(?:以上|及以上|\+|and over|or more|and above|or older|plus)$/i;

/** Ages, sizes and amounts that go one way, in like words. */
function areRanges(names: readonly string[]): boolean {
  const ranges = names.map(rangeIn);
  if (ranges.some((range) => range === null)) return false;
  const found = ranges.flatMap((range) => range ?? []);
  const isRising = (list: readonly Range[]): boolean =>
    list.every(({ low, high }, index) => {
      const before = list[index - 1];
      return (
        before === undefined || (low >= before.low && high >= before.high && (low > before.low || high > before.high))
      );
    });
  const words = new Set(
    names.map((name) =>
      name
        .replace(BELOW, '')
        .replace(ABOVE, '')
        .replace(/[\d.,\s\-–—~至到]+/g, ''),
    ),
  );
  return (isRising(found) || isRising([...found].reverse())) && words.size <= Math.max(3, names.length / 2);
}

const LEAD =
  /^(?:[^\p{L}\d]*|(?:under|less than|below|up to|younger than|over|more than|above|at least|older than|不足|不满|小于|低于|至多|超过|大于|高于|至少)\s*)(?=\d)/iu;
const PAIR = /^((?!0\d)\d+(?:\.\d+)?)\s*(?:[\p{L}%]{1,4}?\s*)??(?:[-–—~至到]|to)\s*(\d+(?:\.\d+)?)/u;
const SINGLE = /^((?!0\d)\d+(?:\.\d+)?)/;

/** `1-5`, `<1`, `65岁及以上`, `1950s`; null for a name that does not begin with a number. */
function rangeIn(name: string): Range | null {
  const text = name.replace(/(?<=\d),(?=\d{3})/g, '');
  const lead = LEAD.exec(text)?.[0];
  if (lead === undefined) return null;
  const [, first = '', second = first] =
    PAIR.exec(text.slice(lead.length)) ?? SINGLE.exec(text.slice(lead.length)) ?? [];
  if (first === '') return null;
  if (BELOW.test(text)) return { low: Number.NEGATIVE_INFINITY, high: Number(second) };
  if (ABOVE.test(text)) return { low: Number(first), high: Number.POSITIVE_INFINITY };
  return { low: Number(first), high: Math.max(Number(first), Number(second)) };
}

/** Words for two times without a year, the earlier first. */
const TWO_TIMES: readonly (readonly [RegExp, RegExp])[] = [
  [/^before$/i, /^after$/i],
  [/^.{0,4}前$/, /^.{0,4}后$/],
  [/^期初(?:数|值)?$/, /^期末(?:数|值)?$/],
  [/^(?:上年|去年)(?:数|值|同期)?$/, /^(?:本年|今年|本期)(?:数|值)?$/],
  [/^(?:last|previous) year$/i, /^(?:this|current) year$/i],
];

/** Words within two names that differ in nothing else: 培训前正确率 and 培训后正确率; 税前 and 税后 are one time. */
const WITHIN: readonly (readonly [first: RegExp, last: RegExp])[] = [
  [/(?<=[^税扣])前(?!台|端|勤)/, /(?<=[^税扣])后(?!台|端|勤)/],
  [/期初|年初/, /期末|年末/],
  [/上年(?:同期)?|去年(?:同期)?|上期/, /本年|今年|本期/],
  [/上年(?:同期)?|去年(?:同期)?|上期/, /^/],
  [/\b(?:before|pre)\b[- ]?/i, /\b(?:after|post)\b[- ]?/i],
  [/\b(?:last|previous) year\b/i, /\b(?:this|current) year\b/i],
  [/\bbaseline\b/i, /\b(?:endline|follow-?up)\b/i],
];

/** Whether two names are two times in their order: before and after, 改革前 and 改革后, 上年 and 本年. */
export function areBeforeAndAfter(names: readonly string[]): boolean {
  const [one = '', other = '', more] = names.map((name) => splitBrackets(name.normalize('NFKC')).name);
  if (more !== undefined || one === other) return false;
  const isPair = TWO_TIMES.some(([first, last]) => first.test(one) && last.test(other));
  if (isPair) return !one.endsWith('前') || one.slice(0, -1) === other.slice(0, -1);
  return WITHIN.some(
    ([first, last]) =>
      first.test(one) && last.test(other) && one.replace(first, '').trim() === other.replace(last, '').trim(),
  );
}
