/** Shorter than this a line is a heading, a name or a cell. */
const SHORTEST_LINE = 16;
/** So much of a text has to stand in sentences. */
const LEAST_SHARE = 0.6;
const SENTENCE = /[。！？；]|[.!?]["”’)]?(?:\s|$)/;
const DELIMITERS = ['\t', ',', ';', '|'] as const;
/** More lines than these tell nothing new. */
const MOST_LINES = 2000;

/**
 * Whether a text is sentences and no table: most of it stands in long lines with full stops, and its lines are not parted
 * into the same number of cells.
 */
export function isProse(text: string): boolean {
  const lines = text
    .split(/\r\n|\r|\n/, MOST_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (DELIMITERS.some((delimiter) => isParted(lines, delimiter))) return false;
  const lengthOf = (some: readonly string[]): number => some.reduce((sum, { length }) => sum + length, 0);
  const sentences = lines.filter((line) => line.length >= SHORTEST_LINE && SENTENCE.test(line));
  return sentences.length > 0 && lengthOf(sentences) >= LEAST_SHARE * lengthOf(lines);
}

/** Two lines or more, nearly all with the same number of one delimiter, are rows. */
function isParted(lines: readonly string[], delimiter: string): boolean {
  if (lines.length < 2) return false;
  // 3,4 in quotation marks is one cell.
  const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
  const [middle = 0] = [...counts].sort((a, b) => a - b).slice(Math.floor(counts.length / 2));
  return middle > 0 && counts.filter((count) => count === middle).length >= 0.8 * lines.length;
}
