import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * SHA-256 of some bytes, 64 hexadecimal digits. Not `crypto.subtle`, which is missing where a page comes over plain
 * http, as on the intranets this is used in.
 */
export function checksumOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
