import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOwn } from '../../src/panels/own-reading.ts';
import { isOwnView } from '../../src/panels/own-view.ts';
import { packDataset, unpackDataset } from '../../src/panels/sent-dataset.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

describe("a reader's own files", () => {
  it('reach the page as they are drawn', async () => {
    const { dataset } = await readOwn([file('wide.csv', readFileSync('tests/tables/wide-years.csv', 'utf8'))]);
    if (dataset === null) throw new Error('invalid table: nothing was read');
    const arrived = unpackDataset(structuredClone(packDataset(dataset)));
    const [sent, own] = [dataset.views[0], arrived.views[0]];
    if (sent === undefined || own === undefined || !isOwnView(sent) || !isOwnView(own)) throw new Error('invalid view');
    expect(JSON.stringify(own.resolve('zh'))).toBe(JSON.stringify(sent.resolve('zh')));
    const resolved = own.resolve('en');
    expect(resolved.ok && 'draw' in resolved.panel.chart).toBe(true);
  });

  it.each([
    ['only a descriptor', [file('datapackage.json', '{"name":"x"}')], 'no-table'],
    ['a broken descriptor', [file('a.csv', 'a,b\n1,2\n'), file('d.json', '{"a":')], 'not-json'],
    ['a table without numbers', [file('a.csv', 'a,b\nx,y\nz,w\n')], 'no-chart'],
  ])('are refused with the reason: %s', async (_, files, code) => {
    const { dataset, issues } = await readOwn(files);
    expect(dataset).toBeNull();
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  it('name the row that a spreadsheet shows, blank rows counted', async () => {
    const text = '指标一览,,\n,,\n名称,数值,增长\n甲,1,\n,,\n乙,2,abc\n';
    const { issues } = await readOwn([file('a.csv', text)], { as: 'figures' });
    expect(issues.find(({ value }) => value === 'abc')?.row).toBe(6);
  });

  it('are one table at a time, and the others are named', async () => {
    const { dataset, issues } = await readOwn([file('a.csv', 'a,b\nx,1\ny,2\n'), file('b.csv', 'c,d\nx,1\n')]);
    expect(dataset).not.toBeNull();
    expect(issues.map(({ message }) => message.en).join()).toContain('“b.csv”');
  });
});
