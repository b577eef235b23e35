import { isRecord, type JsonRecord } from '../figures/json-record.ts';
import { PLOT_KINDS } from '../figures/mapping/plot.ts';
import { isReaderChoices } from '../figures/mapping/reader-choices.ts';
import { OWN_FOLDER, OWN_MANIFEST } from '../figures/package/data-files.ts';
import { parseJson } from '../figures/parse-json.ts';
import { COLUMN_REPAIRS, SHAPE_REPAIRS } from '../figures/repair-codes.ts';
import type { UserDataOptions } from '../panels/own/read-user-data.ts';

/** Data of a reader's own with all that was chosen about them: what has to be known to show them again. */
export interface UserDataManifest<Bytes extends Uint8Array = Uint8Array> {
  readonly files: readonly { readonly name: string; readonly bytes: Bytes }[];
  readonly options: UserDataOptions;
  /** Beside the report. */
  readonly isCompared: boolean;
}

/** Of the form of the manifest; a file with a later one is not understood. */
const VERSION = 1;

/**
 * The files by path for `withData`: the bytes as they were, under numbers, and the manifest in JSON, which alone says
 * what the reader's files are called, as a name may hold anything.
 */
export function packUserData({ files, options, isCompared }: UserDataManifest): Map<string, Uint8Array | string> {
  const named = files.map(({ name }, index) => ({ name, path: String(index) }));
  const manifest = JSON.stringify({ version: VERSION, files: named, options, isCompared });
  return new Map<string, Uint8Array | string>([
    [OWN_FOLDER + OWN_MANIFEST, manifest],
    ...files.map(({ bytes }, index) => [`${OWN_FOLDER}${index}`, bytes] as const),
  ]);
}

/** Files by path within the folder → the data; null where the manifest is none, or names a file that is not there. */
export function unpackUserData<Bytes extends Uint8Array>(
  held: ReadonlyMap<string, Bytes>,
): UserDataManifest<Bytes> | null {
  const manifest = parsed(held.get(OWN_MANIFEST));
  if (!isRecord(manifest) || manifest['version'] !== VERSION || !Array.isArray(manifest['files'])) return null;
  const files = manifest['files'].flatMap((file: unknown) => {
    if (!isRecord(file)) return [];
    const bytes = held.get(String(file['path']));
    return typeof file['name'] === 'string' && bytes !== undefined ? [{ name: file['name'], bytes }] : [];
  });
  const options = isRecord(manifest['options']) ? readUserDataOptions(manifest['options']) : null;
  if (files.length === 0 || files.length < manifest['files'].length || options === null) return null;
  return { files, options, isCompared: manifest['isCompared'] === true };
}

function parsed(bytes: Uint8Array | undefined): unknown {
  try {
    return parseJson(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

const isString = (value: unknown): boolean => typeof value === 'string';
const isPlace = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isPlaces = (value: unknown): boolean => Array.isArray(value) && value.every(isPlace);
const isOneOf =
  (...known: readonly unknown[]) =>
  (value: unknown): boolean =>
    known.includes(value);
const isText = (value: unknown): boolean => isRecord(value) && isString(value['zh']) && isString(value['en']);

const isMapping = (value: unknown): boolean =>
  isRecord(value) &&
  isPlaces(value['label']) &&
  isPlaces(value['values']) &&
  (value['group'] === null || isPlace(value['group'])) &&
  (value['time'] === null || value['time'] === 'headers' || isPlace(value['time'])) &&
  isString(value['unit']) &&
  (value['unitColumn'] === null || isPlace(value['unitColumn'])) &&
  isOneOf(...PLOT_KINDS)(value['kind']) &&
  isOneOf('value', 'file')(value['order']) &&
  (value['facet'] === undefined || isPlace(value['facet'])) &&
  isOneOf(undefined, true)(value['fit']);

const isNamedText = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isString);

const isTopic = (value: unknown): boolean =>
  isRecord(value) && isString(value['id']) && isText(value['name']) && isText(value['lead']);

const isRepair = (value: unknown): boolean =>
  isRecord(value) &&
  (isOneOf(...SHAPE_REPAIRS)(value['code']) ||
    (isOneOf(...COLUMN_REPAIRS)(value['code']) && isPlace(value['column']) && isString(value['name'])));

/** What each option may be. */
const OPTIONS: { readonly [Name in keyof UserDataOptions]-?: (value: unknown) => boolean } = {
  encoding: isString,
  delimiter: isString,
  decimal: isOneOf('.', ','),
  sheet: isString,
  as: isOneOf('figures', 'table'),
  mapping: isMapping,
  choices: isReaderChoices,
  asked: (value) => Array.isArray(value) && value.every(isNamedText),
  title: isString,
  topics: (value) => Array.isArray(value) && value.every(isTopic),
  undone: (value) => Array.isArray(value) && value.every(isRepair),
};

/** Reads what was chosen about files; null where one choice is not what it should be, and what is unknown is left out. */
export function readUserDataOptions(given: JsonRecord): UserDataOptions | null {
  const known = Object.entries(OPTIONS).filter(([name]) => Object.hasOwn(given, name));
  if (!known.every(([name, isRight]) => isRight(given[name]))) return null;
  return Object.fromEntries(known.map(([name]) => [name, given[name]]));
}
