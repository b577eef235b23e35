import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { decodeText } from '../../../src/figures/decode/decode.ts';
import { previewLines } from '../../../src/figures/decode/preview.ts';
import { readTable, type Table } from '../../../src/figures/table/table.ts';
import { reportText } from '../../report.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (csv: string): Table => readTable(encode(csv));
const codesOf = ({ issues }: Table): string[] =>
  issues.map(({ code, severity, row, count }) => [severity, code, row, count && `×${count}`].filter(Boolean).join(' '));
const namesOf = ({ columns }: Table): string[] => columns.map(({ name }) => name);

describe('the shape of a table', () => {
  test.each<[what: string, csv: string, names: string[], rows: Table['rows'], issues: string[]]>([
    [
      'column names over two rows, the upper ones merged',
      '地区,2015,,2016,\n,数值,增长,数值,增长\n兰州,1,2,3,4\n天水,5,6,7,8\n',
      ['地区', '2015 数值', '2015 增长', '2016 数值', '2016 增长'],
      [
        ['兰州', 1, 2, 3, 4],
        ['天水', 5, 6, 7, 8],
      ],
      ['repaired joined-header 1'],
    ],
    [
      'a first column merged over both rows of names',
      '地区,会员,\n地区,总数,女\n兰州,1,2\n',
      ['地区', '会员 总数', '会员 女'],
      [['兰州', 1, 2]],
      ['repaired joined-header 1'],
    ],
    [
      'a row of units below the names',
      '地区,会员,经费\n单位,万人,亿元\n兰州,1,2\n',
      ['地区', '会员 万人', '经费 亿元'],
      [['兰州', 1, 2]],
      ['repaired joined-header 1'],
    ],
    [
      'a first row of data that is no second row of names',
      '地区,会员\n兰州,多\n天水,2\n',
      ['地区', '会员'],
      [
        ['兰州', '多'],
        ['天水', '2'],
      ],
      [],
    ],
    [
      'missing values in the first row of data',
      '地区,会员,女\n,—,N/A\n天水,2,1\n',
      ['地区', '会员', '女'],
      [
        [null, null, null],
        ['天水', 2, 1],
      ],
      ['repaired missing 2', 'repaired missing 2'],
    ],
    [
      'column names over three rows',
      '指标,2014年,,,2015年,,\n,职工,,农民工,职工,,农民工\n,男,女,男,男,女,男\n甲,1,2,3,4,5,6\n',
      [
        '指标',
        '2014年 职工 男',
        '2014年 职工 女',
        '2014年 农民工 男',
        '2015年 职工 男',
        '2015年 职工 女',
        '2015年 农民工 男',
      ],
      [['甲', 1, 2, 3, 4, 5, 6]],
      ['repaired joined-header 1'],
    ],
    [
      'codes over names over units',
      'Code,Year,Income,Share\n代码,年份,收入,占比\n没有单位,没有单位,亿元,%\nA1,2019,3,4\nA2,2020,5,6\nA3,2021,7,8\n',
      ['Code 代码 没有单位', 'Year 年份 没有单位', 'Income 收入 亿元', 'Share 占比 %'],
      [
        ['A1', 2019, 3, 4],
        ['A2', 2020, 5, 6],
        ['A3', 2021, 7, 8],
      ],
      ['repaired joined-header 1'],
    ],
    [
      'a first row that keeps its numbers back, which is no row of names',
      '地区,会员,女\n兰州,保密,保密\n天水,2,1\n平凉,3,1\n庆阳,4,1\n',
      ['地区', '会员', '女'],
      [
        ['兰州', '保密', '保密'],
        ['天水', '2', '1'],
        ['平凉', '3', '1'],
        ['庆阳', '4', '1'],
      ],
      ['doubtful mixed 2', 'doubtful mixed 2'],
    ],
    [
      'rows that describe the columns of a time series',
      'Title,Index,Rate\nCDID,D7BT,D7G7\nUnit,2015=100,%\n2018,1,2\n2019,3,4\n2020,5,6\n2021,7,8\n2022,9,8\n',
      ['Title', 'Index', 'Rate'],
      [
        [2018, 1, 2],
        [2019, 3, 4],
        [2020, 5, 6],
        [2021, 7, 8],
        [2022, 9, 8],
      ],
      ['repaired described 2'],
    ],
    [
      'a total below names in two rows, which describes no column',
      '年份,会员,\n年份,男,女\n合计,7,8\n2018年,1,2\n2019年,3,4\n2020年,5,6\n2021年,7,8\n2022年,9,8\n',
      ['年份', '会员 男', '会员 女'],
      [
        ['合计', 7, 8],
        ['2018年', 1, 2],
        ['2019年', 3, 4],
        ['2020年', 5, 6],
        ['2021年', 7, 8],
        ['2022年', 9, 8],
      ],
      ['repaired joined-header 1'],
    ],
    [
      'another table below columns with slips, and below names in two rows',
      '地区,会员,\n地区,数,率\n兰州,3%,x\n天水,2%,TRUE\n平凉,2%,1\n定西,2%,1\n\n工种,人数\n电工,30\n',
      ['地区', '会员 数', '会员 率'],
      [
        ['兰州', 3, 'x'],
        ['天水', 2, 'TRUE'],
        ['平凉', 2, '1'],
        ['定西', 2, '1'],
      ],
      ['doubtful second-table 8', 'repaired joined-header 1', 'doubtful mixed 4'],
    ],
    [
      'another table below',
      '表一,\n地区,会员\n兰州,3\n天水,2\n\n表二,\n地区,经费\n兰州,30\n天水,20\n',
      ['地区', '会员'],
      [
        ['兰州', 3],
        ['天水', 2],
      ],
      ['doubtful second-table 6'],
    ],
    [
      'dimensions that share a cell, and numbers with flags',
      'freq,geo\\TIME_PERIOD\t2019 \t2020 \nA,AT\t5.1 b\t: c\nA,BE\t4.2 \t3.9 \n',
      ['freq', 'geo', '2019', '2020'],
      [
        ['A', 'AT', 5.1, null],
        ['A', 'BE', 4.2, 3.9],
      ],
      ['repaired flags 2', 'repaired missing 2'],
    ],
    [
      'a semicolon beside commas in numbers',
      'Ort;Zahl\nWien;1,5\nGraz;2,5\n',
      ['Ort', 'Zahl'],
      [
        ['Wien', 1.5],
        ['Graz', 2.5],
      ],
      ['repaired decimal 2 ×2'],
    ],
    [
      'a semicolon beside a comma in the names',
      'Ort;Zahl, Tsd.\nWien;1,5\nGraz;2,5\n',
      ['Ort', 'Zahl, Tsd.'],
      [
        ['Wien', 1.5],
        ['Graz', 2.5],
      ],
      ['repaired decimal 2 ×2'],
    ],
    [
      'titles of a name and a value above a wide table',
      'Series Id:,LNS14,,,\nYears:,2019 to 2020,,,\nYear,Jan,Feb,Mar,Apr\n2019,1,2,3,4\n2020,5,6,7,8\n',
      ['Year', 'Jan', 'Feb', 'Mar', 'Apr'],
      [
        [2019, 1, 2, 3, 4],
        [2020, 5, 6, 7, 8],
      ],
      [],
    ],
    [
      'who filled in the table, below its notes',
      '地区,会员,女\n兰州,3,1\n天水,2,1\n注：含兰州新区。,,\n填表人：张三,审核人：李四,填报日期：1月5日\n',
      ['地区', '会员', '女'],
      [
        ['兰州', 3, 1],
        ['天水', 2, 1],
      ],
      [],
    ],
    [
      'column names repeated on each page',
      '地区,会员\n兰州,1\n地区,会员\n天水,2\n地区,会员\n平凉,3\n',
      ['地区', '会员'],
      [
        ['兰州', 1],
        ['天水', 2],
        ['平凉', 3],
      ],
      ['repaired repeated-header 3 ×2'],
    ],
    [
      'names for fewer columns than there are',
      'name,2015\nA,1,2\nB,3,4\n',
      ['name', '2015', ''],
      [
        ['A', 1, 2],
        ['B', 3, 4],
      ],
      ['doubtful long-rows 1', 'doubtful blank-column 1'],
    ],
    [
      'one row too long among many',
      'a,b\n1,2\n3,4,5\n6,7\n8,9\n',
      ['a', 'b'],
      [
        [1, 2],
        [3, 4],
        [6, 7],
        [8, 9],
      ],
      ['doubtful long-row 3'],
    ],
    [
      'short rows, counted',
      'a,b,c\n1,2,3\n1,2\n1\n1,2,3\n',
      ['a', 'b', 'c'],
      [
        [1, 2, 3],
        [1, 2, null],
        [1, null, null],
        [1, 2, 3],
      ],
      ['doubtful short-row 3 ×2'],
    ],
    ['the delimiter in a line for Excel', 'sep=;\na;b\n1;x\n', ['a', 'b'], [[1, 'x']], []],
    ['a delimiter no evidence would find', 'sep=^\r\na^b\r\n1^x\r\n', ['a', 'b'], [[1, 'x']], []],
    ['blank rows above the names', '\n\n,,\na,b\n1,x\n', ['a', 'b'], [[1, 'x']], []],
    ['a blank row below the names', 'a,b\n\n1,x\n', ['a', 'b'], [[1, 'x']], []],
    ['quotation marks in names', '"a ""b""","c\nd"\n1,x\n', ['a "b"', 'c\nd'], [[1, 'x']], []],
    ['names with blanks of all widths', '\u3000名称\u00A0, 值\t\n甲,1\n', ['名称', '值'], [['甲', 1]], []],
    [
      'a title with its unit at the far end',
      '表1 会员,,单位：万人\n地区,会员,女\n兰州,1,2\n天水,3,4\n',
      ['地区', '会员', '女'],
      [
        ['兰州', 1, 2],
        ['天水', 3, 4],
      ],
      [],
    ],
    ['a column of units', '名称,数值,单位：\n会员,1,人\n', ['名称', '数值', '单位：'], [['会员', 1, '人']], []],
    [
      'numbers alone',
      '1,2\n3,4\n',
      ['', ''],
      [
        [1, 2],
        [3, 4],
      ],
      ['doubtful no-header 1'],
    ],
    [
      'no names',
      'Southborough,MA,9686\nNorthbridge,MA,14061\nMarlborough,MA,38334\n',
      ['', '', ''],
      [
        ['Southborough', 'MA', 9686],
        ['Northbridge', 'MA', 14061],
        ['Marlborough', 'MA', 38334],
      ],
      ['doubtful no-header 1'],
    ],
    [
      'classes as names',
      '地区,10,20,30\n甲,1,2,3\n乙,4,5,6\n',
      ['地区', '10', '20', '30'],
      [
        ['甲', 1, 2, 3],
        ['乙', 4, 5, 6],
      ],
      [],
    ],
    ['years as names', '2015,2016\n2015,2016\n', ['2015', '2016'], [[2015, 2016]], []],
    [
      'pipes and tabs in one file',
      'a|b\n1\t2|3\n4\t5|6\n',
      ['a', 'b'],
      [
        ['1\t2', 3],
        ['4\t5', 6],
      ],
      [],
    ],
    [
      'semicolons with commas in each text',
      'a;b\nx, y;1\nz, w;2\n',
      ['a', 'b'],
      [
        ['x, y', 1],
        ['z, w', 2],
      ],
      [],
    ],
    [
      'one column of numbers with decimal commas',
      'a\n"1,5"\n"2,5"\n',
      ['a'],
      [[1.5], [2.5]],
      ['repaired decimal 2 ×2'],
    ],
    ['two blank names', 'a,,,d\n1,2,3,4\n', ['a', '', '', 'd'], [[1, 2, 3, 4]], ['doubtful blank-column 1 ×2']],
  ])('%s', (_, csv, names, rows, issues) => {
    const table = read(csv);
    expect(namesOf(table)).toEqual(names);
    expect(table.rows).toEqual(rows);
    expect(codesOf(table)).toEqual(issues);
    expect(table.ok).toBe(true);
  });

  test.each<[what: string, text: string, zh: string]>([
    ['a web page', '<!DOCTYPE html>\n<html><table><tr><td>1,2</td></tr></table>', '网页'],
    ['a web page', '\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><td>1</td>', '网页'],
    ['an XML file', '<?xml version="1.0"?>\n<Workbook><Row/></Workbook>', 'XML'],
    ['a JSON file', '[{"a": 1, "b": 2}]', 'JSON'],
    ['a JSON file', '{"a": [1, 2]}', 'JSON'],
    ['an RTF document', '{\\rtf1\\ansi text}', 'RTF'],
  ])('is refused for %s', (what, text, zh) => {
    const { ok, issues } = read(text);
    expect(ok).toBe(false);
    expect(issues[0]).toMatchObject({ code: 'not-table', severity: 'fatal' });
    expect(issues[0]?.message.en).toContain(`This is ${what}`);
    expect(issues[0]?.message.zh).toContain(zh);
  });

  test.each(['{b},{a|x}\n1,2\n', '[1],b\n1,2\n', '<b>a</b>,c\n1,2\n', '<script>alert(1)</script>,c\n1,2\n'])(
    'is found in %j',
    (csv) => {
      expect(read(csv)).toMatchObject({ ok: true, rows: [[1, 2]], columns: [{ name: csv.split(',')[0] }, {}] });
    },
  );
});

