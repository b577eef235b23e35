import { type Issue, newIssue } from '../../figures/issue.ts';
import { MOST_OPENED_BYTES } from '../../figures/table/table.ts';
import { tooManyBytes } from '../../words/faults/reading-words.ts';
import {
  blockedByServer,
  httpStatus,
  tooSlow,
  webPageThere,
  withCredentials,
} from '../../words/faults/user-data-faults.ts';
import type { Bilingual } from '../../words/lang.ts';
import type { UserDataSource } from '../state/user-data-messages.ts';
import type { Watch } from './watch.ts';

export type FetchedFile =
  | { readonly ok: true; readonly source: UserDataSource }
  | { readonly ok: false; readonly issue: Issue };

const notFetched = (code: string, sentence: Bilingual): FetchedFile => ({
  ok: false,
  issue: newIssue(code, 'fatal', sentence),
});

/** Reads an address, relative to `base` where there is one; null unless it is one of http or https. */
export function readAddress(text: string, base?: string): URL | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  try {
    const address = new URL(trimmed, base);
    return address.protocol === 'http:' || address.protocol === 'https:' ? address : null;
  } catch {
    return null;
  }
}

/** How slow a host may be before it is given up. */
interface Patience {
  /** In each such while it has to send so many bytes. */
  readonly whileMs: number;
  readonly leastBytes: number;
  readonly mostMs: number;
}

/** As slow as a telephone line once was, for ten minutes; what is slower is not waited for. */
const PATIENCE: Patience = { whileMs: 60_000, leastBytes: 100_000, mostMs: 600_000 };

/**
 * Fetches a file: from the named host and no other, without cookies, and saying nothing of who asks. The page and the
 * command line alike. Whatever goes wrong is an issue; rejects with `AbortError` once the signal is aborted.
 */
export async function fetchFile(
  address: URL,
  { signal, onProgress = () => {} }: Watch = {},
  patience = PATIENCE,
): Promise<FetchedFile> {
  const { host } = address;
  if (address.username !== '' || address.password !== '') return notFetched('credentials', withCredentials(host));
  const line = newLine(patience, signal);
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: line.signal,
    });
    if (!response.ok) return notFetched(`http-${response.status}`, httpStatus(host, response.status));
    const type = response.headers.get('content-type') ?? '';
    const size = Number(response.headers.get('content-length') ?? 0);
    if (size > MOST_OPENED_BYTES) return tooLarge(size);
    const blob = await readBody(response, size, line.hear, onProgress);
    if (blob === null) return tooLarge(MOST_OPENED_BYTES + 1);
    if (type.includes('text/html') || (await isWebPage(blob))) return notFetched('web-page', webPageThere(host));
    return { ok: true, source: { name: nameIn(address), blob } };
  } catch (reason) {
    if (signal?.aborted) throw signal.reason;
    if (line.signal.aborted) return notFetched('too-slow', tooSlow(host));
    if (!(reason instanceof TypeError)) throw reason;
    return notFetched('unreachable', blockedByServer(host));
  } finally {
    line.close();
  }
}

/** Watches over what comes: its signal is aborted with the reader's, and where too little comes in a while. */
function newLine({ whileMs, leastBytes, mostMs }: Patience, signal: AbortSignal | undefined) {
  const own = new AbortController();
  let heard = 0;
  const follow = () => own.abort(signal?.reason);
  if (signal?.aborted) follow();
  signal?.addEventListener('abort', follow);
  const watching = setInterval(() => {
    if (heard < leastBytes) own.abort();
    heard = 0;
  }, whileMs);
  const ending = setTimeout(() => own.abort(), mostMs);
  return {
    signal: own.signal,
    hear: (bytes: number) => {
      heard += bytes;
    },
    close: () => {
      clearInterval(watching);
      clearTimeout(ending);
      signal?.removeEventListener('abort', follow);
    },
  };
}

const tooLarge = (size: number): FetchedFile =>
  notFetched('too-large', tooManyBytes(Math.ceil(size / 1e6), MOST_OPENED_BYTES / 1e6));

/** Reads an answer; null once there is more than can be opened, and the rest is not asked for. */
async function readBody(
  response: Response,
  size: number,
  hear: (bytes: number) => void,
  onProgress: (share: number) => void,
): Promise<Blob | null> {
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let count = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    count += part.value.length;
    hear(part.value.length);
    if (count > MOST_OPENED_BYTES) {
      await reader?.cancel();
      return null;
    }
    if (size > 0) onProgress(Math.min(1, count / size));
  }
  return new Blob(parts);
}

const isWebPage = async (blob: Blob): Promise<boolean> =>
  /^\s*<(!doctype\s+html|html)/i.test(await blob.slice(0, 200).text());

/** Takes the last part of the path, as a file would be called; the host where there is none. */
function nameIn({ pathname, host }: URL): string {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || host;
  } catch {
    return last || host;
  }
}
