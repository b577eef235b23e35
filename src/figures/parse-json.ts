/** Levels of lists and objects within each other that JSON may have; tables and descriptors have a dozen. */
const MOST_LEVELS = 500;

/** JSON nested so deeply that going through it would not end well. */
export class TooDeep extends Error {
  constructor() {
    super(`over ${MOST_LEVELS} levels`);
  }
}

/** JSON in which an object has a name twice: of two values one would be lost. */
export class DoubledName extends Error {
  constructor() {
    super('a name twice in one object');
  }
}

/**
 * The value of a JSON text of anybody's; a number that a double does not hold as it is written is its text. Throws
 * SyntaxError for what is no JSON, DoubledName, and TooDeep before it is parsed for what is nested deeper than whoever
 * goes through it, here or in an engine, can follow.
 */
export function parseJson(text: string): unknown {
  const { exact, members } = survey(text);
  const json: unknown = JSON.parse(exact);
  if (membersOf(json) !== members) throw new DoubledName();
  return json;
}

/** The text with numbers beyond a double in quotation marks, and how many members its objects have. */
function survey(text: string): { readonly exact: string; readonly members: number } {
  const parts: string[] = [];
  let from = 0;
  let members = 0;
  let level = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfText(text, at);
    else if (code === COLON) members += 1;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      level += 1;
      if (level > MOST_LEVELS) throw new TooDeep();
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) level -= 1;
    else if (code === MINUS || isDigit(code)) {
      const end = endOfNumber(text, at);
      const number = text.slice(at, end);
      if (!isHeld(number)) {
        parts.push(text.slice(from, at), `"${number}"`);
        from = end;
      }
      at = end - 1;
    }
  }
  return { exact: from === 0 ? text : parts.join('') + text.slice(from), members };
}

const [QUOTE, BACKSLASH, COLON, MINUS] = [34, 92, 58, 45];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Digits, the point, both signs and both letters of an exponent. */
const isOfNumber = (code: number): boolean => isDigit(code) || [46, 43, 45, 69, 101].includes(code);

/** Where the quotation mark stands that ends a text; the length where none does. */
function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

/** Behind the last sign of a number. */
function endOfNumber(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && isOfNumber(text.charCodeAt(at))) at += 1;
  return at;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Every number of so many signs is held, but for those with an exponent. */
const SHORT = 15;

/** Whether a double is the number that is written, to all its digits. What is no number is left to whoever parses. */
function isHeld(written: string): boolean {
  if ((written.length <= SHORT && !/e/i.test(written)) || !NUMBER.test(written)) return true;
  const value = Number(written);
  return Number.isFinite(value) && digitsOf(written) === digitsOf(String(value));
}

/** Its significant digits. */
const digitsOf = (number: string): string =>
  number
    .replace(/e.*$/i, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');

function membersOf(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0;
  const values: readonly unknown[] = Object.values(json);
  return values.reduce<number>((sum, value) => sum + membersOf(value), Array.isArray(json) ? 0 : values.length);
}
