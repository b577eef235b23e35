import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { notoPath } from '../../../src/command/noto.ts';

const FONT = readFileSync(notoPath(400));

/** A PDF on A4 as some drawing makes it. */
export function pdfOf(
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', font: FONT as unknown as string, ...options });
  const parts: Uint8Array[] = [];
  return new Promise((done) => {
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', () => done(new Uint8Array(Buffer.concat(parts))));
    draw(document);
    document.end();
  });
}
