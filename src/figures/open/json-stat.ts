import { isRecord, type JsonRecord } from '../json-record.ts';
import { MOST_CELLS } from '../table/columns.ts';
import { textOf } from './json-value.ts';

interface Dimension {
  readonly name: string;
  /** In their order. */
  readonly categories: readonly string[];
}

/**
 * JSON-stat 2.0 → a long table: a column each dimension, then the value and, where it is said, its status; else null.
 * To go through it throws RangeError for more cells than can be read: their number is known before the first is made.
 */
export function jsonStatRows(json: unknown): Iterable<readonly string[]> | null {
  if (!isRecord(json) || json['class'] !== 'dataset' || !Array.isArray(json['id'])) return null;
  const { dimension, value, status } = json;
  if (!isRecord(dimension) || typeof value !== 'object' || value === null) return null;
  const dimensions = json['id'].map((id) => dimensionOf(String(id), dimension[String(id)]));
  const count = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  if (count === 0) return null;
  const hasStatus = status !== undefined && status !== null;
  const label = textOf(json['label']);
  const names = [...dimensions.map(({ name }) => name), 'value', ...(hasStatus ? ['status'] : [])];
  const rowAt = (at: number): readonly string[] => [
    ...categoriesAt(at, dimensions),
    textOf(valueAt(value, at)),
    ...(hasStatus ? [textOf(typeof status === 'string' ? status : valueAt(status as object, at))] : []),
  ];
  return rowsOf(label === '' ? [names] : [[label], names], count, names.length, rowAt);
}

function* rowsOf(
  head: readonly (readonly string[])[],
  count: number,
  width: number,
  rowAt: (at: number) => readonly string[],
) {
  if (count * width > MOST_CELLS) throw new RangeError(`invalid JSON-stat: over ${MOST_CELLS} cells`);
  yield* head;
  for (let at = 0; at < count; at += 1) yield rowAt(at);
}

const valueAt = (values: object, at: number): unknown => (values as JsonRecord)[at];

function dimensionOf(id: string, about: unknown): Dimension {
  const { label, category } = isRecord(about) ? about : {};
  const { index, label: labels } = isRecord(category) ? category : {};
  const keys = keysOf(index, labels);
  const categories = keys.map((key) => textOf(isRecord(labels) ? (labels[key] ?? key) : key));
  return { name: textOf(label) || id, categories };
}

/** Keys of the categories in the order of the values. */
function keysOf(index: unknown, labels: unknown): readonly string[] {
  if (Array.isArray(index)) return index.map(String);
  if (!isRecord(index)) return isRecord(labels) ? Object.keys(labels) : [];
  return Object.entries(index)
    .sort(([, a], [, b]) => Number(a) - Number(b))
    .map(([key]) => key);
}

/** The categories of one value: the last dimension goes fastest. */
function categoriesAt(at: number, dimensions: readonly Dimension[]): string[] {
  const found: string[] = [];
  let rest = at;
  for (const { categories } of [...dimensions].reverse()) {
    found.unshift(categories[rest % categories.length] ?? '');
    rest = Math.floor(rest / categories.length);
  }
  return found;
}
