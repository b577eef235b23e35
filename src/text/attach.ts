import { tidy } from '../figures/stated/digits.ts';
import type { Item } from './items.ts';
import { type Growth, isLevel, isNowAt, type Row } from './items.ts';
import { AVERAGE, allOf, isOfChange, isOfList, isOfName, isScope, lastList, levelsNamed } from './listed-levels.ts';
import { type Base, baseIn, hasOwnList, isMilestone, ownSubject } from './phrases/compare.ts';

/** Items that are no rows of their own, with what became of them. */
export interface Taken {
  readonly item: Item;
  readonly reason: 'growth' | 'baseline' | 'unread';
}

/** What a comparison was against, carried from one sentence of a paragraph to the next. */
export interface Carry {
  base: Base | null;
  /** Levels without a growth in the parts of the sentence before its last semicolon. */
  open: readonly Row[];
}

const CONNECTOR = /^(?:[、和与及]|以及)$/;
const REACHED =
  /^(?:总量|总数|总额|规模|人数|数量|累计|分别|已|也|首次|[,、])*(?:达到?了?|为|增至|至|突破|超过|升至|降至|提高到|增加到|增长到|上升到|下降到|降到|共|扩大到)(?:约|近|了)*$/;

/** 分别增长11%、24%和下降6%: in such a list a rate may bring its own verb. */
const isJoined = ({ leadText, verb }: Item, isList: boolean): boolean =>
  CONNECTOR.test(leadText) || (isList && verb !== '' && CONNECTOR.test(leadText.slice(0, -verb.length)));

/** The rates that make one list: 增长120%、400%. */
function groupAt(items: readonly Item[], start: number): Item[] {
  let end = start + 1;
  const role = items[start]?.role;
  const isOne = (other: Item | undefined): boolean =>
    other?.role === role || (role === 'rate' && other?.role === 'points');
  const isList = /分别|依次/.test(items[start]?.leadText ?? '');
  while (isOne(items[end]) && isJoined(items[end] as Item, isList)) end += 1;
  return items.slice(start, end);
}

function percentOf({ quantity, role, sign }: Item, unit: string): number {
  const { value } = quantity.stated;
  if (quantity.doubling !== undefined) return (quantity.doubling - 1) * 100;
  if (role === 'multiple') return tidy((value - 1) * 100);
  const factor = unit === '倍' ? 100 : unit === '‰' ? 0.1 : 1;
  return tidy(value * factor * sign);
}

const isOpen = ({ item, growth }: Row): boolean => isLevel(item) && growth === null;

class Attacher {
  readonly rows: Row[] = [];
  readonly taken: Taken[] = [];
  private waiting: Growth[] = [];
  private namer: Item | null = null;
  private former: Item | null = null;
  private openFrom = 0;
  /** Whether a level stands outside of brackets. */
  private hasLevel = false;
  private readonly text: string;
  private readonly items: readonly Item[];
  private readonly carry: Carry;
  private from: number;

  constructor(text: string, items: readonly Item[], carry: Carry, start: number) {
    this.text = text;
    this.items = items;
    this.carry = carry;
    this.from = start;
  }

  run(): void {
    for (let at = 0; at < this.items.length; ) {
      const item = this.items[at] as Item;
      if (item.role === 'rate' || item.role === 'multiple') {
        const group = groupAt(this.items, at);
        at += group.length;
        this.place(group, this.items[at]);
      } else {
        at += 1;
        if (item.role === 'former') {
          this.taken.push({ item, reason: 'baseline' });
          this.former = item;
        } else this.addRow(item);
      }
    }
  }

  /** 由86人增加到240人: the former level stands between the name and its number. */
  private formerOf(item: Item): Item | null {
    const { clause, role } = item;
    const { former } = this;
    this.former = null;
    const isNear = former?.clause === clause || (former?.clause === clause - 1 && isNowAt(item));
    return former && isNear && (role === 'level' || role === 'percent') ? former : null;
  }

  /** 比上年扩大36万亩: what a change is against is what the next rates are against. */
  private carryBase(item: Item): void {
    if (item.role !== 'change') return;
    this.carry.base = baseIn(this.text, this.from, item.quantity.start) ?? this.carry.base;
    this.from = item.quantity.end;
  }

