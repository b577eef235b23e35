import { escapeXml } from '../../draw/picture.ts';
import { fillXml, lineXml, NO_LINE, textXml } from './chart-ink.ts';
import type { NativeChart } from './native-chart.ts';
import { SLIDE_TYPE } from './slide-type.ts';

/** Ids by which a chart's series name their axes. */
export const CATEGORY_AXIS = 111111111;
export const VALUE_AXIS = 222222222;

/** Both axes: rows from top to bottom, or dates from left to right; values from the minimum, without gridlines. */
export function axesXml(chart: NativeChart): string {
  const isBar = chart.kind !== 'lines';
  return categoryAxis(chart, isBar) + valueAxis(chart, isBar);
}

function categoryAxis({ remark, categoryPt }: NativeChart, isBar: boolean): string {
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/>`,
    isBar ? '' : `<c:majorGridlines><c:spPr>${lineXml('bg2', 0.75)}</c:spPr></c:majorGridlines>`,
    remark === null ? '' : titleXml(remark),
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
    axis === null ? '' : titleXml(axis.title),
    `<c:numFmt formatCode="${escapeXml(axis?.format ?? 'General')}" sourceLinked="0"/>`,
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:spPr>${axis === null ? NO_LINE : lineXml('accent5', 1)}</c:spPr>`,
    textXml({ sizePt: SLIDE_TYPE.small, color: 'tx2', strong: false }),
    // Rows run downwards: the axis stands below the last one.
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isBar ? 'max' : 'min'}"/>`,
    `<c:crossBetween val="${isBar ? 'between' : 'midCat'}"/></c:valAx>`,
  ].join('');
}

function titleXml(text: string): string {
  const type = `sz="${SLIDE_TYPE.small * 100}" b="0"`;
  const run = `<a:r><a:rPr ${type}>${fillXml('tx2')}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${type}/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
