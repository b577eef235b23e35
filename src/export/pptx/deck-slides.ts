import type { Topic } from '../../figures/dataset.ts';
import { formatDate } from '../../panels/figure/figure-text.ts';
import { highlightsOf } from '../../panels/key-figures.ts';
import type { Panel } from '../../panels/panel.ts';
import { frontTitle } from '../document-title.ts';
import { linesOf, SLIDE_TYPE } from '../native/slide-type.ts';
import type { Report } from '../report.ts';
import { closingTexts } from './closing-texts.ts';
import type { DeckSlide } from './deck-slide.ts';
import { acrossPt, CONTENT_TOP_PT, innerPt, TITLE_BOX, titleSize } from './deck-stage.ts';
import { greatNumbers } from './great-numbers.ts';
import type { DeckStage } from './layout-stage.ts';
import { paragraphsOf, placedText, titleText } from './slide-items.ts';
import { type Place, placeOf } from './slide-layouts.ts';

const { lead, subtitle, name, label, cover, divider, title } = SLIDE_TYPE;

/** The title slide: report, who gave it and when, and its great numbers. */
export function coverSlide({ dataset, lang }: Report, stage: DeckStage): DeckSlide {
  const { source } = dataset;
  const width = innerPt(stage);
  const place = (key: string): Place => placeOf(stage, 'cover', key);
  const { name: heading, above } = frontTitle(dataset, lang);
  const size = titleSize(heading, width, cover);
  const below = 106 + linesOf(heading, width, size, 700) * size * 1.25 + 10;
  const about = [source.body[lang], source.speaker[lang], formatDate(source.date, lang)].filter((text) => text !== '');
  const height = about.reduce((sum, text, index) => {
    const sizePt = index === 0 ? lead : name;
    return sum + linesOf(text, width, sizePt, 400) * sizePt * 1.3 + 4;
  }, 0);
  const paragraphs = about.map((text, index) => ({
    runs: [{ text, ...(index === 0 ? { sizePt: lead, color: 'tx1' } : {}) }],
    afterPt: 4,
  }));
  const numbers = greatNumbers('cover', highlightsOf(dataset, lang), {
    ...acrossPt(stage, 0, stage.heightPt - 30),
    columns: stage.widthPt > 800 ? 4 : 2,
    enlarged: 1,
    lang,
  });
  return {
    name: 'cover',
    layout: 'cover',
    items: [
      // The title first, in the order in which a slide is read out; the line stands above it.
      titleText('cover', place('title'), heading, size),
      ...(above === '' ? [] : [placedText('cover/dataset', place('dataset'), above)]),
      ...(about.length === 0
        ? []
        : [placedText('cover/about', place('subtitle'), '', { box: acrossPt(stage, below, height), paragraphs })]),
      ...numbers,
    ],
    notes: [],
    charts: [],
    section: heading,
  };
}

/** A slide that opens a topic: its name, what it is about and what is shown of it. */
export function topicSlide(topic: Topic, panels: readonly Panel[], stage: DeckStage): DeckSlide {
  const { lang } = stage;
  const width = innerPt(stage);
  const place = (key: string): Place => placeOf(stage, 'topic', key);
  const size = titleSize(topic.name[lang], width, divider);
  const below = 156 + linesOf(topic.name[lang], width, size, 700) * size * 1.25 + 8;
  const slide = `topic-${topic.id}`;
  return {
    name: slide,
    layout: 'topic',
    items: [
      titleText(slide, place('title'), topic.name[lang], size),
      ...(topic.lead[lang] === ''
        ? []
        : [placedText(`${slide}/lead`, place('lead'), topic.lead[lang], { box: acrossPt(stage, below, 52) })]),
      placedText(`${slide}/panels`, place('panels'), '', {
        box: acrossPt(stage, below + 66, Math.min(stage.heightPt - below - 110, panels.length * subtitle * 2.9)),
        paragraphs: paragraphsOf(
          panels.map(({ headline }) => headline),
          6,
        ),
      }),
    ],
    notes: [],
    charts: [],
    section: topic.name[lang],
  };
}

/** The last slide: what the marks mean, and where the numbers come from. */
export function closingSlide(report: Report, stage: DeckStage): DeckSlide {
  const { title: head, notes, heading, facts } = closingTexts(report);
  const width = innerPt(stage);
  const place = (key: string): Place => placeOf(stage, 'closing', key);
  const height = notes.reduce((sum, note) => sum + linesOf(note, width, label, 400) * label * 1.3 + 5, 0);
  const top = TITLE_BOX.y + TITLE_BOX.height + 12;
  const second = Math.max(CONTENT_TOP_PT, top + height + 18);
  const above =
    heading === null ? [] : [{ runs: [{ text: heading, sizePt: lead, strong: true, color: 'tx1' }], afterPt: 8 }];
  return {
    name: 'closing',
    layout: 'closing',
    items: [
      titleText('closing', place('title'), head, title),
      ...(notes.length === 0
        ? []
        : [
            placedText('closing/reading', place('reading'), '', {
              box: acrossPt(stage, top, height),
              paragraphs: paragraphsOf(notes, 5),
            }),
          ]),
      placedText('closing/provenance', place('provenance'), '', {
        box: acrossPt(stage, second + 10, stage.heightPt - second - 40),
        paragraphs: [...above, ...paragraphsOf(facts, 3)],
      }),
    ],
    notes: [],
    charts: [],
    section: head,
  };
}
