import type { ThemeName } from '../../charts/theme.ts';
import { type DocumentTitle, documentTitle } from '../document-title.ts';
import type { SlideSize } from '../export-request.ts';
import { originProperties } from '../ooxml/document-properties.ts';
import { type Report, topicsOf } from '../report.ts';
import type { Exported } from '../svg.ts';
import { pause, type Watch } from '../watch.ts';
import { type DeckSlide, writeDeck } from './deck-package.ts';
import { type PanelSpace, panelSlide } from './deck-panel.ts';
import type { DeckLook } from './deck-properties.ts';
import { closingSlide, coverSlide, topicSlide } from './deck-slides.ts';
import { type Stage, stageOf } from './deck-stage.ts';

export interface DeckStyle {
  readonly size: SlideSize;
  readonly theme: ThemeName;
  /** With title slide, topic dividers and a last slide; without, the panels alone. */
  readonly whole: boolean;
}

/**
 * Panels as PowerPoint slides: what PowerPoint has a chart for as its own charts with their numbers in a workbook,
 * everything else as named shapes; descriptions on all of them, notes with source and provenance behind every slide.
 * The same input gives the same bytes. Throws `invalid panels` for none. Slides are made one by one with pauses for
 * others.
 */
export async function exportPptx(report: Report, style: DeckStyle, watch: Watch = {}): Promise<Exported> {
  const { panels, dataset, lang, origin } = report;
  if (panels.length === 0) throw new RangeError('invalid panels: none');
  const stage = stageOf(style.size, lang);
  const about = documentTitle(dataset, lang, origin.version);
  const steps = slidesOf(report, style, { report, theme: style.theme, stage, about });
  const slides: DeckSlide[] = [];
  for (const [index, step] of steps.entries()) {
    await pause(watch, index, steps.length + 1);
    slides.push(await step());
  }
  await pause(watch, steps.length, steps.length + 1);
  const bytes = await writeDeck(slides, lookOf(report, style, stage, about), watch);
  return { bytes, warnings: [] };
}

type Step = () => DeckSlide | Promise<DeckSlide>;

/** The slides in order, each made when its turn comes; a topic of one slide needs no divider. */
function slidesOf(report: Report, { whole }: DeckStyle, space: PanelSpace): Step[] {
  const { lang } = report;
  if (!whole) return report.panels.map((panel) => () => panelSlide(panel, null, space));
  return [
    () => coverSlide(report, space.stage),
    ...topicsOf(report).flatMap(({ topic, panels }): Step[] => {
      const isDivided = panels.length > 1;
      const own = panels.map((panel, index): Step => {
        const section = isDivided || index > 0 ? null : topic.name[lang];
        return () => panelSlide(panel, section, space);
      });
      return isDivided ? [() => topicSlide(topic, panels, space.stage), ...own] : own;
    }),
    () => closingSlide(report, space.stage),
  ];
}

/** A deck of one panel is called by it. */
function lookOf(report: Report, { theme, size, whole }: DeckStyle, stage: Stage, about: DocumentTitle): DeckLook {
  const { panels, lang, origin, userData = null } = report;
  const only = panels.length === 1 && !whole ? panels[0] : undefined;
  const { author, subject, date } = about;
  return {
    lang,
    theme,
    stage,
    title: only?.headline ?? about.title,
    author,
    subject,
    date,
    recipe: {
      version: origin.version,
      lang,
      theme,
      size,
      whole,
      panels: panels.map(({ id, mode }) => ({ id, mode })),
      userData,
    },
    origin: originProperties(report, { lang, theme, size, whole: String(whole) }),
  };
}
