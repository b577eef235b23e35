import type { PlotLine } from '../lines-content.ts';
import type { ValueRow } from '../value-bars.ts';
import type { Paint } from './paints.ts';
import type { StackedBars } from './stacked-bars.ts';
import type { UserDataChart } from './user-data-chart.ts';

/** The pigment, by its place, that an author gave a row, a layer, a line or a series; undefined where none was. */
export interface Tints {
  readonly byId: (id: string) => number | undefined;
  readonly byName: (name: string) => number | undefined;
}

/** A chart in the colours of its author; the very same where its kind has no colours of its own to give. */
export function tintChart(chart: UserDataChart, { byId, byName }: Tints): UserDataChart {
  const painted = <One extends { readonly id: string; readonly paint: Paint }>(one: One): One => {
    const pigment = byId(one.id);
    return pigment === undefined ? one : { ...one, paint: { pigment, strength: 1 } };
  };
  switch (chart.kind) {
    case 'value-bars':
    case 'grouped-bars': {
      const tinted = (row: ValueRow): ValueRow => {
        const color = byName(row.name) ?? byId(row.id);
        if (color === undefined) return row;
        const { context: _, ...plain } = row;
        return { ...plain, color };
      };
      return { ...chart, facets: chart.facets.map((facet) => ({ ...facet, rows: facet.rows.map(tinted) })) };
    }
    case 'lines': {
      const tinted = (line: PlotLine): PlotLine => ({ ...line, color: byId(line.id) ?? line.color });
      return { ...chart, facets: chart.facets.map((facet) => ({ ...facet, lines: facet.lines.map(tinted) })) };
    }
    case 'value-slope':
      return { ...chart, lines: chart.lines.map((line) => ({ ...line, color: byId(line.id) ?? line.color })) };
    case 'scatter':
      return {
        ...chart,
        dots: chart.dots.map((dot) => {
          const pigment = byId(dot.id);
          return pigment === undefined ? dot : { ...dot, paint: { pigment, strength: 1 } };
        }),
      };
    case 'stacked-area':
    case 'stacked-columns':
      return { ...chart, layers: chart.layers.map(painted) };
    case 'donut':
      return { ...chart, parts: chart.parts.map(painted) };
    case 'stacked-bars':
      return tintStack(chart, byName);
    default:
      return chart;
  }
}

/** Parts have the paints of their keys. */
function tintStack(chart: StackedBars, byName: Tints['byName']): StackedBars {
  const isSame = (a: Paint, b: Paint): boolean => a.pigment === b.pigment && a.strength === b.strength;
  const keys = chart.keys.map((key) => {
    const pigment = byName(key.name);
    return { was: key.paint, now: pigment === undefined ? key : { ...key, paint: { pigment, strength: 1 } } };
  });
  const paintOf = (paint: Paint): Paint => keys.find(({ was }) => isSame(was, paint))?.now.paint ?? paint;
  return {
    ...chart,
    keys: keys.map(({ now }) => now),
    rows: chart.rows.map((row) => ({
      ...row,
      parts: row.parts.map((part) => ({ ...part, paint: paintOf(part.paint) })),
    })),
  };
}
