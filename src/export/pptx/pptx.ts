import type PptxGenJS from 'pptxgenjs';
import type { ThemeName } from '../../charts/theme.ts';
import { escapeMarkup } from '../../panels/embed/markup.ts';
import type { Panel } from '../../panels/panel.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Bilingual } from '../../words/lang.ts';
import { type DocumentTitle, documentTitle } from '../document-title.ts';
import type { SlideSize } from '../export-request.ts';
import type { PngTools } from '../png.ts';
import { type Report, topicsOf } from '../report.ts';
import type { Exported } from '../svg.ts';
import { pause, type Watch } from '../watch.ts';
import { writeChartPart } from './chart-part.ts';
import { writeChartSheet } from './chart-sheet.ts';
import { type ChartFiles, finishDeck } from './deck-mending.ts';
import { fillPanel, type PanelSpace } from './deck-panel.ts';
import { fillClosing, fillCover, fillDivider } from './deck-slides.ts';
import { defineLayouts, LAYOUTS, stageOf } from './deck-stage.ts';
import type { NativeChart } from './native-chart.ts';
import { SLIDE_FONTS } from './slide-type.ts';

export interface DeckStyle {
  readonly size: SlideSize;
  readonly theme: ThemeName;
  /** With title slide, topic dividers and a last slide; without, the panels alone. */
  readonly whole: boolean;
}

/**
 * Panels as PowerPoint slides: bars, rankings and slopes as PowerPoint's own charts with their numbers in a workbook,
 * everything else as a picture; descriptions on all of them, notes with source and provenance behind every slide.
 * The same input gives the same bytes. Throws `invalid panels` for none.
 *
 * PptxGenJS (370 kB) is loaded here only. Slides are made one by one with pauses for others; how long a picture blocks is
 * the rasterizer's matter, and PptxGenJS' own `write` is one block of some 50 ms.
 */
export async function exportPptx(
  report: Report,
  style: DeckStyle,
  tools: PngTools,
  watch: Watch = {},
): Promise<Exported> {
  const { panels, dataset, lang, origin } = report;
  if (panels.length === 0) throw new RangeError('invalid panels: none');
  const { default: Pptx } = await import('pptxgenjs');
  const deck = new Pptx();
  const stage = stageOf(style.size, lang);
  const about = documentTitle(dataset, lang, origin.version);
  const only = panels.length === 1 && !style.whole ? panels[0] : undefined;
  describe(deck, { ...about, title: only?.headline ?? about.title }, style.size);
  defineLayouts(deck, stage);
  const made: Made = { charts: [], warnings: [] };
  const steps = slidesOf(deck, report, style, { report, theme: style.theme, stage, tools }, made);
  for (const [index, step] of steps.entries()) {
    await pause(watch, index, steps.length + 1);
    await step();
  }
  await pause(watch, steps.length, steps.length + 1);
  const written = await deck.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new TypeError('invalid deck: not bytes');
  const look = { lang, theme: style.theme, date: about.date };
  const bytes = await finishDeck(written, await chartFiles(made, about), look, watch);
  return { bytes, warnings: made.warnings };
}

/** What comes of the slides and is not on them. */
interface Made {
  readonly charts: { readonly chart: NativeChart; readonly panel: Panel }[];
  readonly warnings: Bilingual[];
}

function chartFiles({ charts }: Made, about: DocumentTitle): Promise<ChartFiles[]> {
  return Promise.all(
    charts.map(async ({ chart, panel }) => ({
      part: writeChartPart(chart, SLIDE_FONTS[about.lang].lang),
      workbook: await writeChartSheet(chart, { ...about, title: panel.headline }, panel.description),
    })),
  );
}

type Step = () => void | Promise<void>;

/** The slides in order, each filled when its turn comes. */
function slidesOf(deck: PptxGenJS, report: Report, { whole }: DeckStyle, space: PanelSpace, made: Made): Step[] {
  const panelStep = (panel: Panel, section: object) => async () => {
    const slide = deck.addSlide({ masterName: LAYOUTS.panel, ...section });
    const { charts, warnings } = await fillPanel(slide, panel, space);
    made.charts.push(...charts.map((chart) => ({ chart, panel })));
    made.warnings.push(...warnings);
  };
  if (!whole) return report.panels.map((panel) => panelStep(panel, {}));
  const words = publicationWords(report.lang);
  const begin = (title: string, masterName: string) => {
    deck.addSection({ title });
    return deck.addSlide({ masterName, sectionTitle: title });
  };
  return [
    () => fillCover(begin(report.dataset.title[report.lang], LAYOUTS.cover), report, space.stage),
    ...topicsOf(report).flatMap(({ topic, panels }): Step[] => {
      const sectionTitle = topic.name[report.lang];
      const open = () => fillDivider(begin(sectionTitle, LAYOUTS.topic), topic, panels, space.stage);
      return [open, ...panels.map((panel) => panelStep(panel, { sectionTitle }))];
    }),
    () => fillClosing(begin(words.reading, LAYOUTS.closing), report, space.stage),
  ];
}

function describe(deck: PptxGenJS, { title, author, subject, lang }: DocumentTitle, size: SlideSize): void {
  const { latin } = SLIDE_FONTS[lang];
  deck.layout = size === '16:9' ? 'LAYOUT_WIDE' : 'LAYOUT_4x3';
  deck.title = title;
  deck.author = author;
  // PptxGenJS writes this one as it is.
  deck.company = escapeMarkup(author);
  deck.subject = subject;
  deck.theme = { headFontFace: latin, bodyFontFace: latin };
}
