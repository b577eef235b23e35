import { hiddenColumns, hiddenRows, notCalculated, zeroFormulas } from '../../words/faults/workbook-words.ts';
import { isBlank } from '../cell/missing.ts';
import { type Issue, newIssue, newRepair } from '../issue.ts';
import type { Records } from '../table/records.ts';
import { counting, positionOf, type Tally, tallied } from '../table/tally.ts';
import type { OpenFormula, SheetCells, SheetRow } from './workbook-sheet.ts';

/** What of a sheet its readers see, and what is hidden from them. */
export interface Seen {
  readonly rows: readonly SheetRow[];
  readonly hiddenRows: readonly SheetRow[];
  /** Hidden columns that hold something, from 0. */
  readonly hiddenColumns: readonly number[];
  readonly isLeftOut: (column: number) => boolean;
}

/** Hidden rows and columns are left out, unless they are wanted or nothing else is there. */
export function seenOf({ rows, hidden }: Pick<SheetCells, 'rows' | 'hidden'>, areWanted: boolean): Seen {
  const columns = new Set<number>();
  let isAnySeen = false;
  for (const { cells } of rows) {
    cells.forEach((_, at) => {
      if (hidden(at)) columns.add(at);
      else isAnySeen = true;
    });
  }
  const hiddenColumns = areWanted || !isAnySeen ? [] : [...columns].sort((a, b) => a - b);
  const seenRows = rows.filter(({ isHidden }) => !isHidden);
  const areRowsSeen = areWanted || seenRows.length === 0;
  return {
    rows: areRowsSeen ? rows : seenRows,
    hiddenRows: areRowsSeen ? [] : rows.filter(({ isHidden }) => isHidden),
    hiddenColumns,
    isLeftOut: hiddenColumns.length === 0 ? () => false : hidden,
  };
}

/** `A`, `Z`, `AA`: how a spreadsheet names a column. */
function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

export function saidOfHidden({ rows, hiddenRows: unseen, hiddenColumns: columns }: Seen, { header }: Records): Issue[] {
  const names = rows.find(({ row }) => row === header?.row)?.cells ?? [];
  const [first] = unseen;
  const value = first?.cells.find((cell) => !isBlank(cell)) ?? '';
  const issues: Issue[] = [];
  if (first) issues.push(newRepair('hidden', 'repaired', hiddenRows(unseen.length, value), { row: first.row, value }));
  if (columns.length > 0) {
    const sentence = hiddenColumns(columns.map((at) => names[at]?.trim() || lettersOf(at)));
    issues.push(newRepair('hidden', 'repaired', sentence));
  }
  return issues;
}

/** Writers that do not calculate put 0 for every result, and ask for calculation when the file is opened. */
export function withoutPlaceholders(cells: SheetCells, isUncalculated: boolean): SheetCells {
  if (!isUncalculated) return { ...cells, zeros: [] };
  const byRow = new Map(cells.rows.map((row) => [row.row, row]));
  for (const { row, column } of cells.zeros) byRow.get(row)?.cells.splice(column, 1, undefined);
  return cells;
}

/** Formulas without a result, column by column; `columns` are those of the sheet that were read. */
export function saidOfFormulas({ open, zeros }: SheetCells, columns: readonly number[], records: Records): Issue[] {
  return [...saidOf(open, columns, records, notCalculated), ...saidOf(zeros, columns, records, zeroFormulas)];
}

function saidOf(
  formulas: readonly OpenFormula[],
  columns: readonly number[],
  { header, body }: Records,
  sentence: typeof notCalculated,
): Issue[] {
  const rows = new Set(body.map(({ row }) => row));
  const tallies = new Map<number, Tally>();
  for (const { row, column, formula } of formulas) {
    if (!rows.has(row) || !columns.includes(column)) continue;
    tallies.set(column, tallied(tallies.get(column), { row, line: row, cells: [] }, formula));
  }
  return [...tallies].map(([column, tally]) => {
    const name = header?.cells[columns.indexOf(column)]?.trim() || lettersOf(column);
    const issue = newIssue('not-calculated', 'doubtful', sentence(tally.value), positionOf(tally, name));
    return counting({ ...issue, value: `=${tally.value}` }, tally);
  });
}