  private addRow(item: Item, of: Row | null = null): void {
    this.carryBase(item);
    const isReached = item.role === 'level' || item.role === 'percent';
    const growth = isReached ? (this.waiting.shift() ?? null) : null;
    const name = growth ? this.namer : this.formerOf(item);
    // 由三年前的5万元增至87万元，人均收入2.6万元，增长10%: the time of the former level is of no other.
    if (isReached && !name && this.rows.at(-1)?.namedBy) this.from = Math.max(this.from, item.lead.start);
    this.rows.push({ item, growth, also: null, isUneven: false, namedBy: name, of });
    this.hasLevel ||= isReached && !item.isRemark;
    if (growth) this.openFrom = this.rows.length;
  }

  private growthsOf(group: readonly Item[]): Growth[] {
    const [first] = group as readonly [Item];
    const unit = group.map(({ quantity }) => quantity.stated.unit).findLast((one) => one !== '') ?? '%';
    const own = baseIn(this.text, this.from, first.quantity.start);
    const isYearly = /年均|年平均|平均每年|[\d两三四五六七八九十]年(?:来|间|内)?(?:累计|$)|累计\D{0,3}$/.test(
      first.leadText,
    );
    // 个人负担减轻12.7%, 平均降幅53% compare with no time.
    const isRelief = first.verb === '减轻' || AVERAGE.test(first.leadText);
    const base = own ?? (isYearly || isRelief ? null : this.carry.base);
    if (own && first.role !== 'multiple' && !this.isAside(first)) this.carry.base = own;
    this.from = first.quantity.end;
    return group.map((item) => ({
      item,
      pct: percentOf(item, item.quantity.stated.unit || unit),
      qualifier: item.quantity.stated.qualifier,
      base,
    }));
  }

  /** 收入增长18%，较2019年仍下降1%: a second comparison of the same thing is not what the next is measured by. */
  private isAside(first: Item): boolean {
    const last = this.rows.at(-1);
    // 同比增长6.9%；环比增长0.5%: what is said next is against what the first rate is against.
    const isNext = /^环比/.test(first.leadText) && this.rows.length === 0 && this.carry.base !== null;
    if (isNext && first.clause === 0) return true;
    return last?.item.role === 'rate' && last.growth?.base != null && subjectOf(first).length <= 1;
  }

  /** The levels that have no growth yet; what has one keeps it, and need not be looked at again. */
  private openLevels(): Row[] {
    while (this.openFrom < this.rows.length && !isOpen(this.rows[this.openFrom] as Row)) this.openFrom += 1;
    return this.rows.slice(this.openFrom).filter(isOpen);
  }

  private place(group: readonly Item[], next: Item | undefined): void {
    const [first] = group as readonly [Item];
    const growths = this.growthsOf(group);
    const subject = subjectOf(first);
    const open = this.openLevels();
    const isNext = next !== undefined && isLevel(next) && isBehind(next, first) && isReached(next);
    const named = levelsNamed(this.text, first, group.length, open);
    if (isNext && (open.length === 0 || subject.length > 1)) this.wait(growths, first);
    else if (named) named.forEach((row, index) => void this.give(row, growths[index] as Growth));
    else if (hasOwnList(this.text, first, group.length, open) || isOfChange(this.rows, first)) this.own(group, growths);
    else if (group.length > 1 || /分别|依次/.test(first.leadText)) this.zip(growths, open);
    else if (open.length > 1 && (SHARED.test(shareWords(first)) || isOfList(open, first, subject)))
      this.share(growths, open);
    else {
      const isOwn = first.isRemark ? isOfName(this.text, this.rows, first) : subject.length > 1;
      const target = isOwn ? null : this.targetOf(first, growths[0]?.base ?? null);
      if (target) this.give(target, growths[0] as Growth);
      else this.own(group, growths);
    }
  }

  /** 2020年会员300万人，2015年会员250万人，比2015年增长20%: the level of the year compared with did not grow. */
  private isOfBase({ item }: Row, base: Base | null): boolean {
    const words = base === null ? '' : (/(?:19|20)\d{2}/.exec(this.text.slice(base.start, base.end))?.[0] ?? '');
    return words !== '' && item.leadText.includes(`${words}年`);
  }