describe('evidence of the encoding', () => {
  test.each<[text: string, encoding: string]>([
    ['小学,1\n', 'gb18030'],
    ['省,一,十\n', 'gb18030'],
    ['山,1\n四,2\n', 'gb18030'],
    ['名称,数值\n小学,1\n', 'gb18030'],
    ['𠮷,1\n㐂,2\n', 'gb18030'],
    ['café,1\n', 'utf-8'],
    ['Москва,1\n', 'utf-8'],
    ['Ελλάδα,1\n', 'utf-8'],
    ['שלום,1\n', 'utf-8'],
    ['°C,m²,±1\n', 'utf-8'],
    ['a,b,c\n1,2,3\n4,5,ʤ\n', 'utf-8'],
    ['省,值\n', 'gb18030'],
    ['小学,1\n', 'utf-8'],
    ['第一产业,1\n最,3\n', 'utf-16le'],
    ['一,1\n一一,2\n', 'utf-16le'],
    ['第一产业,1\n最,3\n', 'utf-16be'],
    ['a,b\n1,2\n', 'utf-16be'],
    ['café,Décembre\n', 'windows-1252'],
    ['Zürich;1,5\nGenève;2\n', 'windows-1252'],
  ])('%j is read as %s', (text, encoding) => {
    const decoded = decodeText(iconv.encode(text, encoding));
    expect([decoded.text, decoded.encoding]).toEqual([text, encoding]);
  });

  it('shows the first lines in another encoding', () => {
    const bytes = iconv.encode('團體,數\r\n會員,1\r\n', 'big5');
    expect(previewLines(bytes, 'big5')).toMatchObject({
      lines: ['團體,數', '會員,1', ''],
    });
    expect(previewLines(bytes, 'gb18030').lines[1]).not.toContain('會員');
  });

  it('cuts a preview between lines, in every encoding', () => {
    const text = '名称，数值\n'.repeat(40_000);
    for (const encoding of ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']) {
      const { lines, issues } = previewLines(iconv.encode(text, encoding), encoding, 3);
      expect([lines, issues]).toEqual([['名称，数值', '名称，数值', '名称，数值'], []]);
    }
  });
});

