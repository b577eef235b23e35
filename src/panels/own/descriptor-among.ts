import type { Issue } from '../../figures/issue.ts';
import { issueOfJson } from '../../figures/json-issue.ts';
import { resourcesIn } from '../../figures/package/resources.ts';
import { parseJson } from '../../figures/parse-json.ts';

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files of the reader's own, told apart. */
export interface SortedFiles<File> {
  readonly tables: readonly File[];
  /** Undefined without one; an `UnreadJson` where it is no JSON. */
  readonly descriptor: unknown;
  readonly described: File | undefined;
}

const looksLikeJson = ({ name, bytes }: NamedFile): boolean =>
  /\.json$/i.test(name) ||
  (bytes.length < 1_000_000 && /^\uFEFF?\s*\{\s*"/.test(new TextDecoder().decode(bytes.subarray(0, 200))));

/** Tells the descriptor among some files from the tables; JSON that holds a table itself is one of those. */
export async function sortFiles<File extends NamedFile>(files: readonly File[]): Promise<SortedFiles<File>> {
  for (const file of files.filter(looksLikeJson)) {
    const descriptor = parsed(file);
    const isAlone = files.length === 1;
    if (descriptor instanceof UnreadJson ? isAlone : await holdsTable(descriptor)) continue;
    return { tables: files.filter((other) => other !== file), descriptor, described: file };
  }
  return { tables: files, descriptor: undefined, described: undefined };
}

async function holdsTable(json: unknown): Promise<boolean> {
  const { isJsonTable } = await import('../../figures/open/json-table.ts');
  return Array.isArray(json) || isJsonTable(json);
}

/** A text that is no JSON, and why; that is looked for only when it is asked for. */
export class UnreadJson {
  private readonly error: unknown;
  private readonly text: string;

  constructor(error: unknown, text: string) {
    this.error = error;
    this.text = text;
  }

  issue(): Issue {
    return issueOfJson(this.error, this.text);
  }
}

function parsed({ bytes }: NamedFile): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return parseJson(text);
  } catch (error) {
    return new UnreadJson(error, text);
  }
}

/** Most files that are fetched or read because a descriptor names them. */
const MOST_RESOURCES = 20;

/**
 * Paths of the tables that a descriptor among files names and that are not among them, as it has them; none where there
 * is no descriptor. They are looked for beside it.
 */
export function missingResources(file: NamedFile, present: readonly string[]): readonly string[] {
  if (!looksLikeJson(file)) return [];
  const paths = resourcesIn(parsed(file)).map(({ path }) => path);
  const lastOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;
  return paths.filter((path) => !present.some((name) => lastOf(name) === lastOf(path))).slice(0, MOST_RESOURCES);
}

const OURS = ['views', 'topics', 'highlights', 'report'];

/** Whether a descriptor is one of figures like the report's, and not of other tables. */
export const isOfFigures = (descriptor: unknown): boolean =>
  resourcesIn(descriptor).length === 0 ||
  resourcesIn(descriptor).some(({ name }) => name === 'figures') ||
  OURS.some((key) => key in Object(descriptor));
