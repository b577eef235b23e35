import { raised } from '../../figures/open/workbook-text.ts';
import { isProse } from '../../text/document/is-prose.ts';
import { proseInMarkup } from '../review/pasted-prose.ts';
import { inertMarkup } from '../state/trusted.ts';

/** What a clipboard offers, all of it as the browser hands it over. */
export interface Pasted {
  readonly files: readonly File[];
  readonly text: string;
  readonly html: string;
}

/** What has fewer lines is a word, and no table. */
const FEWEST_LINES = 2;

/** Finds what can be read among what was pasted: a table as text, or sentences; null where there is neither. */
export function textInPaste(pasted: Pasted): string | null {
  // Plain text glues raised notes to numbers, and shows neither where a table begins nor where it ends.
  if (/<(?:table|sup|del)[\s>]/i.test(pasted.html)) return proseInMarkup(pasted.html) ?? tableInPaste(pasted);
  return isProse(pasted.text) ? pasted.text : tableInPaste(pasted);
}

/**
 * Finds the table among what was pasted, as tab-separated text; null where there is none. Spreadsheets and browsers
 * write the cells of a table with tabs between them; where only markup holds a table, or notes are raised in it, its
 * cells are taken from there, as text.
 */
function tableInPaste({ text, html }: Pasted): string | null {
  // Plain text puts a raised note behind the number it stands at.
  const hasNotes = /<sup[\s>]/i.test(html);
  if (isTable(text) && text.includes('\t') && !hasNotes) return text;
  const cells = /<table[\s>]/i.test(html) ? cellsIn(html) : null;
  if (cells !== null) return cells;
  return isTable(text) && /[,;|]/.test(text) ? text : null;
}

const isTable = (text: string): boolean => text.trim().split(/\r\n|\r|\n/).length >= FEWEST_LINES;

/** Reads markup, see `inertMarkup`. */
function cellsIn(html: string): string | null {
  const table = new DOMParser().parseFromString(inertMarkup(html), 'text/html').querySelector('table');
  if (table === null || table.rows.length < FEWEST_LINES) return null;
  for (const note of table.querySelectorAll('sup')) note.textContent = raised(note.textContent ?? '');
  const rows = [...table.rows].map((row) => [...row.cells].flatMap(cellAndSpan).map(quote).join('\t'));
  return `${rows.join('\n')}\n`;
}

/** A cell over several columns is written once. */
function cellAndSpan({ textContent, colSpan }: HTMLTableCellElement): string[] {
  const text = (textContent ?? '').replace(/\s+/g, ' ').trim();
  return [text, ...Array.from({ length: Math.min(colSpan, 100) - 1 }, () => '')];
}

const quote = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
