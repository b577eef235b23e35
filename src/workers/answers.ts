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
  return isHtml(head) === isPage(path) ? null : 'type';
}

const isPage = (path: string): boolean => path === '' || path.endsWith('/') || path.endsWith('.html');

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

const WEB_PAGE = /^\s*<(!doctype|html)/i;

/** How files begin and end that no checksum is known of, by the end of their names; so that one cut cleanly is not kept. */
const WHOLE = [
  { name: '.svg', begins: ['<svg', '<?xml'], ends: '</svg>' },
  { name: '.png', begins: ['\x89PNG'], ends: 'IEND\xae\x42\x60\x82' },
  // A host may name the packing as one of the way, and the browser then unpacks a font before it is seen here.
  { name: '.ttf.gz', begins: ['\x1f\x8b', '\x00\x01\x00\x00'], ends: '' },
] as const;
const ENDS = 64;

/** Whether a file begins and ends as its name says; true for a name that says nothing of it. */
function isWhole(path: string, bytes: Uint8Array): boolean {
  const kind = WHOLE.find(({ name }) => path.endsWith(name));
  if (kind === undefined) return true;
  const [first, last] = [bytes.subarray(0, ENDS), bytes.subarray(-ENDS)].map((part) => String.fromCharCode(...part));
  return kind.begins.some((sign) => first?.startsWith(sign)) && last?.trimEnd().endsWith(kind.ends) === true;
}

/** Judges an answer whole. A page is whole if it holds its mark and its end. */
export async function faultOfBody(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  { checksum, mark = '' }: Expected = {},
): Promise<AnswerFault> {
  if (bytes.length === 0) return 'empty';
  if (!isWhole(path, bytes)) return 'type';
  if (checksum !== undefined) {
    return base64(await crypto.subtle.digest('SHA-256', bytes)) === checksum ? null : 'checksum';
  }
  const text = new TextDecoder().decode(isPage(path) ? bytes : bytes.subarray(0, 200));
  const isAsked = isPage(path) ? text.includes(mark) && text.trimEnd().endsWith('</html>') : !WEB_PAGE.test(text);
  return isAsked ? null : 'type';
}

/** Judges an answer and leaves it to be read once more. Rejects where it breaks off. */
export async function faultOf(path: string, answer: Response, expected: Expected = {}): Promise<AnswerFault> {
  const fault = faultOfHead(path, answer);
  if (fault !== null) return fault;
  return faultOfBody(path, new Uint8Array(await answer.clone().arrayBuffer()), expected);
}
