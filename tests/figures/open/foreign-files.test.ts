import { utils, type WorkSheet, write } from '@e965/xlsx';
import { deflateSync, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocumentText } from '../../../src/figures/open/document-text.ts';
import { openTable } from '../../../src/figures/open/open-table.ts';
import { tableOf } from '../../../src/figures/table/table.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function open(bytes: Uint8Array, sheet?: string) {
  const { columns, sheets, delimiter } = await openTable(bytes, sheet === undefined ? {} : { sheet });
  const table = tableOf(columns);
  return {
    sheets,
    delimiter,
    rows: [table.columns.map(({ name }) => name), ...table.rows],
    codes: [...columns.issues, ...columns.understood].map(({ code }) => code),
    issues: columns.issues,
  };
}

/** A sheet with a format, a percentage, a date, a hidden row and a hidden column. */
function sheet(): WorkSheet {
  const made = utils.aoa_to_sheet([
    ['编号', '地区', '校验', '人数', '占比', '日期'],
    [7, '兰州', 1, 1234.5, 0.125, 45000],
    [12, '试点', 1, 999, 0.5, 45001],
    [13, '天水', 1, 8, 0.25, 45031],
  ]);
  for (const row of [2, 3, 4]) {
    Object.assign(made[`A${row}`], { z: '0000' });
    Object.assign(made[`E${row}`], { z: '0.0%' });
    Object.assign(made[`F${row}`], { z: 'yyyy-mm-dd' });
  }
  made['!rows'] = [{}, {}, { hidden: true }];
  made['!cols'] = [{}, {}, { hidden: true }];
  return made;
}

const WHOLE = [
  ['编号', '地区', '校验', '人数', '占比', '日期'],
  ['0007', '兰州', 1, 1234.5, 12.5, '2023-03-15'],
  ['0012', '试点', 1, 999, 50, '2023-03-16'],
  ['0013', '天水', 1, 8, 25, '2023-04-15'],
];
const SEEN = [WHOLE[0], WHOLE[1], WHOLE[3]].map((row) => row?.filter((_, at) => at !== 2));

const bookAs = (bookType: 'xls' | 'biff5' | 'xlsb' | 'xlml' | 'xlsx', made = sheet()): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['说明'], ['甲']]), '封面');
  utils.book_append_sheet(book, made, 'Members');
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
};

describe('workbooks that are not .xlsx are read as .xlsx is', () => {
  test.each<[string, 'xls' | 'xlsb' | 'xlml', unknown]>([
    // What writes .xls here hides no rows.
    ['.xls and .et', 'xls', WHOLE.map((row) => row.filter((_, at) => at !== 2))],
    ['.xlsb', 'xlsb', SEEN],
    ['XML of 2003', 'xlml', SEEN],
  ])('%s', async (_, type, rows) => {
    const { sheets, delimiter, ...read } = await open(bookAs(type));
    expect(read.rows).toEqual(rows);
    expect([sheets, delimiter]).toEqual([['封面', 'Members'], null]);
    expect(read.codes.filter((code) => code === 'hidden')).toHaveLength(rows === SEEN ? 2 : 1);
  });

  test('a sheet that is named, and one that is not there', async () => {
    expect((await open(bookAs('xls'), '封面')).rows[0]).toEqual(['说明']);
    expect((await open(bookAs('xls'), '无')).codes).toContain('no-sheet');
  });

  test('text of the code page of its country, in .xls of Excel 95', async () => {
    const bytes = bookAs(
      'biff5',
      utils.aoa_to_sheet([
        ['region', 'members'],
        ['AB', 12],
        ['CD', 13],
      ]),
    );
    const gbk = [0xc0, 0xbc, 0xd6, 0xdd];
    const at = bytes.findIndex((byte, index) => byte === 0x41 && bytes[index + 1] === 0x42);
    expect(at).toBeGreaterThan(0);
    bytes.set(gbk.slice(0, 2), at);
    const page = bytes.findIndex((byte, index) => byte === 0x42 && bytes[index + 1] === 0 && bytes[index + 2] === 2);
    new DataView(bytes.buffer, bytes.byteOffset).setUint16(page + 4, 936, true);
    expect((await open(bytes)).rows[1]).toEqual(['兰', 12]);
  });

  test('a damaged one is told', async () => {
    const bytes = bookAs('xls').slice(0, 700);
    expect((await open(bytes)).issues.map(({ severity }) => severity)).toContain('fatal');
  });
});

