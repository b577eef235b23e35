const PLAIN = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const INTEGER = /^[+-]?\d+$/;

/** Full-width digits and signs, and the minus sign, as typed by Chinese input methods. */
const toAscii = (text: string): string =>
  text.replace(/[０-９．，＋－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace('\u2212', '-');

/**
 * The number a cell says plainly; null for anything else.
 *
 * Plain are digits with an optional sign, decimal point and exponent (`-1.5`, `.5`, `1.2e3`), the same in full-width
 * digits (`１２．５`), and thousands set apart by commas in groups of three (`1,234,567`). Not plain are numbers with a
 * leading zero (`007` is an identifier), per cent, units, brackets, words for "missing", integers beyond ±2⁵³ and
 * anything that is not finite: these stay text.
 */
export function readPlainNumber(cell: string): number | null {
  const trimmed = cell.trim();
  const text = PLAIN.test(trimmed) ? trimmed : toAscii(trimmed);
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null;
  const digits = text.replaceAll(',', '');
  const number = Number(digits) + 0;
  const isExact = INTEGER.test(digits) ? Number.isSafeInteger(number) : Number.isFinite(number);
  return isExact ? number : null;
}

export const isBlank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';
