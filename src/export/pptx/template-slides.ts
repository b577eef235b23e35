import type { Topic } from '../../figures/dataset.ts';
import { formatDate } from '../../panels/figure/figure-text.ts';
import { highlightsOf } from '../../panels/key-figures.ts';
import type { Panel } from '../../panels/panel.ts';
import { keyFigures } from '../../words/export/template-words.ts';
import { frontTitle } from '../document-title.ts';
import type { Report } from '../report.ts';
import { closingTexts } from './closing-texts.ts';
import type { DeckSlide } from './deck-slide.ts';
import { greatNumbers, NUMBERS_ROW_PT } from './great-numbers.ts';
import type { DeckStage } from './layout-stage.ts';
import { paragraphsOf, placedText, titleText } from './slide-items.ts';
import { placeOf } from './slide-layouts.ts';

// The slides around the panels under a template of the office's: its own places and nothing beside them.

const PLAIN = { notes: [], charts: [], section: null };

/** The title slide, and the great numbers on a slide of their own: a template's title slide is full. */
export function templateCover(report: Report, stage: DeckStage): DeckSlide[] {
  const { dataset, lang } = report;
  const { source } = dataset;
  const { name: title, above } = frontTitle(dataset, lang);
  const about = [above, source.body[lang], source.speaker[lang], formatDate(source.date, lang)];
  const lines = about.filter((text) => text !== '');
  const cover: DeckSlide = {
    ...PLAIN,
    name: 'cover',
    layout: 'cover',
    items: [
      titleText('cover', placeOf(stage, 'cover', 'title'), title, 0),
      ...(lines.length === 0
        ? []
        : [placedText('cover/about', placeOf(stage, 'cover', 'subtitle'), '', { paragraphs: paragraphsOf(lines, 4) })]),
    ],
    section: title,
  };
  return highlightsOf(dataset, lang).length === 0 ? [cover] : [cover, numbersSlide(report, stage)];
}

/** Numbers of 54 points at most. */
const MOST_ENLARGED = 1.6;

/** Great numbers two in a row, as large as they fill the slide; in one row where it is low. */
function numbersSlide({ dataset, lang }: Report, stage: DeckStage): DeckSlide {
  const { area } = stage;
  const highlights = highlightsOf(dataset, lang);
  const enlargedIn = (columns: number): number =>
    Math.min(MOST_ENLARGED, area.height / (Math.ceil(highlights.length / columns) * NUMBERS_ROW_PT));
  const columns = enlargedIn(2) < 1 && area.width > 800 ? 4 : 2;
  const enlarged = Math.max(1, enlargedIn(columns));
  const height = Math.ceil(highlights.length / columns) * NUMBERS_ROW_PT * enlarged;
  const box = { ...area, y: area.y + Math.max(0, area.height - height) / 2, height };
  return {
    ...PLAIN,
    name: 'numbers',
    layout: 'panel',
    items: [
      titleText('numbers', placeOf(stage, 'panel', 'title'), keyFigures(lang), 0),
      ...greatNumbers('numbers', highlights, { ...box, columns, enlarged, lang }),
    ],
  };
}

/** A slide that opens a topic: its name, what it is about and what is shown of it. */
export function templateTopic(topic: Topic, panels: readonly Panel[], stage: DeckStage): DeckSlide {
  const { lang } = stage;
  const slide = `topic-${topic.id}`;
  const lines = [topic.lead[lang], ...panels.map(({ headline }) => headline)].filter((text) => text !== '');
  return {
    ...PLAIN,
    name: slide,
    layout: 'topic',
    items: [
      titleText(slide, placeOf(stage, 'topic', 'title'), topic.name[lang], 0),
      placedText(`${slide}/lead`, placeOf(stage, 'topic', 'lead'), '', { paragraphs: paragraphsOf(lines, 4) }),
    ],
    section: topic.name[lang],
  };
}

/** The last slide: what the marks mean, and where the numbers come from. */
export function templateClosing(report: Report, stage: DeckStage): DeckSlide {
  const { title, notes, heading, facts } = closingTexts(report);
  const above = heading === null ? [] : [{ runs: [{ text: heading, strong: true }], afterPt: 4 }];
  const paragraphs = [...paragraphsOf(notes, 4), ...above, ...paragraphsOf(facts, 2)];
  return {
    ...PLAIN,
    name: 'closing',
    layout: 'closing',
    items: [
      titleText('closing', placeOf(stage, 'closing', 'title'), title, 0),
      placedText('closing/reading', placeOf(stage, 'closing', 'reading'), '', { paragraphs }),
    ],
    section: title,
  };
}
