import type { Scatter, ScatterAxis } from '../../charts/own/scatter.ts';
import { decades } from '../../charts/ticks.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { Category, Series } from '../../figures/mapping/series-data.ts';
import { chartWordsOf } from '../../words/chart-words.ts';
import type { Lang } from '../../words/lang.ts';
import { formatCount, formatNumber } from '../../words/numbers.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { chartName } from '../plot-names.ts';
import { domainOf, greatest, least } from './plot-numbers.ts';
import { atPlaces, isNumber, type Parts, type Plot, PlotProblem } from './plot-parts.ts';

/** Where the largest is so many times the least, equal steps would press most dots into a corner. */
const LOG_RATIO = 100;
const MOST_DOTS = 600;

interface Pair {
  readonly category: Category;
  readonly x: number;
  readonly y: number;
}

/** The first column across, the second upright. */
export function scatterPlot(parts: Parts, { fit }: Mapping, lang: Lang): Plot {
  const words = chartWordsOf(lang);
  const [first, second, third] = parts.series;
  if (first === undefined || second === undefined || third !== undefined)
    throw new PlotProblem(words.problem.twoMeasures);
  const places = parts.categories.flatMap((_, place) =>
    isNumber(first.values[place]) && isNumber(second.values[place]) ? [place] : [],
  );
  if (places.length < 3) throw new PlotProblem(words.problem.fewNumbers);
  const shown = places.slice(0, MOST_DOTS);
  const pairs = shown.flatMap((place): Pair[] => {
    const category = parts.categories[place];
    return category === undefined ? [] : [{ category, x: first.values[place] ?? 0, y: second.values[place] ?? 0 }];
  });
  const [x, y] = [
    axisOf(
      first,
      pairs.map((pair) => pair.x),
      lang,
    ),
    axisOf(
      second,
      pairs.map((pair) => pair.y),
      lang,
    ),
  ];
  const gaps = parts.categories.length - places.length;
  const names = [first, second].map(({ name }) => chartName(name, 40));
  const chart: Scatter = {
    kind: 'scatter',
    x: { ...x, name: words.across(x.name) },
    y: { ...y, name: words.upright(y.name) },
    dots: byDistance(pairs, x, y).map(({ category, ...dot }) => ({
      ...dot,
      id: category.id,
      name: chartName(category.name, 40),
    })),
    fit: fit === true ? fitOf(pairs, x, y, lang) : null,
  };
  return {
    chart,
    categories: shown.flatMap((place) => parts.categories[place] ?? []),
    series: [atPlaces(first, shown), atPlaces(second, shown)],
    along: second,
    notes: [
      ...parts.notes,
      words.note.axes(names[0] ?? '', names[1] ?? ''),
      ...(gaps > 0 ? [words.note.pairs(gaps)] : []),
      ...(shown.length < places.length ? [words.note.restPairs(shown.length, places.length)] : []),
    ],
    headline: null,
  };
}

function axisOf({ name, unit }: Series, values: readonly number[], lang: Lang, isLog = isWide(values)): ScatterAxis {
  const words = chartWordsOf(lang);
  const [low, high] = [least(values), greatest(values)];
  const said = chartName(name, 60) || plotWordsOf(lang).value;
  const called = unit.base === '' ? said : plotWordsOf(lang).withUnit(said, unit.base);
  if (isLog) {
    const ticks = decades(low, high).map((value) => ({ value, text: formatNumber(value, lang) }));
    return { name: words.logScale(called), isLog: true, ticks };
  }
  const { ticks, isCut } = domainOf(values, unit.base, lang);
  const from = isCut ? words.cut(ticks[0]?.text ?? '') : '';
  return { name: [called, from].filter(Boolean).join(lang === 'zh' ? '，' : ', '), isLog: false, ticks };
}

const isWide = (values: readonly number[]): boolean => {
  const low = least(values);
  return low > 0 && greatest(values) / low >= LOG_RATIO;
};

/** The axis upright of a measure, with its name; powers of ten as said, or by how far the values lie apart. */
export function uprightAxis(measure: Series, values: readonly number[], lang: Lang, isLog?: boolean): ScatterAxis {
  const axis = axisOf(measure, values, lang, isLog);
  return { ...axis, name: chartWordsOf(lang).upright(axis.name) };
}

/** Those furthest from the middle first: where names compete for room, the unusual ones are named. */
function byDistance(pairs: readonly Pair[], x: ScatterAxis, y: ScatterAxis): readonly Pair[] {
  const placed = pairs.map((pair) => ({ pair, at: [along(pair.x, x), along(pair.y, y)] as const }));
  const spanOf = (index: 0 | 1): { middle: number; span: number } => {
    const list = placed.map(({ at }) => at[index]);
    return { middle: list.reduce((sum, one) => sum + one, 0) / list.length, span: greatest(list) - least(list) || 1 };
  };
  const [across, up] = [spanOf(0), spanOf(1)];
  const far = ({ at }: (typeof placed)[number]): number =>
    ((at[0] - across.middle) / across.span) ** 2 + ((at[1] - up.middle) / up.span) ** 2;
  return [...placed].sort((a, b) => far(b) - far(a)).map(({ pair }) => pair);
}

const along = (value: number, { isLog }: ScatterAxis): number => (isLog ? Math.log10(value) : value);

/** The line of least squares on the axes as they are drawn; null where all dots stand above each other. */
function fitOf(pairs: readonly Pair[], x: ScatterAxis, y: ScatterAxis, lang: Lang): Scatter['fit'] {
  const words = chartWordsOf(lang);
  const points = pairs.map((pair) => [along(pair.x, x), along(pair.y, y)] as const);
  const count = points.length;
  const mean = (index: 0 | 1): number => points.reduce((sum, point) => sum + point[index], 0) / count;
  const [mx, my] = [mean(0), mean(1)];
  const sum = (of: (dx: number, dy: number) => number): number =>
    points.reduce((all, [px, py]) => all + of(px - mx, py - my), 0);
  const [xx, xy, yy] = [sum((dx) => dx * dx), sum((dx, dy) => dx * dy), sum((_, dy) => dy * dy)];
  if (xx === 0 || yy === 0) return null;
  const slope = xy / xx;
  const start = my - slope * mx;
  const said = (value: number): string => formatNumber(value, lang, 3, 'plain');
  const nameOf = (axis: ScatterAxis, name: string): string => (axis.isLog ? words.fitWords.log(name) : name);
  const [sign, steps] = [slope < 0 ? '−' : '+', said(Math.abs(slope))];
  const equation = `${nameOf(y, words.fitWords.y)} = ${said(start)} ${sign} ${steps} ${nameOf(x, words.fitWords.x)}`;
  const share = formatNumber((xy * xy) / (xx * yy), lang, 2);
  const ends = [least(points.map(([px]) => px)), greatest(points.map(([px]) => px))];
  const back = (value: number, axis: ScatterAxis): number => (axis.isLog ? 10 ** value : value);
  return {
    points: ends.map((end) => [back(end, x), back(start + slope * end, y)] as const),
    text: words.fit(equation, count, share),
    numbers: [
      { of: 'start', text: said(start) },
      { of: 'sign', text: sign },
      { of: 'slope', text: steps },
      { of: 'count', text: formatCount(count, lang) },
      { of: 'share', text: share },
    ],
  };
}
