import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { decodeText } from '../../../src/figures/decode/decode.ts';

const TEXT = '名称,数值\n工会会员,363万人\n';
const bytes = (text: string, encoding: string, addBOM = false): Uint8Array => iconv.encode(text, encoding, { addBOM });
const latin1 = (text: string): Uint8Array => bytes(text, 'latin1');
const codesOf = (input: Uint8Array, forced?: string) =>
  decodeText(input, forced).issues.map(({ code, severity }) => `${code} ${severity}`);

describe('decodeText', () => {
  test.each<[what: string, input: Uint8Array, encoding: string, issues: string[]]>([
    ['UTF-8', bytes(TEXT, 'utf8'), 'utf-8', []],
    ['UTF-8 with mark', bytes(TEXT, 'utf8', true), 'utf-8', []],
    ['UTF-16LE with mark', bytes(TEXT, 'utf-16le', true), 'utf-16le', []],
    ['UTF-16BE with mark', bytes(TEXT, 'utf-16be', true), 'utf-16be', []],
    ['UTF-16LE without mark', bytes(TEXT, 'utf-16le'), 'utf-16le', ['encoding repaired']],
    ['UTF-16BE without mark', bytes(TEXT, 'utf-16be'), 'utf-16be', ['encoding repaired']],
    ['GB18030', bytes(TEXT, 'gb18030'), 'gb18030', ['encoding repaired']],
    ['GB18030 with mark', new Uint8Array([0x84, 0x31, 0x95, 0x33, ...bytes(TEXT, 'gb18030')]), 'gb18030', []],
  ])('reads %s', (_, input, encoding, issues) => {
    expect(decodeText(input)).toMatchObject({ text: TEXT, encoding });
    expect(codesOf(input)).toEqual(issues);
  });

  test.each<[encoding: string, text: string]>([
    ['big5', '縣市別,工會數,會員數（人）\n臺北市,1200,345678\n新北市,900,234567\n總計,2100,580245\n'],
    ['big5', '年度,人口數\n110年,23375314\n111年,23264640\n'],
    ['shift_jis', '都道府県,総数【人】,男【人】\n全国,126146099,61349581\n北海道,5224614,2465088\n'],
    ['shift_jis', 'カテゴリ,ひと\nりんご,3\nみかん,4\n'],
    ['euc-kr', '행정구역별,2020,2021\n서울특별시,9668465,9509458\n부산광역시,3391946,3350380\n대구,1,2\n'],
    ['windows-1251', 'Регион;Население, тыс. чел.\nМосква;12655,1\nСанкт-Петербург;5384,3\n'],
    ['koi8-r', 'Регион;Население\nМосква;12655\nКазань;1257\n'],
    ['gb18030', '地区,人数\n北京,3\n亳州市谯城区,4\n'],
    ['gb18030', '名称,数值\n啊,1\n工会,2\n阿坝,3\n'],
    ['gb18030', '姓名,金额\n朱镕基,1\n㑇,2\n'],
  ])('tells %s by what people write: %j', (encoding, text) => {
    expect(decodeText(bytes(text, encoding))).toMatchObject({ text, encoding });
  });

  it('reads the signs of Windows-1252', () => {
    const text = 'Prix (€),Größe\n“12”–3,naïve\n';
    expect(decodeText(bytes(text, 'windows-1252'), 'windows-1252').text).toBe(text);
  });

  it('reads ASCII in UTF-16 without mark', () => {
    expect(decodeText(bytes('a,b\n1,2\n', 'utf-16le'))).toMatchObject({ text: 'a,b\n1,2\n', encoding: 'utf-16le' });
  });

  it('says what it read without a mark, in both languages', () => {
    const [issue] = decodeText(bytes(TEXT, 'gb18030')).issues;
    expect(issue?.message.zh).toBe(
      '文件没有编码标记，也不是 UTF-8，已按 GB18030 读取。如有乱码，请改选编码；另存为 UTF-8 可免去猜测。',
    );
    expect(issue?.message.en).toContain('it was read as GB18030');
  });

  it('takes the encoding it is told', () => {
    expect(decodeText(bytes('團體協約', 'big5'), 'big5')).toMatchObject({
      text: '團體協約',
      encoding: 'big5',
      issues: [],
    });
    expect(decodeText(bytes(TEXT, 'gb18030'), 'gb18030').issues).toEqual([]);
  });

  it('reports what a told encoding cannot read, with the line', () => {
    const { text, issues } = decodeText(bytes(`a,b\n${TEXT}`, 'gb18030'), 'utf-8');
    expect(text).toContain('\uFFFD');
    expect(issues).toMatchObject([{ code: 'undecodable', severity: 'doubtful', row: 2 }]);
  });

  it('keeps UTF-8 with one damaged byte as UTF-8', () => {
    const damaged = bytes(TEXT.repeat(20), 'utf8').slice();
    damaged[100] = 0xff;
    expect(decodeText(damaged)).toMatchObject({ encoding: 'utf-8', issues: [{ code: 'undecodable', row: 6 }] });
  });

  // A § stands for the bad byte.
  it.each<[text: string, row: number]>([
    ['地区,人数\n兰§州市,1\n天水市,2\n', 2],
    ['a,人数\nx,1§\n', 2],
    ['Årgang,Ö\n1,2§\n', 2],
    ['año,Población§\n1,2\n', 1],
  ])('keeps UTF-8 of few foreign letters with a bad byte as UTF-8, and names its row: %j', (text, row) => {
    const [before = '', after = ''] = text.split('§');
    const damaged = Uint8Array.from([...bytes(before, 'utf8'), 0xff, ...bytes(after, 'utf8')]);
    expect(decodeText(damaged)).toMatchObject({
      text: text.replace('§', '\uFFFD'),
      encoding: 'utf-8',
      issues: [{ code: 'undecodable', severity: 'doubtful', row }],
    });
  });

  it('doubts GB18030 that makes rare characters', () => {
    expect(decodeText(bytes('地区,龘靐齉\n甲,1\n', 'gb18030')).issues).toMatchObject([{ severity: 'doubtful' }]);
  });

  it('keeps a NUL in a cell and reports it', () => {
    expect(decodeText(latin1('a,b\n1,\0x\n'))).toMatchObject({
      text: 'a,b\n1,\0x\n',
      issues: [{ code: 'nul', severity: 'doubtful' }],
    });
  });

  test.each<[what: string, input: Uint8Array, zh: string]>([
    ['a ZIP archive or an Office file', latin1('PK\x03\x04readme.txt'), 'ZIP 压缩文件或新版 Office 文件'],
    ['a Parquet file', latin1('PAR1\0'), 'Parquet 文件'],
    ['sound or film', latin1('RIFF\0\0\0\0AVI '), '音频或视频'],
    ['a WebP picture', latin1('RIFF\0\0\0\0WEBPVP8 '), 'WebP 图片'],
    ['a HEIC picture', latin1('\0\0\0\x18ftypheic'), 'HEIC 图片'],
    ['sound or film', latin1('\0\0\0\x18ftypisom'), '音频或视频'],
    ['an old Office file', latin1('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0'), '旧版 Office 文件'],
    ['a PDF file', latin1('%PDF-1.7\n'), 'PDF 文件'],
    ['a PNG picture', latin1('\x89PNG\r\n\x1A\n\0\0'), 'PNG 图片'],
    ['a JPEG picture', latin1('\xFF\xD8\xFF\xE0\0'), 'JPEG 图片'],
    ['a GIF picture', latin1('GIF89a\x01\0'), 'GIF 图片'],
    ['a GZIP archive', latin1('\x1F\x8B\x08\0'), 'GZIP 压缩文件'],
    ['a text in UTF-32', latin1('\xFF\xFE\0\0a\0\0\0'), 'UTF-32'],
    ['a binary file', latin1('\x7FELF\x02\x01\x01\0\0\0\xFE\xFE\0\x01'), '二进制文件'],
    ['a binary file', new Uint8Array(64), '二进制文件'],
  ])('refuses %s', (what, input, zh) => {
    const { text, encoding, issues } = decodeText(input);
    expect({ text, encoding }).toEqual({ text: '', encoding: null });
    expect(issues).toMatchObject([{ code: 'binary', severity: 'fatal' }]);
    const [message = { zh: '', en: '' }] = issues.map((issue) => issue.message);
    expect(message.en).toMatch(new RegExp(`^This is ${what}.*\\b(?:save|open|unpack|ask)\\b`));
    expect(message.zh).toMatch(new RegExp(`^这是${zh}.*请`));
  });

  it('refuses bytes that are text in no encoding it knows', () => {
    expect(codesOf(new Uint8Array([0x81, 0x20, 0xff, 0xff, 0x81, 0x20]))).toEqual(['unreadable fatal']);
  });

  it('reads no bytes as no text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', issues: [] });
  });

  it('throws for an encoding that no browser knows', () => {
    expect(() => decodeText(latin1('a'), 'klingon')).toThrow('invalid encoding: klingon');
  });

  it('never throws for bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (input) => decodeText(input).issues.length <= 2));
  });

  it('gives back every text that was saved in an encoding with a mark', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 50 }).filter((sample) => !/^\uFEFF/.test(sample));
    fc.assert(
      fc.property(text, fc.constantFrom('utf8', 'utf-16le', 'utf-16be'), (sample, encoding) => {
        const { text: read, encoding: named } = decodeText(bytes(sample, encoding, true));
        // FF FE 00 00 is UTF-32: a text that begins with NUL cannot be told from it.
        return named === null ? sample.startsWith('\0') : read === sample;
      }),
    );
  });
});
