import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/text/document/read-pdf.ts';
import { readReport } from '../../../src/text/report.ts';
import { pdfOf } from './made-pdf.ts';

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

  it('keeps the mark of a note apart from the number that it stands behind', async () => {
    const bytes = await pdfOf((document) => {
      document.fontSize(12).text('年末工会会员', 72, 100, { lineBreak: false });
      document.text('363', 72 + 6 * 12, 100, { lineBreak: false });
      const right = 72 + 6 * 12 + document.widthOfString('363');
      document.fontSize(7).text('2', right, 103, { lineBreak: false });
      document.fontSize(12).text('万人，比上年增长5%。', right + 5, 100, { lineBreak: false });
    });
    const reading = await readPdf(bytes);
    const text = reading.ok ? reading.printed.text : '';
    expect(text).toBe('年末工会会员363[2]万人，比上年增长5%。');
    expect(readReport(text).figures.map(({ value }) => value)).not.toContain(36_320_000);
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
