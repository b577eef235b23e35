import { escapeMarkup } from '../../panels/embed/markup.ts';
import { emu, fillXml, lineXml, NO_LINE } from '../native/drawing-xml.ts';
import type { NativeTable, TableCell } from '../native/native-table.ts';

/** `a:tbl`: a head row and a head column, cells in colours of the theme, with a gap of the ground between them. */
export function tableXml({ rows, widths, heights, sizePt }: NativeTable, lang: string): string {
  const columns = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, { lang, sizePt, strong: at === 0 || column === 0 }));
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
/** The four edges of a cell: filled ones stand apart by the ground, a gap is framed, heads are bare. */
function edgesXml({ fill, isGap }: TableCell): string {
  const line = isGap ? lineXml('bg2', 1, 'sysDash') : fill === null ? NO_LINE : lineXml('bg1', 1);
  return ['lnL', 'lnR', 'lnT', 'lnB'].map((name) => line.replace(/(<\/?)a:ln\b/g, `$1a:${name}`)).join('');
}

function cellXml(cell: TableCell, { lang, sizePt, strong }: CellType): string {
  const { text, color, align, fill } = cell;
  const type = `lang="${lang}" sz="${Math.round(sizePt * 100)}" b="${strong ? 1 : 0}"`;
  const words =
    text === ''
      ? `<a:endParaRPr ${type}/>`
      : `<a:r><a:rPr ${type}>${fillXml(color)}</a:rPr><a:t>${escapeMarkup(text)}</a:t></a:r>`;
  const paragraph = `<a:p><a:pPr algn="${align === 'left' ? 'l' : 'ctr'}"/>${words}</a:p>`;
  const ground = fill === null ? fillXml(null) : fillXml(fill.color, fill.strength);
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph}</a:txBody><a:tcPr ${MARGINS}>${edgesXml(cell)}${ground}</a:tcPr></a:tc>`;
}
