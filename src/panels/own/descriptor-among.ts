import { resourcesIn } from '../../figures/package/resources.ts';
import type { UserDataFile } from './read-user-data.ts';

/** Files of the reader's own, told apart. */
export interface SortedFiles {
  readonly tables: readonly UserDataFile[];
  /** Undefined without one; an error where it is no JSON. */
  readonly descriptor: unknown;
  readonly described: UserDataFile | undefined;
}

const looksLikeJson = ({ name, bytes }: UserDataFile): boolean =>
  /\.json$/i.test(name) ||
  (bytes.length < 1_000_000 && /^\uFEFF?\s*\{\s*"/.test(new TextDecoder().decode(bytes.subarray(0, 200))));

/** Tells the descriptor among some files from the tables; JSON that holds a table itself is one of those. */
export async function sortFiles(files: readonly UserDataFile[]): Promise<SortedFiles> {
  for (const file of files.filter(looksLikeJson)) {
    const descriptor = parsed(file);
    const isAlone = files.length === 1;
    if (descriptor instanceof Error ? isAlone : await holdsTable(descriptor)) continue;
    return { tables: files.filter((other) => other !== file), descriptor, described: file };
  }
  return { tables: files, descriptor: undefined, described: undefined };
}

async function holdsTable(json: unknown): Promise<boolean> {
  const { isJsonTable } = await import('../../figures/open/json-table.ts');
  return Array.isArray(json) || isJsonTable(json);
}

function parsed({ bytes }: UserDataFile): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const OURS = ['views', 'topics', 'highlights', 'report'];

/** Whether a descriptor is one of figures like the report's, and not of other tables. */
export const isOfFigures = (descriptor: unknown): boolean =>
  resourcesIn(descriptor).length === 0 ||
  resourcesIn(descriptor).some(({ name }) => name === 'figures') ||
  OURS.some((key) => key in Object(descriptor));
