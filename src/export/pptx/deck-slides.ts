import { measureText } from '../../draw/measure.ts';
import type { Topic } from '../../figures/dataset.ts';
import { formatDate } from '../../panels/figure/figure-text.ts';
import { type Highlight, highlightsOf } from '../../panels/key-figures.ts';
import type { Panel } from '../../panels/panel.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { linesOf, SLIDE_TYPE, WIDER } from '../native/slide-type.ts';
import { provenanceFacts, type Report, readingNotes } from '../report.ts';
import type { DeckSlide } from './deck-package.ts';
import { acrossPt, CONTENT_TOP_PT, EDGE_PT, innerPt, type Stage, TITLE_BOX, titleSize } from './deck-stage.ts';
import { boxAround, type GroupItem, LINE, paragraphsOf, placedText, type Run, type TextItem } from './slide-items.ts';
import { layoutsOf, type Place, placeOf, type TextStyle } from './slide-layouts.ts';

const { lead, subtitle, name, label, small, cover, divider, title } = SLIDE_TYPE;

/** A title in its place, at the size that fits. */
const titleText = (slide: string, place: Place, text: string, sizePt: number): TextItem =>
  placedText(`${slide}/title`, place, text, { paragraphs: [{ runs: [{ text, sizePt }] }] });

/** The title slide: report, who gave it and when, and its great numbers. */
export function coverSlide({ dataset, lang }: Report, stage: Stage): DeckSlide {
  const { source } = dataset;
  const width = innerPt(stage);
  const place = (key: string): Place => placeOf(layoutsOf(stage), 'cover', key);
  const size = titleSize(source.title[lang], width, cover);
  const below = 106 + linesOf(source.title[lang], width, size, 700) * size * 1.25 + 10;
  const about = [source.body[lang], source.speaker[lang], formatDate(source.date, lang)].filter((text) => text !== '');
  const height = about.reduce((sum, text, index) => {
    const sizePt = index === 0 ? lead : name;
    return sum + linesOf(text, width, sizePt, 400) * sizePt * 1.3 + 4;
  }, 0);
  const paragraphs = about.map((text, index) => ({
    runs: [{ text, ...(index === 0 ? { sizePt: lead, color: 'tx1' } : {}) }],
    afterPt: 4,
  }));
  const numbers = greatNumbers(highlightsOf(dataset, lang), stage);
  return {
    name: 'cover',
    layout: 'cover',
    items: [
      ...(dataset.title[lang] === '' ? [] : [placedText('cover/dataset', place('dataset'), dataset.title[lang])]),
      titleText('cover', place('title'), source.title[lang], size),
      ...(about.length === 0
        ? []
        : [placedText('cover/about', place('subtitle'), '', { box: acrossPt(stage, below, height), paragraphs })]),
      ...numbers,
    ],
    notes: [],
    charts: [],
    section: dataset.source.title[lang] || dataset.title[lang],
  };
}

/** In one row on a wide slide, in two on a narrow one, standing on the lower edge. */
function greatNumbers(highlights: readonly Highlight[], stage: Stage): GroupItem[] {
  const columns = stage.widthPt > 800 ? 4 : 2;
  const [gap, height] = [24, 104];
  const width = (innerPt(stage) - gap * (columns - 1)) / columns;
  const rows = Math.ceil(highlights.length / columns);
  const set = setNumbers(highlights, width, stage.lang);
  return highlights.map((highlight, index) => {
    const x = EDGE_PT + (index % columns) * (width + gap);
    const y = stage.heightPt - 30 - (rows - Math.floor(index / columns)) * height;
    return greatNumber(highlight, set, { x, y, width });
  });
}

