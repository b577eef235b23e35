/**
 * Makes every line end outside quotation marks a line feed, where a text has lone carriage returns; inside quotation
 * marks the text stays as it is. CRLF alone needs no work: the reader takes the CR off the last cell.
 *
 * @param delimiters every character that may end a cell: a quotation mark opens a cell only behind one of them.
 */
export function unifyNewlines(text: string, delimiters: string): string {
  if (!hasLoneReturn(text)) return text;
  const parts = text.split('"');
  let isQuoted = false;
  let hasClosed = true;
  return parts
    .map((part, index) => {
      const before = parts[index - 1];
      if (before !== undefined) {
        const opens = before === '' ? hasClosed : `${delimiters}\r\n`.includes(before.slice(-1));
        hasClosed = isQuoted;
        isQuoted = !isQuoted && opens;
      }
      return isQuoted ? part : part.replace(/\r\n?/g, '\n');
    })
    .join('"');
}

export const hasLoneReturn = (text: string): boolean => /\r(?!\n)/.test(text);

/** Line ends inside a cell. */
export const countNewlines = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;
