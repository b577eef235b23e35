import { filledDown } from '../../words/faults/shape-words.ts';
import { isBlank } from '../cell/missing.ts';
import { readPlainNumber } from '../cell/number.ts';
import { readTime } from '../cell/time.ts';
import { type Issue, newRepair } from '../issue.ts';
import type { RawRow } from './raw-row.ts';
import { counting, positionOf, type Tally, tallied } from './tally.ts';

/** Names of columns, the rows below them, and what was taken for granted about them. */
export interface Headed {
  readonly names: readonly string[];
  readonly body: readonly RawRow[];
  readonly understood: readonly Issue[];
}

/** Columns looked at for heads of rows: province, city, kind. */
const MOST_HEADS = 4;

/** A word or a time: what a row is called, and not what is counted in it. */
export const isRowHead = (cell: string | undefined): boolean =>
  cell !== undefined && !isBlank(cell) && (readPlainNumber(cell) === null || readTime(cell) !== null);

/**
 * Repeats a head of rows in the blanks below it: `兰州市,专职,410` over `,兼职,2950`. There are such heads where a column of
 * names follows them that is filled wherever they are blank, and either a third of their cells is blank or those names come
 * again under other heads.
 */
export function fillDown(names: readonly string[], body: readonly RawRow[]): Headed {
  const leaf = leafOf(names, body);
  if (leaf === null) return { names, body, understood: [] };
  const heads = Array.from({ length: leaf }, () => '');
  let tally: Tally | undefined;
  const filled = body.map((row): RawRow => {
    const first = row.cells.findIndex((cell) => !isBlank(cell));
    // A head that begins anew has the blanks behind it for its own.
    for (let at = Math.min(first, leaf); at < leaf; at += 1) heads[at] = row.cells[at] ?? '';
    if (first === 0 || first > leaf) return row;
    tally = tallied(tally, row, heads[0] ?? '');
    return { ...row, cells: row.cells.map((cell, at) => (at < first ? (heads[at] ?? '') : cell)) };
  });
  const found: Tally | undefined = tally;
  if (!found) return { names, body, understood: [] };
  const issue = newRepair('filled-down', 'repaired', filledDown(found.value), positionOf(found, names[0]));
  return { names, body: filled, understood: [counting(issue, found)] };
}

/** The column of names behind the heads; null where there are no heads with blanks below them. */
function leafOf(names: readonly string[], body: readonly RawRow[]): number | null {
  const [first] = body;
  if (first === undefined || !isRowHead(first.cells[0])) return null;
  const blanks = body.filter(({ cells }) => isBlank(cells[0]));
  if (blanks.length === 0 || !body.every(({ cells: [head] }) => isBlank(head) || isRowHead(head))) return null;
  for (let leaf = 1; leaf <= Math.min(MOST_HEADS, names.length - 2); leaf += 1) {
    const isFilled = body.every(({ cells }) => {
      const own = cells[leaf];
      return isRowHead(own) || (isBlank(own) && cells.slice(0, leaf).some((cell) => !isBlank(cell)));
    });
    if (!isFilled || !blanks.every(({ cells }) => isRowHead(cells[leaf]))) continue;
    return blanks.length * 3 >= body.length || hasRepeats(body, leaf) ? leaf : null;
  }
  return null;
}

function hasRepeats(body: readonly RawRow[], at: number): boolean {
  const seen = new Set<string>();
  return body.some(({ cells }) => {
    const cell = cells[at]?.trim() ?? '';
    if (cell === '' || !seen.has(cell)) {
      seen.add(cell);
      return false;
    }
    return true;
  });
}
