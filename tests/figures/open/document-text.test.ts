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

describe('numbers that Word prints on its own', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const NUMBERING = `<w:numbering>
    <w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>')}
    ${level(1, 'chineseCountingThousand', '（%2）', '<w:suff w:val="nothing"/>')}${level(2, 'decimal', '%3.', '<w:suff w:val="nothing"/>')}
    ${level(3, 'decimal', '%1.%4', '<w:isLgl/>')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;
  const STYLES = `<w:styles><w:style w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="2"><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
  const styled = (style: string, text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const listed = (list: number, at: number, text: string, more = '') =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const CHANGED = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';

  it.each<[what: string, paragraphs: readonly string[], lines: readonly string[]]>([
    [
      'headings, by their styles and what these are based on',
      [styled('1', '回顾'), styled('2', '组织'), styled('2', '维权'), styled('1', '任务'), styled('2', '建会')],
      ['一、回顾', '（一）组织', '（二）维权', '二、任务', '（一）建会'],
    ],
    ['a list that begins elsewhere', [listed(2, 0, '甲'), listed(2, 0, '乙')], ['十一、甲', '十二、乙']],
    ['numbers of two levels', [listed(1, 0, '甲'), listed(1, 3, '乙')], ['一、甲', '1.1 乙']],
    ['entries that begin with a number', [listed(1, 2, '5万人参加')], ['1. 5万人参加']],
    ['entries that begin with a unit', [listed(1, 3, '万人大会')], ['1.1、万人大会']],
    ['bullets', [listed(3, 0, '甲')], ['• 甲']],
    ['blank paragraphs without one', [listed(1, 0, ''), listed(1, 0, '甲')], ['', '一、甲']],
    ['a paragraph that lost its list', [listed(0, 0, '甲', CHANGED)], ['甲']],
  ])('are read: %s', (_, paragraphs, lines) => {
    const bytes = zipSync({
      'word/document.xml': strToU8(`<w:document><w:body>${paragraphs.join('')}</w:body></w:document>`),
      'word/numbering.xml': strToU8(NUMBERING),
      'word/styles.xml': strToU8(STYLES),
    });
    expect(readDocumentText(bytes)).toMatchObject({ ok: true, text: lines.join('\n') });
  });
});
