import { resolve } from 'node:path';
import { type BookType, read, utils, type WorkBook, write } from '@e965/xlsx';
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
sheet['D3'] = { t: 'e', v: 7 };
sheet['E3'] = { t: 'b', v: true };
utils.cell_add_comment(sheet['A2'], 'a note', 'A');
sheet['!rows'] = [{}, { hidden: true }];
sheet['!cols'] = [{ wch: 9 }, { hidden: true }];
sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
// In BIFF 5 two names that are no ASCII would be one.
utils.book_append_sheet(book, sheet, 'One');
utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), 'Two');
book.Props = { Title: 'Shares', Author: 'A' };
book.Custprops = { Office: 'A' };
book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }], WBProps: { date1904: true } };

/** What our readers take of a workbook: `src/figures/open/sheetjs.ts`. */
function taken({ SheetNames, Sheets, Workbook, ...book }: WorkBook) {
  const sheets = Object.values(Sheets).map((one) => ({
    range: one['!ref'],
    cells: (one['!data'] ?? []).map((row) => row?.map(({ t, v, w, z, f }) => ({ t, v, z, f, error: t === 'e' && w }))),
    rows: one['!rows']?.map((row) => row?.hidden),
    columns: one['!cols']?.map((column) => column?.hidden),
    merges: one['!merges'],
  }));
  const hidden = Workbook?.Sheets?.map(({ Hidden }) => Hidden);
  return { SheetNames, sheets, hidden, from1904: Workbook?.WBProps?.date1904, strings: Reflect.get(book, 'Strings') };
}

it.each<BookType>(['biff8', 'biff5', 'xlsb', 'xlml'])('reads %s as the whole of SheetJS does', (bookType) => {
  const bytes = new Uint8Array(write(book, { type: 'array', bookType }));
  const whole = taken(read(bytes, { ...OPTIONS, type: 'array' }));
  expect(whole.sheets[0]?.cells[1]?.[1]).toMatchObject({ t: 'n', v: 0.25 });
  expect(taken(bundled.read(bytes, { ...OPTIONS, type: 'array' }))).toEqual(whole);
});

it.each<BookType>(['dbf', 'sylk', 'dif', 'eth', 'csv', 'rtf', 'html', 'ods', 'fods', 'xlsx'])(
  'refuses %s',
  (bookType) => {
    const bytes = new Uint8Array(write(book, { type: 'array', bookType }));
    expect(() => bundled.read(bytes, { ...OPTIONS, type: 'array' })).toThrow();
  },
);

it('holds nothing of those', () => {
  for (const word of ['numbers_iwa_new', 'dbf_codepage_map', 'sylk_escapes', 'lotushopper', 'parse_ws_xml_data'])
    expect(code).not.toContain(`${word} =`);
  for (const word of ['write_theme', 'eval_fmt', 'parse_PropertySet', 'parse_fonts'])
    expect(code).not.toContain(`function ${word}(`);
});
