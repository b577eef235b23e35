import {
  type ChartKind,
  type Dataset,
  type Figure,
  formOf,
  type Mode,
  type Topic,
  type View,
} from '../../figures/dataset.ts';
import type { Bilingual } from '../../words/lang.ts';
import { BARE_VIEW } from '../bare-view.ts';
import { type Compared, isCompared } from '../kinds/compared.ts';
import { greatest, least } from '../plot/plot-numbers.ts';
import { growthTitle, listTitle, rankingTitle, subtitleOf } from './suggest-texts.ts';

/** Panels of one topic hold at most this many figures; more make several panels. */
const MOST_ROWS = 8;
const MOST_TILES = 6;
/** Counts that can be shown one square each. */
const MOST_SQUARES = 100;
/** A logarithmic axis is worth its trouble where values differ by this factor. */
const LOG_RATIO = 3;

/** The dataset with panels for its figures, and great numbers to open with, where its descriptor declares no views. */
export function withSuggestedViews(dataset: Dataset): Dataset {
  if (dataset.views.length > 0) return dataset;
  const highlights = dataset.highlights.length > 0 ? dataset.highlights : suggestHighlights(dataset);
  return { ...dataset, views: suggestViews(dataset), highlights };
}

/**
 * Views for figures without any: topic by topic, those with growth beside their baseline, magnitudes of one unit on one
 * axis, small counts as squares, the rest as large numbers; and a ranking of all growths where there are enough. Every
 * figure is shown at least once. Texts say what is shown and nothing beyond it.
 */
export function suggestViews({ topics, figures, places }: Dataset): readonly View[] {
  const all = [...figures.values()];
  const [lead] = topics;
  const ranking = rankings(all);
  const byTopic = figuresByTopic(all);
  const empty = topics.filter(({ id }) => !byTopic.has(id));
  const first = empty.find(({ id }) => id === lead?.id) ?? lead;
  const map = places.length > 0 ? mapView(empty.at(-1) ?? lead) : [];
  return [
    ...(first === undefined ? [] : ranking.map((group, index) => rankingView(group, first, index))),
    ...numbered(topics.map((topic) => topicViews(topic, byTopic.get(topic.id) ?? []))),
    ...map,
  ];
}

function figuresByTopic(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  return new Map(groupBy(figures, ({ topic }) => topic).map((group) => [group[0]?.topic ?? '', group]));
}

/** At most four figures: one a topic, those with the growth first. */
function suggestHighlights({ topics, figures }: Dataset): readonly string[] {
  const all = [...figures.values()].filter(({ measure }) => measure !== 'rank' && measure !== 'interval');
  const byTopic = figuresByTopic(all);
  const firsts = topics.flatMap(({ id }) => {
    const candidates = byTopic.get(id) ?? [];
    return candidates.find(isCompared) ?? candidates[0] ?? [];
  });
  const taken = new Set(firsts);
  const rest = all.filter((figure) => !taken.has(figure));
  const ordered = [...firsts, ...rest].sort((a, b) => Number(isCompared(b)) - Number(isCompared(a)));
  return ordered.slice(0, 4).map(({ id }) => id);
}

/** Growths on one year, where at least five figures state one. */
function rankings(all: readonly Figure[]): Compared[][] {
  const groups = groupBy(all.filter(isCompared), ({ baselineYear }) => String(baselineYear));
  return groups.filter((group) => group.length >= 5).map((group) => group.slice(0, 20));
}

function topicViews(topic: Topic, figures: readonly Figure[]): View[] {
  const grown = groupBy(
    figures.filter(hasOneLevel),
    ({ baselineYear, period }) => `${baselineYear}\n${period}`,
  ).flatMap((group) => chunks(group, MOST_ROWS));
  const others = figures.filter((figure) => !hasOneLevel(figure));
  const rest = [...axes(others), ...squares(others), ...numbers(others)];
  return [
    ...grown.map((group) => growthView(topic, group)),
    ...rest.map(({ chart, group }) => restView(topic, chart, group)),
  ];
}

/** Gives the further views of a topic a number; the second of `section-1` is not the first of `section-1-2`. */
function numbered(ofTopics: readonly (readonly View[])[]): View[] {
  const firsts = new Set(ofTopics.flatMap(([first]) => first?.id ?? []));
  return ofTopics.flatMap((views) => {
    let number = 1;
    return views.map((view, index) => {
      if (index === 0) return view;
      do number += 1;
      while (firsts.has(`${view.id}-${number}`));
      return { ...view, id: `${view.id}-${number}` };
    });
  });
}

/** A range with a growth is drawn as a range: no level of another year follows of it. */
const hasOneLevel = (figure: Figure): figure is Compared => isCompared(figure) && formOf(figure) !== 'range';

