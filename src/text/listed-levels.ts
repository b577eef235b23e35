import type { Item, Row } from './items.ts';
import { LIST_MARKS } from './phrases/compare.ts';

/** What is counted, behind the word that says of what: 死亡人数, 亡人, 起数. */
const COUNTED = /(?:人数|人次|[件起户家场宗笔个]数|数量|数|量|额|人员|人)$/;
const ALONE = /^(?:[件起户家场宗笔个人]数|人[员次])$/;
const LONGEST_PART = 6;
const BEHIND = 6;

/** Whether a short name in a list means a level: by its unit (起数 of 1843起), or by the words around it (亡 of 亡6人). */
function isMeant(text: string, part: string, { item: { leadText, quantity } }: Row): boolean {
  const key = part.replace(COUNTED, '');
  const { unit } = quantity.stated;
  if (key === '') return unit.startsWith(part[0] ?? '');
  if (/^(?:金|(?:涉及|涉案|惠及|受益)(?:金)?)$/.test(key))
    return /额$/.test(part) ? /元$/.test(unit) : /^[人名位]/.test(unit);
  const [behind = ''] = /^[^,。;:、\d]*/.exec(text.slice(quantity.end, quantity.end + BEHIND)) ?? [];
  return `${leadText}${behind}`.includes(key);
}

/**
 * 起数、损失分别上升7.4%和12.1%: the levels that the short names of a list mean, one each, in the order of the names; null
 * where a name means none or more than one.
 */
export function levelsNamed(text: string, { leadText, verb }: Item, count: number, open: readonly Row[]): Row[] | null {
  const [words = ''] = /^.*(?=分别|依次)/.exec(leadText) ?? [];
  // 同比件数上升46%、人数上升52%
  const parts =
    count > 1
      ? words.replace(/(?:均|都|同比|环比|[比较]).*$/, '').split(LIST_MARKS)
      : [leadText.slice(0, -verb.length || undefined).replace(/^、|.*[同环]比/g, '')];
  if (parts.length !== count || (count === 1 && !ALONE.test(parts[0] ?? ''))) return null;
  if (parts.some((part) => part.length < 2 || part.length > LONGEST_PART)) return null;
  const meant = parts.map((part) => open.filter((row) => isMeant(text, part, row)));
  const rows = meant.flatMap(([row, ...more]) => (row && more.length === 0 ? [row] : []));
  return new Set(rows).size === count ? rows : null;
}

/** 平均降幅 is of no number that stands in front. */
export const AVERAGE = /平均[降涨增升]幅/;

/** 药品602种，平均降幅53%; 企业12家，工资上调220元，涨幅4.6%: the rate is of what changed, and of no number in front. */
export function isOfChange(rows: readonly Row[], { leadText, clause }: Item): boolean {
  const last = rows.at(-1)?.item;
  const level = rows.findLast(({ item }) => item.role === 'level')?.item;
  const isOther =
    last?.role === 'change' &&
    last.clause === clause - 1 &&
    level?.quantity.stated.unit !== last.quantity.stated.unit &&
    /^[降涨增升]幅/.test(leadText);
  return isOther || AVERAGE.test(leadText);
}

/** 2023年分别为73起、61人，较2018年减少五成: what is said of a whole list is said of each. */
export const isOfList = (open: readonly Row[], first: Item, subject: string): boolean =>
  subject.length <= 1 &&
  !first.isRemark &&
  /(?:分别|依次)(?:为|是|达到?)?$/.test(open[0]?.item.leadText ?? '') &&
  open.every(({ item }) => item.clause === first.clause - 1);

/** The levels that as many rates belong to: all that wait, or the last list of them; null where neither is as long. */
export function lastList(open: readonly Row[], count: number): readonly Row[] | null {
  if (open.length === count) return open;
  const list = open.slice(-count);
  const before = open.at(-count - 1);
  if (list.length < count || before === undefined) return null;
  const isList = list.slice(1).every(({ item }) => item.clause === list[0]?.item.clause);
  return isList && before.item.clause !== list[0]?.item.clause ? list : null;
}

/** As many as there are rates, over the semicolons of the sentence; null where it is another number of them. */
export const allOf = (open: readonly Row[], count: number): readonly Row[] | null =>
  open.length === count ? open : null;

/** 增幅较大的有发酵酒（增长87%）、汽车（增长36%）: a bracket behind a name is of what that names. */
export function isOfName(text: string, rows: readonly Row[], { lead }: Item): boolean {
  const end = rows.at(-1)?.item.quantity.end ?? lead.start;
  return (
    text[lead.start - 1] === '(' &&
    /[,、;](?:[^()]*有)?[^,、;()\d]{2,12}$/.test(text.slice(Math.max(end, lead.start - 40), lead.start - 1))
  );
}

/** 26个省签订合同企业145万家、覆盖职工1亿人: the places say where, and are no part of the list. */
export function isScope(text: string, { item }: Row): boolean {
  const { end } = item.quantity;
  return /^(?:省|市|县|区|州|国家|地区|城市|乡镇|街道|村)/.test(text.slice(end, end + 3));
}
