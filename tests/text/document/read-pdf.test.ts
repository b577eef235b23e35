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
      printed: {
        text: `${SENTENCE}\n第二页。`,
        pageStarts: [0, SENTENCE.length + 1],
        leftOut: { numbers: 0, heads: 0, turned: 0 },
      },
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
    [
      'its end missing, though most of its pages are there',
      pdfOf((document) => document.text(SENTENCE).addPage().text(SENTENCE)).then((bytes) =>
        bytes.slice(0, Buffer.from(bytes).lastIndexOf('startxref') - 20),
      ),
      '中间断了',
    ],
    ['damage', Promise.resolve(new TextEncoder().encode('%PDF-1.7\nno objects\n%%EOF')), '损坏'],
  ])('with %s is refused in words', async (_name, bytes, words) => {
    const reading = await readPdf(await bytes);
    expect(reading.ok ? '' : reading.reason.zh).toContain(words);
  });
});

/** Lines of a column, a letter ten points wide, every line full but the last. */
function column(document: PDFKit.PDFDocument, lines: readonly string[], x: number, y: number): void {
  for (const [at, line] of lines.entries()) document.fontSize(10).text(line, x, y + at * 15, { lineBreak: false });
}

const textOf = async (draw: (document: PDFKit.PDFDocument) => void, options?: PDFKit.PDFDocumentOptions) => {
  const reading = await readPdf(await pdfOf(draw, options));
  if (!reading.ok) throw new Error(reading.reason.en);
  return reading.printed;
};

const LEFT = [
  '全省工会会员达到三百六十三万',
  '人，比上次大会时增加七十万人',
  '左右；基层工会组织有三万多个',
  '签订集体合同两万多份，覆盖了',
  '企业职工一百多万人。',
];
const RIGHT = [
  '各级工会发放帮扶资金五亿多元',
  '救助困难职工一百多万人次，培',
  '训职工三十多万人次，帮助就业',
  '二十多万人，建成职工之家多处',
  '职工服务中心也多起来。',
];

describe('the print of a PDF', () => {
  it('in two columns is read column by column, whatever runs across them', async () => {
    const { text } = await textOf((document) => {
      document.fontSize(16).text('某省总工会工作报告摘要：五年来的主要成绩与做法', 80, 90, { lineBreak: false });
      column(document, LEFT, 80, 140);
      column(document, RIGHT, 260, 140);
    });
    expect(text.split('\n')).toEqual(['某省总工会工作报告摘要：五年来的主要成绩与做法', LEFT.join(''), RIGHT.join('')]);
  });

  it('keeps the cells of a row together, and out of sentences and of each other', async () => {
    const rows = [
      ['指标', '2015年', '2016年'],
      ['会员（万人）', '350', '363'],
      ['基层工会（个）', '3', '500'],
    ];
    const { text } = await textOf((document) => {
      document
        .fontSize(10)
        .text('各项指标都比上一年有所增长，详细的情况见下面的表格内容', 80, 90, { lineBreak: false });
      for (const [row, cells] of rows.entries())
        for (const [at, cell] of cells.entries())
          document.text(cell, 80 + at * 110, 110 + row * 15, { lineBreak: false });
    });
    expect(text.split('\n\n').slice(-3)).toEqual(rows.map((cells) => cells.join('\t')));
    expect(readReport(text).figures.map(({ value }) => value)).not.toContain(3500);
  });

  it('has running heads and numbers of pages counted, and left out', async () => {
    const { text, leftOut } = await textOf(
      (document) => {
        for (let page = 1; page <= 4; page += 1) {
          if (page > 1) document.addPage();
          document.fontSize(9).text(page % 2 === 0 ? '某省总工会' : '工作报告', 72, 40, { lineBreak: false });
          document.fontSize(10).text(`第${'一二三四'[page - 1]}段。`, 72, 300, { lineBreak: false });
          document.text(`Page ${page} of 4`, 290, 800, { lineBreak: false });
        }
      },
      { margins: { top: 20, left: 20, right: 20, bottom: 20 } },
    );
    expect(text).toBe('第一段。\n第二段。\n第三段。\n第四段。');
    expect(leftOut).toEqual({ numbers: 4, heads: 4, turned: 0 });
  });

  it('joins words broken at the end of a line, but for hyphens of their own', async () => {
    const { text } = await textOf((document) =>
      column(
        document,
        ['The long-term plan of all organi-', 'sations was changed by the long-', 'term council of twenty members.'],
        72,
        90,
      ),
    );
    expect(text).toBe(
      'The long-term plan of all organisations was changed by the long-term council of twenty members.',
    );
  });

  it('reads powers as such, and no note as a digit', async () => {
    const { text } = await textOf((document) => {
      let x = 72;
      for (const [part, isRaised] of [
        ['产量3.2×10', false],
        ['6', true],
        ['吨，面积120m', false],
        ['2', true],
        ['，会员363', false],
        ['12', true],
        ['万人。', false],
      ] as const) {
        document.fontSize(isRaised ? 7 : 12).text(part, x, isRaised ? 101 : 100, { lineBreak: false });
        x += document.widthOfString(part);
      }
    });
    expect(text).toBe('产量3.2×10⁶吨，面积120m²，会员363[12]万人。');
  });

  it('leaves out what is turned, and turns what is turned as a whole', async () => {
    const stamped = await textOf((document) => {
      document.fontSize(12).text('全省会员达到363万人。', 72, 100, { lineBreak: false });
      document
        .rotate(-45, { origin: [300, 400] })
        .fontSize(40)
        .text('内部资料', 200, 400, { lineBreak: false });
    });
    expect(stamped).toMatchObject({ text: '全省会员达到363万人。', leftOut: { turned: 4 } });
    const turned = await textOf((document) => {
      document
        .rotate(90, { origin: [300, 400] })
        .fontSize(12)
        .text('全省会员达到363万人。', 200, 400, { lineBreak: false });
      document.text('基层工会3.66万个。', 200, 440, { lineBreak: false });
    });
    expect(turned).toMatchObject({ text: '全省会员达到363万人。\n基层工会3.66万个。', leftOut: { turned: 0 } });
  });
});
