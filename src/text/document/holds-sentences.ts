import { latin1 } from '../../figures/decode/binary.ts';
import { decodeText } from '../../figures/decode/decode.ts';
import { fileKind } from '../../figures/open/file-kind.ts';
import { isProse } from './is-prose.ts';

/** So much of a file tells whether it is sentences. */
const HEAD_BYTES = 65_536;

export const isPdf = (bytes: Uint8Array): boolean => latin1(bytes.subarray(0, 1024)).includes('%PDF-');

/** Whether a file is a document of sentences: text that reads so, a PDF, or a Word document in which no table was found. */
export function holdsSentences(bytes: Uint8Array, hasTable: boolean): boolean {
  const kind = fileKind(bytes);
  if (kind === null) return isProse(decodeText(bytes.subarray(0, HEAD_BYTES)).text);
  return isPdf(bytes) || (kind.is === 'word' && !hasTable);
}
