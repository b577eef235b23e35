import { describe, expect, test } from 'vitest';
import { exportCsv, formatDigits } from '../../src/export/csv.ts';
import { readTable } from '../../src/figures/table/table.ts';
import { report } from '../report.ts';
import { HOSTILE, hostileReport, panelOf } from './hostile.ts';
import { readCsv } from './rfc4180.ts';

const dataset = report();
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
const rowsOf = (bytes: Uint8Array): string[][] => readCsv(decode(bytes).slice(1));

describe('the file', () => {
  test('is UTF-8 with a BOM, ends every row with CRLF and has a field for each column', async () => {
    const text = decode(await exportCsv('figures', dataset, 'zh'));
    expect(text.startsWith('\uFEFF标识,主题,指标,原文,数值,单位,')).toBe(true);
    expect(text.slice(1).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(new Set(readCsv(text.slice(1)).map((row) => row.length))).toEqual(new Set([16]));
  });

  test('is the same each time', async () => {
    expect(await exportCsv('figures', dataset, 'en')).toEqual(await exportCsv('figures', dataset, 'en'));
  });

  test('has every figure with as-stated, plain value, unit, reading, growth, derived level, section and period', async () => {
    const rows = rowsOf(await exportCsv('figures', dataset, 'zh'));
    expect(rows).toHaveLength(dataset.figures.size + 1);
    expect(rows.find(([id]) => id === 'collective-contracts')).toEqual([
      ...['collective-contracts', '集体合同', '集体合同', '2.05万份', '20500', '份', '确数', '120', '2008'],
      ...['9300', '9270', '9370', '存量', '第1.3节', '2016年6月', ''],
    ]);
    expect(rows.find(([id]) => id === 'poverty-coordinated')).toEqual(
      expect.arrayContaining(['上千万元', '10000000', '仅知量级', '仅知数量级：一千万元以上、不到一亿元']),
    );
  });

  test('speaks the language it is asked for', async () => {
    const [head, ...rows] = rowsOf(await exportCsv('figures', dataset, 'en'));
    expect(head).toEqual(
      'id|Topic|Indicator|As stated|Value|Unit|Reading|Growth on baseline year (%)|Baseline year|Derived value|Derived, low|Derived, high|Kind|Section|Period|Note'.split(
        '|',
      ),
    );
    expect(rows.find(([id]) => id === 'members')).toEqual(
      expect.arrayContaining(['Union members', '363万人', '3630000', 'members', 'level at a date', 'June 2016']),
    );
  });
});

describe('our own reader', () => {
  test.each(['zh', 'en'] as const)('gets every number of all figures back, in %s', async (lang) => {
    const { columns, rows, issues } = readTable(await exportCsv('figures', dataset, lang));
    expect(issues).toEqual([]);
    const numeric = columns.flatMap(({ kind }, index) => (kind === 'number' ? [index] : []));
    expect(numeric).toEqual([4, 7, 8, 9, 10, 11]);
    const figures = [...dataset.figures.values()];
    expect(rows.map((row) => [row[0], row[4], row[7], row[8]])).toEqual(
      figures.map(({ id, value, growthPct, baselineYear }) => [id, value, growthPct, baselineYear]),
    );
  });

  test('gets every panel back without a fault', async () => {
    for (const { id } of dataset.views) {
      const { issues, rows } = readTable(await exportCsv(panelOf(id, dataset, 'zh'), dataset, 'zh'));
      expect([id, issues, rows.length > 0]).toEqual([id, [], true]);
    }
  });

  test('gets hostile texts back, with the apostrophe where one was needed', async () => {
    const { columns, rows } = readTable(await exportCsv('figures', hostileReport(), 'zh'));
    expect(columns[4]?.kind).toBe('number');
    expect(rows.map((row) => row[4])).toEqual(HOSTILE.map((_, index) => 0 - index));
    expect(rows[8]?.[2]).toBe('他说"好",她说“不”');
    expect(rows[0]?.[2]).toBe(`'=cmd|"/c calc"!A1`);
  });
});

describe('the table of a panel', () => {
  test('of a ratio has it as a derived number without a value', async () => {
    const rows = rowsOf(await exportCsv(panelOf('relief', dataset, 'zh'), dataset, 'zh'));
    const [, , name, stated, value, unit, reading, , year, ...rest] = rows.at(-1) ?? [];
    expect([name, stated, value, unit, reading, year]).toEqual(['平均每人次', '', '', '元', '', '']);
    expect(rest.slice(0, 3)).toEqual(['470', '462', '472']);
    expect(rest.at(-1)).toContain('不见于报告');
  });

  test('of commitments lists the actions as rows without numbers', async () => {
    const rows = rowsOf(await exportCsv(panelOf('commitments', dataset, 'en'), dataset, 'en'));
    expect(rows).toHaveLength(1 + 3 + 10);
    expect(rows.at(-1)).toEqual([
      ...['action-poverty-alleviation', '', 'Targeted poverty alleviation', '', '', '', '', '', '', '', '', '', ''],
      ...['section 3.2', '', 'The money is for the Ten Actions'],
    ]);
  });

  test('of the map has a row for each thing a place is named for', async () => {
    const rows = rowsOf(await exportCsv(panelOf('prefectures', dataset, 'zh'), dataset, 'zh'));
    expect(rows[0]).toEqual(['标识', '市州', '主题', '因何点名', '章节']);
    expect(rows.filter(([, place]) => place === '兰州').map((row) => row[3])).toEqual([
      '兰州新区全国示范性劳动竞赛',
      '劳模报告会',
      '党工共建',
    ]);
    expect(rows).toEqual(rowsOf(await exportCsv('places', dataset, 'zh')));
  });

  test('of all actions has their own columns', async () => {
    expect(rowsOf(await exportCsv('actions', dataset, 'en')).slice(0, 2)).toEqual([
      ['id', 'Action', 'Section'],
      ['thought', 'Guiding ideas', 'section 3.2'],
    ]);
  });

  test('is refused for a panel of another dataset', async () => {
    const panel = panelOf('relief', dataset, 'zh');
    await expect(exportCsv(panel, { ...dataset, views: [] }, 'zh')).rejects.toThrow('invalid panel: relief');
  });
});

describe('no spreadsheet runs a text', () => {
  test.each(HOSTILE)('with %s', async (_, text) => {
    const [, row] = rowsOf(await exportCsv('figures', hostileReport([text]), 'zh'));
    const needsMark = /^[\t\r\n]|^\s*[=+\-@＝]/.test(text);
    expect(row?.[2]).toBe(needsMark ? `'${text}` : text);
    expect(row?.[15]).toBe(row?.[2]);
  });

  test('and a negative number stays a number', async () => {
    const [, , row] = rowsOf(await exportCsv('figures', hostileReport(), 'zh'));
    expect(row?.[4]).toBe('-1');
  });
});

describe('digits', () => {
  test.each<[number, string]>([
    [0, '0'],
    [-0, '0'],
    [510_000_000, '510000000'],
    [-3.5, '-3.5'],
    [0.1, '0.1'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('of %d are %s', (value, digits) => {
    expect(formatDigits(value)).toBe(digits);
    expect(Number(digits)).toBe(value + 0);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('of %d there are none', (value) => {
    expect(() => formatDigits(value)).toThrow(`invalid number: ${value}`);
  });
});
