/** Reads the id that a hash names, as in `#%E6%8A%A5` or `#skills`; blank where it names none or is not valid. */
export function idInHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
