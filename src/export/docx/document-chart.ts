import { FAMILY } from '../../draw/picture.ts';
import { partedSvg } from '../../draw/svg.ts';
import { escapeMarkup } from '../../panels/embed/markup.ts';
import type { Panel } from '../../panels/panel.ts';
import type { Bilingual } from '../../words/lang.ts';
import type { DocumentTitle } from '../document-title.ts';
import { type KeyEntry, keyOf, type Sample } from '../native/chart-key.ts';
import { writeChartPart } from '../native/chart-part.ts';
import { writeChartSheet } from '../native/chart-sheet.ts';
import { describeChart } from '../native/describe-chart.ts';
import { emu, pigmentColor, type ThemeColor } from '../native/drawing-xml.ts';
import { type NativeChart, SIGNS } from '../native/native-chart.ts';
import { SLIDE_FONTS } from '../native/slide-type.ts';
import type { PngTools } from '../png.ts';
import { nameFamilies, pictureWarnings } from '../svg.ts';
import { type ChartPlan, type PicturePlan, rowsOf, stretchedCharts } from './chart-plan.ts';
import type { DocumentDraft } from './document-draft.ts';
import { heatTable, paintColorXml } from './heat-table.ts';
import { type Block, paragraph, runXml, TAB } from './paragraphs.ts';
import { PRINTED_SCALE, printedChart } from './printed-chart.ts';
import { themeColorXml } from './styles-xml.ts';
import { styleOf, twips } from './text-styles.ts';

/** What a chart is put into a document with. */
export interface ChartSpace {
  readonly draft: DocumentDraft;
  readonly about: DocumentTitle;
  readonly tools: PngTools;
}

export interface DrawnChart {
  readonly blocks: Block[];
  readonly warnings: readonly Bilingual[];
}

/** Puts a panel's chart, as planned and higher by `extraPt`, into the document, under its key. */
export async function chartBlocks(
  panel: Panel,
  plan: ChartPlan,
  extraPt: number,
  space: ChartSpace,
): Promise<DrawnChart> {
  if (plan.kind === 'picture') return pictureBlock(panel, plan, space);
  if (plan.kind === 'table') {
    const table = heatTable(plan.table, `${panel.id}/1`, panel.description);
    return { blocks: [...keyBlocks(keyOf(panel)), table, tableGap()], warnings: [] };
  }
  const charts = stretchedCharts(plan, extraPt);
  const rows = rowsOf(charts);
  const blocks: Block[] = [];
  let number = 0;
  for (const row of rows) {
    const heightPt = row[0]?.box.height ?? 0;
    const drawn: string[] = [];
    for (const chart of row) {
      number += 1;
      const description = charts.length === 1 ? panel.description : describeChart(chart, space.about.lang);
      drawn.push(await chartXml(chart, { name: `${panel.id}/${number}`, description }, panel, space));
    }
    const stops = row.slice(1).map(({ box }) => `<w:tab w:val="left" w:pos="${twips(box.x * PRINTED_SCALE)}"/>`);
    const properties = stops.length === 0 ? '' : `<w:tabs>${stops.join('')}</w:tabs>`;
    blocks.push(drawingBlock(drawn.join(TAB), heightPt * PRINTED_SCALE, properties));
  }
  return { blocks: [...keyBlocks(keyOf(panel)), ...blocks], warnings: [] };
}

/** As many blocks as the chart will be, as high, with nothing in them: what pages are planned with. */
export function plannedBlocks(panel: Panel, plan: ChartPlan): Block[] {
  if (plan.kind === 'picture') return [drawingBlock('', plan.heightPt)];
  if (plan.kind === 'table') return [...keyBlocks(keyOf(panel)), heatTable(plan.table, '', ''), tableGap()];
  const drawn = rowsOf(plan.charts).map((row) => drawingBlock('', (row[0]?.box.height ?? 0) * PRINTED_SCALE));
  return [...keyBlocks(keyOf(panel)), ...drawn];
}

const { beforePt, afterPt } = styleOf('Chart');

/** Between a table and what is said of it. */
const tableGap = (): Block => paragraph('ChartNote', '');

const drawingBlock = (inside: string, heightPt: number, properties = ''): Block =>
  paragraph('Chart', '', { inside, properties, heightPt: heightPt + (beforePt ?? 0) + (afterPt ?? 0) + 4 });

