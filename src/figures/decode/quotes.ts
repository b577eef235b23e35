/** Steps of work beyond which a text is refused; an ordinary file of 100 MB stays far below. */
const MOST_STEPS = 2e9;
const QUOTE = 34;

/** Blanks beyond ASCII, as `trim` knows them. */
const WIDE_SPACES = new Set([0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 32 || (code >= 9 && code <= 13);
  return (code >= 0x2000 && code <= 0x200a) || WIDE_SPACES.has(code);
}

/**
 * Whether reading the quotation marks of a text would take time that grows with its square: at a stray mark the reader
 * looks for the end of the cell and trims all that lies between, so many of them before a long run of blanks never end.
 */
export function isTangled(text: string, delimiter: string): boolean {
  const ends = new Set([...`${delimiter}\n\r"`].map((character) => character.charCodeAt(0)));
  const [first = 0] = [...delimiter].map((character) => character.charCodeAt(0));
  let strays = 0;
  let run = 0;
  let longest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === first || code === 10) longest = Math.max(longest, run);
    if (code === QUOTE && at + 1 < text.length && !ends.has(text.charCodeAt(at + 1))) strays += 1;
    run = isSpace(code) ? run + 1 : 0;
  }
  return strays * longest > MOST_STEPS;
}

/** Quotation marks behind a backslash as a table writes them, twice; a backslash behind another one is only that. */
export const doubledQuotes = (text: string): string =>
  text.replace(/\\([\\"])/g, (pair, sign: string) => (sign === '"' ? '""' : pair));
