/** Below so many letters an end would leave nothing of the beginning to read. */
const ROOM_FOR_END = 6;

const isInWord = (one = '', other = ''): boolean => /[^\s\p{Script=Han}]{2}/u.test(one.slice(-1) + other.slice(0, 1));

/** The text without what the cut left of a word, unless that would take half of it; `space` is the one nearest the cut. */
const wholeWords = (text: string, space: number, kept: (at: number) => string): string =>
  space >= 0 && kept(space).length * 2 > text.length ? kept(space) : text;

/** A text in at most so many letters: what stands in its middle gives way, as names that begin alike differ at the end. */
export function shortened(text: string, most: number): string {
  const letters = [...(text.length > most * 8 ? text.slice(0, most * 4) + text.slice(-most * 4) : text)];
  if (letters.length <= most) return text;
  const behind = most < ROOM_FOR_END ? 0 : Math.floor(most / 3);
  const start = letters.slice(0, most - 1 - behind).join('');
  if (behind === 0) return `${start}…`;
  const end = letters.slice(-behind).join('');
  const left = letters.slice(most - 1 - behind, -behind).join('');
  const head = isInWord(start, left) ? wholeWords(start, start.lastIndexOf(' '), (at) => start.slice(0, at)) : start;
  const tail = isInWord(left, end) ? wholeWords(end, end.indexOf(' '), (at) => end.slice(at)) : end;
  return `${head.trimEnd()}…${tail.trimStart()}`;
}
