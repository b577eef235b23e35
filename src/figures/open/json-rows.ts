import { isRecord, type JsonRecord } from '../json-record.ts';
import { tooWide } from '../table/records.ts';
import { jsonStatRows } from './json-stat.ts';
import { textOf } from './json-value.ts';

// Records in JSON → rows of texts, the first of them the names of the columns.

/** Levels below the first at which an array of records is looked for. */
const DEPTH = 3;

/** The rows of the largest array of records, of rows, or of JSON-stat, made one by one; null where there is none. */
export function jsonRows(json: unknown): Iterable<readonly string[]> | null {
  const stat = jsonStatRows(json);
  if (stat !== null) return stat;
  const [first] = listsIn(json, 0).sort((a, b) => b.length - a.length);
  if (first === undefined) return isRows(json) ? json.map((row) => row.map(textOf)) : null;
  const records = first.map((record) => new Map(flat(featureOf(record), '')));
  const names = [...new Set(records.flatMap((record) => [...record.keys()]))];
  return names.length === 0 ? null : rowsUnder(names, records);
}

/** A row of names, and one for each record. */
function* rowsUnder(names: readonly string[], records: readonly ReadonlyMap<string, string>[]) {
  yield names;
  // A table of so many columns is refused by its names.
  if (tooWide(names.length) !== null) return;
  for (const record of records) yield names.map((name) => record.get(name) ?? '');
}

const isRows = (json: unknown): json is readonly (readonly unknown[])[] =>
  Array.isArray(json) && json.length > 1 && json.every((row) => Array.isArray(row) && row.length > 1);

function listsIn(json: unknown, depth: number): JsonRecord[][] {
  if (Array.isArray(json) && json.length > 0 && json.every(isRecord)) return [json];
  if (depth === DEPTH || json === null || typeof json !== 'object') return [];
  return Object.values(json).flatMap((inner) => listsIn(inner, depth + 1));
}

/** Of a place on a map what is said of it, and not its outline. */
const featureOf = (record: JsonRecord): JsonRecord =>
  record['type'] === 'Feature' && isRecord(record['properties']) ? record['properties'] : record;

/** Values inside others stand under both names: `region.name`. */
function flat(record: JsonRecord, before: string): (readonly [string, string])[] {
  return Object.entries(record).flatMap(([name, value]) =>
    isRecord(value) ? flat(value, `${before}${name}.`) : [[before + name, textOf(value)] as const],
  );
}
