import { describe, expect, it, test } from 'vitest';
import type { Issue } from '../../../src/figures/issue.ts';
import type { Undone } from '../../../src/figures/repair.ts';
import { readColumns } from '../../../src/figures/table/columns.ts';
import { packTable } from '../../../src/figures/table/packed.ts';
import { readRecords, readTable } from '../../../src/figures/table/table.ts';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { wholeTable } from '../../../src/panels/table-panel/plot-table.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(csv: string, undone: Undone = []) {
  const columns = readColumns(readRecords(encode(csv), { undone }), { undone });
  return { ...readTable(encode(csv), { undone }), understood: columns.understood };
}

const tellsOf = ({ issues, understood }: { issues: readonly Issue[]; understood: readonly Issue[] }): string[] =>
  [...issues, ...understood].map(({ code }) => code);

/** Everything that can be undone of a file, by the issues that tell of it. */
const undoableIn = (csv: string): Undone => {
  const { issues, understood } = read(csv);
  return [...issues, ...understood].flatMap(({ repairs = [] }) => repairs);
};

describe('a repair of one column, undone, leaves its cells as text', () => {
  test.each<[code: string, csv: string, repaired: unknown[], written: unknown[]]>([
    ['missing', 'a,b\nx,1\ny,N/A\n', [1, null], ['1', 'N/A']],
    ['bracket', 'a,b\nx,1\ny,(2)\n', [1, -2], ['1', '(2)']],
    ['decimal', 'a;b\nx;1,5\ny;2,25\n', [1.5, 2.25], ['1,5', '2,25']],
    ['thousands', 'a;b\nx;1,234\ny;5\n', [1234, 5], ['1,234', '5']],
    ['percent', 'a,b\nx,12.5%\ny,3%\n', [12.5, 3], ['12.5%', '3%']],
    ['year', 'a,b\nx,2015年\ny,2016年\n', [2015, 2016], ['2015年', '2016年']],
    ['written', 'a,b\nx,2.05万\ny,7\n', [20_500, 7], ['2.05万', '7']],
    ['written', 'a,b\nx,"1,234"\ny,7\n', [1234, 7], ['1,234', '7']],
  ])('%s: %j', (code, csv, repaired, written) => {
    const second = (undone: Undone = []) => read(csv, undone).rows.map((row) => row[1]);
    expect(second()).toEqual(repaired);
    const undone = undoableIn(csv);
    expect(undone).toEqual([{ code, column: 1, name: 'b' }]);
    expect(second(undone)).toEqual(written);
    expect(tellsOf(read(csv, undone))).toEqual([]);
  });
});

describe('a repair of the shape, undone, leaves the rows as they stand', () => {
  test.each<[code: string, csv: string, undone: ReturnType<typeof rowsOf>]>([
    ['title', '表1 会员,\n地区,会员\n兰州,1\n天水,2\n', ['表1 会员|', '地区|会员', '兰州|1', '天水|2']],
    ['notes', '地区,会员,女\n兰州,1,2\n注：初步数,,\n', ['地区|会员|女', '兰州|1|2', '注：初步数||']],
    [
      'joined-header',
      '地区,2015,\n,数值,增长\n兰州,1,2\n天水,3,4\n',
      ['地区|2015|', '|数值|增长', '兰州|1|2', '天水|3|4'],
    ],
    ['repeated-header', '地区,会员\n兰州,1\n地区,会员\n天水,2\n', ['地区|会员', '兰州|1', '地区|会员', '天水|2']],
    ['long-row', '地区,会员\n兰州,1\n天水,2\n临夏,3,4\n', ['地区|会员|', '兰州|1|', '天水|2|', '临夏|3|4']],
    ['unclosed-quote', '地区,会员\n兰州,1\n天水,"2\n', ['地区|会员', '兰州|1', '天水|"2']],
  ])('%s', (code, csv, undone) => {
    expect(tellsOf(read(csv))).toContain(code);
    const [repair] = undoableIn(csv).filter((one) => one.code === code);
    expect(repair).toEqual({ code });
    if (repair === undefined) return;
    const table = read(csv, [repair]);
    expect(rowsOf(table)).toEqual(undone);
    expect(tellsOf(table)).not.toContain(code);
  });
});

