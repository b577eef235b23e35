import type { UserDataFile } from '../../panels/own/read-user-data.ts';
import type { UserDataSource } from './user-data-messages.ts';

/** Files as they are kept → their bytes; rejects where one of the disk is gone since, or has changed. */
export const filesIn = (
  sources: readonly UserDataSource[],
): Promise<(UserDataFile & { bytes: Uint8Array<ArrayBuffer> })[]> =>
  Promise.all(sources.map(async ({ name, blob }) => ({ name, bytes: new Uint8Array(await blob.arrayBuffer()) })));
