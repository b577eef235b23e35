import type { Dataset } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';
import { withZeros } from '../words/numbers.ts';
import { type DataCell, type DataColumn, dataTable, type Part } from './data-table.ts';
import { asPlainText } from './formula.ts';

/** The mark by which Excel knows UTF-8. */
export const BOM = '\uFEFF';

/**
 * A panel's table, or all figures, places or actions, as CSV by RFC 4180: UTF-8 with BOM and CRLF, names of columns and
 * words in one language. Numbers have every digit, a decimal point and no separators of thousands; a blank cell is a
 * blank. A text that a spreadsheet would run as a formula has an apostrophe in front; see `asPlainText`.
 * Throws `invalid panel` for one the dataset does not have.
 */
export async function exportCsv(part: Part, dataset: Dataset, lang: Lang): Promise<Uint8Array> {
  const { columns, rows } = dataTable(part, dataset, lang);
  const lines = [
    columns.map(({ name }) => formatText(name)),
    ...rows.map((cells) => cells.map((cell, index) => formatCell(cell, columns[index]))),
  ];
  return new TextEncoder().encode(BOM + lines.map((fields) => `${fields.join(',')}\r\n`).join(''));
}

function formatCell({ value, word }: DataCell, column: DataColumn | undefined): string {
  if (value === null) return '';
  if (typeof value === 'string') return formatText(word ?? value);
  if (column?.kind !== 'number') throw new TypeError(`invalid cell: ${value} in ${column?.key}`);
  return withZeros(formatDigits(value), column.decimals ?? 0);
}

/** Every digit of a number, without an exponent: 1e21 is 1000000000000000000000. Throws `invalid number` for NaN. */
export function formatDigits(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`invalid number: ${value}`);
  const short = String(value + 0);
  if (!short.includes('e')) return short;
  return value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 17 });
}

/** Quoted where a reader would cut or trim it, also one that expects semicolons or tabs. */
export function formatText(text: string): string {
  const plain = asPlainText(text);
  return /[",;\t\r\n]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
