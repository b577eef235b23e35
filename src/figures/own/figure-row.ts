import {
  beyondFigure,
  disagreesKept,
  doubledName,
  growthWithoutYear,
  namelessRow,
  notBaseline,
  notGrowth,
  notUpperEnd,
  numberlessRow,
  unreadableValue,
} from '../../words/app/user-data-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import { isBlankOrMissing } from '../cell/missing.ts';
import { isDrawableFigure } from '../cell/number.ts';
import { readTime } from '../cell/time.ts';
import type { Figure, Measure } from '../dataset.ts';
import { type Issue, newIssue } from '../issue.ts';
import { inBase } from '../mapping/unit.ts';
import { ID } from '../package/cell.ts';
import { readScaledUnit, type ScaledUnit } from '../stated/scaled-unit.ts';
import { readStated, readStep, readWithStep } from '../stated/stated.ts';
import { readNumberCell } from '../table/cell-shape.ts';
import { type Cell, plainName, type ReadTable, textOf } from '../table/read-table.ts';
import { type FigureColumn, type FigureColumns, type Role, yearInHeader } from './figure-columns.ts';
import { readPeriodText } from './period.ts';
import { readQualifier } from './qualifier-words.ts';

export interface FigureRow {
  readonly figure: Figure;
  /** As a spreadsheet counts. */
  readonly row: number;
}

/** One row while it is read. */
interface Row {
  readonly text: (role: Role, lang?: 'zh' | 'en') => string;
  readonly cell: (role: Role) => Cell;
  readonly column: (role: Role) => FigureColumn | null;
  readonly doubt: (code: string, role: Role, sentence: Bilingual) => void;
}

/** Reads a row; null where it has no name or no number. Its topic is left to the caller; ids need not differ yet. */
export function readFigureRow(
  cells: readonly Cell[],
  columns: FigureColumns,
  table: ReadTable,
  rowNumber: number,
  issues: Issue[],
): FigureRow | null {
  const row = rowOf(cells, columns, rowNumber, issues);
  const name = readPair(row, 'name');
  if (name === null) {
    row.doubt('blank', 'name', namelessRow());
    return null;
  }
  const number = drawable(readNumber(row, table), row);
  if (number === null) {
    row.doubt('blank', columns.find('value') === null ? 'asStated' : 'value', numberlessRow(name.zh));
    return null;
  }
  const { unit, ...value } = number;
  const id = row.text('id');
  const figure: Figure = {
    id: ID.test(id) && id !== 'constructor' ? id : id || row.text('name', 'en') || name.zh,
    topic: '',
    name,
    ...value,
    unit,
    ...readChange(row, number.statedGrowth),
    measure: readMeasure(row.text('measure'), unit.zh, value.asStated),
    period: readPeriodText(row.text('period')),
    section: row.text('section'),
    note: readPair(row, 'note'),
  };
  return { figure: withoutStatedGrowth(figure), row: rowNumber };
}

/** `statedGrowth` is for the reading only. */
function withoutStatedGrowth(figure: Figure & { statedGrowth?: number | null }): Figure {
  const { statedGrowth: _, ...rest } = figure;
  return rest;
}

function rowOf(cells: readonly Cell[], columns: FigureColumns, row: number, issues: Issue[]): Row {
  const column = (role: Role): FigureColumn | null => columns.find(role);
  return {
    column,
    text: (role, lang) => textOf(cells[columns.find(role, lang)?.at ?? -1]),
    cell: (role) => cells[column(role)?.at ?? -1] ?? null,
    doubt: (code, role, sentence) => {
      const found = column(role);
      const value = textOf(cells[found?.at ?? -1]);
      issues.push(newIssue(code, 'doubtful', sentence, { row, ...(found ? { column: found.header } : {}), value }));
    },
  };
}

/** A text in both languages; the one there is stands in for the other. Null for none. */
function readPair(row: Row, role: Role): Bilingual | null {
  const zh = row.text(role, 'zh') || row.text(role);
  const en = row.text(role, 'en') || row.text(role);
  const one = zh || en;
  return one === '' ? null : { zh: zh || one, en: en || one };
}

type ReadNumber = Pick<Figure, 'asStated' | 'value' | 'valueHigh' | 'unit' | 'qualifier' | 'step'> & {
  readonly statedGrowth: number | null;
};

