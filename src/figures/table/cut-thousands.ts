import { cutThousands } from '../../words/faults/shape-words.ts';
import { isBlank } from '../cell/missing.ts';
import { type Issue, newIssue } from '../issue.ts';
import type { RawRow } from './raw-row.ts';
import { counting, positionOf, type Tally, tallied } from './tally.ts';

/** A whole number up to 999 without a leading zero, and three digits that go on with it. */
const HEAD = /^\s*-?(?:[1-9]\d{0,2})$/;
const GROUP = /^\d{3}$/;
const LAST = /^\d{3}(?:\.\d+)?\s*[\p{Script=Han}%]{0,3}\s*$/u;

export interface Joined {
  readonly body: readonly RawRow[];
  readonly issues: readonly Issue[];
}

/**
 * Puts numbers together again that commas have cut in a file of commas: `兰州,12,345` under two names. Where most rows are
 * too long, by the same columns in all of them; of a few, each that can be put together in one way. A row that may be put
 * together in several keeps what they have in common, as nobody knows the rest.
 */
export function joinThousands(names: number, body: readonly RawRow[]): Joined {
  const long = body.filter(({ cells }) => extentOf(cells) > names);
  const none: Joined = { body, issues: [] };
  const isUsual = long.length === body.length || (long.length > 1 && long.length * 2 >= body.length);
  if (names < 2 || long.length === 0) return none;
  if (!isUsual) return joinEach(names, body);
  const columns = Array.from({ length: names }, (_, at) => at);
  const single = columns.filter((at) =>
    long.every(({ cells }) => waysOf(cells, names, (own) => own === at).length === 1),
  );
  const may = single.length === 1 ? (at: number) => at === single[0] : () => true;
  if (single.length > 1 || !long.every(({ cells }) => waysOf(cells, names, may).length === 1)) return none;
  let tally: Tally | undefined;
  const joined = body.map((row) => {
    if (extentOf(row.cells) <= names) return row;
    const [cells = row.cells] = waysOf(row.cells, names, may);
    tally = tallied(tally, row, cells.find((cell) => cell.includes(',')) ?? '');
    return { ...row, cells };
  });
  const found: Tally | undefined = tally;
  return { body: joined, issues: found ? [issueOf(found)] : [] };
}

/** Long rows among others, each by itself. */
function joinEach(names: number, body: readonly RawRow[]): Joined {
  let tally: Tally | undefined;
  const joined = body.map((row) => {
    if (extentOf(row.cells) <= names) return row;
    const [cells, other] = waysOf(row.cells, names, (column) => column > 0);
    if (cells === undefined || cells.every((cell, at) => cell === row.cells[at]?.trim())) return row;
    // The cells that no reading leaves over are told with those beyond the names.
    if (other !== undefined)
      return {
        ...row,
        cells: [...cells.map((cell, at) => (cell === other[at] ? cell : '')), ...row.cells.slice(names)],
      };
    tally = tallied(tally, row, cells.find((cell) => cell.includes(',')) ?? '');
    return { ...row, cells };
  });
  return { body: joined, issues: tally ? [issueOf(tally)] : [] };
}

const issueOf = (tally: Tally): Issue =>
  counting(newIssue('cut-thousands', 'doubtful', cutThousands(tally.value), positionOf(tally)), tally);

function extentOf(cells: readonly string[]): number {
  let extent = cells.length;
  while (extent > 0 && isBlank(cells[extent - 1])) extent -= 1;
  return extent;
}

/** At most two ways to make `width` cells of a row by joining numbers in the columns that may hold some. */
function waysOf(
  cells: readonly string[],
  width: number,
  may: (column: number) => boolean,
): readonly (readonly string[])[] {
  const own = cells.slice(0, Math.max(extentOf(cells), width));
  const found: (readonly string[])[] = [];
  const go = (at: number, made: readonly string[]): void => {
    if (found.length > 1 || own.length - at < width - made.length) return;
    if (made.length === width) {
      if (at === own.length) found.push(made);
      return;
    }
    for (const end of endsOf(own, at, may(made.length))) go(end, [...made, own.slice(at, end).join(',').trim()]);
  };
  go(0, []);
  return found;
}

/** Where the cell that begins here may end: behind itself, and behind each group of three digits that goes on with it. */
function endsOf(cells: readonly string[], at: number, mayJoin: boolean): readonly number[] {
  const ends = [at + 1];
  if (!mayJoin || !HEAD.test(cells[at] ?? '')) return ends;
  for (let end = at + 1; end < cells.length && LAST.test(cells[end] ?? ''); end += 1) {
    ends.push(end + 1);
    if (!GROUP.test(cells[end] ?? '')) break;
  }
  return ends;
}
