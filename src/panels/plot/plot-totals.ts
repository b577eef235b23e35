import { axisIn } from '../../figures/mapping/running-series.ts';
import type { Category, Series, SeriesData } from '../../figures/mapping/series-data.ts';
import { readAggregate } from '../../figures/mapping/totals.ts';
import type { Lang } from '../../words/lang.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { chartName } from '../plot-names.ts';
import { formatWhole, greatest } from './plot-numbers.ts';
import { atPlaces, isNumber, type Parts } from './plot-parts.ts';

/**
 * Totals stand apart from their parts, in every group alike, and 其中 from what it is a part of. A total that lies among
 * its parts is no sum but the level of the whole, as a national average is, and can stand beside them.
 */
export function withoutTotals({ categories, series }: SeriesData, lang: Lang): Parts {
  const stands = (one: Category | Series): boolean => isTotal(one) || one.standing !== null;
  const standsNone = axisIn(categories) !== null || !categories.some(stands);
  if (standsNone && !series.some(stands)) return { categories, series, notes: [] };
  const keptSeries = keptOf(series, sumSeries(categories, series), 1);
  const rows = sumRows(categories, series, keptSeries);
  const keptRows = keptOf(categories, rows, 2);
  const shown = series.filter((_, place) => keptSeries[place]);
  const bare = categories.map(
    (_, place) =>
      keptRows[place] && shown.every(({ values }) => !isNumber(values[place])) && holdsNumber(series, place),
  );
  const places = categories.flatMap((_, place) => (keptRows[place] && !bare[place] ? [place] : []));
  const isBare = places.length > 0 && bare.includes(true);
  const kept = isBare ? places : categories.flatMap((_, place) => (keptRows[place] ? [place] : []));
  const left = [...categories.filter((_, at) => !keptRows[at]), ...series.filter((_, at) => !keptSeries[at])];
  return {
    categories: wholes(kept.flatMap((place) => categories[place] ?? [])),
    series: wholes(shown.map((one) => atPlaces(one, kept))),
    notes: [...leftNotes(left, lang), ...(isBare ? bareNotes(categories, series, bare, lang) : [])],
  };
}

const isTotal = ({ aggregate }: Category | Series): boolean => aggregate === 'total';

/** Without what is a sum and what is a part; with the parts, or all, where hardly anything would be left. */
function keptOf(list: readonly (Category | Series)[], isSum: readonly boolean[], least: number): readonly boolean[] {
  const count = (kept: readonly boolean[]): number => kept.filter(Boolean).length;
  const parts = list.map((_, at) => !isSum[at]);
  const alike = list.map(({ standing }, at) => parts[at] === true && standing !== 'part');
  if (count(alike) >= (count(alike) < count(parts) ? 2 : least)) return alike;
  return count(parts) >= least ? parts : list.map(() => true);
}

/** Where 其中 is drawn beside what it is a part of, that is the whole. */
function wholes<One extends Category | Series>(list: readonly One[]): readonly One[] {
  return list.map((one, at) => {
    const isWhole = one.standing === null && one.aggregate === null && list[at + 1]?.standing === 'part';
    return isWhole ? { ...one, aggregate: 'whole' as const } : one;
  });
}

function sumSeries(categories: readonly Category[], series: readonly Series[]): readonly boolean[] {
  const isOfTotals = (one: Series): boolean =>
    one.values.every((value, place) => value === null || categories[place]?.aggregate === 'total');
  return areSums(series, (one, family) => {
    const own = family.filter(({ unit }) => unit.written === one.unit.written);
    if (isOfTotals(one)) return true;
    const verdicts = one.values.flatMap(
      (value, place) =>
        isAbove(
          value,
          own.map(({ values }) => values[place] ?? null),
        ) ?? [],
    );
    return verdicts.length === 0 ? null : verdicts.filter(Boolean).length * 2 >= verdicts.length;
  });
}