describe('the built-in report', () => {
  const CSV = reportText('figures.csv').replace(/^\uFEFF/, '');
  const { columns, rows } = read(CSV);
  const asTabs = (): string => {
    const cells = [columns.map(({ name }) => name), ...rows.map((row) => row.map((cell) => cell ?? ''))];
    return cells.map((line) => line.join('\t')).join('\r\n');
  };
  const around = (csv: string, delimiter: string): string =>
    `甘肃省总工会工作报告中的数字${delimiter.repeat(15)}\n${csv.trimEnd()}\n注：据 2016 年报告。${delimiter.repeat(15)}\n`;

  test.each<[what: string, bytes: Uint8Array]>([
    ['UTF-8 with mark', encode(`\uFEFF${CSV}`)],
    ['GB18030', iconv.encode(CSV, 'gb18030')],
    ['UTF-16LE with mark', iconv.encode(CSV, 'utf-16le', { addBOM: true })],
    ['UTF-16BE with mark', iconv.encode(CSV, 'utf-16be', { addBOM: true })],
    ['UTF-16LE', iconv.encode(CSV, 'utf-16le')],
    ['UTF-16BE', iconv.encode(CSV, 'utf-16be')],
    ['tabs', encode(asTabs())],
    ['tabs in UTF-16, as Excel saves Unicode text', iconv.encode(asTabs(), 'utf-16le', { addBOM: true })],
    ['CR alone', encode(CSV.replaceAll('\r\n', '\n').replaceAll('\n', '\r'))],
    ['a title line and a foot-note', encode(around(CSV, ','))],
    ['a title line and a foot-note in GB18030', iconv.encode(around(CSV, ','), 'gb18030')],
    ['a title line and a foot-note with tabs', encode(around(asTabs(), '\t'))],
  ])('reads to the same table as %s', (what, bytes) => {
    const table = readTable(bytes);
    expect(table.columns).toEqual(columns);
    expect(table.rows).toEqual(rows);
    expect(table.rows).toHaveLength(36);
    const isAround = what.includes('title');
    expect(table.title).toBe(isAround ? '甘肃省总工会工作报告中的数字' : undefined);
    expect(table.notes).toEqual(isAround ? ['注：据 2016 年报告。'] : undefined);
  });
});
