import { type Issue, newIssue } from '../../figures/issue.ts';
import { MOST_BYTES } from '../../figures/table/table.ts';
import { tooManyBytes } from '../../words/faults/reading-words.ts';
import { blockedByServer, httpStatus, webPageThere } from '../../words/faults/user-data-faults.ts';
import type { Bilingual } from '../../words/lang.ts';
import type { UserDataSource } from '../state/user-data-messages.ts';
import type { Watch } from './user-data-reader.ts';

export type FetchedFile =
  | { readonly ok: true; readonly source: UserDataSource }
  | { readonly ok: false; readonly issue: Issue };

export const notFetched = (code: string, sentence: Bilingual): FetchedFile => ({
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

/**
 * Fetches a file: from the named host and no other, without cookies, and saying nothing of who asks. The page and the
 * command line alike. Whatever goes wrong is an issue; rejects with `AbortError` once the signal is aborted.
 */
export async function fetchFile(address: URL, { signal, onProgress = () => {} }: Watch = {}): Promise<FetchedFile> {
  const { host } = address;
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      ...(signal ? { signal } : {}),
    });
    if (!response.ok) return notFetched(`http-${response.status}`, httpStatus(host, response.status));
    const type = response.headers.get('content-type') ?? '';
    const size = Number(response.headers.get('content-length') ?? 0);
    if (size > MOST_BYTES) return tooLarge(size);
    const blob = await readBody(response, size, onProgress);
    if (blob === null) return tooLarge(MOST_BYTES + 1);
    if (type.includes('text/html') || (await isWebPage(blob))) return notFetched('web-page', webPageThere(host));
    return { ok: true, source: { name: nameIn(address), blob } };
  } catch (reason) {
    if (signal?.aborted) throw signal.reason;
    if (!(reason instanceof TypeError)) throw reason;
    return notFetched('unreachable', blockedByServer(host));
  }
}

const tooLarge = (size: number): FetchedFile =>
  notFetched('too-large', tooManyBytes(Math.ceil(size / 1e6), MOST_BYTES / 1e6));

/** Reads an answer; null once there is more than can be opened, and the rest is not asked for. */
async function readBody(response: Response, size: number, onProgress: (share: number) => void): Promise<Blob | null> {
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let count = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(new Uint8Array(part.value));
    count += part.value.length;
    if (count > MOST_BYTES) {
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
