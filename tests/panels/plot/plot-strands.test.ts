import { expect, it } from 'vitest';
import type { Drawing } from '../../../src/charts/option.ts';
import { pictureSpace } from '../../../src/draw/svg.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import { drawChart } from '../../../src/panels/kinds/draw-chart.ts';
import type { Panel } from '../../../src/panels/panel.ts';
import '../../../src/panels/kinds/user-data-kinds.ts';
import { chooseCharts } from '../../../src/panels/plot/chart-choice.ts';
import { resolveTablePanel } from '../../../src/panels/table-panel/table-panel.ts';
import { SHAPES } from './chart-shapes.ts';

interface Drawn {
  readonly kind: string;
  readonly panel: Panel;
  readonly drawing: Drawing;
}

/** Every chart that is offered of a table, drawn. */
function chartsOf(text: string): Drawn[] {
  const table = readTable(new TextEncoder().encode(text));
  const charts = chooseCharts(table);
  return (charts.ok ? charts.options : []).flatMap(({ mapping }) => {
    const resolved = resolveTablePanel(table, mapping, { id: 't', topic: 'd', name: '' }, 'zh');
    if (!resolved.ok) return [];
    const { panel } = resolved;
    const drawing = drawChart(panel.chart, pictureSpace({ widthPx: 720, theme: 'light', lang: 'zh' }));
    return [{ kind: panel.chart.kind, panel, drawing }];
  });
}

const drawn = SHAPES.flatMap(({ text }) => chartsOf(text));

it('what a card says of a series has a strand of the drawing, wherever that has strands', () => {
  const kinds = new Set<string>();
  for (const { kind, panel, drawing } of drawn) {
    const ids = new Set(drawing.strands?.map(({ id }) => id));
    if (ids.size === 0) continue;
    kinds.add(kind);
    const facts = panel.points.flatMap(({ facts, others = [] }) => [...facts, ...others]);
    const told = new Set(facts.flatMap(({ strand = [] }) => strand));
    const points = new Set(panel.points.map(({ id }) => id));
    // Slopes have a line for each row, which is hovered itself.
    const unknown = [...ids].filter((id) => !told.has(id) && !points.has(id));
    expect(unknown, `${kind}: ${panel.headline}`).toEqual([]);
  }
  expect([...kinds].sort()).toEqual([
    'diverging-bars',
    'grouped-bars',
    'lines',
    'pyramid',
    'stacked-bars',
    'stacked-columns',
    'value-dots',
    'value-slope',
  ]);
});
