import '../../panels/kinds/user-data-kinds.ts';
import type { Dataset } from '../../figures/dataset.ts';
import { type Issue, inFile, newIssue } from '../../figures/issue.ts';
import { issueOfJson } from '../../figures/json-issue.ts';
import { readDataset } from '../../figures/package/read.ts';
import { type Resource, resourcesIn, withFiguresAt } from '../../figures/package/resources.ts';
import { parseJson } from '../../figures/parse-json.ts';
import {
  readUserData,
  type UserDataFile,
  type UserDataOptions,
  type UserDataReading,
} from '../../panels/own/read-user-data.ts';
import { withSuggestedViews } from '../../panels/own/suggest.ts';
import { withQuotations } from '../../text/document/quotations.ts';
import { missingFile } from '../../words/faults/descriptor-faults.ts';
import { checksumOf } from '../checksum.ts';
import type { Origin } from '../provenance.ts';
import type { UserDataChoices } from '../user-data-choices.ts';

/** The data files are made from. */
export interface ExportSource {
  readonly dataset: Dataset;
  readonly origin: Origin;
  /** The data as they came, by path. */
  readonly originals: ReadonlyMap<string, Uint8Array>;
  /** How they were read, where they are the reader's own; absent for a report. */
  readonly userData?: UserDataChoices;
  /** Of a table drawn again as a deck was: where the deck stays at times that were chosen; absent for none. */
  readonly heldTimes?: readonly HeldTime[];
}

/** A time that was chosen, as it is written there, where the table has a later one. */
export interface HeldTime {
  readonly chosen: string;
  readonly latest: string;
}

export interface SourceReading {
  /** Null where an issue is fatal. */
  readonly source: ExportSource | null;
  readonly issues: readonly Issue[];
}

/** Where a report lies. */
export interface ReportFiles {
  /** Path of the descriptor. */
  readonly descriptor: string;
  /** Bytes of the descriptor and of what it lists, by the paths it has there; null for what is not there. */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** In place of the figures the descriptor lists. */
  readonly figures?: UserDataFile;
}

/**
 * Descriptor and the files it lists, whichever they are → what exports are made from, or what is wrong. A file that is
 * not there is an issue, fatal only for descriptor and figures. `version` is this program's. Rejects with what `read`
 * rejects with.
 */
export async function readReportSource(report: ReportFiles, version: string): Promise<SourceReading> {
  const { descriptor: name, read, figures } = report;
  const bytes = await read(name);
  if (bytes === null) return noDescriptor(name, newIssue('missing-file', 'fatal', missingFile()));
  const parsed = parse(bytes);
  if (!parsed.ok) return noDescriptor(name, parsed.issue);
  const descriptor = figures === undefined ? parsed.json : withFiguresAt(figures.name, parsed.json);
  const listed = await Promise.all(resourcesIn(descriptor).map((resource) => readListed(resource, report)));
  const present = listed.flatMap((file) => file ?? []);
  const files = new Map(present.map(({ path, content }) => [path, content]));
  const reading = readDataset({ descriptor, files });
  if (!reading.ok) return { source: null, issues: reading.issues };
  const origin = originOf(
    present.find(({ isFigures }) => isFigures),
    version,
  );
  const originals = new Map([[name, bytes] as const, ...files].map(([path, content]) => [withinFolder(path), content]));
  const { dataset, issues } = withQuotations(reading.dataset, descriptor, files);
  return {
    source: { dataset: withSuggestedViews(dataset), origin, originals },
    issues: [...reading.issues, ...issues],
  };
}

const noDescriptor = (name: string, issue: Issue): SourceReading => ({ source: null, issues: [inFile(name)(issue)] });

function parse(bytes: Uint8Array): { ok: true; json: unknown } | { ok: false; issue: Issue } {
  const text = new TextDecoder().decode(bytes);
  try {
    return { ok: true, json: parseJson(text) };
  } catch (error) {
    return { ok: false, issue: issueOfJson(error, text) };
  }
}

interface ListedFile {
  readonly path: string;
  readonly content: Uint8Array;
  readonly isFigures: boolean;
}

async function readListed({ name, path }: Resource, { read, figures }: ReportFiles): Promise<ListedFile | null> {
  const isFigures = name === 'figures';
  const content = isFigures && figures !== undefined ? figures.bytes : await read(path);
  return content && { path, content, isFigures };
}

function originOf(figures: ListedFile | undefined, version: string): Origin {
  if (figures === undefined) throw new RangeError('invalid report: it was read without figures');
  return { file: fileIn(figures.path), checksum: checksumOf(figures.content), version };
}

const fileIn = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** A path comes from the holder of the data; unpacked, it must not lead out of its folder. */
const withinFolder = (path: string): string =>
  path
    .split(/[/\\]/)
    .filter((part) => !['', '.', '..'].includes(part))
    .join('/');

/** Files of the reader's own, read by the code that read them for the page; the origin is the file with the table. */
export async function readUserDataSource(
  files: readonly UserDataFile[],
  options: UserDataOptions,
  version: string,
): Promise<SourceReading> {
  return userDataSource(files, await readUserData(files, options), options, version);
}

/** What was read of files of the reader's own with these options, as the source of exports. */
export function userDataSource(
  files: readonly UserDataFile[],
  { dataset, facts, issues, plain }: Pick<UserDataReading, 'dataset' | 'facts' | 'issues' | 'plain'>,
  options: UserDataOptions,
  version: string,
): SourceReading {
  if (dataset === null) return { source: null, issues };
  const opened = files.find(({ name }) => name === facts.file);
  const origin = { file: facts.file, checksum: checksumOf(opened?.bytes ?? new Uint8Array()), version };
  const userData: UserDataChoices = {
    file: facts.file,
    options: plain === null ? options : { ...options, as: 'table', mapping: plain.mapping },
    columns: plain === null ? [] : plain.table.columns.map(({ name }) => name),
    isCompared: false,
  };
  const originals = new Map(files.map(({ name, bytes }) => [name, bytes]));
  return { source: { dataset, origin, originals, userData }, issues };
}
