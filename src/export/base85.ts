// Bytes as text that may stand in a script element: five characters say four bytes, where base64 takes nearly six. No `<`
// is among them, so that nothing in the text ends the element or begins a comment.

const FIRST = '#'.charCodeAt(0);
const LESS = '<'.charCodeAt(0);
/** Stands in place of `<`, and is the 86th character. */
const INSTEAD = FIRST + 85;

const powers = [85 ** 4, 85 ** 3, 85 ** 2, 85, 1];

/** Any bytes → their text; n bytes left at the end are n + 1 characters. */
export function encodeBase85(bytes: Uint8Array): string {
  const codes: number[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const count = Math.min(4, bytes.length - at);
    let number = 0;
    for (let place = 0; place < 4; place += 1) number = number * 256 + (bytes[at + place] ?? 0);
    for (const power of powers.slice(0, count + 1)) {
      const code = FIRST + (Math.floor(number / power) % 85);
      codes.push(code === LESS ? INSTEAD : code);
    }
  }
  return new TextDecoder().decode(Uint8Array.from(codes));
}

/** The text of `encodeBase85` → its bytes. Nothing else is to be given. */
export function decodeBase85(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let at = 0, out = 0; at < text.length; at += 5, out += 4) {
    const count = Math.min(5, text.length - at);
    let number = 0;
    for (let place = 0; place < 5; place += 1) {
      const code = place < count ? text.charCodeAt(at + place) : INSTEAD - 1;
      number = number * 85 + (code === INSTEAD ? LESS : code) - FIRST;
    }
    for (let place = 0; place < count - 1; place += 1) bytes[out + place] = Math.floor(number / 256 ** (3 - place));
  }
  return bytes;
}
