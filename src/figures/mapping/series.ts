import { allBeyond, allMissing, noValues } from '../../words/faults/mapping-faults.ts';
import { isOrdinaryFlag } from '../../words/flag-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import { readScaledUnit, type ScaledUnit } from '../stated/scaled-unit.ts';
import { readMargin, readNumberCell } from '../table/cell-shape.ts';
import { type Cell, isBlankCell, type ReadTable, textOf } from '../table/read-table.ts';
import { type ColumnFacts, factsOf } from './column-facts.ts';
import { isGrowthName, scaleIn } from './column-names.ts';
import { Grid, type GridCell } from './grid.ts';
import { isHeadAlone, standingsOf, sumColumn } from './hierarchy.ts';
import type { Mapping } from './plot.ts';
import { runningSeries } from './running-series.ts';
import type { SeriesData } from './series-data.ts';
import { timePoints } from './time-points.ts';
import { readAggregate } from './totals.ts';
import { inheritedUnits, scaledBy, splitUnit } from './unit.ts';

export type Applied =
  | { readonly ok: true; readonly data: SeriesData }
  | { readonly ok: false; readonly reason: Bilingual };

/**
 * Reads a table by a mapping. Nothing is summed, filled or dropped in silence: what is missing is a gap, what cannot be
 * read and what comes twice is counted. Throws `invalid column` for a place the table does not have.
 */
export function applyMapping(table: ReadTable, mapping: Mapping): Applied {
  checkColumns(table, mapping);
  if (mapping.values.length === 0) return { ok: false, reason: noValues() };
  const data = isAcross(mapping) ? wideGrid(table, mapping).finish() : readDown(table, ordered(table, mapping));
  if (data.series.every(({ values }) => values.every((value) => value === null)))
    return {
      ok: false,
      reason: reasonOf(
        data,
        mapping.values.map((at) => table.columns[at]?.name ?? ''),
      ),
    };
  return { ok: true, data };
}

/**
 * Reads a table by one mapping after the other, as who compares charts does: most of them differ in what is drawn of a
 * reading and not in the reading, which is made once.
 */
export function newReadings(table: ReadTable): (mapping: Mapping) => Applied {
  const known = new Map<string, Applied>();
  return (mapping) => {
    const key = readingKey(table, mapping);
    const applied = known.get(key) ?? applyMapping(table, mapping);
    known.set(key, applied);
    return applied;
  };
}

/** All of a mapping that a reading depends on. */
function readingKey({ numbers }: ReadTable, { label, values, group, time, unit, unitColumn, kind }: Mapping): string {
  const isRunning = numbers !== undefined && typeof time === 'number' && kind === 'lines';
  return JSON.stringify([label, values, group, time, unit, unitColumn, time === 'headers' ? kind : isRunning]);
}

/** Why nothing can be drawn of columns of which no number is left. */
const reasonOf = ({ beyond }: SeriesData, names: readonly string[]): Bilingual =>
  beyond.count > 0 ? allBeyond(beyond.first.map(({ text }) => text)) : allMissing(names);

/** Years as columns are the points of what runs over time; for bars and dots each year is a series of its own. */
const ACROSS: readonly Mapping['kind'][] = ['lines', 'multiples', 'index', 'area', 'stacked', 'shares'];
const isAcross = ({ time, kind }: Mapping): boolean => time === 'headers' && ACROSS.includes(kind);

/** Of years as columns the latest stands for itself where one series is drawn. */
function ordered(table: ReadTable, mapping: Mapping): Mapping {
  if (mapping.time !== 'headers') return mapping;
  const facts = factsOf(table);
  const header = (at: number) => facts[at]?.headerTime ?? null;
  const things = new Set(mapping.values.map((at) => header(at)?.rest));
  const sign = mapping.kind === 'bars' ? -1 : 1;
  const timeOf = (at: number): number => header(at)?.time.at ?? 0;
  const values = things.size > 1 ? mapping.values : [...mapping.values].sort((a, b) => sign * (timeOf(a) - timeOf(b)));
  return { ...mapping, time: null, values };
}

