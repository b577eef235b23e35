import { longRow, shortRow } from '../../words/faults/faults.ts';
import { moreCells } from '../../words/faults/reading-words.ts';
import { isBlank } from '../cell/missing.ts';
import { type Issue, newIssue, newRepair } from '../issue.ts';
import type { RawRow } from './raw-row.ts';
import { counting, positionOf, type Tally, tallied } from './tally.ts';

/** How wide a table is, by its names and by its rows. */
export interface Width {
  readonly width: number;
  readonly issues: readonly Issue[];
}

/**
 * The width that the names have, or most rows where that is more; `isWidest` takes that of the longest row. Rows that are
 * too short or too long are counted.
 */
export function widthOf(header: RawRow, named: number, body: readonly RawRow[], isWidest: boolean): Width {
  const extents = extentsOf(body);
  const usual = usualExtent(extents, named);
  const width = isWidest ? extents.reduce((most, one) => Math.max(most, one), usual) : usual;
  const { row, line } = header;
  const widened = usual > named ? [newIssue('long-rows', 'doubtful', moreCells(usual, named), { row, line })] : [];
  return { width, issues: [...widened, ...checkWidths(body, extents, width)] };
}

/** Cells up to the last that is not blank. */
function extentOf(cells: readonly string[]): number {
  let extent = cells.length;
  while (extent > 0 && isBlank(cells[extent - 1])) extent -= 1;
  return extent;
}

function extentsOf(body: readonly RawRow[]): Uint32Array {
  const extents = new Uint32Array(body.length);
  let at = 0;
  for (const { cells } of body) extents[at++] = extentOf(cells);
  return extents;
}

/** The width that at least half of the rows reach, if that is more than there are names. */
function usualExtent(extents: Uint32Array, named: number): number {
  let wide = 0;
  for (const extent of extents) if (extent > named) wide += 1;
  if (wide * 2 < extents.length || wide === 0) return named;
  return Math.max(named, extents.slice().sort()[Math.floor((extents.length - 1) / 2)] ?? 0);
}

function checkWidths(body: readonly RawRow[], extents: Uint32Array, width: number): Issue[] {
  let short: Tally | undefined;
  let long: Tally | undefined;
  let shortCells = 0;
  let longCells = 0;
  for (const [index, record] of body.entries()) {
    const { cells } = record;
    if (cells.length < width) {
      shortCells ||= cells.length;
      short = tallied(short, record, '');
    } else if ((extents[index] ?? 0) > width) {
      longCells ||= cells.length;
      long = tallied(long, record, long ? '' : surplus(cells, width));
    }
  }
  return [
    ...(short ? [counting(issueOfShort(short, shortCells, width), short)] : []),
    ...(long ? [counting(issueOfLong(long, longCells, width), long)] : []),
  ];
}

const surplus = (cells: readonly string[], width: number): string =>
  cells
    .slice(width)
    .filter((cell) => !isBlank(cell))
    .join(' ');

function issueOfShort(tally: Tally, found: number, expected: number): Issue {
  const { value: _, ...place } = positionOf(tally);
  return newIssue('short-row', 'doubtful', shortRow(found, expected), place);
}

const issueOfLong = (tally: Tally, found: number, expected: number): Issue =>
  newRepair('long-row', 'doubtful', longRow(found, expected, tally.value), positionOf(tally));
