import type { ColumnRepair, ShapeRepair } from './repair-codes.ts';

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
