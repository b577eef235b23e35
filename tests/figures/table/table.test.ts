import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { readRecords, readTable, type TableOptions } from '../../../src/figures/table/table.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (csv: string, options?: TableOptions) => readTable(encode(csv), options);
const issuesOf = (csv: string): string[] =>
  read(csv).issues.map(({ code, severity, row, column }) => [severity, code, row, column].filter(Boolean).join(' '));

type Rows = (string | number | null)[][];

describe('cells', () => {
  test.each<[what: string, csv: string, columns: string[], rows: Rows]>([
    [
      'comma',
      'a,b\n1,x\n2,y\n',
      ['a number', 'b text'],
      [
        [1, 'x'],
        [2, 'y'],
      ],
    ],
    [
      'tab',
      'a\tb\n1\tx, y\n2\tz\n',
      ['a number', 'b text'],
      [
        [1, 'x, y'],
        [2, 'z'],
      ],
    ],
    [
      'semicolon with decimal commas',
      'a;b\nx;1,5\ny;2,5\n',
      ['a text', 'b number'],
      [
        ['x', 1.5],
        ['y', 2.5],
      ],
    ],
    ['pipe', 'a|b\n1|x\n', ['a number', 'b text'], [[1, 'x']]],
    [
      'pipes inside cells of a comma file',
      'a,b\nx|y,1|2\nz|w,3|4\n',
      ['a text', 'b text'],
      [
        ['x|y', '1|2'],
        ['z|w', '3|4'],
      ],
    ],
    ['CRLF', 'a,b\r\n1,x\r\n', ['a number', 'b text'], [[1, 'x']]],
    ['CR', 'a,b\r1,x\r', ['a number', 'b text'], [[1, 'x']]],
    [
      'mixed line ends',
      'a,b\r\n1,x\n2,y\r3,z',
      ['a number', 'b text'],
      [
        [1, 'x'],
        [2, 'y'],
        [3, 'z'],
      ],
    ],
    [
      'mixed line ends and quotation marks',
      'a,b\r"1","x\r\ny"\r\n"2","z\r"\r"3","say ""hi\r"""\n4,5"',
      ['a number', 'b text'],
      [
        [1, 'x\r\ny'],
        [2, 'z\r'],
        [3, 'say "hi\r"'],
        [4, '5"'],
      ],
    ],
    ['no last line end', 'a,b\n1,x', ['a number', 'b text'], [[1, 'x']]],
    ['quoted delimiter', 'a,b\n"x,y",1\n', ['a text', 'b number'], [['x,y', 1]]],
    ['quoted line break', 'a,b\n"x\ny",1\n', ['a text', 'b number'], [['x\ny', 1]]],
    ['quoted CRLF', 'a,b\r\n"x\r\ny",1\r\n', ['a text', 'b number'], [['x\r\ny', 1]]],
    ['doubled quotation marks', 'a,b\n"say ""hi""",1\n', ['a text', 'b number'], [['say "hi"', 1]]],
    ['a quotation mark inside a cell', 'a,b\n5" pipe,1\n', ['a text', 'b number'], [['5" pipe', 1]]],
    ['empty quotation marks', 'a,b\n"",1\n', ['a text', 'b number'], [[null, 1]]],
    [
      'blank cells',
      'a,b\n,1\nx,\n',
      ['a text', 'b number'],
      [
        [null, 1],
        ['x', null],
      ],
    ],
    [
      'a column without content',
      'a,b\nx,\ny,\n',
      ['a text', 'b text'],
      [
        ['x', null],
        ['y', null],
      ],
    ],
    ['blanks around text are kept', 'a,b\n x ,1\n', ['a text', 'b number'], [[' x ', 1]]],
    ['blanks around column names are not', ' a , b\nx,1\n', ['a text', 'b number'], [['x', 1]]],
    ['one column', 'a\n1\n2\n', ['a number'], [[1], [2]]],
    [
      'one column with a comma in one row',
      'a\nx\ny, z\nw\nv\n',
      ['a text'],
      [['x'], ['y, z'], ['w'], ['v']].map(([cell]) => [cell as string]),
    ],
    ['a byte order mark', '\uFEFFa,b\n1,x\n', ['a number', 'b text'], [[1, 'x']]],
    [
      'blank rows',
      'a,b\n\n1,x\n,\n \n2,y\n\n',
      ['a number', 'b text'],
      [
        [1, 'x'],
        [2, 'y'],
      ],
    ],
    [
      'a delimiter at the end of each row',
      'a,b,\n1,x,\n2,y,\n',
      ['a number', 'b text'],
      [
        [1, 'x'],
        [2, 'y'],
      ],
    ],
    ['hostile names', '__proto__,constructor\n1,{b}\n', ['__proto__ number', 'constructor text'], [[1, '{b}']]],
  ])('%s', (_, csv, columns, rows) => {
    const table = read(csv);
    expect(table.columns.map(({ name, kind }) => `${name} ${kind}`)).toEqual(columns);
    expect(table.rows).toEqual(rows);
    expect(table.ok).toBe(true);
    expect(table).not.toHaveProperty('notes');
  });

  it('takes the delimiter it is told', () => {
    expect(read('a,b;c\nx,2;3\n', { delimiter: ';' }).rows).toEqual([['x,2', 3]]);
    expect(() => read('a', { delimiter: '"' })).toThrow('invalid delimiter: "\\""');
    expect(() => read('a', { delimiter: '' })).toThrow('invalid delimiter: ""');
  });

  it('takes the encoding it is told', () => {
    expect(readTable(iconv.encode('名称,数\n會員,1\n', 'big5'), { encoding: 'big5' }).rows).toEqual([['會員', 1]]);
  });
});

