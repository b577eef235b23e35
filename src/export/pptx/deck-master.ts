import { escapeMarkup } from '../../panels/embed/markup.ts';
import { publicationWords } from '../../words/export/publication.ts';
import type { Lang } from '../../words/lang.ts';
import { emu, fillXml, lineXml, NAMESPACES, placeXml, XML } from '../native/drawing-xml.ts';
import { SLIDE_FONTS, SLIDE_TYPE } from '../native/slide-type.ts';
import { acrossPt, EDGE_PT, FOOT_BOTTOM_PT, type Stage, TITLE_BOX } from './deck-stage.ts';
import type { Layout, Place, TextStyle } from './slide-layouts.ts';
import { bodyXml, placeholderXml, slideNumberXml, treeXml } from './slide-xml.ts';

const COLOR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const PAPER_GROUND = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';
const ALIGNS = { left: 'l', center: 'ctr', right: 'r' } as const;

/** How a level of text is set, in the fonts of the theme: those of headings are its major ones. */
function levelXml(
  level: number,
  style: TextStyle,
  lang: Lang,
  fonts: 'mj' | 'mn',
  more = '<a:buNone/>',
  indentPt = 0,
): string {
  const { sizePt, strong = false, color, align = 'left' } = style;
  const margin = `marL="${emu(indentPt)}" indent="${emu(indentPt === 0 ? 0 : -14)}"`;
  const families = ['latin', 'ea', 'cs'].map(
    (family) => `<a:${family} typeface="+${fonts}-${family === 'latin' ? 'lt' : family}"/>`,
  );
  const properties = `<a:defRPr lang="${SLIDE_FONTS[lang].lang}" sz="${sizePt * 100}" b="${strong ? 1 : 0}">${fillXml(color)}${families.join('')}</a:defRPr>`;
  return `<a:lvl${level}pPr ${margin} algn="${ALIGNS[align]}" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">${more}${properties}</a:lvl${level}pPr>`;
}

/** `ppt/slideMasters/slideMaster1.xml`, whose layouts are related to it as `rId1` and on. */
export function masterXml(stage: Stage, layouts: readonly Layout[], lang: Lang): string {
  const { title, name, small } = SLIDE_TYPE;
  const head: TextStyle = { sizePt: title, color: 'tx1', strong: true, anchor: 'bottom' };
  const body: TextStyle = { sizePt: name, color: 'tx1' };
  const top = TITLE_BOX.y + TITLE_BOX.height + 12;
  const number = layouts.flatMap(({ places }) => places).find(({ type }) => type === 'sldNum');
  const places: Place[] = [
    { key: 'title', type: 'title', index: null, box: acrossPt(stage, TITLE_BOX.y, TITLE_BOX.height), style: head },
    { key: 'body', type: 'body', index: 1, box: acrossPt(stage, top, FOOT_BOTTOM_PT - top), style: body },
    ...(number === undefined ? [] : [{ ...number, index: 4 }]),
  ];
  const bullet = '<a:buFont typeface="Arial"/><a:buChar char="•"/>';
  const levels = [2, 3, 4, 5].map((level) =>
    levelXml(level, { ...body, sizePt: level < 4 ? name : small + 1 }, lang, 'mn', bullet, (level - 1) * 14),
  );
  const ids = layouts.map((_, index) => `<p:sldLayoutId id="${2147483649 + index}" r:id="rId${index + 1}"/>`);
  return [
    `${XML}<p:sldMaster ${NAMESPACES}><p:cSld>${PAPER_GROUND}${treeXml(places.map((place, index) => placeShape(place, index + 2, lang, false)).join(''))}</p:cSld>`,
    `${COLOR_MAP}<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst><p:hf hdr="0" ftr="0" dt="0"/>`,
    `<p:txStyles><p:titleStyle>${levelXml(1, head, lang, 'mj')}</p:titleStyle>`,
    `<p:bodyStyle>${levelXml(1, body, lang, 'mn')}${levels.join('')}</p:bodyStyle>`,
    `<p:otherStyle>${levelXml(1, body, lang, 'mn', '')}</p:otherStyle></p:txStyles></p:sldMaster>`,
  ].join('');
}

