import { notFetchedHere, notWeb } from '../../words/faults/own-faults.ts';
import { IS_ONE_FILE } from '../state/site-files.ts';
import { type FetchedFile, fetchFile, notFetched, readAddress } from './fetch-file.ts';
import type { Watch } from './user-data-reader.ts';

/**
 * Fetches a file of the reader's own for the page; see `fetchFile`. The one file fetches nothing. Whatever goes wrong is
 * an issue; rejects with `AbortError` once the signal is aborted.
 */
export async function fetchTable(text: string, watch: Watch): Promise<FetchedFile> {
  const address = readAddress(text, location.href);
  if (address === null) return notFetched('not-web', notWeb(text));
  if (IS_ONE_FILE) return notFetched('no-network', notFetchedHere());
  return fetchFile(address, watch);
}
