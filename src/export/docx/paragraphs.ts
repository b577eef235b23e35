import { escapeMarkup } from '../../panels/embed/markup.ts';
import { linesOf } from '../native/slide-type.ts';
import { type StyleId, styleOf, TEXT_PT } from './text-styles.ts';

export const WORD_NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';

/** What stands one below the other from margin to margin, and the height it takes at most in the usual fonts. */
export type Block = ParagraphBlock | TableBlock;

interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly style: StyleId;
  /** Runs as XML. */
  readonly inside: string;
  /** Paragraph properties after those that keep it on a page. */
  readonly properties: string;
  readonly heightPt: number;
}

interface TableBlock {
  readonly kind: 'table';
  readonly xml: string;
  readonly heightPt: number;
}

/** The height of a line in em: fonts of the theme take from 1.15 to 1.45. */
const LINE_EM = 1.46;

/** Letters that fill a page in any style: a text of more is higher than one, whatever else it says. */
const MOST_LETTERS = 4000;

/** The height that a text takes at most with the room above and below it. */
export function textHeight(id: StyleId, text: string, widthPt = TEXT_PT): number {
  const { sizePt, strong = false, beforePt = 0, afterPt = 0, indentPt = 0, isRuled = false } = styleOf(id);
  const lines = linesOf(text.slice(0, MOST_LETTERS), widthPt - indentPt, sizePt, strong ? 700 : 400);
  return Math.max(1, lines) * sizePt * LINE_EM + beforePt + afterPt + (isRuled ? 6 : 0);
}

/** A paragraph of one text, or of runs that say as much as it. */
export const paragraph = (
  style: StyleId,
  text: string,
  { inside = runXml(text), properties = '', heightPt = textHeight(style, text) }: Partial<ParagraphBlock> = {},
): ParagraphBlock => ({ kind: 'paragraph', style, inside, properties, heightPt });

/** A block as XML; `isNewPage` for one that begins a page. */
export function blockXml(block: Block, isNewPage = false): string {
  if (block.kind === 'table') return block.xml;
  const page = isNewPage ? '<w:pageBreakBefore/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="${block.style}"/>${page}${block.properties}</w:pPr>${block.inside}</w:p>`;
}

/** Words as a run; `properties` of it as XML. Line ends break the line. */
export const runXml = (text: string, properties = ''): string => {
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return text
    .split(/\r\n?|\n/)
    .map((line) => `<w:r>${own}<w:t xml:space="preserve">${escapeMarkup(line)}</w:t></w:r>`)
    .join(`<w:r>${own}<w:br/></w:r>`);
};

export const TAB = '<w:r><w:tab/></w:r>';

const mark = (type: 'begin' | 'separate' | 'end'): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** A field up to its result, which `FIELD_END` ends. */
export const fieldStart = (instruction: string): string =>
  `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${escapeMarkup(instruction)} </w:instrText></w:r>${mark('separate')}`;

export const FIELD_END = mark('end');

/** What Word works out, and what it comes to so far. */
export const fieldXml = (instruction: string, result: string, properties = ''): string =>
  fieldStart(instruction) + runXml(result, properties) + FIELD_END;

/** A place that links and page numbers lead to. */
export const bookmarkXml = (id: number, name: string, inside: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;

export const heightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { heightPt }) => sum + heightPt, 0);
