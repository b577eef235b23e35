import { describe, expect, it } from 'vitest';
import { LAYOUT_WIDTHS } from '../../src/charts/layout-widths.ts';
import { formatMarks, markAt, readMarks } from '../../src/charts/marks.ts';
import type { Mark } from '../../src/charts/option.ts';
import { drawStills } from '../../src/draw/still.ts';
import { pictureSpace } from '../../src/draw/svg.ts';
import { drawChart } from '../../src/panels/kinds/draw-chart.ts';
import { resolvePanel } from '../../src/panels/resolve.ts';
import { report } from '../report.ts';

const mark = (id: string, x: number, y: number, width: number, height: number): Mark => ({
  id,
  boxPx: { x, y, width, height },
});

describe('marks as a text', () => {
  it.each<[string, readonly Mark[]]>([
    ['', []],
    ['a 1 2 3 4', [mark('a', 1, 2, 3, 4)]],
    ['a 1 2 3 4;b 0 0 10.5 4', [mark('a', 1, 2, 3, 4), mark('b', 0, 0, 10.5, 4)]],
    ['a%20b%3B%22%3C%26 1 2 3 4', [mark('a b;"<&', 1, 2, 3, 4)]],
    ['%E5%85%B0%E5%B7%9E -1 2 3 4', [mark('兰州', -1, 2, 3, 4)]],
  ])('%s is read as it was written', (text, marks) => {
    expect(formatMarks(marks)).toBe(text);
    expect(readMarks(text)).toEqual(marks);
  });
});

describe('a drawing that stands in the page', () => {
  const dataset = report();

  it.each(dataset.views.flatMap((view) => (['zh', 'en'] as const).map((lang) => [view.id, lang, view] as const)))(
    'of %s (%s) says where its figures are, in every layout',
    (id, lang, view) => {
      const resolved = resolvePanel(view, dataset, lang, null);
      if (!resolved.ok) throw new Error(resolved.problem);
      const { chart, points } = resolved.panel;
      const written = [...drawStills(chart, lang, id).matchAll(/data-marks="([^"]*)"/g)].map(([, text = '']) => text);
      expect(written).toHaveLength(LAYOUT_WIDTHS.length);
      for (const [index, widthPx] of LAYOUT_WIDTHS.entries()) {
        const { marks } = drawChart(chart, pictureSpace({ widthPx, theme: 'light', lang }));
        const read = readMarks(written[index] ?? '');
        expect(read.map(({ id: one }) => one)).toEqual(marks.map(({ id: one }) => one));
        for (const [at, { boxPx }] of marks.entries())
          for (const side of ['x', 'y', 'width', 'height'] as const)
            expect(Math.abs((read[at]?.boxPx[side] ?? Number.NaN) - boxPx[side])).toBeLessThanOrEqual(0.05 + 1e-9);
        const drawn = new Set(read.map(({ id: one }) => one));
        expect(points.filter((point) => !drawn.has(point.id)).map((point) => point.id)).toEqual([]);
      }
    },
  );
});

describe('the figure at a place', () => {
  const marks = [mark('row', 0, 0, 100, 20), mark('dot', 40, 5, 10, 10), mark('next', 0, 20, 100, 20)];

  it.each([
    [10, 10, 'row'],
    [45, 10, 'dot'],
    [45, 30, 'next'],
    [101, 10, null],
    [10, 41, null],
  ])('%i, %i is %s', (x, y, id) => expect(markAt(marks, x, y)).toBe(id));
});
