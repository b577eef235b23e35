import type { SlideTemplate } from '../../export/export-request.ts';
import { deleteKept, ended, inStore, readKept, type Unread } from '../kept/kept-store.ts';

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
export const rememberedTemplate = async (): Promise<SlideTemplate | Unread | null> =>
  held ?? readKept(KEY, readRecord, STORE);

function readRecord(record: unknown): SlideTemplate | null {
  if (typeof record !== 'object' || record === null) return null;
  const [version, name, bytes] = ['version', 'name', 'bytes'].map((field): unknown => Reflect.get(record, field));
  return version === VERSION && typeof name === 'string' && bytes instanceof Uint8Array ? { name, bytes } : null;
}

/** False where the memory does not answer, and may hold it still. */
export function forgetTemplate(): Promise<boolean> {
  held = null;
  return deleteKept(KEY, STORE);
}
