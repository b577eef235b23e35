/**
 * Most a cell of a spreadsheet holds, in UTF-16 units (Excel specifications and limits); a longer one lost a quotation mark,
 * or is no cell of a table.
 */
export const MOST_CHARACTERS = 32_767;
/** As much of a longer one is read, so that nobody who looks at a cell goes through megabytes. */
const READ_CHARACTERS = 1000;

export const isLongText = (cell: string): boolean => cell.length > MOST_CHARACTERS;

/** The beginning of a text that is too long, without half a character at its end. */
export const beginningOf = (text: string): string =>
  `${text.slice(0, READ_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')}…`;
