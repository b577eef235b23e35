import '../../src/panels/kinds/user-data-kinds.ts';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../src/charts/theme.ts';
import { drawSvg } from '../../src/draw/svg.ts';
import { readUserData } from '../../src/panels/own/read-user-data.ts';
import type { Panel } from '../../src/panels/panel.ts';
import { resolvePanel } from '../../src/panels/resolve.ts';
import { report } from '../report.ts';

const dataset = report();

/** Ids of what a chart draws in grey, to compare with. */
function greyIn({ chart }: Panel): string[] {
  const rows =
    'facets' in chart
      ? chart.facets.flatMap((facet): readonly object[] => ('rows' in facet ? facet.rows : []))
      : 'rows' in chart
        ? chart.rows
        : 'tiles' in chart
          ? chart.tiles
          : [];
  return (rows as { readonly id: string; readonly context?: true }[]).flatMap(({ id, context }) =>
    context ? [id] : [],
  );
}

function panelOf(id: string): Panel {
  const view = dataset.views.find((one) => one.id === id);
  const resolved = view && resolvePanel(view, dataset, 'zh', null);
  if (!resolved?.ok) throw new Error(`invalid panel: ${id}`);
  return resolved.panel;
}

describe('what the headline does not speak of is grey', () => {
  it.each([
    ['cadres', ['cadre-training']],
    ['commitments', ['model-communities', 'model-villages']],
    ['contracts', ['wage-contracts']],
    ['innovation', []],
    ['poverty-reach', ['lecture-counties', 'livelihood-projects']],
    ['relief', []],
    ['training', ['relieved', 'cadre-training', 'skill-promotions', 'poverty-training']],
  ])('%s: %j', (id, grey) => {
    expect(greyIn(panelOf(id))).toEqual(grey);
  });

  it.each(['cadres', 'commitments', 'contracts', 'growth-ranking', 'skills', 'training'])('drawn so: %s', (id) => {
    const { cinnabar, stone } = THEMES.light;
    const { svg } = drawSvg(panelOf(id).chart, { widthPx: 800, theme: 'light', lang: 'zh' });
    expect([cinnabar, stone].filter((color) => svg.includes(`fill="${color}"`))).toEqual([cinnabar, stone]);
  });

  it.each([
    ['省,元\n甲,3\n乙,9\n丙,5\n丁,1\n', ['丙', '甲']],
    ['省,元\n甲,3\n乙,9\n丙,9\n丁,1\n', ['甲', '丁']],
    ['省,元\n甲,3\n乙,9\n', ['甲']],
  ])('in a reader’s own bars: %j', async (text, grey) => {
    const { dataset: own } = await readUserData([{ name: 'f', bytes: new TextEncoder().encode(text) }]);
    const [view] = own?.views ?? [];
    const resolved = own && view ? resolvePanel(view, own, 'zh', null) : null;
    if (!resolved?.ok || resolved.panel.chart.kind !== 'value-bars') throw new Error('invalid table');
    const rows = resolved.panel.chart.facets.flatMap((facet) => facet.rows);
    expect(rows.filter(({ context }) => context).map(({ name }) => name)).toEqual(grey);
  });
});
