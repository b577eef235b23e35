import type PptxGenJS from 'pptxgenjs';
import type { Box } from '../../charts/option.ts';
import { THEMES, type ThemeName } from '../../charts/theme.ts';
import { layoutFrame } from '../../draw/frame.ts';
import { drawPicture } from '../../draw/picture.ts';
import type { Panel } from '../../panels/panel.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Bilingual } from '../../words/lang.ts';
import { base64 } from '../base64.ts';
import type { PngTools } from '../png.ts';
import { provenanceOf } from '../provenance.ts';
import { provenanceFacts, type Report } from '../report.ts';
import { pictureWarnings } from '../svg.ts';
import { addKey, keyOf } from './deck-key.ts';
import { addPlaces } from './deck-places.ts';
import { addLine, addTitle } from './deck-slides.ts';
import {
  CONTENT_TOP_PT,
  EDGE_PT,
  FOOT_BOTTOM_PT,
  fittingSize,
  innerPt,
  linesOf,
  positionOf,
  type Stage,
  SUBTITLE_BOX,
  textOptions,
  titleSize,
} from './deck-stage.ts';
import { nativePairedBars, nativeRankedBars } from './native-bars.ts';
import type { NativeChart } from './native-chart.ts';
import { nativeSlope } from './native-lines.ts';
import { nativeValueBars } from './native-values.ts';
import { SLIDE_TYPE } from './slide-type.ts';

/** What a panel's slide is drawn with. */
export interface PanelSpace {
  readonly report: Report;
  readonly theme: ThemeName;
  readonly stage: Stage;
  readonly tools: PngTools;
}

/** Layout units of a picture a point of the slide, and px a unit. */
const UNITS_PER_PT = 4 / 3;
const PX_PER_UNIT = 2;

/** About what a picture leaves blank at its sides. */
const BLANK_PT = 20;
const PLACES_GAP_PT = 28;

const SMALL = { sizePt: SLIDE_TYPE.small, color: 'tx2', anchor: 'bottom' } as const;

/** What a panel was put on its slide as: charts of PowerPoint's own, in order, or a picture with what it lacks. */
export interface Filled {
  readonly charts: readonly NativeChart[];
  readonly warnings: readonly Bilingual[];
}

/**
 * A panel on its slide: headline, subtitle, chart, notes and source, and behind the slide what it says and where it comes
 * from.
 */
export async function fillPanel(slide: PptxGenJS.Slide, panel: Panel, space: PanelSpace): Promise<Filled> {
  const { stage } = space;
  const width = innerPt(stage);
  addTitle(slide, panel.headline, titleSize(panel.headline, width, SLIDE_TYPE.title));
  const top = addSubtitle(slide, panel.subtitle, stage);
  const bottom = addFoot(slide, panel, stage) - 10;
  const y = top + addKey(slide, keyOf(panel.chart), top, stage);
  const charts = nativeCharts(panel, { x: EDGE_PT, y, width, height: bottom - y }, space);
  for (const [index, chart] of charts.entries()) {
    const name = charts.length === 1 ? panel.headline : `${panel.headline} ${index + 1}`;
    addNativeChart(slide, chart, name, panel.description);
  }
  slide.addNotes(notesOf(panel, charts.length > 0, space));
  if (charts.length > 0) return { charts, warnings: [] };
  const box = { x: EDGE_PT, y: top, width, height: bottom - top };
  return { charts, warnings: await addPicture(slide, panel, box, space) };
}

/** On one line, or on two where it would be small; where the chart may begin. */
function addSubtitle(slide: PptxGenJS.Slide, text: string, stage: Stage): number {
  const width = innerPt(stage);
  const sizePt = fittingSize(text, width, { sizePt: SLIDE_TYPE.subtitle, leastPt: SLIDE_TYPE.label }, 1);
  const extra = (linesOf(text, width, sizePt, 400) - 1) * sizePt * 1.3;
  addLine(slide, text, { sizePt, color: 'tx2' }, { ...SUBTITLE_BOX, height: SUBTITLE_BOX.height + extra }, stage);
  return CONTENT_TOP_PT + extra;
}

function nativeCharts({ chart }: Panel, box: Box, { theme, stage }: PanelSpace): NativeChart[] {
  const space = { box, theme: THEMES[theme], lang: stage.lang };
  if (chart.kind === 'paired-bars') return nativePairedBars(chart, space);
  if (chart.kind === 'ranked-bars') return [nativeRankedBars(chart, space)];
  if (chart.kind === 'value-bars' || chart.kind === 'grouped-bars') return nativeValueBars(chart, space);
  return chart.kind === 'slope' ? nativeSlope(chart, space) : [];
}

