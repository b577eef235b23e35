import { colorOf, type Paint } from '../../charts/own/paints.ts';
import { THEMES } from '../../charts/theme.ts';
import { escapeMarkup } from '../../panels/embed/markup.ts';
import { pigmentColor } from '../native/drawing-xml.ts';
import type { NativeTable } from '../native/native-table.ts';
import { type TableCell, tableBlock } from './document-table.ts';
import { type Block, runXml } from './paragraphs.ts';
import { borderColor, themeColorXml } from './styles-xml.ts';
import { styleOf, twips } from './text-styles.ts';

/** A paint in digits, and by the name and tint of the theme's colour: of the attributes that begin with `theme`. */
function paintXml(paint: Paint, attribute: 'val' | 'fill', theme: 'themeColor' | 'themeFill', tint: string): string {
  const strength = Math.round(paint.strength * 255)
    .toString(16)
    .toUpperCase()
    .padStart(2, '0');
  const digits = colorOf(paint, THEMES.light).slice(1);
  return `w:${attribute}="${digits}" w:${theme}="${pigmentColor(paint.pigment)}" w:${tint}="${strength}"`;
}

/** The ink of a run in a paint of the theme. */
export const paintColorXml = (paint: Paint): string =>
  `<w:color ${paintXml(paint, 'val', 'themeColor', 'themeTint')}/>`;

const shadingXml = (paint: Paint): string =>
  `<w:shd w:val="clear" w:color="auto" ${paintXml(paint, 'fill', 'themeFill', 'themeFillTint')}/>`;

/** Between words and the sides of their cell. */
const SIDE_PT = 3;

/**
 * A table in colours of the theme, from margin to margin. Its name and what it says in words are its alternative text;
 * cells stand apart by the ground, whatever *Table Grid* is in a template.
 */
export function heatTable(table: NativeTable, name: string, description: string): Block {
  const none = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="nil"/>`);
  const gaps = ['insideH', 'insideV'].map((side) => lineXml(side, 'single', 'background1'));
  const sides = ['left', 'right'].map((side) => `<w:${side} w:w="${twips(SIDE_PT)}" w:type="dxa"/>`);
  const [head = [], ...body] = table.rows.map((cells, row) => cells.map((_, column) => cellOf(table, row, column)));
  return tableBlock(table.widths, [head], body, {
    borders: `<w:tblBorders>${[...none, ...gaps].join('')}</w:tblBorders>`,
    sides: `<w:tblCellMar>${sides.join('')}</w:tblCellMar>`,
    said: `<w:tblCaption w:val="${escapeMarkup(name)}"/><w:tblDescription w:val="${escapeMarkup(description)}"/>`,
  });
}

const lineXml = (side: string, form: 'single' | 'dashed', color: string): string =>
  `<w:${side} w:val="${form}" w:sz="8" w:space="0" ${borderColor(color)}/>`;

const INKS = { bg1: 'background1', tx2: 'text2' } as const;

function cellOf({ rows, sizePt }: NativeTable, row: number, column: number): TableCell {
  const gapAt = (down: number, right: number) => rows[row + down]?.[column + right]?.isGap;
  // Programs differ in which of two cells has the line between them: a gap is framed by those around it, too.
  const framed = [
    ['top', gapAt(-1, 0)],
    ['left', gapAt(0, -1)],
    ['bottom', gapAt(1, 0)],
    ['right', gapAt(0, 1)],
  ].flatMap(([side, isGap]) => (isGap || gapAt(0, 0) ? [lineXml(`${side}`, 'dashed', 'text2')] : []));
  const { text = '', color = 'tx1', align = 'left', fill = null } = rows[row]?.[column] ?? {};
  const style = row === 0 ? 'TableHead' : 'TableText';
  const size = sizePt === styleOf(style).sizePt ? '' : `<w:sz w:val="${sizePt * 2}"/><w:szCs w:val="${sizePt * 2}"/>`;
  const ink = color === 'bg1' || color === 'tx2' ? themeColorXml(INKS[color]) : '';
  return {
    style,
    text,
    inside: text === '' ? '' : runXml(text, ink + size),
    ...(align === 'center' ? { align } : {}),
    ground: (framed.length > 0 ? `<w:tcBorders>${framed.join('')}</w:tcBorders>` : '') + (fill ? shadingXml(fill) : ''),
    isMiddle: true,
  };
}
