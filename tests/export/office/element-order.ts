import { XmlElement } from 'libxml2-wasm';
import { elements, NAMESPACES } from './package.ts';

/** The children of elements in the order that the standard prescribes, for those a program would refuse a file over. */
const ORDERS: Readonly<Record<string, string>> = {
  'p:presentation':
    'sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst',
  'p:sldMaster': 'cSld clrMap sldLayoutIdLst transition timing hf txStyles extLst',
  'p:sldLayout': 'cSld clrMapOvr transition timing hf extLst',
  'p:notesMaster': 'cSld clrMap hf notesStyle extLst',
  'p:sld': 'cSld clrMapOvr transition timing extLst',
  'p:notes': 'cSld clrMapOvr extLst',
  'p:cSld': 'bg spTree custDataLst controls extLst',
  'p:sp': 'nvSpPr spPr style txBody extLst',
  'p:pic': 'nvPicPr blipFill spPr style extLst',
  'p:graphicFrame': 'nvGraphicFramePr xfrm graphic extLst',
  'p:txBody': 'bodyPr lstStyle p',
  'a:p': 'pPr r br fld endParaRPr',
  'a:rPr':
    'ln noFill solidFill gradFill blipFill pattFill grpFill effectLst effectDag highlight uLnTx uLn uFillTx uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst',
  'a:tbl': 'tblPr tblGrid tr',
  'a:tc': 'txBody tcPr extLst',
  'c:chartSpace':
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  'c:chart':
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  'c:lineChart': 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  'c:ser':
    'idx order tx spPr invertIfNegative pictureOptions marker dPt dLbls trendline errBars cat xVal val yVal shape smooth bubbleSize extLst',
  'c:catAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst',
  'c:valAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
  'c:dLbl':
    'idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator extLst',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'x:workbook':
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr extLst',
  'x:worksheet':
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing picture oleObjects controls webPublishItems tableParts extLst',
  'x:styleSheet': 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  'x:font': 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme',
};

/** Runs of a paragraph stand in any order: they count as one. */
const ALIKE: Readonly<Record<string, string>> = { br: 'r', fld: 'r' };

const prefixOf = new Map(Object.entries(NAMESPACES).map(([prefix, uri]) => [uri as string, prefix]));
/** Every element of them, by one question. */
const ANY = Object.keys(ORDERS)
  .map((parent) => `//${parent}`)
  .join(' | ');

/** Children that stand where the standard has them not. */
export function orderFaults(root: XmlElement): string[] {
  if (!prefixOf.has(root.namespaceUri)) return [];
  return elements(root, ANY).flatMap((element) => {
    const parent = `${prefixOf.get(element.namespaceUri)}:${element.name}`;
    return misplaced(element, ORDERS[parent]?.split(' ') ?? []).map((name) => `${name} in ${parent}`);
  });
}

/** Names of an element's children; its texts have none. */
function childNames(element: XmlElement): string[] {
  const names: string[] = [];
  for (let child = element.firstChild; child !== null; child = child.next)
    if (child instanceof XmlElement) names.push(child.name);
  return names;
}

function misplaced(element: XmlElement, order: readonly string[]): string[] {
  const names = childNames(element).map((name) => ALIKE[name] ?? name);
  const unknown = names.filter((name) => !order.includes(name)).map((name) => `unknown ${name}`);
  const places = names.map((name) => order.indexOf(name));
  const late = names.filter((_, index) => index > 0 && (places[index] ?? 0) < (places[index - 1] ?? 0));
  return [...unknown, ...late.map((name) => `misplaced ${name}`)];
}
