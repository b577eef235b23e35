import type { Qualifier } from '../words/numbers.ts';
import type { Sentence, Stretch } from './outline.ts';
import type { Base } from './phrases/compare.ts';
import type { Quantity } from './quantities.ts';

/** What a quantity does in its sentence. */
type Role = 'level' | 'percent' | 'points' | 'change' | 'rate' | 'multiple' | 'former';

/** A quantity with the words around it. */
export interface Item {
  readonly quantity: Quantity;
  readonly role: Role;
  /** -1 for a change downwards. */
  readonly sign: 1 | -1;
  /** Words in front, back to the mark or the quantity before. */
  readonly lead: Stretch;
  readonly leadText: string;
  /** Counts the clauses of the sentence. */
  readonly clause: number;
  /** Whether it stands in brackets. */
  readonly isRemark: boolean;
  /** The verb of change in front, as printed; blank for none. */
  readonly verb: string;
}

/** A change and what it is against. */
export interface Growth {
  readonly item: Item;
  readonly pct: number;
  readonly qualifier: Qualifier;
  readonly base: Base | null;
}

/** A figure to be, with the changes that are said of it. */
export interface Row {
  readonly item: Item;
  growth: Growth | null;
  also: Growth | null;
  /** Rates stood near and could not be told apart. */
  isUneven: boolean;
  /** 增长29%，达到363万人: the words that name it stand at the rate. */
  readonly namedBy: Item | null;
  /** 受理件数、结案率分别上升8%和1.2个百分点: the level in a list that points among its rates are of. */
  readonly of: Row | null;
}

export const isLevel = ({ role }: Item): boolean => role === 'level' || role === 'percent';

const UP =
  '净增[加长]|增长|增加|多增|提高|上升|提升|上涨|上调|攀升|跃升|扩大|回升|递增|增多|高出|多出|上浮|拉长|延长|超出|净增|增产|增收|增利|增盈|增效|多送|多收|多发|多产|多销|增支|增值|升值|快于|高于|领先|加快|改善|偏[多高]|拉动|贡献|前进|前移|增幅|增速|涨幅|升幅|增长率|增|涨|升|多|快|高';
const DOWN =
  '净减少|下降|减少|少增|降低|下滑|回落|缩减|压减|压降|压缩|精简|偏[少低]|缩短|缩小|下跌|收窄|削减|下调|下浮|负增长|净减|减支|减产|减收|减亏|减损|少收|短收|少发|少产|少销|低于|慢于|放缓|放慢|减轻|后退|后移|降幅|跌幅|减幅|降|减|跌|少|慢|低|短';
const NOUNS =
  /(?<!自然)(?:增幅|增速|涨幅|升幅|增长率|增长幅度|增长速度|降幅|跌幅|减幅|下降幅度)(?:均|都|分别|各|约)?(?:为|达到|达|是|:)?$/;
const BETWEEN =
  '(?:了|约|近|幅度|均|各|分别|全国|全[省市县区州]|[A-Z]{2,4}(?:增速)?|平均水平|平均|(?:预期)?目标|警戒线|上年|(?:全国|全省|全市)(?:平均)?(?:水平|增速)?)*';
const CHANGE = new RegExp(`(${UP}|${DOWN})${BETWEEN}$`);
/** 较上年多培训2.1万人次: what was done more of. */
const DONE_MORE =
  /(?:[比较](?:[上去前]年|上届|同期|年初|(?:19|20)\d{2}年)[^,。;]{0,4}|同比|环比|^(?=[多少](?:死|发|结|办|收|产|交)))((?<![不很许众大至最])([多少])(?!出|于|数|为|达)\p{Script=Han}{1,2})$/u;
/** 高, 多 and 快 alone say a change only where something is compared. */
const NEEDS_COMPARISON = /^(?:多|快|高|少|慢|低|短|高于|低于|快于|慢于|领先)$/;
const COMPARED = /[比较同与]|高于|低于|快于|慢于|领先/;
const LEVEL_REACHED = new RegExp(`(?:${UP}|${DOWN})(?:了)?(?:到|至|为|达到?)$`);
const IS_DOWN = new RegExp(`^(?:${DOWN})$`);
const OF = /的$/;
const MULTIPLE_OF = /(?:是|为|达到?|按|相当于|等于|约为|接近|超过)([^,。;]{0,24})的$/;
/** What is a multiple of another time's level grew; of another thing's level (是全省平均水平的1.6倍) it did not. */
const IS_TIME = /年|期|时|初|末|前(?!者)|届|原|上[次月季周]|^$/;
const FORMER =
  /(?:从|由|自)[^,。;]{0,14}$|(?:比|较)(?:上年|去年|前年|上年同期|去年同期|(?:19|20)\d{2}年)$|(?:比|较)[^,。;]{0,10}(?:的|为)$|(?:与|同(?!比)|跟)[^,。;]{0,16}的?$/;

