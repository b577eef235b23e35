import { describe, expect, test } from 'vitest';
import type { UserDataChart } from '../../src/charts/own/user-data-chart.ts';
import { drawChart } from '../../src/panels/kinds/draw-chart.ts';
import '../../src/panels/kinds/user-data-kinds.ts';
import { drawSvg, pictureSpace } from '../../src/draw/svg.ts';
import { type Label, UNSCALED, wordLabel } from '../../src/words/numbers.ts';
import { cutLabels, labelsOf, overlaps } from '../draw/labels.ts';

const LONG = '全省各级工会组织推动建立的区域性行业性职工代表大会制度的企事业单位总数（含新经济组织）'.repeat(3);
const WORD = 'Antidisestablishmentarianism-and-other-words-that-will-not-break'.repeat(4);
const WIDTHS = [280, 320, 480, 800, 1600];

const numberIn = (value: number | null, after = ''): Label => ({ value, scale: UNSCALED, before: '', after });

const bars = (values: readonly (number | null)[], name = '指标', facets = 1, grouped = false): UserDataChart => {
  const filled = values.filter((value) => value !== null);
  return {
    kind: grouped ? 'grouped-bars' : 'value-bars',
    facets: Array.from({ length: facets }, (_, facet) => ({
      heading: facets > 1 ? name : '',
      unit: facets > 1 ? '单位：亿元' : '',
      minimum: Math.min(0, ...filled),
      maximum: Math.max(0, ...filled) || 1,
      rows: values.map((value, index) => ({
        id: grouped ? `r${Math.floor(index / 2)}` : `r${index}`,
        heading: grouped && index % 2 === 0 ? `${name} ${index}` : null,
        name: `${name} ${index}`,
        value,
        label: value === null ? wordLabel('无数据') : numberIn(value, '亿'),
        color: grouped ? index % 2 : facet % 5,
        hollow: index === 1,
      })),
    })),
  };
};

const plot = (series: readonly (readonly (number | null)[])[], name = '系列', facets = 1): UserDataChart => {
  const all = series.flat().filter((value) => value !== null);
  const [minimum, maximum] = [Math.min(0, ...all), Math.max(0, ...all) || 1];
  const length = Math.max(0, ...series.map((values) => values.length));
  const times = Array.from({ length }, (_, at) => ({ at, text: `${2000 + at}年` }));
  return {
    kind: 'lines',
    times,
    bands: length > 120 ? [] : times.map(({ at }) => ({ id: `r${at}`, at })),
    facets: Array.from({ length: facets }, () => ({
      heading: facets > 1 ? name : '',
      unit: '单位：亿元；纵轴自80起，不从零开始',
      minimum,
      maximum,
      ticks: [minimum, maximum].map((value) => ({ value, text: String(Math.round(value)) })),
      lines: series.map((values, index) => ({
        id: `s${index}`,
        name: `${name} ${index}`,
        color: index < 5 ? index : null,
        points: values.map((value, at) => [at, value] as const),
        label: numberIn(values.findLast((value) => value !== null) ?? null),
      })),
    })),
  };
};

const dots = (rows: readonly (readonly (number | null)[])[], name = '地区'): UserDataChart => {
  const all = rows.flat().filter((value) => value !== null);
  const ends = [Math.min(0, ...all), (Math.min(0, ...all) + Math.max(1, ...all)) / 2, Math.max(1, ...all)];
  return {
    kind: 'value-dots',
    series: (rows[0] ?? []).map((_, index) => `${name} ${index}`),
    ticks: ends.map((value) => ({ value, text: value.toLocaleString('en-US') })),
    axis: '单位：人；横轴自80起，不从零开始',
    rows: rows.map((values, index) => ({
      id: `r${index}`,
      name: `${name} ${index}`,
      missing: '无数据',
      dots: values.map((value) => (value === null ? null : { value, label: numberIn(value) })),
    })),
  };
};

const wave = (length: number, phase = 0): number[] =>
  Array.from({ length }, (_, index) => Math.round(100 + 40 * Math.sin(index / 5 + phase)));

