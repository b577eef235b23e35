import type { Lines, PlotLine } from '../lines-content.ts';
import type { ValueRow } from '../value-bars.ts';
import type { Paint } from './paints.ts';
import type { StackedBars } from './stacked-bars.ts';
import type { UserDataChart } from './user-data-chart.ts';

/** Places of cinnabar and stone among the pigments. */
const RED = 0;
const GREY = 4;

const RED_PAINT: Paint = { pigment: RED, strength: 1 };
const GREY_PAINT: Paint = { pigment: GREY, strength: 0.45 };

const paintOf = (isRed: boolean): Paint => (isRed ? RED_PAINT : GREY_PAINT);

/** What is to be red: by the id of its row, layer or line, or by its name where it is a series of bars. */
export interface Highlighted {
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** A chart with some of it red and the rest grey; the very same where its kind shows no single thing, as a histogram. */
export function highlightChart(chart: UserDataChart, { ids, names }: Highlighted): UserDataChart {
  switch (chart.kind) {
    case 'value-bars':
    case 'grouped-bars': {
      const colorOf = ({ id, name }: ValueRow): number => (ids.has(id) || names.has(name) ? RED : GREY);
      return {
        ...chart,
        facets: chart.facets.map((facet) => ({
          ...facet,
          rows: facet.rows.map((row) => ({ ...row, color: colorOf(row) })),
        })),
      };
    }
    case 'lines':
      return highlightLines(chart, ids);
    case 'value-slope': {
      const lines = chart.lines.map((line) => ({ ...line, color: ids.has(line.id) ? RED : GREY }));
      return { ...chart, lines };
    }
    case 'value-dots':
      return { ...chart, rows: chart.rows.map((row) => (ids.has(row.id) ? row : { ...row, isGrey: true as const })) };
    case 'scatter': {
      const dots = chart.dots.map((dot) => ({ ...dot, paint: paintOf(ids.has(dot.id)) }));
      // The first are named where names compete for room.
      return { ...chart, dots: [...dots].sort((a, b) => Number(ids.has(b.id)) - Number(ids.has(a.id))) };
    }
    case 'stacked-area':
    case 'stacked-columns':
      return { ...chart, layers: chart.layers.map((one) => ({ ...one, paint: paintOf(ids.has(one.id)) })) };
    case 'donut':
      return { ...chart, parts: chart.parts.map((one) => ({ ...one, paint: paintOf(ids.has(one.id)) })) };
    case 'stacked-bars':
      return highlightStack(chart, names);
    default:
      return chart;
  }
}

/** Parts have the paints of their keys. */
function highlightStack(chart: StackedBars, names: ReadonlySet<string>): StackedBars {
  const isOf = (a: Paint, b: Paint): boolean => a.pigment === b.pigment && a.strength === b.strength;
  const paintFor = (paint: Paint): Paint => {
    const key = chart.keys.find((one) => isOf(one.paint, paint));
    return paintOf(key !== undefined && names.has(key.name));
  };
  return {
    ...chart,
    keys: chart.keys.map((key) => ({ ...key, paint: paintOf(names.has(key.name)) })),
    rows: chart.rows.map((row) => ({
      ...row,
      parts: row.parts.map((one) => ({ ...one, paint: paintFor(one.paint) })),
    })),
  };
}

/** Highlighted lines lie over the others and have their names at their ends; so has a line that is alone in its chart. */
function highlightLines(chart: Lines, ids: ReadonlySet<string>): Lines {
  const grey = (lines: readonly PlotLine[]): number | null => (lines.length === 1 ? GREY : null);
  return {
    ...chart,
    facets: chart.facets.map((facet) => ({
      ...facet,
      lines: facet.lines.map((line) => ({ ...line, color: ids.has(line.id) ? RED : grey(facet.lines) })),
    })),
  };
}
