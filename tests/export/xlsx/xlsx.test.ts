import { XMLParser, XMLValidator } from 'fast-xml-parser';
import readExcel from 'read-excel-file/node';
import { describe, expect, test, vi } from 'vitest';
import { sheetNames } from '../../../src/export/xlsx/sheet-name.ts';
import { exportXlsx } from '../../../src/export/xlsx/xlsx.ts';
import type { Panel } from '../../../src/panels/panel.ts';
import { report } from '../../report.ts';
import { HOSTILE, hostileReport, panelOf, panelsOf } from '../hostile.ts';
import { textIn, unzip } from '../unzip.ts';

const dataset = report();
const origin = { file: 'figures.csv', checksum: 'ab'.repeat(32), version: '0.1.0' };
const write = (content: Panel | readonly Panel[], of = dataset): Promise<Uint8Array> =>
  exportXlsx(content, of, 'zh', origin);

/** Sheets as another program reads them: strings are strings, numbers numbers. */
async function sheetsOf(xlsx: Uint8Array) {
  const sheets = await readExcel(Buffer.from(xlsx), { trim: false });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }));
}

describe('the workbook of a panel', () => {
  test('has its table under headline, subtitle and source, and its notes behind', async () => {
    const panel = panelOf('contracts', dataset, 'zh');
    const [table, notes, ...rest] = await sheetsOf(await write(panel));
    expect([table?.name, notes?.name, rest]).toEqual(['集体合同', '说明与来源', []]);
    expect(table?.rows.slice(0, 3).map(([first]) => first)).toEqual([panel.headline, panel.subtitle, panel.source]);
    expect(table?.rows.slice(3)).toEqual([
      [
        ...['标识', '主题', '指标', '原文', '数值', '单位', '表述', '较基期增长（%）', '基期（年）'],
        ...['推算值', '推算下限', '推算上限', '性质', '章节', '时间'],
      ],
      [
        ...['collective-contracts', '集体合同', '集体合同', '2.05万份', 20500, '份', '确数', 120, 2008],
        ...[9300, 9270, 9370, '存量', '第1.3节', '2016年6月'],
      ],
      [
        ...['wage-contracts', '集体合同', '工资专项集体合同', '2.04万份', 20400, '份', '确数', 400, 2008],
        ...[4080, 4065, 4095, '存量', '第1.3节', '2016年6月'],
      ],
    ]);
  });

  test('tells in its notes what the chart shows, licence, checksum and what the columns hold', async () => {
    const panel = panelOf('contracts', dataset, 'zh');
    const [table, notes] = await sheetsOf(await write(panel));
    const texts = notes?.rows.flat() ?? [];
    expect(texts).toEqual(expect.arrayContaining([panel.description, ...panel.notes, origin.checksum, '数说 0.1.0']));
    expect(texts).toEqual(expect.arrayContaining([...(table?.rows[3] ?? [])]));
    expect(texts.join()).toContain('CC0-1.0');
  });
});

describe('the workbook of a report', () => {
  test('has all figures, a sheet for each panel and the notes', async () => {
    const sheets = await sheetsOf(await write(panelsOf(dataset, 'zh')));
    expect(sheets.map(({ name }) => name)).toEqual([
      ...['全部数字', '与基期相比', '群众性经济技术创新', '技能素质', '技能素质 2', '劳模精神', '集体合同', '民主管理'],
      ...['帮扶', '基层工会与会员', '基层工会与会员 2', '精准扶贫', '精准扶贫 2', '干部队伍', '今后五年'],
      ...['十四个市州', '说明与来源'],
    ]);
    const values = sheets[0]?.rows.slice(4).map((row) => [row[0], row[4], typeof row[4]]);
    expect(values).toEqual([...dataset.figures.values()].map(({ id, value }) => [id, value, 'number']));
  });
});

