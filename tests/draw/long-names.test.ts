import '../../src/panels/kinds/user-data-kinds.ts';
import { expect, it } from 'vitest';
import { drawSvg } from '../../src/draw/svg.ts';
import { madePanel } from '../panels/plot/made-panel.ts';
import { labelsOf } from './labels.ts';

const ZH = '关于全省新就业形态劳动者集中入会行动以及货车司机网约车司机快递员外卖配送员等群体建会入会情况的统计口径说明';
const EN =
  'Number of members of grassroots trade unions in enterprises of manufacturing and mining with over 250 employees';
const LETTERS = ['甲', '乙', '丙', '丁'];
const rows = (name: string): string => LETTERS.map((letter, at) => `${name} ${letter},${31 - 4 * at}`).join('\n');
const beside = (name: string, cells: string): string =>
  `${LETTERS.map((letter) => `${name} ${letter}`).join()}\n${cells}`;
const times = (columns: string): string => `年份,${columns}`;
const FOUR = '2015,10,12,14,16\n2018,11,13,15,17\n2023,12,14,9,18';
const AMONG = '兰州市,10,12,14,16\n天水市,11,13,15,17\n白银市,12,14,9,18';

it.each([
  ['bars', (name: string) => `行业,会员（人）\n${rows(name)}`, ''],
  ['lines', (name: string) => times(beside(name, FOUR)), ''],
  ['grouped bars', (name: string) => `市州,${beside(name, AMONG)}`, 'grouped-bars'],
  ['stacked bars', (name: string) => `行业,城镇（人）,乡村（人）\n${rows(name).replace(/$/gm, ',5')}`, 'stacked-bars'],
  ['dots', (name: string) => `行业,2015,2023\n${rows(name).replace(/$/gm, ',5')}`, 'dots'],
  ['slopes', (name: string) => `行业,2015,2023\n${rows(name).replace(/$/gm, ',5')}`, 'slope'],
  ['areas', (name: string) => times(beside(name, FOUR)), 'area'],
  ['tables of colours', (name: string) => `行业,2015,2019,2023\n${rows(name).replace(/$/gm, ',5,9')}`, 'heat'],
])('names that begin alike can be told apart in %s, whole or shortened', (_, table, kind) => {
  for (const name of [ZH, EN])
    for (const widthPx of [320, 560, 960, 1600]) {
      const { resolved } = madePanel(table(name), kind === '' ? [] : [`chart=${kind}`]);
      if (!resolved.ok) throw new Error(resolved.problem);
      const { drawing } = drawSvg(resolved.panel.chart, { widthPx, theme: 'light', lang: 'zh' });
      const labels = labelsOf(drawing, widthPx).map(({ text }) => text);
      const missing = LETTERS.filter((letter) => !labels.some((label) => label.endsWith(letter)));
      expect(missing, `${widthPx} px: ${labels.join(' | ')}`).toEqual([]);
      const letters = LETTERS.filter((letter) => resolved.panel.headline.includes(letter));
      expect(resolved.panel.headline.includes('…') ? letters.length : 1, resolved.panel.headline).toBeGreaterThan(0);
    }
});