/** The number of a row: the stated quantity where it can be read, or else the value. */
function readNumber(row: Row, table: ReadTable): ReadNumber | null {
  const columnUnit = readColumnUnit(row, table);
  const value = readValue(row, columnUnit);
  const text = row.text('asStated');
  const stated = isBlankOrMissing(text) ? null : readQuantity(text, row, 'asStated', columnUnit);
  if (stated === null) return value;
  if (value === null) return stated;
  checkAgreement(row, value, stated);
  const unit = { zh: stated.unit.zh || value.unit.zh, en: columnUnit.en.base || stated.unit.en || value.unit.en };
  return { ...stated, unit: { zh: row.text('unit') ? value.unit.zh : unit.zh, en: unit.en } };
}

/** A number that charts can carry; reported, and null, where it lies beyond. */
function drawable(number: ReadNumber | null, row: Row): ReadNumber | null {
  if (number === null || [number.value, number.valueHigh ?? 0, number.statedGrowth ?? 0].every(isDrawableFigure))
    return number;
  row.doubt('beyond', row.column('asStated') === null ? 'value' : 'asStated', beyondFigure(number.asStated));
  return null;
}

interface ColumnUnit {
  readonly zh: ScaledUnit;
  readonly en: ScaledUnit;
}

/** The unit column, or what stands in brackets at the header of the values: `数值（万元）`. */
function readColumnUnit(row: Row, table: ReadTable): ColumnUnit {
  const header = row.column('value')?.inside ?? '';
  const kind = table.columns[row.column('value')?.at ?? -1]?.kind ?? '';
  const one = row.text('unit') || header || (/^per.?cent/.test(kind) ? '%' : '');
  return { zh: readScaledUnit(row.text('unit', 'zh') || one), en: readScaledUnit(row.text('unit', 'en') || one) };
}

function readValue(row: Row, unit: ColumnUnit): ReadNumber | null {
  const cell = row.cell('value');
  const text = textOf(cell);
  if (isBlankOrMissing(text)) return null;
  const number = readNumberCell(cell);
  if (number.is !== 'number') return readQuantity(text, row, 'value', unit);
  const qualifier = readQualifier(row.text('qualifier')) ?? 'stated';
  const isShare = number.isPercent || unit.zh.base === '%';
  const written = isShare ? '%' : unit.zh.written;
  const high = readUpperEnd(row, number.value);
  const digits = [text, ...(high === null ? [] : [row.text('valueHigh')])].map((end) => end.replace(/%$/, ''));
  return {
    asStated: `${digits.join('—')}${written}`,
    value: inBase(number.value, unit.zh),
    ...(high === null ? {} : { valueHigh: inBase(high, unit.zh) }),
    unit: isShare ? { zh: '%', en: '%' } : { zh: unit.zh.base, en: unit.en.base },
    qualifier,
    step: inBase(readStep(text) ?? 1, unit.zh),
    statedGrowth: null,
  };
}

/** The number in the column of upper ends; null where it is blank, and, reported, where it is no number above the value. */
function readUpperEnd(row: Row, low: number): number | null {
  const text = row.text('valueHigh');
  if (isBlankOrMissing(text)) return null;
  const number = readNumberCell(row.cell('valueHigh'));
  if (number.is === 'number' && number.value > low) return number.value;
  row.doubt('range', 'valueHigh', notUpperEnd(text));
  return null;
}

/** A quantity in words: `近12万人（次）`. Reported, and null, where it cannot be read. */
function readQuantity(text: string, row: Row, role: Role, unit: ColumnUnit): ReadNumber | null {
  const { stated, step } = readWithStep(text);
  if (!stated.ok) {
    row.doubt('unreadable', role, unreadableValue(text));
    return null;
  }
  const statedUnit = stated.unit.replace(/[()（）[\]［］]/g, '');
  const sized = (value: number): number => (statedUnit === '' ? inBase(value, unit.zh) : value);
  return {
    asStated: text,
    value: sized(stated.value),
    ...(stated.valueHigh === undefined ? {} : { valueHigh: sized(stated.valueHigh) }),
    unit: { zh: statedUnit || unit.zh.base, en: unit.en.base || statedUnit },
    qualifier: stated.qualifier,
    step: sized(step ?? 1),
    statedGrowth: stated.growthPct ?? null,
  };
}

