import { type Issue, newIssue } from '../../figures/issue.ts';
import { notFetchedHere, notWeb, tooManyFetched, tooMuchFetched } from '../../words/faults/user-data-faults.ts';
import { type FetchedFile, fetchFile, readAddress } from '../fetch/fetch-file.ts';
import { fetchResources } from '../fetch/fetch-package.ts';
import type { Watch } from '../fetch/watch.ts';
import { prefetchViews } from '../panel/lazy-chart.ts';
import { markStep } from '../panel/step-marks.ts';
import { IS_ONE_FILE } from '../state/site-files.ts';
import type { UserDataSource } from '../state/user-data-messages.ts';
import { mayFetch } from './network-question.ts';

/** Most files of one link, those that a descriptor names among them, and most bytes of all of them together. */
const MOST_FILES = 20;
const MOST_FETCHED = 250_000_000;

export type FetchedTables =
  | { readonly ok: true; readonly sources: readonly UserDataSource[] }
  /** The address that could not be fetched, and why; no issue where the reader did not want it to be. */
  | { readonly ok: false; readonly address: string; readonly issue: Issue | null };

/**
 * Fetches files of the reader's own for the page, see `fetchFile`, and the tables that descriptors among them name. The
 * reader is asked first about addresses of their own network, see `mayFetch`. The one file fetches nothing. Whatever goes
 * wrong is an issue; rejects with `AbortError` once the signal is aborted.
 */
export async function fetchTables(texts: readonly string[], watch: Watch): Promise<FetchedTables> {
  const failed = (at: string, issue: Issue | null): FetchedTables => ({ ok: false, address: at, issue });
  const fault = (at: string, ...[code, sentence]: readonly [string, Issue['message']]) =>
    failed(at, newIssue(code, 'fatal', sentence));
  const addresses: URL[] = [];
  for (const text of texts) {
    const address = readAddress(text, location.href);
    if (address === null) return fault(text, 'not-web', notWeb(text));
    addresses.push(address);
  }
  const [first = ''] = texts;
  if (IS_ONE_FILE) return fault(first, 'no-network', notFetchedHere());
  if (texts.length > MOST_FILES) return fault(first, 'too-many', tooManyFetched(MOST_FILES));
  if (!(await mayFetch(addresses, location.hostname, watch.signal))) return failed(first, null);
  markStep('asked');
  prefetchViews();
  const sources: UserDataSource[] = [];
  for (const address of addresses) {
    const present = sources.map(({ name }) => name);
    for (const one of await fetchWithResources(address, present, watch)) {
      if (!one.ok) return failed(address.href, one.issue);
      sources.push(one.source);
    }
    if (sources.length > MOST_FILES) return fault(address.href, 'too-many', tooManyFetched(MOST_FILES));
    if (sumOf(sources) > MOST_FETCHED) return fault(address.href, 'too-large', tooMuchFetched(MOST_FETCHED / 1e6));
  }
  markStep('fetched');
  return { ok: true, sources };
}

const sumOf = (sources: readonly UserDataSource[]): number => sources.reduce((sum, { blob }) => sum + blob.size, 0);

/** A file, and the tables it names where it is a descriptor; what cannot be fetched comes alone. */
async function fetchWithResources(
  address: URL,
  present: readonly string[],
  watch: Watch,
): Promise<readonly FetchedFile[]> {
  const fetched = await fetchFile(address, watch);
  if (!fetched.ok) return [fetched];
  const others = await fetchResources(fetched.source, address, present, watch);
  return others.some(({ ok }) => !ok) ? others : [fetched, ...others];
}
