import { describe, expect, test } from 'vitest';
import { madePanel } from './made-panel.ts';

const ACROSS = '地区,2019（人）,2020（人）,2021（人）\n兰州,300,320,350\n天水,100,90,80\n白银,50,60,75\n';

/** The last column of the panel's table. */
function latestOf(csv: string, asked: readonly string[]): readonly string[] {
  const { resolved } = madePanel(csv, asked);
  if (!resolved.ok) return [resolved.problem];
  return resolved.panel.table.rows.map(({ cells }) => cells.at(-1)?.text ?? '');
}

describe.each(['grouped-bars', 'dots', 'slope', 'dumbbell', 'heat', 'multiples'])('years across as %s', (kind) => {
  test.each([
    ['share', ['69.3%', '15.8%', '14.9%']],
    ['share-of-series', ['69.3%', '15.8%', '14.9%']],
    ['index:2019', ['116.7', '80.0', '150.0']],
    ['change', ['9.4%', '−11.1%', '25.0%']],
  ])('%s is worked out along the years of each row, or among the rows of a year', (measure, latest) => {
    if (kind === 'multiples' && measure === 'share-of-series') return;
    const found = latestOf(ACROSS, [`chart=${kind}`, `measure=${measure}`]).map((text) => text.replace('-', '−'));
    expect(found).toEqual(latest);
  });
});

test('several things by years are refused for bars, with what to do', () => {
  const csv = '地区,会员2020,会员2021,人口2020,人口2021\n兰州,300,320,3500,3600\n天水,100,90,800,900\n';
  expect(latestOf(csv, ['chart=grouped-bars', 'measure=change'])).toEqual([
    '几种数按年份分列，只有折线图能换算。请换折线图，或只选一种数的各年。',
  ]);
});

const LONG = `地区,年份,会员（人）,人口（人）\n${['兰州', '天水', '白银']
  .flatMap((name, at) => [2020, 2021].map((year) => `${name},${year},${100 + at * 100},${1000 + at * 1000}`))
  .join('\n')}\n`;

test('shares of two measures are of two wholes', () => {
  const { resolved } = madePanel(LONG, ['measure=share']);
  const sums = resolved.ok
    ? resolved.panel.table.rows.map(({ cells }) => cells.slice(1).reduce((sum, { sort }) => sum + Number(sort), 0))
    : [];
  expect(sums.map(Math.round)).toEqual([200, 200]);
});

test('a column is not divided by itself', () => {
  const { resolved } = madePanel(LONG, ['measure=per:人口（人）']);
  expect(resolved.ok && resolved.panel.table.columns.map(({ name }) => name.includes('· 人口'))).not.toContain(true);
  expect(resolved.ok && resolved.panel.table.columns.length).toBe(4);
});

test('each of several units has shares of its own sum', () => {
  const csv = '地区,会员（人）,面积（平方公里）\n兰州,300,100\n天水,100,100\n';
  expect(latestOf(csv, ['measure=share'])).toEqual(['50%', '50%']);
});

test('the change of a share is in points, beside a count and whatever it is a share of', () => {
  const csv = '年份,就业（人）,失业率（%）\n2020,100,4.0\n2021,110,5.0\n';
  const { resolved } = madePanel(csv, ['measure=change']);
  const cells = resolved.ok ? resolved.panel.table.rows.map((row) => row.cells.map(({ text }) => text)) : [];
  expect(cells).toEqual([['2021', '10%', '1']]);
  const heads = resolved.ok ? resolved.panel.table.columns.map(({ name }) => name) : [];
  expect(heads[2]).toContain('百分点');
  const long =
    'Country,Unit of measure,Year,Value\nA,Percentage of employees,2020,40\nA,Percentage of employees,2021,50\nB,Percentage of employees,2020,20\nB,Percentage of employees,2021,22\n';
  expect(latestOf(long, ['measure=change'])).toEqual(['2']);
});

test.each(['measure=index:2021', 'measure=share'])('places in an order have no %s', (measure) => {
  const csv = '城市,2021年排名,2022年排名,2023年排名\n深圳,1,1,2\n上海,2,3,1\n北京,3,2,3\n';
  expect(madePanel(csv, ['chart=lines', measure]).resolved.ok).toBe(false);
});
