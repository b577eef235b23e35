import { describe, expect, it, test } from 'vitest';
import { readFast, readPlainNumber } from '../../../src/figures/cell/number.ts';
import { readTime } from '../../../src/figures/cell/time.ts';
import { readNumber } from '../../../src/figures/cell/written-number.ts';
import { readNumberCell, readShape } from '../../../src/figures/table/cell-shape.ts';
import { readTable } from '../../../src/figures/table/table.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const quote = (cell: string): string => (/[,"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One column beside names, cells set apart by `|` as they stand in the file. */
function readCells(cells: string, delimiter = ',', name = 'value') {
  const lines = cells.split('|').map((cell, at) => `row ${'abcdefghijklmnop'[at] ?? 'z'}${delimiter}${quote(cell)}`);
  const table = readTable(encode(`name${delimiter}${name}\n${lines.join('\n')}\n`), { delimiter });
  return {
    kind: table.columns[1]?.kind,
    values: table.rows.map(([, value]) => value),
    issues: table.issues.map(({ code, severity, count = 1 }) => `${severity} ${code} ${count}`),
  };
}

type Row = [cells: string, kind: string, values: (string | number | null)[] | 'as written', issues?: string];

describe('a column as people write it', () => {
  test.each<Row>([
    ['1|2', 'number', [1, 2]],
    ['-1|+2|0|-0', 'number', [-1, 2, 0, 0]],
    ['1.5|.5|-0.25', 'number', [1.5, 0.5, -0.25]],
    ['1.2e3|1E-2|5e+2', 'number', [1200, 0.01, 500]],
    [' 1 |\u30002\u3000|\t3', 'number', [1, 2, 3]],
    ['1,234|5', 'number', [1234, 5]],
    ['1,234,567.8|12', 'number', [1234567.8, 12]],
    ['-1,234|+5,678', 'number', [-1234, 5678]],
    ['1 234|12 345 678', 'number', [1234, 12345678]],
    ['1\u00A0234|2', 'number', [1234, 2]],
    ['1\u2009234|2', 'number', [1234, 2]],
    ['1\u202F234.5|2', 'number', [1234.5, 2]],
    ["1'234|2", 'number', [1234, 2]],
    ['1’234’567|2', 'number', [1234567, 2]],
    ['１２３|４５', 'number', [123, 45]],
    ['１２．５|－２|＋３', 'number', [12.5, -2, 3]],
    ['１，２３４|5', 'number', [1234, 5]],
    ['−5|3', 'number', [-5, 3]],
    ['–5|3', 'number', [-5, 3]],
    ['﹣5|3', 'number', [-5, 3]],
    ['2.05万|363万', 'number', [20500, 3630000]],
    ['5.1亿|1', 'number', [510000000, 1]],
    ['3 万|２万', 'number', [30000, 20000]],
    ['1.2萬|3億', 'number', [12000, 300000000]],
    ['3百万|2千万', 'number', [3000000, 20000000]],
    ['1.5万亿|2', 'number', [1500000000000, 2]],
    ['-2.5万|1,200万', 'number', [-25000, 12000000]],
    ['12.5%|3%', 'percent', [12.5, 3]],
    ['12.5％|－３％', 'percent', [12.5, -3]],
    ['12.5 %|+2%', 'percent', [12.5, 2]],
    ['0.1%|100%|1,200%', 'percent', [0.1, 100, 1200]],
    ['12.345678901234567%|1%', 'percent', [12.345678901234567, 1]],
    ['百分之四十一点六|41.6%|百分之5', 'percent', [41.6, 41.6, 5]],
    ['负百分之三|2%', 'percent', [-3, 2]],
    ['1\u200B234|\uFEFF5|6\u200B', 'number', [1234, 5, 6]],
    ['1\u00AD234|\u200B', 'number', [1234, null]],
    ['90%|1', 'text', 'as written', 'doubtful percent 1'],
    ['90%|N/A|5%', 'percent', [90, null, 5], 'repaired missing 1'],
    ['(123)|1', 'number', [-123, 1], 'repaired bracket 1'],
    ['（1,234）|5', 'number', [-1234, 5], 'repaired bracket 1'],
    ['(1)|(2)|(3)', 'text', 'as written'],
    ['(a)|1', 'text', 'as written'],
    ['N/A|1', 'number', [null, 1], 'repaired missing 1'],
    ['n/a|1|na', 'number', [null, 1, null], 'repaired missing 2'],
    ['—|1', 'number', [null, 1], 'repaired missing 1'],
    ['——|1|–|-|－', 'number', [null, 1, null, null, null], 'repaired missing 4'],
    ['…|1|……|...', 'number', [null, 1, null, null], 'repaired missing 3'],
    ['NA|1', 'number', [null, 1], 'repaired missing 1'],
    ['#N/A|1|#DIV/0!', 'number', [null, 1, null], 'repaired missing 2'],
    ['NULL|1|缺失|不详', 'number', [null, 1, null, null], 'repaired missing 3'],
    ['|1|  ', 'number', [null, 1, null]],
    ['—|N/A', 'text', 'as written'],
    ['NA|Namibia', 'text', 'as written'],
    ['无|1', 'number', [null, 1], 'repaired missing 1'],
    ['1|x|3', 'number', [1, null, 3], 'repaired missing 1'],
    ['5千|1', 'number', [5000, 1]],
    ['4.1*|2', 'number', [4.1, 2], 'repaired flags 1'],
    ['007|1', 'text', 'as written'],
    ['001|002|100|N/A', 'text', 'as written'],
    ['+861234|00', 'text', 'as written'],
    ['0|0.0|0.5', 'number', [0, 0, 0.5]],
    ['2016年|2015年', 'year', [2016, 2015]],
    ['2016 年|2015年度', 'year', [2016, 2015]],
    ['2016年|2015', 'year', [2016, 2015]],
    ['2016年|3', 'text', 'as written'],
    ['2016|2015', 'number', [2016, 2015]],
    ['2016-06-01|2016-6-1', 'date', 'as written'],
    ['2016/6/1|2016.12.31', 'date', 'as written'],
    ['2016年6月|2016年12月', 'date', 'as written'],
    ['2016年6月1日|2016年6月2日', 'date', 'as written'],
    ['2016-06|2016-07', 'date', 'as written'],
    ['2016Q1|2016-Q2|2016年三季度|2016年第4季度', 'date', 'as written'],
    ['2016-06-01 12:30|2016-06-01T12:30:15Z', 'date', 'as written'],
    ['2016-06-01|N/A', 'date', 'as written'],
    ['2016-13-01|2016-06-31', 'text', 'as written'],
    ['2016-02-30|2016-02-29', 'text', 'as written'],
    ['2015-02-29|2015-03-01', 'text', 'as written'],
    ['2016-02-29|2016-03-01', 'date', 'as written'],
    ['Jan 2016|Q2 2016|31.12.2016', 'date', 'as written'],
    ['2016/17|2017/18', 'date', 'as written'],
    ['1/6/2016|2/6/2016', 'text', 'as written'],
    ['1,5|2,25', 'text', 'as written', 'doubtful decimal 2'],
    ['1,23|12,34', 'text', 'as written', 'doubtful decimal 2'],
    ['1,23,456|1', 'number', [123456, 1]],
    ['12,34,567.5|1', 'number', [1234567.5, 1]],
    ['1,23,45|1', 'text', 'as written'],
    ['1.2.3|1', 'text', 'as written'],
    ['1.234.567|1', 'number', [1234567, 1], 'repaired thousands 1'],
    ['12,5%|13%', 'text', 'as written', 'doubtful decimal 1'],
    ['12,5%|13', 'text', 'as written', 'doubtful percent 1'],
    ['5.|1', 'text', 'as written'],
    ['NaN|Infinity', 'text', 'as written'],
    ['0x10|1_000', 'text', 'as written'],
    ['9007199254740991|1', 'number', [9007199254740991, 1]],
    ['9007199254740993|1', 'text', 'as written', 'doubtful long-number 1'],
    ['110101199003071234|110101199003075678', 'text', 'as written', 'doubtful long-number 2'],
    ['12345678901234567.5|1', 'text', 'as written', 'doubtful long-number 1'],
    ['1e999|1', 'text', 'as written', 'doubtful long-number 1'],
    ['1e-999|1', 'text', 'as written', 'doubtful long-number 1'],
    ['1e300|1', 'number', [1e300, 1]],
    ['99999999亿|99999999亿', 'text', 'as written', 'doubtful long-number 2'],
    ['1,234,567,890,123,456,789|1', 'text', 'as written', 'doubtful long-number 1'],
    ['1|2|3|4|5|6|7|8|ca9', 'text', 'as written', 'doubtful mixed 1'],
    // Its word stays beside the number, see `written`.
    ['1|2|3|4|5|6|7|8|约9', 'number', [1, 2, 3, 4, 5, 6, 7, 8, 9], 'repaired flags 1'],
    ['1|a|2|b', 'text', 'as written'],
    ['12万人|3万人', 'text', 'as written'],
    ['约12%|8%', 'percent', [12, 8], 'repaired flags 1'],
    ['1.2 tn|134.9 billion', 'number', [1.2e12, 134.9e9]],
    ['€3,4 Mio.|€3.400,5 Mio.', 'text', 'as written'],
    ['€3,4 Mio.|€3.400 Mio.', 'text', 'as written', 'doubtful decimal 1'],
    ['€3,4 Mio.|€3,400 Mio.', 'text', 'as written', 'doubtful decimal 1'],
    ['1.234 €|2.310 €', 'text', 'as written', 'doubtful decimal 2'],
    ['1.23 €|2.310 €', 'text', 'as written'],
    ['$5|¥3', 'text', 'as written'],
    ['5‰|3‰', 'text', 'as written'],
    ['true|false', 'text', 'as written'],
    ['=1+1|2', 'text', 'as written'],
  ])('%s', (cells, kind, values, issues) => {
    const read = readCells(cells);
    const written = cells.split('|').map((cell) => cell);
    expect(read.values).toEqual(values === 'as written' ? written : values);
    expect(read.kind).toBe(kind);
    expect(read.issues).toEqual(issues ? issues.split(', ') : []);
  });

  test.each<Row>([
    ['1,5|2,25', 'number', [1.5, 2.25], 'repaired decimal 2'],
    ['1,5|7|-0,25', 'number', [1.5, 7, -0.25], 'repaired decimal 2'],
    ['1.234,5|1.234', 'text', 'as written', 'doubtful decimal 1'],
    ['1.234.567,8|12,5', 'number', [1234567.8, 12.5], 'repaired decimal 2'],
    ['1 234,5|2,5', 'number', [1234.5, 2.5], 'repaired decimal 2'],
    ['1,234|1,5', 'number', [1.234, 1.5], 'repaired decimal 1'],
    ['1.234|1,5', 'text', 'as written', 'doubtful decimal 1'],
    ['1.5|1,5', 'text', 'as written', 'doubtful decimal 1'],
    ['1,234,567|1,5', 'text', 'as written', 'doubtful decimal 1'],
    ['1,234|5,678', 'number', [1234, 5678], 'doubtful thousands 2'],
    ['1,234|5,678,901', 'number', [1234, 5678901]],
    ['1.234|5.678', 'number', [1.234, 5.678], 'doubtful decimal 2'],
    ['12,5 %|13 %', 'percent', [12.5, 13], 'repaired decimal 1'],
    ['12,5%|13.5%', 'text', 'as written', 'doubtful decimal 1'],
    ['12,5%|N/A', 'percent', [12.5, null], 'repaired missing 1, repaired decimal 1'],
  ])('%s between semicolons', (cells, kind, values, issues) => {
    const read = readCells(cells, ';');
    expect(read.values).toEqual(values === 'as written' ? cells.split('|') : values);
    expect(read.kind).toBe(kind);
    expect(read.issues).toEqual(issues ? issues.split(', ') : []);
  });

  test.each<[name: string, cells: string, kind: string]>([
    ['年份', '2016|2015', 'year'],
    ['year', '2016|2015', 'year'],
    ['Fiscal year', '2016|2015', 'year'],
    ['时间', '2016|2015', 'year'],
    ['年份', '2016|12', 'number'],
    ['yearly output', '2016|2015', 'number'],
    ['value', '2016|2015', 'number'],
    ['基期（年）', '2008|2008', 'number'],
    ['Baseline year', '2008|2008', 'number'],
  ])('%s: %s is a %s', (name, cells, kind) => {
    expect(readCells(cells, ',', name).kind).toBe(kind);
  });
});

