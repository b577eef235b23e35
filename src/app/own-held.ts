import { unpackOwn } from '../export/held-own.ts';
import { OWN_FOLDER } from '../figures/data-files.ts';
import { heldFiles } from './held.ts';
import type { OwnOrder } from './worker-messages.ts';

/** Data of the reader's own that the one file holds, as they can be opened; null where they are damaged. */
export function heldOwn(): Omit<OwnOrder, 'key'> | null {
  const held = unpackOwn(heldFiles(OWN_FOLDER));
  if (held === null) return null;
  const { files, options, isCompared } = held;
  return { sources: files.map(({ name, bytes }) => ({ name, blob: new Blob([bytes]) })), options, isCompared };
}
