import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { Bilingual } from '../../words/lang.ts';
import { cutPdf, damagedPdf, lockedPdf, pdfWithoutText } from '../../words/text/document-faults.ts';
import { joinPages, type PrintedText } from './pdf-lines.ts';
import { type PrintedPage, pieceOf } from './pdf-pieces.ts';

// The one file that knows pdf.js. It is loaded with the first PDF, and runs where it is called: beside the page that is
// a worker already. What parses is loaded with it and makes itself known, so that pdf.js need not start another worker.

export type PdfReading =
  | { readonly ok: true; readonly printed: PrintedText }
  | { readonly ok: false; readonly reason: Bilingual };

/** Reads the text of a PDF, `share` of its pages at a time; refuses one that is locked, damaged, or only pictures. */
export async function readPdf(bytes: Uint8Array, onProgress: (share: number) => void = () => {}): Promise<PdfReading> {
  if (isCut(bytes)) return { ok: false, reason: cutPdf() };
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const opened = await task.promise;
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= opened.numPages; number += 1) {
      const page = await opened.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      const { transform, height } = page.getViewport({ scale: 1 });
      pages.push({
        height,
        pieces: items.flatMap((item) => ('str' in item ? [pieceOf(item, transform, height)] : [])),
      });
      page.cleanup();
      onProgress(number / opened.numPages);
    }
    const printed = joinPages(pages);
    return printed.text.trim() === '' ? { ok: false, reason: pdfWithoutText() } : { ok: true, printed };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, reason: isLocked ? lockedPdf() : damagedPdf() };
  } finally {
    await task.destroy();
  }
}

/** The mark at the end of a PDF may have so much behind it that is none of it. */
const MOST_BEHIND = 65_536;
/** A linearized PDF says its length in its first object, and has such a mark at its beginning, too. */
const LENGTH = /\/Linearized\b[^>]*?\/L\s+(\d+)/;

/** Whether a PDF breaks off: pdf.js reads what is there, and would not say that pages or lines are missing. */
function isCut(bytes: Uint8Array): boolean {
  const textOf = (part: Uint8Array): string => new TextDecoder('latin1').decode(part);
  const said = Number(LENGTH.exec(textOf(bytes.subarray(0, 1024)))?.[1] ?? 0);
  return said > bytes.length || !textOf(bytes.subarray(-MOST_BEHIND)).includes('%%EOF');
}
