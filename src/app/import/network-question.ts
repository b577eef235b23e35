import { isLoopback, isPrivateHost } from '../state/private-host.ts';
import { newStore } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';

/** Hosts of the reader's own machine or network that a file is wanted from, and where the answer goes. */
export interface NetworkQuestion {
  readonly hosts: readonly string[];
  readonly answer: (isAllowed: boolean) => void;
}

const question = newStore<NetworkQuestion | null>(null);

export const useNetworkQuestion = (): NetworkQuestion | null => useStore(question, question.now);

/** What the reader has allowed, as long as this page is open. */
const allowed = new Set<string>();

/** Hosts among addresses that the reader has to be asked about; none that the page itself comes from. */
const hostsToAsk = (addresses: readonly URL[], page: string): readonly string[] => [
  ...new Set(
    addresses.flatMap(({ host, hostname }) => {
      const isOfPage = hostname === page || (isLoopback(hostname) && isLoopback(page));
      return isPrivateHost(hostname) && !isOfPage && !allowed.has(host) ? [host] : [];
    }),
  ),
];

/**
 * Whether files may be fetched from these addresses: the reader is asked about those of their own machine or network,
 * each once. No where they say no, or the signal is aborted before they say anything.
 */
export async function mayFetch(addresses: readonly URL[], page: string, signal?: AbortSignal): Promise<boolean> {
  const hosts = hostsToAsk(addresses, page);
  if (hosts.length === 0) return true;
  const isAllowed = await new Promise<boolean>((answer) => {
    signal?.addEventListener('abort', () => answer(false), { once: true });
    question.set({ hosts, answer });
  });
  question.set(null);
  if (isAllowed) for (const host of hosts) allowed.add(host);
  return isAllowed;
}
