import type { NamedRow } from './figure.ts';
import type { Item, Row } from './items.ts';
import { type Name, NO_NAME, nameBefore, nameOf, OF_PLAN, withVerb } from './name.ts';
import type { Stretch } from './outline.ts';
import { LIST_MARKS } from './phrases/compare.ts';
import { completed, GAINED } from './phrases/completed.ts';
import { nounSpan } from './phrases/noun.ts';

const CONNECTOR = /^(?:[、和与及]|以及)(?:每人)?(?:每[年月日])?$/;

/** A longer list names no things. */
const LONGEST_LIST = 60;

/** What a verb of its own stands in: 增加 of 分别减少21所、增加1.3万人. */
const hasOwnVerb = ({ leadText, verb }: Item): boolean => verb !== '' && leadText.endsWith(verb);

function isJoined(row: Row | undefined, isList: boolean): boolean {
  if (!row) return false;
  const { leadText, verb } = row.item;
  return CONNECTOR.test(isList && hasOwnVerb(row.item) ? leadText.slice(0, -verb.length) : leadText);
}

/** How many rows one list of numbers makes: 分别达98.2%和97.6%. */
function listLength(rows: readonly Row[], at: number): number {
  let end = at + 1;
  const isNext = (): boolean =>
    isJoined(rows[end], isRespective(rows[at] as Row)) && rows[end]?.item.role === rows[at]?.item.role;
  while (end - at <= LONGEST_LIST && isNext()) end += 1;
  return end - at > LONGEST_LIST ? 1 : end - at;
}

/** 教育、社会保障和就业、卫生健康支出 are three. */
const COMMAS = /、/g;

/** The parts of 甲、乙和丙, each with its place; one part where it is no list. */
function partsOf(
  text: string,
  [start, end]: readonly [number, number],
  marks = LIST_MARKS,
): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let from = start;
  for (const { 0: mark, index } of text.slice(start, end).matchAll(marks)) {
    parts.push([from, start + index]);
    from = start + index + mark.length;
  }
  return [...parts, [from, end]];
}

const isChange = ({ row, name }: NamedRow): boolean => row.item.role === 'change' && name.pieces.length > 1;

/** 一、二、三季度生产总值: the times of one thing; null where the parts are things. */
function timesOf(text: string, parts: readonly (readonly [number, number])[]): (readonly [number, number])[][] | null {
  const [start, end] = parts.at(-1) ?? [0, 0];
  const size = /^第?[一二三四五六七八九十\d]{1,4}(?=季度|月|年)/.exec(text.slice(start, end))?.[0].length;
  const isTimes = parts.slice(0, -1).every((part) => /^第?[一二三四五六七八九十\d]{1,4}$/.test(text.slice(...part)));
  if (size === undefined || parts.length < 2 || !isTimes) return null;
  return parts.map((part) => (part[0] === start ? [part] : [part, [start + size, end]]));
}

/** Names for the rows of a list: one each of a list of names, or those of as many levels before, which changed. */
function namesOfList(
  text: string,
  count: number,
  first: Name,
  rows: readonly Row[],
  earlier: readonly NamedRow[],
  isCarried: boolean,
): Name[] | null {
  const row = rows[0] as Row;
  const [piece, ...more] = first.pieces;
  // 风电、光伏分别发电486亿、328亿千瓦时
  const cut = piece ? /(?:分别|依次)(?=..)/.exec(text.slice(...piece)) : null;
  if (piece && cut && more.length === 0) {
    const at = piece[0] + cut.index;
    const list: Name = {
      ...first,
      pieces: [
        [piece[0], at],
        [at + 2, piece[1]],
      ],
    };
    return namesOfList(text, count, list, rows, earlier, isCarried);
  }
  const all = piece && more.length <= 1 ? partsOf(text, piece) : [];
  const parts = piece && all.length > count ? partsOf(text, piece, COMMAS) : all;
  const times = parts.length === count ? timesOf(text, parts) : null;
  if (times) return times.map((pieces) => ({ ...first, pieces: [...pieces, ...more], isGeneral: false }));
  if (parts.length === count) return parts.map((part) => ({ ...first, pieces: [part, ...more], isGeneral: false }));
  // 起数、死亡人数分别减少4起、5人，降幅为16.7%和17.2%
  const changes = row.item.role === 'rate' && isCarried ? earlier.slice(-count).filter(isChange) : [];
  if (changes.length === count) return changes.map(({ name }) => ({ ...name, pieces: name.pieces.slice(0, -1) }));
  const levels = earlier.filter(({ row: { item } }) => item.role === 'level' || item.role === 'percent').slice(-count);
  if (levels.length !== count) return null;
  if (row.item.role === 'points' || row.item.role === 'change')
    return levels.map(({ name }, index) =>
      withVerb(text, name, (rows.slice(0, index + 1).findLast(({ item }) => hasOwnVerb(item)) ?? row).item),
    );
  // 拨款2600万元，捐助1560万元，分别占50%和30%
  if (first.suffix === '占比') return levels.map(({ name }) => ({ ...name, suffix: '占比' }));
  // 占比分别为30.9%和66.7%, 分别完成年度任务的102.7%和102.4%
  const said = row.item.role === 'percent' && first.pieces.length > 1 ? first.pieces.slice(-1) : [];
  if (said.length > 0) return levels.map(({ name }) => ({ ...name, pieces: [...name.pieces, ...said] }));
  return isCarried ? levels.map(({ name }) => name) : null;
}

