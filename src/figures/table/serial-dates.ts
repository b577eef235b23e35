import { serialDates } from '../../words/faults/shape-words.ts';
import { isBlankOrMissing } from '../cell/missing.ts';
import { readFast } from '../cell/number.ts';
import { type Issue, newIssue } from '../issue.ts';
import { isAsWritten, type Undone } from '../repair.ts';
import type { RawRow } from './raw-row.ts';
import { counting, positionOf, type Tally, tallied } from './tally.ts';
import { undoneBy } from './understood.ts';

/** Names of columns that hold days or months, and no count or length of them. */
const TIME_NAME =
  /(?:日期|月份|年月)$|^(?:统计|报告|数据)?(?:时间|时期|期间|日|月)$|^(?:(?:.+[\s_])?date|(?:.+[\s_])?month|period|time|day|datum|fecha|mois|monat|mes|week ending)$/i;
/** Days of 1982 and 2064: numbers of the size that people write for much else lie outside. */
const EARLIEST = 30_000;
const LATEST = 60_000;
const DAY_MS = 86_400_000;
/** Day 0 of the calendar of most workbooks, and days to that of those that begin in 1904. */
const ORIGIN = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;

export interface Dated {
  readonly body: readonly RawRow[];
  readonly understood: readonly Issue[];
}

/**
 * Writes days as ISO 8601 where a column of days or months holds nothing but the numbers by which spreadsheets store them:
 * 45292 under 统计月份 is 2024-01, under 日期 2024-01-01; months only where all are their first days.
 */
export function writeSerialDates(
  names: readonly string[],
  body: readonly RawRow[],
  is1904: boolean,
  undone: Undone,
): Dated {
  let rows = body;
  const understood: Issue[] = [];
  for (const [at, name] of names.entries()) {
    if (!isDayName(name) || isAsWritten(undone, at)) continue;
    const days = daysIn(rows, at, is1904);
    if (days === null) continue;
    rows = rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, own) => (own === at ? (days.get(cell) ?? cell) : cell)),
    }));
    understood.push(undoneBy(at, name)(said(body, at, name, days)));
  }
  return { body: rows, understood };
}

function daysIn(body: readonly RawRow[], at: number, is1904: boolean): ReadonlyMap<string, string> | null {
  const days = new Map<string, string>();
  for (const { cells } of body) {
    const cell = cells[at] ?? '';
    if (isBlankOrMissing(cell) || days.has(cell)) continue;
    const serial = readFast(cell.trim());
    if (!isOfDays(serial) || !Number.isInteger(serial)) return null;
    days.set(cell, isoOf(is1904 ? serial + DAYS_TO_1904 : serial));
  }
  if (days.size < 2) return null;
  const areMonths = [...days.values()].every((day) => day.endsWith('-01'));
  return areMonths ? new Map([...days].map(([cell, day]) => [cell, day.slice(0, 7)])) : days;
}

export const isDayName = (name: string): boolean => TIME_NAME.test(name.trim());
export const isOfDays = (serial: number): boolean => serial >= EARLIEST && serial <= LATEST;

const isoOf = (serial: number): string => new Date(ORIGIN + serial * DAY_MS).toISOString().slice(0, 10);

function said(body: readonly RawRow[], at: number, name: string, days: ReadonlyMap<string, string>): Issue {
  let tally: Tally | undefined;
  for (const row of body) {
    const cell = row.cells[at] ?? '';
    if (days.has(cell)) tally = tallied(tally, row, cell.trim());
  }
  const { value = '' } = tally ?? {};
  const sentence = serialDates(value, days.get(value) ?? '');
  return tally
    ? counting(newIssue('serial-date', 'repaired', sentence, positionOf(tally, name)), tally)
    : newIssue('serial-date', 'repaired', sentence);
}
