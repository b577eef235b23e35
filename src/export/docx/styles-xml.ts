import { THEMES } from '../../charts/theme.ts';
import { escapeMarkup } from '../../panels/embed/markup.ts';
import { XML } from '../native/drawing-xml.ts';
import { WORD_NAMESPACES } from './paragraphs.ts';
import { isBuiltIn, type StyleId, styleOf, TEXT_PT, TEXT_STYLES, type TextStyle, twips } from './text-styles.ts';

const { card, ink, muted, hairline, cinnabar, azurite, malachite, ochre, stone } = THEMES.light;

/** The colours of our theme, for programs that know none. */
const COLORS: Readonly<Record<string, string>> = {
  text1: ink,
  text2: muted,
  background1: card,
  background2: hairline,
  accent1: cinnabar,
  accent2: azurite,
  accent3: malachite,
  accent4: ochre,
  accent5: stone,
  hyperlink: azurite,
};

/** A colour of the theme, and the same in digits. */
export const themeColorXml = (color: string): string =>
  `<w:color w:val="${(COLORS[color] ?? ink).slice(1)}" w:themeColor="${color}"/>`;

const fontsXml = (kind: 'major' | 'minor'): string =>
  `<w:rFonts w:asciiTheme="${kind}HAnsi" w:eastAsiaTheme="${kind}EastAsia" w:hAnsiTheme="${kind}HAnsi" w:cstheme="${kind}Bidi"/>`;

const sizeXml = (sizePt: number): string => `<w:sz w:val="${sizePt * 2}"/><w:szCs w:val="${sizePt * 2}"/>`;

/**
 * `word/styles.xml`: fonts and colours are those of the theme and all styles are named, those of Word by its own names,
 * so that a template attached to the document, its theme or its styles copied into it, set it anew.
 */
export function stylesXml(): string {
  const languages = `<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  const preset = `<w:rPr>${fontsXml('minor')}${themeColorXml('text1')}${sizeXml(styleOf('Normal').sizePt)}${languages}</w:rPr>`;
  const ids = Object.keys(TEXT_STYLES) as StyleId[];
  return [
    `${XML}<w:styles ${WORD_NAMESPACES}>`,
    `<w:docDefaults><w:rPrDefault>${preset}</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    ...ids.map((id) => paragraphStyleXml(id, styleOf(id))),
    CHARACTER_STYLES,
    TABLE_STYLES,
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
    '</w:styles>',
  ].join('');
}

function paragraphStyleXml(id: StyleId, style: TextStyle): string {
  const { name, sizePt, strong = false, color, isHead = false } = style;
  const isNormal = id === 'Normal';
  const next = isHead && id !== 'Title' ? '<w:next w:val="BodyText"/>' : '';
  const kind = isNormal ? ' w:default="1"' : isBuiltIn(id) ? '' : ' w:customStyle="1"';
  const run = [
    isHead ? fontsXml('major') : '',
    strong ? '<w:b/><w:bCs/>' : '',
    color === undefined ? '' : themeColorXml(color),
    isNormal ? '' : sizeXml(sizePt),
  ].join('');
  return [
    `<w:style w:type="paragraph"${kind} w:styleId="${id}"><w:name w:val="${escapeMarkup(name)}"/>`,
    isNormal ? '' : '<w:basedOn w:val="Normal"/>',
    next,
    `<w:uiPriority w:val="${isListed(style) ? 39 : 10}"/><w:qFormat/>`,
    paragraphPropertiesXml(style),
    run === '' ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('');
}

const isListed = ({ isListed: listed = false }: TextStyle): boolean => listed;

function paragraphPropertiesXml(style: TextStyle): string {
  const { beforePt = 0, afterPt = 0, indentPt = 0, align, level, keepsNext = false } = style;
  const line = `<w:bottom w:val="single" w:sz="8" w:space="4" ${borderColor('text1')}/>`;
  return [
    '<w:pPr>',
    keepsNext ? '<w:keepNext/><w:keepLines/>' : '',
    style.isRuled === true ? `<w:pBdr>${line}</w:pBdr>` : '',
    isListed(style) ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${twips(TEXT_PT)}"/></w:tabs>` : '',
    `<w:spacing w:before="${twips(beforePt)}" w:after="${twips(afterPt)}"/>`,
    indentPt > 0 ? `<w:ind w:left="${twips(indentPt)}"/>` : '',
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    level === undefined ? '' : `<w:outlineLvl w:val="${level - 1}"/>`,
    '</w:pPr>',
  ].join('');
}

/** A colour of the theme on a border. */
export const borderColor = (color: string): string =>
  `w:color="${(COLORS[color] ?? ink).slice(1)}" w:themeColor="${color}"`;

const CHARACTER_STYLES = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:rPr>${themeColorXml('hyperlink')}<w:u w:val="single"/></w:rPr></w:style>`,
].join('');

const margins = (padPt: number): string =>
  `<w:tblCellMar><w:top w:w="${twips(padPt)}" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="${twips(padPt)}" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>`;

const rule = (side: string, eighths: number, color: string): string =>
  `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" ${borderColor(color)}/>`;

/** Room within a cell, above its text and below it. */
export const CELL_PAD_PT = 2.5;
/** On either side of it. */
export const CELL_SIDE_PT = 5.4;

/** A grid of hairlines across, as statistical tables have; a template's own *Table Grid* takes its place. */
const TABLE_STYLES = [
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(0)}</w:tblPr></w:style>`,
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/>',
  `<w:tblPr><w:tblBorders>${rule('top', 8, 'text1')}${rule('bottom', 8, 'text1')}${rule('insideH', 4, 'background2')}</w:tblBorders>${margins(CELL_PAD_PT)}</w:tblPr>`,
  `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${rule('bottom', 4, 'text1')}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>`,
].join('');
