import { checksumOf } from '../../export/checksum.ts';
import type { UserDataFile } from '../../panels/own/read-user-data.ts';

/**
 * Files → the id they are kept under, 64 hexadecimal digits: the same for the same names and bytes in any order, and
 * another one where a single byte differs.
 */
export function contentId(files: readonly UserDataFile[]): string {
  const parts = files.map(({ name, bytes }) => `${checksumOf(bytes)} ${name}`).sort();
  return checksumOf(new TextEncoder().encode(JSON.stringify(parts)));
}