/** 阅读量4.75本，低于2022年的4.78本 */
const THAN_FORMER = /[高低多少]于(?:(?:19|20)\d{2}年|[上去前]年|上[届月期]|同期)[^,。;\d]{0,4}的$/;

/** 是2008年2.1万份的3倍: what is multiplied is the level before. */
const MULTIPLIED = /(?:是|为|达到?|相当于|等于)([^,。;]{0,14})$/;
const isMultiplied = (after: string): boolean =>
  /^的(?:近|约|超过|逾)?[\d.一二两三四五六七八九十]+(?:多|余)?倍/.test(after);
const FORMER_ENDS =
  /^相比|^[多少高低快慢][约近]?$|^(?:\p{Script=Han}{0,6})?(?:增加|增长|提高|上升|下降|减少|扩大|发展|壮大|变(?=[成为])|提升|降低|精简|缩减|跃升|攀升|回升|回落|缩短|压缩|压减|延长|放宽|调整|上调|下调|调高|调低|提(?=[到至])|扩(?=[到至])|涨(?=[到至])|增|升|降|减)/u;

/** 是管理人员(2.1%)的4.7倍: what it is a multiple of has its number in brackets. */
const OF_REMARK = /(?:是|为|相当于|等于)([^,。;()]{1,16})\([^()]{1,16}\)的$/;

/** 为最低的住宿餐饮业4180元的2.7倍: the thing whose level a multiple is of; undefined where the text says none. */
function otherThing(text: string, from: number, to: number, before: Quantity | undefined): string | undefined {
  const remark = OF_REMARK.exec(text.slice(from, to))?.[1];
  if (remark !== undefined || before === undefined || before.end !== to - 1) return remark;
  const named = MULTIPLIED.exec(text.slice(from, before.start))?.[1];
  return named === undefined || IS_TIME.test(named) ? undefined : named;
}

/** （同期为下降31.9%、去年全年下降39.7%）: what it was at another time, in brackets. */
const OF_OTHER_TIME =
  /^、?(?:(?:去年|上年|前年)?(?:同期|全年)|(?:19|20)\d{2}(?:年|[和与、])[^,。;]{0,10}?(?:同期|增速)|[一二三四]季度|[上下]半年)(?:增速|增幅)?(?:分别)?[为是]?(?:增长|下降|上升)?$/;

/** 由最多时的19.6万户，减到现在的2.3万户 */
const FROM = /(?:从|由)[^,。;]{0,14}$/;
const NOW_AT = /^,?(?:[减降增提升扩缩压]|减少|增加|下降|提高|上升|发展)[到至为]/;

/** Whether the words in front of a level say that it is reached from the one in the clause before. */
export const isNowAt = ({ leadText }: Item): boolean => NOW_AT.test(leadText);

interface Change {
  readonly verb: string;
  readonly sign: 1 | -1;
}

/**
 * The verb of change that a lead ends in; null where none does, or where it says the level reached. `isCompared` where it
 * stands behind a level compared with: 比2019年的1350个多270个.
 */
function changeOf(lead: string, isCompared: boolean): Change | null {
  if (/自然增长率$/.test(lead)) return null;
  // 8940万元（同比+7.2%）
  if (/[同环]比(?:分别)?$/.test(lead)) return { verb: '', sign: 1 };
  const noun = NOUNS.exec(lead)?.[0];
  if (noun) return { verb: '', sign: /^[降跌减下]/.test(noun) ? -1 : 1 };
  if (LEVEL_REACHED.test(lead)) return null;
  const [, done, way] = DONE_MORE.exec(lead) ?? [];
  if (done !== undefined) return { verb: done, sign: way === '少' ? -1 : 1 };
  const verb = CHANGE.exec(lead)?.[1] ?? '';
  if (verb === '' || (NEEDS_COMPARISON.test(verb) && !isCompared && !COMPARED.test(lead) && !/^[多少]了$/.test(lead)))
    return null;
  if (verb === '增加' && /新增加$/.test(lead)) return null;
  if (
    /^[增升涨降减跌多少高低]$/.test(verb) &&
    /(?:新增|晋升|裁减|至多|最多|至少|最少|不少|最高|最低|大多|众多|[年月]均增)$/.test(lead)
  ) {
    return /均增$/.test(lead) ? { verb, sign: 1 } : null;
  }
  return { verb, sign: IS_DOWN.test(verb) ? -1 : 1 };
}

