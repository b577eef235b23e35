import type { PyramidSide } from '../../charts/own/pyramid.ts';
import { isOpenEnded } from '../../figures/mapping/ordinal.ts';
import type { Category, Series } from '../../figures/mapping/series-data.ts';
import { splitBrackets } from '../../figures/table/read-table.ts';
import { chartWordsOf } from '../../words/chart-words.ts';
import type { Lang } from '../../words/lang.ts';
import { wordLabel } from '../../words/numbers.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { chartName } from '../plot-names.ts';
import { domainOf, formatShort, valueLabel } from './plot-numbers.ts';
import {
  checkOneUnit,
  extentOf,
  flagged,
  gapNote,
  isNumber,
  type Parts,
  type Plot,
  PlotProblem,
} from './plot-parts.ts';

const MEN = /^(?:男性?|男职工|males?|men|boys|m)$/i;
const WOMEN = /^(?:女性?|女职工|females?|women|girls|f)$/i;

/** Whether a column is of men or of women; its unit may stand behind it. */
export const isSexName = (name: string): boolean =>
  [MEN, WOMEN].some((sex) => sex.test(splitBrackets(name).name.trim()));

/** Men and women, whichever comes first, by the last part of their names; null for anything else. */
export function sexesOf(series: readonly Series[]): readonly [men: Series, women: Series] | null {
  // 2020年 男
  const wordOf = ({ path, name }: Series): string => (path.at(-1) ?? name).trim().split(/\s+/).at(-1) ?? '';
  const men = series.find((one) => MEN.test(wordOf(one)));
  const women = series.find((one) => WOMEN.test(wordOf(one)));
  return series.length === 2 && men !== undefined && women !== undefined ? [men, women] : null;
}

const ageIn = ({ name }: Category): number | null => {
  const [digits] = /\d+/.exec(name) ?? [];
  return digits === undefined ? null : Number(digits);
};

/** Whether names are ages, or groups of them, in their order. */
export function areAges(categories: readonly Category[]): boolean {
  const ages = categories.map(ageIn);
  const known = ages.filter(isNumber);
  const words = categories.filter(({ name }) =>
    /岁|年龄|\d\s*(?:[-–—~至到]|to)\s*\d|\d\s*\+|以上|years?|over|older/i.test(name),
  );
  const steps = new Set(known.slice(1).map((age, index) => Math.sign(age - (known[index] ?? age))));
  return (
    categories.length >= 5 &&
    known.length >= categories.length - 1 &&
    steps.size === 1 &&
    !steps.has(0) &&
    Math.max(...known) <= 120 &&
    (words.length * 2 >= categories.length || isOpenEnded(categories.map(({ name }) => name)))
  );
}

/** Two series of ages, back to back. */
export function pyramidPlot(parts: Parts, lang: Lang): Plot {
  const words = chartWordsOf(lang);
  const sexes = sexesOf(parts.series) ?? (parts.series.length === 2 ? parts.series : null);
  const [left, right] = sexes ?? [];
  if (left === undefined || right === undefined) throw new PlotProblem(words.problem.twoSeries);
  checkOneUnit([left, right], lang);
  if (extentOf([left, right]).some((value) => value < 0)) throw new PlotProblem(words.problem.negative);
  const unit = left.unit.base;
  const { ticks } = domainOf([0, ...extentOf([left, right])], unit, lang, 3);
  const sideOf = (one: Series, place: number): PyramidSide => {
    const value = one.values[place] ?? null;
    const interval = one.intervals?.[place] ?? null;
    const said = value === null ? wordLabel(plotWordsOf(lang).missing) : valueLabel(value, one, lang);
    return { value, label: flagged(said, one.flags?.[place]), ...(interval === null ? {} : { interval }) };
  };
  const rows = parts.categories.map(({ id, name }, place) => ({
    ...{ id, name: chartName(name, 40) },
    ...{ left: sideOf(left, place), right: sideOf(right, place) },
  }));
  const [first, last] = [parts.categories[0], parts.categories.at(-1)];
  const isYoungFirst = first === undefined || last === undefined || (ageIn(first) ?? 0) <= (ageIn(last) ?? 0);
  return {
    chart: {
      kind: 'pyramid',
      ...{ left: chartName(left.name, 30), right: chartName(right.name, 30) },
      rows: isYoungFirst ? rows.reverse() : rows,
      ticks,
      unit: unit === '' || unit === '%' ? '' : plotWordsOf(lang).unit(unit),
    },
    categories: parts.categories,
    series: [left, right],
    notes: [...parts.notes, ...gapNote([left, right], false, lang)],
    headline: headlineOf(parts, left, right, lang),
  };
}

function headlineOf({ categories }: Parts, left: Series, right: Series, lang: Lang): string {
  const largest = (one: Series): string => {
    const { values } = one;
    const place = values.reduce<number>((most, value, at) => ((value ?? 0) > (values[most] ?? 0) ? at : most), 0);
    const ties = values.filter((value) => value === values[place]).length;
    const [name, text] = [chartName(categories[place]?.name ?? '', 28), formatShort(values[place] ?? 0, one, lang)];
    return ties > 1 ? text : lang === 'zh' ? `${name}（${text}）` : `${name} (${text})`;
  };
  return chartWordsOf(lang).title.sexes(
    chartName(left.name, 28),
    largest(left),
    chartName(right.name, 28),
    largest(right),
  );
}
