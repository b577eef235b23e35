import { readUserDataOptions } from '../../export/user-data-manifest.ts';
import type { UserDataOptions } from '../../panels/own/read-user-data.ts';
import type { UserDataSource } from '../state/user-data-messages.ts';

/** Files as they were opened, with all that was chosen about them. */
export interface KeptData {
  /** The key of the record: made of names and contents, see `contentId`; a version before made it of names and sizes. */
  readonly id: string;
  readonly title: string;
  readonly sources: readonly UserDataSource[];
  readonly options: UserDataOptions;
  readonly isCompared: boolean;
  /** The addresses the files were fetched from; empty for files. */
  readonly addresses: readonly string[];
  /** The time they were kept, in milliseconds since 1970. */
  readonly keptAt: number;
}

/** Of the form of a record. The first had none, and held its files as blobs, which WebKit loses. */
const VERSION = 2;

/** What the browser keeps of data; `bytes` are those of the files, in their order. */
export interface KeptRecord extends Omit<KeptData, 'id' | 'sources'> {
  readonly version: typeof VERSION;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

export const newRecord = (record: Omit<KeptRecord, 'version'>): KeptRecord => ({ version: VERSION, ...record });

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The files of a record of any version; null where one is not what it should be. */
function readSources({ version, files, sources }: Fields): readonly UserDataSource[] | null {
  const isNew = version === VERSION;
  const list: unknown = isNew ? files : version === undefined ? sources : null;
  if (!Array.isArray(list) || list.length === 0) return null;
  const read = list.map((file: unknown) => (isFields(file) ? readSource(file, isNew) : null));
  return read.every((source) => source !== null) ? read : null;
}

function readSource({ name, bytes, blob }: Fields, isNew: boolean): UserDataSource | null {
  if (typeof name !== 'string') return null;
  if (isNew) return bytes instanceof Uint8Array ? { name, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) } : null;
  return blob instanceof Blob ? { name, blob } : null;
}

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Reads a record of this version or one before; null for any other, and for what is damaged. */
export function readRecord(key: IDBValidKey, value: unknown): KeptData | null {
  if (typeof key !== 'string' || !isFields(value)) return null;
  const { title, options, isCompared, addresses = [], keptAt } = value;
  const sources = readSources(value);
  const chosen = isFields(options) ? readUserDataOptions(options) : null;
  if (sources === null || chosen === null || typeof title !== 'string') return null;
  if (typeof keptAt !== 'number' || !Number.isFinite(keptAt) || !isStrings(addresses)) return null;
  return { id: key, title, sources, options: chosen, isCompared: isCompared === true, addresses, keptAt };
}

export const bytesOf = (files: readonly UserDataSource[]): number =>
  files.reduce((sum, { blob }) => sum + blob.size, 0);

/** What an unreadable record calls itself; blank where it does not. */
export const titleOf = (value: unknown): string =>
  isFields(value) && typeof value['title'] === 'string' ? value['title'] : '';
