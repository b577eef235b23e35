import { missingResources } from '../../panels/own/descriptor-among.ts';
import { filesIn, type UserDataSource } from '../state/user-data-messages.ts';
import { type FetchedFile, fetchFile, readAddress } from './fetch-file.ts';
import type { Watch } from './watch.ts';

const NOT_THERE = new Set(['http-404', 'http-410']);

/**
 * Fetches the tables that a descriptor fetched from an address names, each under its path there: from the same host and
 * no other. None for a file that is no descriptor. What is not there is left to who reads the descriptor; the first that
 * cannot be fetched for another reason comes alone.
 */
export async function fetchResources(
  source: UserDataSource,
  address: URL,
  present: readonly string[],
  watch: Watch = {},
): Promise<readonly FetchedFile[]> {
  const [file] = await filesIn([source]);
  const paths = file === undefined ? [] : missingResources(file, present);
  const fetched: FetchedFile[] = [];
  for (const path of paths) {
    const place = readAddress(path, address.href);
    if (place === null || place.host !== address.host) continue;
    const one = await fetchFile(place, watch);
    if (one.ok) fetched.push({ ok: true, source: { ...one.source, name: path } });
    else if (!NOT_THERE.has(one.issue.code)) return [one];
  }
  return fetched;
}