describe('kinds', () => {
  test.each<[cells: string[], expected: (string | number | null)[]]>([
    [
      ['1', '-2', '+3', '0', '-0'],
      [1, -2, 3, 0, 0],
    ],
    [
      ['1.5', '.5', '-0.25', '1.2e3', '1E-2'],
      [1.5, 0.5, -0.25, 1200, 0.01],
    ],
    [
      [' 1 ', '\u30002\u3000'],
      [1, 2],
    ],
    [
      ['"1,234"', '"12,345,678.5"'],
      [1234, 12345678.5],
    ],
    [
      ['３６３', '１２．５', '－２', '−7'],
      [363, 12.5, -2, -7],
    ],
    [
      ['9007199254740991', '0.30000000000000004'],
      [9007199254740991, 0.30000000000000004],
    ],
    [
      ['007', '1'],
      ['007', '1'],
    ],
    [
      ['5.', '1'],
      ['5.', '1'],
    ],
    [
      ['NaN', 'Infinity', '0x10', '1_000'],
      ['NaN', 'Infinity', '0x10', '1_000'],
    ],
    [
      ['true', '2016-06'],
      ['true', '2016-06'],
    ],
  ])('%j', (cells, expected) => {
    const table = read(`name,value\n${cells.map((cell) => `x,${cell}`).join('\n')}\n`);
    expect(table.rows.map(([, value]) => value)).toEqual(expected);
    expect(table.columns[1]?.kind).toBe(typeof expected[0] === 'number' ? 'number' : 'text');
    expect(table.issues).toEqual([]);
  });

  it('keeps identifiers with too many digits as text and says so once', () => {
    const csv = 'id,value\n110101199003071234,1\n110101199003075678,2\n';
    expect(read(csv).rows[0]).toEqual(['110101199003071234', 1]);
    expect(issuesOf(csv)).toEqual(['doubtful long-number 2 id']);
  });
});

