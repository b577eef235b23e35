import { escapeMarkup } from '../../panels/embed/markup.ts';
import { labelsXml } from './chart-labels.ts';
import { categoriesAddress, columnAddress, errorLengths, seriesNameAddress } from './chart-sheet.ts';
import { colorXml, emu, fillXml, lineXml, NO_LINE } from './drawing-xml.ts';
import type { Extent, NativeChart, NativeSeries } from './native-chart.ts';
import { labelText } from './native-label.ts';

/** Of what is derived, and of what is only there to compare with. */
const GREY = 'accent5';

const WRITERS = { bar: barXml, area: areaXml, line: lineChartXml, scatter: scatterXml, ring: ringXml } as const;

/** Those series of a chart that are drawn in a form. */
export function seriesXml(
  chart: NativeChart,
  lang: string,
  form: keyof typeof WRITERS,
  isIn: (one: NativeSeries) => boolean = () => true,
): string {
  return chart.series
    .map((one, index) =>
      isIn(one)
        ? `<c:ser>${nameXml(one, index)}${WRITERS[form](chart, one, index, lang)}${labelRangeXml(chart, one, index)}</c:ser>`
        : '',
    )
    .join('');
}

function nameXml({ name }: NativeSeries, index: number): string {
  const cell = `<c:f>${seriesNameAddress(index)}</c:f><c:strCache>${textsXml([name])}</c:strCache>`;
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef>${cell}</c:strRef></c:tx>`;
}

function barXml(chart: NativeChart, one: NativeSeries, index: number, lang: string): string {
  const form = (isHollow: boolean): string =>
    isHollow
      ? `<c:spPr><a:noFill/>${lineXml(one.color, 1.25, 'sysDash')}</c:spPr>`
      : `<c:spPr>${fillXml(one.look === 'carrier' ? null : one.color, one.strength)}${chart.kind.endsWith('columns') ? EDGE : NO_LINE}</c:spPr>`;
  const point = (at: number, properties: string): string =>
    `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${properties}</c:dPt>`;
  const own = [
    ...(one.hollow ?? []).map((at) => point(at, form(true))),
    ...(one.tinted ?? []).map(({ at, color }) => point(at, `<c:spPr>${fillXml(color)}${NO_LINE}</c:spPr>`)),
    ...(one.context ?? []).map((at) => point(at, `<c:spPr>${fillXml(GREY)}${NO_LINE}</c:spPr>`)),
  ];
  const outlined = (one.outlined ?? []).map((at) => {
    const known = own.findIndex((form) => form.startsWith(`<c:dPt><c:idx val="${at}"/>`));
    const [plain = point(at, form(false))] = known < 0 ? [] : own.splice(known, 1);
    return plain.replace(/<a:ln.*<\/a:ln>/, lineXml('tx1', 2));
  });
  own.push(...outlined);
  own.sort((a, b) => placeOf(a) - placeOf(b));
  return [
    `${form(one.look === 'hollow')}<c:invertIfNegative val="0"/>${own.join('')}`,
    `${labelsXml(chart, one, lang)}${errorsXml(chart, one, index, '')}`,
    categoriesXml(chart) + numbersOf('val', one.values, columnAddress(chart, 'value', index)),
  ].join('');
}

const placeOf = (point: string): number => Number(/<c:idx val="(\d+)"/.exec(point)?.[1] ?? 0);

/** Tells parts apart that touch each other. */
const EDGE = lineXml('bg1', 0.75);

function areaXml(chart: NativeChart, one: NativeSeries, index: number): string {
  const values = numbersOf('val', one.values, columnAddress(chart, 'value', index));
  return `<c:spPr>${fillXml(one.color)}${EDGE}</c:spPr>${categoriesXml(chart)}${values}`;
}

function ringXml(chart: NativeChart, one: NativeSeries, index: number, lang: string): string {
  const parts = (one.tinted ?? []).map(
    ({ at, color, strength }) =>
      `<c:dPt><c:idx val="${at}"/><c:bubble3D val="0"/><c:spPr>${fillXml(color, strength)}${EDGE}</c:spPr></c:dPt>`,
  );
  const values = numbersOf('val', one.values, columnAddress(chart, 'value', index));
  return `<c:spPr>${EDGE}</c:spPr>${parts.join('')}${labelsXml(chart, one, lang)}${categoriesXml(chart)}${values}`;
}

const LINE_PT = {
  'lead-line': 3.5,
  line: 2,
  'context-line': 1.25,
  'reference-line': 1.25,
  'level-line': 1.25,
} as const;

const outlineOf = ({ look, color }: NativeSeries): string =>
  look in LINE_PT
    ? lineXml(color, LINE_PT[look as keyof typeof LINE_PT], look === 'reference-line' ? 'sysDash' : 'solid')
    : NO_LINE;

function marksXml(one: NativeSeries): string {
  const { symbol, color, markPt = 8, hollow = [], context = [], tinted = [] } = one;
  const full =
    symbol === 'none'
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : markerXml(symbol, markPt, fillXml(color), lineXml(color, 0.75));
  const ring = markerXml('circle', markPt + 1, fillXml('bg1'), lineXml(GREY, 1.75));
  const grey = markerXml(symbol, markPt, fillXml(GREY), lineXml(GREY, 0.75));
  const point = (at: number, marker: string): string =>
    `<c:dPt><c:idx val="${at}"/>${marker}<c:bubble3D val="0"/></c:dPt>`;
  const own = [
    ...hollow.map((at) => point(at, ring)),
    ...context.map((at) => point(at, grey)),
    ...tinted.map((one) => point(one.at, markerXml(symbol, markPt, fillXml(one.color), lineXml(one.color, 0.75)))),
  ];
  return full + own.join('');
}

function markerXml(symbol: NativeSeries['symbol'], sizePt: number, fill: string, line: string): string {
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${sizePt}"/><c:spPr>${fill}${line}</c:spPr></c:marker>`;
}

