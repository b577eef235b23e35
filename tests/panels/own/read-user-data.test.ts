import '../../../src/panels/kinds/user-data-kinds.ts';
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { drawSvg } from '../../../src/draw/svg.ts';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { packDataset, unpackDataset } from '../../../src/panels/own/sent-dataset.ts';
import { isUserDataView } from '../../../src/panels/user-data-view.ts';
import { bookOf, num, rows, text } from '../../figures/table/book.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

const book = (sheets: Readonly<Record<string, string>>): Uint8Array => bookOf({ sheets });
const members = rows(
  text('A1', '市州') + text('B1', '会员'),
  text('A2', '兰州') + num('B2', '12'),
  text('A3', '天水') + num('B3', '7'),
);
const utf8 = (csv: string): Uint8Array => new TextEncoder().encode(csv);

describe('a file that was read right for sure', () => {
  it.each<[what: string, bytes: Uint8Array, told: string[], understood: string[]]>([
    ['in GBK', Uint8Array.from(iconv.encode('市州,会员\n兰州,12\n天水,7\n', 'gbk')), [], ['encoding']],
    ['with names in two rows', utf8('市州,会员,\n,男,女\n兰州,12,4\n天水,7,3\n'), [], ['joined-header']],
    ['with a decimal comma', utf8('Ort;Zahl\nWien;1,5\nGraz;2,5\n'), [], ['decimal']],
    ['with marks', utf8('年份,会员\n2022,12\n2023p,7\n'), [], ['flags']],
    [
      'beside blank sheets and a cover',
      book({ 封面: rows(text('A1', '年报')), 表: members, Sheet2: '<sheetData/>' }),
      [],
      ['sheets'],
    ],
    ['beside a sheet of figures', book({ 表: members, 另: members }), ['sheets'], []],
    ['with a number that is none', utf8('市州,会员\n兰州,12\n天水,7\n平凉,—\n'), ['missing'], []],
  ])('%s is ready, and one with something to look at is not', async (_, bytes, told, understood) => {
    const { issues, facts } = await readUserData([{ name: 'a', bytes }]);
    expect(issues.map(({ code }) => code)).toEqual(told);
    expect((facts.understood ?? []).map(({ code }) => code)).toEqual(understood);
  });
});