interface Named {
  readonly name: string;
  readonly description: string;
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

async function chartXml(chart: NativeChart, named: Named, panel: Panel, { draft, about }: ChartSpace): Promise<string> {
  const link = draft.addChart({
    part: printedChart(writeChartPart(chart, SLIDE_FONTS[about.lang].lang)),
    workbook: await writeChartSheet(chart, { ...about, title: panel.headline }, named.description),
  });
  const { width, height } = chart.box;
  const graphic = `<a:graphicData uri="${CHART}"><c:chart r:id="${link}"/></a:graphicData>`;
  return inlineXml(graphic, named, width * PRINTED_SCALE, height * PRINTED_SCALE, draft);
}

/** A drawing that stands in the text as a letter does. */
function inlineXml(
  graphic: string,
  { name, description }: Named,
  widthPt: number,
  heightPt: number,
  draft: DocumentDraft,
): string {
  const id = draft.next('drawing');
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${emu(widthPt)}" cy="${emu(heightPt)}"/>`,
    `<wp:docPr id="${id}" name="${escapeMarkup(name)}" descr="${escapeMarkup(description)}"/><wp:cNvGraphicFramePr/>`,
    `<a:graphic>${graphic}</a:graphic></wp:inline></w:drawing></w:r>`,
  ].join('');
}

/** Pixels of a picture a point on paper: 216 an inch. */
const PIXELS_PER_PT = 3;

async function pictureBlock(
  panel: Panel,
  { drawing, widthUnits, widthPt, heightPt }: PicturePlan,
  { draft, tools }: ChartSpace,
): Promise<DrawnChart> {
  const svg = partedSvg(drawing, widthUnits).replace('<svg ', () => `<svg font-family="'${FAMILY}'" `);
  const png = await tools.rasterize(svg, Math.max(1, Math.round(widthPt * PIXELS_PER_PT)));
  const images = draft.addPicture(nameFamilies(svg), png);
  const named = { name: `${panel.id}/1`, description: panel.description };
  const vector = `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${images.svg}"/></a:ext></a:extLst>`;
  const graphic = [
    `<a:graphicData uri="${PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="${escapeMarkup(named.name)}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${images.png}">${vector}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(widthPt)}" cy="${emu(heightPt)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>`,
  ].join('');
  const block = drawingBlock(inlineXml(graphic, named, widthPt, heightPt, draft), heightPt);
  return { blocks: [block], warnings: pictureWarnings(svg, tools.faces) };
}

/** What the marks of the chart mean, on one line in its colours. */
function keyBlocks(key: readonly KeyEntry[]): Block[] {
  if (key.length === 0) return [];
  const runs = key.map(({ sample, text }) => signsXml(sample) + runXml(text));
  const said = key.map(({ text }) => `●● ${text}`).join('    ');
  return [paragraph('ChartKey', said, { inside: runs.join(runXml('    ')) })];
}

function signsXml(sample: Sample): string {
  if (sample.form === 'words') return '';
  if (sample.form === 'shades')
    return sample.paints.map((paint) => runXml('■', paintColorXml(paint))).join('') + runXml(' ');
  const { signs, color } = signsOf(sample);
  return runXml(signs, wordColor(color)) + runXml(' ');
}

/** A colour of DrawingML by its name in WordprocessingML. */
const wordColor = (color: ThemeColor): string => themeColorXml(color.replace('tx', 'text').replace('bg', 'background'));

const DISCS = { circle: '●', diamond: '◆', square: '■', triangle: '▲' } as const;

function signsOf(sample: Exclude<Sample, { readonly form: 'shades' | 'words' }>): {
  readonly signs: string;
  readonly color: ThemeColor;
} {
  if (sample.form === 'filled') return { signs: '■', color: sample.color };
  if (sample.form === 'hollow') return { signs: '□', color: sample.color };
  if (sample.form === 'interval') return { signs: '├┤', color: 'tx1' };
  if (sample.form === 'reference') return { signs: '┄┄', color: 'tx1' };
  if (sample.form === 'sign')
    return { signs: DISCS[SIGNS[sample.place % SIGNS.length] ?? 'circle'], color: pigmentColor(sample.place) };
  const { qualifier } = sample;
  const signs = { stated: '●', over: '●→', order: '▬', about: '├●┤', nearly: '●┃', 'at-most': '●┃', range: '●━●' }[
    qualifier
  ];
  return { signs, color: 'accent1' };
}
