import { shortened } from '../words/shortened.ts';

/** Direction marks and other characters that are not seen but change what is. */
const UNSEEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A name in a headline: a very long one is shortened, the table has it in full. */
const MOST_NAME = 60;
export const shortName = (name: string, most = MOST_NAME): string => shortened(name, most);

/** Two letters that a table spreads to the width of three: 合　计, 兰  州. */
const SPREAD = /^\s*(\p{Script=Han})[ \u3000]+(\p{Script=Han})\s*$/u;

/** Letters of a name in a chart; the table has all of them. */
const MOST_LETTERS = 120;

/**
 * A name as a chart can show it, letter for letter: one line, a long one shortened, and characters that would turn
 * others around written as what they are: `[U+202E]`.
 */
export function chartName(name: string, most = MOST_LETTERS): string {
  const visible = ends(name, most)
    .replace(/[\t\n\r\v\f]+/g, ' ')
    .replace(SPREAD, '$1$2')
    .replace(LONE, '\ufffd')
    .replace(UNSEEN, (mark) => `[U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
  return shortened(visible, most);
}

/** What of a name can be shown, so that one without an end is not gone through. */
const ends = (name: string, most: number): string =>
  name.length > most * 16 ? `${name.slice(0, most * 8)}…${name.slice(-most * 8)}` : name;
