import { type Box, sizesFor } from '../../charts/option.ts';
import { THEMES, type Theme, type ThemeName } from '../../charts/theme.ts';
import { tilesSay } from '../../charts/tile-map.ts';
import { type Frame, layoutFrame } from '../../draw/frame.ts';
import { partedSvg } from '../../draw/svg.ts';
import { formatStatement, statementsIn } from '../../panels/figure/statement.ts';
import type { Panel } from '../../panels/panel.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { DocumentTitle } from '../document-title.ts';
import { keyOf } from '../native/chart-key.ts';
import { writeChartPart } from '../native/chart-part.ts';
import { writeChartSheet } from '../native/chart-sheet.ts';
import { describeChart } from '../native/describe-chart.ts';
import type { ThemeColor } from '../native/drawing-xml.ts';
import type { NativeChart } from '../native/native-chart.ts';
import { nativeCharts } from '../native/native-forms.ts';
import { type NativeTable, nativeTable, ON_SLIDES } from '../native/native-table.ts';
import { linesOf, SLIDE_FONTS, SLIDE_TYPE, WIDER } from '../native/slide-type.ts';
import { provenanceFacts, type Report } from '../report.ts';
import { keyGroup } from './deck-key.ts';
import { placesText } from './deck-places.ts';
import type { DeckSlide } from './deck-slide.ts';
import { CONTENT_TOP_PT, FOOT_LINE_PT, fittingSize, innerPt, SUBTITLE_BOX, titleSize } from './deck-stage.ts';
import { drawnGroup, enlargedGroup } from './drawn-group.ts';
import type { DeckStage } from './layout-stage.ts';
import {
  type ChartItem,
  type GroupItem,
  paragraphsOf,
  placedText,
  type SlideItem,
  type TextItem,
  titleText,
} from './slide-items.ts';
import { type Place, placeOf } from './slide-layouts.ts';
import { colorUnder } from './template-look.ts';

/** What a panel's slide is made with. */
export interface PanelSpace {
  readonly report: Report;
  readonly theme: ThemeName;
  readonly stage: DeckStage;
  readonly about: DocumentTitle;
}

/** Layout units of a drawing a point of the slide. */
const UNITS_PER_PT = 4 / 3;

/** About what a drawing leaves blank at its sides. */
const BLANK_PT = 20;
const PLACES_GAP_PT = 28;

/**
 * A panel on its slide, in reading order: headline, subtitle, key, chart, notes and source; behind it what it says and
 * where it comes from. Every frame has a name that stays, `contracts/1`, by which the next year's finds it.
 */
export async function panelSlide(panel: Panel, section: string | null, space: PanelSpace): Promise<DeckSlide> {
  const { stage, about } = space;
  const { area } = stage;
  const place = (key: string): Place => placeOf(stage, 'panel', key);
  const name = (part: string | number): string => `${panel.id}/${part}`;
  const size = titleSize(panel.headline, innerPt(stage), SLIDE_TYPE.title);
  const title = titleText(panel.id, place('title'), panel.headline, size);
  const subtitle = subtitleText(panel, place('subtitle'), stage);
  const foot = footTexts(panel, place('notes'), place('source'), stage);
  const bottom = foot.top - 10;
  const key = keyGroup(name('key'), keyOf(panel), subtitle.bottom, { ...area, lang: stage.lang });
  const y = subtitle.bottom + (key?.heightPt ?? 0);
  const charts = nativeCharts(panel.chart, { box: { ...area, y, height: bottom - y }, lang: stage.lang });
  const held = place('chart').isFree ? null : place('chart');
  const chartItems = charts.map(
    (chart, index): ChartItem => ({
      kind: 'chart',
      name: name(index + 1),
      description: charts.length === 1 ? panel.description : describeChart(chart, stage.lang),
      place: index === 0 ? held : null,
      chart,
    }),
  );
  const table = tableOn(stage, panel, { ...area, y, height: bottom - y }, themeOn(space));
  const framed: SlideItem[] =
    table === null
      ? chartItems
      : [{ kind: 'table', name: name(1), description: panel.description, place: held, table }];
  const content: SlideItem[] =
    framed.length > 0
      ? [...(key === null ? [] : [key.item]), ...framed]
      : drawnItems(panel, { ...area, y: subtitle.bottom, height: bottom - subtitle.bottom }, space);
  return {
    name: panel.id,
    layout: 'panel',
    items: [title, ...subtitle.items, ...content, ...foot.items],
    notes: notesOf(panel, table !== null ? 'table' : charts.length > 0 ? 'editable' : 'shapes', space),
    charts: await Promise.all(
      charts.map((chart, index) => chartFiles(chart, chartItems[index]?.description ?? '', panel, about)),
    ),
    section,
  };
}