describe('the parts', () => {
  test('are all well-formed, and every one that is spoken of is there', async () => {
    const entries = unzip(await write(panelsOf(dataset, 'zh')));
    const paths = entries.map(({ path }) => path);
    for (const path of paths) expect([path, XMLValidator.validate(textIn(entries, path))]).toEqual([path, true]);
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => /Override|Relationship$/.test(name) });
    const types = parser.parse(textIn(entries, '[Content_Types].xml'));
    const parts: string[] = types.Types.Override.map((part: Record<string, string>) => part['@_PartName']?.slice(1));
    expect([...parts].sort()).toEqual(paths.filter((path) => !/\.rels$|^\[/.test(path)).sort());
    const relations = parser.parse(textIn(entries, 'xl/_rels/workbook.xml.rels'));
    const targets = relations.Relationships.Relationship.map(
      (part: Record<string, string>) => `xl/${part['@_Target']}`,
    );
    expect(paths).toEqual(expect.arrayContaining(targets));
  });

  test('freeze the names of the columns, print them on each page and fit the page', async () => {
    const entries = unzip(await write(panelOf('contracts', dataset, 'zh')));
    const sheet = textIn(entries, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('fitToHeight="0"');
    expect(textIn(entries, 'xl/workbook.xml')).toContain(`localSheetId="0">'集体合同'!$4:$4<`);
  });

  test('tell title, publisher, language and the date of the report', async () => {
    const core = textIn(unzip(await write(panelsOf(dataset, 'zh'))), 'docProps/core.xml');
    for (const part of ['甘肃工会工作数据（2016）', '甘肃省总工会', 'zh-CN', '2016-06-23T00:00:00Z', origin.checksum]) {
      expect(core).toContain(part);
    }
  });

  test('are the same bytes at any time and in any time zone', async () => {
    const panel = panelOf('relief', dataset, 'zh');
    const written = await write(panel);
    for (const zone of ['Asia/Shanghai', 'America/Los_Angeles']) {
      vi.stubEnv('TZ', zone);
      expect(await write(panel)).toEqual(written);
    }
    vi.unstubAllEnvs();
    expect(new Set(unzip(written).map(({ modified }) => modified))).toEqual(new Set(['2016-06-23 00:00']));
  });
});

describe('a text stays a text', () => {
  test.each([...HOSTILE, ['what XML cannot hold', 'a\u0001b\uFFFE'] as const])('with %s', async (_, text) => {
    const hostile = hostileReport([text]);
    const [table] = await sheetsOf(await write(panelsOf(hostile, 'zh')[0] ?? [], hostile));
    const [, , name, stated] = table?.rows[4] ?? [];
    expect([name, stated]).toEqual([text, text]);
  });

  test('all in one workbook, none of them a formula, the formula-like ones marked as quoted', async () => {
    const hostile = hostileReport();
    const entries = unzip(await write(panelsOf(hostile, 'zh'), hostile));
    const sheet = textIn(entries, 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toContain('<f>');
    const [style] = [...sheet.matchAll(/<c r="C5" s="(\d+)" t="s">/g)].map(([, id]) => Number(id));
    const forms =
      textIn(entries, 'xl/styles.xml')
        .match(/<cellXfs.*<\/cellXfs>/)?.[0]
        .match(/<xf [^>]*>/g) ?? [];
    expect(forms[style ?? -1]).toContain('quotePrefix="1"');
    for (const { path } of entries) expect(XMLValidator.validate(textIn(entries, path))).toBe(true);
  });

  test('unless it is longer than a cell: then it is cut, and the notes say so', async () => {
    const hostile = hostileReport(['长'.repeat(40_000)]);
    const [table, notes] = await sheetsOf(await write(panelsOf(hostile, 'zh')[0] ?? [], hostile));
    const cell = String(table?.rows[4]?.[2]);
    expect([cell.length, cell.at(-1)]).toEqual([32_767, '…']);
    expect(notes?.rows.flat().join()).toContain('32,767');
  });
});

describe('names of sheets', () => {
  test.each<[string[], string[]]>([
    [
      ['集体合同', '集体合同', '集体合同'],
      ['集体合同', '集体合同 2', '集体合同 3'],
    ],
    [
      ['A/B: [c]?*\\', "'quoted'", ''],
      ['A B c', 'quoted', 'Sheet'],
    ],
    [
      ['Skills', 'SKILLS'],
      ['Skills', 'SKILLS 2'],
    ],
    [['History'], ['History 2']],
    [
      ['x'.repeat(40), 'x'.repeat(50)],
      [`${'x'.repeat(30)}…`, `${'x'.repeat(28)}… 2`],
    ],
    [[`${'x'.repeat(29)}👩‍🏭 and more`], [`${'x'.repeat(29)}…`]],
  ])('%j become %j', (wanted, names) => {
    expect(sheetNames(wanted)).toEqual(names);
    expect(Math.max(...names.map(({ length }) => length))).toBeLessThanOrEqual(31);
  });
});