function greatNumber(
  highlight: Highlight,
  set: NumberSetting,
  at: { readonly x: number; readonly y: number; readonly width: number },
): GroupItem {
  const own = `cover/${highlight.id}`;
  const text = (runs: readonly Run[], style: TextStyle, y: number, height: number): TextItem => ({
    kind: 'text',
    name: own,
    place: null,
    box: { x: at.x, y: at.y + y, width: at.width, height },
    style,
    paragraphs: [{ runs }],
  });
  const below = [set.isUnitBelow ? highlight.unit : '', highlight.growth ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  const items: GroupItem['items'] = [
    {
      kind: 'shape',
      name: own,
      box: { ...at, height: 0 },
      geometry: LINE,
      fill: null,
      line: { color: 'bg2', widthPt: 1, dash: 'solid' },
    },
    text([{ text: highlight.name }], { sizePt: name, color: 'tx1', strong: true }, 8, 20),
    text(numberRuns(highlight, set), { sizePt: set.sizePt, color: 'tx1' }, 28, 44),
    ...(below === '' ? [] : [text([{ text: below }], { sizePt: small, color: 'tx2' }, 74, 20)]),
  ];
  return {
    kind: 'group',
    name: own,
    description: highlight.point.reading,
    box: boxAround(items.flatMap(({ box }) => box ?? [])),
    items,
  };
}

/** How the great numbers are set, the same for all. */
interface NumberSetting {
  readonly sizePt: number;
  /** Units stand below where they would make the numbers small. */
  readonly isUnitBelow: boolean;
  /** Between a number and its words. */
  readonly space: string;
}

const SPACE: Readonly<Record<Lang, string>> = { zh: '\u2009', en: ' ' };

function setNumbers(highlights: readonly Highlight[], widthPt: number, lang: Lang): NumberSetting {
  const fits = (setting: NumberSetting): boolean =>
    highlights.every((highlight) => {
      const runs = numberRuns(highlight, setting);
      const widths = runs.map(({ text, sizePt }) => measureText(text, sizePt ?? setting.sizePt, 700));
      return widths.reduce((sum, width) => sum + width, 0) * WIDER <= widthPt;
    });
  const sizes = [34, 32, 30, 28, 26, 24, 22, 20];
  const settings = sizes.flatMap((sizePt) =>
    [false, true].map((isUnitBelow) => ({ sizePt, isUnitBelow, space: SPACE[lang] })),
  );
  // A size down is a lesser evil than a unit in the next line, two sizes are not.
  const beside = settings.find((setting) => !setting.isUnitBelow && fits(setting));
  const below = settings.find((setting) => setting.isUnitBelow && fits(setting));
  const least = { sizePt: 18, isUnitBelow: true, space: SPACE[lang] };
  if (beside === undefined || below === undefined) return below ?? least;
  return below.sizePt - beside.sizePt > 2 ? below : beside;
}

function numberRuns({ before, number: digits, after, unit }: Highlight, { isUnitBelow, space }: NumberSetting): Run[] {
  const behind = [after, isUnitBelow ? '' : unit].filter((part) => part !== '').join(space);
  const little = { sizePt: name, color: 'tx2' };
  const runs: Run[] = [
    { text: before === '' ? '' : before + space, ...little },
    { text: digits, strong: true, color: 'accent1' },
    { text: behind === '' ? '' : space + behind, ...little },
  ];
  return runs.filter(({ text }) => text !== '');
}

/** A slide that opens a topic: its name, what it is about and what is shown of it. */
export function topicSlide(topic: Topic, panels: readonly Panel[], stage: Stage): DeckSlide {
  const { lang } = stage;
  const width = innerPt(stage);
  const place = (key: string): Place => placeOf(layoutsOf(stage), 'topic', key);
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
export function closingSlide(report: Report, stage: Stage): DeckSlide {
  const words = publicationWords(report.lang);
  const width = innerPt(stage);
  const place = (key: string): Place => placeOf(layoutsOf(stage), 'closing', key);
  const notes = readingNotes(report);
  const height = notes.reduce((sum, note) => sum + linesOf(note, width, label, 400) * label * 1.3 + 5, 0);
  const top = TITLE_BOX.y + TITLE_BOX.height + 12;
  const second = Math.max(CONTENT_TOP_PT, top + height + 18);
  const facts = provenanceFacts(report).map(({ name: head, text }) => words.joinColon(head, text));
  const heading = { runs: [{ text: words.provenance, sizePt: lead, strong: true, color: 'tx1' }], afterPt: 8 };
  return {
    name: 'closing',
    layout: 'closing',
    items: [
      titleText('closing', place('title'), words.reading, title),
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
        paragraphs: [heading, ...paragraphsOf(facts, 3)],
      }),
    ],
    notes: [],
    charts: [],
    section: words.reading,
  };
}