const isRespective = ({ item }: Row): boolean => /分别|依次/.test(item.leadText) || item.quantity.isRank === true;

/** 事故起数、死亡人数连续8年下降，2023年分别为73起、61人: the list of names stands in the clause before. */
const SAID_OF_LIST =
  /(?:(?:下降|增长|上升|回落)幅度|[降增涨]幅|增速|连续|均|都|双双|实现|保持|稳步|持续|呈|同比|进一步|全面|“).*$/;

function listBefore(text: string, { item: { lead } }: Row, from: number, count: number): Name[] | null {
  const at = lead.start - 1;
  const clause = /[^,:;。()]*$/.exec(text.slice(Math.max(from, at - LONGEST_CLAUSE), Math.max(from, at)))?.[0] ?? '';
  const said = SAID_OF_LIST.exec(clause)?.index ?? -1;
  const start = at - clause.length;
  const parts = text[at] === ',' && said > 2 ? partsOf(text, [start, start + said]) : [];
  return parts.length === count ? parts.map((part) => ({ pieces: [part], suffix: '', isGeneral: false })) : null;
}

const LONGEST_CLAUSE = 48;

/** 占全部就业人员2168万人的75.4%: a whole that a share of the thing before is taken of. */
function isWhole(text: string, { item: { quantity, leadText } }: Row): boolean {
  if (quantity.isShare) return false;
  if (text[quantity.end] === '的') return /占(?![用地领据])[^,。;]{0,16}$/.test(leadText);
  // 占抽查数(146家)的7.5%
  return (
    text.startsWith(')的', quantity.end) &&
    /占(?![用地领据])[^,。;()]{1,16}\($/.test(text.slice(Math.max(0, quantity.start - 18), quantity.start))
  );
}

/** 在15个城市中排第4: among which the rank of the thing before is. */
const isAmong = (text: string, { item: { quantity, leadText } }: Row): boolean =>
  leadText.endsWith('在') && /^\p{Script=Han}{1,12}中排/u.test(text.slice(quantity.end, quantity.end + 14));

/** What a sentence says of the thing before it: in which month, or compared with when. */
const GOES_ON =
  /^(?:同|环)比|^(?:其中,?)?(?:\d{1,2}月份?[末底]?|[一二三四]季度[末底]?|[上下]半年|年[末底])(?:为|达到?|是)$/;

/**
 * What money a head is of: 检查1.86万户，追回2.47亿元，惠及3.12万人，户均1.33万元 of the money, not of the people behind it; of nothing
 * where no money stands just before (2300名职工发放补助金，每人500元).
 */
function ofMoney(text: string, { item }: Row, named: readonly NamedRow[], before: Name): Name {
  const { stated, unitKind } = item.quantity;
  const each = /(?:^|,)([人户件]均|每[人户件])$/.exec(text.slice(item.lead.start - 1, item.lead.end))?.[1];
  if (each === undefined || unitKind !== 'money' || named.length === 0) return before;
  const isMoney = ({ row }: NamedRow): boolean =>
    row.item.role === 'level' && row.item.quantity.stated.unit === stated.unit;
  return (each.startsWith('每') ? named.slice(-1) : named).findLast(isMoney)?.name ?? NO_NAME;
}

/** 住宿餐饮业由减转增，增加232个: the clause before says what. */
const isVerbAlone = ({ pieces }: Name, before: Name, { item }: Row): boolean =>
  /change|points/.test(item.role) &&
  before === NO_NAME &&
  pieces.length === 1 &&
  item.verb !== '' &&
  item.leadText.startsWith(item.verb);

/** 新建高标准农田150万亩，累计2310万亩, 救助金每人1万元，共计37人: all of them. */
function inAll(text: string, { leadText }: Item, own: Name): Name {
  const [first, ...more] = own.pieces;
  if (!first || !/^(?:累|共|合)计/.test(leadText)) return own;
  const words = text.slice(...first);
  const gained = GAINED.exec(words)?.[0].length ?? 0;
  const each = /每[人户件]$/.exec(words)?.[0].length ?? 0;
  return { ...own, pieces: [[first[0] + gained, first[1] - each], ...more] };
}

function whole(text: string, own: Name, before: Name): Name {
  const pieces = completed(text, own, before);
  return pieces ? { pieces, suffix: '', isGeneral: false } : own;
}

/** Names the rows of a sentence, each with what it may take over from the one before; `carried` is the one before a semicolon. */
export function nameRows(text: string, rows: readonly Row[], sentence: Stretch, carried: Name): NamedRow[] {
  const named: NamedRow[] = [];
  // 工业增加值同比增长6.9%；环比增长0.5%.
  // 失业率均值为5.2%；9月份为5.1%.
  let before = GOES_ON.test(text.slice(sentence.start, rows[0]?.item.quantity.start)) ? carried : NO_NAME;
  // What the points of a growth are of is not what a number of things changed by: 余额增长9.6%，增速回落0.4个百分点，增加3917亿元.
  let level = before;
  let from = sentence.start;
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] as Row;
    const limit = rows[at + 1]?.item.quantity.start ?? sentence.end;
    const count = listLength(rows, at);
    // 拉动工业增长3.1个和1.7个百分点: of which one each is, nobody says.
    const drives = /拉动/.test(row.item.leadText);
    const shown = drives && count > 1 ? NO_NAME : drives || row.item.role === 'change' ? level : before;
    const shared = ofMoney(text, row, named, shown);
    const own = nameOf(text, row, shared, from, limit);
    const last = named.at(-1);
    const isOfWhole = at > 0 && row.item.quantity.isShare && isWhole(text, rows[at - 1] as Row);
    const found =
      own === shared
        ? (nameBefore(text, row.namedBy ?? row.item, from) ?? inAll(text, row.item, own))
        : isVerbAlone(own, before, row)
          ? withVerb(text, nameBefore(text, row.item, from) ?? NO_NAME, row.item)
          : whole(text, own, before === NO_NAME ? carried : last?.name.suffix === '占比' ? NO_NAME : before);
    const isShareAgain =
      row.item.role === 'percent' && own === before && last?.name.suffix === '占比' && last.row.item.role === 'percent';
    const isSameChange =
      last?.row.item.role === row.item.role && /points|change/.test(row.item.role) && CONNECTOR.test(row.item.leadText);
    const ofList = row.of && named.find((one) => one.row === row.of);
    const name: Name = ofList
      ? withVerb(text, ofList.name, row.item)
      : isSameChange
        ? last.name
        : (isOfWhole && before !== NO_NAME) || isShareAgain
          ? { ...before, suffix: '占比' }
          : found;
    // 签订工资、女职工权益、劳动安全专项合同4.9万份、4.6万份和3.8万份: as many names as numbers.
    const isListed =
      name.pieces.length === 1 && name.pieces.some((piece) => partsOf(text, piece, COMMAS).length === count);
    // 分别提高到36.4%和28.6%，比改革前高出15.2个和11.9个百分点: each changed.
    const isChanged =
      /points|change/.test(row.item.role) && before.pieces[0] !== undefined && name.pieces[0] === before.pieces[0];
    const isShares = name.suffix !== '' && name.pieces[0] === before.pieces[0];
    const isSplit = count > 1 && (isRespective(row) || name === before || isListed || isChanged || isShares);
    const listed = isSplit && name === NO_NAME && isRespective(row) ? listBefore(text, row, from, count) : null;
    const names =
      listed ?? (isSplit ? namesOfList(text, count, name, rows.slice(at, at + count), named, name === before) : null);
    for (const [index, one] of (names ?? [name]).entries()) named.push({ row: rows[at + index] as Row, name: one });
    at += names?.length ?? 1;
    const latest = named.at(-1) as NamedRow;
    const { end } = latest.row.item.quantity;
    const piece = latest.name.pieces.at(-1) ?? [0, 0];
    from = Math.min(piece[0] >= end ? piece[1] : nounSpan(text, end)[1], rows[at]?.item.quantity.start ?? sentence.end);
    // 投入强度提高0.7个百分点，达到2.05%: what changed is what is reached.
    if (/points|change/.test(latest.row.item.role) && latest.name.pieces.length > 1) {
      before = { ...latest.name, pieces: latest.name.pieces.slice(0, -1) };
      if (latest.row.item.role === 'change') level = before;
    }
    if (isWhole(text, latest.row) && before !== NO_NAME) continue;
    // What follows 完成预算的112% is said of what was planned for.
    const { role, leadText } = latest.row.item;
    if (!/level|percent|rate|multiple/.test(role) || OF_PLAN.test(leadText) || isAmong(text, latest.row)) continue;
    before = { ...latest.name, suffix: '' };
    if (role !== 'percent' || level === NO_NAME) level = before;
  }
  return named;
}
