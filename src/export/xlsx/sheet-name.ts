/** Most a spreadsheet takes, in UTF-16 units. */
const MOST = 31;

/**
 * Names a workbook accepts, one for each wanted: without `[ ] : * ? / \` and control characters, no apostrophe at
 * either end, 31 characters at most and each once whatever its capitals; a name that recurs gets a number. Blank
 * becomes `Sheet`; `History`, which Excel keeps for itself, gets a number too.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wanted.map((name) => {
    const base = allowed(name);
    let own = clipped(base, MOST);
    for (let number = 2; taken.has(own.toLowerCase()); number++) {
      const ending = ` ${number}`;
      own = clipped(base, MOST - ending.length) + ending;
    }
    taken.add(own.toLowerCase());
    return own;
  });
}

function allowed(name: string): string {
  const plain = name
    .replace(/[[\]:*?/\\\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '');
  return plain === '' ? 'Sheet' : plain;
}

/** Cut with `…` at the end, never within a character. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept.trimEnd()}…`;
}
