import fc from 'fast-check';
import { bookOf } from '../figures/table/book.ts';

/** A file as a reader might open it. */
export interface GeneratedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Numbers at the ends of what a double holds, before and after a scale word or a unit's factor. */
const NUMBERS =
  '0|-0|1|7|12.5|-3|1,234|2.05万|1e308|-1.7e308|1e308万|9e307亿|1.7976931348623157e308|5e-324|1e-320|1e16|-1e-7|9007199254740993|99999999999999999999|12.5%|1e308%|2016|100'.split(
    '|',
  );
const MISSING = ['', '—', 'N/A', '…'];
/** What a name may hold: other scripts, markup, templates, and all that XML does not allow. */
const NAMES =
  '兰州|庆阳|a|甲|合计|其中：|<b>&"|{a|{b}|]]>|$&|__proto__|constructor|\u0000|\u0001|\u0008|\u000b|\u001b[31m|\u007f|\u0085|\u202e|\u2028|\ufeff|\ufffe|\uffff|\ud800|\udc00|😀|👩‍👩‍👧|𠮷|e\u0301\u0301\u0301|很长很长很长很长很长很长很长很长很长很长'.split(
    '|',
  );
const HEADERS =
  '人数|产值（亿元）|金额（万元）|占比（%）|增长%|会员（万人）|单位：万亿元|2016年|2015|2014年末|第一季度|3月|合计|排名|Value|Unit price, $'.split(
    '|',
  );
const TIMES = '2016|2015年|2014|2016-06|2016Q1|第一季度|6月|1e5|9999|0001|2016-02-29'.split('|');
const UNITS = '万元|亿|%|人|万亿元|$|人（次）||千|kg'.split('|');
const STATED = [
  ...NUMBERS,
  '近12万人（次）',
  '上千万',
  '超过1e308万',
  `${'9'.repeat(320)}万`,
  '三分之二',
  '增长1e308%',
  '百分之九十',
  '翻一番',
];
const FIGURE_HEADERS = '指标|表述|数值|单位|增长%|基期|时期|类别|主题|备注'.split('|');

const pieces = (from: readonly string[], most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: most }).map((parts) => parts.join(''));
const name = pieces(NAMES, 3);
const number = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 3, arbitrary: fc.integer({ min: -99_999, max: 99_999 }).map(String) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom(...MISSING) },
);
const header = fc.oneof(fc.constantFrom(...HEADERS), name);

/** A column: its name, and what one of its cells is made of. */
const column = fc.oneof(
  { weight: 5, arbitrary: header.map((head) => ({ head, cell: number })) },
  { weight: 2, arbitrary: header.map((head) => ({ head, cell: name })) },
  { weight: 1, arbitrary: fc.constant({ head: '年份', cell: fc.constantFrom(...TIMES) }) },
  { weight: 1, arbitrary: fc.constant({ head: '单位', cell: fc.constantFrom(...UNITS) }) },
);
const own = fc.constantFrom(...FIGURE_HEADERS).map((head) => ({
  head,
  cell:
    head === '指标' || head === '备注' || head === '主题'
      ? name
      : head === '单位'
        ? fc.constantFrom(...UNITS)
        : head === '基期' || head === '时期'
          ? fc.constantFrom(...TIMES)
          : fc.constantFrom(...STATED),
}));

/** The cells of a table with its names on top: any other's, or figures of our own columns. */
const cells: fc.Arbitrary<readonly (readonly string[])[]> = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.array(column, { minLength: 1, maxLength: 6 }) },
      { weight: 1, arbitrary: fc.array(own, { minLength: 2, maxLength: 8 }) },
    ),
    fc.integer({ min: 1, max: 9 }),
  )
  .chain(([columns, height]) => {
    const first = { head: '地区', cell: name };
    const all = columns[0] !== undefined && FIGURE_HEADERS.includes(columns[0].head) ? columns : [first, ...columns];
    const row = fc.tuple(...all.map(({ cell }) => cell));
    return fc
      .array(row, { minLength: height, maxLength: height })
      .map((rows) => [all.map(({ head }) => head), ...rows]);
  });

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A delimited file. */
export const csvFile: fc.Arbitrary<GeneratedFile> = fc
  .tuple(cells, fc.constantFrom('', '表1 会员情况\n', '单位：万亿元\n', '单位：%\n'))
  .map(([rows, above]) => ({
    name: '表.csv',
    bytes: encode(above + rows.map((row) => row.map(quoted).join(',')).join('\n')),
  }));

