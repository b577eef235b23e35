import { plainName, splitBrackets } from '../table/read-table.ts';

/** What calls a column by its place: `#3`. */
const NUMBERED = /^#([1-9]\d{0,3})$/;
/** What would be taken for something else than a part of a name where a column is named in a condition. */
const SIGNS = /[=<>!#|]/;

/**
 * The column of a name as written, or by its place as `#3`, or but for width, capitals, signs and a unit in brackets,
 * where that is one alone; null for none.
 */
export function placeOfColumn(name: string, names: readonly string[]): number | null {
  const exact = names.indexOf(name.trim());
  if (exact >= 0) return exact;
  const numbered = Number(NUMBERED.exec(name.trim())?.[1] ?? 0);
  if (numbered > 0) return numbered <= names.length ? numbered - 1 : null;
  for (const plain of [plainName, (text: string) => plainName(splitBrackets(text).name)]) {
    const wanted = plain(name);
    const alike = names.flatMap((one, at) => (wanted !== '' && plain(one) === wanted ? [at] : []));
    if (alike.length === 1) return alike[0] ?? null;
  }
  return null;
}

/** What calls a column so that `placeOfColumn` finds it again: its name; `#3` where that is blank, no name alone, or has signs. */
export function formatColumn(at: number, names: readonly string[]): string {
  const name = names[at]?.trim() ?? '';
  const isClear =
    name !== '' && name !== 'none' && name !== 'headers' && !SIGNS.test(name) && names.indexOf(name) === at;
  return isClear && !names.includes(name, at + 1) ? name : `#${at + 1}`;
}
