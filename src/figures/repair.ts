/** What is mended or taken for granted in the shape of a table. */
export const SHAPE_REPAIRS = [
  'title',
  'notes',
  'joined-header',
  'repeated-header',
  'long-row',
  'merged',
  'unclosed-quote',
] as const;
export type ShapeRepair = (typeof SHAPE_REPAIRS)[number];

/** What is mended or taken for granted in the cells of one column; undone, they are text as written. */
export const COLUMN_REPAIRS = [
  'missing',
  'flags',
  'bracket',
  'decimal',
  'thousands',
  'percent',
  'year',
  'months',
  'written',
] as const;
export type ColumnRepair = (typeof COLUMN_REPAIRS)[number];

/** One thing done while a file was read that can be left undone, by the code of the issue that tells of it. */
export type Repair =
  | { readonly code: ShapeRepair }
  | {
      readonly code: ColumnRepair;
      /** Place of the column, from 0. */
      readonly column: number;
      /** Of the column, to speak of it; at most 60 characters. */
      readonly name: string;
    };

/** What is to be left as it stands in the file. */
export type Undone = readonly Repair[];

export const isUndone = (undone: Undone, code: ShapeRepair): boolean => undone.some((repair) => repair.code === code);

/** Whether a column is to be text as written. */
export const isAsWritten = (undone: Undone, column: number): boolean =>
  undone.some((repair) => 'column' in repair && repair.column === column);

export const isSameRepair = (one: Repair, other: Repair): boolean =>
  one.code === other.code && ('column' in one ? one.column : -1) === ('column' in other ? other.column : -1);
