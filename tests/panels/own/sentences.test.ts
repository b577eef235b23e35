import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readUserData, SENTENCES } from '../../../src/panels/own/read-user-data.ts';

const TEXT = '五年来，全省新建基层工会4120个，发展会员51.6万人。\n全省签订集体合同3200份，覆盖企业2.1万家。\n';
const ROWS = '地区,2021年,2022年\n兰州,12,14\n天水,8,9\n';

const word = (body: string): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
const table = ROWS.trim()
  .split('\n')
  .map((row) => `<w:tr>${row.split(',').map(cell).join('')}</w:tr>`)
  .join('');

const codes = async (files: Readonly<Record<string, Uint8Array>>, as?: 'table'): Promise<string[]> => {
  const sources = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
  return (await readUserData(sources, as === undefined ? {} : { as })).issues.map(({ code }) => code);
};

describe('a file that is opened as a table', () => {
  it.each([
    ['text', 'a.txt', strToU8(TEXT)],
    ['text with no name’s ending', 'a', strToU8(TEXT)],
    ['a PDF', 'a.pdf', strToU8('%PDF-1.7\n')],
    ['a Word document of paragraphs', 'a.docx', word(paragraph(TEXT))],
  ])('holds sentences: %s', async (_, name, bytes) => {
    expect(await codes({ [name]: bytes })).toEqual([SENTENCES]);
  });

  it.each([
    ['rows', 'a.csv', strToU8(ROWS)],
    ['a Word document with a table', 'a.docx', word(`${paragraph(TEXT)}<w:tbl>${table}</w:tbl>`)],
  ])('holds a table: %s', async (_, name, bytes) => {
    expect(await codes({ [name]: bytes })).not.toContain(SENTENCES);
  });
});
