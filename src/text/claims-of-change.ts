import type { Dataset, Figure } from '../figures/dataset.ts';
import {
  checkDifference,
  checkGrowth,
  checkYearly,
  type Outcome,
  type PlacedOutcome,
  type Term,
  uncheckable,
} from './claims/claim.ts';
import { type Interval, intervalOf, minus, shareStep } from './claims/interval.ts';
import type { NamedRow } from './figure.ts';
import type { Growth, Item } from './items.ts';
import { keyOf, type Level, nameText, placed, termOf } from './levels.ts';
import { baseIn, ownSubject } from './phrases/compare.ts';
import type { ReadSentence } from './read-text.ts';

const COMPARABLE = /可比价|不变价|可比口径|同口径|实际|扣除|剔除|同比例|调整/;
/** 按可比价格计算，总值…: said of the whole sentence. */
const OF_ALL = /可比价|不变价|可比口径|同口径|剔除/;
/** How far back it may say how a rate is worked out: 按可比价格计算，同比增长. */
const FARTHEST = 40;
/** 同比, 上年 and 去年同期 are a year before. */
const LAST_YEAR = /^(?:同比|上年|去年|前一年|上一年)/;
const YEAR_OR_LAST = /(?:19|20)\d{2}|上年|去年|上月|上季度?|年初/;

/** Whether two comparisons are with one time; what says none may be with any. */
function isOneTime(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return true;
  if (LAST_YEAR.test(a) && LAST_YEAR.test(b)) return true;
  const [one, other] = [a, b].map((words) => /(?:19|20)\d{2}/.exec(words)?.[0]);
  return one !== undefined && one === other;
}

/** What is compared with, as the words between two places say. */
function timeIn(text: string, start: number, end: number): string | undefined {
  const base = start < end ? baseIn(text, start, end) : null;
  return base ? text.slice(base.start, base.end) : undefined;
}
const YEARLY = /年均|年平均|平均每年/;
/** 年均提高1个百分点: one of several changes. */
const EACH = /[年月日季]均|平均每|每[年月日季]/;

/** What the levels before are looked for in. */
interface Sources {
  readonly text: string;
  readonly one: ReadSentence;
  readonly known: ReadonlyMap<string, readonly Level[]>;
  readonly earlier: Dataset | null;
}

/** A former level that the sentence itself prints: 由86人增加到240人, 是2008年2.1万份的3倍. */
function formerLevel({ text, one }: Sources, level: Item, claim: Item): Term | null {
  const former = one.taken.find(
    ({ item, reason }) =>
      reason === 'baseline' && item.role === 'former' && (item.clause === claim.clause || item.clause === level.clause),
  )?.item;
  if (!former) return null;
  // 由2015年的281万人增加到363万人，同比增长5%: the growth is against another year.
  const own = timeIn(text, former.quantity.end, claim.quantity.start);
  if (!isOneTime(own, YEAR_OR_LAST.exec(former.leadText)?.[0])) return null;
  const term = termOf(text, former.quantity);
  return term.unit === level.quantity.stated.unit || term.unit === ''
    ? { ...term, unit: level.quantity.stated.unit }
    : null;
}

/** 投入3.6亿元，同比增长20%，上年为3亿元: the level before stands behind, and says when it was. */
const WAS =
  /^(?:而|其中)?((?:上年|去年|前年|前一年|上一年|(?:19|20)\d{2}年)(?:度|同期|末|底)?)(?:仅|只|则)?(?:为|是|有)?$/;

function formerBehind({ text }: Sources, { row, year }: Level, next: Level | undefined, growth: Growth): Term | null {
  const when = next && WAS.exec(next.row.row.item.leadText)?.[1];
  if (!next || !when || !growth.base || next.unit !== row.row.item.quantity.stated.unit) return null;
  const base = text.slice(growth.base.start, growth.base.end);
  // 2023年事故45起，同比下降25%，2022年为60起
  const isYearBefore = LAST_YEAR.test(base) && year !== null && when.startsWith(`${year - 1}年`);
  return isYearBefore || isOneTime(base, when) ? next : null;
}

