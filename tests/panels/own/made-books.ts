import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import fc from 'fast-check';
import { bookOf } from '../../figures/table/book.ts';

// Workbooks made up by chance, in the shapes that offices keep, written by two programs that are not ours.

/** Code of each number format; the first is the ordinary one. */
const FORMATS = ['General', '0.00', '#,##0', '0.0%', '"¥"#,##0.00', '000000', 'yyyy-mm-dd', '[h]:mm', '0"万元"'];

interface Cell {
  readonly type: 'number' | 'text' | 'truth' | 'error' | 'open' | 'raised';
  readonly value: string;
  readonly format: number;
}

interface MadeSheet {
  readonly name: string;
  /** Null for a blank cell. */
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** From 0. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Rows and columns from 0, ends included. */
  readonly merges: readonly (readonly [top: number, left: number, bottom: number, right: number])[];
  readonly isHidden: boolean;
}

export interface MadeBook {
  readonly sheets: readonly MadeSheet[];
  readonly is1904: boolean;
}

const text = (value: string): Cell => ({ type: 'text', value, format: 0 });

const NAMES = ['兰州市', '天水市', '平凉市', '酒泉市', '庆阳市', '武威市', '张掖市', '定西市', '陇南市', '金昌市'];
const MEASURES = [
  '会员数',
  '经费（万元）',
  '入会率（%）',
  '男',
  '女',
  '本年',
  '上年',
  '比重',
  'Members',
  '合计',
  '2022年',
  '2023',
];
const LINES = ['职工情况', '单位：人', '填报单位：省总工会', '2023年', '单位：万元、人'];
const NOTES = ['注：年末数。', '资料来源：统计局', '1 含退休。', '* 快报'];

/** One number never comes twice, so that each can be looked for: 10,007 and so on, some with decimals. */
const numberAt = (at: number, seed: number): string =>
  String((10_007 + at * 137 + (seed % 97)) / ([1, 1, 10, 100][at % 4] ?? 1));

interface Plan {
  readonly seed: number;
  readonly above: number;
  readonly isSpaced: boolean;
  readonly levels: 1 | 2;
  readonly heads: 'names' | 'years' | 'dates' | 'groups';
  readonly columns: readonly number[];
  readonly height: number;
  readonly total: 'none' | 'first' | 'last';
  readonly below: number;
  /** Every so many cells of numbers is something else; 0 for none. */
  readonly odd: number;
  readonly hides: 'none' | 'row' | 'column' | 'both';
  /** Another table in the same sheet, or rows that head a section. */
  readonly other: 'none' | 'beside' | 'below' | 'sections';
}

const plan: fc.Arbitrary<Plan> = fc.record({
  seed: fc.nat(10_000),
  above: fc.nat(2),
  isSpaced: fc.boolean(),
  levels: fc.constantFrom<1 | 2>(1, 1, 2),
  heads: fc.constantFrom<Plan['heads']>('names', 'names', 'years', 'dates', 'groups'),
  columns: fc.array(fc.nat(FORMATS.length - 1), { minLength: 1, maxLength: 5 }),
  height: fc.integer({ min: 1, max: 9 }),
  total: fc.constantFrom<Plan['total']>('none', 'none', 'first', 'last'),
  below: fc.nat(2),
  odd: fc.constantFrom(0, 0, 0, 7, 4),
  hides: fc.constantFrom<Plan['hides']>('none', 'none', 'row', 'column', 'both'),
  other: fc.constantFrom<Plan['other']>('none', 'none', 'none', 'beside', 'below', 'sections'),
});

const ODD: readonly (Cell | null)[] = [
  null,
  { type: 'error', value: '#DIV/0!', format: 0 },
  text('—'),
  text('N/A'),
  { type: 'truth', value: '1', format: 0 },
  { type: 'open', value: 'SUM(B1:B2)', format: 0 },
  { type: 'raised', value: '', format: 0 },
  text('不详'),
];