describe('the decimal sign', () => {
  const CSV = 'a;b;c\nx;1.234;1,5\ny;2.345;2,5\n';

  it('of other columns tells what a lone point is', () => {
    const table = readTable(encode(CSV));
    expect(table.columns.map(({ kind }) => kind)).toEqual(['text', 'number', 'number']);
    expect(table.rows.map(([, value]) => value)).toEqual([1234, 2345]);
    expect(table.issues.map(({ code, severity, column }) => `${severity} ${code} ${column}`)).toEqual([
      'repaired thousands b',
      'repaired decimal c',
    ]);
  });

  it('is taken as told', () => {
    expect(readTable(encode(CSV), { decimal: ',' })).toMatchObject({
      rows: [
        ['x', 1234, 1.5],
        ['y', 2345, 2.5],
      ],
      issues: [],
    });
    expect(readTable(encode(CSV), { decimal: '.' }).rows).toEqual([
      ['x', 1.234, '1,5'],
      ['y', 2.345, '2,5'],
    ]);
  });

  it('says where points and commas disagree, in both languages', () => {
    const [issue] = readTable(encode('a;b\nx;1.234\ny;1,5\n')).issues;
    expect(issue?.message).toEqual({
      zh: '第 3 行“b”列：同一列里既有“1.234”，又有“1,5”：不能断定点和逗号哪个是小数点，本列按文字读取。请统一写法，或指明小数点。',
      en: 'Row 3, column “b”: The column holds both “1.234” and “1,5”, so which of point and comma is the decimal sign is not certain, and it is read as text. Write them one way, or say which sign it is.',
    });
  });
});

