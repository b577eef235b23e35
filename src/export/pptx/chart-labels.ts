import { escapeXml } from '../../draw/picture.ts';
import { textXml } from './chart-ink.ts';
import type { NativeChart, NativeLabel, NativeSeries } from './native-chart.ts';
import { SLIDE_TYPE } from './slide-type.ts';

/** The labels of a series, each with a number format of its own; points without one stay bare. */
export function labelsXml({ labels, look }: NativeSeries, { kind, box }: NativeChart): string {
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
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`,
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
