import { checksumOf } from '../../export/checksum.ts';
import type { UserDataFile } from '../../panels/own/read-user-data.ts';

/**
 * Files → the id they are kept under, 64 hexadecimal digits: the same for the same names and bytes in any order, and
 * another one where a single byte differs.
 */
export async function contentId(files: readonly UserDataFile[]): Promise<string> {
  const parts = await Promise.all(files.map(async ({ name, bytes }) => `${await checksumOfMany(bytes)} ${name}`));
  return checksumOf(new TextEncoder().encode(JSON.stringify(parts.sort())));
}

/** The browser has the checksum of many bytes sooner, and beside the worker's other work; some pages may not ask it. */
async function checksumOfMany(bytes: Uint8Array): Promise<string> {
  if (crypto.subtle === undefined) return checksumOf(bytes);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