/** A number, `gap` or `text`, as each way to read one says it. */
type Read = number | 'gap' | 'text';

describe('a number has one reader', () => {
  const inColumn = (cell: string): Read => {
    const { shape, value } = readShape(cell);
    if (shape === 'missing') return 'gap';
    return Number.isNaN(value) || shape === 'comma' || shape === 'dots' ? 'text' : value;
  };
  const inChart = (cell: string): Read => {
    const read = readNumberCell(cell);
    return read.is === 'number' ? read.value : read.is === 'missing' ? 'gap' : 'text';
  };

  it.each<[cell: string, read: Read, unit?: string]>([
    ['x', 'gap'],
    ['c', 'gap'],
    [':', 'gap'],
    ['：', 'gap'],
    ['..', 'gap'],
    ['…', 'gap'],
    ['——', 'gap'],
    ['－', 'gap'],
    ['*', 'gap'],
    ['无', 'gap'],
    ['暂缺', 'gap'],
    ['n.d.', 'gap'],
    ['#DIV/0!', 'gap'],
    ["1'234", 1234],
    ['1\u2009234.5', 1234.5],
    ['１，２３４', 1234],
    ['3百万', 3_000_000],
    ['5千', 5000],
    ['1.2萬', 12_000],
    ['(123)', -123],
    ['(-5)', 'text'],
    ['12.5%', 12.5, '%'],
    ['(5%)', -5, '%'],
    ['¥12', 12, '¥'],
    ['￥－3', -3, '¥'],
    ['2.3亿元', 230_000_000, '元'],
    ['6.39‰', 6.39, '‰'],
    ['-0.6‰', -0.6, '‰'],
    ['1.2个百分点', 1.2, '个百分点'],
    ['0.3个千分点', 0.3, '个千分点'],
    ['百分之四十一点六', 41.6, '%'],
    ['百分之几', 'text'],
    ['百分之九十以上', 'text'],
    ['12\u200B', 12],
    ['8.2 be', 8.2],
    ['4.1*', 4.1],
    ['4.4²', 4.4],
    ['12.5%†', 12.5, '%'],
    ['5[a]', 5],
    ['①2', 'text'],
    ['007', 'text'],
    ['1,5', 'text'],
    ['1.234.567', 'text'],
    ['9007199254740993', 'text'],
    ['12 apples', 'text'],
    // A qualifier, a number, a scale and a unit.
    ['约3亿元', 300_000_000, '元'],
    ['近339万余人', 3_390_000, '人'],
    ['339万余人', 3_390_000, '人'],
    ['超过8万人', 80_000, '人'],
    ['约12%', 12, '%'],
    ['5000人左右', 5000, '人'],
    ['about 134.9 billion £', 134_900_000_000, '£'],
    ['ca. 1.2 million', 1_200_000],
    ['ca9', 'text'],
    ['$1.2bn', 1_200_000_000, '$'],
    ['US$1.2bn', 1_200_000_000, 'US$'],
    ['£3.2m', 3_200_000, '£'],
    ['12m', 'text'],
    ['12k', 'text'],
    ['1.2 tn', 1_200_000_000_000],
    ['134.9 billion', 134_900_000_000],
    ['3.4 million people', 3_400_000, 'people'],
    ['5 people', 'text'],
    ['EUR 12', 12, 'EUR'],
    ['€3,4 Mio.', 3_400_000, '€'],
    ['1.234,50 €', 1234.5, '€'],
    ['12,34元', 'text'],
    ['3,4 Mio.', 'text'],
    ['$5 £', 'text'],
    ['5公顷', 5, '公顷'],
    ['1.2.3', 'text'],
  ])('%s', (cell, read, unit = '') => {
    expect([inColumn(cell), inChart(cell)]).toEqual([read, read]);
    expect(readNumber(cell)?.unit ?? '').toBe(unit);
  });

  it.each<[cell: string, plain: number | null]>([
    ['-1.5', -1.5],
    ['１２．５', 12.5],
    ['1,234,567', 1_234_567],
    ['1.2e3', 1200],
    ['007', null],
    ['12.5%', null],
    ['2.05万', null],
    ['(5)', null],
    ['1,5', null],
    ['x', null],
    ['9007199254740993', null],
  ])('%s in our own tables', (cell, plain) => expect(readPlainNumber(cell)).toBe(plain));
});

