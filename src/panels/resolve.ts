import type { Chart } from '../charts/chart.ts';
import type { Dataset, Figure, Mode, View } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';
import type { Qualifier } from '../words/numbers.ts';
import { termsOf } from '../words/terms.ts';
import { isCompared, pairedBars, rankedBars, slope } from './comparison.ts';
import { describePanel } from './describe.ts';
import { formatDate } from './figure/figure-text.ts';
import { type RatioFigure, ratioOf } from './figure/ratio.ts';
import type { Panel, Point, Resolved } from './panel.ts';
import { figurePoint, prefecturePoint, ratioPoint } from './point.ts';
import { dots, pictogram, tileMap, tiles } from './quantities.ts';
import { fillReferences } from './reference.ts';
import { figureTable, placeTable } from './table.ts';
import { isUserDataView } from './user-data-view.ts';

/** A reason in words why a panel cannot be shown; caught by `resolvePanel`, never seen outside. */
class Problem extends Error {}

/**
 * Turns a view into a panel in one language. `mode` is the reader's choice; where the view does not offer it
 * the view's own is taken. What cannot be shown honestly is refused with the reason in words.
 */
export function resolvePanel(view: View, dataset: Dataset, lang: Lang, mode: Mode | null): Resolved {
  if (isUserDataView(view)) return view.resolve(lang);
  try {
    return { ok: true, panel: panelOf(view, dataset, lang, mode) };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const { [lang]: title } = view.title;
    const filled = view.written ? ({ ok: true, text: title } as const) : fillReferences(title, dataset, lang);
    return {
      ok: false,
      id: view.id,
      topic: view.topic,
      headline: filled.ok ? filled.text : view.id,
      problem: problem.message,
    };
  }
}

function panelOf(view: View, dataset: Dataset, lang: Lang, wanted: Mode | null): Panel {
  const figures = figuresOf(view, dataset, lang);
  const modes = modesOf(view, figures);
  const mode =
    wanted !== null && modes.includes(wanted) ? wanted : (modes.find((own) => own === view.mode) ?? modes[0] ?? null);
  const ratio = view.ratio === null ? null : ratioOrProblem(view, figures, lang);
  const subtitle = fill(view.subtitle[lang], view, dataset, lang);
  const isMap = view.chart === 'tile-map';
  const chart = chartOf(view, figures, ratio, mode, dataset, lang);
  const points = pointsOf(view, chart, figures, ratio, dataset, lang);
  return {
    id: view.id,
    topic: view.topic,
    headline: fill(view.title[lang], view, dataset, lang),
    subtitle,
    notes: [
      ...view.notes.map((note) => fill(note[lang], view, dataset, lang)),
      ...standingNotes(figures, ratio, mode, lang),
    ],
    source: sourceOf(figures, dataset, lang, isMap),
    description: describePanel(view.chart, subtitle, points, lang),
    modes,
    mode,
    chart,
    points,
    table: isMap ? placeTable(dataset, lang, subtitle) : figureTable(view, figures, ratio, dataset, lang, subtitle),
  };
}

function figuresOf(view: View, dataset: Dataset, lang: Lang): Figure[] {
  const { problem } = termsOf(lang);
  const unknown = view.figures.filter((id) => !dataset.figures.has(id));
  if (unknown.length > 0) throw new Problem(problem.unknownFigure(unknown));
  if (view.chart === 'tile-map' && dataset.places.length === 0) throw new Problem(problem.noPlace);
  if (view.chart !== 'tile-map' && view.figures.length === 0) throw new Problem(problem.noFigure);
  return view.figures.flatMap((id) => dataset.figures.get(id) ?? []);
}

function fill(text: string, view: View, dataset: Dataset, lang: Lang): string {
  if (view.written) return text;
  const filled = fillReferences(text, dataset, lang);
  if (!filled.ok) throw new Problem(termsOf(lang).problem.reference(filled.reference));
  return filled.text;
}

