/** Levels of lists and objects within each other that JSON may have; tables and descriptors have a dozen. */
const MOST_LEVELS = 500;

/** JSON nested so deeply that going through it would not end well. */
export class TooDeep extends Error {
  constructor() {
    super(`over ${MOST_LEVELS} levels`);
  }
}

/**
 * The value of a JSON text of anybody's. Throws SyntaxError for what is none, and TooDeep before it is parsed for what is
 * nested deeper than whoever goes through it, here or in an engine, can follow.
 */
export function parseJson(text: string): unknown {
  let level = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isQuoted) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isQuoted = false;
    } else if (code === QUOTE) isQuoted = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      level += 1;
      if (level > MOST_LEVELS) throw new TooDeep();
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) level -= 1;
  }
  return JSON.parse(text);
}

const [QUOTE, BACKSLASH] = [34, 92];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
