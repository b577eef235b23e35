import { describe, expect, test } from 'vitest';
import { measureText } from '../../../src/draw/measure.ts';
import { drawSvg } from '../../../src/draw/svg.ts';
import { madePanel } from './made-panel.ts';

const SPACE = { widthPx: 800, theme: 'light', lang: 'zh' } as const;

/** Numbers of a drawing, and of the panel's table. */
function shownOf(csv: string, asked: readonly string[] = []) {
  const { resolved, whole } = madePanel(csv, asked);
  if (!resolved.ok) throw new Error(resolved.problem);
  const { chart, table, points } = resolved.panel;
  expect(measureText('0', 12, 400)).toBeGreaterThan(0);
  const labels = [...drawSvg(chart, SPACE).svg.matchAll(/>([^<>]*\d[^<>]*)<\/text>/g)].map(([, text]) => text ?? '');
  const cells = table.rows.map(({ cells }) => cells.slice(1).map(({ text }) => text));
  return { labels, cells, whole: whole.rows.map((row) => row.cells.map(({ text }) => text)), points };
}

describe('a column has one number of digits behind the point', () => {
  test('all of them noughts', () => {
    const { labels, cells, whole, points } = shownOf('地区,工时（小时）\n兰州,186.0\n天水,190.0\n白银,175.0\n');
    expect(labels).toEqual(expect.arrayContaining(['186.0', '190.0', '175.0']));
    expect(cells).toEqual([['186.0'], ['190.0'], ['175.0']]);
    expect(whole[0]).toEqual(['兰州', '186.0']);
    expect(points.map(({ reading }) => reading).join()).toContain('186.0小时');
  });

  test('in words of a line, too', () => {
    const { points } = shownOf('年份,工时（小时）\n2020,186.0\n2021,187.0\n2022,190.0\n');
    expect(points.map(({ reading }) => reading).join()).toContain('190.0小时');
    const index = shownOf('年份,甲（人）,乙（吨）\n2019,300,70\n2020,311,71\n', ['chart=index']);
    expect(index.points.map(({ reading }) => reading).join()).toContain('101.4（2020年）');
    expect(index.labels.join()).toContain('101.4');
  });

  test('a long one, whichever series its numbers are of', () => {
    const csv = '年份,地区,会员（万人）\n2020,兰州,430.0\n2021,兰州,435.5\n2020,天水,216\n2021,天水,220\n';
    const { labels, cells } = shownOf(csv);
    expect(labels).toEqual(expect.arrayContaining(['435.5万', '220.0万']));
    expect(cells).toEqual([
      ['430.0', '216.0'],
      ['435.5', '220.0'],
    ]);
  });

  test('years across', () => {
    const { cells } = shownOf('地区,2020（万人）,2021（万人）\n兰州,430.0,435\n天水,216,220\n');
    expect(cells.flat()).toEqual(['430.0', '435.0', '216.0', '220.0']);
  });

  test('columns of one unit, and none of a count beside a rate', () => {
    const { cells } = shownOf('地区,甲（%）,乙（%）,人数\n兰州,43.5,44,120\n天水,21,22,90\n', ['chart=multiples']);
    expect(cells[0]).toEqual(['43.5%', '44.0%', '120']);
  });

  test('parts of a bar, whose columns name no unit', () => {
    const csv = '地区,煤炭,石油,天然气\n甲,190,226.0,80\n乙,195,231.5,82\n';
    expect(shownOf(csv, ['chart=stacked']).labels).toEqual(expect.arrayContaining(['190.0', '226.0', '80.0']));
    expect(shownOf(csv, ['chart=multiples']).labels).toEqual(expect.arrayContaining(['190', '226.0', '80']));
  });

  test('numbers without a unit where a rate stands among counts', () => {
    const { cells } = shownOf('指标,2020,2021\n常住人口,2501,2490\n城镇化率,52.2,53.3\n');
    expect(cells.flat()).toEqual(['2,501', '2,490', '52.2', '53.3']);
  });

  test('thousands, which have all their digits', () => {
    const { labels } = shownOf('地区,气压（百帕）\n兰州,1013.0\n天水,600.5\n白银,850\n', ['chart=bars']);
    expect(labels).toEqual(expect.arrayContaining(['1,013.0', '600.5', '850.0']));
  });

  test('numbers that were worked out', () => {
    const csv = '年份,甲（人）,乙（人）\n2019,300,70\n2020,311,71\n2021,331,73\n';
    const { labels } = shownOf(csv, ['measure=index:2019']);
    expect(labels.filter((text) => /^\d+\.\d$/.test(text))).toEqual(expect.arrayContaining(['110.3', '104.3']));
  });
});
