import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitTo, LAYOUT_STARTS, LAYOUT_WIDTHS } from '../../src/charts/layout-widths.ts';

describe('the widths a chart is laid out at', () => {
  it.each([
    [0, 300, 0],
    [300, 300, 1],
    [413, 300, 413 / 300],
    [414, 460, 0.9],
    [647, 460, 647 / 460],
    [648, 720, 0.9],
    [864, 720, 1.2],
    [1440, 720, 2],
  ])('a room of %i px takes the layout of %i px, enlarged %f times', (widthPx, layoutPx, scale) => {
    const fit = fitTo(widthPx);
    expect(fit.layoutPx).toBe(layoutPx);
    expect(fit.scale).toBeCloseTo(scale, 9);
  });

  const shownIn = (file: string): [string | undefined, number][] => {
    const rules = readFileSync(file, 'utf8').matchAll(/@container (.*) \{\s*\.still > \[data-layout="(\d+)"\]/g);
    return [...rules].map(([, query, width]) => [query, Number(width)]);
  };
  const [, second, third] = LAYOUT_STARTS;

  it('are the ones an embed shows of the built drawings', () => {
    expect(shownIn('src/app/embed/embed.css')).toEqual([
      [`chart (width < ${second}px)`, LAYOUT_WIDTHS[0]],
      [`chart (${second}px <= width < ${third}px)`, LAYOUT_WIDTHS[1]],
      [`chart (width >= ${third}px)`, LAYOUT_WIDTHS[2]],
    ]);
  });

  it('are the ones a panel shows of the built drawings, below its table or beside it', () => {
    const css = readFileSync('src/app/report/panel-card.css', 'utf8');
    expect(css).toContain('grid-template-columns: minmax(0, 9fr) minmax(0, 11fr);');
    expect(css).toContain('column-gap: 40px;');
    const [, wide] = /@container panel \(width >= (\d+)px\) \{\s*\.panel-body/.exec(css) ?? [];
    // Where nine twentieths of the panel, less the gap, are as wide as the third layout needs.
    const wideThird = (third ?? 0) / (9 / 20) + 40;
    expect(shownIn('src/app/report/panel-card.css')).toEqual([
      [`panel (width < ${second}px)`, LAYOUT_WIDTHS[0]],
      [`panel (${second}px <= width < ${third}px) or (${wide}px <= width < ${wideThird}px)`, LAYOUT_WIDTHS[1]],
      [`panel (${third}px <= width < ${wide}px) or (width >= ${wideThird}px)`, LAYOUT_WIDTHS[2]],
    ]);
  });
});