/** Records in JSON, which alone may hold half a character. */
export const jsonFile: fc.Arbitrary<GeneratedFile> = cells.map(([head = [], ...rows]) => ({
  name: '表.json',
  bytes: encode(JSON.stringify(rows.map((row) => Object.fromEntries(head.map((key, at) => [key, row[at] ?? '']))))),
}));

/** Number formats of cells, some of which write around the digits or count in days. */
const FORMATS = [
  '0.0%',
  'yyyy&quot;年&quot;',
  '[h]:mm',
  '0&quot;万元&quot;',
  '#,##0.00',
  '0000',
  '0.0,',
  'yyyy-mm-dd',
  '¥0',
  '[$€-407]0',
  '@',
];
/** Values as a workbook stores them; some are what no program writes. */
const STORED = [
  '0',
  '1',
  '-7.5',
  '42614',
  '1e308',
  '-1.7e308',
  '1e999',
  '1e-320',
  '0.125',
  '2958466',
  '-1',
  '99999999999999999999',
];

const escaped = (text: string): string =>
  text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,
      (one) => `_x${one.charCodeAt(0).toString(16).padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

const addressOf = (row: number, at: number): string => `${String.fromCharCode(65 + at)}${row + 1}`;

interface Placed {
  readonly text: string;
  readonly at: string;
  readonly stored: string;
  readonly style: number;
  readonly way: number;
}

/** A cell as a text, as what a formula gave, as a number in a format, or as its own text where that is a number. */
function cellOf({ text, at, stored, style, way }: Placed): string {
  if (text === '') return '';
  if (way === 0 && !/[^\d.e+-]/.test(text)) return `<c r="${at}" s="${style}"><v>${text}</v></c>`;
  if (way === 1 && /\d/.test(text)) return `<c r="${at}" s="${style}"><v>${stored}</v></c>`;
  if (way === 2) return `<c r="${at}" t="str"><f>A1</f><v>${escaped(text)}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const dressOf = fc.record({
  stored: fc.constantFrom(...STORED),
  style: fc.nat(FORMATS.length),
  way: fc.nat(3),
});

/** A workbook of one sheet or two, with formats, merged cells and hidden rows. */
export const workbookFile: fc.Arbitrary<GeneratedFile> = fc
  .tuple(cells, fc.array(dressOf, { minLength: 7, maxLength: 7 }), fc.nat(9), fc.nat(9), fc.boolean())
  .map(([rows, dress, hidden, merged, isTwo]) => {
    const lines = rows.map((row, index) => {
      const written = row.map((text, at) => {
        const { stored = '', style = 0, way = 3 } = dress[(index * row.length + at) % dress.length] ?? {};
        return cellOf({ text, at: addressOf(index, at), stored, style, way: index === 0 ? 3 : way });
      });
      return `<row r="${index + 1}"${index === hidden ? ' hidden="1"' : ''}>${written.join('')}</row>`;
    });
    const merges =
      merged < rows.length - 1 ? `<mergeCells><mergeCell ref="A${merged + 1}:A${merged + 2}"/></mergeCells>` : '';
    const sheet = `<sheetData>${lines.join('')}</sheetData>${merges}`;
    const other = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>说明</t></is></c></row></sheetData>';
    return {
      name: '表.xlsx',
      bytes: bookOf({ sheets: isTwo ? { 说明: other, 表: sheet } : { 表: sheet }, formats: FORMATS }),
    };
  });