describe('title and notes', () => {
  test.each<
    [what: string, csv: string, title: string | undefined, notes: string[] | undefined, header: string[], rows: number]
  >([
    ['a title', '表1 工会会员\n名称,数值\nA,1\n', '表1 工会会员', undefined, ['名称', '数值'], 1],
    [
      'a padded title',
      '表1 工会会员,,\n名称,数值,单位\nA,1,人\n',
      '表1 工会会员',
      undefined,
      ['名称', '数值', '单位'],
      1,
    ],
    ['a padded title over two columns', '表1,\n名称,数值\nA,1\n', '表1', undefined, ['名称', '数值'], 1],
    [
      'two title lines',
      '数据库：年度数据\n时间：最近3年\n指标,2022年,2021年\nA,1,2\n',
      '数据库：年度数据\n时间：最近3年',
      undefined,
      ['指标', '2022年', '2021年'],
      1,
    ],
    [
      'a unit in the last column',
      '表1,,\n,,单位：万人\n名称,2016,2015\nA,1,2\n',
      '表1\n单位：万人',
      undefined,
      ['名称', '2016', '2015'],
      1,
    ],
    ['a title and a blank row', '表1\n\n名称,数值\nA,1\n', '表1', undefined, ['名称', '数值'], 1],
    [
      'lines set apart by blank rows',
      '"Data Source","WDI",\n\n"Last Updated","2023",\n\nName,Code,2020,2021,\nA,B,1,2,\n',
      'Data Source: WDI\nLast Updated: 2023',
      undefined,
      ['Name', 'Code', '2020', '2021'],
      1,
    ],
    ['a note', '名称,数值\nA,1\n注：不含产业工会\n', undefined, ['注：不含产业工会'], ['名称', '数值'], 1],
    [
      'padded notes',
      '名称,数值\nA,1\n"注：1, 2",\n资料来源：统计公报,\n',
      undefined,
      ['注：1, 2', '资料来源：统计公报'],
      ['名称', '数值'],
      1,
    ],
    [
      'a note cut by commas',
      '名称,数值\nA,1\nB,2\nNote: members, not payers, at year end\n',
      undefined,
      ['Note: members, not payers, at year end'],
      ['名称', '数值'],
      2,
    ],
    [
      'a source after a blank row',
      '名称,数值\nA,1\n\nSource: federation\n',
      undefined,
      ['Source: federation'],
      ['名称', '数值'],
      1,
    ],
    ['a second line of a note', '名称,数值\nA,1\n注：甲\n乙,\n', undefined, ['注：甲', '乙'], ['名称', '数值'], 1],
    [
      'a sentence',
      '名称,数值,单位\nA,1,人\n本表不含产业工会。,,\n',
      undefined,
      ['本表不含产业工会。'],
      ['名称', '数值', '单位'],
      1,
    ],
    ['title and notes', '表1\n名称\t数值\nA\t1\nB\t2\n来源：年报\n', '表1', ['来源：年报'], ['名称', '数值'], 2],
    [
      'a last row with its value missing is data',
      '名称,数值\n兰州,1\n临夏,\n',
      undefined,
      undefined,
      ['名称', '数值'],
      2,
    ],
    ['a blank first column name is no title', ',2016\nA,1\n', undefined, undefined, ['', '2016'], 1],
    ['a blank second column name is no title', 'name,\nA,1\nB,2\n', undefined, undefined, ['name', ''], 2],
    ['one column has neither', '标题\nA\n注：B\n', undefined, undefined, ['标题'], 2],
  ])('%s', (_, csv, title, notes, header, rows) => {
    const table = read(csv);
    expect([table.title, table.notes]).toEqual([title, notes]);
    expect(table.columns.map(({ name }) => name)).toEqual(header);
    expect(table.rows).toHaveLength(rows);
    expect(table.ok).toBe(true);
  });
});