function checkColumns(table: ReadTable, { label, values, group, time, unitColumn }: Mapping): void {
  const columns = [...label, ...values, group, time, unitColumn].filter((at) => typeof at === 'number');
  const stray = columns.find((at) => !(at >= 0 && at < table.columns.length));
  if (stray !== undefined) throw new RangeError(`invalid column: ${stray}`);
}

type Row = ReadTable['rows'][number];

/** Statistics Canada grades its numbers from A to F, and gives each series a vector. */
const isGraded = ({ columns }: ReadTable): boolean =>
  columns.some(({ name }) => /^(?:vector|dguid|scalar_factor)$/i.test(name.trim()));

/** Years as columns: each row a series, or one for each thing that is measured. */
function wideGrid(table: ReadTable, mapping: Mapping): Grid {
  const grid = new Grid(true, isGraded(table));
  const reader = newReader(table, mapping);
  const facts = factsOf(table);
  const rests = new Set(mapping.values.map((at) => facts[at]?.headerTime?.rest ?? ''));
  const standings = standingsOf(table, mapping.label, mapping.values, mapping.unitColumn);
  const times = mapping.values.map((at) => {
    const { time, text, rest } = facts[at]?.headerTime ?? { time: null, text: table.columns[at]?.name ?? '', rest: '' };
    return { at, rest, key: grid.category(rests.size > 1 && time !== null ? time.at : String(at), [text], time, at) };
  });
  for (const [index, row] of table.rows.entries()) {
    if (row.every(isBlankCell) || isHeadAlone(table, index, mapping.label)) continue;
    const { path, unit: rowUnit } = reader.named(row, mapping.label);
    for (const { at, key, rest } of times) {
      const own = path.length > 0 ? path : rests.size > 1 || rest === '' ? [String(index + 1)] : [];
      const named = [...own, ...(rests.size > 1 || own.length === 0 ? [rest] : [])].filter(Boolean);
      const first = mapping.values.find((one) => facts[one]?.headerTime?.rest === rest) ?? at;
      const unit = (reader.isOfOwnUnit(first) ? null : rowUnit) ?? reader.unitOf(first);
      const measure = rests.size > 1 && own.length > 0 ? { name: rest, part: own.join(' · ') } : undefined;
      const series = grid.series(JSON.stringify([index, rest]), named, unit, standings[index] ?? null, measure);
      grid.put(key, series, { ...reader.cellOf(row, at, index, rowUnit === null), unit });
    }
  }
  return grid;
}

/** Rows below each other; a line of a million points needs no place for each. */
function readDown(table: ReadTable, mapping: Mapping): SeriesData {
  const reader = newReader(table, mapping);
  const running = runningSeries(table, mapping, reader.unitOf);
  if (running === null) return longGrid(table, mapping).finish();
  const grid = new Grid(true, isGraded(table));
  const headers = headersOf(table, mapping.values);
  for (const at of mapping.values) grid.series(String(at), [headers.get(at) ?? ''], reader.unitOf(at));
  const { categories, values } = running;
  const { series, ...data } = grid.finish();
  return { ...data, categories, series: series.map((one, at) => ({ ...one, values: values[at] ?? [] })) };
}

