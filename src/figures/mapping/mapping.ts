import { noNumbers, nothingToShow, onlyCodes, otherQuantity } from '../../words/faults/mapping-faults.ts';
import type { Bilingual } from '../../words/lang.ts';
import { otherQuantityIn } from '../cell/other-quantity.ts';
import { cellAt, type ReadTable, rowCountOf, textOf } from '../table/read-table.ts';
import { type ColumnContents, contentsOf } from './column-contents.ts';
import { type ColumnFacts, factsOf, measuresOf } from './column-facts.ts';
import { alongColumn, inferShape } from './mapping-shape.ts';
import { type Mapping, PLOT_KINDS, type PlotKind } from './plot.ts';

export type Inferred =
  | { readonly ok: true; readonly mapping: Mapping }
  /** Why no chart can be made of the table. */
  | { readonly ok: false; readonly reason: Bilingual };

/**
 * Tells from names and cells what a table's columns mean: years and months as columns or as rows, identifiers such as
 * 007, columns of units, the series to begin with and the chart they ask for. Looks at the first 2,000 columns and at
 * 2,000 rows spread over the table.
 */
export function inferMapping(table: ReadTable): Inferred {
  const facts = factsOf(table);
  const numbers = measuresOf(facts);
  if (rowCountOf(table) === 0 || facts.every(({ kind }) => kind === 'blank'))
    return { ok: false, reason: nothingToShow() };
  if (numbers.length === 0) {
    const codes = facts.filter(({ kind }) => kind === 'code').map(({ name }) => name);
    const others = table.columns.flatMap((_, at) => whyNoNumbers(table, at) ?? []);
    return {
      ok: false,
      reason: codes.length > 0 ? onlyCodes(codes) : (others.at(-1) ?? noNumbers(facts.map(({ name }) => name))),
    };
  }
  return { ok: true, mapping: inferShape(table, facts) };
}

/** Rows that tell what a column of texts is. */
const MOST_LOOKED_AT = 200;

/** Why nothing of a column can be drawn that holds ranges, lengths of time or several currencies; null for any other. */
export function whyNoNumbers(table: ReadTable, at: number): Bilingual | null {
  const count = Math.min(MOST_LOOKED_AT, rowCountOf(table));
  const cells = Array.from({ length: count }, (_, row) => textOf(cellAt(table, row, at)));
  const other = otherQuantityIn(cells);
  return other && otherQuantity(table.columns[at]?.name ?? '', other.kind, other.example);
}

/** What a dialog offers for each part of a mapping; each column with its kind and the unit its header says. */
export interface MappingChoices {
  readonly columns: readonly ColumnFacts[];
  readonly label: readonly number[];
  readonly values: readonly number[];
  readonly group: readonly (number | null)[];
  readonly time: readonly (number | 'headers' | null)[];
  readonly unitColumn: readonly (number | null)[];
  readonly kind: readonly PlotKind[];
  /** What can be picked of each column. */
  readonly contents: readonly ColumnContents[];
}

/** Kinds that nothing without times can have. */
const OVER_TIME: readonly PlotKind[] = ['lines', 'index', 'area'];

/** The choices that make sense for a table, those inferred first being the inferred mapping's own. */
export function mappingChoices(table: ReadTable): MappingChoices {
  const columns = factsOf(table);
  const where = (test: (facts: ColumnFacts) => boolean): number[] => columns.filter(test).map(({ at }) => at);
  const names = where(({ kind, isUnits }) => !isUnits && (kind === 'text' || kind === 'code' || kind === 'time'));
  const along = alongColumn(table, columns);
  const times = where(({ kind, at }) => kind === 'time' || at === along);
  const hasTimeHeaders = columns.filter(({ kind, isTimeHeader }) => kind === 'number' && isTimeHeader).length >= 2;
  const isTimed = hasTimeHeaders || times.length > 0;
  return {
    columns,
    label: names,
    values: [
      ...where(({ kind, role }) => kind === 'number' && role === null),
      ...where(({ kind, role }) => kind === 'number' && role !== null),
      ...where(({ kind, median }) => kind !== 'number' && median !== null),
    ],
    group: [null, ...names],
    time: [null, ...(hasTimeHeaders ? (['headers'] as const) : []), ...times],
    unitColumn: [null, ...where(({ kind }) => kind === 'text')],
    kind: PLOT_KINDS.filter((kind) => isTimed || !OVER_TIME.includes(kind)),
    contents: contentsOf(table),
  };
}
