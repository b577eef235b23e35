import type { Mapping } from '../../figures/mapping/plot.ts';
import type { Category, Series, SeriesData } from '../../figures/mapping/series-data.ts';
import type { ScaledUnit } from '../../figures/stated/scaled-unit.ts';
import { readNumberCell } from '../../figures/table/cell-shape.ts';
import { type ReadTable, splitBrackets, textOf } from '../../figures/table/read-table.ts';
import { isQualifier } from '../../words/flag-words.ts';
import type { Lang } from '../../words/lang.ts';
import { withZeros } from '../../words/numbers.ts';
import { plotWordsOf } from '../../words/plot-words.ts';
import { formatPlain } from '../figure/figure-text.ts';
import type { Cell, Table } from '../panel.ts';
import { decimalsIn, formatClock, isClock } from '../plot/plot-numbers.ts';
import { asMark, qualified } from '../plot/plot-parts.ts';

/** Rows and columns up to which a panel lists its table; files hold all. */
export const MOST_TABLE_ROWS = 500;
const MOST_TABLE_COLUMNS = 60;

interface Most {
  readonly rows: number;
  readonly columns: number;
}

const MOST_OF_PANEL: Most = { rows: MOST_TABLE_ROWS, columns: MOST_TABLE_COLUMNS };
export const ALL_OF_TABLE: Most = { rows: Number.POSITIVE_INFINITY, columns: Number.POSITIVE_INFINITY };

const BLANK: Cell = { text: '', sort: null };

/** The numbers behind a panel as the file has them, in its own units and order, totals and all. */
export function plotTable(
  table: ReadTable,
  mapping: Mapping,
  data: SeriesData,
  caption: string,
  lang: Lang,
  most: Most = MOST_OF_PANEL,
): Table {
  const isWide = mapping.time === 'headers' && data.isTime;
  const { categories, series } = data;
  return isWide
    ? wideTable(table, mapping, data, caption, lang, most)
    : longTable(table, mapping, { categories, series }, caption, lang, most);
}

export const written = (value: number, { factor }: ScaledUnit): number => Number((value / factor).toPrecision(15));

/** A number with its interval and its mark: `38.2 [37.2–39.2]`, `5,240 E`; a mark alone where there is no number. */
function numberCell(one: Series, place: number): Cell {
  const { values, flags, intervals, unit, written: asWritten } = one;
  const value = values[place] ?? null;
  const flag = flags?.[place] ?? null;
  const beyond = asWritten?.[place] ?? null;
  if (value === null && beyond !== null) return { text: beyond, sort: null };
  if (value === null) return flag === null ? BLANK : { text: flag, sort: null };
  const own = written(value, unit);
  if (isClock(unit.base)) return { text: `${formatClock(own)}${flag === null ? '' : asMark(flag)}`, sort: own };
  const sign = unit.base === '%' ? '%' : '';
  const interval = intervals?.[place] ?? null;
  const digits = decimalsIn(one);
  const ends =
    interval === null
      ? []
      : [interval.low, interval.high].map((end) => withZeros(formatPlain(written(end, unit)), digits));
  const range = ends.length === 0 ? [] : [`[${ends.join('–')}]`];
  const text = [`${withZeros(formatPlain(own), digits)}${sign}`, ...range].join(' ');
  return {
    text: flag === null ? text : isQualifier(flag) ? qualified(text, flag) : `${text}${asMark(flag)}`,
    sort: own,
  };
}

function longTable(
  table: ReadTable,
  mapping: Mapping,
  { categories, series }: { readonly categories: readonly Category[]; readonly series: readonly Series[] },
  caption: string,
  lang: Lang,
  most: Most,
): Table {
  const words = plotWordsOf(lang);
  const shown = series.slice(0, most.columns);
  const named = mapping.time === null || mapping.time === 'headers' ? mapping.label : [mapping.time];
  const head =
    named
      .map((at) => table.columns[at]?.name ?? '')
      .filter(Boolean)
      .join(' · ') || words.rowHead;
  const columns = [
    { name: head, numeric: false },
    ...shown.map(({ name, unit }) => ({ name: headOf(name || words.value, unit, lang), numeric: true })),
  ];
  const rows = categories.slice(0, most.rows).map(({ id, name }, place) => ({
    id,
    cells: [{ text: name, sort: name }, ...shown.map((one) => numberCell(one, place))],
  }));
  return { caption, columns: distinctly(columns), rows };
}

