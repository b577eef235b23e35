import { blankColumn, doubledColumn, emptyFile, headerOnly, longRow, shortRow } from '../../words/faults/faults.ts';
import { isBlank } from '../cell/missing.ts';
import { type Issue, newIssue } from '../issue.ts';
import type { RawRow } from './raw-row.ts';
import { counting } from './tally.ts';

/** A row with more filled cells, or fewer cells, than there are columns; null where it fits. */
export function checkWidth(record: RawRow, expected: number): Issue | null {
  const { row, line, cells } = record;
  if (cells.length < expected) {
    return newIssue('short-row', 'doubtful', shortRow(cells.length, expected), { row, line });
  }
  const extra = cells.slice(expected).filter((cell) => !isBlank(cell));
  if (!extra.length) return null;
  const value = extra.join(' ');
  return newIssue('long-row', 'doubtful', longRow(cells.length, expected, value), { row, line, value });
}

/** Column names that are blank, all in one issue, and names that occur twice. */
export function checkNames(names: readonly string[], header: RawRow | null): Issue[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const place = header ? { row: header.row, line: header.line } : {};
  const at = names.indexOf('');
  const blank = newIssue('blank-column', 'doubtful', blankColumn(at + 1), { ...place, value: '' });
  const doubled = [...counts]
    .filter(([name, count]) => name && count > 1)
    .map(([name, count]) =>
      newIssue('doubled-column', 'doubtful', doubledColumn(name, count), { ...place, column: name, value: name }),
    );
  return [...(at < 0 ? [] : [counting(blank, { count: counts.get('') ?? 1, rows: [] })]), ...doubled];
}

/** A file without column names, or with nothing below them. */
export function checkFilled(header: RawRow | null, body: readonly RawRow[]): Issue[] {
  if (!header) return [newIssue('empty', 'fatal', emptyFile())];
  return body.length ? [] : [newIssue('no-rows', 'fatal', headerOnly(), { row: header.row, line: header.line })];
}

/** Spreadsheets pad rows with blank cells: a last column without name and without content is none. */
export function trimHeader(header: RawRow, body: readonly RawRow[]): RawRow {
  let named = header.cells.length;
  while (named > 1 && isBlank(header.cells[named - 1])) named -= 1;
  if (named === header.cells.length) return header;
  let width = named;
  for (const { cells } of body) {
    let extent = Math.min(cells.length, header.cells.length);
    while (extent > width && isBlank(cells[extent - 1])) extent -= 1;
    width = Math.max(width, extent);
  }
  return { ...header, cells: header.cells.slice(0, width) };
}
