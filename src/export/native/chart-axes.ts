import { escapeMarkup } from '../../panels/embed/markup.ts';
import { chartTextXml } from './chart-text.ts';
import { fillXml, lineXml, NO_LINE } from './drawing-xml.ts';
import { type NativeChart, runsAcross } from './native-chart.ts';
import { SLIDE_TYPE } from './slide-type.ts';

/** Ids by which a chart's series name their axes: that of values stands across in a scatter whose values do. */
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

/** Both axes: rows from top to bottom, or points of time from left to right; values from the minimum. */
export function axesXml(chart: NativeChart): string {
  if (chart.kind === 'ring') return '';
  if (chart.kind !== 'scatter')
    return categoryAxis(chart, runsAcross(chart.kind)) + valueAxis(chart, runsAcross(chart.kind));
  const isAcross = chart.positions?.isAcross ?? false;
  const axes = [positionAxis(chart, isAcross), valueAxis(chart, isAcross)];
  return (isAcross ? axes.reverse() : axes).join('');
}

/** The axes a chart is drawn on; the first one of a scatter is the one across. */
export function axisIds({ positions }: NativeChart): string {
  const ids = [CATEGORY_AXIS, VALUE_AXIS].map((id) => `<c:axId val="${id}"/>`);
  return (positions?.isAcross ? ids.reverse() : ids).join('');
}

function categoryAxis(chart: NativeChart, isBar: boolean): string {
  const { kind, remark, categoryPt, categoryStride, axis, values } = chart;
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/>`,
    isBar || axis !== null ? '' : `<c:majorGridlines><c:spPr>${lineXml('bg2', 0.75)}</c:spPr></c:majorGridlines>`,
    remark === null ? '' : axisTitleXml(remark),
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${values.crossing?.isDrawn === false ? NO_LINE : lineXml('accent5', 1)}</c:spPr>`,
    chartTextXml(
      { sizePt: categoryPt, color: 'tx1', strong: false },
      { body: `<a:bodyPr rot="${categoryStride > 1 ? 1 : 0}" vert="horz"/>` },
    ),
    `<c:crossAx val="${VALUE_AXIS}"/>${values.crossing === undefined ? `<c:crosses val="${kind === 'lines' ? 'min' : 'autoZero'}"/>` : `<c:crossesAt val="${values.crossing.at}"/>`}`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>',
    categoryStride > 1 ? `<c:tickLblSkip val="${categoryStride}"/>` : '',
    '<c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('');
}

/** Where the points of a scatter stand: never written where that is no number, as their names are. */
function positionAxis({ positions }: NativeChart, isAcross: boolean): string {
  const { minimum = 0, maximum = 1, measure } = positions ?? {};
  const base = measure?.isLog ? '<c:logBase val="10"/>' : '';
  return [
    `<c:valAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling>${base}<c:orientation val="${isAcross ? 'maxMin' : 'minMax'}"/><c:max val="${maximum}"/><c:min val="${minimum}"/></c:scaling>`,
    `<c:delete val="${measure === undefined ? 1 : 0}"/><c:axPos val="${isAcross ? 'l' : 'b'}"/>`,
    measure === undefined || measure.name === '' ? '' : axisTitleXml(measure.name),
    `<c:numFmt formatCode="${escapeMarkup(measure?.format ?? 'General')}" sourceLinked="0"/>`,
    `<c:majorTickMark val="${measure === undefined ? 'none' : 'out'}"/><c:minorTickMark val="none"/><c:tickLblPos val="${measure === undefined ? 'none' : 'low'}"/>`,
    measure === undefined ? '' : `<c:spPr>${lineXml('accent5', 1)}</c:spPr>${AXIS_TEXT}`,
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="min"/><c:crossBetween val="midCat"/>${stepXml(measure?.step ?? null)}</c:valAx>`,
  ].join('');
}

const AXIS_TEXT = chartTextXml({ sizePt: SLIDE_TYPE.small, color: 'tx2', strong: false });

const stepXml = (step: number | null): string => (step === null ? '' : `<c:majorUnit val="${step}"/>`);

function valueAxis({ axis, values, kind }: NativeChart, isAcross: boolean): string {
  const { minimum, maximum, step, isLog } = values;
  const isUp = !isAcross && axis !== null;
  const base = isLog ? '<c:logBase val="10"/>' : '';
  const most = maximum === null ? '' : `<c:max val="${maximum}"/>`;
  return [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling>${base}<c:orientation val="minMax"/>${most}<c:min val="${minimum}"/></c:scaling>`,
    `<c:delete val="${axis === null ? 1 : 0}"/><c:axPos val="${isAcross ? 'b' : 'l'}"/>`,
    isUp ? `<c:majorGridlines><c:spPr>${lineXml('bg2', 0.75)}</c:spPr></c:majorGridlines>` : '',
    axis === null || axis.title === '' ? '' : axisTitleXml(axis.title),
    `<c:numFmt formatCode="${escapeMarkup(axis?.format ?? 'General')}" sourceLinked="0"/>`,
    `<c:majorTickMark val="${isUp ? 'none' : 'out'}"/><c:minorTickMark val="none"/><c:tickLblPos val="${isAcross ? 'nextTo' : 'low'}"/>`,
    `<c:spPr>${axis === null || isUp ? NO_LINE : lineXml('accent5', 1)}</c:spPr>`,
    AXIS_TEXT,
    // Rows run downwards: the axis stands below the last one.
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isAcross ? 'max' : 'min'}"/>`,
    `<c:crossBetween val="${runsAcross(kind) || kind.endsWith('columns') ? 'between' : 'midCat'}"/>${stepXml(step)}</c:valAx>`,
  ].join('');
}

function axisTitleXml(text: string): string {
  const type = `sz="${SLIDE_TYPE.small * 100}" b="0"`;
  const run = `<a:r><a:rPr ${type}>${fillXml('tx2')}</a:rPr><a:t>${escapeMarkup(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr ${type}/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
