import type { LineFacet, Lines, PlotLine } from '../../charts/lines-content.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { samplePoints } from '../../figures/mapping/sample.ts';
import type { Category, Interval, Series } from '../../figures/mapping/series-data.ts';
import { isOrdinaryFlag } from '../../words/flag-words.ts';
import type { Lang } from '../../words/lang.ts';
import { wordLabel } from '../../words/numbers.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { labelIn } from '../figure/label.ts';
import { chartName } from '../plot-names.ts';
import { domainOf, greatest, valueLabel } from './plot-numbers.ts';
import {
  atPlaces,
  byMeasure,
  compare,
  extentOf,
  flagged,
  gapNote,
  isLike,
  isNumber,
  LIMITS,
  numbersIn,
  type Parts,
  type Plot,
  PlotProblem,
  scaleGroup,
  scaleNote,
} from './plot-parts.ts';

/** Lines run from left to right in time, whatever the file's order. */
export function linePlot(parts: Parts, { kind }: Mapping, lang: Lang): Plot {
  const words = plotWordsOf(lang);
  const doubled = coarserIn(parts.categories);
  const { categories, series } = inTime(parts, doubled);
  if (categories.length === 0) throw new PlotProblem(words.problem.noTime);
  const stray = parts.categories.filter(({ at }) => at === null).length;
  const { facets, notes, isMany } = facetsOf(series, kind === 'multiples', lang);
  const drawn = facets.map((facet) => lineFacet(facet, categories, isMany, lang));
  const longest = greatest(series.map((one) => numbersIn([one]).length));
  const chart: Lines = {
    kind: 'lines',
    facets: drawn,
    times: nameable(categories).map(({ at, name }) => ({ at: at ?? 0, text: chartName(name, 24) })),
    bands: categories.length > LIMITS.bands ? [] : categories.map(({ id, at }) => ({ id, at: at ?? 0 })),
  };
  const more = [
    ...(stray > 0 ? [words.note.notTime(stray)] : []),
    ...(doubled.size > 0 ? [words.note.coarse(doubled.size)] : []),
    ...(longest > LIMITS.line ? [words.note.sampled(LIMITS.line, longest)] : []),
    ...gapNote(series, false, lang, true),
  ];
  return { chart, categories, series, notes: [...parts.notes, ...notes, ...more] };
}

