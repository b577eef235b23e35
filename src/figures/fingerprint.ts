/**
 * A short print of files by which two sets of them can be told apart: 64 bits of FNV-1a over names and bytes, in the
 * order of the names. Against change, not against forgery.
 * Source: http://www.isthe.com/chongo/tech/comp/fnv/ (two 32-bit runs, the second over the bytes' complements).
 */
export function fingerprintOf(files: ReadonlyMap<string, Uint8Array>): string {
  const names = [...files.keys()].sort();
  let one = OFFSET;
  let two = OFFSET;
  for (const name of names) {
    for (const bytes of [new TextEncoder().encode(name), files.get(name) ?? new Uint8Array()]) {
      for (const byte of bytes) {
        one = Math.imul(one ^ byte, PRIME);
        two = Math.imul(two ^ (byte ^ 0xff), PRIME);
      }
    }
  }
  return hex(one) + hex(two);
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
