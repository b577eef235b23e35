import '../../../src/panels/kinds/user-data-kinds.ts';
import { describe, expect, it, test } from 'vitest';
import { drawSvg } from '../../../src/draw/svg.ts';
import { readUserData, type UserDataReading } from '../../../src/panels/own/read-user-data.ts';
import type { Panel } from '../../../src/panels/panel.ts';
import { resolvePanel } from '../../../src/panels/resolve.ts';
import { bookOf, num, rows, text } from '../../figures/table/book.ts';

const read = (content: string | Uint8Array, name = '表.csv'): Promise<UserDataReading> =>
  readUserData([{ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }]);

function panelOf({ dataset }: UserDataReading): Panel {
  const [view] = dataset?.views ?? [];
  const resolved = dataset && view && resolvePanel(view, dataset, 'zh', null);
  if (!resolved?.ok) throw new Error('no panel');
  return resolved.panel;
}

const hasNumbers = (svg: string): boolean => !/NaN|Infinity/.test(svg);
const drawn = (panel: Panel): string => drawSvg(panel.chart, { widthPx: 480, theme: 'light', lang: 'zh' }).svg;

describe('a number that no chart can carry stands in the table as it is written, and is reported', () => {
  test.each<[what: string, csv: string, cell: string]>([
    ['a double times its unit', '地区,产值（亿元）\n兰州,1e308\n庆阳,2\n', '1e308'],
    ['the largest there is', '地区,人数\n兰州,1.7976931348623157e308\n庆阳,2\n', '1.7976931348623157e+308'],
    ['the negative', '地区,人数\n兰州,-1.7e308\n庆阳,2\n', '-1.7e+308'],
    ['the smallest there is', '地区,人数\n兰州,5e-324\n庆阳,2\n', '5e-324'],
    ['a unit of its own column', '地区,单位,数\n兰州,万元,1e308\n庆阳,万元,2\n', '1e308'],
  ])('%s', async (_, csv, cell) => {
    const reading = await read(csv);
    const panel = panelOf(reading);
    expect(Number(panel.table.rows[0]?.cells[1]?.text)).toBe(Number(cell));
    expect(panel.table.rows[0]?.cells[1]?.sort).toBeNull();
    expect(panel.notes.join()).toContain('图画不出');
    expect(reading.issues).toMatchObject([{ code: 'beyond', severity: 'doubtful', row: 2 }]);
    expect(drawn(panel)).toSatisfy(hasNumbers);
  });

  it('is nothing to draw where there is no other', async () => {
    const { dataset } = await read('地区,产值（亿元）\n兰州,1e308\n庆阳,1e305\n');
    const [view] = dataset?.views ?? [];
    const resolved = dataset && view && resolvePanel(view, dataset, 'en', null);
    expect(resolved).toMatchObject({ ok: false, problem: expect.stringContaining('1e+308') });
  });

  test.each<[what: string, csv: string]>([
    ['a value times its unit', '指标,数值,单位,类别\n会员,1e308,万人,甲\n职工,2,万人,甲\n'],
    ['a stated quantity', `指标,表述\n会员,${'9'.repeat(320)}万人\n职工,2万人\n`],
  ])('of figures: %s is left out', async (_, csv) => {
    const { dataset, issues } = await read(csv);
    expect([...(dataset?.figures.values() ?? [])].map(({ name }) => name.zh)).toEqual(['职工']);
    expect(issues.map(({ severity }) => severity)).toContain('doubtful');
  });
});

test.each<[format: string, stored: string, written: string]>([
  ['0%', '1e308', '1e310%'],
  ['[h]:mm', '1e308', '1e308 d'],
])('a workbook’s %s of %s is written %s', async (format, stored, written) => {
  const sheet = rows(text('A1', '地区') + text('B1', '数'), text('A2', '兰州') + num('B2', stored, 1));
  const { columns } = await read(bookOf({ sheets: { 表: sheet }, formats: [format] }), '表.xlsx');
  expect(columns?.body[0]?.cells[1]).toBe(written);
});

test.each<[what: string, name: string]>([
  ['a control character', '兰\u0001州'],
  ['a noncharacter', '兰\ufffe州'],
  ['half a character', '兰\ud800州'],
])('a picture whose labels hold %s has no such character', async (_, name) => {
  const records = JSON.stringify([
    { 地区: name, 人数: 3 },
    { 地区: '庆阳', 人数: 2 },
  ]);
  const stated = JSON.stringify([{ 指标: name, 表述: '3万人' }]);
  for (const json of [records, stated]) {
    const svg = drawn(panelOf(await read(json, '表.json')));
    expect(svg).toContain('州');
    expect(svg).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  }
});