/** What has a time, by it, without the places that are left out. */
function inTime({ categories, series }: Parts, left: ReadonlySet<number>): Pick<Parts, 'categories' | 'series'> {
  const isRunning =
    left.size === 0 && categories.every(({ at }, place) => at !== null && at >= (categories[place - 1]?.at ?? at));
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

interface PlannedFacet {
  readonly series: readonly Series[];
  /** Those in colour. */
  readonly lead: readonly Series[];
  readonly heading: string;
  /** Values its axis has to hold. */
  readonly values: readonly number[];
}

function contextNote(lead: readonly Series[], rest: number, lang: Lang): string {
  const whole = lead.filter(({ aggregate }) => aggregate !== null).map(({ name }) => chartName(name, 30));
  return plotWordsOf(lang).note.context(lead.length - whole.length, rest, whole);
}

const lastOf = ({ values }: Series): number => values.findLast(isNumber) ?? -Infinity;

/** Beside a line this many times as high, another looks flat. */
const FLAT = 10;

/** Up to five lines of a unit together, up to twelve in a chart each, more with the highest five in colour. */
function facetsOf(all: readonly Series[], isAsked: boolean, lang: Lang) {
  const { note } = plotWordsOf(lang);
  const filled = all.filter(({ values }) => values.some(isNumber));
  const units = [...new Set(filled.map(({ unit }) => unit.base))];
  if (!isAsked && byMeasure(filled).length > 0) return measureFacets(byMeasure(filled).slice(0, LIMITS.facets), lang);
  const isCrowd = filled.length > LIMITS.series || !isLike(filled, FLAT);
  const isMany = isAsked || units.length > 1 || (isCrowd && filled.length <= LIMITS.facets);
  if (!isMany || (isAsked && filled.length === 1)) {
    const lead = leadOf(filled);
    const drawn = crowdOf(filled, lead);
    const rest = drawn.length - lead.length;
    const facet: PlannedFacet = { series: drawn, lead, heading: '', values: extentOf(drawn) };
    const left = drawn.length < filled.length ? [note.restLines(drawn.length, filled.length)] : [];
    return { facets: [facet], isMany: false, notes: rest === 0 ? [] : [contextNote(lead, rest, lang), ...left] };
  }
  const isByUnit = !isAsked && units.length > 1 && filled.length > units.length;
  if (isByUnit) {
    const facets = units.slice(0, LIMITS.facets).map((unit): PlannedFacet => {
      const series = filled.filter((one) => one.unit.base === unit);
      const [only] = series;
      const heading = series.length === 1 && only !== undefined ? only.name : unit || plotWordsOf(lang).value;
      return { series, lead: leadOf(series), heading, values: extentOf(series) };
    });
    return { facets, isMany: true, notes: [note.ownScales] };
  }
  const shown = filled.slice(0, LIMITS.facets);
  const facets = shown.map((one): PlannedFacet => {
    return { series: [one], lead: [one], heading: one.name, values: extentOf(scaleGroup(one, shown, FLAT)) };
  });
  const rest = filled.length > shown.length ? [note.restSeries(shown.length, filled.length)] : [];
  return { facets, isMany: true, notes: [...rest, scaleNote(shown, FLAT, lang)] };
}

/** A chart for each measure, in which every part has its colour. */
function measureFacets(measures: ReturnType<typeof byMeasure>, lang: Lang) {
  const [[, first] = ['', []]] = measures;
  const lead = leadOf(first).map(({ name }) => name);
  const isDrawn = new Set(crowdOf(first, leadOf(first)).map(({ name }) => name));
  const facets = measures.map(([heading, all]): PlannedFacet => {
    const series = all.filter(({ name }) => isDrawn.has(name) || !first.some((one) => one.name === name));
    const leading = lead.flatMap((part) => series.find(({ name }) => name === part) ?? []);
    return { series, lead: leading, heading, values: extentOf(series) };
  });
  const rest = first.length - lead.length;
  const notes = rest === 0 ? [] : [contextNote(leadOf(first), rest, lang)];
  return { facets, isMany: true, notes: [...notes, plotWordsOf(lang).note.ownScales] };
}

/** Times an axis can name: all of a short line, some spread over a long one, its ends among them. */
function nameable(categories: readonly Category[]): readonly Category[] {
  const every = Math.ceil(categories.length / LIMITS.line);
  return categories.filter((_, index) => index % every === 0 || index === categories.length - 1);
}

/** All where they are few, in the file's order; else the whole, such as a national average, and those that end highest. */
function leadOf(series: readonly Series[]): readonly Series[] {
  if (series.length <= LIMITS.series) return series;
  const whole = series.filter(({ aggregate }) => aggregate !== null).slice(0, 1);
  const others = series.filter((one) => !whole.includes(one)).sort((a, b) => compare(lastOf(b), lastOf(a)));
  return [...whole, ...others.slice(0, LIMITS.series - whole.length)];
}

/** In grey as many as an eye can follow, those that end highest; a thousand lines are a blot. */
function crowdOf(series: readonly Series[], lead: readonly Series[]): readonly Series[] {
  if (series.length <= LIMITS.crowd) return series;
  const highest = [...series].sort((a, b) => compare(lastOf(b), lastOf(a))).slice(0, LIMITS.crowd);
  const drawn = new Set([...lead, ...highest]);
  return series.filter((one) => drawn.has(one));
}

const STEPS: readonly { readonly step: NonNullable<Category['step']>; readonly years: number }[] = [
  { step: 'month', years: 1 / 12 },
  { step: 'quarter', years: 1 / 4 },
  { step: 'half', years: 1 / 2 },
  { step: 'year', years: 1 },
];

/** Places of the times coarser than the finest that come twice at least, or with finer ones inside: a year among months would be drawn twice. */
function coarserIn(categories: readonly Category[]): ReadonlySet<number> {
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
  const words = plotWordsOf(lang);
  const unit = series[0]?.unit.base ?? '';
  const { minimum, maximum, ticks, isCut } = domainOf(values, unit, lang);
  const said = unit === '' || unit === heading ? '' : words.unit(unit);
  const cut = isCut ? words.cut(ticks[0]?.text ?? '') : '';
  return {
    heading: isMany ? chartName(heading, 60) : '',
    unit: [said, cut].filter(Boolean).join(lang === 'zh' ? '；' : '; '),
    minimum,
    maximum,
    ticks,
    lines: series.map((one) => lineOf(one, lead.indexOf(one), categories, lang)),
  };
}

function lineOf(series: Series, color: number, categories: readonly Category[], lang: Lang): PlotLine {
  const { id, name, unit, values, flags = [], intervals = [] } = series;
  const last = lastOf(series);
  const place = values.findLastIndex(isNumber);
  const label = Number.isFinite(last) ? flagged(valueLabel(last, unit.base, lang), flags[place]) : wordLabel('');
  // A line that ends before the others says when.
  const isEarly = place < values.length - 1;
  const when = categories[place]?.name ?? '';
  return {
    id,
    name: chartName(name, 60),
    color: color < 0 ? null : color,
    points: sampled(categories, values),
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
  const marked = categories.flatMap(({ at }, place) => {
    const flag = flags[place] ?? null;
    return flag !== null && !isOrdinaryFlag(flag) && isNumber(values[place]) ? [at ?? 0] : [];
  });
  return marked.length === 0 || categories.length > MOST_MARKED ? {} : { marked };
}

function rangesIn(
  categories: readonly Category[],
  intervals: readonly (Interval | null)[],
): Pick<PlotLine, 'intervals'> {
  const found = categories.flatMap(({ at }, place) => {
    const interval = intervals[place] ?? null;
    return interval === null ? [] : [{ at: at ?? 0, ...interval }];
  });
  return found.length === 0 || categories.length > MOST_MARKED ? {} : { intervals: found };
}

/** A long line through the points that keep its shape, stretch by stretch, gaps left as they are. */
function sampled(categories: readonly Category[], values: Series['values']): PlotLine['points'] {
  const at = (place: number): number => categories[place]?.at ?? 0;
  const all = values.reduce<number>((sum, value) => (value === null ? sum : sum + 1), 0);
  if (all <= LIMITS.line) return categories.map((_, place) => [at(place), values[place] ?? null]);
  const xs = categories.map((one) => one.at ?? 0);
  const ys = values.map((value) => value ?? 0);
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
