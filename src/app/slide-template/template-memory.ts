import type { SlideTemplate } from '../../export/export-request.ts';
import { ended, inStore } from '../state/kept-store.ts';

// The template of the office, which slides come under until it is forgotten.

const STORE = 'shushuo-template';
const KEY = 'template';

/** The version of the record's form; one of another is not read. */
const VERSION = 1;

/** The template of this visit, in a browser that keeps nothing. */
let held: SlideTemplate | null = null;

/** Keeps a template in place of the one before; tells whether it outlasts the visit. */
export async function rememberTemplate({ name, bytes }: SlideTemplate): Promise<boolean> {
  held = null;
  try {
    await inStore('readwrite', (records) => ended(records.put({ version: VERSION, name, bytes }, KEY)), STORE);
    return true;
  } catch {
    held = { name, bytes };
    return false;
  }
}

/** Null where there is none. */
export async function rememberedTemplate(): Promise<SlideTemplate | null> {
  if (held !== null) return held;
  try {
    return readRecord(await inStore('readonly', (records) => ended(records.get(KEY)), STORE));
  } catch {
    return null;
  }
}

function readRecord(record: unknown): SlideTemplate | null {
  if (typeof record !== 'object' || record === null) return null;
  const [version, name, bytes] = ['version', 'name', 'bytes'].map((field): unknown => Reflect.get(record, field));
  return version === VERSION && typeof name === 'string' && bytes instanceof Uint8Array ? { name, bytes } : null;
}

export async function forgetTemplate(): Promise<void> {
  held = null;
  try {
    await inStore('readwrite', (records) => ended(records.delete(KEY)), STORE);
  } catch {
    // What cannot be reached cannot be kept either.
  }
}
