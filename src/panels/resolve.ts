import type { Dataset, Figure, Mode, View } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';
import { termsOf } from '../words/terms.ts';
import { describePanel } from './describe.ts';
import { formatDate } from './figure/figure-text.ts';
import { type RatioFigure, ratioOf } from './figure/ratio.ts';
import { type ChartKindOf, type ChartRequest, Problem } from './kinds/kind.ts';
import { drawsQualifier, kindOf, type ReportChart } from './kinds/kinds.ts';
import type { Panel, Point, Resolved } from './panel.ts';
import { figurePoint, prefecturePoint, ratioPoint } from './point.ts';
import { qualifierNotes } from './qualifier-notes.ts';
import { fillReferences } from './reference.ts';
import { figureTable, placeTable } from './table.ts';
import { isUserDataView } from './user-data-view.ts';

type Kind = ChartKindOf<ReportChart>;

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

/** What a view is headed by, looked at its own way; also where it cannot be shown. */
export function headlineOf(view: View, dataset: Dataset, lang: Lang): string {
  const resolved = resolvePanel(view, dataset, lang, null);
  return resolved.ok ? resolved.panel.headline : resolved.headline;
}

/** The ways in which a view can be looked at; none where there is one alone. */
export function modesOf(view: View, { figures }: Dataset): readonly Mode[] {
  if (isUserDataView(view)) return [];
  return kindOf(view.chart).modes?.(view.figures.flatMap((id) => figures.get(id) ?? [])) ?? [];
}

function panelOf(view: View, dataset: Dataset, lang: Lang, wanted: Mode | null): Panel {
  const kind = kindOf(view.chart);
  const figures = figuresOf(view, kind, dataset, lang);
  const modes = modesOf(view, dataset);
  const mode =
    wanted !== null && modes.includes(wanted) ? wanted : (modes.find((own) => own === view.mode) ?? modes[0] ?? null);
  const ratio = view.ratio === null ? null : ratioOrProblem(view, figures, lang);
  const request: ChartRequest = { view, figures, ratio, mode, dataset, lang };
  const subtitle = fill(view.subtitle[lang], view, dataset, lang);
  const chart = kind.contentOf(request);
  const points = pointsOf(request, kind, chart);
  return {
    id: view.id,
    topic: view.topic,
    headline: fill(view.title[lang], view, dataset, lang),
    subtitle,
    notes: [...view.notes.map((note) => fill(note[lang], view, dataset, lang)), ...standingNotes(request)],
    source: sourceOf(request, kind),
    description: describePanel(view.chart, subtitle, points, lang),
    modes,
    mode,
    chart,
    points,
    table:
      kind.shows === 'prefectures'
        ? placeTable(dataset, lang, subtitle)
        : figureTable(view, figures, ratio, dataset, lang, subtitle),
  };
}

function figuresOf(view: View, { shows }: Kind, dataset: Dataset, lang: Lang): Figure[] {
  const { problem } = termsOf(lang);
  const unknown = view.figures.filter((id) => !dataset.figures.has(id));
  if (unknown.length > 0) throw new Problem(problem.unknownFigure(unknown));
  if (shows === 'prefectures' && dataset.places.length === 0) throw new Problem(problem.noPlace);
  if (shows !== 'prefectures' && view.figures.length === 0) throw new Problem(problem.noFigure);
  return view.figures.flatMap((id) => dataset.figures.get(id) ?? []);
}

function fill(text: string, view: View, dataset: Dataset, lang: Lang): string {
  if (view.written) return text;
  const filled = fillReferences(text, dataset, lang);
  if (!filled.ok) throw new Problem(termsOf(lang).problem.reference(filled.reference));
  return filled.text;
}

function ratioOrProblem(view: View, figures: readonly Figure[], lang: Lang): RatioFigure {
  const ratio = ratioOf(view, figures, lang);
  if (ratio === null) throw new Problem(termsOf(lang).problem.ratio);
  return ratio;
}

/** In the order the chart shows them. */
function pointsOf({ figures, ratio, dataset, lang }: ChartRequest, kind: Kind, chart: ReportChart): Point[] {
  if (kind.shows === 'prefectures') return dataset.places.map((place) => prefecturePoint(place, dataset, lang));
  const points = figures.map((figure) => figurePoint(figure, lang));
  if (ratio !== null) return [...points, ratioPoint(ratio, lang)];
  const place = new Map(kind.orderOf?.(chart).map((id, index) => [id, index]));
  return points.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

function standingNotes({ view, figures, ratio, mode, lang }: ChartRequest): string[] {
  const terms = termsOf(lang);
  const year = figures.find((figure) => figure.baselineYear !== null)?.baselineYear ?? null;
  const notes: string[] = [];
  if (ratio !== null) notes.push(terms.ratioNote(ratio.name, ratio.dividend, ratio.divisor));
  if (mode !== null && year !== null) notes.push(mode === 'level' ? terms.baselineNote(year) : terms.indexNote(year));
  return [...notes, ...qualifierNotes(figures, (figure) => drawsQualifier(view.chart, figure, mode), lang)];
}

function sourceOf({ figures, dataset, lang }: ChartRequest, { shows }: Kind): string {
  const own =
    shows === 'prefectures'
      ? dataset.places.flatMap((place) => place.mentions.map((mention) => mention.section))
      : figures.map((figure) => figure.section);
  const sections = [...new Set(own)]
    .filter((section) => /^[\d.]+$/.test(section))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return termsOf(lang).source(dataset.source.title[lang], formatDate(dataset.source.date, lang), sections);
}

/** 2.10 behind 2.9. A collator would do, and takes as long to start as a panel. */
const sortKey = (section: string): string => section.replace(/\d+/g, (digits) => digits.padStart(9, '0'));
