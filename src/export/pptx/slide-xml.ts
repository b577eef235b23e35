import type { Box } from '../../charts/option.ts';
import { escapeMarkup } from '../../panels/embed/markup.ts';
import { emu, fillXml, lineXml, NAMESPACES, NO_LINE, placeXml, XML } from '../native/drawing-xml.ts';
import type { ChartItem, GroupItem, Paragraph, Run, ShapeItem, SlideItem, TableItem, TextItem } from './slide-items.ts';
import type { Layout, LayoutFoot, Place, TextStyle } from './slide-layouts.ts';
import { tableXml } from './table-xml.ts';

/** What a slide refers to, by the ids of its relationships. */
export interface SlideLinks {
  /** Of a chart, in the order of the charts. */
  chart(item: ChartItem): string;
  /** Of the tag by which a frame is found again, whatever it is renamed to. */
  tag(name: string): string;
}

interface Pen {
  readonly lang: string;
  readonly links: SlideLinks;
  nextId(): number;
}

/** What slides take from the layout they come under. */
interface SlideGround {
  /** Null where it has no place for the number of a slide. */
  readonly number: Place | null;
  /** What is said at its foot. */
  readonly feet: readonly LayoutFoot[];
  /** Of the colours, where it has one of its own. */
  readonly colorMap: Layout['colorMap'];
}

/** `ppt/slides/slide….xml`: what stands on it, in reading order, and at its foot what the layout has a place for. */
export function slideXml(
  name: string,
  items: readonly SlideItem[],
  ground: SlideGround,
  lang: string,
  links: SlideLinks,
): string {
  let id = 1;
  const pen: Pen = { lang, links, nextId: () => (id += 1) };
  const shapes = items.map((item) => itemXml(item, pen)).join('');
  const { number, feet, colorMap } = ground;
  const foot = feet.map((one) => footXml(one, pen)).join('');
  const counted = number === null ? '' : numberXml(number, pen);
  const map =
    colorMap === undefined
      ? '<a:masterClrMapping/>'
      : `<a:overrideClrMapping ${colorMap.map(([slot, color]) => `${slot}="${color}"`).join(' ')}/>`;
  return `${XML}<p:sld ${NAMESPACES}><p:cSld name="${escapeMarkup(name)}">${treeXml(shapes + foot + counted)}<p:custDataLst><p:tags r:id="${links.tag(name)}"/></p:custDataLst></p:cSld><p:clrMapOvr>${map}</p:clrMapOvr></p:sld>`;
}

