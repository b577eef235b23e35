import { type PackedColumn, type PackedTable, packedCell } from '../figures/table/packed.ts';
import { BOM, formatText } from './csv.ts';

/**
 * A table as it was understood, as CSV by RFC 4180 in UTF-8 with BOM and CRLF: title lines above, notes below, numbers
 * with a decimal point and without separators of thousands, percentages with their sign, missing cells blank. A text
 * that a spreadsheet would run as a formula has an apostrophe in front; see `asPlainText`. Reads back as the same table.
 */
export function exportRepaired(table: PackedTable): Uint8Array<ArrayBuffer> {
  const { columns, rowCount, title, notes = [] } = table;
  const encoder = new TextEncoder();
  const parts = [encoder.encode(BOM)];
  const write = (lines: readonly string[]) => parts.push(encoder.encode(lines.map((line) => `${line}\r\n`).join('')));
  write((title?.split('\n') ?? []).map(formatText));
  write([columns.map(({ name }) => formatText(name)).join(',')]);
  for (let from = 0; from < rowCount; from += ROWS_AT_ONCE) {
    const count = Math.min(ROWS_AT_ONCE, rowCount - from);
    write(Array.from({ length: count }, (_, at) => columns.map((column) => formatCell(column, from + at)).join(',')));
  }
  write(notes.map(formatText));
  return joined(parts);
}

const ROWS_AT_ONCE = 10_000;

function formatCell(column: PackedColumn, row: number): string {
  const cell = packedCell(column, row);
  if (cell === null) return '';
  if (typeof cell === 'string') return formatText(cell);
  // 1e21 written out would be a number that no double holds.
  return column.kind === 'percent' ? `${cell}%` : String(cell);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