/** The colours that the slide will have. */
function themeOn({ theme, stage: { template } }: PanelSpace): Theme {
  if (template === null) return THEMES[theme];
  const seen = (slot: ThemeColor): string => colorUnder(template, slot);
  const inks = { ink: seen('tx1'), card: seen('bg1') };
  const calm = { azurite: seen('accent2'), malachite: seen('accent3') };
  return {
    ...THEMES[theme],
    ...inks,
    ...calm,
    cinnabar: seen('accent1'),
    ochre: seen('accent4'),
    stone: seen('accent5'),
  };
}

async function chartFiles(chart: NativeChart, description: string, panel: Panel, about: DocumentTitle) {
  return {
    part: writeChartPart(chart, SLIDE_FONTS[about.lang].lang),
    workbook: await writeChartSheet(chart, { ...about, title: panel.headline }, description),
  };
}

/** From the subtitle to where the chart begins, where that is on one line. */
const SUBTITLE_PT = CONTENT_TOP_PT - SUBTITLE_BOX.y;

/** On one line, or on two where it would be small; where the chart may begin. */
function subtitleText(
  { id, subtitle }: Panel,
  place: Place,
  { area, template }: DeckStage,
): { readonly items: TextItem[]; readonly bottom: number } {
  if (subtitle === '') return { items: [], bottom: template === null ? area.y + SUBTITLE_PT : area.y };
  const { width } = area;
  const sizePt = fittingSize(subtitle, width, { sizePt: SLIDE_TYPE.subtitle, leastPt: SLIDE_TYPE.label }, 1);
  const extra = (linesOf(subtitle, width, sizePt, 400) - 1) * sizePt * 1.3;
  const item = placedText(`${id}/subtitle`, place, subtitle, {
    box: extra === 0 && !place.isFree ? null : { ...area, height: SUBTITLE_BOX.height + extra },
    paragraphs: [{ runs: [{ text: subtitle, sizePt }] }],
  });
  return { items: [item], bottom: area.y + SUBTITLE_PT + extra };
}

/** A chart that PowerPoint has not, as shapes, and beside a map whose tiles bear numbers what its places are named for. */
function drawnItems(panel: Panel, box: Box, { theme, stage }: PanelSpace): SlideItem[] {
  const wide = { ...box, width: box.width + 2 * BLANK_PT, height: box.height + 1.5 * BLANK_PT };
  const { widthPx, frame } = drawnFrame(panel, wide, theme, stage);
  const scale = widthPx / UNITS_PER_PT / frame.layoutWidth;
  const { x, y, width } = frame.chart;
  const group: GroupItem = drawnGroup(
    partedSvg(frame.drawing, width),
    { name: `${panel.id}/1`, description: panel.description, theme },
    { x: box.x, y: box.y - BLANK_PT * 0.75 + y * scale, scale, wider: widerOn(stage) },
  );
  const right = box.x + width * scale + PLACES_GAP_PT;
  const isSaid = saysPlaces(panel, frame);
  const places =
    x < 0 || isSaid ? null : placesText(panel, { ...box, x: right, width: box.x + box.width - right }, stage);
  const drawn = enlargedGroup(group, 1 / typeScaleOn(stage));
  return places === null ? [drawn] : [drawn, places];
}

/** What is laid out for the wide font of a template is not made smaller for it once more. */
const typeScaleOn = ({ template }: DeckStage): number => template?.typeScale ?? 1;

/** A template's font may run wider than ours, and needs the room that slides have to spare. */
const widerOn = (stage: DeckStage): number => (stage.template === null ? 1 : WIDER / typeScaleOn(stage));

/** A table in colours, in type that is as wide as the template's. */
function tableOn(stage: DeckStage, { chart }: Panel, box: Box, theme: Theme): NativeTable | null {
  const wider = 1 / typeScaleOn(stage);
  const table = nativeTable(chart, box, theme, { ...ON_SLIDES, wider });
  return table && { ...table, sizePt: table.sizePt * wider };
}

/** Parts of a box that a drawing is tried in. */
const PARTS = [1, 0.9, 0.8, 0.7, 0.6];
/** Beside a narrower map there is room for what its places are named for. */
const MAP_PARTS = [...PARTS, 0.5, 0.45, 0.4];