describe("a reader's own files", () => {
  it('reach the page as they are drawn', async () => {
    const { dataset } = await readUserData([file('wide.csv', readFileSync('tests/tables/wide-years.csv', 'utf8'))]);
    if (dataset === null) throw new Error('invalid table: nothing was read');
    const arrived = unpackDataset(structuredClone(packDataset(dataset)));
    const [sent, own] = [dataset.views[0], arrived.views[0]];
    if (sent === undefined || own === undefined || !isUserDataView(sent) || !isUserDataView(own))
      throw new Error('invalid view');
    expect(JSON.stringify(own.resolve('zh'))).toBe(JSON.stringify(sent.resolve('zh')));
    const resolved = own.resolve('en');
    if (!resolved.ok) throw new Error(resolved.problem);
    const style = { widthPx: 640, theme: 'light', lang: 'en' } as const;
    expect(drawSvg(resolved.panel.chart, style).drawing.marks.length).toBeGreaterThan(0);
  });

  it.each([
    ['only a descriptor', [file('datapackage.json', '{"name":"x"}')], 'no-table'],
    ['a broken descriptor', [file('a.csv', 'a,b\n1,2\n'), file('d.json', '{"a":')], 'not-json'],
    ['a table without numbers', [file('a.csv', 'a,b\nx,y\nz,w\n')], 'no-chart'],
  ])('are refused with the reason: %s', async (_, files, code) => {
    const { dataset, issues } = await readUserData(files);
    expect(dataset).toBeNull();
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  it.each([
    ['records', 'members.json', '[{"region":"兰州","members":12},{"region":"天水","members":7}]'],
    ['records under a name', 'answer.json', '{"data":[{"region":"兰州","members":12},{"region":"天水","members":7}]}'],
    [
      'a page under the name of a workbook',
      'a.xls',
      '<table><tr><th>地区<th>人数<tr><td>兰州<td>12<tr><td>天水<td>7</table>',
    ],
  ])('are no descriptor where they hold the table themselves: %s', async (_, name, text) => {
    const { dataset, issues, facts } = await readUserData([file(name, text)]);
    expect(issues).toEqual([]);
    expect([dataset?.views.length, facts.file, facts.rowCount]).toEqual([1, name, 2]);
  });

  it('of a data package of other tables are no figures like ours', async () => {
    const descriptor = '{"name":"x","resources":[{"name":"members","path":"data/members.csv"}]}';
    const csv = 'region,year,members\n兰州,2014,12\n兰州,2015,13\n天水,2014,7\n天水,2015,9\n';
    const { dataset, plain } = await readUserData([
      file('datapackage.json', descriptor),
      file('data/members.csv', csv),
    ]);
    expect([dataset?.views.length, plain?.mapping.kind]).toEqual([1, 'lines']);
  });

  it('can have their columns chosen where nothing could be told of them', async () => {
    const files = [file('codes.csv', '编号,名称\n101,甲\n302,乙\n203,丙\n')];
    const refused = await readUserData(files);
    expect(refused.dataset).toBeNull();
    expect(refused.issues.map(({ message }) => message.zh).join()).toContain('可以自己选列画图');
    expect(refused.plain?.mapping).toMatchObject({ label: [1], values: [0], kind: 'bars' });
    if (refused.plain === null) return;
    const chosen = await readUserData(files, { as: 'table', mapping: refused.plain.mapping });
    expect(chosen.issues).toEqual([]);
    expect(chosen.dataset?.views[0]).toBeDefined();
    const [view] = chosen.dataset?.views ?? [];
    const resolved = view && isUserDataView(view) ? view.resolve('zh') : null;
    expect(resolved?.ok && resolved.panel.headline).toBe('编号：乙最高，302；甲最低，101');
  });

  it('can be taken for a table where they were no figures after all', async () => {
    const refused = await readUserData([file('a.csv', '地区,会员\n兰州,1\n天水,2\n')], { as: 'figures' });
    expect(refused.dataset).toBeNull();
    expect(refused.plain?.mapping).toMatchObject({ label: [0], values: [1] });
  });

  it('offer no choice where no column has a number, and say so', async () => {
    const { plain, issues } = await readUserData([file('a.csv', 'a,b\nx,y\nz,w\n')]);
    expect(plain).toBeNull();
    expect(issues.map(({ message }) => message.en).join()).toContain('bare numbers');
  });

  it('in GBK without a mark are read right: that is how they were read, and no fault', async () => {
    const bytes = iconv.encode('地区,人数\n兰州市,1\n天水市,2\n', 'gbk');
    const { facts, issues } = await readUserData([{ name: 'a.csv', bytes }]);
    expect(issues).toEqual([]);
    expect(facts).toMatchObject({ encoding: 'gb18030', understood: [{ code: 'encoding', value: 'gb18030' }] });
  });

  it('name the row that a spreadsheet shows, blank rows counted', async () => {
    const text = '指标一览,,\n,,\n名称,数值,增长\n甲,1,\n,,\n乙,2,abc\n';
    const { issues } = await readUserData([file('a.csv', text)], { as: 'figures' });
    expect(issues.find(({ value }) => value === 'abc')?.row).toBe(6);
  });

  it('name the row that a spreadsheet shows, rows that are none of the table counted', async () => {
    const text = '名称,数值,增长\n栏次,1,2\n甲,1,\n名称,数值,增长\n乙,2,abc\n';
    const { issues } = await readUserData([file('a.csv', text)], { as: 'figures' });
    expect(issues.find(({ value }) => value === 'abc')?.row).toBe(5);
  });

  it('are one table at a time, and the others are named', async () => {
    const { dataset, issues } = await readUserData([file('a.csv', 'a,b\nx,1\ny,2\n'), file('b.csv', 'c,d\nx,1\n')]);
    expect(dataset).not.toBeNull();
    expect(issues.map(({ message }) => message.en).join()).toContain('“b.csv”');
  });
});