describe('faults', () => {
  test.each<[what: string, csv: string, issues: string[]]>([
    ['none', 'a,b\n1,2\n', []],
    ['an empty file', '', ['fatal empty']],
    ['only blank rows', '\n \n,,\n\r\n', ['fatal empty']],
    ['only column names', 'a,b\n', ['fatal no-rows 1']],
    ['a short row', 'a,b,c\n1,2,3\n1,2\n', ['doubtful short-row 3']],
    ['a long row', 'a,b\n1,2\n1,234,x\n', ['doubtful long-row 3']],
    ['a long row of blanks', 'a,b\n1,2,\n3,4\n', []],
    ['doubled column names', 'a,b,a,a\n1,2,3,4\n', ['doubtful doubled-column 1 a']],
    ['a blank column name', 'a,,c\n1,2,3\n', ['doubtful blank-column 1']],
    ['an unclosed quotation mark', 'a,b\n1,"x\n2,y\n3,z\n', ['fatal unclosed-quote 2']],
    ['an unclosed quotation mark in the last cell', 'a,b\n1,2\n3,"y\n', ['repaired unclosed-quote 3']],
    ['text after a quotation mark', 'a,b\n"x"y,1\n"z",2\n', ['doubtful stray-quote 2']],
    ['a fault behind blank rows', 'a,b,c\n\n\n1,2,3\n\n1,2\n', ['doubtful short-row 6']],
    ['a fault behind a title', '表\na,b,c\n1,2,3\n1,2\n', ['doubtful short-row 4']],
    ['a fault behind line breaks in a cell', 'a,b,c\n"x\ny\nz",2,3\n1,2\n', ['doubtful short-row 3']],
  ])('%s', (_, csv, issues) => {
    expect(issuesOf(csv)).toEqual(issues);
    expect(read(csv).ok).toBe(!issues.some((issue) => issue.startsWith('fatal')));
  });

  it('names the line of the text where a spreadsheet row is another', () => {
    const [issue] = read('a,b,c\n"x\ny\nz",2,3\n1,2\n').issues;
    expect(issue?.message).toEqual({
      zh: '第 3 行（文本第 5 行）：只有 2 格，列名有 3 个。缺的格按空白处理；请检查是否少了分隔符。',
      en: 'Row 3 (line 5 of the text): There are 2 cells for 3 column names. The missing ones count as blank; check for a missing delimiter.',
    });
  });

  it('fills short rows with null and keeps what a long row has columns for', () => {
    expect(read('a,b\n1\n2,3,4\n5,6\n').rows).toEqual([
      [1, null],
      [2, 3],
      [5, 6],
    ]);
  });

  it('shows the surplus of a long row', () => {
    expect(read('a,b\n1,2\n1,234,x\n').issues[0]).toMatchObject({ value: 'x' });
  });

  it('clips long values', () => {
    const [issue] = read(`a,b\n1,2\n1,2,${'很'.repeat(5000)}\n`).issues;
    expect(issue?.value).toBe(`${'很'.repeat(60)}…`);
    expect(issue?.message.zh.length).toBeLessThan(150);
  });

  it('keeps the text of a mended last cell', () => {
    expect(read('a,b\n1,2\n3,"y\n').rows).toEqual([
      [1, '2'],
      [3, 'y'],
    ]);
  });

  it('passes on what is wrong with the bytes', () => {
    expect(readTable(encode('%PDF-1.7'))).toMatchObject({
      ok: false,
      columns: [],
      rows: [],
      issues: [{ code: 'binary' }],
    });
    expect(readTable(iconv.encode('名称,数值\n会员,1\n', 'gb18030')).issues).toMatchObject([
      { code: 'encoding', severity: 'repaired' },
    ]);
  });
});

describe('readRecords', () => {
  it('gives cells as written with rows as a spreadsheet counts them', () => {
    const { header, body } = readRecords(encode('id,value\r\n\r\n007,"1,234"\r\nx,1e3\r\n'));
    expect(header).toEqual({ row: 1, line: 1, cells: ['id', 'value'] });
    expect(body).toEqual([
      { row: 3, line: 3, cells: ['007', '1,234'] },
      { row: 4, line: 4, cells: ['x', '1e3'] },
    ]);
  });
});

describe('any input', () => {
  it('never makes the reader throw', () => {
    const csvLike = fc.string({
      unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', '\r', '\t', '|', ' ', '注', '：', '\uFEFF'),
      maxLength: 60,
    });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => readTable(bytes).issues.length >= 0));
    fc.assert(
      fc.property(csvLike, (csv) => {
        const { rows, columns } = read(csv);
        return rows.every((row) => row.length === columns.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back cell by cell when written with quotation marks', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('x', '7', ',', '"', '\n', '\r', ';', '文', ' '), maxLength: 8 })
      .map((text) => `t${text}t`);
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
      );
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (cells, delimiter, end) => {
          const csv = cells.map((row) => row.map(quote).join(delimiter)).join(end);
          const { header, body } = readRecords(encode(csv), { delimiter });
          expect([header, ...body].map((record) => record?.cells)).toEqual(cells);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
