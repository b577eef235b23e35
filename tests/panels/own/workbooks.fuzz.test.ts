import { type CellObject, read, SSF, utils, type WorkBook } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { complaintsOf, type FileNumber } from './accounted.ts';
import { type MadeBook, madeBook, writtenByHand, writtenBySheetJs } from './made-books.ts';

// The same workbooks on every machine; another seed finds others.
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 2016) });

/** What SheetJS, another reader, finds in the cells of a sheet that nobody hid. */
function numbersIn(book: WorkBook, name: string) {
  const sheet = book.Sheets[name] ?? {};
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const above = new Map<number, string[]>();
  const [numbers, unseen, texts]: [FileNumber[], FileNumber[], string[]] = [[], [], []];
  for (let row = range.s.r; row <= range.e.r; row += 1)
    for (let column = range.s.c; column <= range.e.c; column += 1) {
      const cell = sheet[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
      const names = above.get(column) ?? [];
      const place = { row: row + 1, column: column + 1, names };
      const number = cell && numberOf(cell, place, is1904);
      if (number) (isHidden(sheet, row, column) ? unseen : numbers).push(number);
      else if (cell?.t === 's') {
        texts.push(String(cell.v));
        for (let at = column; at <= lastOf(sheet, row, column); at += 1)
          above.set(at, [...(above.get(at) ?? []), String(cell.v)]);
      }
    }
  return { numbers, unseen, texts };
}

const isHidden = (sheet: WorkBook['Sheets'][string], row: number, column: number): boolean =>
  sheet['!rows']?.[row]?.hidden === true || sheet['!cols']?.[column]?.hidden === true;

/** Last column of a cell, which may be merged over several. */
const lastOf = (sheet: WorkBook['Sheets'][string], row: number, column: number): number =>
  sheet['!merges']?.find(({ s }) => s.r === row && s.c === column)?.e.c ?? column;

/** Null for a cell without a number; raised digits are none of it. */
function numberOf(
  { t, v, z, h }: CellObject,
  place: Pick<FileNumber, 'row' | 'column' | 'names'>,
  is1904: boolean,
): FileNumber | null {
  const bare = /^([\d.]+)<span[^>]*><sup>/.exec(h ?? '')?.[1];
  if (bare !== undefined) return { ...place, values: [Number(bare)], texts: [bare] };
  if (t !== 'n' || typeof v !== 'number') return null;
  const code = String(z ?? 'General');
  if (/y/.test(code)) return { ...place, values: [], texts: [SSF.format('yyyy-mm-dd', v, { date1904: is1904 })] };
  const scale = code.includes('%') ? 100 : code.includes('[h]') ? 24 : code.includes('万') ? 10_000 : 1;
  return { ...place, values: [v * scale], texts: [SSF.format(code, v), String(v * scale)] };
}

async function complaints(bytes: Uint8Array): Promise<readonly string[]> {
  const reading = await readUserData([{ name: '表.xlsx', bytes }]);
  const { facts, issues } = reading;
  if (facts.sheet === null) return ['no sheet'];
  // Texts of numbers are formatted where one is asked for: those of all cells take as long as the rest.
  const book = read(bytes, { cellNF: true, cellStyles: true, cellHTML: true, cellText: false });
  const { numbers, unseen, texts } = numbersIn(book, facts.sheet);
  const told = [...issues, ...(facts.understood ?? [])].map(({ code }) => code);
  const silent = unseen.length > 0 && !told.includes('hidden') ? ['hidden in silence'] : [];
  const isOther = book.SheetNames.length > 1 && !told.includes('sheets') && !told.includes('hidden-sheets');
  return [...complaintsOf(reading, numbers, texts), ...silent, ...(isOther ? ['other sheets in silence'] : [])];
}

describe('made-up workbooks', () => {
  it.each<[string, (book: MadeBook) => Uint8Array]>([
    ['SheetJS', writtenBySheetJs],
    ['hand', writtenByHand],
  ])(
    'written by %s show no number that is not in them, and lose none without a word: 600 of them',
    async (_, writer) => {
      await fc.assert(
        fc.asyncProperty(madeBook, async (book) => {
          expect(await complaints(writer(book))).toEqual([]);
        }),
        { numRuns: 600 },
      );
    },
  );
});
