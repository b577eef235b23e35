import type PptxGenJS from 'pptxgenjs';
import { measureText } from '../../draw/measure.ts';
import type { Topic } from '../../figures/dataset.ts';
import { formatDate } from '../../panels/figure/figure-text.ts';
import { type Highlight, highlightsOf } from '../../panels/key-figures.ts';
import type { Panel } from '../../panels/panel.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { provenanceFacts, type Report, readingNotes } from '../report.ts';
import {
  CONTENT_TOP_PT,
  EDGE_PT,
  innerPt,
  linesOf,
  positionOf,
  type SlideText,
  type Stage,
  TITLE_BOX,
  textOptions,
  titleSize,
} from './deck-stage.ts';
import { SLIDE_TYPE, WIDER } from './slide-type.ts';

type Slide = PptxGenJS.Slide;

const { lead, subtitle, name, label, small, cover, divider, title } = SLIDE_TYPE;
const MUTED: SlideText = { sizePt: subtitle, color: 'tx2' };
const INK: SlideText = { sizePt: lead, color: 'tx1' };

/** The title slide: report, who gave it and when, and its great numbers. */
export function fillCover(slide: Slide, { dataset, lang }: Report, stage: Stage): void {
  const { source } = dataset;
  const width = innerPt(stage);
  const size = titleSize(source.title[lang], width, cover);
  const below = 106 + linesOf(source.title[lang], width, size, 700) * size * 1.25 + 10;
  addRule(slide, { x: EDGE_PT, y: 70, width }, 'tx1', 2);
  addLine(slide, dataset.title[lang], MUTED, { y: 80, height: 22 }, stage);
  addTitle(slide, source.title[lang], size);
  const lines: [string, SlideText][] = [
    [source.body[lang], INK],
    [source.speaker[lang], { ...MUTED, sizePt: name }],
    [formatDate(source.date, lang), { ...MUTED, sizePt: name }],
  ];
  let y = below;
  for (const [text, style] of lines) {
    const height = linesOf(text, width, style.sizePt, 400) * style.sizePt * 1.3;
    addLine(slide, text, style, { y, height }, stage);
    y += height + 4;
  }
  addGreatNumbers(slide, highlightsOf(dataset, lang), stage);
}

/** In one row on a wide slide, in two on a narrow one, standing on the lower edge. */
function addGreatNumbers(slide: Slide, highlights: readonly Highlight[], stage: Stage): void {
  const columns = stage.widthPt > 800 ? 4 : 2;
  const [gap, height] = [24, 104];
  const width = (innerPt(stage) - gap * (columns - 1)) / columns;
  const rows = Math.ceil(highlights.length / columns);
  const set = setNumbers(highlights, width, stage.lang);
  for (const [index, highlight] of highlights.entries()) {
    const x = EDGE_PT + (index % columns) * (width + gap);
    const y = stage.heightPt - 30 - (rows - Math.floor(index / columns)) * height;
    const box = { x, width, height: 20 };
    addRule(slide, { x, y, width }, 'bg2', 1);
    slide.addText(highlight.name, textOptions({ ...INK, sizePt: name, strong: true }, { ...box, y: y + 8 }, stage));
    const runs = numberRuns(highlight, set);
    slide.addText(runs, textOptions({ ...INK, sizePt: set.sizePt }, { ...box, y: y + 28, height: 44 }, stage));
    const below = [set.isUnitBelow ? highlight.unit : '', highlight.growth ?? ''].filter((part) => part !== '');
    const text = below.join(' · ');
    if (text !== '') slide.addText(text, textOptions({ ...MUTED, sizePt: small }, { ...box, y: y + 74 }, stage));
  }
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
      const widths = runs.map(({ text = '', options }) => measureText(text, options?.fontSize ?? 0, 700));
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

function numberRuns(
  { before, number: digits, after, unit }: Highlight,
  { sizePt, isUnitBelow, space }: NumberSetting,
): PptxGenJS.TextProps[] {
  const behind = [after, isUnitBelow ? '' : unit].filter((part) => part !== '').join(space);
  const little = { fontSize: name, color: 'tx2' };
  const runs: PptxGenJS.TextProps[] = [
    { text: before === '' ? '' : before + space, options: little },
    { text: digits, options: { fontSize: sizePt, bold: true, color: 'accent1' } },
    { text: behind === '' ? '' : space + behind, options: little },
  ];
  return runs.filter(({ text }) => text !== '');
}

/** A slide that opens a topic: its name, what it is about and what is shown of it. */
export function fillDivider(slide: Slide, topic: Topic, panels: readonly Panel[], stage: Stage): void {
  const { lang } = stage;
  const width = innerPt(stage);
  const size = titleSize(topic.name[lang], width, divider);
  const below = 156 + linesOf(topic.name[lang], width, size, 700) * size * 1.25 + 8;
  addRule(slide, { x: EDGE_PT, y: 140, width }, 'tx1', 2);
  addTitle(slide, topic.name[lang], size);
  addLine(slide, topic.lead[lang], { ...MUTED, sizePt: lead }, { y: below, height: 52 }, stage);
  const items = panels.map(({ headline }) => ({ text: headline, options: { breakLine: true, paraSpaceAfter: 6 } }));
  const box = { x: EDGE_PT, y: below + 66, width, height: 140 };
  slide.addText(items, textOptions({ ...INK, sizePt: subtitle }, box, stage));
}

/** The last slide: what the marks mean, and where the numbers come from. */
export function fillClosing(slide: Slide, report: Report, stage: Stage): void {
  const words = publicationWords(report.lang);
  const width = innerPt(stage);
  addTitle(slide, words.reading, title);
  const notes = readingNotes(report);
  const height = notes.reduce((sum, note) => sum + linesOf(note, width, label, 400) * label * 1.3 + 5, 0);
  const top = TITLE_BOX.y + TITLE_BOX.height + 12;
  const box = { x: EDGE_PT, y: top, width, height };
  slide.addText(
    notes.map((note) => ({ text: note, options: { breakLine: true, paraSpaceAfter: 5 } })),
    textOptions({ ...INK, sizePt: label }, box, stage),
  );
  const second = Math.max(CONTENT_TOP_PT, top + height + 18);
  addRule(slide, { x: EDGE_PT, y: second, width }, 'bg2', 1);
  addLine(slide, words.provenance, { ...INK, strong: true }, { y: second + 10, height: 26 }, stage);
  const facts = provenanceFacts(report).map(({ name: head, text }) => ({
    text: words.joinColon(head, text),
    options: { breakLine: true, paraSpaceAfter: 3 },
  }));
  const rest = { x: EDGE_PT, y: second + 42, width, height: stage.heightPt - second - 72 };
  slide.addText(facts, textOptions({ ...MUTED, sizePt: small + 1 }, rest, stage));
}

/** A title in the layout's place for it; its size stands at the run, as PptxGenJS leaves it out elsewhere. */
export function addTitle(slide: Slide, text: string, sizePt: number): void {
  slide.addText([{ text, options: { fontSize: sizePt } }], { placeholder: 'title' });
}

export function addLine(
  slide: Slide,
  text: string,
  style: SlideText,
  { y, height }: { readonly y: number; readonly height: number },
  stage: Stage,
): void {
  if (text !== '') slide.addText(text, textOptions(style, { x: EDGE_PT, y, width: innerPt(stage), height }, stage));
}

function addRule(
  slide: Slide,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  color: 'tx1' | 'bg2',
  widthPt: number,
): void {
  slide.addShape('line', { ...positionOf({ x, y, width, height: 0 }), line: { color, width: widthPt } });
}