/** Levels where they can be derived, from a value stated as such; an index where units are many. */
function growthView(topic: Topic, group: readonly Compared[]): View {
  const units = new Set(group.map(({ unit }) => `${unit.zh}\n${unit.en}`));
  const isSlope = units.size >= 3 && group.length <= 5;
  const mode: Mode = isSlope || group.every(({ qualifier }) => qualifier !== 'stated') ? 'index' : 'level';
  const chart = isSlope ? 'slope' : 'paired-bars';
  return viewOf(topic, chart, group, growthTitle(group), mode);
}

interface Group {
  readonly chart: ChartKind;
  readonly group: readonly Figure[];
}

const isCount = ({ value, valueHigh, unit }: Figure): boolean =>
  valueHigh === undefined && Number.isInteger(value) && value > 0 && value <= MOST_SQUARES && unit.zh !== '%';

const isPlain = ({ measure }: Figure): boolean => measure !== 'rank' && measure !== 'interval' && measure !== 'plan';

/** Figures of one unit and kind that differ in size: one logarithmic axis. */
function axes(figures: readonly Figure[]): Group[] {
  return axisGroups(figures).flatMap((group) =>
    chunks(group, MOST_ROWS).map((part) => ({ chart: 'dots', group: part })),
  );
}

function axisGroups(figures: readonly Figure[]): Figure[][] {
  const groups = groupBy(
    figures.filter((figure) => isPlain(figure) && figure.value > 0 && figure.unit.zh !== '' && figure.unit.zh !== '%'),
    ({ unit, measure }) => `${unit.zh}\n${unit.en}\n${measure}`,
  );
  return groups.filter((group) => {
    const values = group.flatMap(({ value, valueHigh = value }) => [value, valueHigh]);
    return group.length >= 2 && greatest(values) / least(values) >= LOG_RATIO && !group.every(isCount);
  });
}

/** Small counts: at least two, and not so many that nobody counts them. */
function squares(figures: readonly Figure[]): Group[] {
  const counts = squareGroup(figures);
  return chunks(counts, 5).map((group) => ({ chart: 'pictogram', group }));
}

function squareGroup(figures: readonly Figure[]): readonly Figure[] {
  const taken = new Set(axisGroups(figures).flat());
  const counts = figures.filter((figure) => !taken.has(figure) && isPlain(figure) && isCount(figure));
  const total = counts.reduce((sum, { value }) => sum + value, 0);
  if (counts.length < 2 || total < 10) return [];
  // One figure left alone joins them: its squares stand for more.
  const counted = new Set(counts);
  const left = figures.filter((figure) => !taken.has(figure) && !counted.has(figure));
  const [only] = left;
  const isJoining = left.length === 1 && only !== undefined && isPlain(only) && only.value >= 1 && only.unit.zh !== '%';
  return isJoining ? [...counts, only] : counts;
}

function numbers(figures: readonly Figure[]): Group[] {
  const taken = new Set([...axisGroups(figures).flat(), ...squareGroup(figures)]);
  const rest = figures.filter((figure) => !taken.has(figure));
  return chunks(rest, MOST_TILES).map((group) => ({ chart: 'tiles', group }));
}

function restView(topic: Topic, chart: ChartKind, group: readonly Figure[]): View {
  return viewOf(topic, chart, group, listTitle(group, chart), null);
}

function rankingView(group: readonly Compared[], topic: Topic, index: number): View {
  const view = viewOf(topic, 'ranked-bars', group, rankingTitle(group), 'index');
  return { ...view, id: `growth-ranking${index === 0 ? '' : `-${index + 1}`}` };
}

function viewOf(topic: Topic, chart: ChartKind, group: readonly Figure[], title: Bilingual, mode: Mode | null): View {
  return {
    id: `topic-${topic.id}`,
    topic: topic.id,
    chart,
    figures: group.map(({ id }) => id),
    title,
    subtitle: subtitleOf(group, chart),
    ...BARE_VIEW,
    mode,
  };
}

/** The prefectures a report names, under a topic of their own where one is left. */
function mapView(topic: Topic | undefined): View[] {
  if (topic === undefined) return [];
  const view = viewOf(topic, 'tile-map', [], topic.name, null);
  return [{ ...view, id: 'places', subtitle: topic.lead }];
}

function groupBy<One extends Figure>(figures: readonly One[], keyOf: (figure: One) => string): One[][] {
  const groups = new Map<string, One[]>();
  for (const figure of figures) {
    const group = groups.get(keyOf(figure));
    if (group === undefined) groups.set(keyOf(figure), [figure]);
    else group.push(figure);
  }
  return [...groups.values()];
}

/** Parts of about one length, none longer than `most`. */
function chunks<One>(list: readonly One[], most: number): One[][] {
  const count = Math.ceil(list.length / most);
  const size = Math.ceil(list.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}