const THEN = /^(?:去年|上年)(?:同期)?/;
const IN_YEAR = /^((?:19|20)\d{2})年/;
const NOW = /^(?:今年|本年度?|当年)/;

/** 去年受理投诉1200件，今年受理1500件，增长25%: the level in front is said of the year before. */
function formerAhead(text: string, { row, unit }: Level, previous: Level | undefined, { base }: Growth): Term | null {
  const [then, now] = [previous?.row.row.item.leadText ?? '', row.row.item.leadText];
  if (!previous || previous.unit !== unit) return null;
  const isSame = then.replace(THEN, '').startsWith(now.replace(NOW, ''));
  if (!base && THEN.test(then) && NOW.test(now) && isSame) return previous;
  // 2023年发放860万元，2024年发放1032万元，同比增长20%
  const [before, after] = [then, now].map((lead) => Number(IN_YEAR.exec(lead)?.[1] ?? Number.NaN));
  const isNextYear = before !== undefined && after === before + 1;
  const isAlike = then.replace(IN_YEAR, '').startsWith(now.replace(IN_YEAR, ''));
  return isNextYear && isAlike && (!base || LAST_YEAR.test(text.slice(base.start, base.end))) ? previous : null;
}

const baseYear = (text: string, growth: Growth | null): number | null => {
  const base = growth?.base;
  const year = base ? /(?:19|20)\d{2}/.exec(text.slice(base.start, base.end))?.[0] : undefined;
  return year === undefined ? null : Number(year);
};

/** A level of the same name, of the year compared with, elsewhere in the text. */
function knownLevel({ text, known }: Sources, row: NamedRow, growth: Growth | null): Term | null {
  const year = baseYear(text, growth);
  if (year === null) return null;
  const same = known.get(keyOf(nameText(text, row), row.row.item.quantity.stated.unit)) ?? [];
  const former = same.filter((level) => level.year === year && level.row !== row);
  return former.length === 1 ? (former[0] ?? null) : null;
}

/** 环比, 上月: no report of a year before has that. */
const WITHIN_YEAR = /环比|[上前]一?个?[月季周]|\d月|季度|半年|[年期]初/;