/** Puts a chart on the slide whose parts PptxGenJS writes; they are written over with ours when the file is finished. */
function addNativeChart(slide: PptxGenJS.Slide, { box }: NativeChart, name: string, description: string): void {
  const stand = [{ name: '1', labels: ['1'], values: [1] }];
  slide.addChart('bar', stand, { ...positionOf(box), altText: description, objectName: name });
}

/**
 * A chart PowerPoint has not, as a picture in print quality: 192 px an inch. What a picture leaves blank at its edges lies
 * outside of the box, so that the chart begins where the words do.
 */
async function addPicture(slide: PptxGenJS.Slide, panel: Panel, box: Box, space: PanelSpace): Promise<Bilingual[]> {
  const { report, theme, stage, tools } = space;
  const { lang } = stage;
  const height = box.height + 1.5 * BLANK_PT;
  const { widthPx, heightPx } = pictureSize(panel, { ...box, width: box.width + 2 * BLANK_PT, height }, space);
  const style = { widthPx, heightPx, theme, lang, titled: false, background: 'transparent' } as const;
  const { svg, frame } = drawPicture(panel, style, provenanceOf(panel, report.dataset, lang, report.origin));
  const png = await tools.rasterize(svg, widthPx * PX_PER_UNIT);
  const width = widthPx / UNITS_PER_PT;
  const x = box.x - (frame.chart.x * width) / frame.layoutWidth;
  slide.addImage({
    ...positionOf({ x, y: box.y - BLANK_PT * 0.75, width, height }),
    data: `image/png;base64,${base64(png)}`,
    altText: panel.description,
    objectName: panel.headline,
  });
  const right = x + ((frame.chart.x + frame.chart.width) * width) / frame.layoutWidth + PLACES_GAP_PT;
  addPlaces(slide, panel, { ...box, x: right, width: box.x + box.width - right }, stage);
  return pictureWarnings(svg, tools.faces);
}

/** As wide as the box or narrower: the width at which the chart's type is largest. */
function pictureSize(panel: Panel, box: Box, { theme, stage }: PanelSpace): { widthPx: number; heightPx: number } {
  const heightPx = Math.round(box.height * UNITS_PER_PT);
  const widths = [1, 0.9, 0.8, 0.7, 0.6].map((part) => Math.round(box.width * part * UNITS_PER_PT));
  const style = { heightPx, theme, lang: stage.lang, titled: false };
  const sizes = widths.map((widthPx) => ({
    widthPx,
    scale: widthPx / layoutFrame(panel, { ...style, widthPx }).layoutWidth,
  }));
  // A wider one is taken unless a narrower one is clearly larger.
  const best = sizes.reduce((chosen, size) => (size.scale > chosen.scale * 1.15 ? size : chosen));
  return { widthPx: best.widthPx, heightPx };
}

/** What the foot of a slide may take; longer notes stand in full behind the slide. */
const MOST_FOOT_LINES = 9;

/** Notes and source in small type on the lower edge; where they begin. */
function addFoot(slide: PptxGenJS.Slide, panel: Panel, stage: Stage): number {
  // The number of the slide stands to the right of the last line.
  const width = innerPt(stage) - 64;
  const texts: string[] = [];
  let lines = linesOf(panel.source, width, SMALL.sizePt, 400);
  for (const note of panel.notes) {
    lines += linesOf(note, width, SMALL.sizePt, 400);
    if (lines > MOST_FOOT_LINES) break;
    texts.push(note);
  }
  texts.push(panel.source);
  const height = Math.min(lines, MOST_FOOT_LINES) * SMALL.sizePt * 1.3 + 4;
  const y = FOOT_BOTTOM_PT + 18 - height;
  slide.addText(
    texts.map((text, index) => ({ text, options: { breakLine: index < texts.length - 1 } })),
    textOptions(SMALL, { x: EDGE_PT, y, width, height }, stage),
  );
  return y;
}

/** What the speaker finds below the slide: the chart in words, its notes, source and provenance; a paragraph a line. */
function notesOf(panel: Panel, isNative: boolean, { report, stage }: PanelSpace): string {
  const { notes, editable, joinColon } = publicationWords(stage.lang);
  const facts = provenanceFacts(report).map(({ name, text }) => joinColon(name, text));
  return [
    joinColon(notes.description, panel.description),
    ...panel.notes.map((note) => joinColon(notes.notes, note)),
    panel.source,
    ...(isNative ? [joinColon(notes.edit, editable)] : []),
    ...facts,
  ].join('\n');
}
