import { notFetchedHere, notWeb } from '../../words/faults/user-data-faults.ts';
import { IS_ONE_FILE } from '../state/site-files.ts';
import { type FetchedFile, fetchFile, notFetched, readAddress } from './fetch-file.ts';
import { fetchResources } from './fetch-package.ts';
import type { Watch } from './user-data-reader.ts';

/**
 * Fetches a file of the reader's own for the page, see `fetchFile`, and the tables it names where it is a descriptor. The
 * one file fetches nothing. Whatever goes wrong is an issue; rejects with `AbortError` once the signal is aborted.
 */
export async function fetchTable(
  text: string,
  present: readonly string[],
  watch: Watch,
): Promise<readonly FetchedFile[]> {
  const address = readAddress(text, location.href);
  if (address === null) return [notFetched('not-web', notWeb(text))];
  if (IS_ONE_FILE) return [notFetched('no-network', notFetchedHere())];
  const fetched = await fetchFile(address, watch);
  if (!fetched.ok) return [fetched];
  const others = await fetchResources(fetched.source, address, present, watch);
  return others.some(({ ok }) => !ok) ? others : [fetched, ...others];
}