/** As wide as the box or narrower: the width at which the drawing's type is largest. */
function drawnFrame(panel: Panel, box: Box, theme: ThemeName, stage: DeckStage): { widthPx: number; frame: Frame } {
  const heightPx = Math.round(box.height * UNITS_PER_PT);
  const style = { heightPx, theme, lang: stage.lang, titled: false, wider: widerOn(stage) };
  const parts = panel.chart.kind === 'tile-map' ? MAP_PARTS : PARTS;
  const widths = parts.map((part) => Math.max(LEAST_PX, Math.round(box.width * part * UNITS_PER_PT)));
  const measured: Parameters<typeof layoutFrame>[2] = new Map();
  const sizes = widths.map((widthPx) => ({ widthPx, frame: layoutFrame(panel, { ...style, widthPx }, measured) }));
  const scaleOf = ({ widthPx, frame }: (typeof sizes)[number]): number => widthPx / frame.layoutWidth;
  const wordsPt = ({ frame, widthPx }: (typeof sizes)[number]): number =>
    (sizesFor(frame.chart.width).small * scaleOf({ frame, widthPx })) / UNITS_PER_PT;
  // Words in tiles are better read beside them than small.
  const readable = sizes.filter((size) => !saysPlaces(panel, size.frame) || wordsPt(size) >= LEAST_WORDS_PT);
  // A wider one is taken unless a narrower one is clearly larger.
  return (readable.length > 0 ? readable : sizes).reduce((chosen, size) =>
    scaleOf(size) > scaleOf(chosen) * 1.15 ? size : chosen,
  );
}

const LEAST_WORDS_PT = 10;

const saysPlaces = ({ chart }: Panel, frame: Frame): boolean =>
  chart.kind === 'tile-map' && tilesSay(chart, frame.chart.width);

/** Drawings are not laid out narrower. */
const LEAST_PX = 320;

/** What the foot of a slide may take of the room below the title; longer notes stand in full behind the slide. */
const MOST_FOOT_SHARE = 0.31;

/** Notes and source in small type on the lower edge, and where they begin. */
function footTexts(
  panel: Panel,
  notes: Place,
  source: Place,
  { area, template }: DeckStage,
): { readonly items: TextItem[]; readonly top: number } {
  // The number of the slide stands to the right of the last line; a template has a place of its own for it.
  const width = area.width - (template === null ? 64 : 0);
  const { sizePt } = notes.style;
  const linePt = sizePt * FOOT_LINE_PT;
  const mostLines = Math.max(1, Math.floor((area.height * MOST_FOOT_SHARE) / linePt));
  const sourceLines = Math.min(linesOf(panel.source, width, sizePt, 400), mostLines);
  const texts: string[] = [];
  let lines = 0;
  for (const note of panel.notes) {
    lines += linesOf(note, width, sizePt, 400);
    if (sourceLines + lines > mostLines) break;
    texts.push(note);
  }
  const own = texts.reduce((sum, note) => sum + linesOf(note, width, sizePt, 400), 0);
  const bottom = area.y + area.height;
  const sourceTop = bottom - sourceLines * linePt - 4;
  const top = sourceTop - own * linePt;
  const boxOf = (y: number, height: number): Box => ({ x: area.x, y, width, height });
  const items = [
    ...(texts.length === 0
      ? []
      : [
          placedText(`${panel.id}/notes`, notes, '', {
            box: boxOf(top, own * linePt),
            paragraphs: paragraphsOf(texts),
          }),
        ]),
    ...(panel.source === ''
      ? []
      : [placedText(`${panel.id}/source`, source, panel.source, { box: boxOf(sourceTop, bottom - sourceTop) })]),
  ];
  return { items, top };
}

/**
 * What the speaker finds below the slide: the chart in words, its notes and source, how the report states each figure,
 * and provenance; a paragraph a line.
 */
function notesOf(panel: Panel, made: 'editable' | 'table' | 'shapes', { report, stage }: PanelSpace): string[] {
  const words = publicationWords(stage.lang);
  const { notes, joinColon } = words;
  const facts = provenanceFacts(report).map(({ name, text }) => joinColon(name, text));
  return [
    joinColon(notes.description, panel.description),
    ...panel.notes.map((note) => joinColon(notes.notes, note)),
    panel.source,
    ...statementsIn(panel.points, report.dataset, stage.lang).map((statement) =>
      formatStatement(statement, stage.lang),
    ),
    joinColon(notes.edit, words[made]),
    ...facts,
  ];
}
