import type { Mapping } from '../../figures/mapping/plot.ts';
import type { Series } from '../../figures/mapping/series-data.ts';
import { isResidual } from '../../figures/mapping/totals.ts';
import type { Lang } from '../../words/lang.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { chartName } from '../plot-names.ts';
import { isIndex } from './plot-numbers.ts';
import {
  byMeasure,
  compare,
  extentOf,
  isLike,
  isNumber,
  LIMITS,
  lastWhereResidual,
  scaleGroup,
  scaleNote,
} from './plot-parts.ts';

export interface PlannedFacet {
  readonly series: readonly Series[];
  /** Those in colour. */
  readonly lead: readonly Series[];
  readonly heading: string;
  /** Values its axis has to hold. */
  readonly values: readonly number[];
}

/** Which lines are in colour: those that end highest, and by name a whole and the one that the headline is about. */
function contextNote(lead: readonly Series[], rest: number, lang: Lang, isRankedByEnd = true): string {
  const named = lead.filter(({ aggregate }, at) => aggregate !== null || (at === 0 && !isRankedByEnd));
  const names = named.map(({ name }) => chartName(name, 30));
  return plotWordsOf(lang).note.context(lead.length - names.length, rest, names);
}

export const lastOf = ({ values }: Series): number => values.findLast(isNumber) ?? -Infinity;

/** Beside a line this many times as high, another looks flat. */
const FLAT = 10;

/** Up to five lines of a unit together, up to twelve in a chart each, more with the highest five in colour. */
export function facetsOf(all: readonly Series[], mapping: Mapping, lang: Lang): Planned {
  const isAsked = mapping.kind === 'multiples';
  const { note } = plotWordsOf(lang);
  const filled = all.filter(({ values }) => values.some(isNumber));
  const split = splitFacets(filled, mapping, lang);
  if (split !== null) return split;
  const units = [...new Set(filled.map(({ unit }) => unit.base))];
  if (!isAsked && byMeasure(filled).length > 0) return measureFacets(byMeasure(filled).slice(0, LIMITS.facets), lang);
  // Indices of one base are there to be compared, however far apart they end.
  const isOneIndex = units.length === 1 && isIndex(units[0] ?? '');
  // Shares of one measure fill one scale from 0 to 100, whoever has much of it or little.
  const isOneShare = units.length === 1 && (units[0] ?? '').startsWith('%') && isOfOneMeasure(mapping);
  const isCrowd = !isOneIndex && (filled.length > LIMITS.series || !(isOneShare || isLike(filled, FLAT)));
  const isMany = isAsked || units.length > 1 || (isCrowd && filled.length <= LIMITS.facets);
  if (!isMany || (isAsked && filled.length === 1)) {
    const lead = leadOf(filled, isRanked(filled, mapping));
    const drawn = crowdOf(filled, lead);
    const rest = drawn.length - lead.length;
    const facet: PlannedFacet = { series: drawn, lead, heading: '', values: extentOf(drawn) };
    const left = drawn.length < filled.length ? [note.restLines(drawn.length, filled.length)] : [];
    return {
      facets: [facet],
      isMany: false,
      notes: rest === 0 ? [] : [contextNote(lead, rest, lang, isRanked(filled, mapping)), ...left],
    };
  }
  const first = filled.find(({ aggregate }) => aggregate === null);
  const isByUnit = !isAsked && units.length > 1 && filled.length > units.length;
  if (isByUnit) {
    const facets = units.slice(0, LIMITS.facets).map((unit): PlannedFacet => {
      const series = filled.filter((one) => one.unit.base === unit);
      const [only] = series;
      const heading = series.length === 1 && only !== undefined ? only.name : unit || plotWordsOf(lang).value;
      // Of many the one that the headline names is in colour: the first of all.
      const isLed = series.length > LIMITS.series && first !== undefined && series.includes(first);
      const lead = leadOf(series, isRanked(series, mapping) && !isLed);
      return { series: crowdOf(series, lead), lead, heading, values: extentOf(series) };
    });
    const drawn = facets.reduce((sum, one) => sum + one.series.length, 0);
    const ofUnits = filled.filter(({ unit }) => units.indexOf(unit.base) < LIMITS.facets).length;
    const left = drawn < ofUnits ? [note.restLines(drawn, ofUnits)] : [];
    return { facets, isMany: true, notes: [note.ownScales, ...left] };
  }
  const shown = filled.slice(0, LIMITS.facets);
  const facets = shown.map((one): PlannedFacet => {
    return { series: [one], lead: [one], heading: one.name, values: extentOf(scaleGroup(one, shown, FLAT)) };
  });
  const rest = filled.length > shown.length ? [note.restSeries(shown.length, filled.length)] : [];
  return { facets, isMany: true, notes: [...rest, scaleNote(shown, FLAT, lang)] };
}

