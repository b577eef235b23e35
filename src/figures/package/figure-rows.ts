import { disagrees, growthTooLow, notUpperEnd, notYear, unreadableStated } from '../../words/faults/row-faults.ts';
import type { Qualifier } from '../../words/numbers.ts';
import { readPlainNumber } from '../cell/number.ts';
import type { Figure, Measure } from '../dataset.ts';
import { isSameNumber } from '../stated/digits.ts';
import { readWithStep } from '../stated/stated.ts';
import {
  checkBoth,
  isComplete,
  readId,
  readNumber,
  readOneOf,
  readOptionalPair,
  readPair,
  readPeriod,
  readSection,
  readText,
} from './cell.ts';
import { type RecordReader, type RowByRow, type Sheet, type SheetRow, sheetByRow } from './sheet.ts';

const QUALIFIERS: readonly Qualifier[] = ['stated', 'over', 'nearly', 'about', 'at-most', 'order'];
const MEASURES: readonly Measure[] = ['stock', 'flow', 'share', 'rank', 'interval', 'plan'];

const COLUMNS = [
  'id',
  'topic',
  'name_zh',
  'name_en',
  'as_stated',
  'value',
  'unit_zh',
  'unit_en',
  'qualifier',
  'growth_pct',
  'baseline_year',
  'measure',
  'period',
  'section',
  'note_zh',
  'note_en',
];

/**
 * Reads figures.csv; `topics` are the descriptor's. A figure whose value, unit or qualifier is not what its `as_stated`
 * says is left out: no number is shown that the report does not bear out.
 */
export function readFigures(
  bytes: Uint8Array,
  topics: readonly string[],
  readRecords: RecordReader,
): RowByRow<Sheet<Figure>> {
  const form = {
    columns: COLUMNS,
    optional: ['value_high'],
    keys: [{ code: 'doubled-id', columns: ['id'] }],
    readRow: (row: SheetRow) => readFigure(row, topics),
  };
  return sheetByRow(bytes, form, readRecords);
}

function readFigure(row: SheetRow, topics: readonly string[]): Figure | null {
  const fields = {
    id: readId(row),
    topic: readOneOf(row, 'topic', topics),
    name: readPair(row, 'name'),
    asStated: readText(row, 'as_stated'),
    value: readNumber(row, 'value'),
    ...(row.cell('value_high') ? { valueHigh: readNumber(row, 'value_high') } : {}),
    unit: { zh: row.cell('unit_zh'), en: row.cell('unit_en') },
    qualifier: readOneOf(row, 'qualifier', QUALIFIERS),
    step: checkStated(row),
    ...readGrowth(row),
    measure: readOneOf(row, 'measure', MEASURES),
    period: readPeriod(row),
    section: readSection(row),
    note: readOptionalPair(row, 'note'),
  };
  checkBoth(row, 'unit_zh', 'unit_en');
  return isComplete(fields) ? fields : null;
}

function readGrowth(row: SheetRow) {
  checkBoth(row, 'growth_pct', 'baseline_year');
  const cell = row.cell('growth_pct');
  const growthPct = cell ? readNumber(row, 'growth_pct') : null;
  const year = row.cell('baseline_year');
  if (typeof growthPct === 'number' && growthPct <= -100) row.fault('growth', 'growth_pct', growthTooLow(cell));
  if (year && !/^\d{4}$/.test(year)) row.fault('year', 'baseline_year', notYear(year));
  return { growthPct, growthStep: cell ? lastDigit(cell) : null, baselineYear: year ? Number(year) : null };
}

/** One unit in the last digit written: 120 → 1, 12.5 → 0.1, 1.2e3 → 100. */
function lastDigit(cell: string): number {
  const [, decimals = '', exponent = '0'] = /(?:[.．]([0-9０-９]+))?(?:e([+-]?\d+))?$/i.exec(cell) ?? [];
  return Number(`1e${Number(exponent) - decimals.length}`);
}

/** Compares value, unit and qualifier with `as_stated`, and gives the size of one unit in its last digit. */
function checkStated(row: SheetRow): number | undefined {
  const text = row.cell('as_stated');
  if (!text) return undefined;
  const { stated, step } = readWithStep(text);
  if (!stated.ok) {
    row.fault('unreadable', 'as_stated', unreadableStated(text, stated.reason));
    return undefined;
  }
  const { value: low, valueHigh: high = low } = stated;
  const upper = readPlainNumber(row.cell('value_high') || String(low));
  if (upper === null || !isSameNumber(upper, high)) row.fault('range', 'value_high', notUpperEnd(text));
  const value = readPlainNumber(row.cell('value'));
  checkSame(row, 'value', String(low), value === null || isSameNumber(value, low));
  const unit = withoutBrackets(row.cell('unit_zh'));
  checkSame(row, 'unit_zh', stated.unit, !stated.unit || !unit || unit === withoutBrackets(stated.unit));
  const qualifier = QUALIFIERS.find((known) => known === row.cell('qualifier')) ?? stated.qualifier;
  checkSame(row, 'qualifier', stated.qualifier, qualifier === stated.qualifier);
  return step ?? undefined;
}

function checkSame(row: SheetRow, column: string, read: string, isAgreed: boolean): void {
  const cell = row.cell(column);
  if (cell && !isAgreed) row.fault('disagrees', column, disagrees(cell, row.cell('as_stated'), read));
}

/** 人（次） and 人次 are one unit. */
const withoutBrackets = (unit: string): string => unit.replace(/[()（）[\]［］]/g, '');
