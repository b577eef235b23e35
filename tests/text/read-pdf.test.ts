import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/text/read-pdf.ts';

function pdfOf(
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', ...options });
  const parts: Uint8Array[] = [];
  return new Promise((done) => {
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', () => done(new Uint8Array(Buffer.concat(parts))));
    draw(document);
    document.end();
  });
}

const SENTENCE =
  'Membership rose to 3.63 million, which is 29 per cent more than in 2008, and the number of unions to 36,600.';

describe('the text of a PDF', () => {
  it('is its lines joined to paragraphs, page by page', async () => {
    const bytes = await pdfOf((document) => document.text(SENTENCE).addPage().text('A second page.'));
    expect(await readPdf(bytes)).toEqual({
      ok: true,
      printed: { text: `${SENTENCE}\nA second page.`, pageStarts: [0, SENTENCE.length + 1] },
    });
  });

  it.each([
    ['only a picture', pdfOf((document) => document.rect(100, 100, 200, 200).fill()), '扫描件'],
    ['a password', pdfOf((document) => document.text(SENTENCE), { userPassword: 'x', pdfVersion: '1.7' }), '密码'],
    ['damage', Promise.resolve(new TextEncoder().encode('%PDF-1.7\nno objects')), '损坏'],
  ])('with %s is refused in words', async (_name, bytes, words) => {
    const reading = await readPdf(await bytes);
    expect(reading.ok ? '' : reading.reason.zh).toContain(words);
  });
});
