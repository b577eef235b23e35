import { expect, test } from 'vitest';
import { timeAxis } from '../../src/charts/axes.ts';
import { pictureSpace } from '../../src/draw/svg.ts';

const MONTH = /* of a year */ 1 / 12;

/** The times that are named under a plot of some width. */
function named(times: readonly { at: number; text: string }[], widthPx: number): number[] {
  const space = pictureSpace({ widthPx, theme: 'light', lang: 'zh' });
  const [first, last] = [times[0]?.at ?? 0, times.at(-1)?.at ?? 1];
  const plot = { x: 40, y: 10, width: widthPx - 80, height: 100 };
  const xOf = (at: number): number => plot.x + ((at - first) / (last - first)) * plot.width;
  const shapes = timeAxis(times, { plot, xOf, box: { ...plot, x: 0, width: widthPx } }, space);
  const texts = shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []));
  return texts.map((text) => times.find((time) => time.text === text)?.at ?? Number.NaN);
}

const WAYS = {
  years: (at: number) => ({ at: 2017 + at, text: `${2017 + at}年` }),
  halves: (at: number) => ({ at: 2021 + at / 2, text: `${2021 + Math.floor(at / 2)}年${at % 2 ? '下' : '上'}半年` }),
  quarters: (at: number) => ({ at: 2022 + at / 4, text: `${2022 + Math.floor(at / 4)}年${(at % 4) + 1}季度` }),
  months: (at: number) => ({ at: 2023 + at * MONTH, text: `2023年${at + 1}月` }),
};

test.each(Object.entries(WAYS))('few times on a narrow axis are named evenly: %s', (_, way) => {
  for (let count = 2; count <= 12; count += 1)
    for (let widthPx = 200; widthPx <= 900; widthPx += 20) {
      const at = named(
        Array.from({ length: count }, (_, place) => way(place)),
        widthPx,
      );
      const gaps = at.slice(1).map((time, index) => time - (at[index] ?? time));
      expect(at.length).toBeGreaterThan(0);
      expect(gaps.length === 0 ? 0 : Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1e-3);
    }
});

test('of years that are unevenly far apart the round ones are named, with the first and the last', () => {
  const years = [1978, 1980, 1985, 1990, 1995, 2000, 2001, 2002, 2003, 2004];
  const at = named(
    years.map((year) => ({ at: year, text: `${year}` })),
    640,
  );
  expect(at).toEqual([1978, 1980, 1985, 1990, 1995, 2000, 2004]);
});
