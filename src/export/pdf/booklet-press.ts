import { drawingSvg } from '../../draw/svg.ts';
import { textRuns } from '../fonts/text-runs.ts';
import { readSvg } from '../svg-nodes.ts';
import type { Block, ChartPiece, Part, Piece, RulePiece, TextPiece } from './booklet-blocks.ts';
import { COLORS, STYLES, setText } from './booklet-blocks.ts';
import { COLUMN_PT, PAGE, type Page } from './booklet-pages.ts';
import { bookmarkPlace, type PdfDocument } from './pdf-document.ts';
import { drawNode, type Pen } from './pdf-drawing.ts';

type Element = PDFKit.PDFStructureElement;

/** Draws pages one after the other into one document. */
export interface BookletPress {
  readonly drawPage: (page: Page, footer: { readonly title: string; readonly number: number } | null) => void;
  /** Closes what is open; all the text that was set, for whoever asks if the fonts have it. */
  readonly finish: () => string;
}

interface Press {
  readonly document: PdfDocument;
  /** The structure elements the reader is in, the outermost first. */
  readonly open: { readonly part: Part; readonly element: Element }[];
  /** The outline and its entries down to the last one. */
  readonly outline: PDFKit.PDFOutline[];
  readonly texts: string[];
}

export function newPress(document: PdfDocument): BookletPress {
  const press: Press = { document, open: [], outline: [document.pen.outline], texts: [] };
  return {
    drawPage: (page, footer) => {
      document.pen.addPage({ size: [PAGE.widthPt, PAGE.heightPt], margin: 0 });
      for (const { block, y, repeated } of page) {
        if (repeated) drawUnread(press, block, y);
        else drawBlock(press, block, y);
      }
      if (footer !== null) drawFooter(press, footer.title, footer.number);
    },
    finish: () => {
      closeTo(press, 0);
      return press.texts.join('');
    },
  };
}

function closeTo({ open }: Press, depth: number): void {
  while (open.length > depth) open.pop()?.element.end();
}

/** The element a block stands in; elements the reader has left are ended, those entered are begun. */
function enter(press: Press, path: readonly Part[]): Element {
  const { document, open } = press;
  const parted = path.findIndex((part, index) => open[index]?.part.key !== part.key);
  closeTo(press, parted < 0 ? path.length : parted);
  for (const part of path.slice(open.length)) {
    const element = document.pen.struct(part.tag);
    (open.at(-1)?.element ?? document.root).add(element);
    open.push({ part, element });
  }
  return open.at(-1)?.element ?? document.root;
}

function drawBlock(press: Press, block: Block, top: number): void {
  const { pen } = press.document;
  const { name, outline, path, pieces } = block;
  const above = Math.max(0, top - 12);
  if (name !== undefined) pen.addNamedDestination(name, 'XYZ', 0, above, null);
  if (outline !== undefined) addToOutline(press.outline, outline, bookmarkPlace(pen, above));
  const element = enter(press, path);
  for (const piece of pieces) drawPiece(press, element, piece, top);
}

function addToOutline(
  open: PDFKit.PDFOutline[],
  { title, level }: NonNullable<Block['outline']>,
  place: { readonly expanded: false },
): void {
  open.splice(level);
  const entry = open.at(-1)?.addItem(title, place);
  if (entry !== undefined) open.push(entry);
}

function drawPiece(press: Press, parent: Element, piece: Piece, top: number): void {
  const { pen } = press.document;
  if (piece.kind === 'rule') unread(pen, 'Layout', () => drawRule(pen, piece, top));
  else if (piece.kind === 'chart') drawFigure(press, parent, piece, top);
  else if (piece.tag === null) unread(pen, 'Layout', () => drawLines(press, piece, top));
  else drawTagged(press, parent, piece, piece.tag, top);
}

function drawFigure({ document: { pen }, texts }: Press, parent: Element, piece: ChartPiece, top: number): void {
  const { drawing, widthUnits, widthPt, description } = piece;
  const scale = widthPt / widthUnits;
  const bbox = [PAGE.leftPt, top, PAGE.leftPt + widthPt, top + drawing.heightPx * scale];
  const svg = drawingSvg(drawing, widthUnits);
  texts.push(...textRuns(svg).map((run) => run.text));
  const options = { alt: description, bbox, placement: 'Block' };
  const figure = pen.struct('Figure', options, () => {
    pen.save().translate(PAGE.leftPt, top).scale(scale);
    drawNode(pen, readSvg(svg));
    pen.restore();
  });
  parent.add(figure);
}

function drawTagged(press: Press, parent: Element, piece: TextPiece, tag: string, top: number): void {
  const options: object = piece.scope === undefined ? {} : { scope: piece.scope };
  const element = press.document.pen.struct(tag, options);
  parent.add(element);
  if (piece.link !== undefined || piece.url !== undefined) drawLink(press, element, piece, top);
  else if (piece.lines.length > 0) element.add(() => drawLines(press, piece, top));
  element.end();
}

function drawLink(press: Press, parent: Element, piece: TextPiece, top: number): void {
  const { pen } = press.document;
  const element = pen.struct('Link');
  parent.add(element);
  element.add(() => drawLines(press, piece, top));
  // pdfkit takes a primitive string for a name.
  const options = { structParent: element, Contents: Object(piece.lines.map((line) => line.text).join('')) };
  for (const line of piece.lines) {
    const box = [
      PAGE.leftPt + line.x,
      top + line.y - piece.sizePt,
      pen.widthOfString(line.text),
      piece.sizePt * 1.3,
    ] as const;
    if (piece.url !== undefined) pen.link(...box, piece.url, options);
    else pen.goTo(...box, piece.link ?? '', options);
  }
  element.end();
}

function drawLines({ document: { pen }, texts }: Press, piece: TextPiece, top: number): void {
  pen.font(piece.weight === 700 ? 'bold' : 'regular', piece.sizePt).fillColor(piece.color);
  for (const { text, x, y } of piece.lines) {
    pen.text(text, PAGE.leftPt + x, top + y, { lineBreak: false, baseline: 'alphabetic' });
    texts.push(text);
  }
}

function drawRule(pen: Pen, { x, y, widthPt, heightPt, color }: RulePiece, top: number): void {
  pen.rect(PAGE.leftPt + x, top + y, widthPt, heightPt).fill(color);
}

/** What is seen and not read out. */
function unread(pen: Pen, type: 'Layout' | 'Pagination', draw: () => void): void {
  pen.markContent('Artifact', { type });
  draw();
  pen.endMarkedContent();
}

function drawUnread(press: Press, block: Block, top: number): void {
  const { pen } = press.document;
  unread(pen, 'Pagination', () => {
    for (const piece of block.pieces) {
      if (piece.kind === 'text') drawLines(press, piece, top);
      if (piece.kind === 'rule') drawRule(pen, piece, top);
    }
  });
}

function drawFooter(press: Press, title: string, number: number): void {
  const { pen } = press.document;
  const top = PAGE.heightPt - 40;
  const place = { x: 0, y: 0, widthPt: COLUMN_PT };
  const left = setText(title, null, STYLES.small, { ...place, widthPt: COLUMN_PT - 40 });
  const right = setText(String(number), null, STYLES.small, { ...place, align: 'right' });
  const rule = { kind: 'rule', x: 0, y: -5, widthPt: COLUMN_PT, heightPt: 0.5, color: COLORS.hairline } as const;
  unread(pen, 'Pagination', () => {
    drawRule(pen, rule, top);
    drawLines(press, left.piece, top);
    drawLines(press, right.piece, top);
  });
}
