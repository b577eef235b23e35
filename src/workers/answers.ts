// What a server answers is not always what it was asked for: a login page comes with status 200, an answer is cut, a
// proxy says that it is busy. Nothing of the kind is kept, as it would be shown for as long as there is no network.

/** Why an answer is not what was asked for; null where it is. */
export type AnswerFault = 'redirected' | 'type' | 'empty' | 'checksum' | `status ${number}` | null;

/** What a file is known by besides its address. */
export interface Expected {
  /** SHA-256 in base64, where the name stands for the contents. */
  readonly checksum?: string | undefined;
  /** A text that every such page holds, near its end; for pages. */
  readonly mark?: string | undefined;
}

type Head = Pick<Response, 'status' | 'redirected' | 'headers'>;

const isHtml = ({ headers }: Head): boolean => /^text\/html\b/i.test(headers.get('content-type') ?? '');

/** Judges an answer before its body is there. */
export function faultOfHead(path: string, head: Head): AnswerFault {
  if (head.status !== 200) return `status ${head.status}`;
  if (head.redirected) return 'redirected';
  const isPage = path === '' || path.endsWith('/') || path.endsWith('.html');
  return isHtml(head) === isPage ? null : 'type';
}

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

const WEB_PAGE = /^\s*<(!doctype|html)/i;

/** Judges an answer whole. A page is whole if it holds its mark and its end. */
export async function faultOfBody(
  bytes: Uint8Array<ArrayBuffer>,
  { checksum, mark }: Expected = {},
): Promise<AnswerFault> {
  if (bytes.length === 0) return 'empty';
  if (checksum !== undefined) {
    return base64(await crypto.subtle.digest('SHA-256', bytes)) === checksum ? null : 'checksum';
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  if (mark === undefined) return WEB_PAGE.test(start) ? 'type' : null;
  const text = new TextDecoder().decode(bytes);
  return text.includes(mark) && text.trimEnd().endsWith('</html>') ? null : 'type';
}

/** Judges an answer and leaves it to be read once more. Rejects where it breaks off. */
export async function faultOf(path: string, answer: Response, expected: Expected = {}): Promise<AnswerFault> {
  const fault = faultOfHead(path, answer);
  if (fault !== null) return fault;
  return faultOfBody(new Uint8Array(await answer.clone().arrayBuffer()), expected);
}
