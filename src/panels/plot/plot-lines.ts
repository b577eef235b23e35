import type { LineFacet, Lines, PlotLine } from '../../charts/lines-content.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { axisIn } from '../../figures/mapping/running-series.ts';
import { samplePoints } from '../../figures/mapping/sample.ts';
import type { Category, Interval, Series } from '../../figures/mapping/series-data.ts';
import { chartWordsOf } from '../../words/chart-words.ts';
import { isOrdinaryFlag } from '../../words/flag-words.ts';
import type { Lang } from '../../words/lang.ts';
import { wordLabel } from '../../words/numbers.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { labelIn } from '../figure/label.ts';
import { chartName } from '../plot-names.ts';
import { axisWords } from './axis-words.ts';
import { extentIn } from './plot-extent.ts';
import { facetsOf, lastOf, type PlannedFacet } from './plot-facets.ts';
import { absentTimes, brokenAt } from './plot-gaps.ts';
import { domainOf, greatest, valueLabel } from './plot-numbers.ts';
import { atPlaces, flagged, gapNote, isNumber, LIMITS, type Parts, type Plot, PlotProblem } from './plot-parts.ts';

/** Lines run from left to right in time, whatever the file's order. */
export function linePlot(parts: Parts, mapping: Mapping, lang: Lang): Plot {
  const words = plotWordsOf(lang);
  const doubled = coarserIn(parts.categories);
  const { categories, series } = inTime(parts, doubled);
  if (categories.length === 0) throw new PlotProblem(words.problem.noTime);
  const stray = axisIn(parts.categories) === null ? parts.categories.filter(({ at }) => at === null).length : 0;
  const { facets, notes, isMany } = facetsOf(series, mapping, lang);
  const drawn = facets.map((facet) => lineFacet(facet, categories, isMany, lang));
  const longest = greatest(series.map((one) => extentIn(one).count));
  const chart: Lines = {
    kind: 'lines',
    facets: drawn,
    times: nameable(categories).map(({ at, name }) => ({ at: at ?? 0, text: chartName(name, 24) })),
    bands: categories.length > LIMITS.bands ? [] : categories.map(({ id, at }) => ({ id, at: at ?? 0 })),
  };
  const more = [
    ...(stray > 0 ? [words.note.notTime(stray)] : []),
    ...(absentTimes(categories).length > 0 ? [chartWordsOf(lang).note.absent(absentTimes(categories).length)] : []),
    ...(doubled.size > 0 ? [words.note.coarse(doubled.size)] : []),
    ...(longest > LIMITS.line ? [words.note.sampled(LIMITS.line, longest)] : []),
    ...gapNote(series, false, lang, true),
  ];
  return { chart, categories, series, notes: [...parts.notes, ...notes, ...more] };
}

/** What has a time, by it, without the places that are left out. */
export function inTime(
  { categories, series }: Pick<Parts, 'categories' | 'series'>,
  left: ReadonlySet<number> = coarserIn(categories),
): Pick<Parts, 'categories' | 'series'> {
  const isInOrder = ({ at }: Category, place: number): boolean =>
    at !== null && at >= (categories[place - 1]?.at ?? at);
  const isRunning = left.size === 0 && (axisIn(categories) !== null || categories.every(isInOrder));
  if (isRunning) return { categories, series };
  const order = categories
    .flatMap(({ at }, place) => (at === null || left.has(place) ? [] : [{ at, place }]))
    .sort((a, b) => a.at - b.at);
  return {
    categories: order.flatMap(({ place }) => categories[place] ?? []),
    series: series.map((one) =>
      atPlaces(
        one,
        order.map(({ place }) => place),
      ),
    ),
  };
}

/** Times an axis can name: all of a short line, some spread over a long one, its ends among them. */
function nameable(categories: readonly Category[]): readonly Category[] {
  const every = Math.max(1, Math.ceil(categories.length / LIMITS.line));
  const last = categories.length - 1;
  const places = Array.from({ length: Math.floor(last / every) + 1 }, (_, index) => index * every);
  return [...places, ...(last % every === 0 ? [] : [last])].flatMap((place) => categories[place] ?? []);
}

const STEPS: readonly { readonly step: NonNullable<Category['step']>; readonly years: number }[] = [
  { step: 'month', years: 1 / 12 },
  { step: 'quarter', years: 1 / 4 },
  { step: 'half', years: 1 / 2 },
  { step: 'year', years: 1 },
];

