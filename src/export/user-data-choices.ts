import type { UserDataOptions } from '../panels/own/read-user-data.ts';
import { readUserDataOptions } from './user-data-manifest.ts';

/** How data of the reader's own were read and drawn, so that those of another year are read and drawn alike. */
export interface UserDataChoices {
  /** Name of the file with the table. */
  readonly file: string;
  /** With the meaning of the columns, chosen or inferred, where it is a table of any kind. */
  readonly options: UserDataOptions;
  /** Heads of all columns of such a table: places in the options are found again by them. Empty for other data. */
  readonly columns: readonly string[];
  /** Beside the report. */
  readonly isCompared: boolean;
}

/** Reads choices of anybody's; null where they are none. */
export function readUserDataChoices(given: unknown): UserDataChoices | null {
  if (typeof given !== 'object' || given === null) return null;
  const { file, options, columns, isCompared } = given as Readonly<Record<string, unknown>>;
  const read =
    typeof options === 'object' && options !== null
      ? readUserDataOptions(options as object as Record<string, unknown>)
      : null;
  const isHeads = Array.isArray(columns) && columns.every((one) => typeof one === 'string');
  if (typeof file !== 'string' || read === null || !isHeads) return null;
  return { file, options: read, columns, isCompared: isCompared === true };
}
