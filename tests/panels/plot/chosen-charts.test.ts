import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferMapping } from '../../../src/figures/mapping/mapping.ts';
import { openTable } from '../../../src/figures/open/open-table.ts';
import { readTable, type Table, tableOf } from '../../../src/figures/table/table.ts';
import type { Panel } from '../../../src/panels/panel.ts';
import { resolveTablePanel } from '../../../src/panels/table-panel/table-panel.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const ABOUT = { id: 'table', topic: 'data', name: 'a' };

/** The panel of the chart that the page would choose, or why there is none. */
function chosen(table: Table): Panel | string {
  const inferred = inferMapping(table);
  if (!inferred.ok) return inferred.reason.en;
  const resolved = resolveTablePanel(table, inferred.mapping, ABOUT, 'en');
  return resolved.ok ? resolved.panel : `PROBLEM ${resolved.problem}`;
}

/** Small files from the field. */
const FOLDER = 'tests/cases/files';
const FILES = readdirSync(FOLDER).filter((name) => /\.(?:csv|xlsx)$/.test(name));

/** Ways to write the times of one column: years from the first, months, or quarters of them. */
const pad = (number: number): string => String(number).padStart(2, '0');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const WAYS: readonly ((year: number, month: number) => string)[] = [
  (year) => `${year}`,
  (year) => `${year}年`,
  (year) => `${year}年度`,
  (year) => `${year}-${pad((year + 1) % 100)}`,
  (year) => `${year}/${year + 1}`,
  (year) => `FY${pad(year % 100)}`,
  (year) => `民國${year - 1911}年`,
  (year) => `พ.ศ. ${year + 543}`,
  (year) => `令和${year - 2018}年`,
  (year) => `${year - 621}`,
  (year, month) => `${year}年${month}月`,
  (year, month) => `${year}.${month}`,
  (year, month) => `${MONTHS[month - 1]}-${pad(year % 100)}`,
  (year, month) => `${pad(year % 100)}-${MONTHS[month - 1]}`,
  (year, month) => `${month} ${MONTHS[month - 1]} ${year}`,
  (year, month) => `${year}年1-${month}月`,
  (_, month) => `${month}月`,
  (year, month) => `${year}-${pad(month)}-01`,
  (year, month) => `${month}/${month}/${year}`,
  (year, month) => `${year}Q${(month % 4) + 1}`,
  (year, month) => `${year}年${'ABCD'[month % 4]}`,
  (year, month) => `${year}${'ABCD'[month % 4]}`,
  (year, month) => `Q${(month % 4) + 1}'${pad(year % 100)}`,
  (year, month) => `${year}年${month % 2 ? '上' : '下'}半年`,
  (year, month) => `${(month % 2) + 1}H${pad(year % 100)}`,
  (year, month) => `${year}年第${month * 4}周`,
  (year, month) => `Week ${month} ${year}`,
  (year, month) => `${month}/4분기 ${year}`,
];
const MARKS = ['', '', '', '†', ' p', '²', '（快报）', '*', ' (1)'];
const HEADERS = ['', '年份', '时间', '时期', 'Year', 'Month', 'Date', 'period', '周次', 'x', 'Årgang', '年度', '月份'];

const cell = fc.record({
  way: fc.nat(WAYS.length - 1),
  year: fc.integer({ min: 2019, max: 2026 }),
  month: fc.integer({ min: 1, max: 12 }),
  mark: fc.constantFrom(...MARKS),
});
const columns = fc.record({
  header: fc.constantFrom(...HEADERS),
  /** Most columns are written one way. */
  way: fc.option(fc.nat(WAYS.length - 1), { freq: 4 }),
  /** None, some, or the same at each time. */
  marks: fc.constantFrom('none', 'some', '†', ' p', '（快报）'),
  cells: fc.array(cell, { minLength: 2, maxLength: 12 }),
  names: fc.constantFrom('none', 'few', 'each'),
  values: fc.integer({ min: 1, max: 3 }),
});

describe('a chart that the page chose itself', () => {
  it('can be drawn, whatever its times look like', () => {
    fc.assert(
      fc.property(columns, ({ header, way, marks, cells, names, values }) => {
        const rows = cells.map(({ way: own, year, month, mark }, at) => {
          const time = `${WAYS[way ?? own]?.(year, month) ?? ''}${marks === 'none' ? '' : marks === 'some' ? mark : marks}`;
          const name = names === 'few' ? `,${'甲乙'[at % 2]}` : names === 'each' ? `,name ${'abcdefghijkl'[at]}` : '';
          return `${time}${name}${Array.from({ length: values }, (_, place) => `,${(at + 2) * 10 + place}`).join('')}`;
        });
        const head = `${header}${names === 'none' ? '' : ',name'}${Array.from({ length: values }, (_, place) => `,v${place}`).join('')}`;
        const panel = chosen(readTable(encode(`${head}\n${rows.join('\n')}\n`)));
        expect(typeof panel === 'string' ? panel : '').not.toMatch(/^PROBLEM/);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(FILES)('can be drawn of %s', async (name) => {
    const { columns } = await openTable(readFileSync(`${FOLDER}/${name}`));
    const panel = chosen(tableOf(columns));
    expect(typeof panel === 'string' ? panel : '').not.toMatch(/^PROBLEM/);
  });
});

describe('times in a chart', () => {
  const tableOfText = (csv: string) => {
    const panel = chosen(readTable(encode(csv)));
    if (typeof panel === 'string') throw new Error(panel);
    const { columns, rows } = panel.table;
    return {
      kind: panel.chart.kind,
      rows: [columns.map(({ name }) => name), ...rows.map(({ cells }) => cells.map(({ text }) => text))],
      notes: panel.notes,
    };
  };

  it('that sum since January make a line a year, and that is said', () => {
    const { kind, rows, notes } = tableOfText('时期,件\n2023年1-2月,3\n2023年1-3月,5\n2024年1-3月,6\n2024年1-2月,4\n');
    expect(kind).toBe('lines');
    expect(rows).toEqual([
      ['时期', '2023年', '2024年'],
      ['1-2月', '3', '4'],
      ['1-3月', '5', '6'],
    ]);
    expect(notes).toContain('Numbers such as those of "1-2月" add up since January and start again each year.');
  });

  it('that nobody can put in order keep the order of the file, and are not ranked', () => {
    const { kind, rows } = tableOfText('时期,件\n很早以前,5\n后来,7\n现在,6\n');
    expect(kind).toBe('value-bars');
    expect(rows.slice(1).map(([name]) => name)).toEqual(['很早以前', '后来', '现在']);
    expect(inferMapping(readTable(encode('时期,件\n很早以前,5\n后来,7\n现在,6\n')))).toMatchObject({
      mapping: { order: 'file' },
    });
  });

  it('with shorter ones inside are left to the table, be there but one of them', () => {
    const { notes } = tableOfText('时间,件\n2023年一季度,5\n2023年二季度,6\n2023年上半年,11\n2023年下半年,9\n');
    expect(notes.join()).toContain('longer periods');
  });
});
