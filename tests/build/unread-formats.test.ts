import { resolve } from 'node:path';
import { type BookType, read, utils, write } from '@e965/xlsx';
import { build, type Rolldown } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { unreadFormats } from '../../build/unread-formats.ts';

const SHEETJS = resolve('node_modules/@e965/xlsx/xlsx.mjs');
const OPTIONS = { cellNF: true, cellText: true, cellStyles: true, sheetStubs: true, dense: true } as const;

let code = '';
let bundled: { readonly read: typeof read };

beforeAll(async () => {
  const entry = '\0entry';
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? `export { read } from ${JSON.stringify(SHEETJS)}` : null),
      },
      unreadFormats(),
    ],
    build: { write: false, minify: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  })) as Rolldown.RolldownOutput;
  code = output[0].code;
  bundled = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
});

const book = utils.book_new();
const sheet = utils.aoa_to_sheet([
  ['地区', 'Share', 'Day'],
  ['兰州', 0.25, 42_000],
  ['金昌', -3.5, '2016-06'],
]);
sheet['C2'] = { t: 'n', v: 42_000, z: 'yyyy/mm/dd' };
sheet['D2'] = { t: 'n', v: 3, f: 'SUM(1,2)' };
sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
utils.book_append_sheet(book, sheet, '一');
utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), '二');

it.each<BookType>(['biff8', 'biff5', 'xlsb', 'xlml'])('reads %s as the whole of SheetJS does', (bookType) => {
  const bytes = new Uint8Array(write(book, { type: 'array', bookType }));
  expect(bundled.read(bytes, { ...OPTIONS, type: 'array' })).toEqual(read(bytes, { ...OPTIONS, type: 'array' }));
});

it.each<BookType>(['dbf', 'sylk', 'dif', 'eth', 'csv', 'rtf', 'ods', 'fods'])('refuses %s', (bookType) => {
  const bytes = new Uint8Array(write(book, { type: 'array', bookType }));
  expect(() => bundled.read(bytes, { ...OPTIONS, type: 'array' })).toThrow();
});

it('holds nothing of those', () => {
  for (const word of ['numbers_iwa_new', 'dbf_codepage_map', 'sylk_escapes', 'lotushopper'])
    expect(code).not.toContain(`${word} =`);
});