const rowsOf = ({ columns, rows }: ReturnType<typeof read>): string[] =>
  [columns.map(({ name }) => name), ...rows].map((row) => row.map((cell) => cell ?? '').join('|'));

describe('what can be undone', () => {
  it('is nothing where every cell is taken as it stands', () => {
    expect(undoableIn('地区,年份,会员\n兰州,2015,1\n天水,2016,2.5\n')).toEqual([]);
  });

  it('is all columns at once where one issue speaks for many', () => {
    const names = Array.from({ length: 12 }, (_, at) => `列${at}`);
    const csv = `地区,${names.join(',')}\n兰州${',—'.repeat(12)}\n天水${',1'.repeat(12)}\n`;
    const told = read(csv).issues.filter(({ code }) => code === 'missing');
    expect(told).toHaveLength(1);
    expect(told[0]?.repairs).toHaveLength(12);
    expect(read(csv, told[0]?.repairs).columns.map(({ kind }) => kind)).toEqual(Array(13).fill('text'));
  });

  it('goes to the page and into the mended file no more than before', () => {
    const columns = readColumns(readRecords(encode('a,b\nx,2.05万\n')));
    expect(columns.understood).toHaveLength(1);
    expect(packTable(columns)).not.toHaveProperty('understood');
  });
});

const fileOf = (csv: string) => [{ name: '表.csv', bytes: encode(csv) }];

describe('a table of which a repair is undone', () => {
  const csv = '地区,会员,经费\n兰州,1,—\n天水,2,3\n临夏,3,(4)\n';

  it('is drawn without the column, which no choice offers as numbers, and still has it as text', async () => {
    const before = await readUserData(fileOf(csv));
    expect(before.plain?.mapping.values).toEqual([1, 2]);
    const undone: Undone = [{ code: 'missing', column: 2, name: '经费' }];
    const after = await readUserData(fileOf(csv), { undone });
    expect(after.plain?.mapping.values).toEqual([1]);
    expect(after.plain?.choices.values).toEqual([1]);
    expect(after.plain?.table.rows.map((row) => row[2])).toEqual(['—', '3', '(4)']);
    expect(after.issues).toEqual([]);
  });

  it('is a text in the files that are made of it', async () => {
    const { plain } = await readUserData(fileOf('地区,会员,经费\n兰州,1,(2)\n天水,2,3\n'), {
      undone: [{ code: 'bracket', column: 2, name: '经费' }],
    });
    const whole = plain && wholeTable(plain.table, '');
    expect(whole?.columns.map(({ numeric }) => numeric)).toEqual([false, true, false]);
    expect(whole?.rows[0]?.cells[2]).toEqual({ text: '(2)', sort: '(2)' });
  });

  it('is refused in words where no column of numbers is left', async () => {
    const undone: Undone = [{ code: 'written', column: 1, name: '会员' }];
    const { dataset, plain, issues } = await readUserData(fileOf('地区,会员\n兰州,2.05万\n天水,3万\n'), { undone });
    expect([dataset, plain]).toEqual([null, null]);
    expect(issues.map(({ code }) => code)).toEqual(['no-chart']);
  });

  it('keeps to what its columns mean where it holds figures', async () => {
    const figures = '指标说明,,\n名称,数值,单位\n会员,2.05万,人\n经费,—,元\n';
    const { facts, issues } = await readUserData(fileOf(figures), { as: 'figures' });
    expect(issues.flatMap(({ repairs = [] }) => repairs)).toEqual([]);
    expect(facts.understood?.map(({ code }) => code)).toEqual(['title']);
  });
});
