import { describe, expect, test } from 'vitest';
import { drawSvg } from '../../src/draw/svg.ts';
import { compareDatasets } from '../../src/figures/compare.ts';
import type { Dataset } from '../../src/figures/dataset.ts';
import { comparisonDataset } from '../../src/panels/own/compare.ts';
import { readUserData } from '../../src/panels/own/read-user-data.ts';
import { resolvePanel } from '../../src/panels/resolve.ts';

/** The ends of what is drawn, and numbers whose quotients and differences lie beyond. */
const VALUES = ['1e300', '-1e300', '1e-300', '1e18', '-1e18', '1e-12', '0', '1'];
const GROWTHS = ['1e300', '1e18', '1e-12', '-99.9999999999999', '-100', '0', '120'];
const MODES = [null, 'level', 'index', 'growth'] as const;

async function read(csv: string): Promise<Dataset | null> {
  const { dataset } = await readUserData([{ name: '表.csv', bytes: new TextEncoder().encode(csv) }]);
  return dataset;
}

/** Draws all there is to see of some data; throws, or fails, for what is no drawing. */
function expectDrawings(dataset: Dataset | null): void {
  for (const view of dataset?.views ?? []) {
    for (const mode of MODES) {
      const resolved = dataset && resolvePanel(view, dataset, 'zh', mode);
      if (!resolved?.ok) continue;
      const { svg } = drawSvg(resolved.panel.chart, { widthPx: 480, theme: 'light', lang: 'zh' });
      expect(svg + JSON.stringify(resolved.panel)).not.toMatch(/NaN|Infinity|undefined/);
    }
  }
}

const figuresOf = (...rows: readonly string[]): string => ['指标,数值,单位,增长%,基期', ...rows, ''].join('\n');

describe('numbers at the ends of what can be drawn', () => {
  test.each(VALUES)('%s with its level before any growth', async (value) => {
    for (const growth of GROWTHS)
      for (const other of VALUES)
        expectDrawings(await read(figuresOf(`甲,${value},人,${growth},2008`, `乙,${other},人,5,2008`)));
  });

  test.each(VALUES)('%s beside any other in a report of another year', async (value) => {
    for (const other of VALUES) {
      const [before, after] = [
        await read(figuresOf(`甲,${value},人,5,2008`)),
        await read(figuresOf(`甲,${other},人,5,2008`)),
      ];
      if (before !== null && after !== null) expectDrawings(comparisonDataset(compareDatasets(before, after)));
    }
  });

  test.each(VALUES)('%s beside any other in a table', async (value) => {
    for (const other of VALUES) {
      expectDrawings(await read(`地区,2015,2016\n甲,${value},${other}\n乙,${other},${value}\n`));
      expectDrawings(await read(`长,人数\n${value},1\n${other},2\n3,4\n`));
    }
  });
});