describe('readTime', () => {
  it.each<[text: string, iso: string | null | 'no time']>([
    ['2016-06-01', '2016-06'],
    ['2016/6/1', '2016-06'],
    ['2016.6.1', '2016-06'],
    ['2016年6月1日', '2016-06'],
    ['2016年 6月 1号', '2016-06'],
    ['2016年6月份', '2016-06'],
    ['2016年6月底', '2016-06'],
    ['2016/6', '2016-06'],
    ['June 2016', '2016-06'],
    ['2016-06-01 08:30', '2016-06'],
    ['2016-06-01T08:30:15.5+08:00', '2016-06'],
    ['2016-02-29', '2016-02'],
    ['2015-02-29', 'no time'],
    ['2016年底', '2016'],
    ['民国105年', '2016'],
    ['105年', null],
    ['FY2016', null],
    ['2016/17', null],
    ['2016-2018', null],
    ['2016Q3', null],
    ['2016年三季度', null],
    ['2016年第1季度', null],
    ['6月', null],
    ['2016-00-01', 'no time'],
    ['2016-6-32', 'no time'],
    ['2016-06-01 25:00', 'no time'],
    ['06-01-2016', 'no time'],
    ['明天', 'no time'],
  ])('%s lies in %s', (text, iso) => {
    const time = readTime(text);
    expect(time === null ? 'no time' : time.iso).toBe(iso);
  });

  it('keeps the hours of one day apart and in order', () => {
    const at = ['2016-06-01', '2016-06-01 08:30', '2016年6月1日 9:00'].map((text) => readTime(text)?.at ?? 0);
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(new Set(at).size).toBe(3);
  });
});

describe('the fast reader of numbers', () => {
  it('agrees with the one reader wherever it answers', () => {
    for (const cell of '0 7 -7 +7 0.5 -0.5 12.25 999999999999999 1. .5 - + 1-2 00 01 0.0 -0'.split(' ')) {
      const fast = readFast(cell);
      if (!Number.isNaN(fast)) expect(readNumber(cell)).toEqual({ shape: 'plain', value: fast, unit: '' });
    }
  });
});
