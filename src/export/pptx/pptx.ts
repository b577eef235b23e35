import type { ThemeName } from '../../charts/theme.ts';
import type { Lang } from '../../words/lang.ts';
import { type DocumentTitle, documentTitle } from '../document-title.ts';
import type { SlideSize } from '../export-request.ts';
import { originProperties } from '../ooxml/document-properties.ts';
import { type Report, topicsOf } from '../report.ts';
import type { Exported } from '../svg.ts';
import { pause, type Watch } from '../watch.ts';
import { writeDeck } from './deck-package.ts';
import { type PanelSpace, panelSlide } from './deck-panel.ts';
import type { DeckLook } from './deck-properties.ts';
import type { DeckSlide } from './deck-slide.ts';
import { closingSlide, coverSlide, topicSlide } from './deck-slides.ts';
import type { DeckTemplate } from './deck-template.ts';
import { type DeckStage, ownStage } from './layout-stage.ts';
import { templateClosing, templateCover, templateTopic } from './template-slides.ts';

export interface DeckStyle {
  readonly size: SlideSize;
  readonly theme: ThemeName;
  /** With title slide, topic dividers and a last slide; without, the panels alone. */
  readonly whole: boolean;
  /** Of the office's, whose size and colours stand for those above. */
  readonly template?: DeckTemplate | null;
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
  const { template = null } = style;
  const stage: DeckStage = template === null ? ownStage(style.size, lang) : templateStage(template, lang);
  const about = documentTitle(dataset, lang, origin.version);
  const theme = stage.template?.ground ?? style.theme;
  const steps = slidesOf(report, style, { report, theme, stage, about });
  const slides: DeckSlide[] = [];
  for (const [index, step] of steps.entries()) {
    await pause(watch, index, steps.length + 1);
    slides.push(...[await step()].flat());
  }
  await pause(watch, steps.length, steps.length + 1);
  const bytes = await writeDeck(slides, lookOf(report, style, stage, about), watch);
  return { bytes, warnings: template?.warnings ?? [] };
}

const templateStage = ({ look }: DeckTemplate, lang: Lang): DeckStage => ({ ...look, lang, template: look });

type Step = () => DeckSlide | DeckSlide[] | Promise<DeckSlide>;

/** The slides in order, each made when its turn comes; a topic of one slide needs no divider. */
function slidesOf(report: Report, { whole }: DeckStyle, space: PanelSpace): Step[] {
  const { lang } = report;
  if (!whole) return report.panels.map((panel) => () => panelSlide(panel, null, space));
  const isOurs = space.stage.template === null;
  return [
    () => (isOurs ? coverSlide : templateCover)(report, space.stage),
    ...topicsOf(report).flatMap(({ topic, panels }): Step[] => {
      const isDivided = panels.length > 1;
      const own = panels.map((panel, index): Step => {
        const section = isDivided || index > 0 ? null : topic.name[lang];
        return () => panelSlide(panel, section, space);
      });
      return isDivided ? [() => (isOurs ? topicSlide : templateTopic)(topic, panels, space.stage), ...own] : own;
    }),
    () => (isOurs ? closingSlide : templateClosing)(report, space.stage),
  ];
}

/** A deck of one panel is called by it. */
function lookOf(
  report: Report,
  { theme: given, size: asked, whole, template = null }: DeckStyle,
  stage: DeckStage,
  about: DocumentTitle,
): DeckLook {
  const { panels, lang, origin, userData = null } = report;
  // Under a template what was asked for says nothing.
  const [theme, size] = [stage.template?.ground ?? given, template === null ? asked : '16:9'] as const;
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
    template,
    recipe: {
      version: origin.version,
      lang,
      theme,
      size,
      whole,
      panels: panels.map(({ id, mode }) => ({ id, mode })),
      userData,
      template: stage.template,
    },
    origin: originProperties(report, { lang, theme, size, whole: String(whole) }),
  };
}