function roleOf(quantity: Quantity, lead: string, change: Change | null, after: string): Role {
  const { unit, qualifier } = quantity.stated;
  if (quantity.doubling !== undefined) return 'rate';
  if ((FORMER.test(lead) && FORMER_ENDS.test(after)) || THAN_FORMER.test(lead)) return 'former';
  if (/百分点|千分点|基点|个点/.test(unit)) return 'points';
  if (unit === '倍') {
    if (change) return 'rate';
    const of = MULTIPLE_OF.exec(lead)?.[1];
    if (of !== undefined) return IS_TIME.test(of) ? 'multiple' : 'level';
    return OF.test(lead) || after.startsWith('于') ? 'multiple' : 'level';
  }
  if (unit === '%' && /^的[正负]?增长/.test(after)) return 'rate';
  if (unit === '%' || unit === '‰') return change && qualifier !== 'order' ? 'rate' : 'percent';
  return change ? 'change' : 'level';
}

const BREAK = /[,:。;!?()]/;

/** The quantities of a sentence with their roles. */
export function itemsOf(text: string, sentence: Sentence, quantities: readonly Quantity[]): Item[] {
  const items: Item[] = [];
  let at = sentence.start;
  let clause = 0;
  let depth = 0;
  let start = at;
  for (const [index, quantity] of quantities.entries()) {
    for (; at < quantity.start; at += 1) {
      const glyph = text[at] ?? '';
      const remark = glyph === '(' ? (/^\([^()\d,。;]{1,12}\)/.exec(text.slice(at, at + 14))?.[0].length ?? 0) : 0;
      // 乡镇（街道）180个: such a bracket is part of the name.
      if (remark > 0 && at + remark <= quantity.start) {
        at += remark - 1;
        continue;
      }
      if (glyph === '(') depth += 1;
      if (glyph === ')') depth = Math.max(0, depth - 1);
      if (!BREAK.test(glyph)) continue;
      clause += 1;
      start = at + 1;
    }
    const leadText = text.slice(start, quantity.start);
    const last = items.at(-1);
    const change = changeOf(leadText, last?.role === 'former' && last.quantity.end === start);
    const limit = Math.min(quantities[index + 1]?.start ?? sentence.end, quantity.end + 24);
    const behind = text.slice(quantity.end, quantity.end + 16);
    const isFormer =
      (depth > 0 && (OF_OTHER_TIME.test(leadText) || (last?.role === 'former' && leadText === '、'))) ||
      (IS_TIME.test(MULTIPLIED.exec(leadText)?.[1] ?? '\u0000') && isMultiplied(behind)) ||
      (FROM.test(leadText) && behind.startsWith(',') && NOW_AT.test(behind)) ||
      (/^的?基础上/.test(behind) && /在[^,。;]{0,14}$/.test(leadText));
    const other =
      quantity.stated.unit === '倍' && leadText === '的'
        ? otherThing(text, sentence.start, quantity.start, quantities[index - 1])
        : undefined;
    const role = isFormer
      ? 'former'
      : roleOf(quantity, other === undefined ? leadText : `是${other}的`, change, text.slice(quantity.end, limit));
    const lead = { start, end: quantity.start };
    const [sign, verb] = [change?.sign ?? 1, change?.verb ?? ''] as const;
    const whole =
      role === 'change' ? withUnitOf(quantity, items.findLast((item) => item.role === 'level')?.quantity) : quantity;
    items.push(
      listed({ quantity: whole, role, sign, verb, lead, leadText, clause, isRemark: depth > 0 }, items.at(-1)),
    );
    at = start = quantity.end;
  }
  return items;
}

/** 投入9.37亿元，同比多了1.2亿: what changed is counted as it is itself. */
function withUnitOf(quantity: Quantity, level: Quantity | undefined): Quantity {
  if (quantity.unitKind !== 'none' || !quantity.isLarge || !level) return quantity;
  return { ...quantity, unitKind: level.unitKind, stated: { ...quantity.stated, unit: level.stated.unit } };
}

/** 增长120%、400%, 占30%和20%: the later ones of a list do what the first does. */
function listed(item: Item, before: Item | undefined): Item {
  const isList = before && /^(?:[、和与及]|以及)$/.test(item.leadText);
  if (!isList || !before) return item;
  const isSame = before.quantity.isShare && (item.quantity.isShare || item.quantity.stated.unit === '倍');
  const isTimes = before.quantity.stated.unit === '倍' && (item.quantity.isShare || item.quantity.stated.unit === '倍');
  const isRate = before.role === 'rate' && (isSame || isTimes);
  if (isRate) return { ...item, role: 'rate', sign: before.sign, verb: before.verb };
  if (before.role === 'multiple' && item.quantity.stated.unit === '倍') return { ...item, role: 'multiple' };
  if (before.role === 'points' && item.role === 'percent' && before.verb !== '')
    return { ...item, role: 'rate', sign: before.sign, verb: before.verb };
  // 分别增加186万元、240家和2万人次
  if (before.role === 'change' && item.role === 'level')
    return { ...item, role: 'change', sign: before.sign, verb: before.verb };
  const isPoints = item.role === 'points' && (before.role === 'points' || before.role === 'rate');
  return isPoints ? { ...item, sign: before.sign, verb: before.verb } : item;
}