function checkAgreement(row: Row, value: ReadNumber, stated: ReadNumber): void {
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(other) * 1e-9;
  const isSame = isNear(value.value, stated.value);
  const cell = textOf(row.cell('value'));
  if (!isSame) row.doubt('disagrees', 'value', disagreesKept(cell, stated.asStated, String(stated.value)));
  const unit = value.unit.zh.replace(/[()（）]/g, '');
  const high = stated.valueHigh ?? stated.value;
  if (value.valueHigh !== undefined && !isNear(value.valueHigh, high))
    row.doubt('disagrees', 'valueHigh', disagreesKept(row.text('valueHigh'), stated.asStated, String(high)));
  const isOther = row.column('unit') !== null && unit !== '' && stated.unit.zh !== '' && unit !== stated.unit.zh;
  if (isOther && isSame)
    row.doubt('disagrees', 'unit', disagreesKept(row.text('unit'), stated.asStated, stated.unit.zh));
  const qualifier = readQualifier(row.text('qualifier'));
  if (qualifier !== null && qualifier !== stated.qualifier)
    row.doubt('disagrees', 'qualifier', disagreesKept(row.text('qualifier'), stated.asStated, stated.qualifier));
}

type Change = Pick<Figure, 'growthPct' | 'growthStep' | 'baselineYear'>;

/** Growth and its year: from their columns, a year in the header (较2008年增长), or the stated quantity itself. */
function readChange(row: Row, stated: number | null): Change {
  const none: Change = { growthPct: null, growthStep: null, baselineYear: null };
  const text = row.text('growth');
  const growth = isBlankOrMissing(text) ? null : readGrowth(text);
  if (!isBlankOrMissing(text) && growth === null) row.doubt('growth', 'growth', notGrowth(text));
  const column = row.column('growth');
  const year = readYear(row) ?? (column === null ? null : yearInHeader(column.header));
  const found = growth ?? (stated === null ? null : { pct: stated, step: 1 });
  if (found === null || found.pct <= -100) return none;
  if (year === null) {
    if (growth !== null) row.doubt('incomplete', 'growth', growthWithoutYear(text));
    return none;
  }
  return { growthPct: found.pct, growthStep: found.step, baselineYear: year };
}

function readGrowth(text: string): { readonly pct: number; readonly step: number } | null {
  const number = readNumberCell(text.replace(/^\+/, ''));
  if (number.is === 'number')
    return isDrawableFigure(number.value) ? { pct: number.value, step: 10 ** -decimalsOf(text) } : null;
  const stated = readStated(text);
  if (!stated.ok) return null;
  if (stated.growthPct !== undefined) return { pct: stated.growthPct, step: 10 ** -decimalsOf(text) };
  return stated.unit === '%' ? { pct: stated.value, step: 10 ** -decimalsOf(text) } : null;
}

const decimalsOf = (text: string): number => /[.．]([0-9０-９]+)/.exec(text)?.[1]?.length ?? 0;

function readYear(row: Row): number | null {
  const text = row.text('baseline');
  if (isBlankOrMissing(text)) return null;
  const time = readTime(text.trim().replace(/^[较比与]/, ''));
  if (time?.step === 'year' && time.iso !== null) return Number(time.iso);
  row.doubt('year', 'baseline', notBaseline(text));
  return null;
}

const MEASURE_WORDS: readonly (readonly [Measure, RegExp])[] = [
  ['stock', /^(?:stock|存量|时点|时点数|期末|期末数|level)$/],
  ['flow', /^(?:flow|流量|累计|累计数|时期|时期数|sum|total)$/],
  ['share', /^(?:share|比重|占比|比例|率|percentage|proportion|rate)$/],
  ['rank', /^(?:rank|名次|排名|位次|ranking)$/],
  ['interval', /^(?:interval|周期|间隔)$/],
  ['plan', /^(?:plan|计划|目标|承诺|target|goal|commitment)$/],
];

/** What the file says; else a share where the unit is per cent, a rank for 第3名; otherwise it is not stated. */
function readMeasure(text: string, unit: string, asStated: string): Measure {
  const word = plainName(text);
  const found = MEASURE_WORDS.find(([, pattern]) => pattern.test(word))?.[0];
  if (found !== undefined) return found;
  if (unit === '%') return 'share';
  return /^第\s*[\d一二三四五六七八九十]+/.test(asStated) ? 'rank' : 'unstated';
}

/** One issue for each name that several rows have; their ids are numbered. */
export function reportDoubled(rows: readonly FigureRow[], issues: Issue[]): void {
  const groups = new Map<string, FigureRow[]>();
  for (const one of rows) {
    const key = `${one.figure.name.zh}\n${one.figure.topic}\n${one.figure.period}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  for (const [first, second] of groups.values()) {
    if (first === undefined || second === undefined) continue;
    const all = groups.get(`${first.figure.name.zh}\n${first.figure.topic}\n${first.figure.period}`) ?? [];
    const sentence = doubledName(
      first.figure.name.zh,
      all.map(({ row }) => row),
    );
    issues.push(newIssue('doubled-name', 'doubtful', sentence, { row: second.row, value: first.figure.name.zh }));
  }
}
