/**
 * Beginnings by which a spreadsheet takes a text for a formula or a command: = + - @ also behind blanks, their
 * full-width forms (Excel in Chinese and Japanese reads those too), tab, CR and LF (OWASP, "CSV Injection").
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/**
 * A text that no spreadsheet runs: one that begins like a formula gets an apostrophe in front, the sign by which
 * spreadsheets mark text themselves; any other stays letter for letter. For text cells only, never for numbers.
 */
export const asPlainText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
