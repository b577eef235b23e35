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

describe('what stands in a Word document beside its paragraphs', () => {
  const run = (text: string, properties = '') =>
    `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
  const p = (inside: string, properties = '') =>
    `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
  const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const table = (rows: readonly (readonly string[])[]) =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => `<w:tc>${p(run(text))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
  const box = (text: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(run(text))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(run(text))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const NOTES = `<w:footnotes><w:footnote w:id="0" w:type="separator">${p(run('—'))}</w:footnote><w:footnote w:id="5">${p(`<w:r><w:footnoteRef/></w:r>${run(' 不含退休职工3万人。')}`)}</w:footnote></w:footnotes>`;
  const read = (body: string) =>
    readDocumentText(
      zipSync({
        'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
        'word/footnotes.xml': strToU8(NOTES),
      }),
    );

  it.each<[what: string, body: string, text: string, said?: string]>([
    [
      'deleted and moved away is no text',
      p(
        `${run('会员')}<w:del w:id="1"><w:r><w:delText>350</w:delText></w:r></w:del><w:ins w:id="2">${run('363')}</w:ins>${run('万人')}<w:moveFrom w:id="3">${run('，旧处')}</w:moveFrom>。`,
      ),
      '会员363万人',
      '修订中删去的6字',
    ],
    [
      'whose mark was deleted goes on in the next',
      p(run('会员'), '<w:rPr><w:del w:id="1"/></w:rPr>') + p(run('363万人。')),
      '会员363万人。',
    ],
    [
      'hidden is no text',
      p(run('会员') + run('机密9万', '<w:vanish/>') + run('363万人', '<w:vanish w:val="0"/>')),
      '会员363万人',
      '隐藏的4字',
    ],
    [
      'of a field is its result, and of contents nothing',
      p(
        `${field('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}${run('一、回顾 3')}`,
      ) +
        p(run('二、任务 9') + field('end')) +
        p(
          `${run('第')}${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${run('7')}${field('end')}${run('页')}`,
        ),
      '第7页',
      '目录2行',
    ],
    [
      'in a box stands behind its paragraph, once',
      p(run('会员363') + box('图：3万人') + run('万人。')) + p(run('完。')),
      '会员363万人。\n图：3万人\n完。',
    ],
    [
      'of a note stands at the end',
      p(`${run('会员363')}<w:r><w:footnoteReference w:id="5"/></w:r>${run('万人。')}`) + p(run('完。')),
      '会员363[1]万人。\n完。\n[1] 不含退休职工3万人。',
    ],
    [
      'is raised is a power or a note',
      p(
        `${run('厂房120m')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('，会员363')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('万人')}`,
      ),
      '厂房120m²，会员363[2]万人',
    ],
    [
      'in a table stands row by row',
      p(run('见表。')) +
        table([
          ['指标', '2016年'],
          ['会员', '363万人'],
        ]) +
        p(run('完。')),
      '见表。\n\n指标\t2016年\n\n会员\t363万人\n\n完。',
    ],
    [
      'in a table of sentences stands line by line',
      table([
        ['一、', '全省会员达363万人。'],
        ['二、', '基层工会3.66万个。'],
      ]),
      '一、\n全省会员达363万人。\n二、\n基层工会3.66万个。',
    ],
    [
      'above characters is read once',
      p(
        `${run('会员')}<w:r><w:ruby><w:rt>${run('hui')}</w:rt><w:rubyBase>${run('慧')}</w:rubyBase></w:ruby></w:r>${run('3人')}`,
      ),
      '会员慧3人',
    ],
  ])('what %s', (_, body, text, said) => {
    const reading = read(body);
    expect(reading).toMatchObject({ ok: true, text });
    expect(reading.issues.map(({ message }) => message.zh).join()).toBe(
      said === undefined ? '' : `没有读入：${said}。`,
    );
  });
});
