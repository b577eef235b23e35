import { escapeMarkup } from '../../panels/embed/markup.ts';
import { namesAddress, seriesNameAddress, valuesAddress } from './chart-sheet.ts';
import type { NativeChart, NativeLabel, NativeSeries } from './native-chart.ts';
import { SLIDE_TYPE } from './slide-type.ts';

/** Ids by which a chart's series name their axes. */
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

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
  const run = `<a:r><a:rPr ${type}>${fillXml(color)}</a:rPr><a:t>${escapeMarkup(text)}</a:t></a:r>`;
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
  `<c:ptCount val="${texts.length}"/>${texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeMarkup(text)}</c:v></c:pt>`).join('')}`;

const numbersXml = (numbers: readonly number[], format: string): string =>
  `<c:formatCode>${format}</c:formatCode><c:ptCount val="${numbers.length}"/>${numbers.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}`;

/** Both axes: rows from top to bottom, or dates from left to right; values from the minimum, without gridlines. */
function axesXml(chart: NativeChart): string {
  const isBar = chart.kind !== 'lines';
  return categoryAxis(chart, isBar) + valueAxis(chart, isBar);
}

function categoryAxis({ remark, categoryPt }: NativeChart, isBar: boolean): string {
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/>`,
    isBar ? '' : `<c:majorGridlines><c:spPr>${lineXml('bg2', 0.75)}</c:spPr></c:majorGridlines>`,
    remark === null ? '' : axisTitleXml(remark),
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${lineXml('accent5', 1)}</c:spPr>`,
    textXml({ sizePt: categoryPt, color: 'tx1', strong: false }),
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="min"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('');
}

function valueAxis({ axis, minimum }: NativeChart, isBar: boolean): string {
  return [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="${minimum}"/></c:scaling>`,
    `<c:delete val="${axis === null ? 1 : 0}"/><c:axPos val="${isBar ? 'b' : 'l'}"/>`,
    axis === null ? '' : axisTitleXml(axis.title),
    `<c:numFmt formatCode="${escapeMarkup(axis?.format ?? 'General')}" sourceLinked="0"/>`,
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:spPr>${axis === null ? NO_LINE : lineXml('accent5', 1)}</c:spPr>`,
    textXml({ sizePt: SLIDE_TYPE.small, color: 'tx2', strong: false }),
    // Rows run downwards: the axis stands below the last one.
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isBar ? 'max' : 'min'}"/>`,
    `<c:crossBetween val="${isBar ? 'between' : 'midCat'}"/></c:valAx>`,
  ].join('');
}

function axisTitleXml(text: string): string {
  const type = `sz="${SLIDE_TYPE.small * 100}" b="0"`;
  const run = `<a:r><a:rPr ${type}>${fillXml('tx2')}</a:rPr><a:t>${escapeMarkup(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${type}/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** The labels of a series, each with a number format of its own; points without one stay bare. */
function labelsXml({ labels, look }: NativeSeries, { kind, box }: NativeChart): string {
  if (labels.every((label) => label === null)) return '';
  const isBar = kind !== 'lines';
  const points = labels.map((label, index) => {
    if (label === null) return `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;
    const position = isBar ? (look === 'carrier' ? 'inBase' : 'outEnd') : label.side === 'left' ? 'l' : 'r';
    return pointXml(label, index, position, box.height);
  });
  const none = shown({ value: false, name: false });
  return `<c:dLbls>${points.join('')}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${none}</c:dLbls>`;
}

function pointXml(label: NativeLabel, index: number, position: string, heightPt: number): string {
  const { format, strong, named, downPt } = label;
  const type = { sizePt: strong ? SLIDE_TYPE.label : SLIDE_TYPE.small, color: strong ? 'tx1' : 'tx2', strong };
  const moved =
    downPt === 0
      ? ''
      : `<c:layout><c:manualLayout><c:x val="0"/><c:y val="${(downPt / heightPt).toFixed(5)}"/></c:manualLayout></c:layout>`;
  return [
    `<c:dLbl><c:idx val="${index}"/>${moved}`,
    `<c:numFmt formatCode="${escapeMarkup(format)}" sourceLinked="0"/>`,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textXml(
      type,
      '<a:bodyPr wrap="none" lIns="38100" tIns="19050" rIns="38100" bIns="19050" anchor="ctr"><a:spAutoFit/></a:bodyPr>',
      ' algn="l"',
    ),
    `<c:dLblPos val="${position}"/>`,
    shown({ value: true, name: named }),
    named ? '<c:separator>\n</c:separator>' : '',
    '</c:dLbl>',
  ].join('');
}

function shown({ value, name }: { readonly value: boolean; readonly name: boolean }): string {
  const flag = (element: string, on: boolean): string => `<c:${element} val="${on ? 1 : 0}"/>`;
  return [
    flag('showLegendKey', false),
    flag('showVal', value),
    flag('showCatName', false),
    flag('showSerName', name),
    flag('showPercent', false),
    flag('showBubbleSize', false),
  ].join('');
}

/** A colour of the theme (`tx1`, `accent5`) or one of its own (RRGGBB). */
export function colorXml(color: string): string {
  return /^[\dA-F]{6}$/i.test(color) ? `<a:srgbClr val="${color.toUpperCase()}"/>` : `<a:schemeClr val="${color}"/>`;
}

const fillXml = (color: string): string => `<a:solidFill>${colorXml(color)}</a:solidFill>`;

const NO_LINE = '<a:ln><a:noFill/></a:ln>';

function lineXml(color: string, widthPt: number, dash: 'solid' | 'sysDash' = 'solid'): string {
  const style = dash === 'solid' ? '' : `<a:prstDash val="${dash}"/>`;
  return `<a:ln w="${Math.round(widthPt * 12700)}" cap="flat">${fillXml(color)}${style}<a:round/></a:ln>`;
}

interface Type {
  readonly sizePt: number;
  readonly color: string;
  readonly strong: boolean;
}

/** How the text of a part of a chart is set; the fonts are put in for the whole file at once. */
function textXml({ sizePt, color, strong }: Type, body = '<a:bodyPr/>', align = ''): string {
  const type = `<a:defRPr sz="${sizePt * 100}" b="${strong ? 1 : 0}">${fillXml(color)}</a:defRPr>`;
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr${align}>${type}</a:pPr><a:endParaRPr/></a:p></c:txPr>`;
}
