// Bytes as text that may stand in a script element, in the manner of basE91: two characters say 13 bits, or 14 where those
// are few, which is 23 % more than the bytes, where five characters for four bytes are 25 % and base64 33 %. No `<` is among
// them, so that nothing in the text ends the element or begins a comment.

const FIRST = '#'.charCodeAt(0);
const LESS = '<'.charCodeAt(0);
/** Stands in place of `<`, and is the 92nd character. */
const INSTEAD = FIRST + 91;
/** Pairs that say up to this have room for a fourteenth bit: 91 × 91 are 89 more than 8192. */
const WIDE = 88;

/** Any bytes → their text. */
export function encodeBase91(bytes: Uint8Array): string {
  const codes: number[] = [];
  const push = (digit: number): void => {
    codes.push(FIRST + digit === LESS ? INSTEAD : FIRST + digit);
  };
  let [queue, bits] = [0, 0];
  for (const byte of bytes) {
    queue |= byte << bits;
    bits += 8;
    if (bits < 14) continue;
    const width = (queue & 8191) > WIDE ? 13 : 14;
    const value = queue & (2 ** width - 1);
    queue >>= width;
    bits -= width;
    push(value % 91);
    push(Math.floor(value / 91));
  }
  if (bits > 0) push(queue % 91);
  if (bits > 7 || queue > 90) push(Math.floor(queue / 91));
  return new TextDecoder().decode(Uint8Array.from(codes));
}

/** The text of `encodeBase91` → its bytes. Nothing else is to be given. */
export function decodeBase91(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((text.length * 7) / 8));
  let [out, queue, bits] = [0, 0, 0];
  const digitAt = (at: number): number => {
    const code = text.charCodeAt(at);
    return (code === INSTEAD ? LESS : code) - FIRST;
  };
  for (let at = 0; at < text.length; at += 2) {
    const isPair = at + 1 < text.length;
    const value = digitAt(at) + (isPair ? digitAt(at + 1) * 91 : 0);
    queue |= value << bits;
    // A single character at the end is what was left of the last byte.
    bits += isPair ? ((value & 8191) > WIDE ? 13 : 14) : 8;
    for (; bits > 7; bits -= 8) {
      bytes[out] = queue & 255;
      out += 1;
      queue >>= 8;
    }
  }
  return bytes.slice(0, out);
}