const plainName = (name: string): string => name.normalize('NFKC').replace(/[\s“”"'的了]/g, '');
const yearOf = ({ period }: Figure): number => Number(/(\d{4})(?:-\d\d)?$/.exec(period)?.[1] ?? Number.NaN);

/** The level of the same name and unit in the report before; of its own year where the text says which. */
function earlierLevel({ text, earlier }: Sources, row: NamedRow, growth: Growth | null): Term | null {
  if (!earlier) return null;
  const name = plainName(nameText(text, row));
  const { unit } = row.row.item.quantity.stated;
  const year = baseYear(text, growth);
  if (growth?.base && WITHIN_YEAR.test(text.slice(growth.base.start, growth.base.end))) return null;
  const same = [...earlier.figures.values()].filter(
    (figure) => plainName(figure.name.zh) === name && plainName(figure.unit.zh) === plainName(unit),
  );
  const [figure] = year === null ? same : same.filter((one) => yearOf(one) === year);
  if (!figure || same.length > 1) return null;
  const { value, qualifier, step } = figure;
  return { value, qualifier, unit, step: step === 1 && value < 1e4 ? 0 : step };
}

/** What the level was before, where a change in units is said of it: now less the change. */
function levelLess(level: Level, change: Item | undefined, text: string, base: Growth['base']): Term | null {
  if (!change || change.quantity.stated.unit !== level.unit) return null;
  const { end } = level.row.row.item.quantity;
  // 比2015年增加82万人，同比增长3.2%: against two times.
  const against = base ? text.slice(base.start, base.end) : undefined;
  if (!isOneTime(timeIn(text, end, change.quantity.start), against)) return null;
  const difference = termOf(text, change.quantity, change.sign);
  const { low, high }: Interval = minus(intervalOf(level), intervalOf(difference));
  const value = level.value - difference.value;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null;
  return { value, qualifier: 'stated', unit: level.unit, step: high - low };
}

/** Rates printed in per cent, or in 倍 as per cent; 翻一番 is said loosely. */
function printedRate(growth: Growth): Term {
  const { quantity, role } = growth.item;
  const factor = quantity.stated.unit === '倍' || role === 'multiple' ? 100 : quantity.stated.unit === '‰' ? 0.1 : 1;
  const step =
    quantity.doubling === undefined
      ? shareStep(quantity.stated.unit, quantity.step) * factor
      : growth.qualifier === 'over'
        ? 0
        : 20;
  return { value: growth.pct, qualifier: growth.qualifier, step, unit: '%' };
}

const YEARS = /(?:近|过去|这|连续)?([一二三四五六七八九十]|\d{1,2})年(?:来|间|里|以来|年均|平均)?/;
const DIGITS = '零一二三四五六七八九十';

/** How many years an average rate runs over: between the two years named, or 五年来. */
function yearsOf(text: string, one: ReadSentence, growth: Growth, level: Level): number | null {
  const from = baseYear(text, growth) ?? yearIn(text.slice(one.sentence.start, growth.item.quantity.start), 'first');
  const to = level.year ?? yearIn(text.slice(one.sentence.start, growth.item.quantity.start), 'last');
  if (from !== null && to !== null && to > from) return to - from;
  const words = YEARS.exec(text.slice(one.sentence.start, growth.item.quantity.start))?.[1];
  if (words === undefined) return null;
  return /\d/.test(words) ? Number(words) : DIGITS.indexOf(words);
}

function yearIn(words: string, which: 'first' | 'last'): number | null {
  const years = Array.from(words.matchAll(/(?:19|20)\d{2}(?=年)/g), ([year]) => Number(year));
  return (which === 'first' ? years[0] : years.at(-1)) ?? null;
}

/** What grows at constant prices without a word of it, though its levels are printed at those of their year. */
const REAL = /生产总值|增加值|GDP|经济总量|经济规模|总产值/i;

/** More than prices fall by in a year, in points: what is claimed beyond that no prices explain. */
const MOST_FALL = 2;

/** An outcome, but where prices may explain it; `years` is 1 for a growth that is of no year. */
function orReal(now: Level, before: Term, claimed: Term, years: number, outcome: Outcome): Outcome {
  if (outcome.verdict !== 'inconsistent' || !REAL.test(now.name)) return outcome;
  const pct = ((now.value / before.value) ** (1 / years) - 1) * 100;
  return claimed.value - pct > MOST_FALL ? outcome : uncheckable(outcome.kind, 'comparable-prices');
}

function claimOfRate(
  sources: Sources,
  level: Level,
  [previous, next]: readonly (Level | undefined)[],
  growth: Growth,
  change: Item | undefined,
): PlacedOutcome {
  const { row } = level;
  const { text, one } = sources;
  const isMultiple = growth.item.role === 'multiple';
  const isYearly = YEARLY.test(growth.item.leadText);
  const kind = isYearly ? 'yearly' : isMultiple ? 'multiple' : 'growth';
  const before =
    formerLevel(sources, level.row.row.item, growth.item) ??
    formerAhead(text, level, previous, growth) ??
    formerBehind(sources, level, next, growth) ??
    knownLevel(sources, row, growth) ??
    earlierLevel(sources, row, growth) ??
    (isYearly ? null : levelLess(level, change, text, growth.base));
  const head = text.slice(one.sentence.start, level.row.row.item.quantity.start);
  if (COMPARABLE.test(wordsOf(text, row, growth)) || OF_ALL.test(head))
    return placed(growth.item, uncheckable(kind, 'comparable-prices'));
  if (!before) return placed(growth.item, uncheckable(kind, 'level-missing'));
  const rate = printedRate(growth);
  if (!isYearly)
    return placed(growth.item, orReal(level, before, rate, 1, checkGrowth(level, before, rate, isMultiple)));
  const years = yearsOf(text, one, growth, level);
  if (years === null) return placed(growth.item, uncheckable(kind, 'years-missing'));
  const outcome = checkYearly(level, before, years, rate);
  // 五年来年均增长: of five years, or of the four steps between them.
  const isOpen =
    outcome.verdict === 'inconsistent' && checkYearly(level, before, years - 1, rate).verdict !== 'inconsistent';
  return placed(growth.item, isOpen ? uncheckable(kind, 'years-missing') : orReal(level, before, rate, years, outcome));
}

/** The words that a rate is said with, back to its level or to the rate before. */
function wordsOf(text: string, { row }: NamedRow, { item }: Growth): string {
  const { start } = item.quantity;
  const before = row.also?.item === item ? (row.growth?.item ?? row.item) : row.item;
  const { end } = before.quantity;
  return text.slice(end <= start ? Math.max(end, start - FARTHEST) : item.lead.start, start);
}

/** A change in units or points against a former level that is printed. */
function claimOfDifference(sources: Sources, row: NamedRow, level: Level | undefined): PlacedOutcome {
  const { item } = row.row;
  const kind = item.role === 'points' ? 'points' : 'difference';
  if (EACH.test(item.leadText)) return placed(item, uncheckable(kind, 'years-missing'));
  const isSame = level && (kind === 'points' ? level.unit === '%' : level.unit === item.quantity.stated.unit);
  const before = isSame
    ? (formerLevel(sources, level.row.row.item, item) ?? earlierLevel(sources, level.row, null))
    : null;
  if (!level || !before) return placed(item, uncheckable(kind, 'level-missing'));
  return placed(item, checkDifference(kind, level, before, termOf(sources.text, item.quantity, item.sign)));
}

/** The claims of a sentence about change: growth, multiples, yearly rates, differences, points. */
export function claimsOfChange(
  text: string,
  one: ReadSentence,
  levels: readonly Level[],
  known: Sources['known'],
  earlier: Dataset | null,
): PlacedOutcome[] {
  const sources: Sources = { text, one, known, earlier };
  const places = new Map(levels.map((level, at) => [level.row, at]));
  let latest: Level | undefined;
  return one.rows.flatMap((row, index): PlacedOutcome[] => {
    const at = places.get(row);
    const level = at === undefined ? undefined : levels[at];
    latest = level ?? latest;
    const { item, growth, also } = row.row;
    if (item.role === 'change' || item.role === 'points') {
      const claim = claimOfDifference(sources, row, latest);
      // With a growth beside it, the change is checked there.
      const isUsed = item.role === 'change' && latest?.row.row.growth != null && claim.reason === 'level-missing';
      return isUsed ? [] : [claim];
    }
    const rates = [growth, also].filter((rate) => rate !== null);
    if (!level || at === undefined)
      return rates.map((rate) =>
        placed(rate.item, uncheckable(rate.item.role === 'multiple' ? 'multiple' : 'growth', 'level-missing')),
      );
    const change = changeNear(one.rows, index);
    return rates.map((rate, nth) =>
      claimOfRate(sources, level, [levels[at - 1], levels[at + 1]], rate, nth === 0 ? change : undefined),
    );
  });
}

/** 比上年多收: more of the same. */
const MORE_OR_LESS = /^[多少]\p{Script=Han}$/u;

/** 比上年增加7.04万人 behind a level and before the next. */
function changeNear(rows: readonly NamedRow[], index: number): Item | undefined {
  const behind = rows[index + 1]?.row.item;
  // 人均增加5000元 changes another thing.
  if (
    behind?.role === 'change' &&
    (ownSubject(behind.leadText).replace(MORE_OR_LESS, '').length < 2 || /^[多少]../.test(behind.verb))
  )
    return behind;
  const before = rows[index - 1]?.row.item;
  return before?.role === 'change' && /^(?:达到?|为|增至|降至|至)/.test(rows[index]?.row.item.leadText ?? '')
    ? before
    : undefined;
}
