import { XML } from '../native/drawing-xml.ts';
import { type DocumentProperties, propertyParts } from '../ooxml/document-properties.ts';
import { type Part, type Relation, TYPE, writePackage } from '../ooxml/package-parts.ts';
import { themeXml } from '../ooxml/theme-xml.ts';
import type { Watch } from '../watch.ts';
import type { DocumentDraft } from './document-draft.ts';
import { blockXml, fieldXml, paragraph, runXml, WORD_NAMESPACES } from './paragraphs.ts';
import { stylesXml } from './styles-xml.ts';
import { PAGE, twips } from './text-styles.ts';

/** What every document leads to; `sectionXml` names two of them. */
export const FIRST_RELATIONS: readonly Relation[] = [
  { type: 'styles', target: 'styles.xml' },
  { type: 'settings', target: 'settings.xml' },
  { type: 'theme', target: 'theme/theme1.xml' },
  { type: 'header', target: 'header1.xml' },
  { type: 'footer', target: 'footer1.xml' },
];

export interface DocumentBody {
  readonly xml: string;
  /** Whether its first page is a title page, without header and footer. */
  readonly hasTitlePage: boolean;
  /** Whether the program that opens it has page numbers to work out. */
  readonly hasUnknownPages: boolean;
}

/** A document as `.docx` (ECMA-376): the same body gives the same bytes, without clock and chance. */
export async function writeDocument(
  body: DocumentBody,
  draft: DocumentDraft,
  properties: DocumentProperties,
  { signal }: Watch,
): Promise<Uint8Array<ArrayBuffer>> {
  const part = (name: string, type: string, bytes: string, relations: readonly Relation[] = []): Part => ({
    path: `word/${name}.xml`,
    type: `${TYPE}.${type}+xml`,
    bytes,
    relations,
  });
  const word = (name: string, bytes: string): Part => part(name, `wordprocessingml.${name.replace(/\d$/, '')}`, bytes);
  const parts = [
    ...propertyParts(properties),
    part('document', 'wordprocessingml.document.main', documentXml(body), draft.relations),
    word('styles', stylesXml()),
    word('settings', settingsXml(body)),
    part('theme/theme1', 'theme', themeXml('light', properties.lang)),
    word('header1', `${XML}<w:hdr ${WORD_NAMESPACES}>${blockXml(paragraph('Header', properties.title))}</w:hdr>`),
    word('footer1', `${XML}<w:ftr ${WORD_NAMESPACES}>${blockXml(numberParagraph())}</w:ftr>`),
    ...draft.parts,
  ];
  return writePackage(parts, 'word/document.xml', properties.date, signal);
}

/** The page, and of how many. */
const numberParagraph = () =>
  paragraph('Footer', '', { inside: fieldXml('PAGE', '1') + runXml(' / ') + fieldXml('NUMPAGES', '1') });

const documentXml = (body: DocumentBody): string =>
  `${XML}<w:document ${WORD_NAMESPACES}><w:body>${body.xml}${sectionXml(body)}</w:body></w:document>`;

function sectionXml({ hasTitlePage }: DocumentBody): string {
  const { widthPt, heightPt, topPt, bottomPt, sidePt } = PAGE;
  return [
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>',
    `<w:pgSz w:w="${twips(widthPt)}" w:h="${twips(heightPt)}"/>`,
    `<w:pgMar w:top="${twips(topPt)}" w:right="${twips(sidePt)}" w:bottom="${twips(bottomPt)}" w:left="${twips(sidePt)}" w:header="${twips(36)}" w:footer="${twips(34)}" w:gutter="0"/>`,
    `${hasTitlePage ? '<w:titlePg/>' : ''}</w:sectPr>`,
  ].join('');
}

/** The names of colours in text, mapped on the theme; and the form of the file, that of Word 2013 and later. */
function settingsXml({ hasUnknownPages }: DocumentBody): string {
  return [
    `${XML}<w:settings ${WORD_NAMESPACES}>`,
    hasUnknownPages ? '<w:updateFields w:val="1"/>' : '',
    '<w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
    '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>',
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>',
  ].join('');
}
