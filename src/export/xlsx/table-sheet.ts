import { formatDigits } from '../csv.ts';
import type { DataCell, DataColumn, DataTable } from '../data-table.ts';
import { rowHeight, textWidth } from './row-height.ts';
import type { SheetCell, SheetRow, Worksheet } from './worksheet.ts';

/** What stands above a table. */
export interface SheetHead {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}

/** Columns that a table does without where no row fills them. */
const OPTIONAL: ReadonlySet<DataColumn['key']> = new Set([
  'growth_pct',
  'baseline_year',
  'derived',
  'derived_low',
  'derived_high',
  'note',
]);
/** In widths of a digit; what is wider takes more lines. */
const NARROWEST = 8;
const WIDEST = 22;
/** A name up to here stays on one line. */
const NAME = 12;
const WIDER: Partial<Readonly<Record<DataColumn['key'], number>>> = {
  id: 28,
  name: 40,
  named_for: 40,
  period: 36,
  note: 44,
};

/** A table with its headline, subtitle and source above it, columns as wide as what they hold. */
export function tableSheet(name: string, table: DataTable, above: SheetHead): Worksheet {
  const shown = table.columns
    .map((column, index) => ({ column, cells: table.rows.map((row) => row[index] ?? { value: null }) }))
    .filter(({ column, cells }) => !OPTIONAL.has(column.key) || cells.some(({ value }) => value !== null));
  const head = shown.map(({ column }): SheetCell => {
    return { value: column.name, look: column.kind === 'number' ? 'head-number' : 'head' };
  });
  const body = table.rows.map((_, row) => shown.map(({ column, cells }) => sheetCell(cells[row], column)));
  const widths = shown.map(({ column, cells }) => widthOf(column, cells));
  const rows = [head, ...body].map((cells): SheetRow => ({ cells, heightPt: rowHeight(cells, widths) }));
  return { name, widths, headRow: 4, rows: [...headRows(above), ...rows] };
}

function headRows({ title, subtitle, source }: SheetHead): SheetRow[] {
  return [
    { cells: [{ value: title, look: 'title' }], heightPt: 24 },
    { cells: [{ value: subtitle, look: 'aside' }], heightPt: 16 },
    { cells: [{ value: source, look: 'aside' }], heightPt: 24 },
  ];
}

function sheetCell(cell: DataCell | undefined, { key, kind, decimals = 0 }: DataColumn): SheetCell {
  const { value, word } = cell ?? { value: null };
  if (typeof value === 'number') return { value, look: 'number', format: formatOf(key, value, decimals) };
  return { value: word ?? value, look: kind === 'number' ? 'number' : 'text' };
}

/** As many decimals as the number has, or its column; a change shows its sign, a year no comma. */
function formatOf(key: DataColumn['key'], value: number, least: number): string {
  const decimals = Math.max(least, formatDigits(value).split('.')[1]?.length ?? 0);
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  if (key === 'baseline_year') return '0';
  return key === 'growth_pct' ? `+#,##0${places};-#,##0${places};0` : `#,##0${places}`;
}

/** As wide as its widest cell within limits; a long name may take two lines. */
function widthOf({ key, name }: DataColumn, cells: readonly DataCell[]): number {
  const head = textWidth(name) <= NAME ? textWidth(name) : Math.ceil(textWidth(name) / 2) + 3;
  const widest = cells.reduce((width, cell) => Math.max(width, cellWidth(cell)), head);
  return Math.min(Math.max(NARROWEST, widest + 3), WIDER[key] ?? WIDEST);
}

/** A number with its sign and commas. */
function cellWidth({ value, word }: DataCell): number {
  if (typeof value !== 'number') return textWidth(word ?? value ?? '');
  const digits = formatDigits(value);
  return digits.length + 1 + Math.floor(digits.replace(/\..*/, '').length / 3);
}