function sheetOf(name: string, planned: Plan, isHidden: boolean): MadeSheet {
  const { seed, columns, height, levels, heads, total, odd } = planned;
  const rows: (Cell | null)[][] = LINES.slice(seed % 3, (seed % 3) + planned.above).map((line) => [text(line)]);
  if (planned.isSpaced && rows.length > 0) rows.push([]);
  const merges: [number, number, number, number][] = [];
  const headAt = rows.length;
  const measureAt = (at: number): string => MEASURES[(seed + at) % MEASURES.length] ?? '';
  const lead = heads === 'groups' ? ['地区', '类别'] : [heads === 'names' ? '地区' : '年份'];
  if (levels === 1) rows.push([...lead, ...columns.map((_, at) => measureAt(at))].map(text));
  else {
    rows.push([...lead.map(text), ...columns.map((_, at) => (at % 2 === 0 ? text(measureAt(at)) : null))]);
    rows.push([...lead.map(() => null), ...columns.map((_, at) => text(at % 2 === 0 ? '人数' : '占比'))]);
    for (const at of lead.keys()) merges.push([headAt, at, headAt + 1, at]);
    for (let at = 0; at + 1 < columns.length; at += 2)
      merges.push([headAt, lead.length + at, headAt, lead.length + at + 1]);
  }
  const bodyAt = rows.length;
  let count = 0;
  for (let row = 0; row < height; row += 1) {
    const isTotal = (total === 'first' && row === 0) || (total === 'last' && row === height - 1);
    const numbers = columns.map((format): Cell | null => {
      count += 1;
      const value =
        format === 6
          ? String(43_000 + count)
          : format === 3
            ? String(Number(numberAt(count, seed)) / 1e6)
            : numberAt(count, seed);
      const other = odd > 0 && count % odd === 0 ? ODD[(seed + count) % ODD.length] : undefined;
      if (other === undefined) return { type: 'number', value, format };
      return other?.type === 'raised' ? { ...other, value: numberAt(count, seed) } : other;
    });
    if (planned.other === 'sections' && row % 3 === 0) rows.push([text(['城镇', '乡村', '矿区'][row / 3] ?? '')]);
    rows.push([...headsOf(heads, row, isTotal), ...numbers]);
    if (heads === 'groups' && row % 2 === 1 && planned.other !== 'sections')
      merges.push([rows.length - 2, 0, rows.length - 1, 0]);
  }
  if (planned.other === 'beside') putBeside(rows, bodyAt - 1, lead.length + columns.length + 1, seed);
  if (planned.other === 'below')
    rows.push(
      [],
      [text('工种'), text('人数')],
      ...TRADES.map((name, at) => [
        text(name),
        { type: 'number' as const, value: String(70_001 + at * 11 + (seed % 7)), format: 0 },
      ]),
    );
  const hidden = { row: bodyAt + Math.floor(height / 2), column: lead.length };
  if (planned.below > 0 && planned.isSpaced) rows.push([]);
  rows.push(...NOTES.slice(seed % 2, (seed % 2) + planned.below).map((line) => [text(line)]));
  return {
    name,
    rows,
    merges,
    hiddenRows: (planned.hides === 'row' || planned.hides === 'both') && height > 2 ? [hidden.row] : [],
    hiddenColumns:
      (planned.hides === 'column' || planned.hides === 'both') && columns.length > 1 ? [hidden.column] : [],
    isHidden,
  };
}

const TRADES = ['电工', '焊工', '木工'];

/** A list of trades to the right of the table, a blank column between them. */
function putBeside(rows: (Cell | null)[][], from: number, column: number, seed: number): void {
  for (const [at, name] of ['工种', ...TRADES].entries()) {
    const row = rows[from + at] ?? [];
    rows[from + at] = row;
    while (row.length < column) row.push(null);
    row.push(
      text(name),
      at === 0 ? text('人数') : { type: 'number', value: String(70_001 + at * 11 + (seed % 7)), format: 0 },
    );
  }
}

function headsOf(heads: Plan['heads'], row: number, isTotal: boolean): (Cell | null)[] {
  if (isTotal) return heads === 'groups' ? [text('总计'), null] : [text('合计')];
  if (heads === 'names') return [text(NAMES[row] ?? '')];
  if (heads === 'years') return [{ type: 'number', value: String(2010 + row), format: 0 }];
  if (heads === 'dates') return [{ type: 'number', value: String(44_927 + row * 31), format: 6 }];
  return [row % 2 === 0 ? text(NAMES[row / 2] ?? '') : null, text(row % 2 === 0 ? '男' : '女')];
}

