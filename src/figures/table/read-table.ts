/** What the understanding of a table asks of the reader: columns and rows in the file's order, null for a blank cell. */
export interface ReadTable {
  readonly columns: readonly TableColumn[];
  /** Of a long table of numbers they are made when they are asked for: ask `rowCountOf`, `rowAt` and `cellAt` first. */
  readonly rows: readonly (readonly Cell[])[];
  /** The columns of a long table that holds nothing but numbers, NaN where there is none. */
  readonly numbers?: readonly Float64Array[];
  /** Row of the file each row stands in, as a spreadsheet counts; absent where nobody knows. */
  readonly fileRows?: readonly number[];
  /** Lines above the header. */
  readonly title?: string;
  /** Lines below the table. */
  readonly notes?: readonly string[];
}

interface TableColumn {
  readonly name: string;
  /** The reader's word; where it is neither `text` nor `date`, the cells hold numbers. */
  readonly kind: string;
  /** No cell is to be read as a number. */
  readonly isAsWritten?: true;
  /** Numbers with a mark at them, `18.1 r`, as written, by the place of their row. */
  readonly written?: ReadonlyMap<number, string>;
  /** Most digits behind the point that one of its numbers is written with; absent for none, or where nobody looked. */
  readonly decimals?: number;
}

export type Cell = string | number | null;

export const rowCountOf = (table: ReadTable): number => table.numbers?.[0]?.length ?? table.rows.length;

export function cellAt(table: ReadTable, row: number, column: number): Cell | undefined {
  if (table.numbers === undefined) return table.rows[row]?.[column];
  const number = table.numbers[column]?.[row];
  return Number.isNaN(number) ? null : number;
}

/** The cells of one row; none where there is no such row. */
export const rowAt = (table: ReadTable, row: number): readonly Cell[] =>
  table.numbers === undefined
    ? (table.rows[row] ?? [])
    : table.numbers.map((_, column) => cellAt(table, row, column) ?? null);

/** A cell as text, without the blanks around it; blank for none. */
export const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'number' ? String(cell) : cell.trim();

export const isBlankCell = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '');

/** Letters and digits alone, the same for full-width and half-width, capital and small: `数值（万元）` → 数值万元. */
export const plainName = (name: string): string =>
  name
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '');

/** A name and what stands in brackets at its end: `产值（亿元）` → 产值, 亿元. */
export function splitBrackets(name: string): { readonly name: string; readonly inside: string } {
  const match = /^(.*?)\s*[(（[［【]([^()（）[\]［］【】]*)[)）\]］】]\s*$/s.exec(name.slice(0, 500));
  const [, before = '', inside = ''] = match ?? [];
  return match && before.trim() ? { name: before.trim(), inside: inside.trim() } : { name: name.trim(), inside: '' };
}

/** A cell with the blanks in front of it. */
export const writtenIn = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : textOf(cell));

/** Blanks in front of a name, a wide one for two. */
export function depthOf(text: string): number {
  const lead = /^[\s\u3000]*/.exec(text)?.[0] ?? '';
  return text.trim() === ''
    ? 0
    : [...lead].reduce((sum, blank) => sum + (blank === '\u3000' ? 2 : blank === '\t' ? 4 : 1), 0);
}
