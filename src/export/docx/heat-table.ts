import { colorOf, type Paint } from '../../charts/own/paints.ts';
import { THEMES } from '../../charts/theme.ts';
import { escapeMarkup } from '../../panels/embed/markup.ts';
import { pigmentColor } from '../native/drawing-xml.ts';
import type { NativeTable, TableCell } from '../native/native-table.ts';
import { type Block, blockXml, paragraph, runXml, textHeight } from './paragraphs.ts';
import { borderColor, CELL_PAD_PT, themeColorXml } from './styles-xml.ts';
import { styleOf, twips } from './text-styles.ts';

/** In hexadecimal: how much of the pigment there is, as `w:themeTint` and `w:themeFillTint` have it. */
const tintOf = ({ strength }: Paint): string =>
  Math.round(strength * 255)
    .toString(16)
    .toUpperCase()
    .padStart(2, '0');

const hexOf = (paint: Paint): string => colorOf(paint, THEMES.light).slice(1);

/** The ink of a run in a paint of the theme. */
export const paintColorXml = (paint: Paint): string =>
  `<w:color w:val="${hexOf(paint)}" w:themeColor="${pigmentColor(paint.pigment)}" w:themeTint="${tintOf(paint)}"/>`;

const shadingXml = (paint: Paint): string =>
  `<w:shd w:val="clear" w:color="auto" w:fill="${hexOf(paint)}" w:themeFill="${pigmentColor(paint.pigment)}" w:themeFillTint="${tintOf(paint)}"/>`;

/** Between words and the sides of their cell. */
const SIDE_PT = 3;

/**
 * A table in colours of the theme, from margin to margin: its head row stands again on every page, and no row is cut by
 * the end of one. Its name and what it says in words are its alternative text.
 */
export function heatTable(
  table: NativeTable,
  { name, description }: { readonly name: string; readonly description: string },
): Block {
  const { rows, widths } = table;
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  const written = rows.map((cells, at) => {
    const head = at === 0 ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${cells.map((_, column) => cellXml(table, at, column)).join('')}</w:tr>`;
  });
  return {
    kind: 'table',
    xml: `<w:tbl>${propertiesXml(table, name, description)}<w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl>`,
    heightPt: rows.reduce((sum, cells, at) => sum + rowHeight(cells, at, table), 0),
  };
}

/** Cells stand apart by the ground, whatever *Table Grid* is in a template. */
function propertiesXml({ widths }: NativeTable, name: string, description: string): string {
  const gap = (side: string): string =>
    `<w:${side} w:val="single" w:sz="8" w:space="0" ${borderColor('background1')}/>`;
  const none = (side: string): string => `<w:${side} w:val="nil"/>`;
  const borders = `${['top', 'left', 'bottom', 'right'].map(none).join('')}${gap('insideH')}${gap('insideV')}`;
  const sides = ['left', 'right'].map((side) => `<w:${side} w:w="${twips(SIDE_PT)}" w:type="dxa"/>`).join('');
  const total = widths.reduce((sum, width) => sum + twips(width), 0);
  return [
    `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${sides}</w:tblCellMar>`,
    '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>',
    `<w:tblCaption w:val="${escapeMarkup(name)}"/><w:tblDescription w:val="${escapeMarkup(description)}"/></w:tblPr>`,
  ].join('');
}

const BLANK: TableCell = { text: '', color: 'tx1', align: 'left', fill: null };

const styleAt = (row: number): 'TableHead' | 'TableText' => (row === 0 ? 'TableHead' : 'TableText');

function cellXml(table: NativeTable, row: number, column: number): string {
  const { rows, widths, sizePt } = table;
  const { text, color, align, fill, isGap = false } = rows[row]?.[column] ?? BLANK;
  const style = styleAt(row);
  const size = sizePt === styleOf(style).sizePt ? '' : `<w:sz w:val="${sizePt * 2}"/><w:szCs w:val="${sizePt * 2}"/>`;
  const ink =
    fill === null && !isGap ? '' : themeColorXml(color === 'bg1' ? 'background1' : color === 'tx2' ? 'text2' : 'text1');
  const content = paragraph(style, text, {
    properties: align === 'center' ? '<w:jc w:val="center"/>' : '',
    inside: text === '' ? '' : runXml(text, ink + size),
  });
  const properties = `${framesXml(table, row, column)}${fill === null ? '' : shadingXml(fill)}<w:vAlign w:val="center"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(widths[column] ?? 0)}" w:type="dxa"/>${properties}</w:tcPr>${blockXml(content)}</w:tc>`;
}

/** Programs differ in which of two cells has the line between them: a gap is framed by itself and by those around it. */
function framesXml({ rows }: NativeTable, row: number, column: number): string {
  const isGapAt = (down: number, right: number): boolean => rows[row + down]?.[column + right]?.isGap ?? false;
  const sides = [
    ['top', -1, 0],
    ['left', 0, -1],
    ['bottom', 1, 0],
    ['right', 0, 1],
  ] as const;
  const framed = sides.filter(([, down, right]) => isGapAt(0, 0) || isGapAt(down, right));
  if (framed.length === 0) return '';
  const line = (side: string): string => `<w:${side} w:val="dashed" w:sz="8" w:space="0" ${borderColor('text2')}/>`;
  return `<w:tcBorders>${framed.map(([side]) => line(side)).join('')}</w:tcBorders>`;
}

const rowHeight = (cells: readonly TableCell[], row: number, { widths }: NativeTable): number =>
  Math.max(...cells.map(({ text }, column) => textHeight(styleAt(row), text, (widths[column] ?? 0) - 2 * SIDE_PT))) +
  2 * CELL_PAD_PT +
  1;
