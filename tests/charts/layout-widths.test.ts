import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitTo, LAYOUT_WIDTHS, MOST_SCALE, USER_DATA_WIDTHS } from '../../src/charts/layout-widths.ts';

describe('the widths a chart is laid out at', () => {
  it.each([
    [0, 310, 0],
    [285, 310, 285 / 310],
    [340, 310, 340 / 310],
    [395, 310, 1.1],
    [396, 430, 396 / 430],
    [662, 430, 1.1],
    [663, 720, 663 / 720],
    [792, 720, 1.1],
    [3840, 720, 1.1],
  ])('a room of %i px takes the layout of %i px, enlarged %f times', (widthPx, layoutPx, scale) => {
    const fit = fitTo(widthPx, MOST_SCALE);
    expect(fit.layoutPx).toBe(layoutPx);
    expect(fit.scale).toBeCloseTo(scale, 9);
  });

  it('fill a room of any width where nothing bounds them', () => {
    expect(fitTo(1440)).toEqual({ layoutPx: 720, scale: 2 });
  });

  it('are one more for a table of a reader, which no page was built for', () => {
    expect(fitTo(1056, MOST_SCALE, USER_DATA_WIDTHS)).toEqual({ layoutPx: 960, scale: 1.1 });
    expect(fitTo(792, MOST_SCALE, USER_DATA_WIDTHS)).toEqual({ layoutPx: 720, scale: 1.1 });
  });

  const shownIn = (file: string): [string | undefined, number][] => {
    const rules = readFileSync(file, 'utf8').matchAll(/@container (.*) \{\s*\.still > \[data-layout="(\d+)"\]/g);
    return [...rules].map(([, query, width]) => [query, Number(width)]);
  };
  const rooms = Array.from({ length: 1000 }, (_, widthPx) => widthPx);
  const [, second, third] = LAYOUT_WIDTHS.map((layout) => rooms.find((room) => fitTo(room).layoutPx === layout));
  const most = (index: number): number => Math.round((LAYOUT_WIDTHS[index] ?? 0) * MOST_SCALE);

  it('are the ones an embed shows of the built drawings', () => {
    expect(shownIn('src/app/embed/embed.css')).toEqual([
      [`chart (width < ${second}px)`, LAYOUT_WIDTHS[0]],
      [`chart (${second}px <= width < ${third}px)`, LAYOUT_WIDTHS[1]],
      [`chart (width >= ${third}px)`, LAYOUT_WIDTHS[2]],
    ]);
  });

  it('are the ones a panel shows of the built drawings, below its table or beside it', () => {
    const css = readFileSync('src/app/report/panel-card.css', 'utf8');
    const [, wide] = /@container panel \(width >= (\d+)px\) \{\s*\.panel-body\.panel-body/.exec(css) ?? [];
    const [, beside] = /@container panel \(width >= (\d+)px\) \{\s*\.panel-body:not\(\[data-wide/.exec(css) ?? [];
    const [, wideThird] =
      /@container panel \(width >= (\d+)px\) \{\s*\.panel-body > :first-child \{\s*flex-basis: 720px/.exec(css) ?? [];
    expect(css).toContain(`flex: 0 0 ${most(1)}px;`);
    for (const [index, width] of LAYOUT_WIDTHS.entries())
      expect(css).toMatch(
        new RegExp(`data-layout="${width}"\\] \\{\\s*display: block;\\s*max-width: ${most(index)}px;`),
      );
    // Between the two it depends on the table.
    expect(css).toContain(`@container panel (${beside}px <= width < ${wide}px) {`);
    expect(shownIn('src/app/report/panel-card.css')).toEqual([
      [`panel (width < ${second}px)`, LAYOUT_WIDTHS[0]],
      [`panel (${second}px <= width < ${third}px) or (${wide}px <= width < ${wideThird}px)`, LAYOUT_WIDTHS[1]],
      [`panel (${third}px <= width < ${beside}px) or (width >= ${wideThird}px)`, LAYOUT_WIDTHS[2]],
    ]);
  });
});
