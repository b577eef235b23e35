import { unpackUserData } from '../../export/user-data-manifest.ts';
import { OWN_FOLDER } from '../../figures/package/data-files.ts';
import { heldFiles } from '../state/embedded-files.ts';
import type { UserDataRequest } from '../state/worker-messages.ts';

/** Data of the reader's own that the one file holds, as they can be opened; null where they are damaged. */
export function embeddedUserData(): Omit<UserDataRequest, 'key'> | null {
  const held = unpackUserData(heldFiles(OWN_FOLDER));
  if (held === null) return null;
  const { files, options, isCompared } = held;
  return { sources: files.map(({ name, bytes }) => ({ name, blob: new Blob([bytes]) })), options, isCompared };
}
