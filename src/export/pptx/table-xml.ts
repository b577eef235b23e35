import { escapeMarkup } from '../../panels/embed/markup.ts';
import { emu, fillXml, lineXml, NO_LINE, pigmentColor } from '../native/drawing-xml.ts';
import type { NativeTable, TableCell } from '../native/native-table.ts';

/** `a:tbl`: a head row and a head column, cells in colours of the theme, with a gap of the ground between them. */
export function tableXml({ rows, widths, heights, sizePt }: NativeTable, lang: string): string {
  const columns = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      const edges = [
        edgeXml('lnL', cell, row[column - 1]),
        edgeXml('lnR', cell, row[column + 1]),
        edgeXml('lnT', cell, rows[at - 1]?.[column]),
        edgeXml('lnB', cell, rows[at + 1]?.[column]),
      ];
      return cellXml(cell, edges.join(''), { lang, sizePt, strong: at === 0 || column === 0 });
    });
    return `<a:tr h="${emu(heights[at] ?? 0)}">${cells.join('')}</a:tr>`;
  });
  return `<a:tbl><a:tblPr firstRow="1" firstCol="1"/><a:tblGrid>${columns}</a:tblGrid>${lines.join('')}</a:tbl>`;
}

interface CellType {
  readonly lang: string;
  readonly sizePt: number;
  readonly strong: boolean;
}

const MARGINS = 'marL="45720" marR="45720" marT="25400" marB="25400" anchor="ctr"';
type Neighbour = TableCell | undefined;

/** What lies between two cells: filled ones stand apart by the ground, a gap is framed, heads are bare. */
function edgeXml(name: string, one: Neighbour, other: Neighbour): string {
  const cells = [one, other];
  const isFramed = cells.some((cell) => cell?.isGap);
  const isFilled = cells.some((cell) => cell !== undefined && cell.fill !== null);
  const line = isFramed ? lineXml('bg2', 1, 'sysDash') : isFilled ? lineXml('bg1', 1) : NO_LINE;
  return line.replace(/(<\/?)a:ln\b/g, `$1a:${name}`);
}

function cellXml(cell: TableCell, edges: string, { lang, sizePt, strong }: CellType): string {
  const { text, color, align, fill } = cell;
  const type = `lang="${lang}" sz="${Math.round(sizePt * 100)}" b="${strong ? 1 : 0}"`;
  const words =
    text === ''
      ? `<a:endParaRPr ${type}/>`
      : `<a:r><a:rPr ${type}>${fillXml(color)}</a:rPr><a:t>${escapeMarkup(text)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr algn="${align === 'left' ? 'l' : 'ctr'}"/>${words}</a:p>`;
  const ground = fill === null ? fillXml(null) : fillXml(pigmentColor(fill.pigment), fill.strength);
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph}</a:txBody><a:tcPr ${MARGINS}>${edges}${ground}</a:tcPr></a:tc>`;
}
