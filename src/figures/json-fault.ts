/** Where a text stops being JSON; lines and characters from 1. Null: it ends before it is whole. */
export type JsonFault = { readonly line: number; readonly column: number; readonly found: string } | null;

const BLANKS = /[ \t\n\r]*/y;
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has no control characters in its texts
  /[[\]{},:]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** A token that the end of the text may have cut. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has no control characters in its texts
const BEGUN = /^(?:"[^"\u0000-\u001f]*|-|-?\d[\d.eE+-]*|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$/;
const SHOWN = 20;

/** What may come next: a value, a name, a colon, or a comma or the end of what is open; `first` before any of a list. */
type Next = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'comma';

/** Finds the first place of a text at which no JSON goes on so; the engines each say it in English and in their own way. */
export function faultIn(text: string): JsonFault {
  const open: ('[' | '{')[] = [];
  let next: Next = 'value';
  let at = 0;
  for (;;) {
    BLANKS.lastIndex = at;
    BLANKS.test(text);
    at = BLANKS.lastIndex;
    if (at >= text.length) return null;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    const after: Next | null = token === undefined ? null : follow(token, next, open);
    if (token === undefined || after === null) return placeOf(text, at);
    next = after;
    at += token.length;
  }
}

/** What comes behind a token; null where it may not stand. */
function follow(token: string, next: Next, open: ('[' | '{')[]): Next | null {
  const isName = next === 'name' || next === 'first name';
  const isValue = next === 'value' || next === 'first value';
  switch (token) {
    case '[':
    case '{':
      if (isValue) open.push(token);
      return isValue ? (token === '[' ? 'first value' : 'first name') : null;
    case ']':
      return (next === 'first value' || next === 'comma') && open.pop() === '[' ? 'comma' : null;
    case '}':
      return (next === 'first name' || next === 'comma') && open.pop() === '{' ? 'comma' : null;
    case ',':
      return next === 'comma' && open.length > 0 ? (open.at(-1) === '[' ? 'value' : 'name') : null;
    case ':':
      return next === 'colon' ? 'value' : null;
    default:
      if (isName) return token.startsWith('"') ? 'colon' : null;
      return isValue ? 'comma' : null;
  }
}

function placeOf(text: string, at: number): JsonFault {
  if (BEGUN.test(text.slice(at, at + 1_000_000))) return null;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, found: text.slice(at, at + SHOWN) };
}
