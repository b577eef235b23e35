/*
 * Which of two readings of the same bytes makes more sense. Short Chinese text in GBK can be valid UTF-8: 小学 reads as
 * Сѧ, a Cyrillic capital beside a letter of the tenth century.
 */

const FOREIGN = /[^\0-\x7F]+/g;
const LETTER = /[A-Za-z]/;
/** Signs that stand among ASCII anywhere. */
const SIGNS = /^[°±²³·×÷µ§©®«»¼½¾¿¡£¥€¢ªº¹\u00A0–-”†‡•…‰€™←-⇿∀-⋿]+$/;
const LATIN = /^[\u00C0-\u017F\u0218-\u021B\u1E00-\u1EFF]+$/;
const ALPHABETS = [
  /^[\u0386-\u03CE]+$/,
  /^[\u0401\u0404\u0406\u0407\u040E-\u044F\u0451\u0454\u0456\u0457\u045E\u0490\u0491]+$/,
  /^[\u05D0-\u05EA\u0591-\u05C7]+$/,
  /^[\u0621-\u0652\u060C\u067E\u0686\u06A9\u06AF\u06CC]+$/,
];
/** Chinese, Japanese and Korean, and everything else that takes three bytes or more: no short GBK looks like it. */
const LONG = /[\u0800-\u{10FFFF}]/u;

/**
 * Whether what lies beyond ASCII in a text from valid UTF-8 are words or signs that people write. A single odd character
 * proves nothing: it may be a phonetic sign as well as a Chinese character.
 */
export function isSoundUtf8(text: string): boolean {
  if (LONG.test(text)) return true;
  const odd = new Set<string>();
  let sound = 0;
  let unsound = 0;
  for (const { 0: run, index } of text.matchAll(FOREIGN)) {
    const before = text[index - 1] ?? '';
    const after = text[index + run.length] ?? '';
    if (isWord(run, LETTER.test(before) || LETTER.test(after))) sound += 1;
    else {
      unsound += 1;
      for (const character of run) if (odd.size < 2) odd.add(character);
    }
  }
  return unsound <= sound || odd.size < 2;
}

function isWord(run: string, isInWord: boolean): boolean {
  if (SIGNS.test(run)) return true;
  if (LATIN.test(run)) return isInWord || /^(?:[\u00C0-\u00FF]{2,}|[àÀéÉÖÜüöÅåÄä])$/.test(run);
  return ALPHABETS.some((alphabet) => alphabet.test(run)) && (run.length > 1 || isInWord || /[αβγδεμσπωΔΩΣ]/.test(run));
}

/** The 3,755 commonest Chinese characters and the marks between them: bytes B0–D7 and A1–A3 in front, A1–FE behind. */
export const isCommonGb = (code: number): boolean => common().has(code);

let commonSet: ReadonlySet<number> | null = null;

function common(): ReadonlySet<number> {
  if (commonSet) return commonSet;
  const bytes: number[] = [];
  for (const [from, to] of [
    [0xa1, 0xa3],
    [0xb0, 0xd7],
  ] as const) {
    for (let lead = from; lead <= to; lead += 1)
      for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
  }
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  commonSet = new Set(Array.from(text, (character) => character.charCodeAt(0)));
  return commonSet;
}

/** Whether a text from valid GB18030 holds nothing beyond ASCII but common Chinese. */
export function isLikelyGb(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f && !isCommonGb(code)) return false;
  }
  return true;
}

/** Whether most of what lies beyond ASCII in a text from GB18030 is common Chinese: names have a rare character each. */
export function isMostlyGb(text: string): boolean {
  let foreign = 0;
  let known = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x7f) continue;
    foreign += 1;
    if (isCommonGb(code)) known += 1;
  }
  return known * 5 >= foreign * 4;
}

/**
 * Whether the bytes beyond ASCII stand alone among letters, as in Windows-1252 (`caf\xE9`); Chinese takes two and more
 * in a row. Bytes that no letter has in Windows-1252 say no.
 */
export function isSingleByte(bytes: Uint8Array): boolean {
  let alone = 0;
  let runs = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const start = at;
    while ((bytes[at + 1] ?? 0) >= 0x80) at += 1;
    runs += 1;
    if (at === start && isWestern(bytes, at)) alone += 1;
  }
  return runs > 0 && alone * 10 > runs * 9;
}

const UNUSED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const isLetter = (byte = 0): boolean => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);

/** A letter beside a letter, or a sign. */
function isWestern(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  return byte < 0xc0 ? !UNUSED.has(byte) : isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]);
}
