import { utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readDocumentText } from '../../../src/figures/open/document-text.ts';
import { openTable } from '../../../src/figures/open/open-table.ts';

const ROWS = [
  ['地区', '会员'],
  ['兰州', 1],
  ['天水', 2],
];

/** A file of an office with a closing tag lost in a part of it, behind its second number. */
function broken(bookType: 'xlsx' | 'ods', path: string, lost: RegExp): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet(ROWS));
  const parts = unzipSync(new Uint8Array(write(book, { bookType, type: 'array', compression: true })));
  const xml = new TextDecoder().decode(parts[path]);
  expect(xml).toMatch(lost);
  return zipSync({ ...parts, [path]: strToU8(xml.replace(lost, '$1')) }, { level: 0 });
}

it.each([
  ['a sheet', broken('xlsx', 'xl/worksheets/sheet1.xml', /(<c r="B3"[^>]*><v>2)<\/v>/), /<worksheet>.*near cell B3\./],
  ['a sheet of OpenDocument', broken('ods', 'content.xml', /(<text:p>2)<\/text:p>/), /<document-content>.*line \d+/],
] as const)('%s that is no XML is refused with the part and the place', async (_, bytes, said) => {
  const { columns } = await openTable(bytes);
  expect(columns.issues.map(({ message }) => message.en).join(' ')).toMatch(said);
});

it('a document that is no XML is refused with the part and the place', () => {
  const xml = '<w:document xmlns:w="w"><w:body>\n<w:p><w:r><w:t>会员</w:r></w:p></w:body></w:document>';
  const reading = readDocumentText(zipSync({ 'word/document.xml': strToU8(xml) }));
  expect(reading.ok ? [] : reading.issues.map(({ message }) => message.zh).join('')).toMatch(
    /坏在文件内 <document> 部分的第 2 行第 \d+ 个字符。/,
  );
});