  /**
   * The levels that a rate may be of, the last one first; a milestone is one only where it is the first of all. What stands in
   * a bracket is none of them (298万辆（含低速货车3万辆），增长5.9%), unless there is no other.
   */
  private *levelsBefore(base: Base | null, isRemark: boolean): Generator<Row> {
    let milestone: Row | null = null;
    for (let at = this.rows.length - 1; at >= 0; at -= 1) {
      const row = this.rows[at] as Row;
      if (!isLevel(row.item) || this.isOfBase(row, base) || (row.item.isRemark && !isRemark && this.hasLevel)) continue;
      milestone = isMilestone(row.item) ? row : null;
      if (!milestone) yield row;
    }
    if (milestone) yield milestone;
  }

  /** A share grows in points; a rate behind it belongs to it only where no level stands before. */
  private targetOf(first: Item, base: Base | null): Row | null {
    let last: Row | null = null;
    for (const row of this.levelsBefore(base, first.isRemark)) {
      if (first.isRemark || row.item.role === 'level') return row;
      last ??= row;
    }
    return last;
  }

  private give(row: Row, growth: Growth): void {
    if (row.growth === null) row.growth = growth;
    else if (row.also === null) {
      row.also = growth;
      // 同比增长5%，较2019年增长9%: what follows is against what the first rate is against.
      this.carry.base = row.growth.base ?? this.carry.base;
    }
    const isGiven = row.growth === growth || row.also === growth;
    this.taken.push({ item: growth.item, reason: isGiven ? 'growth' : 'unread' });
  }

  private wait(growths: readonly Growth[], namer: Item): void {
    this.waiting = [...growths];
    this.namer = namer;
    for (const { item } of growths) this.taken.push({ item, reason: 'growth' });
  }

  private zip(growths: readonly Growth[], open: readonly Row[]): void {
    const levels =
      lastList(open, growths.length) ??
      allOf([...this.carry.open, ...open], growths.length) ??
      allOf(
        open.filter((row) => !isScope(this.text, row)),
        growths.length,
      );
    if (levels)
      levels.forEach((row, index) => {
        const growth = growths[index] as Growth;
        if (growth.item.role === 'points') this.addRow(growth.item, row);
        else this.give(row, growth);
      });
    else if (open.length === 0)
      this.own(
        growths.map(({ item }) => item),
        growths,
      );
    else {
      for (const row of open) row.isUneven = true;
      for (const { item } of growths) this.taken.push({ item, reason: 'unread' });
    }
    this.openFrom = this.rows.length;
  }

  private share(growths: readonly Growth[], open: readonly Row[]): void {
    const [growth] = growths as readonly [Growth];
    for (const row of open) row.growth = growth;
    this.taken.push({ item: growth.item, reason: 'growth' });
    this.openFrom = this.rows.length;
  }

  /** The rate is a figure itself. */
  private own(group: readonly Item[], growths: readonly Growth[]): void {
    // 由上月下降3.5%转为增长2.7%.
    const former = /^转/.test(group[0]?.leadText ?? '') ? this.former : null;
    group.forEach((item, index) => {
      this.rows.push({
        item,
        growth: growths[index] ?? null,
        also: null,
        isUneven: false,
        namedBy: index === 0 ? former : null,
        of: null,
      });
    });
    this.openFrom = this.rows.length;
  }
}

/** 达到363万人; and 突破90万, where the verb is the qualifier. */
const isReached = ({ leadText, quantity }: Item): boolean =>
  REACHED.test(leadText) || (leadText === '' && quantity.start < quantity.number);

/** 翻一番、达到80万人 is said as 翻一番，达到80万人. */
const isBehind = (next: Item, { clause }: Item): boolean => next.clause > clause || next.leadText.startsWith('、');

/** 均增长10%以上 is said of all of them. */
const SHARED = /[均都各]|共同/;
const shareWords = ({ leadText }: Item): string => leadText.slice(-12).replace(/年均|平均/g, '');

/** What a rate is said of in its own clause; of a multiple, what stands before 是. */
function subjectOf({ leadText, role, quantity }: Item): string {
  if (role !== 'multiple' && quantity.doubling === undefined) return ownSubject(leadText);
  return ownSubject(leadText.replace(/(?:是|为|相当于|达到?|等于|恢复[到至]).*$/, ''));
}

/** Attaches the rates of a sentence to its levels; what cannot be placed surely is not placed. */
export function attach(
  text: string,
  items: readonly Item[],
  carry: Carry,
  start: number,
): { readonly rows: readonly Row[]; readonly taken: readonly Taken[] } {
  const attacher = new Attacher(text, items, carry, start);
  attacher.run();
  carry.open = [...carry.open, ...attacher.rows.filter(isOpen)];
  return attacher;
}
