import { longText, tooManyColumns } from '../../words/faults/reading-words.ts';
import { beginningOf, isLongText } from '../cell/long-text.ts';
import { type Issue, isFatal, newIssue } from '../issue.ts';
import { isUndone, type Undone } from '../repair.ts';
import { checkFilled, trimHeader } from './header.ts';
import { findLayout, type Layout } from './layout.ts';
import type { RawRow } from './raw-row.ts';
import { SURROUNDINGS } from './surroundings.ts';
import { groupIssues } from './tally.ts';

/** The records of a file as written, before any cell is understood. */
export interface Records {
  /** False where an issue is fatal; then the rows hold what could be read, for showing only. */
  readonly ok: boolean;
  /** WHATWG name of the encoding it was read in; null for a sheet, and where the bytes are no text. */
  readonly encoding: string | null;
  readonly delimiter: string;
  readonly title: readonly RawRow[];
  /** Without the blank cells at its end that no row fills. */
  readonly header: RawRow | null;
  /** Cells of the header row as written. */
  readonly width: number;
  readonly body: readonly RawRow[];
  readonly notes: readonly RawRow[];
  /** Rows in which text follows a closing quotation mark: where their cells end is not certain. */
  readonly strays: ReadonlySet<number>;
  readonly issues: readonly Issue[];
  /** What was taken for granted, as nobody would doubt it. */
  readonly understood: readonly Issue[];
  /** Whether serial numbers of days count from 1904, as in some workbooks. */
  readonly is1904: boolean;
}

interface Found {
  readonly rows: readonly RawRow[];
  readonly encoding?: string | null;
  readonly delimiter: string;
  readonly strays?: ReadonlySet<number>;
  readonly issues: readonly Issue[];
  readonly undone?: Undone;
  readonly understood?: readonly Issue[];
  readonly is1904?: boolean;
}

/** Columns beyond which a table is refused: as many as any spreadsheet has. */
export const MOST_COLUMNS = 16_384;

/** Why a table of so many columns is not read: a fatal issue; null where it is read. */
export const tooWide = (columns: number): Issue | null =>
  columns > MOST_COLUMNS ? newIssue('too-large', 'fatal', tooManyColumns(columns, MOST_COLUMNS)) : null;

/** Rows of a file or a sheet as the records of one table; of one that is too wide the refusal and no row. */
export function recordsOf(found: Found): Records {
  const refusal = tooWide(found.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0));
  return refusal === null ? laidOut(found) : laidOut({ ...found, rows: [], issues: [...found.issues, refusal] });
}

function laidOut(found: Found): Records {
  const { encoding = null, delimiter, strays = new Set(), undone = [], understood = [], is1904 = false } = found;
  const { rows, issues: long } = withoutLongTexts(found.rows);
  const issues = long.length === 0 ? found.issues : [...found.issues, ...groupIssues(long, 1)];
  const beside = SURROUNDINGS.beside(rows);
  const { issues: apart, understood: said, ...layout } = leftInPlace(findLayout(beside.rows, SURROUNDINGS), undone);
  const all = isFatal(issues)
    ? issues
    : [...issues, ...checkFilled(layout.header, layout.body), ...beside.issues, ...apart];
  return {
    ...layout,
    header: layout.header && trimHeader(layout.header, layout.body),
    width: layout.header?.cells.length ?? 0,
    ok: !isFatal(all),
    encoding,
    delimiter,
    strays,
    issues: all,
    understood: [...understood, ...said],
    is1904,
  };
}

/** Rows in which no cell is longer than any spreadsheet's; of longer ones the beginning is left, and is said. */
function withoutLongTexts(rows: readonly RawRow[]): Pick<Found, 'rows' | 'issues'> {
  const issues: Issue[] = [];
  const shortened = rows.map((row) => {
    if (!row.cells.some(isLongText)) return row;
    issues.push(newIssue('long-text', 'doubtful', longText(), { row: row.row, line: row.line }));
    return { ...row, cells: row.cells.map((cell) => (isLongText(cell) ? beginningOf(cell) : cell)) };
  });
  return issues.length === 0 ? { rows, issues } : { rows: shortened, issues };
}

/** Title lines and foot-notes as rows of the table, where they are wanted so. */
function leftInPlace({ title, header, body, notes, ...layout }: Layout, undone: Undone): Layout {
  const below = isUndone(undone, 'notes') ? [...body, ...notes].sort((a, b) => a.row - b.row) : body;
  const kept = {
    ...layout,
    issues: isUndone(undone, 'notes') ? [] : layout.issues,
    title,
    header,
    body: below,
    notes: isUndone(undone, 'notes') ? [] : notes,
  };
  const [first, ...rest] = title;
  if (first === undefined || header === null || !isUndone(undone, 'title')) return kept;
  return { ...kept, title: [], header: first, body: [...rest, header, ...below] };
}
