import { isProse } from '../../text/document/is-prose.ts';
import type { Pasted } from './paste.ts';

/** So much of a file tells whether it is sentences. */
const HEAD_BYTES = 65_536;

/** Whether a file is a document of sentences and no table: a PDF, or text that reads so in an encoding of China or the web. */
export async function isDocument(
  { name, size }: File,
  head: (bytes: number) => Promise<ArrayBuffer>,
): Promise<boolean> {
  if (size === 0) return false;
  const bytes = new Uint8Array(await head(HEAD_BYTES));
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) return true;
  return /\.(?:txt|text|md)$/i.test(name) && isProse(textOf(bytes));
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // The last letters may be cut.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Sentences that were pasted, as text alone; null for anything else. */
export const proseInPaste = ({ text, files }: Pasted): string | null =>
  files.length === 0 && isProse(text) ? text : null;
