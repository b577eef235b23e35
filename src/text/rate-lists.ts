import type { Item } from './items.ts';

/** A row as far as a list of rates asks of it. */
interface Listed {
  readonly item: Item;
}

/** 案件数、金额同比分别下降31%和四成: the rates have subjects of their own, which no levels before are. */
export function hasOwnList(
  text: string,
  { leadText, lead, verb }: Item,
  count: number,
  open: readonly Listed[],
): boolean {
  const words = leadText.slice(0, verb === '' ? undefined : leadText.lastIndexOf(verb));
  const parts = words
    .replace(/(?:分别|依次|同比|环比|[比较]).*$/, '')
    .split(/、|以及|[和与]|(?<![涉普惠波遍])及/)
    .map((part) => part.trim());
  if (count < 2 || parts.length !== count || parts.some((part) => part.length < 2)) return false;
  const from = open[0]?.item.lead.start ?? lead.start;
  const before = text.slice(from, lead.start);
  return open.length !== count || !parts.every((part) => before.includes(part.slice(-2)));
}

/** 2023年分别为73起、61人，较2018年减少五成: what is said of a whole list is said of each. */
export const isOfList = (open: readonly Listed[], first: Item, subject: string): boolean =>
  subject.length <= 1 &&
  !first.isRemark &&
  /(?:分别|依次)(?:为|是|达到?)?$/.test(open[0]?.item.leadText ?? '') &&
  open.every(({ item }) => item.clause === first.clause - 1);

/** The levels that as many rates belong to: all that wait, or the last list of them; null where neither is as long. */
export function lastList<R extends Listed>(open: readonly R[], count: number): readonly R[] | null {
  if (open.length === count) return open;
  const list = open.slice(-count);
  const before = open.at(-count - 1);
  if (list.length < count || before === undefined) return null;
  const isList = list.slice(1).every(({ item }) => item.clause === list[0]?.item.clause);
  return isList && before.item.clause !== list[0]?.item.clause ? list : null;
}

/** As many as there are rates, over the semicolons of the sentence; null where it is another number of them. */
export const allOf = <R extends Listed>(open: readonly R[], count: number): readonly R[] | null =>
  open.length === count ? open : null;
