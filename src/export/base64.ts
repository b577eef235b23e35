/** Bytes that are turned into a text at once: more arguments than this some engines do not take. */
const AT_ONCE = 8192;

/** Bytes as base64. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += AT_ONCE)
    binary += String.fromCharCode(...bytes.subarray(start, start + AT_ONCE));
  return btoa(binary);
}

/** The bytes of a base64 text; throws for one that is none. */
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