function longGrid(table: ReadTable, mapping: Mapping): Grid {
  const { group, time, values, label } = mapping;
  const grid = new Grid(time !== null, isGraded(table));
  const reader = newReader(table, mapping);
  const isKeyed = time !== null || group !== null;
  const pointOf = typeof time === 'number' ? timePoints(table, time) : () => null;
  const headers = headersOf(table, values);
  const standings = isKeyed ? [] : standingsOf(table, label, values, mapping.unitColumn);
  const summed = group === null && mapping.unitColumn === null ? sumColumn(table, values) : null;
  for (const [index, row] of table.rows.entries()) {
    if (row.every(isBlankCell) || (!isKeyed && isHeadAlone(table, index, label))) continue;
    const standing = standings[index] ?? null;
    const labelled = reader.named(row, label);
    const grouped = group === null ? [] : [textOf(row[group]) || totalIn(row)].filter(Boolean);
    const point = pointOf(index);
    const bare = label.length > 0 ? '' : String(index + 1);
    const own = labelled.path.length > 0 ? labelled.path : [totalIn(row) || bare];
    const path = point === null ? own : [point.name];
    // Rows of one name stay apart where nothing else says that they belong together.
    const key = point?.key ?? (isKeyed ? path.join(' · ') : index);
    const category = grid.category(key, path, point?.spot ?? null, index, standing);
    const split = [point?.year ?? '', ...(point === null ? [] : labelled.path), ...grouped].filter(Boolean);
    // Without a part of its own the row is what the parts belong to.
    const whole = group !== null && grouped.length === 0 ? 'whole' : null;
    for (const value of values) {
      const told = reader.isOfOwnUnit(value) ? null : labelled.unit;
      const own = told === null ? reader.unitAt(row, value) : null;
      const unit = told ?? own ?? reader.unitOf(value);
      const header = headers.get(value) ?? '';
      const named = split.length === 0 ? [header] : [...split, ...(values.length > 1 ? [header] : [])];
      // 万人 and 人 are one unit, and so one series.
      const rowUnit = (told ?? own)?.base ?? '';
      const name = split.length === 0 && rowUnit === '' ? String(value) : JSON.stringify([value, split, rowUnit]);
      const measure = values.length > 1 && split.length > 0 ? { name: header, part: split.join(' · ') } : undefined;
      grid.put(category, grid.series(name, named, unit, value === summed ? 'sum' : whole, measure), {
        ...reader.cellOf(row, value, index, rowUnit === ''),
        unit,
      });
    }
  }
  return grid;
}

/** Names of columns without their units; two that differ only in what stands in brackets keep it. */
function headersOf(table: ReadTable, values: readonly number[]): ReadonlyMap<number, string> {
  const facts = factsOf(table);
  const short = values.map((at) => {
    const { headerTime, bareName = '' } = facts[at] ?? {};
    return headerTime?.rest === '' ? headerTime.text : bareName;
  });
  const isTwice = (name: string): boolean => short.indexOf(name) !== short.lastIndexOf(name);
  return new Map(
    values.map((at, index) => {
      const name = short[index] ?? '';
      return [at, isTwice(name) ? (table.columns[at]?.name.trim() ?? name) : name];
    }),
  );
}