const CASES: readonly (readonly [string, UserDataChart])[] = [
  ['bars: none', bars([])],
  ['bars: one row', bars([12])],
  ['bars: zero alone', bars([0])],
  ['bars: missing alone', bars([null])],
  ['bars: above and below zero, zero and missing', bars([90, -120, 0, null, 3])],
  ['bars: all below zero', bars([-1, -20_000_000, -3])],
  ['bars: a very long name', bars([3, 2], LONG)],
  ['bars: a word that does not break', bars([3, -2], WORD)],
  ['bars: forty rows', bars(wave(40))],
  ['bars: very large beside very small', bars([1e15, 0.001])],
  ['bars: small multiples', bars([5, null, -4], 'A name of some length', 6)],
  ['grouped bars', bars([5, 3, null, 7, -2, 1], '行业', 1, true)],
  ['grouped bars: very long names', bars([5, 3, 4, 7], LONG, 1, true)],
  ['lines: none', plot([])],
  ['lines: one point', plot([[7]])],
  ['lines: gaps and a point alone', plot([[1, null, 3, null, null, 4, 5]])],
  ['lines: all missing', plot([[null, null]])],
  ['lines: below zero', plot([[-5, -3, -9]])],
  [
    'lines: all alike',
    plot([
      [5, 5, 5],
      [5, 5, 5],
      [5, 5, 5],
    ]),
  ],
  [
    'lines: five with long names',
    plot(
      [0, 1, 2, 3, 4].map((phase) => wave(12, phase)),
      LONG,
    ),
  ],
  ['lines: a name that does not break', plot([wave(6), wave(6, 1)], WORD)],
  ['lines: forty series', plot(Array.from({ length: 40 }, (_, phase) => wave(20, phase)))],
  ['lines: ten thousand points', plot([wave(10_000)])],
  ['lines: twelve facets', plot([wave(24)], '省份', 12)],
  ['dots: none', dots([])],
  ['dots: one', dots([[5]])],
  [
    'dots: gaps, zero and below',
    dots([
      [5, null, -3],
      [0, 0, 0],
      [null, null, null],
      [1, 2, 3],
    ]),
  ],
  ['dots: five series of forty rows', dots(Array.from({ length: 40 }, (_, row) => wave(5, row)))],
  ['dots: long names', dots([[1, 20_000_000]], LONG)],
];

describe('charts of plain values', () => {
  for (const [name, chart] of CASES) {
    test(`${name}: nothing is cut or overlaps at ${WIDTHS.join(', ')} px`, () => {
      const faults = WIDTHS.flatMap((widthPx) => {
        const { drawing } = drawSvg(chart, { widthPx, theme: 'light', lang: 'zh' });
        const labels = labelsOf(drawing, widthPx);
        return [...cutLabels(labels, widthPx, drawing.heightPx), ...overlaps(labels)].map(
          (one) => `${widthPx}: ${one}`,
        );
      });
      expect(faults).toEqual([]);
    });
  }

  test('every row of bars writes its number, also where it is zero or missing', () => {
    const drawing = drawChart(bars([4, 0, null]), pictureSpace({ widthPx: 480, theme: 'light', lang: 'zh' }));
    const texts = labelsOf(drawing, 480).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['4亿', '0亿', '无数据']));
  });

  test('a bar is as long as its number, from one zero line', () => {
    const { svg } = drawSvg(bars([100, 50, -25]), { widthPx: 800, theme: 'light', lang: 'zh' });
    const widths = [...svg.matchAll(/<path d="M([\d.]+) [\d.]+l([\d.]+) 0l0 20/g)].map(([, x, width]) => [
      Number(x),
      Number(width),
    ]);
    const [first, third] = [widths.at(0), widths.at(-1)];
    // The second is hollow: its outline lies inside.
    expect(Number(third?.[1]) / Number(first?.[1])).toBeCloseTo(0.25, 2);
    expect(Number(third?.[0]) + Number(third?.[1])).toBeCloseTo(Number(first?.[0]), 0);
  });

  test('a gap breaks the line: no stroke passes over it', () => {
    const strokes = (values: readonly (number | null)[]): number => {
      const { svg } = drawSvg(plot([values]), { widthPx: 800, theme: 'light', lang: 'zh' });
      return [...svg.matchAll(/stroke-width="3"/g)].length;
    };
    expect(strokes([1, 2, 3, 4, 5])).toBe(1);
    expect(strokes([1, 2, null, 4, 5])).toBe(2);
    expect(strokes([1, null, 3, null, 5])).toBe(0);
  });

  test('marks hold every category, and the same input gives the same bytes', () => {
    const chart = plot([wave(12), wave(12, 2)]);
    const style = { widthPx: 640, theme: 'dark', lang: 'en' } as const;
    const { svg, drawing } = drawSvg(chart, style);
    const times = Array.from({ length: 12 }, (_, at) => `r${at}`);
    expect(new Set(drawing.marks.map(({ id }) => id))).toEqual(new Set(['s0', 's1', ...times]));
    expect(drawSvg(chart, style).svg).toBe(svg);
  });
});