/** Names in a column, or in rows, are of what one measure is told of; columns may be measures each. */
const isOfOneMeasure = ({ group, time, label, values }: Mapping): boolean =>
  (group !== null && values.length === 1) || (time === 'headers' && label.length > 0);

/** Those that end highest at the last time first: the headline names it. */
function highestFirst(series: readonly Series[]): readonly Series[] {
  const last = Math.max(...series.map(({ values }) => values.findLastIndex(isNumber)));
  const ends = series.flatMap((one) =>
    one.aggregate === null && !isResidual(one.name) ? [{ one, end: one.values[last] ?? -Infinity }] : [],
  );
  const top = ends.reduce<(typeof ends)[number] | null>(
    (most, one) => (most && most.end >= one.end ? most : one),
    null,
  );
  return top === null ? series : [top.one, ...series.filter((one) => one !== top.one)];
}

/** Columns without a unit may each measure something else: the first of them leads, and not the highest; parts of a whole are alike. */
const isRanked = (series: readonly Series[], { label, group, time }: Mapping): boolean =>
  label.length > 0 ||
  group !== null ||
  time === 'headers' ||
  series.some(({ unit, aggregate }) => unit.base !== '' || aggregate !== null);

/** All where they are few; else the whole, such as a national average, and those that end highest. What the headline names leads. */
function leadOf(series: readonly Series[], isRankedByEnd = true): readonly Series[] {
  if (series.length <= LIMITS.series) return isRankedByEnd ? highestFirst(series) : series;
  const first = isRankedByEnd ? [] : series.filter(({ aggregate }) => aggregate === null).slice(0, 1);
  const whole = series.filter(({ aggregate }) => aggregate !== null).slice(0, 1);
  const own = [...first, ...whole];
  const others = series
    .filter((one) => !own.includes(one))
    .sort((a, b) => lastWhereResidual(a.name, b.name) || compare(lastOf(b), lastOf(a)));
  const lead = [...own, ...others.slice(0, LIMITS.series - own.length)];
  return isRankedByEnd ? highestFirst(lead) : lead;
}

/** A chart for each measure, in which every part has its colour. */
function measureFacets(measures: ReturnType<typeof byMeasure>, lang: Lang): Planned {
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

/** In grey as many as an eye can follow, those that end highest; a thousand lines are a blot. */
function crowdOf(series: readonly Series[], lead: readonly Series[]): readonly Series[] {
  if (series.length <= LIMITS.crowd) return series;
  const highest = [...series].sort((a, b) => compare(lastOf(b), lastOf(a))).slice(0, LIMITS.crowd);
  const drawn = new Set([...lead, ...highest]);
  return series.filter((one) => drawn.has(one));
}

interface Planned {
  readonly facets: readonly PlannedFacet[];
  readonly isMany: boolean;
  readonly notes: readonly string[];
}

/** A chart for each thing in one of the columns that name the series, with lines for the others, on one scale; null where it cannot be. */
function splitFacets(series: readonly Series[], { facet, label, group }: Mapping, lang: Lang): Planned | null {
  const place = facet === undefined ? -1 : [...label, group].indexOf(facet);
  if (place < 0 || series.some(({ path }) => path.length < 2)) return null;
  const heads = [...new Set(series.map(({ path }) => path[place] ?? ''))];
  const shown = heads.slice(0, LIMITS.facets);
  const restOf = ({ path }: Series): string => path.filter((_, at) => at !== place).join(' · ');
  const lines = [...new Set(series.map(restOf))];
  const lead = lines.slice(0, LIMITS.series);
  const isShared = isLike(tallest(series, place), FLAT);
  const facets = shown.map((heading): PlannedFacet => {
    const own = series.filter(({ path }) => path[place] === heading).map((one) => ({ ...one, name: restOf(one) }));
    // A line has its colour in every chart.
    const inColour = lead.flatMap((name) => own.find((one) => one.name === name) ?? []);
    return { series: own, lead: inColour, heading, values: extentOf(isShared ? series : own) };
  });
  const { note } = plotWordsOf(lang);
  const rest = heads.length > shown.length ? [note.restSeries(shown.length, heads.length)] : [];
  return { facets, isMany: true, notes: [...rest, isShared ? note.shared : note.ownScales] };
}

/** The series that reaches highest of each thing. */
function tallest(series: readonly Series[], place: number): readonly Series[] {
  const reach = (one: Series): number => Math.max(0, ...one.values.filter(isNumber));
  const most = new Map<string, Series>();
  for (const one of series) {
    const key = one.path[place] ?? '';
    const known = most.get(key);
    if (known === undefined || reach(one) > reach(known)) most.set(key, one);
  }
  return [...most.values()];
}
