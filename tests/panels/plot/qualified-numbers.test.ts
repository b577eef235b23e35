import { describe, expect, test } from 'vitest';
import { drawSvg } from '../../../src/draw/svg.ts';
import { madePanel } from './made-panel.ts';

const CITIES = '地区,会员（人）\n兰州,近9600\n天水,超500\n白银,1200余\n定西,800\n酒泉,700\n';

function panelOf(csv: string, lang: 'zh' | 'en' = 'zh') {
  const { resolved } = madePanel(csv, ['chart=bars'], lang);
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
}

function panelLines(csv: string): string {
  const { resolved } = madePanel(csv);
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel.headline;
}

describe('a number that its file calls not exact', () => {
  test('is drawn, listed, read and said as such', () => {
    const panel = panelOf(CITIES);
    const { svg } = drawSvg(panel.chart, { widthPx: 800, theme: 'light', lang: 'zh' });
    for (const label of ['近9,600', '超500', '1,200余', '800']) expect(svg).toContain(`>${label}<`);
    expect(panel.headline).toBe('会员：兰州最高，近9,600人；天水最低，超500人');
    expect(panel.table.rows.map(({ cells }) => cells[1]?.text)).toContain('近9,600');
    expect(panel.points[0]?.reading).toBe('兰州。数值：近9,600人');
  });

  test('each with a unit of its own, on both sides', () => {
    const { resolved } = madePanel('项目,数值\n会员,近339万余人\n经费,约3亿元\n工会,2.71万个\n');
    if (!resolved.ok) throw new Error(resolved.problem);
    const { svg } = drawSvg(resolved.panel.chart, { widthPx: 800, theme: 'light', lang: 'zh' });
    expect(resolved.panel.headline).toBe('会员：近339万余人，经费：约3亿元');
    for (const text of ['近', '339万', '余人', '约', '3亿']) expect(svg).toContain(`>${text}<`);
    expect(resolved.panel.table.rows[0]?.cells[1]?.text).toBe('近3,390,000余');
  });

  test('of lines that end highest', () => {
    expect(panelLines('年份,甲（人）,乙（人）\n2020,100,90\n2021,约120,95\n')).toBe('2021年，甲最高，约120人');
  });

  test('in English', () => {
    expect(panelOf('City,Members\nA,over 9600\nB,about 500\nC,800\n', 'en').headline).toBe(
      'Members: A is highest, over 9,600; B is lowest, about 500',
    );
  });
});

test('a number smaller than the unit of its file stays on its scale', () => {
  const panel = panelOf('地区,会员（万人）\n兰州,3.0\n天水,0.1\n白银,12.5\n');
  const { svg } = drawSvg(panel.chart, { widthPx: 800, theme: 'light', lang: 'zh' });
  for (const label of ['3.0万', '0.1万', '12.5万']) expect(svg).toContain(`>${label}<`);
});
