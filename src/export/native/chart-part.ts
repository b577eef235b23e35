import type { Box } from '../../charts/option.ts';
import { escapeMarkup } from '../../panels/embed/markup.ts';
import { axesXml, axisIds } from './chart-axes.ts';
import { seriesXml } from './chart-series.ts';
import { middleAddress } from './chart-sheet.ts';
import { chartTextXml } from './chart-text.ts';
import { fillXml, XML } from './drawing-xml.ts';
import { type NativeChart, type NativeKind, type NativeSeries, type Ring, runsAcross } from './native-chart.ts';
import { labelText } from './native-label.ts';
import { SLIDE_TYPE } from './slide-type.ts';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const BARE = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';

/**
 * `ppt/charts/chart….xml` (ECMA-376 part 1, 21.2): elements in the order of the schema; numbers, names, labels and the
 * lengths of intervals refer to the sheet behind the chart, colours and fonts to the theme of the deck.
 */
export function writeChartPart(chart: NativeChart, lang: string): string {
  const { title } = chart;
  return [
    `${XML}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="${lang}"/><c:roundedCorners val="0"/><c:chart>`,
    title === null ? '' : titleXml(title),
    chart.ring?.middle ? middleXml(chart, chart.ring.middle) : '',
    `<c:autoTitleDeleted val="${title === null && !chart.ring?.middle ? 1 : 0}"/>`,
    `<c:plotArea>${layoutXml(chart)}${plotXml(chart, lang)}${axesXml(chart)}${BARE}</c:plotArea>`,
    chart.hasLegend ? (chart.kind === 'ring' ? ringKeyXml(chart) : legendXml(chart)) : '',
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${BARE}`,
    chartTextXml({ sizePt: SLIDE_TYPE.name, color: 'tx1', strong: false }, { hasFonts: true }),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('');
}

/**
 * The series that are drawn, above the plot or below it. What only carries labels is left out or, in bars across, has no
 * name: programs differ in the end from which they count entries there, and would leave out one that is drawn.
 */
function legendXml({ kind, series, title }: NativeChart): string {
  const hidden = series.flatMap(({ look }, index) =>
    look === 'carrier' && !runsAcross(kind)
      ? [`<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`]
      : [],
  );
  const type = chartTextXml({ sizePt: SLIDE_TYPE.small, color: 'tx1', strong: false });
  return `<c:legend><c:legendPos val="${title === null ? 't' : 'b'}"/>${hidden.join('')}<c:overlay val="0"/>${type}</c:legend>`;
}

/** The key of a ring beside it, a line a part. */
function ringKeyXml({ ring, box: outer, categoryPt }: NativeChart): string {
  const type = chartTextXml({ sizePt: categoryPt, color: 'tx1', strong: false });
  return ring === undefined
    ? ''
    : `<c:legend><c:legendPos val="r"/>${placeXml(ring.key, outer)}<c:overlay val="0"/>${type}</c:legend>`;
}

/** The whole in the middle of a ring, from its cell. */
function middleXml(chart: NativeChart, { parts, x, y }: NonNullable<Ring['middle']>): string {
  const cache = `<c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeMarkup(labelText(parts))}</c:v></c:pt>`;
  const place = { x: part(x, chart.box.width), y: part(y, chart.box.height) };
  return [
    `<c:title><c:tx><c:strRef><c:f>${middleAddress(chart)}</c:f><c:strCache>${cache}</c:strCache></c:strRef></c:tx>`,
    `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${place.x}"/><c:y val="${place.y}"/></c:manualLayout></c:layout>`,
    `<c:overlay val="1"/>${chartTextXml({ sizePt: SLIDE_TYPE.label, color: 'tx1', strong: true })}</c:title>`,
  ].join('');
}

function titleXml({ text, aside }: NonNullable<NativeChart['title']>): string {
  const lines = [
    text === '' ? '' : paragraphXml(text, SLIDE_TYPE.name, 'tx1', 1),
    aside === '' ? '' : paragraphXml(aside, SLIDE_TYPE.small, 'tx2', 0),
  ];
  const layout =
    '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/></c:manualLayout></c:layout>';
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${lines.join('')}</c:rich></c:tx>${layout}<c:overlay val="1"/></c:title>`;
}

function paragraphXml(text: string, sizePt: number, color: string, bold: 0 | 1): string {
  const type = `sz="${sizePt * 100}" b="${bold}"`;
  const run = `<a:r><a:rPr ${type}>${fillXml(color)}</a:rPr><a:t>${escapeMarkup(text)}</a:t></a:r>`;
  return `<a:p><a:pPr algn="l"><a:defRPr ${type}/></a:pPr>${run}</a:p>`;
}

const part = (length: number, whole: number): string => (length / whole).toFixed(5);

const layoutXml = ({ plot, box }: NativeChart): string => placeXml(plot, box, '<c:layoutTarget val="inner"/>');

function placeXml({ x, y, width, height }: Box, outer: Box, target = ''): string {
  return [
    `<c:layout><c:manualLayout>${target}<c:xMode val="edge"/><c:yMode val="edge"/>`,
    `<c:x val="${part(x, outer.width)}"/><c:y val="${part(y, outer.height)}"/>`,
    `<c:w val="${part(width, outer.width)}"/><c:h val="${part(height, outer.height)}"/>`,
    '</c:manualLayout></c:layout>',
  ].join('');
}

function plotXml(chart: NativeChart, lang: string): string {
  const { kind } = chart;
  const axes = axisIds(chart);
  if (kind === 'ring')
    return `<c:doughnutChart><c:varyColors val="1"/>${seriesXml(chart, lang, 'ring')}<c:firstSliceAng val="0"/><c:holeSize val="58"/></c:doughnutChart>`;
  if (kind === 'scatter')
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${seriesXml(chart, lang, 'scatter')}${axes}</c:scatterChart>`;
  if (runsAcross(kind)) return barsXml(chart, seriesXml(chart, lang, 'bar'), axes);
  const isFilled = ({ look }: NativeSeries): boolean => look === 'filled';
  const lines = seriesXml(chart, lang, 'line', (one) => kind === 'lines' || !isFilled(one));
  return [
    kind === 'areas'
      ? `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${seriesXml(chart, lang, 'area', isFilled)}${axes}</c:areaChart>`
      : '',
    kind.endsWith('columns') ? barsXml(chart, seriesXml(chart, lang, 'bar', isFilled), axes) : '',
    lines === ''
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axes}</c:lineChart>`,
  ].join('');
}

/** Room between bars in per cent of one, where it is not that of bars by themselves. */
const GAPS: { readonly [Kind in NativeKind]?: number } = { 'facing-bars': 25, columns: 0, 'stacked-columns': 39 };

function barsXml({ kind, series }: NativeChart, drawn: string, axes: string): string {
  const isStacked = kind.startsWith('stacked');
  const gap = GAPS[kind] ?? (series.length > 1 && !isStacked ? 60 : 75);
  return [
    `<c:barChart><c:barDir val="${runsAcross(kind) ? 'bar' : 'col'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    `${drawn}<c:gapWidth val="${gap}"/><c:overlap val="${kind === 'bars' ? -5 : 100}"/>${axes}</c:barChart>`,
  ].join('');
}