function sumRows(
  categories: readonly Category[],
  series: readonly Series[],
  kept: readonly boolean[],
): readonly boolean[] {
  const place = new Map(categories.map((one, at) => [one, at]));
  const isEmpty = (at: number): boolean => series.every(({ values }, index) => !kept[index] || !isNumber(values[at]));
  return areSums(categories, (one, family) => {
    const at = place.get(one) ?? -1;
    if (isEmpty(at)) return true;
    const verdicts = series.flatMap(
      ({ values }) =>
        isAbove(
          values[at] ?? null,
          family.map((other) => values[place.get(other) ?? -1] ?? null),
        ) ?? [],
    );
    return verdicts.length === 0 ? null : verdicts.some(Boolean);
  });
}

/** Each total judged beside its family; then the totals of one word alike, as most of them are. */
function areSums<One extends Category | Series>(
  list: readonly One[],
  judge: (one: One, family: readonly One[]) => boolean | null,
): readonly boolean[] {
  const families = newFamilies(list);
  const votes = new Map<string, number>();
  const words = list.map((one) => {
    if (!isTotal(one) || one.standing === 'sum') return null;
    const word = one.path.find((part) => readAggregate(part) !== null) ?? '';
    const verdict = judge(one, families(one));
    votes.set(word, (votes.get(word) ?? 0) + (verdict === null ? 0 : verdict ? 1 : -1));
    return { word, verdict };
  });
  return list.map((one, at) => {
    const own = words[at] ?? null;
    if (own === null) return one.standing === 'sum';
    const vote = votes.get(own.word) ?? 0;
    return vote === 0 ? own.verdict === true : vote > 0;
  });
}

/** Ordinary ones that differ from a total in the total's word alone: 采矿 · 合同制 beside 采矿 · 合计; or all. */
function newFamilies<One extends Category | Series>(list: readonly One[]): (one: One) => readonly One[] {
  const plain = list.filter(({ aggregate, standing }) => aggregate === null && standing !== 'part');
  const groups = new Map<string, One[]>();
  const keyOf = (path: readonly string[], without: number): string =>
    JSON.stringify([without, path.map((part, at) => (at === without ? '' : part))]);
  for (const one of plain)
    for (const at of one.path.keys()) {
      const key = keyOf(one.path, at);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
  return (one) => {
    if (one.path.length < 2) return plain;
    const at = one.path.findIndex((part) => readAggregate(part) !== null);
    return groups.get(keyOf(one.path, at)) ?? plain;
  };
}

/** Whether a total is larger than the largest of at least two parts; null where that cannot be told. */
function isAbove(total: number | null, parts: readonly (number | null)[]): boolean | null {
  const sizes = parts.filter(isNumber).map(Math.abs);
  return total === null || sizes.length < 2 ? null : Math.abs(total) > greatest(sizes);
}

const holdsNumber = (series: readonly Series[], place: number): boolean =>
  series.some(({ values }) => isNumber(values[place]));

function leftNotes(left: readonly (Category | Series)[], lang: Lang): string[] {
  const { note } = plotWordsOf(lang);
  const named = (isPart: boolean): string[] => [
    ...new Set(left.filter(({ standing }) => (standing === 'part') === isPart).map(({ name }) => chartName(name, 30))),
  ];
  const [sums, parts] = [named(false), named(true)];
  return [...(sums.length > 0 ? [note.totals(sums)] : []), ...(parts.length > 0 ? [note.parts(parts)] : [])];
}

/** Rows that have a total and nothing it is made of, each with its total. */
function bareNotes(
  categories: readonly Category[],
  series: readonly Series[],
  bare: readonly (boolean | undefined)[],
  lang: Lang,
): string[] {
  const { note } = plotWordsOf(lang);
  return categories.flatMap(({ name }, place) => {
    const whole = series.find(({ values }) => isNumber(values[place]));
    if (!bare[place] || whole === undefined) return [];
    return [
      note.noParts(
        chartName(name, 30),
        chartName(whole.name, 30),
        formatWhole(whole.values[place] ?? 0, whole.unit.base, lang),
      ),
    ];
  });
}
