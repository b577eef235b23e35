import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainRecords } from '../../../src/figures/table/plain-records.ts';
import { readRecords } from '../../../src/figures/table/table.ts';
import { reportFiles } from '../../report.ts';

const FILES = [...reportFiles()];
const HEADER = ['id', 'name_zh', 'name_en', 'section'];
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const namesIn = (bytes: Uint8Array): string[] => new TextDecoder().decode(bytes).split(/\r?\n/, 1)[0]?.split(',') ?? [];

describe('the short road', () => {
  it.each(FILES)('reads %s of the report as the long one does', (_, bytes) => {
    const plain = readPlainRecords(bytes, namesIn(bytes));
    expect(plain).not.toBeNull();
    expect(plain).toEqual(readRecords(bytes));
  });

  it.each([
    ['a title above the names', '工会年报\nid,name_zh\na,甲\n'],
    ['an unknown name', 'id,who\na,甲\n'],
    ['a short row', 'id,name_zh\na\n'],
    ['a long row', 'id,name_zh\na,甲,乙\n'],
    ['a note below', 'id,name_zh\na,甲\n注：年末数,\n'],
    ['a blank row', 'id,name_zh\n\na,甲\n'],
    ['an open quotation mark', 'id,name_zh\na,"甲\n'],
    ['a quotation mark inside a cell', 'id,name_zh\na,甲"乙"\n'],
    ['words behind a quotation mark', 'id,name_zh\na,"甲"乙\n'],
    ['another delimiter', 'id;name_zh\na;甲\n'],
    ['no row', 'id,name_zh\n'],
    ['a control character', 'id,name_zh\na,甲\u0001\n'],
    ['what may be another encoding', 'id,name_zh\na,Сѧ\n'],
  ])('leaves %s to the long one', (_, csv) => {
    expect(readPlainRecords(encode(csv), HEADER)).toBeNull();
  });

  it('leaves GBK and damaged bytes to the long one', () => {
    expect(readPlainRecords(new Uint8Array([...encode('id,name_zh\na,'), 0xb9, 0xa4, 0x0a]), HEADER)).toBeNull();
  });

  it('reads any file as the long one does, or leaves it alone', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '甲',
        '1',
        '',
        '合计',
        '"甲,乙"',
        '"甲\n乙"',
        '"甲 ""乙"""',
        '""',
        '甲"',
        '"甲" ',
        ' a ',
        '2016-06',
        '注：年末数',
        '12.5%',
        'total',
        '①',
      ),
      fc.string({ maxLength: 6 }),
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(','));
    const end = fc.constantFrom('\n', '\r\n');
    const file = fc
      .tuple(fc.subarray(HEADER, { minLength: 1 }), fc.array(row, { maxLength: 8 }), end, fc.boolean())
      .map(([names, rows, by, isEnded]) => [names.join(','), ...rows].join(by) + (isEnded ? by : ''));
    fc.assert(
      fc.property(file, (csv) => {
        const plain = readPlainRecords(encode(csv), HEADER);
        if (plain !== null) expect(plain).toEqual(readRecords(encode(csv)));
      }),
      { numRuns: 10_000 },
    );
  });
});
