import { longText } from '../../words/faults/reading-words.ts';
import { type Issue, newIssue } from '../issue.ts';
import type { RawRow } from './raw-row.ts';

/** What a cell of a spreadsheet can hold; a longer one lost a quotation mark, or is no cell of a table. */
const MOST_CHARACTERS = 32_767;
/** As much of a longer one is read, so that nobody who looks at a cell goes through megabytes. */
const READ_CHARACTERS = 1000;

const isLong = (cell: string): boolean => cell.length > MOST_CHARACTERS;

/** The beginning of a text, without half a character at its end. */
const beginning = (text: string): string => `${text.slice(0, READ_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** Rows in which no cell is longer than any spreadsheet's; of longer ones the beginning is left, and is said. */
export function withoutLongTexts(rows: readonly RawRow[]): {
  readonly rows: readonly RawRow[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const shortened = rows.map((row) => {
    if (!row.cells.some(isLong)) return row;
    issues.push(newIssue('long-text', 'doubtful', longText(), { row: row.row, line: row.line }));
    return { ...row, cells: row.cells.map((cell) => (isLong(cell) ? beginning(cell) : cell)) };
  });
  return issues.length === 0 ? { rows, issues } : { rows: shortened, issues };
}
