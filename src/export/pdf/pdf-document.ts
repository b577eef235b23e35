import { escapeMarkup } from '../../panels/embed/markup.ts';
import type { DocumentTitle } from '../document-title.ts';
import type { Faces } from '../fonts/faces.ts';
import { writtenDay } from '../written-day.ts';
import type { Pen } from './pdf-drawing.ts';

/** A tagged PDF in the making. */
export interface PdfDocument {
  readonly pen: Pen;
  /** Root of the structure tree: everything that is read goes below it, in the order it is to be read. */
  readonly root: PDFKit.PDFStructureElement;
  /** Ends the document; nothing can be drawn after. */
  readonly finish: () => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * ISO 14289-1: all that is drawn stands in the structure tree, or is marked as nothing to be read. An object, as the types
 * of pdfkit do not know of it.
 */
const ACCESSIBLE: object = { subset: 'PDF/UA' };

/**
 * Begins a tagged PDF 1.7 (PDF/UA-1) without pages whose fonts are `regular` and `bold`, embedded as far as they are used. The
 * file's id comes from what it says about itself: the same input gives the same bytes. pdfkit is loaded here only,
 * 530 kB, in the page, a worker and Node alike.
 */
export async function newPdf(about: DocumentTitle, faces: Faces): Promise<PdfDocument> {
  const { default: PDFDocument } = await import('pdfkit');
  const pen = new PDFDocument({
    autoFirstPage: false,
    displayTitle: true,
    font: '',
    info: infoOf(about),
    lang: about.lang === 'zh' ? 'zh-CN' : 'en',
    pdfVersion: '1.7',
    ...ACCESSIBLE,
    tagged: true,
  });
  escapeMetadata(pen);
  if (writtenDay(about.date) === null) hideDate(pen);
  pen.registerFont('regular', faces.regular);
  pen.registerFont('bold', faces.bold);
  const root = pen.struct('Document');
  pen.addStructure(root);
  return { pen, root, finish: () => finish(pen, root) };
}

function infoOf({ title, author, subject, keywords, date, version }: DocumentTitle): PDFKit.DocumentInfo {
  return {
    Title: title,
    Author: author,
    Subject: subject,
    Keywords: keywords.join(', '),
    Creator: `Shushuo ${version}`,
    // Without one pdfkit takes the clock's.
    CreationDate: writtenDay(date) ?? new Date(0),
  };
}

/** pdfkit writes titles into the XMP packet as they are, where `&` and `<` would break it. */
function escapeMetadata(pen: Pen): void {
  const append = pen.appendXML.bind(pen);
  const values = Object.values(pen.info).filter((value): value is string => typeof value === 'string');
  pen.appendXML = (xml, newline) =>
    append(
      values.reduce((text, value) => text.replaceAll(`>${value}<`, () => `>${escapeMarkup(value)}<`), xml),
      newline,
    );
}

/** pdfkit makes a document's id from a date and cannot do without; this one is written nowhere. */
function hideDate(pen: Pen): void {
  Object.defineProperty(pen.info, 'CreationDate', { enumerable: false });
  const append = pen.appendXML.bind(pen);
  pen.appendXML = (xml, newline) => append(xml.replace(/<xmp:CreateDate>[^<]*<\/xmp:CreateDate>/, ''), newline);
}

/** What a reader's program calls the pages: by their numbers, from a page on, and before it by a word. */
export function labelPages(pen: Pen, cover: string | null): void {
  const numbered = { S: 'D' };
  const labels = cover === null ? [0, numbered] : [0, { P: Object(cover) }, 1, { ...numbered, St: 2 }];
  const { _root: root } = pen as Pen & { readonly _root: { readonly data: Record<string, unknown> } };
  root.data['PageLabels'] = { Nums: labels };
}

/** Where a bookmark leads: to a place so far below the top of the present page, at its left edge. */
export function bookmarkPlace(pen: Pen, topPt: number): { readonly expanded: false } {
  // pdfkit takes them from the far edges of the page.
  const place = { top: topPt, left: pen.page.width };
  return { ...place, expanded: false };
}

function finish(pen: Pen, root: PDFKit.PDFStructureElement): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  return new Promise((resolve, reject) => {
    pen.on('data', (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk));
    pen.on('end', () => new Blob(chunks).arrayBuffer().then((buffer) => resolve(new Uint8Array(buffer)), reject));
    pen.on('error', reject);
    root.end();
    pen.end();
  });
}