const COVER: MadeSheet = {
  name: '说明',
  rows: [[text('目录')], [text('本表由各市州填报')]],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  isHidden: false,
};

export const madeBook: fc.Arbitrary<MadeBook> = fc
  .record({
    plans: fc.array(plan, { minLength: 1, maxLength: 2 }),
    hasCover: fc.boolean(),
    isLastHidden: fc.boolean(),
    is1904: fc.boolean(),
  })
  .map(({ plans, hasCover, isLastHidden, is1904 }) => {
    const sheets = plans.map((one, at) => sheetOf(`表${at + 1}`, one, isLastHidden && at > 0));
    return { sheets: hasCover ? [COVER, ...sheets] : sheets, is1904 };
  });

/** Written by SheetJS. */
export function writtenBySheetJs({ sheets, is1904 }: MadeBook): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges, hiddenRows, hiddenColumns } of sheets) {
    const sheet: WorkSheet = {};
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries())
        if (cell) sheet[utils.encode_cell({ r: row, c: column })] = storedOf(cell);
    const width = Math.max(...rows.map((cells) => cells.length));
    sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } });
    sheet['!merges'] = merges.map(([top, left, bottom, right]) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    sheet['!rows'] = Array.from(rows, (_, at) => ({ hidden: hiddenRows.includes(at) }));
    sheet['!cols'] = Array.from({ length: width }, (_, at) => ({ hidden: hiddenColumns.includes(at) }));
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = {
    WBProps: { date1904: is1904 },
    Sheets: sheets.map(({ isHidden }) => ({ Hidden: isHidden ? 1 : 0 })),
  };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

function storedOf({ type, value, format }: Cell): CellObject {
  if (type === 'number') return { t: 'n', v: Number(value), z: FORMATS[format] ?? 'General' };
  if (type === 'truth') return { t: 'b', v: value === '1' };
  if (type === 'error') return { t: 'e', v: 7 };
  if (type === 'open') return { t: 'z', f: value };
  return { t: 's', v: value };
}

/** Put together part by part, with shared, inline and rich strings. */
export function writtenByHand({ sheets, is1904 }: MadeBook): Uint8Array {
  const strings: string[] = [];
  const xml = sheets.map(({ name, rows, merges, hiddenRows, hiddenColumns }) => {
    const cols = hiddenColumns.map((at) => `<col min="${at + 1}" max="${at + 1}" width="9" hidden="1"/>`).join('');
    const lines = rows.map((cells, row) => {
      const own = cells.map((cell, column) =>
        cell ? cellXml(cell, utils.encode_cell({ r: row, c: column }), strings) : '',
      );
      return `<row r="${row + 1}"${hiddenRows.includes(row) ? ' hidden="1"' : ''}>${own.join('')}</row>`;
    });
    const merged = merges.map(
      ([top, left, bottom, right]) =>
        `<mergeCell ref="${utils.encode_range({ s: { r: top, c: left }, e: { r: bottom, c: right } })}"/>`,
    );
    return [
      name,
      `${cols === '' ? '' : `<cols>${cols}</cols>`}<sheetData>${lines.join('')}</sheetData>${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''}`,
    ] as const;
  });
  return bookOf({
    sheets: Object.fromEntries(xml),
    strings,
    formats: FORMATS.slice(1).map((code) => code.replaceAll('"', '&quot;')),
    properties: is1904 ? '<workbookPr date1904="1"/>' : '',
    hidden: sheets.flatMap(({ name, isHidden }) => (isHidden ? [name] : [])),
  });
}

function cellXml({ type, value, format }: Cell, address: string, strings: string[]): string {
  if (type === 'number') return `<c r="${address}" s="${format}"><v>${value}</v></c>`;
  if (type === 'truth') return `<c r="${address}" t="b"><v>${value}</v></c>`;
  if (type === 'error') return `<c r="${address}" t="e"><v>${value}</v></c>`;
  if (type === 'open') return `<c r="${address}"><f>${value}</f></c>`;
  if (type === 'text' && value.length % 2 === 0)
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  const raised = '<r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>';
  strings.push(type === 'raised' ? `<r><t>${value}</t></r>${raised}` : `<t>${value}</t>`);
  return `<c r="${address}" t="s"><v>${strings.length - 1}</v></c>`;
}
