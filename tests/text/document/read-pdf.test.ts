import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { notoPath } from '../../../src/command/noto.ts';
import { readPdf } from '../../../src/text/document/read-pdf.ts';

function pdfOf(
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

const FONT = readFileSync(notoPath(400));

const SENTENCE =
  '全省工会会员达到363万人，比2008年增长29%；基层工会组织3.66万个，增长50%；签订集体合同2.05万份，发放帮扶金5.1亿元。';

describe('the text of a PDF', () => {
  it('is its lines joined to paragraphs, page by page', async () => {
    const bytes = await pdfOf((document) => document.text(SENTENCE).addPage().text('第二页。'));
    expect(await readPdf(bytes)).toEqual({
      ok: true,
      printed: { text: `${SENTENCE}\n第二页。`, pageStarts: [0, SENTENCE.length + 1] },
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