/** Places of the times coarser than the finest that come twice at least, or with finer ones inside: a year among months would be drawn twice. */
function coarserIn(categories: readonly Category[]): ReadonlySet<number> {
  if (axisIn(categories) !== null || categories.every(({ step }) => step === null)) return new Set();
  const found = STEPS.filter(({ step }) => categories.filter((one) => one.step === step).length > 1);
  const coarse = new Set<Category['step']>(found.slice(1).map(({ step }) => step));
  const finest = categories.flatMap(({ at, step }) => (at !== null && step === found[0]?.step ? [at] : []));
  const holdsFiner = ({ at, step }: Category): boolean => {
    const years = STEPS.find((one) => one.step === step)?.years ?? 0;
    const isCoarser = years > (found[0]?.years ?? years);
    return at !== null && isCoarser && finest.some((fine) => fine >= at && fine < at + years - 1e-9);
  };
  return new Set(categories.flatMap((one, place) => (coarse.has(one.step) || holdsFiner(one) ? [place] : [])));
}

function lineFacet(
  { series, lead, heading, values }: PlannedFacet,
  categories: readonly Category[],
  isMany: boolean,
  lang: Lang,
): LineFacet {
  const unit = series[0]?.unit.base ?? '';
  const domain = domainOf(values, unit, lang);
  const { minimum, maximum, ticks } = domain;
  return {
    heading: isMany ? chartName(heading, 60) : '',
    unit: axisWords(unit === heading ? '' : unit, domain, lang),
    minimum,
    maximum,
    ticks,
    lines: series.map((one) => lineOf(one, lead.indexOf(one), categories, lang)),
  };
}

function lineOf(series: Series, color: number, categories: readonly Category[], lang: Lang): PlotLine {
  const { id, name, values, flags = [], intervals = [] } = series;
  const last = lastOf(series);
  const place = values.findLastIndex(isNumber);
  const label = Number.isFinite(last) ? flagged(valueLabel(last, series, lang), flags[place]) : wordLabel('');
  // A line that ends before the others says when.
  const isEarly = place < values.length - 1;
  const when = categories[place]?.name ?? '';
  return {
    id,
    name: chartName(name, 60),
    color: color < 0 ? null : color,
    points: brokenAt(absentTimes(categories), sampledOnce(categories, values)),
    ...markedIn(categories, values, flags),
    ...rangesIn(categories, intervals),
    label:
      isEarly && label.value !== null
        ? labelIn((text) => plotWordsOf(lang).valueAt(text, chartName(when, 20)), label)
        : label,
  };
}

/** Beyond so many points marks and whiskers would cover the line. */
const MOST_MARKED = 60;

function markedIn(
  categories: readonly Category[],
  values: Series['values'],
  flags: readonly (string | null)[],
): Pick<PlotLine, 'marked'> {
  if (flags.length === 0 || categories.length > MOST_MARKED) return {};
  const marked = categories.flatMap(({ at }, place) => {
    const flag = flags[place] ?? null;
    return flag !== null && !isOrdinaryFlag(flag) && isNumber(values[place]) ? [at ?? 0] : [];
  });
  return marked.length === 0 ? {} : { marked };
}

function rangesIn(
  categories: readonly Category[],
  intervals: readonly (Interval | null)[],
): Pick<PlotLine, 'intervals'> {
  if (intervals.length === 0 || categories.length > MOST_MARKED) return {};
  const found = categories.flatMap(({ at }, place) => {
    const interval = intervals[place] ?? null;
    return interval === null ? [] : [{ at: at ?? 0, ...interval }];
  });
  return found.length === 0 ? {} : { intervals: found };
}

const lastSampled = new WeakMap<
  Series['values'],
  { readonly categories: unknown; readonly points: PlotLine['points'] }
>();

/** Both languages show the same points. */
function sampledOnce(categories: readonly Category[], values: Series['values']): PlotLine['points'] {
  const known = lastSampled.get(values);
  if (known?.categories === categories) return known.points;
  const points = sampled(categories, values);
  lastSampled.set(values, { categories, points });
  return points;
}

/** A long line through the points that keep its shape, stretch by stretch, gaps left as they are. */
function sampled(categories: readonly Category[], values: Series['values']): PlotLine['points'] {
  const at = (place: number): number => categories[place]?.at ?? 0;
  const all = extentIn({ values }).count;
  if (all <= LIMITS.line) return categories.map((_, place) => [at(place), values[place] ?? null]);
  const xs = axisIn(categories) ?? categories.map((one) => one.at ?? 0);
  const ys = all === values.length ? (values as readonly number[]) : values.map((value) => value ?? 0);
  return stretchesOf(values).flatMap(([start, end], index) => {
    const share = Math.max(3, Math.round((LIMITS.line * (end - start)) / all));
    const kept = samplePoints(xs, ys, share, start, end).map((place) => [at(place), ys[place] ?? 0] as const);
    return index === 0 ? kept : [[at(start), null] as const, ...kept];
  });
}

/** From where to before where numbers follow each other without a gap. */
function stretchesOf(values: Series['values']): (readonly [start: number, end: number])[] {
  const stretches: (readonly [number, number])[] = [];
  for (let start = 0; start < values.length; ) {
    const gap = values.indexOf(null, start);
    const end = gap < 0 ? values.length : gap;
    if (end > start) stretches.push([start, end]);
    start = end + 1;
  }
  return stretches;
}
