import type { Table } from '../../panels/panel.ts';
import { widestPt } from '../native/slide-type.ts';
import { type TablePart, type TableSetting, tableParts } from '../paper/table-parts.ts';
import { type Block, blockXml, paragraph, textHeight } from './paragraphs.ts';
import { CELL_PAD_PT, CELL_SIDE_PT } from './styles-xml.ts';
import { type StyleId, styleOf, TEXT_PT, twips } from './text-styles.ts';

const CELL_PT = 2 * CELL_SIDE_PT + 4;

export interface TableCell {
  readonly style: StyleId;
  readonly text: string;
  /** Runs as XML in place of the text. */
  readonly inside?: string;
  readonly align?: 'right' | 'center';
  /** Borders and shading of its own, as XML. */
  readonly ground?: string;
  /** Stands halfway down a row that others make high. */
  readonly isMiddle?: boolean;
}

/**
 * A panel's table under the heads of its columns, which stand again on every page; none without rows. One too wide for
 * the page is several, the next ones under `continued`.
 */
export function panelTable(table: Table, continued: () => Block): Block[] {
  if (table.rows.length === 0) return [];
  return tableParts(table, SETTING).flatMap((part, index) => [...(index === 0 ? [] : [continued()]), partBlock(part)]);
}

const SETTING: TableSetting = {
  roomPt: TEXT_PT,
  gapPt: 0,
  widthOf: (heads, texts) =>
    Math.max(20, widestPt(texts, styleOf('TableText').sizePt, 400), widestPt(heads, styleOf('TableHead').sizePt, 700)) +
    CELL_PT,
};

/** From margin to margin: what the columns leave goes to all alike. */
function partBlock({ table: { columns, rows }, widthsPt }: TablePart): Block {
  const cell = (style: StyleId, text: string, index: number): TableCell => ({
    style,
    text,
    ...(columns[index]?.numeric ? { align: 'right' } : {}),
  });
  const head = columns.map(({ name }, index) => cell('TableHead', name, index));
  const body = rows.map(({ cells }) => columns.map((_, index) => cell('TableText', cells[index]?.text ?? '', index)));
  const rest = Math.max(0, TEXT_PT - widthsPt.reduce((sum, width) => sum + width, 0));
  return tableBlock(
    widthsPt.map((width) => width + rest / widthsPt.length),
    [head],
    body,
  );
}

/** What a table has that *Table Grid* does not give it, as XML. */
interface TableLook {
  readonly borders: string;
  readonly sides: string;
  /** Its alternative text. */
  readonly said: string;
}

/** Rows of cells; `heads` stand again on every page. No row is cut by the end of a page. */
export function tableBlock(
  widthsPt: readonly number[],
  heads: readonly (readonly TableCell[])[],
  body: readonly (readonly TableCell[])[],
  { borders, sides, said }: TableLook = { borders: '', sides: '', said: '' },
): Block {
  const all = [...heads, ...body];
  const grid = widthsPt.map((width) => `<w:gridCol w:w="${twips(width)}"/>`);
  const look = `<w:tblLook w:val="${heads.length > 0 ? '04A0' : '0480'}" w:firstRow="${heads.length > 0 ? 1 : 0}" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`;
  const properties = `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${twips(TEXT_PT)}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/>${sides}${look}${said}</w:tblPr>`;
  const rows = all.map((cells, index) => rowXml(cells, widthsPt, index < heads.length));
  return {
    kind: 'table',
    xml: `<w:tbl>${properties}<w:tblGrid>${grid.join('')}</w:tblGrid>${rows.join('')}</w:tbl>`,
    heightPt: all.reduce((sum, cells) => sum + rowHeight(cells, widthsPt), 0),
  };
}

function rowXml(cells: readonly TableCell[], widthsPt: readonly number[], isHead: boolean): string {
  const written = cells.map(({ style, text, inside, align, ground = '', isMiddle = false }, index) => {
    const properties = align === undefined ? '' : `<w:jc w:val="${align}"/>`;
    const content = paragraph(style, text, inside === undefined ? { properties } : { properties, inside });
    return `<w:tc><w:tcPr><w:tcW w:w="${twips(widthsPt[index] ?? 0)}" w:type="dxa"/>${ground}${isMiddle ? '<w:vAlign w:val="center"/>' : ''}</w:tcPr>${blockXml(content)}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`;
}

const rowHeight = (cells: readonly TableCell[], widthsPt: readonly number[]): number =>
  Math.max(...cells.map(({ style, text }, index) => textHeight(style, text, (widthsPt[index] ?? 0) - CELL_PT))) +
  2 * CELL_PAD_PT +
  0.5;
