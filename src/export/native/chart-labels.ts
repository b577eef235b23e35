import { escapeMarkup } from '../../panels/embed/markup.ts';
import { fillXml, type ThemeColor } from './drawing-xml.ts';
import { type NativeChart, type NativeLabel, type NativeSeries, runsAcross } from './native-chart.ts';
import { labelText } from './native-label.ts';
import { SLIDE_TYPE } from './slide-type.ts';

const BARE = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
const BOXED = `<c:spPr>${fillXml('bg1')}<a:ln><a:noFill/></a:ln></c:spPr>`;
const C15 =
  'uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"';

/**
 * The labels of a series, from cells of its sheet: a field stands for the cell's text, which programs that know no such
 * field (before Office 2013) show as it was. Points without a label stay bare.
 */
export function labelsXml(chart: NativeChart, one: NativeSeries, lang: string): string {
  const { labels } = one;
  if (labels.every((label) => label === null)) return '';
  const points = labels.map((label, index) =>
    label === null
      ? `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`
      : pointXml(chart, one, label, index, lang),
  );
  const range = `<c:extLst><c:ext ${C15}><c15:showDataLabelsRange val="1"/></c:ext></c:extLst>`;
  return `<c:dLbls>${points.join('')}${BARE}${SHOWN}<c:showLeaderLines val="0"/>${range}</c:dLbls>`;
}

/** A label of cells is none of the five things a label may be otherwise. */
const SHOWN = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize']
  .map((element) => `<c:${element} val="0"/>`)
  .join('');

const SIDES = { right: 'r', left: 'l', above: 't', below: 'b' } as const;

function positionOf({ kind }: NativeChart, { look }: NativeSeries, { side, tone }: NativeLabel): string {
  if (runsAcross(kind)) return look === 'carrier' ? 'inBase' : tone.startsWith('on-') ? 'ctr' : 'outEnd';
  if (look === 'filled') return 'outEnd';
  return SIDES[side];
}

/** Lines of type run from the side the label stands at. */
const alignOf = ({ side }: NativeLabel): string =>
  side === 'left' ? ' algn="r"' : side === 'right' ? ' algn="l"' : '';

function pointXml(chart: NativeChart, one: NativeSeries, label: NativeLabel, index: number, lang: string): string {
  const { tone, downPt, rightPt } = label;
  const strong = tone === 'strong';
  const color: ThemeColor = tone === 'quiet' ? 'tx2' : tone === 'on-fill' ? 'bg1' : 'tx1';
  const sizePt = {
    strong: SLIDE_TYPE.label,
    quiet: SLIDE_TYPE.small,
    boxed: SLIDE_TYPE.small,
    name: chart.categoryPt,
    point: SLIDE_TYPE.small,
    'on-fill': SLIDE_TYPE.small,
    'on-pale': SLIDE_TYPE.small,
  }[tone];
  const part = (length: number, whole: number): string => (length / whole).toFixed(5);
  const moved =
    downPt === 0 && rightPt === 0
      ? ''
      : `<c:layout><c:manualLayout><c:x val="${part(rightPt, chart.box.width)}"/><c:y val="${part(downPt, chart.box.height)}"/></c:manualLayout></c:layout>`;
  const body =
    '<a:bodyPr wrap="none" lIns="38100" tIns="19050" rIns="38100" bIns="19050" anchor="ctr"><a:spAutoFit/></a:bodyPr>';
  const type = `lang="${lang}" sz="${sizePt * 100}" b="${strong ? 1 : 0}"`;
  const field = `<a:fld id="${fieldId(index)}" type="CELLRANGE"><a:rPr ${type}>${fillXml(color)}</a:rPr><a:pPr${alignOf(label)}/><a:t>${escapeMarkup(labelText(label.parts))}</a:t></a:fld>`;
  const paragraph = `<a:p><a:pPr${alignOf(label)}><a:defRPr ${type}>${fillXml(color)}</a:defRPr></a:pPr>${field}<a:endParaRPr lang="${lang}"/></a:p>`;
  return [
    `<c:dLbl><c:idx val="${index}"/>${moved}<c:tx><c:rich>${body}<a:lstStyle/>${paragraph}</c:rich></c:tx>${tone === 'boxed' ? BOXED : BARE}`,
    // On a ring labels have one place, which may not be named.
    chart.kind === 'ring' ? SHOWN : `<c:dLblPos val="${positionOf(chart, one, label)}"/>${SHOWN}`,
    `<c:extLst><c:ext ${C15}><c15:showDataLabelsRange val="1"/></c:ext></c:extLst></c:dLbl>`,
  ].join('');
}

/** Id of the field of a point's label, unlike those of the others. */
export const fieldId = (index: number): string =>
  `{00000000-0000-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`;
