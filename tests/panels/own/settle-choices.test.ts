import { describe, expect, test } from 'vitest';
import { readUserData, type UserDataOptions } from '../../../src/panels/own/read-user-data.ts';
import { isUserDataView } from '../../../src/panels/user-data-view.ts';

const CSV = '地区,年份,会员\n甘肃,2014,12\n甘肃,2015,13\n青海,2014,7\n青海,2015,9\n宁夏,2014,5\n宁夏,2015,6\n';

async function opened(options: UserDataOptions) {
  const reading = await readUserData([{ name: '会员.csv', bytes: new TextEncoder().encode(CSV) }], options);
  const [view] = reading.dataset?.views ?? [];
  if (view === undefined || !isUserDataView(view)) throw new Error('nothing drawn');
  return { ...reading, resolved: view.resolve('en'), whole: view.wholeTable('en') };
}

describe('an address says what is shown of a table', () => {
  test('rows, and the chart of them', async () => {
    const { plain, issues, resolved, whole } = await opened({
      asked: [
        ['filter', '地区=甘肃|青海'],
        ['chart', 'dots'],
      ],
    });
    expect(issues).toEqual([]);
    expect(plain?.mapping.kind).toBe('dots');
    expect(plain?.chosen).toEqual({ filter: [{ column: '地区', test: 'is', values: ['甘肃', '青海'] }] });
    expect(whole.rows).toHaveLength(4);
    expect(resolved.ok && resolved.panel.notes[0]).toBe('Only rows where 地区 is 甘肃, 青海: 4 of 6.');
  });

  test('the chart is chosen for the rows that are left', async () => {
    expect((await opened({})).plain?.mapping.kind).not.toBe('lines');
    const { plain } = await opened({ asked: [['filter', '年份=2015']] });
    expect(plain?.mapping).toMatchObject({ kind: 'bars', label: [0] });
  });

  test('over what is kept', async () => {
    const { plain } = await opened({ choices: { top: 3, sort: 'low' }, asked: [['top', '2']] });
    expect(plain?.chosen).toEqual({ top: 2, sort: 'low' });
  });

  test.each<[string, string, string]>([
    [
      'filter',
      '省份=甘肃',
      'filter asks for the column “省份”, which the table does not have; it was left out. Did you mean “年份”?',
    ],
    ['filter', '年份>=soon', 'The limit “soon” for “年份” is neither a number nor a time; it was left out.'],
    [
      'group',
      '地市',
      'group asks for the column “地市”, which the table does not have; it was left out. Did you mean “地区”?',
    ],
    ['value', '地区', 'value asks for the column “地区”, which does not do for it; it was left out.'],
    ['top', '-1', 'top=“-1” cannot be read and was left out: it is a whole number from 1 to 1000.'],
    ['chart', 'pie', 'chart=“pie” cannot be read and was left out: there is no such chart.'],
  ])('%s=%s is told in words', async (name, text, sentence) => {
    const { issues } = await opened({ asked: [[name, text]] });
    expect(issues.map(({ message }) => message.en)).toEqual([sentence]);
  });

  test('no row left is a refusal in words', async () => {
    const { resolved } = await opened({ asked: [['filter', '年份=1999']] });
    expect(resolved.ok ? '' : resolved.problem).toBe('No row passes the filter (年份 is 1999). Please widen it.');
  });
});
