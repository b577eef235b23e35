import { describe, expect, it, test } from 'vitest';
import { exportRepaired } from '../../../src/export/repaired-csv.ts';
import { readColumns } from '../../../src/figures/table/columns.ts';
import { packedCell, packTable } from '../../../src/figures/table/packed.ts';
import { MOST_COLUMNS } from '../../../src/figures/table/records.ts';
import { MOST_BYTES, readRecords, readTable } from '../../../src/figures/table/table.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (csv: string) => readTable(encode(csv));
const codesOf = (csv: string): string[] => read(csv).issues.map(({ code }) => code);

describe('hostile cells', () => {
  test.each<[what: string, cell: string]>([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['a script', '<script>alert(1)</script>'],
    ['a template', '{b}'],
    ['a rich text', '{a|x}'],
    ['a literal', '$' + '{alert(1)}'],
    ['an address that runs', 'javascript:alert(1)'],
    ['a data address', 'data:text/html,<b>'],
    ['a formula', '=cmd|calc!A1'],
    ['bidi overrides', '\u202Egpj.exe\u202C'],
    ['zero-width characters', 'a\u200Bb\u2060'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['toString', 'toString'],
    ['5,000 characters', '很'.repeat(5000)],
    ['an emoji of many parts', '👩‍👩‍👧‍👦'],
    ['a private character', '\uE000'],
    ['a byte order mark inside', 'a\uFEFFb'],
    ['an escape', '\x1B[31m'],
  ])('%s stays letter for letter, as a name and as a cell', (_, cell) => {
    const quoted = `"${cell.replaceAll('"', '""')}"`;
    const table = read(`${quoted},b\n${quoted},1\nx,2\n`);
    expect(table.columns.map(({ name }) => name)).toEqual([cell, 'b']);
    expect(table.rows).toEqual([
      [cell, 1],
      ['x', 2],
    ]);
    expect(table.ok).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('keeps a NUL and says so', () => {
    const table = read('a,b\nx\0y,1\nz,2\n');
    expect(table.rows[0]).toEqual(['x\0y', 1]);
    expect(table.issues).toMatchObject([{ code: 'nul', severity: 'doubtful' }]);
  });

  it('shows what a lone surrogate became, and says so', () => {
    const bytes = new Uint8Array([
      0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62, 0, 0x0a, 0, 0x00, 0xd8, 0x2c, 0, 0x31, 0, 0x0a, 0,
    ]);
    expect(readTable(bytes)).toMatchObject({ rows: [['\uFFFD', 1]], issues: [{ code: 'undecodable' }] });
  });
});

describe('hostile shapes', () => {
  test.each<[what: string, csv: string, codes: string[]]>([
    ['no bytes', '', ['empty']],
    ['blank lines only', '\n\n\r\n \n', ['empty']],
    ['delimiters only', ',,,\n,,,\n', ['empty']],
    ['column names only', 'a,b,c\n', ['no-rows']],
    ['column names only, with blank rows', 'a,b,c\n,,\n\n', ['no-rows']],
    ['one character', 'a', ['no-rows']],
    ['one quotation mark', '"', ['unclosed-quote', 'empty']],
    ['a byte order mark', '\uFEFF', ['empty']],
  ])('%s', (_, csv, codes) => {
    const table = read(csv);
    expect(table.ok).toBe(false);
    expect(codesOf(csv)).toEqual(codes.slice(0, table.issues.length));
    expect(table.rows.flat()).toEqual([]);
  });

  it('as many columns as a spreadsheet has', () => {
    const names = Array.from({ length: MOST_COLUMNS }, (_, at) => `c${at}`);
    const table = read(`${names.join(',')}\n${names.map((_, at) => at).join(',')}\n`);
    expect(table.columns).toHaveLength(MOST_COLUMNS);
    expect(table.rows[0]?.[MOST_COLUMNS - 1]).toBe(MOST_COLUMNS - 1);
    expect(table.issues).toEqual([]);
  });

  it('one column more is refused, in words that count them', () => {
    const { ok, issues } = read(`${'a,'.repeat(MOST_COLUMNS)}b\n${'1,'.repeat(MOST_COLUMNS)}2\n`);
    expect(ok).toBe(false);
    expect(issues).toMatchObject([
      {
        code: 'too-large',
        message: { zh: expect.stringContaining('16385 列'), en: expect.stringContaining('16,385') },
      },
    ]);
  });

  it('as many columns with all that can be wrong have few issues', () => {
    const half = MOST_COLUMNS / 2;
    const table = read(
      `${'a,b,'.repeat(half).slice(0, -1)}\n${'N/A,1,'.repeat(half).slice(0, -1)}\n${'2,(3),'.repeat(half).slice(0, -1)}\n`,
    );
    expect(table.columns).toHaveLength(MOST_COLUMNS);
    expect(table.issues.length).toBeLessThan(20);
    expect(table.issues.find(({ code }) => code === 'missing')).toMatchObject({ count: half, rows: [2] });
  });

  it('10,000 columns without names', () => {
    const { issues } = read(`a,b${','.repeat(9998)}\n${'1,'.repeat(9999)}2\n`);
    expect(issues.find(({ code }) => code === 'blank-column')).toMatchObject({ count: 9998 });
  });

  it('one cell of 10 MB', () => {
    const cell = '很长'.repeat(1_700_000);
    const table = read(`a,b\n"${cell}",1\nx,2\n`);
    expect(table.rows[0]?.[0]).toBe(`${cell.slice(0, 1000)}…`);
    expect(table.issues).toMatchObject([{ code: 'long-text', severity: 'doubtful', row: 2 }]);
  });

  it('the same fault 300,000 times is one issue', () => {
    const { issues } = read(`a,b,c\n1,2,3\n${'1,2\n4,5,6\n'.repeat(300_000)}`);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'short-row', row: 3, count: 300_000, rows: [3, 5, 7, 9, 11] });
    expect(issues[0]?.message).toEqual({
      zh: '第 3 行：只有 2 格，列名有 3 个。缺的格按空白处理；请检查是否少了分隔符。同样的问题共 30万 处，先见第 3、5、7、9、11 行。',
      en: 'Row 3: There are 2 cells for 3 column names. The missing ones count as blank; check for a missing delimiter. There are 300,000 of these in all: rows 3, 5, 7, 9, 11 and further.',
    });
  });

  it('stray quotation marks in 100,000 rows are one issue', () => {
    const { issues } = read(`a,b\n${'"x"y,1\n"z",2\n'.repeat(100_000)}`);
    expect(issues.filter(({ code }) => code === 'stray-quote')).toHaveLength(1);
  });

  test.each<[what: string, csv: string]>([
    ['stray quotation marks before blanks without end', `a,b\n${'"a" '.repeat(100_000)}${' '.repeat(1_000_000)},`],
    ['stray quotation marks before blank lines', `a,b\n${'"a" '.repeat(100_000)}x${'\n'.repeat(1_000_000)},`],
    ['marks behind commas', `a,b\n"${',"a'.repeat(100_000)}${' '.repeat(1_000_000)},`],
  ])('%s are refused', (_, csv) => {
    expect(codesOf(csv)).toEqual(['tangled-quotes']);
  });

  test.each<[what: string, csv: string]>([
    ['quotation marks', '"'.repeat(1_000_000)],
    ['opened quotation marks', '"a'.repeat(300_000)],
    ['quotation marks and returns', '"a"\r'.repeat(200_000)],
    ['returns', '\r'.repeat(1_000_000)],
    ['blanks', ' '.repeat(1_000_000)],
    ['line ends', '\n'.repeat(1_000_000)],
    ['commas', ','.repeat(1_000_000)],
    ['all delimiters', ',;|\t'.repeat(300_000)],
    ['digits', '1'.repeat(1_000_000)],
    ['grouped digits', `a,b\n"${'1,234'.repeat(300_000)}",2\n`],
    ['notes', `a,b\n1,2\n${'注：x\n'.repeat(200_000)}`],
    ['titles', `${'标题\n'.repeat(200_000)}a,b\n1,2\n`],
    ['column names', 'a,b\n'.repeat(300_000)],
    ['brackets', `a,b\n${'x,(1)\n'.repeat(200_000)}`],
    ['open brackets', `${'['.repeat(1_000_000)}`],
    ['wide names over narrow rows', `${','.repeat(500_000)}a\n${'x\n'.repeat(30)}`],
  ])('many %s come to an end', (_, csv) => {
    expect(read(csv).issues.length).toBeLessThan(30);
  });

  it('names of 10,000 columns over 100,000 short rows are refused before memory goes', () => {
    expect(codesOf(`${'a,'.repeat(9999)}b\n${'x,y\n'.repeat(100_000)}`)).toContain('too-large');
  });

  it('a file over the limit is refused unread', () => {
    const { ok, issues } = readTable(new Uint8Array(MOST_BYTES + 1));
    expect(ok).toBe(false);
    expect(issues).toMatchObject(
      [{ code: 'too-large', message: { zh: expect.stringContaining('超过 100 MB') } }, {}].slice(0, 1),
    );
  });
});

describe('a packed table', () => {
  it('gives every cell as readTable does', () => {
    const bytes = encode('a,b,c\n文,1,x\n,N/A,"say ""hi"""\n文,3,\n');
    const packed = packTable(readColumns(readRecords(bytes)));
    const { rows } = readTable(bytes);
    expect(rows.map((row, at) => row.map((_, column) => packedCell(packed.columns[column] ?? raise(), at)))).toEqual(
      rows,
    );
    expect(packed.columns[0]?.texts?.codes).toEqual(new Uint32Array([1, 0, 1]));
  });
});

describe('a repaired file', () => {
  it('has the table as it was understood, in UTF-8 with mark and CRLF', () => {
    const bytes = encode('表1\n名称;数值;占比\n"甲;乙";1.234,5;12,5%\n=1+1;N/A;3%\n注：x\n');
    const packed = packTable(readColumns(readRecords(bytes, { delimiter: ';' })));
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(exportRepaired(packed))).toBe(
      '\uFEFF表1\r\n名称,数值,占比\r\n"甲;乙",1234.5,12.5%\r\n\'=1+1,,3%\r\n注：x\r\n',
    );
  });
});

function raise(): never {
  throw new Error('no column');
}
