import { clip } from '../../words/faults/faults.ts';
import {
  daysAsTimes,
  notesTaken,
  readAsNumber,
  readAsPercent,
  readAsYear,
  titleTaken,
} from '../../words/faults/reading-words.ts';
import { severalUnits } from '../../words/faults/shape-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import type { PeriodDays } from '../cell/period-days.ts';
import { type Issue, newIssue, newRepair } from '../issue.ts';
import { COLUMN_REPAIRS, type ColumnRepair } from '../repair-codes.ts';
import { unitsInLine } from '../stated/unit-line.ts';
import type { ColumnSurvey, Kind } from './kinds.ts';
import { wordsOf } from './layout.ts';
import type { RawRow } from './raw-row.ts';
import type { Records } from './records.ts';
import { positionOf, type Tally, tallied } from './tally.ts';

const isColumnRepair = (code: string): code is ColumnRepair => COLUMN_REPAIRS.some((repair) => repair === code);

/** Issues of a column that stays one of numbers, with what undoes them. */
export const undoneBy =
  (column: number, name: string) =>
  (issue: Issue): Issue =>
    isColumnRepair(issue.code) ? { ...issue, repairs: [{ code: issue.code, column, name: clip(name) }] } : issue;

/** How the cells of a column became numbers, where its issues do not tell. */
export function understoodOf(
  survey: ColumnSurvey,
  kind: Kind,
  issues: readonly Issue[],
  at: number,
  name: string,
): Issue[] {
  const say = (code: ColumnRepair, tally: Tally, sentence: Bilingual): Issue[] => [
    undoneBy(at, name)(newIssue(code, 'repaired', sentence, positionOf(tally, name))),
  ];
  const isTold = issues.some(({ code }) => code === 'decimal' || code === 'thousands');
  const { shapes, adorned } = survey;
  const shown = shapes.get('percent') ?? shapes.get('year');
  if (kind === 'percent' && shown && !isTold) return say('percent', shown, readAsPercent(shown.value));
  if (kind === 'year' && shown) return say('year', shown, readAsYear(shown.value));
  if (kind !== 'number' || !adorned || isTold) return [];
  return say('written', adorned.tally, readAsNumber(adorned.tally.value, adorned.value));
}

/** Days that were read as the years, quarters or months that they stand for. */
export function understoodDays(
  days: PeriodDays | null,
  body: readonly RawRow[],
  at: number,
  name: string,
): readonly Issue[] {
  const [[index, time] = []] = days?.cells ?? [];
  const row = index === undefined ? undefined : body[index];
  if (days === null || row === undefined || time === undefined) return [];
  const cell = row.cells[at]?.trim() ?? '';
  const tally = tallied(undefined, row, cell);
  return [undoneBy(at, name)(newIssue('days', 'repaired', daysAsTimes(cell, time), positionOf(tally, name)))];
}

/** A line of units that names several of them: no column can be told from it. */
export function saidOfUnits({ title, notes, delimiter }: Records): Issue[] {
  for (const row of [...title, ...notes]) {
    const value = wordsOf(row, delimiter);
    const units = unitsInLine(value);
    if (units.length > 1)
      return [newIssue('several-units', 'doubtful', severalUnits(units), { row: row.row, line: row.line, value })];
  }
  return [];
}

/** Lines above and below the table that are no rows of it. */
export function understoodTexts({ title, notes, delimiter }: Records): Issue[] {
  const say = (code: 'title' | 'notes', lines: readonly RawRow[], sentence: typeof titleTaken): Issue[] => {
    const [first] = lines;
    if (first === undefined) return [];
    const value = wordsOf(first, delimiter);
    return [newRepair(code, 'repaired', sentence(value, lines.length), { row: first.row, line: first.line, value })];
  };
  return [...say('title', title, titleTaken), ...say('notes', notes, notesTaken)];
}