/** Everything on a slide, layout or master. */
export const treeXml = (shapes: string): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`;

function itemXml(item: SlideItem | ShapeItem, pen: Pen): string {
  if (item.kind === 'text') return textXml(item, pen);
  if (item.kind === 'shape') return shapeXml(item, pen);
  if (item.kind === 'group') return groupXml(item, pen);
  if (item.kind === 'table')
    return frameXml(item, item.table.box, { uri: TABLE, xml: tableXml(item.table, pen.lang) }, pen);
  const chart = `<c:chart xmlns:c="${CHART}" r:id="${pen.links.chart(item)}"/>`;
  return frameXml(item, item.chart.box, { uri: CHART, xml: chart }, pen);
}

const nameXml = (name: string, pen: Pen, description = ''): string =>
  `<p:cNvPr id="${pen.nextId()}" name="${escapeMarkup(name)}"${description === '' ? '' : ` descr="${escapeMarkup(description)}"`}/>`;

const tagXml = (name: string, { links }: Pen): string =>
  `<p:custDataLst><p:tags r:id="${links.tag(name)}"/></p:custDataLst>`;

/** A place as a slide or layout names it. */
export function placeholderXml({ type, index }: { readonly type: string; readonly index: number | null }): string {
  return `<p:ph${type === '' ? '' : ` type="${type}"`}${index === null ? '' : ` idx="${index}"`}/>`;
}

function textXml(item: TextItem, pen: Pen): string {
  const { place, box, style, paragraphs, isBroken = false, turned = 0 } = item;
  const locks = place === null ? '<p:cNvSpPr txBox="1"/>' : '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>';
  const turn = turned === 0 ? '' : ` rot="${Math.round(turned * 60000)}"`;
  const outline = place === null ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>' : '';
  const own = box === null ? '' : placeXml(box, turn);
  return [
    `<p:sp><p:nvSpPr>${nameXml(item.name, pen)}${locks}<p:nvPr>${place === null ? '' : placeholderXml(place)}</p:nvPr></p:nvSpPr>`,
    `<p:spPr>${own}${outline}</p:spPr><p:txBody>`,
    place === null ? bodyXml(style, isBroken) : '<a:bodyPr><a:normAutofit/></a:bodyPr>',
    '<a:lstStyle/>',
    ...paragraphs.map((paragraph) => paragraphXml(paragraph, item, pen)),
    '</p:txBody></p:sp>',
  ].join('');
}

const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;
const ALIGNS = { left: 'l', center: 'ctr', right: 'r' } as const;

/** A box without insets, whose text keeps its size. */
export const bodyXml = ({ anchor = 'top' }: Pick<TextStyle, 'anchor'>, isBroken: boolean): string =>
  `<a:bodyPr wrap="${isBroken ? 'none' : 'square'}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${ANCHORS[anchor]}"><a:noAutofit/></a:bodyPr>`;

function paragraphXml(
  { runs, afterPt = 0, leadingPt, isBare = false }: Paragraph,
  { style, place }: TextItem,
  { lang }: Pen,
): string {
  const align = place === null && style.align !== undefined ? ` algn="${ALIGNS[style.align]}"` : '';
  const leading = leadingPt === undefined ? '' : `<a:lnSpc><a:spcPts val="${Math.round(leadingPt * 100)}"/></a:lnSpc>`;
  const after = afterPt === 0 ? '' : `<a:spcAft><a:spcPts val="${Math.round(afterPt * 100)}"/></a:spcAft>`;
  const bare = isBare && place !== null;
  const margins = bare ? ' marL="0" indent="0"' : '';
  const inside = leading + after + (bare ? '<a:buNone/>' : '');
  const start = margins + align + inside === '' ? '' : `<a:pPr${margins}${align}>${inside}</a:pPr>`;
  const inherited = place === null ? null : place.style;
  const written = runs.map((run) => runXml(run, style, inherited, lang));
  return `<a:p>${start}${written.join('')}${runs.length === 0 ? `<a:endParaRPr lang="${lang}"/>` : ''}</a:p>`;
}

/** A run says what is not said by its place. */
function runXml(run: Run, style: TextStyle, inherited: TextStyle | null, lang: string): string {
  const { text, sizePt = style.sizePt, strong = style.strong ?? false, color = style.color } = run;
  const size = sizePt === inherited?.sizePt ? '' : ` sz="${Math.round(sizePt * 100)}"`;
  const weight = inherited !== null && strong === (inherited.strong ?? false) ? '' : ` b="${strong ? 1 : 0}"`;
  const fill = color === inherited?.color ? '' : fillXml(color);
  const properties = `<a:rPr lang="${lang}"${size}${weight}>${fill}</a:rPr>`;
  return text
    .split('\n')
    .map((line) => `<a:r>${properties}<a:t>${escapeMarkup(line)}</a:t></a:r>`)
    .join(`<a:br>${properties}</a:br>`);
}

function shapeXml({ name, box, geometry, isFlipped = false, fill, strength, line }: ShapeItem, pen: Pen): string {
  const outline = line === null ? NO_LINE : lineXml(line.color, line.widthPt, line.dash);
  return [
    `<p:sp><p:nvSpPr>${nameXml(name, pen)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>`,
    `<p:spPr>${placeXml(box, isFlipped ? ' flipV="1"' : '')}${geometry}${fillXml(fill, strength)}${outline}</p:spPr>`,
    `<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="${pen.lang}"/></a:p></p:txBody></p:sp>`,
  ].join('');
}

function groupXml({ name, description, box, items }: GroupItem, pen: Pen): string {
  const place = placeXml(box).replace(
    '</a:xfrm>',
    `<a:chOff x="${emu(box.x)}" y="${emu(box.y)}"/><a:chExt cx="${Math.max(0, emu(box.width))}" cy="${Math.max(0, emu(box.height))}"/></a:xfrm>`,
  );
  const tag = description === '' ? '' : tagXml(name, pen);
  const head = `<p:nvGrpSpPr>${nameXml(name, pen, description)}<p:cNvGrpSpPr/><p:nvPr>${tag}</p:nvPr></p:nvGrpSpPr>`;
  return `<p:grpSp>${head}<p:grpSpPr>${place}</p:grpSpPr>${items.map((item) => itemXml(item, pen)).join('')}</p:grpSp>`;
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

const TABLE = 'http://schemas.openxmlformats.org/drawingml/2006/table';

function frameXml(
  { name, description, place }: ChartItem | TableItem,
  box: Box,
  graphic: { readonly uri: string; readonly xml: string },
  pen: Pen,
): string {
  return [
    `<p:graphicFrame><p:nvGraphicFramePr>${nameXml(name, pen, description)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>`,
    `<p:nvPr>${place === null ? '' : placeholderXml(place)}${tagXml(name, pen)}</p:nvPr></p:nvGraphicFramePr>`,
    placeXml(box, '', 'p:xfrm'),
    `<a:graphic><a:graphicData uri="${graphic.uri}">${graphic.xml}</a:graphicData></a:graphic></p:graphicFrame>`,
  ].join('');
}

function numberXml(place: Place, pen: Pen): string {
  return [
    `<p:sp><p:nvSpPr>${nameXml('number', pen)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(place)}</p:nvPr></p:nvSpPr><p:spPr/>`,
    `<p:txBody><a:bodyPr/><a:lstStyle/><a:p>${slideNumberXml(pen.lang)}</a:p></p:txBody></p:sp>`,
  ].join('');
}

function footXml({ type, index, text }: LayoutFoot, pen: Pen): string {
  const name = type === 'dt' ? 'date' : 'footer';
  return [
    `<p:sp><p:nvSpPr>${nameXml(name, pen)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml({ type, index })}</p:nvPr></p:nvSpPr><p:spPr/>`,
    `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="${pen.lang}"/><a:t>${escapeMarkup(text)}</a:t></a:r></a:p></p:txBody></p:sp>`,
  ].join('');
}

/** The number of the slide it stands on; the id of a field is any that is one. */
export const slideNumberXml = (lang: string): string =>
  `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${lang}"/><a:t>‹#›</a:t></a:fld>`;
