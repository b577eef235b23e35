import { monthUnclear, octoberNamed, octoberRead } from '../../words/faults/reading-words.ts';
import { isBlankOrMissing } from '../cell/missing.ts';
import { type Issue, newIssue } from '../issue.ts';
import type { RawRow } from './raw-row.ts';
import { plainName } from './read-table.ts';
import { counting, positionOf, type Tally, tallied } from './tally.ts';

/** A column of months written as decimals, and what its cells are with the nought that spreadsheets drop at their end. */
export interface DottedMonths {
  /** By the place of the row, where it is another than written: 2023.10 for 2023.1. */
  readonly cells: ReadonlyMap<number, string>;
  readonly issues: readonly Issue[];
}

const DOTTED = /^\s*((?:19|20)\d{2})\.(0?[1-9]|1[0-2])\s*$/;
/** Names that say month or time and nothing else. */
const NAMES =
  /^(?:时间|日期|年月|月份|月度|月|时期|期间|期别|报告期|统计时间|统计月份|数据月份|所属期|年份|months?|yearmonth|date|time|period|timeperiod|refperiod|monat|mes|mois)$/;
/** Months one behind the other that prove a column without such a name. */
const RUN = 3;

interface Dotted {
  readonly index: number;
  readonly row: RawRow;
  readonly cell: string;
  readonly year: string;
  /** Months from the year 0; null for 2023.1, which may have been 2023.10. */
  month: number | null;
}

/**
 * Tells whether a column holds months as 2023.9, 2023.10 and not numbers: by its name, or as each is one on from the one
 * before. Where no cell keeps the nought of October, 2023.1 is the month that fits between its neighbours.
 */
export function findDottedMonths(body: readonly RawRow[], at: number, name: string): DottedMonths | null {
  const found = readCells(body, at);
  if (found === null) return null;
  const hasNought = found.some(({ cell }) => cell.trim().endsWith('.10'));
  const doubts = found.flatMap((one, place) =>
    one.month === null && !fitsNeighbours(found, place, hasNought) ? [one] : [],
  );
  for (const one of doubts) one.month = Number(one.year) * 12;
  if (!NAMES.test(plainName(name)) && !isRun(found)) return null;
  const octobers = found.filter(({ cell, month }) => /\.1$/.test(cell.trim()) && (month ?? 0) % 12 === 9);
  return {
    cells: new Map(octobers.map(({ index, year }) => [index, `${year}.10`])),
    issues: [
      ...told(octobers, (tally) => newIssue('months', 'repaired', octoberRead(tally.value), positionOf(tally, name))),
      ...told(doubts, (tally) => newIssue('months', 'doubtful', monthUnclear(tally.value), positionOf(tally, name))),
    ],
  };
}

function readCells(body: readonly RawRow[], at: number): Dotted[] | null {
  const found: Dotted[] = [];
  for (const [index, row] of body.entries()) {
    const cell = row.cells[at] ?? '';
    if (isBlankOrMissing(cell)) continue;
    const [, year, month] = DOTTED.exec(cell) ?? [];
    if (year === undefined || month === undefined) return null;
    found.push({ index, row, cell, year, month: month === '1' ? null : Number(year) * 12 + Number(month) - 1 });
  }
  return found.length > 1 ? found : null;
}

/** Makes 2023.1 January or October by its neighbours; false where they do not tell. */
function fitsNeighbours(found: readonly Dotted[], place: number, hasNought: boolean): boolean {
  const one = found[place];
  if (one === undefined) return false;
  const january = Number(one.year) * 12;
  const before = found[place - 1]?.month ?? null;
  const after = found[place + 1]?.month ?? null;
  const isBeside = (month: number): boolean =>
    [before, after].some((other) => other !== null && Math.abs(other - month) === 1);
  const isBetween = (month: number): boolean =>
    before !== null && after !== null && (month - before) * (after - month) > 0;
  for (const test of [isBeside, isBetween]) {
    const fitting = [january, january + 9].filter(test);
    if (hasNought || fitting.length === 1) {
      one.month = hasNought ? january : (fitting[0] ?? january);
      return true;
    }
  }
  return false;
}

function isRun(found: readonly Dotted[]): boolean {
  const steps = new Set(found.slice(1).map(({ month }, place) => (month ?? 0) - (found[place]?.month ?? 0)));
  const [step = 0] = steps;
  return found.length >= RUN && steps.size === 1 && Math.abs(step) === 1;
}

/** Names of columns with the nought of October, `2023.10` for the 2023.1 behind 2023.9 or before 2023.11, and what is said of it. */
export function nameOctobers(names: readonly string[], header: RawRow): Named {
  const found = names.map((name) => DOTTED.exec(name));
  const monthAt = (at: number): number | null => {
    const [, year, month] = found[at] ?? [];
    return year === undefined || month === '1' ? null : Number(year) * 12 + Number(month);
  };
  let tally: Tally | undefined;
  const named = names.map((name, at) => {
    const [, year = '', month = ''] = found[at] ?? [];
    const october = Number(year) * 12 + 10;
    const isBeside = [at - 1, at + 1].some((other) => Math.abs((monthAt(other) ?? 0) - october) === 1);
    if (month !== '1' || !isBeside) return name;
    tally = tallied(tally, header, name.trim());
    return `${year}.10`;
  });
  const own: Tally | undefined = tally;
  const issues = own ? [counting(newIssue('months', 'repaired', octoberNamed(own.value), positionOf(own)), own)] : [];
  return { names: named, understood: issues };
}

interface Named {
  readonly names: readonly string[];
  readonly understood: readonly Issue[];
}

function told(cells: readonly Dotted[], issueOf: (tally: Tally) => Issue): Issue[] {
  let tally: Tally | undefined;
  for (const { row, cell } of cells) tally = tallied(tally, row, cell.trim());
  return tally ? [counting(issueOf(tally), tally)] : [];
}