/** Levels of many units cannot be ranked; shrinking figures have no bar from zero in the growth view. */
function modesOf(view: View, figures: readonly Figure[]): Mode[] {
  if (view.chart !== 'paired-bars' && view.chart !== 'ranked-bars' && view.chart !== 'slope') return [];
  const shrinking = view.chart !== 'slope' && figures.some((figure) => (figure.growthPct ?? 0) < 0);
  return [
    ...(view.chart === 'ranked-bars' ? [] : (['level'] as const)),
    'index',
    ...(shrinking ? [] : (['growth'] as const)),
  ];
}

function ratioOrProblem(view: View, figures: readonly Figure[], lang: Lang): RatioFigure {
  const ratio = ratioOf(view, figures, lang);
  if (ratio === null) throw new Problem(termsOf(lang).problem.ratio);
  return ratio;
}

function chartOf(
  view: View,
  figures: readonly Figure[],
  ratio: RatioFigure | null,
  mode: Mode | null,
  dataset: Dataset,
  lang: Lang,
): Chart {
  switch (view.chart) {
    case 'paired-bars':
      return pairedBars(compared(figures, lang), mode ?? 'level', lang);
    case 'ranked-bars':
      return rankedBars(compared(figures, lang), mode === 'growth' ? 'growth' : 'index', lang);
    case 'slope':
      return slope(compared(figures, lang), mode ?? 'index', lang);
    case 'tiles':
      return tiles(figures, ratio, view, dataset, lang);
    case 'dots':
      checkOneAxis(figures, lang);
      return dots(figures, lang);
    case 'pictogram':
      return pictogram(figures, view, lang);
    case 'tile-map':
      return tileMap(dataset, lang);
  }
}

function compared(figures: readonly Figure[], lang: Lang) {
  return figures.map((figure) => {
    if (isCompared(figure)) return figure;
    throw new Problem(termsOf(lang).problem.noBaseline(figure.name[lang]));
  });
}

/** One axis carries one unit, never a stock beside a flow, and a logarithm only what is above zero. */
function checkOneAxis(figures: readonly Figure[], lang: Lang): void {
  const { problem } = termsOf(lang);
  const units = new Set(figures.map((figure) => figure.unit[lang]));
  if (units.size > 1) throw new Problem(problem.units([...units]));
  if (new Set(figures.map((figure) => figure.measure)).size > 1) throw new Problem(problem.measures);
  const low = figures.find((figure) => figure.value <= 0);
  if (low !== undefined) throw new Problem(problem.notPositive(low.name[lang]));
}

/** In the order the chart shows them. */
function pointsOf(
  view: View,
  chart: Chart,
  figures: readonly Figure[],
  ratio: RatioFigure | null,
  dataset: Dataset,
  lang: Lang,
): Point[] {
  if (view.chart === 'tile-map') return dataset.places.map((place) => prefecturePoint(place, dataset, lang));
  const points = figures.map((figure) => figurePoint(figure, lang));
  if (ratio !== null) return [...points, ratioPoint(ratio, lang)];
  if (chart.kind !== 'ranked-bars' && chart.kind !== 'dots') return points;
  const place = new Map(chart.rows.map((row, index) => [row.id, index]));
  return points.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

function standingNotes(figures: readonly Figure[], ratio: RatioFigure | null, mode: Mode | null, lang: Lang): string[] {
  const terms = termsOf(lang);
  const year = figures.find((figure) => figure.baselineYear !== null)?.baselineYear ?? null;
  const notes: string[] = [];
  if (ratio !== null) notes.push(terms.ratioNote(ratio.name, ratio.dividend, ratio.divisor));
  if (mode !== null && year !== null) notes.push(mode === 'level' ? terms.baselineNote(year) : terms.indexNote(year));
  const present = new Set<Qualifier>(figures.map((figure) => figure.qualifier));
  for (const qualifier of present)
    if (terms.qualifierNote[qualifier] !== '') notes.push(terms.qualifierNote[qualifier]);
  return notes;
}

function sourceOf(figures: readonly Figure[], dataset: Dataset, lang: Lang, isMap: boolean): string {
  const own = isMap
    ? dataset.places.flatMap((place) => place.mentions.map((mention) => mention.section))
    : figures.map((figure) => figure.section);
  const sections = [...new Set(own)]
    .filter((section) => /^[\d.]+$/.test(section))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return termsOf(lang).source(dataset.source.title[lang], formatDate(dataset.source.date, lang), sections);
}
