import { isDrawable } from '../cell/number.ts';
import { isRising } from '../long/number-slice.ts';
import type { ScaledUnit } from '../stated/scaled-unit.ts';
import type { ReadTable } from '../table/read-table.ts';
import { factsOf } from './column-facts.ts';
import type { Mapping } from './plot.ts';
import { runningCategories } from './running-points.ts';
import type { SeriesData } from './series-data.ts';
import { inBase } from './unit.ts';

/** The points and values of lines, in the file's order. */
export type Running = Pick<SeriesData, 'categories'> & { readonly values: readonly (readonly (number | null)[])[] };

/**
 * Reads lines straight from the columns of a long table of numbers, where each row is the next point of all of them; null
 * for any other table or mapping, and where a number is beyond drawing. `unitOf` tells the unit of a column.
 */
export function runningSeries(
  table: ReadTable,
  { kind, label, values, time, group, unitColumn }: Mapping,
  unitOf: (at: number) => ScaledUnit,
): Running | null {
  const { numbers, columns } = table;
  if (numbers === undefined || typeof time !== 'number' || kind !== 'lines') return null;
  if (label.length > 0 || group !== null || unitColumn !== null || new Set(values).size < values.length) return null;
  const facts = factsOf(table);
  // Flags, ends of intervals and scales are said row by row, and so are marks at numbers.
  const isBare = facts.every(({ role, isMixed, hasOwnUnits }) => role === null && !isMixed && !hasOwnUnits);
  const isWritten = columns.some(({ written }) => written !== undefined);
  const points = numbers[time];
  if (!isBare || isWritten || facts[time]?.kind !== 'number' || points === undefined || !isRising(points)) return null;
  const lines = values.flatMap((at) => {
    const line = lineOf(numbers[at] ?? new Float64Array(), unitOf(at));
    return line === null ? [] : [line];
  });
  if (lines.length < values.length) return null;
  return { categories: runningCategories(points), values: lines };
}

/** Values in base units; null where one of them cannot be drawn. */
function lineOf(numbers: Float64Array, unit: ScaledUnit): (number | null)[] | null {
  const line: (number | null)[] = [];
  for (const number of numbers) {
    const value = Number.isNaN(number) ? null : inBase(number, unit);
    if (value !== null && !isDrawable(value)) return null;
    line.push(value);
  }
  return line;
}
