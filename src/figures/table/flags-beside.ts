import { flagsBelow, flagsBeside } from '../../words/faults/shape-words.ts';
import { isBlank, isMissing } from '../cell/missing.ts';
import { type Issue, newIssue } from '../issue.ts';
import { areNumbers } from './header-rows.ts';
import type { RawRow } from './raw-row.ts';
import { counting, positionOf, type Tally, tallied } from './tally.ts';

/** Letters and signs that say of what quality a number is: e, p, bs, *. */
const FLAG = /^(?:[a-z]{1,2}|[*†‡]{1,3})$/i;

export interface Flagged {
  readonly body: readonly RawRow[];
  readonly understood: readonly Issue[];
}

/**
 * Writes flags at the numbers they stand beside, `431[p]`, where a column without a name holds nothing but flags and the one
 * to its left numbers; that column is blank then.
 */
export function writeFlags(names: readonly string[], body: readonly RawRow[]): Flagged {
  let rows = body;
  const understood: Issue[] = [];
  for (const [at, name] of names.entries()) {
    if (at === 0 || name !== '' || (names[at - 1] ?? '') === '' || !isOfFlags(rows, at)) continue;
    let tally: Tally | undefined;
    rows = rows.map((row): RawRow => {
      const flag = row.cells[at]?.trim() ?? '';
      if (flag === '') return row;
      tally = tallied(tally, row, flag);
      const cells = row.cells.map((cell, own) => (own === at ? '' : own === at - 1 ? marked(cell, flag) : cell));
      return { ...row, cells };
    });
    const found: Tally | undefined = tally;
    if (found)
      understood.push(
        counting(
          newIssue('flags-beside', 'repaired', flagsBeside(found.value), positionOf(found, names[at - 1])),
          found,
        ),
      );
  }
  return { body: rows, understood };
}

/** What a row is called that holds the flags of the row above it. */
const FLAG_ROW = /^(?:codes?|flags?|status|标记|标志)$/i;

/** Writes flags at the numbers they stand below, `85.7[p]`, where rows called Codes hold nothing but flags; those rows go. */
export function writeFlagRows(body: readonly RawRow[]): Flagged {
  const isOfFlags = body.map(({ cells: [first = '', ...others] }, at) => {
    const filled = others.filter((cell) => !isBlank(cell));
    return at > 0 && FLAG_ROW.test(first.trim()) && filled.length > 0 && filled.every((cell) => FLAG.test(cell.trim()));
  });
  let tally: Tally | undefined;
  const rows = body.flatMap((row, at): RawRow[] => {
    if (isOfFlags[at]) return [];
    const below = isOfFlags[at + 1] ? body[at + 1] : undefined;
    if (below === undefined) return [row];
    tally = tallied(tally, below, below.cells[0]?.trim() ?? '');
    const cells = row.cells.map((cell, own) => {
      const flag = below.cells[own]?.trim() ?? '';
      return own === 0 || flag === '' || isBlank(cell) ? cell : flag === 'A' ? cell : marked(cell, flag);
    });
    return [{ ...row, cells }];
  });
  const found: Tally | undefined = tally;
  if (!found) return { body, understood: [] };
  const issue = newIssue('flags-beside', 'repaired', flagsBelow(found.value), positionOf(found));
  return { body: rows, understood: [counting(issue, found)] };
}

/** A flag beside no number may itself say why there is none: c. */
const marked = (cell: string, flag: string): string => (isBlank(cell) ? flag : `${cell.trim()}[${flag.toLowerCase()}]`);

function isOfFlags(body: readonly RawRow[], at: number): boolean {
  let count = 0;
  for (const { cells } of body) {
    const flag = cells[at]?.trim() ?? '';
    if (flag === '') continue;
    if (!FLAG.test(flag) || (isBlank(cells[at - 1]) && !isMissing(flag))) return false;
    count += 1;
  }
  return count > 0 && areNumbers(body.map(({ cells }) => cells[at - 1] ?? ''));
}