const ODS = (rows: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x" xmlns:style="urn:s">
<office:automatic-styles>
<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
<table:table table:name="藏" table:style-name="ta2"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>
<table:table table:name="会员">${rows}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>`;

const cell = (text: string, about = '') => `<table:table-cell ${about}><text:p>${text}</text:p></table:table-cell>`;
const number = (value: string, shown: string, type = 'float') =>
  cell(shown, `office:value-type="${type}" office:value="${value}"`);
const row = (cells: string, about = '') => `<table:table-row ${about}>${cells}</table:table-row>`;

const ODS_ROWS = [
  '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="20"/>',
  row(['地区', '校验', '人数', '占比', '月份', '补贴', '工时'].map((name) => cell(name)).join('')),
  row(
    cell('兰州') +
      number('1', '1') +
      cell('3288<text:span text:style-name="T1">2</text:span>') +
      number('0.125', '12.5%', 'percentage') +
      cell('2023年3月', 'office:value-type="date" office:date-value="2023-03-01"') +
      number('120.456', '¥120.46', 'currency') +
      cell('44:30', 'office:value-type="time" office:time-value="PT44H30M00S"'),
  ),
  row(cell('试点') + number('1', '1') + number('999', '999'), 'table:visibility="filter"'),
  row(
    `<table:table-cell><office:annotation><text:p>不读</text:p></office:annotation><text:p>天水</text:p></table:table-cell>${number('1', '1')}${number('3401', '3,401')}${number('0.5', '50%', 'percentage')}${cell('2023年4月', 'office:value-type="date" office:date-value="2023-04-01"')}${number('98', '¥98.00', 'currency')}${cell('25:00', 'office:value-type="time" office:time-value="PT25H00M00S"')}`,
  ),
].join('\n');

/** By an archiver, which packs the type like any part. */
const repacked = (content: string) =>
  zipSync({
    'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
    mimetype: [deflateSync(strToU8('application/vnd.oasis.opendocument.spreadsheet')), { level: 0 }],
    'content.xml': strToU8(content),
  });

describe('an OpenDocument spreadsheet', () => {
  const packed = () =>
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(ODS(ODS_ROWS)),
    });
  const flat = () =>
    bytesOf(
      ODS(ODS_ROWS)
        .replaceAll('office:document-content', 'office:document')
        .replace(' xmlns:office', ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet" xmlns:office'),
    );

  test.each([
    ['.ods', packed],
    ['.ods packed anew', () => repacked(ODS(ODS_ROWS))],
    ['.fods', flat],
  ])('%s is read as it is seen', async (_, made) => {
    const { rows, codes, sheets } = await open(made());
    expect(rows).toEqual(
      [
        ['地区', '人数', '占比', '月份', '补贴', '工时'],
        ['兰州', 3288, 12.5, '2023-03', '¥120.456', '44.5 h'],
        ['天水', 3401, 50, '2023-04', '¥98.00', '25 h'],
      ].map((line) => line.map((one) => expect.toSatisfy((found) => String(found) === String(one)))),
    );
    expect(sheets).toEqual(['会员']);
    expect(codes.filter((code) => /hidden/.test(code))).toEqual(['hidden', 'hidden', 'hidden-sheets']);
  });
});

const tc = (text: string, about = '') =>
  `<w:tc><w:tcPr>${about}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const docx = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`),
  });

describe('tables of documents', () => {
  test('a Word document: caption, merged cells, raised notes, each table a sheet', async () => {
    const bytes = docx(`<w:p><w:r><w:t>表3-1 会员人数</w:t></w:r></w:p><w:tbl>
      <w:tr>${tc('地区')}${tc('年份')}${tc('人数')}</w:tr>
      <w:tr>${tc('兰州', '<w:vMerge w:val="restart"/>')}${tc('2014')}<w:tc><w:p><w:r><w:t>328</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p></w:tc></w:tr>
      <w:tr>${tc('', '<w:vMerge/>')}${tc('2015')}${tc('340')}</w:tr></w:tbl>
      <w:p><w:r><w:t>一段文字。</w:t></w:r></w:p><w:tbl><w:tr>${tc('甲')}</w:tr><w:tr>${tc('乙')}</w:tr></w:tbl>`);
    const { rows, sheets, codes } = await open(bytes);
    expect(rows).toEqual([
      ['地区', '年份', '人数'],
      ['兰州', 2014, 328],
      ['兰州', 2015, 340],
    ]);
    expect(sheets).toEqual(['1 表3-1 会员人数', '2']);
    expect(codes).toContain('title');
  });

  test('a page saved under the name of a workbook, raised notes apart', async () => {
    const page =
      '<html><body><table><tr><th>年份<th>人数</tr><tr><td>2014<td>328<sup>2</sup></tr><tr><td>2015<td>340</tr></table>';
    expect((await open(bytesOf(page))).rows).toEqual([
      ['年份', '人数'],
      [2014, 328],
      [2015, 340],
    ]);
  });
});

describe('JSON', () => {
  const RECORDS = [
    { region: '兰州', year: 2014, members: { men: 12.5, women: null } },
    { region: '天水', year: 2015, members: { men: 7, women: 8 } },
  ];
  const ROWS = [
    ['region', 'year', 'members.men', 'members.women'],
    ['兰州', 2014, 12.5, null],
    ['天水', 2015, 7, 8],
  ];
  const STAT = {
    class: 'dataset',
    label: '会员',
    id: ['region', 'year'],
    size: [2, 2],
    dimension: {
      region: { label: '地区', category: { index: { b: 1, a: 0 }, label: { a: '兰州', b: '天水' } } },
      year: { category: { index: ['2014', '2015'] } },
    },
    value: { 0: 12, 1: 13, 3: 9 },
    status: { 3: 'p' },
  };
  test.each<[string, unknown, unknown]>([
    ['an array of records', RECORDS, ROWS],
    ['records under a name', { meta: { page: 1 }, data: RECORDS }, ROWS],
    ['records behind a head, as the World Bank sends them', [{ page: 1 }, RECORDS], ROWS],
    [
      'places on a map',
      {
        type: 'FeatureCollection',
        features: RECORDS.map((properties) => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [1, 2] },
          properties,
        })),
      },
      ROWS,
    ],
    [
      'rows',
      [
        ['a', 'b'],
        ['x', 1],
        ['y', 2],
      ],
      [
        ['a', 'b'],
        ['x', 1],
        ['y', 2],
      ],
    ],
    [
      'JSON-stat 2.0',
      STAT,
      [
        ['地区', 'year', 'value', 'status'],
        ['兰州', 2014, 12, null],
        ['兰州', 2015, 13, null],
        ['天水', 2014, null, null],
        ['天水', 2015, 9, 'p'],
      ],
    ],
  ])('%s', async (_, json, rows) => {
    expect((await open(bytesOf(JSON.stringify(json)))).rows).toEqual(rows);
  });

  test('records one a line', async () => {
    const lines = RECORDS.map((record) => JSON.stringify(record)).join('\n');
    expect((await open(bytesOf(lines))).rows).toEqual(ROWS);
  });

  test.each(['[id],n\nx,1\ny,2\n', '{a},n\nx,1\ny,2\n', '[2023] members\nid,n\nx,1\ny,2\n'])(
    'is not what only begins like it: %j',
    async (text) => {
      expect((await open(bytesOf(text))).rows.slice(1)).toEqual([
        ['x', 1],
        ['y', 2],
      ]);
    },
  );

  test.each<[string, string, RegExp]>([
    ['no records', '{"a": 1}', /without records/],
    ['an array of numbers', '[1, 2, 3]', /without records/],
    ['cut short', '[{"a": 1}, {"a"', /^This is a JSON file, but it ends before it is whole/],
  ])('refuses %s', async (_, text, sentence) => {
    expect((await open(bytesOf(text))).issues[0]?.message.en).toMatch(sentence);
  });
});

const latin1 = (text: string): Uint8Array => Uint8Array.from(text.padEnd(64, '\0'), (letter) => letter.charCodeAt(0));
/** A package of which one part is not well formed. */
const broken = (bytes: Uint8Array, path: string): Uint8Array =>
  zipSync({ ...unzipSync(bytes), [path]: strToU8('<a><b></a>') });
/** A package whose directory says of each part how large it becomes. */
function withSizes(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at + 46 < bytes.length; at += 1)
    if (view.getUint32(at) === 0x504b0102) view.setUint32(at + 24, size, true);
  return bytes;
}
/** Words that no sentence in Chinese has. */
const ENGLISH = /[a-z]{2,} [a-z]{2,}/;

describe('a file that is damaged inside is refused without a word of its reader in the other language', () => {
  test.each<[what: string, bytes: Uint8Array]>([
    ['JSON', bytesOf('[{"a": 1, "b": }, {"a": 2}]')],
    ['a workbook', broken(bookAs('xlsx'), 'xl/worksheets/sheet2.xml')],
    ['a workbook whose directory says sizes that no packing has', withSizes(bookAs('xlsx'), 2_000_000_000)],
    ['an old workbook', bookAs('xls').slice(0, 700)],
    ['a Word document', broken(docx('<w:p/>'), 'word/document.xml')],
    [
      'an OpenDocument spreadsheet',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
        'content.xml': strToU8('<a><b></a>'),
      }),
    ],
    [
      'Parquet',
      latin1('PAR1')
        .map((byte, at) => byte || (at > 56 ? 1 : 0))
        .subarray(0, 60),
    ],
  ])('%s', async (_, bytes) => {
    const fatal = (await open(bytes)).issues.filter(({ severity }) => severity === 'fatal');
    expect(fatal.map(({ code }) => code)).toEqual([expect.stringMatching(/^(?:workbook|parquet|not-json|binary)$/)]);
    expect(fatal[0]?.message.zh).not.toMatch(ENGLISH);
    expect(fatal[0]?.message.zh).toMatch(/请/);
  });

  test('a Word document that is read as a text', () => {
    const { ok, issues } = readDocumentText(broken(docx('<w:p/>'), 'word/document.xml'));
    expect(ok).toBe(false);
    expect(issues[0]?.message.zh).toMatch(/里面已损坏.*请/);
  });
});

const cut = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length - 40);
const ole = (stream: string): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['a']]), 'a');
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xls' }) as ArrayBuffer);
  const wide = Uint8Array.from([...'Workbook'].flatMap((letter) => [letter.charCodeAt(0), 0]));
  const at = bytes.findIndex((_, index) => wide.every((byte, offset) => bytes[index + offset] === byte));
  bytes.fill(0, at, at + 64);
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    at,
  );
  bytes[at + 64] = stream.length * 2 + 2;
  return bytes;
};

describe('a file that cannot be read is called what it is, with what to do', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['a PDF', latin1('%PDF-1.7\n'), /PDF.*copy its table/],
    ['SPSS', latin1('$FL2@(#) SPSS'), /SPSS.*save it as CSV/],
    ['Stata', latin1('<stata_dta><header>'), /Stata.*export/],
    ['old Stata', latin1('\x72\x02\x01\0'), /Stata/],
    ['Access', latin1('\0\x01\0\0Standard ACE DB\0'), /Access.*export/],
    ['dBase', latin1('\x03\x74\x05\x11\x02\0\0\0'), /dBase/],
    ['RAR', latin1('Rar!\x1A\x07\x01\0'), /RAR archive; unpack/],
    ['a ZIP', zipSync({ 'a.csv': strToU8('a,b\n1,2\n') }), /ZIP archive; unpack/],
    ['slides', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), /presentation/],
    ['Numbers', zipSync({ 'Index/Document.iwa': strToU8('x') }), /Numbers or Pages/],
    [
      'an OpenDocument text',
      zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
      /OpenDocument text/,
    ],
    [
      'an OpenDocument text packed anew',
      repacked('<office:document-content><office:body><office:text/></office:body></office:document-content>'),
      /OpenDocument text/,
    ],
    ['PC-Axis', bytesOf('CHARSET="ANSI";\nAXIS-VERSION="2000";\nMATRIX="a";\nDATA=\n1 2;\n'), /PC-Axis.*Excel or CSV/],
    ['UOF', bytesOf('<?xml version="1.0"?>\n<uof:UOF xmlns:uof="u"><a/></uof:UOF>'), /Unified Office Format/],
    ['a locked workbook', ole('EncryptedPackage'), /password/],
    ['.doc and .wps', ole('WordDocument'), /old Word or WPS document/],
    ['a gzip', latin1('\x1F\x8B\x08\0'), /GZIP archive; unpack it/],
    ['a picture', latin1('\x89PNG\r\n\x1A\n\0\0'), /PNG picture.*ask its publisher/],
    ['a Parquet file cut at its end', latin1('PAR1\x15\0'), /Parquet file, but its end is missing.*download/],
    ['a workbook cut at its end', cut(bookAs('xlsx')), /an Excel workbook, but its end is missing.*download/],
    ['a Word document cut at its end', cut(docx('<w:p/>')), /a Word document, but its end is missing/],
    ['a ZIP cut at its end', cut(zipSync({ 'a.csv': strToU8('a,b\n1,2\n') })), /a ZIP archive, but its end is missing/],
    [
      'an OpenDocument spreadsheet with a password',
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
        'META-INF/manifest.xml': strToU8('<m:file-entry><manifest:encryption-data/></m:file-entry>'),
        'content.xml': strToU8('\x01\x02'),
      }),
      /password/,
    ],
    [
      'a page that asks for a login',
      bytesOf(
        '<html><body><table><tr><td>用户名<td><input><tr><td>密码<td><input type="password"></table></body></html>',
      ),
      /asks for a login.*Log in/,
    ],
    ['a page that only leads to one', bytesOf('<script>top.location="http://10.0.0.1/"</script>'), /web page/],
    ['a page without a table', bytesOf('<!doctype html><p>Hello</p>'), /web page without a table/],
    ['a Word document without a table', docx('<w:p/>'), /Word document without a table/],
  ])('%s', async (_, bytes, sentence) => {
    const { issues } = await open(bytes);
    expect(issues.filter(({ severity }) => severity === 'fatal').map(({ message }) => message.en)).toEqual([
      expect.stringMatching(sentence),
    ]);
  });
});
