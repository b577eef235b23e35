import { flaggedCells } from '../../words/faults/reading-words.ts';
import { type Issue, newIssue } from '../issue.ts';
import type { RawRow } from './raw-row.ts';
import { counting, positionOf, type Tally, tallied } from './tally.ts';

/** `freq,unit,geo\TIME_PERIOD`: dimensions in one cell, and what the columns are behind them. */
const DIMENSIONS = /^\s*(\w+(?:,\w+)*)\\\w+\s*$/;
/** `4.7 b`, `: c`: a number, or none, and letters that say of what quality it is. */
const FLAGGED = /^\s*(:|[+-]?\d+(?:\.\d+)?)\s*([a-z]{1,3})\s*$/;

/**
 * Takes apart what Eurostat's files pack together: dimensions that share the first cell become columns, and flags leave
 * the numbers they stand at; that they did is said. Null for any other file.
 */
export function unpackEurostat(rows: readonly RawRow[]): { rows: readonly RawRow[]; issues: readonly Issue[] } | null {
  const [head, ...body] = rows;
  const dimensions = DIMENSIONS.exec(head?.cells[0] ?? '')?.[1]?.split(',');
  if (head === undefined || dimensions === undefined) return null;
  let tally: Tally | undefined;
  const unpacked = body.map((row): RawRow => {
    const [first = '', ...others] = row.cells;
    const names = first.split(',');
    if (names.length !== dimensions.length) return row;
    const cells = others.map((cell) => {
      const [, number] = FLAGGED.exec(cell) ?? [];
      if (number === undefined) return cell.trim();
      tally = tallied(tally, row, cell.trim());
      return number;
    });
    return { ...row, cells: [...names, ...cells] };
  });
  const found: Tally | undefined = tally;
  const issues = found
    ? [counting(newIssue('flags', 'repaired', flaggedCells(found.value), positionOf(found)), found)]
    : [];
  return { rows: [{ ...head, cells: [...dimensions, ...head.cells.slice(1)] }, ...unpacked], issues };
}
