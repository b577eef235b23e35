import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/figures/package/read.ts';
import { formatPeriod } from '../../src/panels/figure/figure-text.ts';
import { readUserData } from '../../src/panels/own/read-user-data.ts';
import { figurePoint } from '../../src/panels/point.ts';
import { reportDescriptor, reportFiles } from '../report.ts';

const FILES = reportFiles();
const described = reportDescriptor() as { readonly report: { readonly since_zh: string; readonly since_en: string } };

/** When the relief funds of a report are for, as it describes itself. */
function saidOf(report: object, lang: 'zh' | 'en'): string | undefined {
  const { since_zh: _, since_en: __, ...own } = described.report;
  const reading = readDataset({ descriptor: { ...described, report: { ...own, ...report } }, files: FILES });
  const figure = reading.ok ? reading.dataset.figures.get('relief-funds') : undefined;
  return figure && figurePoint(figure, lang).facts.find(({ text }) => text.includes('2016'))?.text;
}

describe('a period of which the report prints no start', () => {
  it.each([
    [described.report, '省工会十一大以来，截至2016年6月', "since the federation's eleventh congress, up to June 2016"],
    [
      { since_zh: '换届以来', since_en: 'since the election' },
      '换届以来，截至2016年6月',
      'since the election, up to June 2016',
    ],
    [{}, '报告期内，截至2016年6月', 'over the report period, up to June 2016'],
  ])('begins as the descriptor says, or in words that are true of any report', (report, zh, en) => {
    expect([saidOf(report, 'zh'), saidOf(report, 'en')]).toEqual([zh, en]);
  });

  it('is said in one language only to be told of', () => {
    const report = { ...described.report, since_en: ' ' };
    const { issues } = readDataset({ descriptor: { ...described, report }, files: FILES });
    expect(issues.map(({ severity, column }) => [severity, column])).toEqual([['fatal', 'report.since_en']]);
  });

  it('keeps neutral words in a file that nothing describes', async () => {
    const csv = '名称,数值,单位,时间,增长\n帮扶金,5,元,../2016-06,\n合同,6,份,2011/2015,\n';
    const { dataset } = await readUserData([{ name: 'a.csv', bytes: new TextEncoder().encode(csv) }], {
      as: 'figures',
    });
    const said = [...(dataset?.figures.values() ?? [])].map((figure) => formatPeriod(figure, 'zh'));
    expect(said).toEqual(['报告期内，截至2016年6月', '2011年至2015年']);
  });
});