/** Years stay columns where the file has them as columns. */
function wideTable(
  table: ReadTable,
  { label }: Mapping,
  { categories, series }: SeriesData,
  caption: string,
  lang: Lang,
  most: Most,
): Table {
  const words = plotWordsOf(lang);
  const shown = categories.slice(0, most.columns);
  const hasUnits = new Set(series.map(({ unit }) => unit.written)).size > 1;
  const head =
    label
      .map((at) => table.columns[at]?.name ?? '')
      .filter(Boolean)
      .join(' · ') || (label.length > 0 ? words.rowHead : words.value);
  const unit = hasUnits ? '' : (series[0]?.unit.written ?? '');
  const columns = [
    { name: unit === '' ? head : words.withUnit(head, unit), numeric: false },
    ...shown.map(({ name }) => ({ name, numeric: true })),
  ];
  const rows = series.slice(0, most.rows).map((one) => ({
    id: one.id,
    cells: [
      {
        text: hasUnits && one.unit.written !== '' ? words.withUnit(one.name, one.unit.written) : one.name,
        sort: one.name,
      },
      ...shown.map((_, place) => numberCell(one, place)),
    ],
  }));
  return { caption, columns: distinctly(columns), rows };
}

const headOf = (name: string, { written: unit }: ScaledUnit, lang: Lang): string =>
  unit === '' || splitBrackets(name).inside === unit || isAtName(name, unit)
    ? name
    : plotWordsOf(lang).withUnit(name, unit);

/** 增长%, Valid Percent: the name says its unit itself; 件 ends 案件 and says none. */
const isAtName = (name: string, unit: string): boolean => !/\p{Script=Han}/u.test(unit) && name.trim().endsWith(unit);

/** The whole file: every column and row as read, numbers as numbers. */
export function wholeTable({ columns, rows }: ReadTable, caption: string): Table {
  const numeric = columns.map(
    ({ isAsWritten = false }, at) =>
      !isAsWritten &&
      rows.every((row) => readNumberCell(row[at]).is !== 'text') &&
      rows.some((row) => readNumberCell(row[at]).is === 'number'),
  );
  const cellOf = (
    cell: string | number | null,
    isNumeric: boolean,
    withMark: string | undefined,
    decimals: number,
  ): Cell => {
    const read = isNumeric ? readNumberCell(cell) : null;
    const text = withMark ?? (typeof cell === 'number' ? withZeros(String(cell), decimals) : textOf(cell));
    if (read?.is === 'number') return { text, sort: read.value };
    return isNumeric || text === '' ? BLANK : { text, sort: text };
  };
  const shown = rows.map((row, index) => ({
    id: `r${index}`,
    cells: columns.map(({ written: marked, decimals = 0 }, at) =>
      cellOf(row[at] ?? null, numeric[at] ?? false, marked?.get(index), decimals),
    ),
  }));
  const isDressed = (at: number): boolean =>
    shown.some(({ cells }) => typeof cells[at]?.sort === 'number' && DRESS.test(cells[at].text));
  return {
    caption,
    columns: distinctly(
      columns.map(({ name }, at) => ({ name: name || String(at + 1), numeric: numeric[at] ?? false })),
    ).map((column, at) => (isDressed(at) ? { ...column, isDressed: true as const } : column)),
    rows: shown,
  };
}

/** What stands at a number beside its signs: a unit, a mark. */
const DRESS = /[^\d\s.,%+\-−e]/i;

/** Columns of one name are told apart by a number. */
function distinctly(columns: Table['columns']): Table['columns'] {
  const counts = new Map<string, number>();
  return columns.map(({ name, numeric }) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { name: count === 1 ? name : `${name} (${count})`, numeric };
  });
}
