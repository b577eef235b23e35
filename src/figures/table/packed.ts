import type { Issue } from '../issue.ts';
import { type Columns, cellOf } from './columns.ts';
import type { Kind } from './kinds.ts';

/**
 * A table in few large buffers, which a worker hands to the page without copying: the page never stops for a million
 * rows. Text cells are numbers into a dictionary, whose texts lie one behind the other as UTF-8.
 */
export interface PackedTable {
  readonly ok: boolean;
  readonly rowCount: number;
  readonly columns: readonly PackedColumn[];
  readonly title?: string;
  readonly notes?: readonly string[];
  readonly issues: readonly Issue[];
}

export interface PackedColumn {
  readonly name: string;
  readonly kind: Kind;
  /** One a row, NaN where there is none; null in a column of text. */
  readonly numbers: Float64Array<ArrayBuffer> | null;
  readonly texts: PackedTexts | null;
}

interface PackedTexts {
  /** One a row: 0 is blank, n the text from `offsets[n - 1]` to `offsets[n]`. */
  readonly codes: Uint32Array<ArrayBuffer>;
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `onProgress` hears the share done, 0 to 1. */
export function packTable(table: Columns, onProgress: (share: number) => void = () => {}): PackedTable {
  const { ok, columns, rowCount, title, notes, issues } = table;
  const packed = columns.map((column, at) => {
    onProgress(at / columns.length);
    const { name, kind } = column;
    if (column.numbers) return { name, kind, numbers: new Float64Array(column.numbers), texts: null };
    return {
      name,
      kind,
      numbers: null,
      texts: packTexts(table.body.map((row, rowAt) => cellOf(column, row, rowAt, at))),
    };
  });
  return {
    ...{ ok, rowCount, columns: packed, issues },
    ...(title === undefined ? {} : { title }),
    ...(notes === undefined ? {} : { notes }),
  };
}

function packTexts(cells: readonly (string | number | null)[]): PackedTexts {
  const dictionary = new Map<string, number>();
  const codes = new Uint32Array(cells.length);
  for (const [at, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue;
    let code = dictionary.get(cell);
    if (code === undefined) {
      code = dictionary.size + 1;
      dictionary.set(cell, code);
    }
    codes[at] = code;
  }
  const encoder = new TextEncoder();
  const offsets = new Uint32Array(dictionary.size + 1);
  let most = 0;
  for (const text of dictionary.keys()) most += text.length * 3;
  const bytes = new Uint8Array(most);
  for (const [text, code] of dictionary) {
    const start = offsets[code - 1] ?? 0;
    offsets[code] = start + encoder.encodeInto(text, bytes.subarray(start)).written;
  }
  return { codes, offsets, bytes: bytes.slice(0, offsets.at(-1)) };
}

const DECODER = new TextDecoder();

/** The cell of a row, counted from 0; null where it is blank or missing. */
export function packedCell({ numbers, texts }: PackedColumn, row: number): string | number | null {
  if (numbers) {
    const number = numbers[row] ?? Number.NaN;
    return Number.isNaN(number) ? null : number;
  }
  const code = texts?.codes[row] ?? 0;
  return texts && code ? DECODER.decode(texts.bytes.subarray(texts.offsets[code - 1], texts.offsets[code])) : null;
}
