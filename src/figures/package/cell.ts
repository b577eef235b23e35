import {
  blankCell,
  bothOrNeither,
  notCount,
  notId,
  notNumber,
  notOneOf,
  notPeriod,
  notSection,
} from '../../words/faults/row-faults.ts';
import type { Bilingual } from '../../words/lang.ts';
import { isDrawableFigure, readPlainNumber } from '../cell/number.ts';
import { nearestName } from '../nearest.ts';
import type { SheetRow } from './sheet.ts';

/* Each reader gives the cell's value, or reports a fault to the row and gives undefined. */

export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const SECTION = /^[1-9]\d*(\.[1-9]\d*)*$/;
const TIME = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

function readMatching(
  row: SheetRow,
  column: string,
  isRight: (cell: string) => boolean,
  code: string,
  sentence: (cell: string) => Bilingual,
) {
  const cell = row.cell(column);
  if (cell && isRight(cell)) return cell;
  row.fault(cell ? code : 'blank', column, cell ? sentence(cell) : blankCell());
  return undefined;
}

export const readText = (row: SheetRow, column: string) => readMatching(row, column, () => true, 'blank', blankCell);

export const readId = (row: SheetRow) => readMatching(row, 'id', (cell) => ID.test(cell), 'id', notId);

export const readSection = (row: SheetRow) =>
  readMatching(row, 'section', (cell) => SECTION.test(cell), 'section', notSection);

export const readPeriod = (row: SheetRow) => readMatching(row, 'period', isPeriod, 'period', notPeriod);

/** ISO 8601: a year or month, or an interval of two; `..` for an end that is not known (ISO 8601-2). */
function isPeriod(text: string): boolean {
  const [start = '', end, ...rest] = text.split('/');
  if (end === undefined) return TIME.test(start);
  const isOpen = start === '..' || end === '..';
  const isEnd = (time: string): boolean => time === '..' || TIME.test(time);
  return !rest.length && isEnd(start) && isEnd(end) && (isOpen ? start !== end : start <= end);
}

export function readOneOf<Name extends string>(
  row: SheetRow,
  column: string,
  known: readonly Name[],
): Name | undefined {
  const cell = row.cell(column);
  const name = known.find((each) => each === cell);
  if (name !== undefined) return name;
  if (cell) row.fault(column, column, notOneOf(cell, known, nearestName(cell, known)));
  else row.fault('blank', column, blankCell());
  return undefined;
}

export function readNumber(row: SheetRow, column: string): number | undefined {
  const cell = readText(row, column);
  const value = cell === undefined ? undefined : readPlainNumber(cell);
  if (value === undefined || (value !== null && isDrawableFigure(value))) return value;
  row.fault('number', column, notNumber(row.cell(column)));
  return undefined;
}

/** A whole number from 0. */
export function readCount(row: SheetRow, column: string): number | undefined {
  const cell = readMatching(row, column, (text) => /^\d{1,9}$/.test(text), 'count', notCount);
  return cell === undefined ? undefined : Number(cell);
}

/** Two columns, one a language each, that must not be blank. */
export function readPair(row: SheetRow, column: string): Bilingual | undefined {
  const zh = readText(row, `${column}_zh`);
  const en = readText(row, `${column}_en`);
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

/** Two columns that may both be blank, and then are null. */
export function readOptionalPair(row: SheetRow, column: string): Bilingual | null {
  const pair = { zh: row.cell(`${column}_zh`), en: row.cell(`${column}_en`) };
  checkBoth(row, `${column}_zh`, `${column}_en`);
  return pair.zh && pair.en ? pair : null;
}

/** Two cells that belong together: both filled in, or both blank. */
export function checkBoth(row: SheetRow, first: string, second: string): void {
  if (row.cell(first) && !row.cell(second)) row.fault('incomplete', second, bothOrNeither(first));
  if (row.cell(second) && !row.cell(first)) row.fault('incomplete', first, bothOrNeither(second));
}

type Complete<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/** Whether every reader gave a value. */
export const isComplete = <Fields extends object>(fields: Fields): fields is Complete<Fields> & Fields =>
  Object.values(fields).every((value) => value !== undefined);