function lineChartXml(chart: NativeChart, one: NativeSeries, index: number, lang: string): string {
  return [
    `<c:spPr>${outlineOf(one)}</c:spPr>${marksXml(one)}${labelsXml(chart, one, lang)}`,
    errorsXml(chart, one, index, '<c:errDir val="y"/>'),
    `${categoriesXml(chart)}${numbersOf('val', one.values, columnAddress(chart, 'value', index))}<c:smooth val="0"/>`,
  ].join('');
}

function scatterXml(chart: NativeChart, one: NativeSeries, index: number, lang: string): string {
  const { isAcross = false, at = [] } = chart.positions ?? {};
  // A point that has no value has no place either.
  const places = at.map((place, row) => (one.values[row] === null ? null : place));
  const axes = isAcross ? (['xVal', 'yVal'] as const) : (['yVal', 'xVal'] as const);
  const own = numbersOf(axes[0], one.values, columnAddress(chart, 'value', index));
  const other = numbersOf(axes[1], places, columnAddress(chart, 'position', -1));
  return [
    `<c:spPr>${outlineOf(one)}</c:spPr>${marksXml(one)}${labelsXml(chart, one, lang)}${trendXml(one)}`,
    errorsXml(chart, one, index, `<c:errDir val="${isAcross ? 'x' : 'y'}"/>`),
    one.extent === undefined ? '' : extentXml(one.extent),
    `${isAcross ? own + other : other + own}<c:smooth val="0"/>`,
  ].join('');
}

const trendXml = ({ trend }: NativeSeries): string =>
  trend === undefined
    ? ''
    : `<c:trendline><c:spPr>${lineXml('accent1', 1.5, 'sysDash')}</c:spPr><c:trendlineType val="${trend}"/><c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>`;

/** The interval of each value as a bar with two caps, whose lengths below and above it stand in the sheet. */
function errorsXml(chart: NativeChart, one: NativeSeries, index: number, direction: string): string {
  if (one.intervals === null) return '';
  const lengths = one.values.map((_, row) => errorLengths(one, row));
  const side = (element: 'plus' | 'minus', of: 'above' | 'below', place: 0 | 1): string =>
    `<c:${element}>${referenceXml(
      columnAddress(chart, of, index),
      lengths.map((pair) => pair[place]),
    )}</c:${element}>`;
  return [
    `<c:errBars>${direction}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="${one.intervalForm === 'line' ? 1 : 0}"/>`,
    `${side('plus', 'above', 1)}${side('minus', 'below', 0)}<c:spPr>${one.intervalForm === 'line' ? lineXml(one.color, 2) : lineXml('tx1', 1.25)}</c:spPr></c:errBars>`,
  ].join('');
}

/** A form that every point of a series has, as error bars of one length. */
function extentXml({ direction, sides, length, color, widthPt, form }: Extent): string {
  const [type, value] = 'fixed' in length ? ['fixedVal', length.fixed] : ['percentage', length.percent];
  const dash =
    form === 'dots' || form === 'dashes' ? `<a:prstDash val="${form === 'dots' ? 'sysDot' : 'sysDash'}"/>` : '';
  const tail = form === 'arrow' ? '<a:tailEnd type="triangle" w="med" len="med"/>' : '';
  const paint = colorXml(color, form === 'band' ? 0.45 : 1);
  return [
    `<c:errBars><c:errDir val="${direction}"/><c:errBarType val="${sides}"/><c:errValType val="${type}"/><c:noEndCap val="${form === 'caps' ? 0 : 1}"/>`,
    `<c:val val="${value}"/><c:spPr><a:ln w="${emu(widthPt)}" cap="flat"><a:solidFill>${paint}</a:solidFill>${dash}<a:round/>${tail}</a:ln></c:spPr></c:errBars>`,
  ].join('');
}

function categoriesXml(chart: NativeChart): string {
  return `<c:cat><c:strRef><c:f>${categoriesAddress(chart)}</c:f><c:strCache>${textsXml(chart.ring?.entries.map(labelText) ?? chart.categories)}</c:strCache></c:strRef></c:cat>`;
}

const numbersOf = (element: 'val' | 'xVal' | 'yVal', values: readonly (number | null)[], address: string): string =>
  `<c:${element}>${referenceXml(address, values)}</c:${element}>`;

const referenceXml = (address: string, values: readonly (number | null)[]): string =>
  `<c:numRef><c:f>${address}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${values.map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`)).join('')}</c:numCache></c:numRef>`;

const textsXml = (texts: readonly string[]): string =>
  `<c:ptCount val="${texts.length}"/>${texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeMarkup(text)}</c:v></c:pt>`).join('')}`;

/** The cells whose texts stand at the points, as PowerPoint 2013 and its like read them. */
function labelRangeXml(chart: NativeChart, { labels }: NativeSeries, index: number): string {
  if (labels.every((label) => label === null)) return '';
  const texts = labels.flatMap((label, row) =>
    label === null ? [] : [`<c:pt idx="${row}"><c:v>${escapeMarkup(labelText(label.parts))}</c:v></c:pt>`],
  );
  const cache = `<c15:dlblRangeCache><c:ptCount val="${labels.length}"/>${texts.join('')}</c15:dlblRangeCache>`;
  return `<c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:datalabelsRange><c15:f>${columnAddress(chart, 'label', index)}</c15:f>${cache}</c15:datalabelsRange></c:ext></c:extLst>`;
}
