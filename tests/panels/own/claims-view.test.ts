import '../../../src/panels/kinds/user-data-kinds.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawSvg } from '../../../src/draw/svg.ts';
import { packText } from '../../../src/export/text/text-package.ts';
import { readUserData, type UserDataReading } from '../../../src/panels/own/read-user-data.ts';
import { packDataset, unpackDataset } from '../../../src/panels/own/sent-dataset.ts';
import { resolvePanel } from '../../../src/panels/resolve.ts';
import { checkClaims } from '../../../src/text/check.ts';
import { readReport } from '../../../src/text/report.ts';
import type { Lang } from '../../../src/words/lang.ts';

const TEXT =
  '2023年末会员由2018年的281万人增加到363万人，增长39%。工会由2.0万个增加到2.5万个，增长25%。\n培训12万人，同比增长8%。';

function filesOf(lang: Lang): Map<string, string> {
  const about = { earlier: null, claims: checkClaims(TEXT).claims, lang, fileName: 'a.txt', today: '2024-01-01' };
  return new Map(packText(TEXT, readReport(TEXT), about).files);
}

const read = (files: ReadonlyMap<string, string>): Promise<UserDataReading> =>
  readUserData(Array.from(files, ([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })));

function panelOf({ dataset }: UserDataReading, lang: Lang) {
  const view = dataset?.views.find(({ id }) => id === 'claims');
  if (!dataset || !view) return null;
  const resolved = resolvePanel(view, unpackDataset(packDataset(dataset)), lang, null);
  if (!resolved.ok) throw new Error(resolved.problem);
  return resolved.panel;
}

describe.each<Lang>(['zh', 'en'])('the claims of a text, written in %s', (written) => {
  let reading: UserDataReading;
  beforeAll(async () => {
    reading = await read(filesOf(written));
  });

  it('are a panel of their own in both languages, what disagrees first', () => {
    expect(reading.issues).toEqual([]);
    expect(panelOf(reading, 'zh')).toMatchObject({
      headline: '重算2处说法，1处不符，另有1处无法核对',
      chart: { kind: 'tiles', tiles: [{ number: '1' }, { number: '1' }, { number: '1' }] },
    });
    const [first, ...rest] = panelOf(reading, 'en')?.table.rows ?? [];
    expect(first?.cells.map(({ text }) => text)).toEqual([
      '2023年末会员由2018年的281万人增加到363万人，增长39%',
      'growth',
      'inconsistent',
      expect.stringContaining('3630000 ÷ 2810000 − 1'),
      expect.stringContaining('No rounding explains the digits.'),
    ]);
    expect(rest).toHaveLength(2);
  });

  it('are drawn as any other panel is', () => {
    const panel = panelOf(reading, 'zh');
    expect(panel && drawSvg(panel.chart, { widthPx: 600, theme: 'light', lang: 'zh' }).svg).toContain('不符');
  });
});

describe('claims that stand beside a text', () => {
  const edited = (name: string, change: (text: string) => string) => {
    const files = filesOf('zh');
    return files.set(name, change(files.get(name) ?? ''));
  };

  it('are left out with a word where the text says something else at their place', async () => {
    const reading = await read(edited('report.txt', (text) => text.replace('39%', '29%')));
    expect(reading.issues.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['misplaced', 'doubtful', 'claims.csv'],
    ]);
    expect(panelOf(reading, 'zh')?.table.rows).toHaveLength(2);
  });

  it('are left out with a word where a verdict is none', async () => {
    const reading = await read(edited('claims.csv', (text) => text.replace(',不符,', ',胡说,')));
    expect(reading.issues.map(({ code }) => code)).toEqual(['verdict']);
    expect(panelOf(reading, 'zh')?.headline).toBe('重算1处说法，没有不符的，另有1处无法核对');
  });

  it('make no panel where there are none', async () => {
    const files = filesOf('zh');
    const [head = ''] = (files.get('claims.csv') ?? '').split('\r\n');
    const reading = await read(files.set('claims.csv', `${head}\r\n`));
    expect([reading.issues, panelOf(reading, 'zh')]).toEqual([[], null]);
  });
});
