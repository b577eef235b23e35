import { alsoIn } from '../../words/faults/faults.ts';
import type { CellPosition, Issue } from '../issue.ts';
import type { RawRow } from './raw-row.ts';

/** Rows named of many that share a fault. */
const ROWS_KEPT = 5;

/** How often a fault occurred, where first, and with what: a few words however often it does. */
export interface Tally {
  count: number;
  readonly rows: number[];
  readonly line: number;
  readonly value: string;
}

/** Counts one more; `tally` is what was counted before, if anything. */
export function tallied(tally: Tally | undefined, { row, line }: RawRow, value: string): Tally {
  if (!tally) return { count: 1, rows: [row], line, value };
  tally.count += 1;
  if (tally.rows.length < ROWS_KEPT) tally.rows.push(row);
  return tally;
}

/** The place of the first. */
export function positionOf({ rows: [row], line, value }: Tally, column?: string): CellPosition {
  return { ...(row === undefined ? {} : { row }), line, ...(column === undefined ? {} : { column }), value };
}

/** The issue of the first fault, saying how many there are and in which rows. */
export function counting(issue: Issue, { count, rows }: Pick<Tally, 'count' | 'rows'>): Issue {
  if (count < 2) return issue;
  const also = alsoIn(count, rows);
  const message = { zh: issue.message.zh + also.zh, en: `${issue.message.en} ${also.en}` };
  return { ...issue, count, rows: rows.slice(0, ROWS_KEPT), message };
}

/**
 * At most `most` issues of one kind, by default of one code: where there are more, the first one speaks for all with
 * their number and the first rows. The order stays.
 */
export function groupIssues(
  issues: readonly Issue[],
  most: number,
  kindOf: (issue: Issue) => string = ({ code }) => code,
): Issue[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const kind = kindOf(issue);
    const group = groups.get(kind);
    if (group) group.push(issue);
    else groups.set(kind, [issue]);
  }
  return issues.flatMap((issue) => {
    const group = groups.get(kindOf(issue)) ?? [];
    if (group.length <= most) return [issue];
    return group[0] === issue ? [{ ...counting(single(issue), sumOf(group)), ...repairsOf(group) }] : [];
  });
}

/** Without the words that `counting` added. */
function single(issue: Issue): Issue {
  if (issue.count === undefined) return issue;
  const also = alsoIn(issue.count, issue.rows ?? []);
  const { zh, en } = issue.message;
  return { ...issue, message: { zh: zh.slice(0, -also.zh.length), en: en.slice(0, -also.en.length - 1) } };
}

/** Undoing the one that speaks for all undoes all. */
function repairsOf(group: readonly Issue[]): Pick<Issue, 'repairs'> {
  const repairs = group.flatMap((issue) => issue.repairs ?? []);
  return repairs.length === 0 ? {} : { repairs };
}

function sumOf(group: readonly Issue[]): Pick<Tally, 'count' | 'rows'> {
  const rows = new Set<number>();
  for (const { row, rows: all = row === undefined ? [] : [row] } of group) {
    for (const each of all) if (rows.size < ROWS_KEPT) rows.add(each);
  }
  return { count: group.reduce((sum, { count = 1 }) => sum + count, 0), rows: [...rows] };
}
