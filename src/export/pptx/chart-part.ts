import { escapeXml } from '../../draw/picture.ts';
import { axesXml, CATEGORY_AXIS, VALUE_AXIS } from './chart-axes.ts';
import { fillXml, lineXml, NO_LINE, textXml } from './chart-ink.ts';
import { labelsXml } from './chart-labels.ts';
import { namesAddress, seriesNameAddress, valuesAddress } from './chart-sheet.ts';
import type { NativeChart, NativeSeries } from './native-chart.ts';
import { SLIDE_TYPE } from './slide-type.ts';

/**
 * `ppt/charts/chart….xml` (ECMA-376 part 1, 21.2): elements in the order of the schema, numbers and names referring to
 * the sheet behind the chart. PptxGenJS writes no hollow bars, no intervals and no label of its own for a point.
 */
export function writeChartPart(chart: NativeChart, lang: string): string {
  const { title } = chart;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<c:date1904 val="0"/><c:lang val="${lang}"/><c:roundedCorners val="0"/>`,
    '<c:chart>',
    title === null ? '' : titleXml(title),
    `<c:autoTitleDeleted val="${title === null ? 1 : 0}"/>`,
    `<c:plotArea>${layoutXml(chart)}`,
    chart.kind === 'lines' ? linesXml(chart) : barsXml(chart),
    axesXml(chart),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textXml({ sizePt: SLIDE_TYPE.name, color: 'tx1', strong: false }),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>',
    '</c:chartSpace>',
  ].join('');
}

function titleXml({ text, aside }: NonNullable<NativeChart['title']>): string {
  const lines = [paragraphXml(text, SLIDE_TYPE.name, 'tx1', 1)];
  if (aside !== '') lines.push(paragraphXml(aside, SLIDE_TYPE.small, 'tx2', 0));
  const layout =
    '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/></c:manualLayout></c:layout>';
  const body = `<a:bodyPr/><a:lstStyle/>${lines.join('')}`;
  return `<c:title><c:tx><c:rich>${body}</c:rich></c:tx>${layout}<c:overlay val="1"/></c:title>`;
}

function paragraphXml(text: string, sizePt: number, color: string, bold: 0 | 1): string {
  const type = `sz="${sizePt * 100}" b="${bold}"`;
  const run = `<a:r><a:rPr ${type}>${fillXml(color)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
  return `<a:p><a:pPr algn="l"><a:defRPr ${type}/></a:pPr>${run}</a:p>`;
}

const part = (length: number, whole: number): string => (length / whole).toFixed(5);

function layoutXml({ plot: { x, y, width, height }, box: outer }: NativeChart): string {
  return [
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>',
    `<c:x val="${part(x, outer.width)}"/><c:y val="${part(y, outer.height)}"/>`,
    `<c:w val="${part(width, outer.width)}"/><c:h val="${part(height, outer.height)}"/>`,
    '</c:manualLayout></c:layout>',
  ].join('');
}

function barsXml(chart: NativeChart): string {
  const isStacked = chart.kind === 'stacked-bars';
  return [
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    ...chart.series.map((one, index) => {
      const outline = one.look === 'hollow' ? lineXml(one.color, 1.25, 'sysDash') : NO_LINE;
      const fill = one.look === 'filled' ? fillXml(one.color) : '<a:noFill/>';
      return [
        `<c:ser>${nameXml(one, index)}<c:spPr>${fill}${outline}</c:spPr><c:invertIfNegative val="0"/>`,
        labelsXml(one, chart),
        errorsXml(one, ''),
        `${categoriesXml(chart)}${valuesXml(chart, one, index)}</c:ser>`,
      ].join('');
    }),
    `<c:gapWidth val="${chart.series.length > 1 && !isStacked ? 60 : 75}"/>`,
    `<c:overlap val="${isStacked ? 100 : -5}"/>`,
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
  ].join('');
}

function linesXml(chart: NativeChart): string {
  return [
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>',
    ...chart.series.map((one, index) => {
      const isLead = one.look === 'lead-line';
      const mark = markerXml(one.symbol, isLead ? 10 : 8, fillXml(one.color), lineXml(one.color, 0.75));
      const start = markerXml('circle', 9, fillXml('bg1'), lineXml('accent5', 1.75));
      return [
        `<c:ser>${nameXml(one, index)}<c:spPr>${lineXml(one.color, isLead ? 3.5 : 2)}</c:spPr>${mark}`,
        `<c:dPt><c:idx val="0"/>${start}<c:bubble3D val="0"/></c:dPt>`,
        labelsXml(one, chart),
        errorsXml(one, '<c:errDir val="y"/>'),
        `${categoriesXml(chart)}${valuesXml(chart, one, index)}<c:smooth val="0"/></c:ser>`,
      ].join('');
    }),
    `<c:marker val="1"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:lineChart>`,
  ].join('');
}

function markerXml(symbol: NativeSeries['symbol'], sizePt: number, fill: string, line: string): string {
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${sizePt}"/><c:spPr>${fill}${line}</c:spPr></c:marker>`;
}

/** The interval of each value as a bar with two caps: lengths below and above it, 0 where there is none. */
function errorsXml({ values, intervals }: NativeSeries, direction: string): string {
  if (intervals === null) return '';
  const lengths = (of: (value: number, interval: { low: number; high: number }) => number): string =>
    numbersXml(
      values.map((value, index) => {
        const interval = intervals[index] ?? null;
        return interval === null ? 0 : Math.max(0, Number(of(value, interval).toPrecision(9)));
      }),
      'General',
    );
  return [
    `<c:errBars>${direction}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>`,
    `<c:plus><c:numLit>${lengths((value, { high }) => high - value)}</c:numLit></c:plus>`,
    `<c:minus><c:numLit>${lengths((value, { low }) => value - low)}</c:numLit></c:minus>`,
    `<c:spPr>${lineXml('tx1', 1.25)}</c:spPr></c:errBars>`,
  ].join('');
}

function nameXml({ name }: NativeSeries, index: number): string {
  const cell = `<c:f>${seriesNameAddress(index)}</c:f><c:strCache>${textsXml([name])}</c:strCache>`;
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef>${cell}</c:strRef></c:tx>`;
}

function categoriesXml(chart: NativeChart): string {
  const cache = `<c:strCache>${textsXml(chart.categories)}</c:strCache>`;
  return `<c:cat><c:strRef><c:f>${namesAddress(chart)}</c:f>${cache}</c:strRef></c:cat>`;
}

function valuesXml(chart: NativeChart, { values }: NativeSeries, index: number): string {
  const cache = `<c:numCache>${numbersXml(values, 'General')}</c:numCache>`;
  return `<c:val><c:numRef><c:f>${valuesAddress(chart, index)}</c:f>${cache}</c:numRef></c:val>`;
}

const textsXml = (texts: readonly string[]): string =>
  `<c:ptCount val="${texts.length}"/>${texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`).join('')}`;

const numbersXml = (numbers: readonly number[], format: string): string =>
  `<c:formatCode>${format}</c:formatCode><c:ptCount val="${numbers.length}"/>${numbers.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}`;
