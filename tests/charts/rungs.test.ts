import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitTo, RUNG_STARTS, RUNGS } from '../../src/charts/rungs.ts';

describe('the rungs a chart is laid out at', () => {
  it.each([
    [0, 280, 0],
    [280, 280, 1],
    [360, 280, 360 / 280],
    [361, 380, 0.95],
    [559, 560, 559 / 560],
    [870, 800, 1.0875],
    [1600, 800, 2],
  ])('a room of %i px takes the layout of %i px, enlarged %f times', (widthPx, layoutPx, scale) => {
    const fit = fitTo(widthPx);
    expect(fit.layoutPx).toBe(layoutPx);
    expect(fit.scale).toBeCloseTo(scale, 9);
  });

  it('are the ones the stylesheet shows of the built drawings', () => {
    const css = readFileSync('src/app/panel.css', 'utf8');
    const rules = css.matchAll(/@container chart \(([^)]*)\) \{\s*\.still > \[data-rung="(\d+)"\]/g);
    const shown = [...rules].map(([, query, rung]) => ({ query, rung: Number(rung) }));
    const [, second, third, fourth] = RUNG_STARTS;
    expect(shown).toEqual([
      { query: `width < ${second}px`, rung: RUNGS[0] },
      { query: `${second}px <= width < ${third}px`, rung: RUNGS[1] },
      { query: `${third}px <= width < ${fourth}px`, rung: RUNGS[2] },
      { query: `width >= ${fourth}px`, rung: RUNGS[3] },
    ]);
  });
});
