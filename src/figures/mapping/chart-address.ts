import { type ChartChoice, COLUMN_ZERO, HEADERS, NO_COLUMN, NOTHING_CHOSEN } from './chosen-mapping.ts';
import { formatColumn, placeOfColumn } from './column-place.ts';
import { type Mapping, PLOT_KINDS } from './plot.ts';
import type { NamedText } from './reader-choices.ts';

// What the columns of a table mean, as parameters of an address: columns by their names, so that a table that has got a
// column since is read by the same ones.

const NAMES = ['chart', 'label', 'value', 'time', 'group', 'unit', 'order', 'facet', 'fit'] as const;
type Name = (typeof NAMES)[number];

export const CHART_NAMES: readonly string[] = NAMES;

const FIT = 'line';

/** A mapping of a table with these names of columns → all of it as parameters of an address. */
export function formatChart(mapping: Mapping, names: readonly string[]): readonly NamedText[] {
  const { kind, label, values, group, time, unit, unitColumn, order, facet, fit } = mapping;
  const column = (at: number): string => formatColumn(at, names);
  const none = placeOfColumn(NO_COLUMN, names) === null ? NO_COLUMN : COLUMN_ZERO;
  const orNone = (at: number | null): string => (at === null ? none : column(at));
  const named = (name: Name, places: readonly number[]) => places.map((at): NamedText => [name, column(at)]);
  return [
    ['chart', kind],
    ...(label.length === 0 ? [['label', none] as const] : named('label', label)),
    ...named('value', values),
    ['time', time === 'headers' ? HEADERS : orNone(time)],
    ['group', orNone(group)],
    ['unit', unit || orNone(unitColumn)],
    ['order', order],
    ...(facet === undefined ? [] : named('facet', [facet])),
    ...(fit === undefined ? [] : [['fit', FIT] as const]),
  ];
}

export interface ChartReading {
  /** Null where nothing is said of the chart. */
  readonly choice: ChartChoice | null;
  /** What means nothing, and was left out. */
  readonly faults: readonly NamedText[];
}

/** Parameters of an address → what is said of the chart; columns are looked for by `chooseMapping`. */
export function readChart(given: readonly NamedText[]): ChartReading {
  const textsOf = (name: Name): readonly string[] => given.flatMap(([one, text]) => (one === name ? [text] : []));
  if (NAMES.every((name) => textsOf(name).length === 0)) return { choice: null, faults: [] };
  const faults: NamedText[] = [];
  const one = <Value extends string>(name: Name, known: readonly Value[] | null): Value | string | null => {
    const [text = null, ...others] = textsOf(name);
    const isRight = text === null || (others.length === 0 && (known === null || known.some((word) => word === text)));
    if (!isRight) faults.push([name, textsOf(name).join(', ')]);
    return isRight ? text : null;
  };
  const among = <Value extends string>(name: Name, known: readonly Value[]): Value | null => {
    const text = one(name, known);
    return known.find((word) => word === text) ?? null;
  };
  const choice: ChartChoice = {
    ...NOTHING_CHOSEN,
    chart: among('chart', PLOT_KINDS),
    label: textsOf('label'),
    value: textsOf('value'),
    time: one('time', null),
    group: one('group', null),
    unit: one('unit', null),
    order: among('order', ['value', 'file']),
    facet: one('facet', null),
    fit: among('fit', [FIT]) !== null,
  };
  return { choice, faults };
}
