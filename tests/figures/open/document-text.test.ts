import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readDocumentText } from '../../../src/figures/open/document-text.ts';

const SENTENCES = '全省会员363万人，较2008年增长29%。\n签订集体合同2.05万份。';

const word = (paragraphs: readonly string[]): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<w:document><w:body>${paragraphs
        .map((text) => `<w:p><w:r><w:t>${text.slice(0, 4)}</w:t></w:r><w:r><w:t>${text.slice(4)}</w:t></w:r></w:p>`)
        .join('')}</w:body></w:document>`,
    ),
  });

describe('the text of a document', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(SENTENCES)],
    ['GB18030', iconv.encode(SENTENCES, 'gb18030')],
    ['UTF-16 with its mark', iconv.encode(SENTENCES, 'utf16le', { addBOM: true })],
    ['Word, its runs joined', word(SENTENCES.split('\n'))],
  ])('in %s', (_, bytes) => {
    expect(readDocumentText(new Uint8Array(bytes))).toMatchObject({ ok: true, text: SENTENCES });
  });

  it.each([
    ['a PDF file', new TextEncoder().encode('%PDF-1.7\n')],
    ['nothing', new Uint8Array()],
    ['a document without words', word([''])],
  ])('is refused with a sentence: %s', (_, bytes) => {
    const reading = readDocumentText(bytes);
    expect(reading.ok).toBe(false);
    expect(reading.issues).toHaveLength(1);
  });
});