/** What stands in a place until something is written there. */
const hintXml = (lang: Lang): string =>
  `<a:r><a:rPr lang="${SLIDE_FONTS[lang].lang}"/><a:t>${publicationWords(lang).writeHere}</a:t></a:r>`;

/** A place on a layout or master. */
function placeShape(place: Place, id: number, lang: Lang, isLayout: boolean): string {
  const { key, box, style } = place;
  const fonts = place.type === 'title' || place.type === 'ctrTitle' ? 'mj' : 'mn';
  const text = place.type === 'sldNum' ? slideNumberXml(SLIDE_FONTS[lang].lang) : hintXml(lang);
  const list = isLayout || place.type === 'sldNum' ? levelXml(1, style, lang, fonts) : '';
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeMarkup(key)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(place)}</p:nvPr></p:nvSpPr>`,
    `<p:spPr>${placeXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`,
    `<p:txBody>${bodyXml(style, false).replace('<a:noAutofit/>', '<a:normAutofit/>')}<a:lstStyle>${list}</a:lstStyle><a:p>${text}</a:p></p:txBody></p:sp>`,
  ].join('');
}

/** `ppt/slideLayouts/slideLayout….xml`. */
export function layoutXml({ title, type, places, rules }: Layout, stage: Stage, lang: Lang): string {
  const shapes = places.map((place, index) => placeShape(place, index + 2, lang, true));
  const lines = rules.map(({ y, widthPt }, index) => ruleXml(y, widthPt, stage, places.length + 2 + index));
  return `${XML}<p:sldLayout ${NAMESPACES} type="${type}" preserve="1"><p:cSld name="${escapeMarkup(title)}">${treeXml(shapes.join('') + lines.join(''))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

function ruleXml(y: number, widthPt: number, { widthPt: width }: Stage, id: number): string {
  const place = placeXml({ x: EDGE_PT, y, width: width - 2 * EDGE_PT, height: 0 });
  return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="rule"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>${place}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${lineXml('tx1', widthPt)}</p:spPr></p:cxnSp>`;
}

/** How words are set that stand in no place: `p:defaultTextStyle` of the presentation. */
export const defaultTextXml = (lang: Lang): string =>
  `<p:defaultTextStyle>${levelXml(1, { sizePt: SLIDE_TYPE.name, color: 'tx1' }, lang, 'mn', '')}</p:defaultTextStyle>`;

/** Notes are printed on A4 upright, whatever the slides look like. */
export const NOTES_SIZE = { widthPt: 540, heightPt: 720 } as const;

/** The slide above, the notes below. */
const notesPlaces = ({ widthPt, heightPt }: Stage) => {
  const width = NOTES_SIZE.widthPt - 108;
  const height = (width * heightPt) / widthPt;
  return {
    slide: { x: 54, y: 54, width, height },
    notes: { x: 54, y: 54 + height + 18, width, height: NOTES_SIZE.heightPt - height - 126 },
  };
};

const notesShapes = (stage: Stage, body: string): string => {
  const { slide, notes } = notesPlaces(stage);
  return treeXml(
    [
      `<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>${placeXml(slide)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>${lineXml('tx2', 0.75)}</p:spPr></p:sp>`,
      `<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>${placeXml(notes)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${body}</p:txBody></p:sp>`,
    ].join(''),
  );
};

/** `ppt/notesMasters/notesMaster1.xml`. */
export function notesMasterXml(stage: Stage, lang: Lang): string {
  const hint = `<a:p>${hintXml(lang)}</a:p>`;
  const style = levelXml(1, { sizePt: 12, color: 'tx1' }, lang, 'mn');
  return `${XML}<p:notesMaster ${NAMESPACES}><p:cSld>${PAPER_GROUND}${notesShapes(stage, hint)}</p:cSld>${COLOR_MAP}<p:notesStyle>${style}</p:notesStyle></p:notesMaster>`;
}

/** `ppt/notesSlides/notesSlide….xml`: a paragraph a line. */
export function notesXml(lines: readonly string[], stage: Stage, lang: Lang): string {
  const paragraphs = lines.map(
    (line) => `<a:p><a:r><a:rPr lang="${SLIDE_FONTS[lang].lang}"/><a:t>${escapeMarkup(line)}</a:t></a:r></a:p>`,
  );
  return `${XML}<p:notes ${NAMESPACES}><p:cSld>${notesShapes(stage, paragraphs.join(''))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
