import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/figures/table/table.ts';
import { readUserData } from '../../../src/panels/own/read-user-data.ts';
import { isUserDataView } from '../../../src/panels/user-data-view.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One column beside names, cells set apart by `|`. */
function readColumn(cells: string, name = 'value') {
  const rows = cells.split('|').map((cell, at) => `row ${'abcdefghijklmnop'[at]},"${cell}"`);
  const { columns, rows: read, issues } = readTable(encode(`name,${name}\n${rows.join('\n')}\n`));
  return {
    kind: columns[1]?.kind,
    values: read.map(([, value]) => value),
    issues: issues.map(({ code, severity, count = 1 }) => `${severity} ${code} ${count}`),
    written: [...(columns[1]?.written ?? [])].map(([, cell]) => cell),
  };
}

describe('a mark beside a number leaves it a number, and is said and kept', () => {
  it.each<[cells: string, values: (number | null)[], marked: string[]]>([
    ['18.1 r|17.9|17.6 p', [18.1, 17.9, 17.6], ['18.1 r', '17.6 p']],
    ['12.1 b|11.7p|8.2 be|5', [12.1, 11.7, 8.2, 5], ['12.1 b', '11.7p', '8.2 be']],
    ['4.1*|4.2**|4.3†|4.4‡|5', [4.1, 4.2, 4.3, 4.4, 5], ['4.1*', '4.2**', '4.3†', '4.4‡']],
    ['*4.1|5', [4.1, 5], ['*4.1']],
    ['881,000¹|1|2²', [881000, 1, 2], ['881,000¹', '2²']],
    ['5 (1)|6|7[a]|8①', [5, 6, 7, 8], ['5 (1)', '7[a]', '8①']],
    ['5(e)|6（修订）|7 (快报)|8 E', [5, 6, 7, 8], ['5(e)', '6（修订）', '7 (快报)', '8 E']],
    ['5 1)|6', [5, 6], ['5 1)']],
    ['5 r*|6', [5, 6], ['5 r*']],
    ['12.5%†|3%', [12.5, 3], ['12.5%†']],
    ['(5)*|6|7', [-5, 6, 7], ['(5)*']],
    ['17.6 p|24.2 p', [17.6, 24.2], ['17.6 p', '24.2 p']],
  ])('%s', (cells, values, marked) => {
    const read = readColumn(cells);
    expect(read.values).toEqual(values);
    expect(read.kind).toBe(cells.includes('%') ? 'percent' : 'number');
    expect(read.written).toEqual(marked);
    expect(read.issues).toContain(`repaired flags ${marked.length}`);
  });

  it.each<[cells: string, values: (number | null)[], issues: string[]]>([
    [': c|18.1|c', [null, 18.1, null], ['repaired missing 2']],
    ['..|18.1|.. p', [null, 18.1, null], ['repaired missing 2']],
    ['[c]|18.1|[x]', [null, 18.1, null], ['repaired missing 2']],
    ['x|: u|3', [null, null, 3], ['repaired missing 2']],
  ])('a gap with a mark is a gap: %s', (cells, values, issues) => {
    expect(readColumn(cells)).toMatchObject({ kind: 'number', values, issues });
  });

  it.each<[what: string, cells: string]>([
    ['classes of a school', '7b|7d|8e'],
    ['districts of Paris', '14e|15e|16e'],
    ['seconds and days', '30 s|5 d'],
    ['basis points', '25 bp|50 bp'],
    ['numbers beside numbers', '12 (3)|14 (5)|9 (2)'],
    ['metres', '5 m|6 m'],
    ['months in words', '5 sep|6 feb'],
    ['millions', '5M|6K'],
  ])('names and units are no marks: %s', (_, cells) => {
    expect(readColumn(cells)).toMatchObject({ kind: 'text', values: cells.split('|'), issues: [], written: [] });
  });

  it.each<[cells: string, values: number[], marked: string[]]>([
    [
      '2019|2020²|2021(修订)|2022（快报）|2023p',
      [2019, 2020, 2021, 2022, 2023],
      ['2020²', '2021(修订)', '2022（快报）', '2023p'],
    ],
    ['2020†|2021†', [2020, 2021], ['2020†', '2021†']],
    ['*2020|2021', [2020, 2021], ['*2020']],
    ['2020年r|2021年', [2020, 2021], ['2020年r']],
    ['2020 년|2021년', [2020, 2021], []],
  ])('years stay years: %s', (cells, values, marked) => {
    expect(readColumn(cells, '年份')).toMatchObject({ kind: 'year', values, written: marked });
  });
});

const panelOf = async (csv: string, lang: 'zh' | 'en' = 'zh') => {
  const { dataset, issues } = await readUserData([{ name: 'a.csv', bytes: encode(csv) }]);
  const [view] = dataset?.views ?? [];
  if (view === undefined || !isUserDataView(view)) throw new Error('no view');
  const resolved = view.resolve(lang);
  if (!resolved.ok) throw new Error('no panel');
  return { ...resolved.panel, issues, whole: view.wholeTable(lang) };
};

describe('a panel of marked numbers', () => {
  it('shows each mark in its cell and at its point, and says how many there are', async () => {
    const { table, notes, points } = await panelOf('地区,2021,2022,2023\n东区,18.1 r,17.9,17.6 p\n南区,12.7,c,12.1\n');
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['东区', '18.1 r', '17.9', '17.6 p'],
      ['南区', '12.7', '', '12.1'],
    ]);
    expect(notes).toContain('数旁的标记：r，修订数（1个）、p，初步数（1个）；空心点是带标记的数。');
    expect(points.flatMap(({ facts }) => facts.map(({ text }) => text))).toContain('18.1（r，修订数）');
  });

  it('says so in English', async () => {
    const { notes } = await panelOf('area,2021,2022\na,18.1 r,17.9\nb,12.7,12.1\n', 'en');
    expect(notes).toContain('Marks beside numbers: r, revised (1).');
  });

  it('keeps the words of the file as the names of marked years, and its note', async () => {
    const { chart, table, notes } = await panelOf('年份,书屋（个）\n2020†,812\n2021†,860\n2022,902\n† 不含高校。\n');
    expect(chart.kind).toBe('lines');
    expect(table.rows.map(({ cells: [name] }) => name?.text)).toEqual(['2020†', '2021†', '2022']);
    expect(notes).toContain('† 不含高校。');
  });

  it('takes the mark along into the whole table', async () => {
    const { whole } = await panelOf('地区,2021,2022\n东区,18.1 r,17.9\n南区,12.7,12.1\n');
    expect(whole.rows[0]?.cells).toEqual([
      { text: '东区', sort: '东区' },
      { text: '18.1 r', sort: 18.1 },
      { text: '17.9', sort: 17.9 },
    ]);
  });
});

describe('one bad cell among few', () => {
  it('is a gap, and is named with row, column and words', async () => {
    const { notes, issues } = await panelOf('地区,人数\n甲,1\n乙,约两\n丙,3\n');
    expect(issues).toMatchObject([{ code: 'mixed', severity: 'doubtful', row: 3, column: '人数', value: '约两' }]);
    expect(notes).toContain('1格不是数字（如“约两”），按缺数处理。');
  });

  it.each([['班级,人数\n1,5\n2,6\n其他,7\n'], ['地区,备注\n甲,好\n乙,2\n丙,坏\n']])(
    'is none in a column of names: %j',
    (csv) => {
      expect(readTable(encode(csv)).issues).toEqual([]);
    },
  );
});
