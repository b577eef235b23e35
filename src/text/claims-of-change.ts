import type { Dataset, Figure } from '../figures/dataset.ts';
import {
  checkDifference,
  checkGrowth,
  checkYearly,
  type Outcome,
  type PlacedOutcome,
  type Term,
  uncheckable,
} from './claim.ts';
import type { NamedRow } from './figure.ts';
import { type Interval, intervalOf, minus } from './interval.ts';
import type { Item } from './items.ts';
import { keyOf, type Level, nameText, termOf } from './levels.ts';
import type { ReadSentence } from './read-text.ts';
import type { Growth } from './row.ts';

const COMPARABLE = /可比价|不变价|可比口径|同口径|实际|扣除|剔除|同比例|调整/;
const YEARLY = /年均|年平均|平均每年/;

/** What the levels before are looked for in. */
interface Sources {
  readonly text: string;
  readonly one: ReadSentence;
  readonly known: ReadonlyMap<string, readonly Level[]>;
  readonly earlier: Dataset | null;
}

const placed = ({ quantity }: Item, outcome: Outcome): PlacedOutcome => ({
  start: quantity.start,
  end: quantity.end,
  ...outcome,
});

/** A former level that the sentence itself prints: 由86人增加到240人, 是2008年2.1万份的3倍. */
function formerLevel({ text, one }: Sources, level: Item, claim: Item): Term | null {
  const former = one.taken.find(
    ({ item, reason }) =>
      reason === 'baseline' && item.role === 'former' && (item.clause === claim.clause || item.clause === level.clause),
  )?.item;
  if (!former) return null;
  const term = termOf(text, former.quantity);
  return term.unit === level.quantity.stated.unit || term.unit === ''
    ? { ...term, unit: level.quantity.stated.unit }
    : null;
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

const plainName = (name: string): string => name.normalize('NFKC').replace(/[\s“”"'的了]/g, '');
const yearOf = ({ period }: Figure): number => Number(/(\d{4})(?:-\d\d)?$/.exec(period)?.[1] ?? Number.NaN);

/** The level of the same name and unit in the report before; of its own year where the text says which. */
function earlierLevel({ text, earlier }: Sources, row: NamedRow, growth: Growth | null): Term | null {
  if (!earlier) return null;
  const name = plainName(nameText(text, row));
  const { unit } = row.row.item.quantity.stated;
  const year = baseYear(text, growth);
  const same = [...earlier.figures.values()].filter(
    (figure) => plainName(figure.name.zh) === name && plainName(figure.unit.zh) === plainName(unit),
  );
  const [figure] = year === null ? same : same.filter((one) => yearOf(one) === year);
  if (!figure || same.length > 1) return null;
  const { value, qualifier, step } = figure;
  return { value, qualifier, unit, step: step === 1 && value < 1e4 ? 0 : step };
}

/** What the level was before, where a change in units is said of it: now less the change. */
function levelLess(level: Term, change: Item | undefined, text: string): Term | null {
  if (!change || change.quantity.stated.unit !== level.unit) return null;
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
  const step = quantity.doubling === undefined ? quantity.step * factor : 20;
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

function claimOfRate(
  sources: Sources,
  row: NamedRow,
  level: Level,
  growth: Growth,
  change: Item | undefined,
): PlacedOutcome {
  const { text, one } = sources;
  const isMultiple = growth.item.role === 'multiple';
  const isYearly = YEARLY.test(growth.item.leadText);
  const kind = isYearly ? 'yearly' : isMultiple ? 'multiple' : 'growth';
  const before =
    formerLevel(sources, level.row.row.item, growth.item) ??
    knownLevel(sources, row, growth) ??
    earlierLevel(sources, row, growth) ??
    (isYearly ? null : levelLess(level, change, text));
  if (COMPARABLE.test(growth.item.leadText)) return placed(growth.item, uncheckable(kind, 'comparable-prices'));
  if (!before) return placed(growth.item, uncheckable(kind, 'level-missing'));
  if (!isYearly) return placed(growth.item, checkGrowth(level, before, printedRate(growth), isMultiple));
  const years = yearsOf(text, one, growth, level);
  if (years === null) return placed(growth.item, uncheckable(kind, 'years-missing'));
  return placed(growth.item, checkYearly(level, before, years, printedRate(growth)));
}

/** A change in units or points against a former level that is printed. */
function claimOfDifference(sources: Sources, row: NamedRow, level: Level | undefined): PlacedOutcome {
  const { item } = row.row;
  const kind = item.role === 'points' ? 'points' : 'difference';
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
  return one.rows.flatMap((row, index): PlacedOutcome[] => {
    const { item, growth, also } = row.row;
    if (item.role === 'change' || item.role === 'points') {
      const level = levels.findLast((level) => level.row.row.item.quantity.start < item.quantity.start);
      const claim = claimOfDifference(sources, row, level);
      // With a growth beside it, the change is checked there.
      const isUsed = item.role === 'change' && level?.row.row.growth != null && claim.reason === 'level-missing';
      return isUsed ? [] : [claim];
    }
    const rates = [growth, also].filter((rate) => rate !== null);
    const level = levels.find((level) => level.row === row);
    if (!level)
      return rates.map((rate) =>
        placed(rate.item, uncheckable(rate.item.role === 'multiple' ? 'multiple' : 'growth', 'level-missing')),
      );
    const change = changeNear(one.rows, index);
    return rates.map((rate, at) => claimOfRate(sources, row, level, rate, at === 0 ? change : undefined));
  });
}

/** 比上年增加7.04万人 behind a level and before the next. */
function changeNear(rows: readonly NamedRow[], index: number): Item | undefined {
  const behind = rows[index + 1]?.row.item;
  if (behind?.role === 'change') return behind;
  const before = rows[index - 1]?.row.item;
  return before?.role === 'change' && /^(?:达到?|为|增至|降至|至)/.test(rows[index]?.row.item.leadText ?? '')
    ? before
    : undefined;
}
