import { checkPart, checkShare, type PlacedOutcome, type Term, uncheckable } from './claims/claim.ts';
import { isCount, itemOf, justBefore, keyOf, type Level, leadOf, placed } from './levels.ts';

const isShare = ({ unit, name }: Level): boolean => unit === '%' && name.endsWith('占比');

/** 占会员总数363万人的33%: the whole stands in the clause. */
const WHOLE_INSIDE = /占[^,。]{0,20}$/;
/** 占总数的, 占全部, 占其, 占比: the whole is what the part was taken from. */
const WHOLE_BEFORE = /占(?:比|总数|总量|总额|全部|全省|全市|其)?(?:的|为|约|近|达到?|超过|了)*$/;

/** The whole that a share is of; null where the text does not print it. */
function wholeOf(
  text: string,
  share: Level,
  before: readonly Level[],
  part: Level,
  carried: Level | null,
): Level | null {
  const item = itemOf(share);
  // 医院214个（民营医院131个，占61.2%）: of what stands before the bracket.
  if (itemOf(part).isRemark) {
    const whole = before.findLast((level) => !itemOf(level).isRemark);
    return whole?.unit === part.unit && isCount(whole) ? whole : null;
  }
  // 调查的1500名职工中，有1050名表示满意，占70%
  const ahead = before[before.indexOf(part) - 1];
  if (
    ahead?.unit === part.unit &&
    isCount(ahead) &&
    /^[^,。;:\d]{1,16}中,$/.test(text.slice(itemOf(ahead).quantity.end, itemOf(part).lead.start)) &&
    /^(?:已经?|共|也)?有$/.test(leadOf(part))
  )
    return ahead;
  const inside = before.findLast((level) => level !== part && itemOf(level).clause === item.clause && isCount(level));
  if (inside && WHOLE_INSIDE.test(text.slice(itemOf(inside).lead.start, itemOf(inside).quantity.start))) return inside;
  const lead = text.slice(item.lead.start, item.quantity.start);
  const candidates = [...before, ...(carried ? [carried] : [])].filter(
    (level) => level !== part && level.unit === part.unit && isCount(level) && checkPart(part, level) === null,
  );
  const named = /占([^,。]{2,16}?)(?:总数|总量|总额|的)?(?:比重|比例)?(?:的|为|达到?|约|近|超过)*$/.exec(lead)?.[1];
  const byName = named && candidates.find(({ name }) => name !== '' && (name.includes(named) || named.includes(name)));
  if (byName) return byName;
  if (!part.isPart || !(WHOLE_BEFORE.test(lead) || named === undefined)) return null;
  // 新登记2.14万户，实有20.3万户，其中企业5.8万户，占28.6%: of one of them.
  // 新建42个，总数210个，其中示范站63个，占四成: of no number that is smaller.
  const wholes = candidates.filter((whole) => !whole.isPart);
  const fitting = wholes.find((whole) => checkShare(part, whole, share).verdict !== 'inconsistent');
  return fitting ?? (wholes.length === 1 ? (wholes[0] ?? null) : null);
}

/** What a share is said of: the count before it, or the one of a list that it is named by (分别占50%和30%). */
function partOf(share: Level, before: readonly Level[]): Level | undefined {
  const item = itemOf(share);
  const counts = before.filter((level) => itemOf(level).clause < item.clause && isCount(level));
  const isListed = /^(?:分别|依次|[、和与及])/.test(item.leadText);
  const part = counts.findLast((level) => share.name === `${level.name}占比`);
  return isListed || part === counts.at(-1) ? part : undefined;
}

/** 占60% behind a share of something: of the same, unless what stands between divides a part of it (其中). */
const OF_SAME = /^占(?:比|其|总数|总量)?(?:的|为|约|近|达到?|超过|了)*$/;

function wholeAgain(text: string, share: Level, part: Level, last: Shared | null): Level | null {
  if (!last || !OF_SAME.test(itemOf(share).leadText) || last.whole.unit !== part.unit) return null;
  const between = text.slice(itemOf(last.share).quantity.end, itemOf(part).quantity.start);
  return between.includes('其中') || checkPart(part, last.whole) ? null : last.whole;
}

/** 风电、光伏分别为1873万千瓦和2214万千瓦，合计占45.7%: said of a list together. */
const TOGETHER = /^(?:[两二三四五六]项|[两二三四五六]者)?(?:合计|合起来|总共|共计?|一起|总计)占/;

/** The list that a share is said of together, added up; null where there is none, or it is not exact. */
function together(before: readonly Level[], last: Level): Term | null {
  const list = before.filter((level) => itemOf(level).clause === itemOf(last).clause && isCount(level));
  if (list.length < 2 || list.some(({ unit, qualifier }) => unit !== last.unit || qualifier !== 'stated')) return null;
  const [value, step] = [list.reduce((sum, one) => sum + one.value, 0), list.reduce((sum, one) => sum + one.step, 0)];
  return { value, step, unit: last.unit, qualifier: 'stated' };
}

/** A share with what it was found to be of. */
interface Shared {
  readonly share: Level;
  readonly whole: Level;
}

/** The last share of a sentence, which goes on behind its semicolons. */
export interface ShareMemory {
  last: Shared | null;
}

/** The shares of a sentence, each with the part and the whole it is recomputed from. */
export function claimsOfShares(
  text: string,
  levels: readonly Level[],
  carried: Level | null,
  known: ReadonlyMap<string, readonly Level[]>,
  memory: ShareMemory,
): PlacedOutcome[] {
  return levels.flatMap((share, index): PlacedOutcome[] => {
    if (!isShare(share)) return [];
    const item = itemOf(share);
    const before = justBefore(levels, index);
    const part = partOf(share, before);
    const whole =
      part &&
      (wholeOf(text, share, before, part, carried) ??
        wholeByName(text, share, part, known) ??
        wholeAgain(text, share, part, memory.last));
    if (!part || !whole) return [placed(item, uncheckable('share', 'whole-missing'))];
    if (whole.unit !== part.unit) return [placed(item, uncheckable('share', 'groups-overlap'))];
    memory.last = { share, whole };
    const whose = TOGETHER.test(item.leadText) ? together(before, part) : part;
    return [placed(item, whose ? checkShare(whose, whole, share) : uncheckable('share', 'whole-missing'))];
  });
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