/** Reads what a row says of itself and of its numbers. */
function newReader(table: ReadTable, { unit: said, unitColumn, values, group, label: names }: Mapping) {
  const inherited = said === '' && unitColumn === null ? inheritedUnits(table, names) : null;
  const facts = factsOf(table);
  const units = new Map(
    values.map((at) => {
      const { unit = readScaledUnit(''), common = null } = facts[at] ?? {};
      return [at, said === '' || common !== null ? unit : readScaledUnit(said)];
    }),
  );
  const mixed = new Set(facts.flatMap(({ at, isMixed }) => (isMixed ? [at] : [])));
  const scale = said === '' ? (facts.find(({ role }) => role?.is === 'scale')?.at ?? null) : null;
  const besides = new Map(values.map((at) => [at, besidesOf(facts, at, values)]));
  const isOfGrades = isGraded(table);
  const known = new Map<string, ScaledUnit>();
  /** A million rows share a few units: each is understood once. */
  const unitNamed = (text: string, factor: number): ScaledUnit => {
    const key = `${factor} ${text}`;
    const unit = known.get(key) ?? scaledBy(readScaledUnit(text), factor);
    known.set(key, unit);
    return unit;
  };
  return {
    /** The unit of a column of values: the reader's, or what its own header says. */
    unitOf: (at: number): ScaledUnit => units.get(at) ?? readScaledUnit(''),
    /** 比上年增长（%） beside a column of units: what its own header says holds, and no row's unit is that of a growth. */
    isOfOwnUnit: (at: number): boolean => {
      const { bareName = '', name = '', unit } = facts[at] ?? {};
      return said === '' && (unit?.base === '%' || splitUnit(name).unit !== '' || isGrowthName(bareName));
    },
    /** The unit at the number itself, where the numbers of a column have several; null elsewhere. */
    unitAt: (row: Row, at: number): ScaledUnit | null => {
      const read = facts[at]?.hasOwnUnits && said === '' ? readNumberCell(row[at]) : null;
      return read?.is === 'number' ? unitNamed(read.unit, 1) : null;
    },
    /** The parts of a row's name, and its unit: that of its own column, or in brackets behind the name: `总人口（万人）`. */
    named: (
      row: Row,
      label: readonly number[],
    ): { readonly path: readonly string[]; readonly unit: ScaledUnit | null } => {
      const path = label.map((at) => textOf(row[at])).filter((text) => text !== '');
      if (said !== '') return { path, unit: null };
      const factor = scale === null ? 1 : (scaleIn(row[scale]) ?? 1);
      const own = unitColumn === null ? '' : textOf(row[unitColumn]);
      const split = unitColumn === null ? path.map(splitUnit) : [];
      const behind =
        split.find(({ unit }) => unit !== '')?.unit ??
        (group === null || unitColumn !== null ? '' : splitUnit(textOf(row[group])).unit);
      const text =
        own || behind || inherited?.get(row) || (factor === 1 ? '' : (units.get(values[0] ?? -1)?.written ?? ''));
      return {
        path: behind === '' ? path : split.map(({ name }) => name),
        unit: text === '' && factor === 1 ? null : unitNamed(text, factor),
      };
    },
    // Where rows have units of their own a column is printed in as many ways.
    cellOf: (row: Row, at: number, index: number, isAlike: boolean): Omit<GridCell, 'unit'> => {
      const { flags, low, high, margin } = besides.get(at) ?? NONE;
      const flag =
        flags.length === 0
          ? ''
          : flags
              .map((one) => textOf(row[one]))
              .filter((text) => text !== '' && (isOfGrades || !isOrdinaryFlag(text)))
              .join(' ');
      const { written, decimals: printed = 0 } = table.columns[at] ?? {};
      const decimals = isAlike ? printed : 0;
      const marked = written?.get(index);
      return {
        cell: row[at],
        marked,
        isMixed: mixed.has(at),
        flag,
        decimals,
        low: row[low] ?? offBy(row[at], row[margin], -1),
        high: row[high] ?? offBy(row[at], row[margin], 1),
        times: facts[at]?.common?.times,
        row: index,
      };
    },
  };
}

const NONE = { flags: [], low: -1, high: -1, margin: -1 };

/** An end of the interval round a number that may be off by a margin; null where one of the two is missing. */
function offBy(cell: Cell | undefined, margin: Cell | undefined, sign: 1 | -1): number | null {
  const [value, by] = [readNumberCell(cell), readMargin(margin)];
  return value.is === 'number' && by.is === 'number' ? Number((value.value + sign * by.value).toPrecision(12)) : null;
}

/** Places of the columns that speak of one of values: its flags, and its interval unless the ends are drawn themselves. */
function besidesOf(facts: readonly ColumnFacts[], value: number, values: readonly number[]) {
  const of = (is: string) =>
    facts.filter(({ role }) => role?.is === is && (role.of === value || (is === 'flag' && role.of === null)));
  const end = (is: string): number => of(is).find(({ at }) => !values.includes(at))?.at ?? -1;
  return { flags: of('flag').map(({ at }) => at), low: end('low'), high: end('high'), margin: end('margin') };
}

/** 合计 may stand in another column than the names, or over several of them. */
const totalIn = (row: Row): string =>
  row.map((cell) => (typeof cell === 'string' ? cell.trim() : '')).find((text) => readAggregate(text) !== null) ?? '';
