import { describe, expect, test } from 'vitest';
import {
  formatChoices,
  isReaderChoices,
  type NamedText,
  type ReaderChoices,
  readChoices,
} from '../../../src/figures/mapping/reader-choices.ts';

/** As an address carries them, and back. */
const throughAddress = (choices: ReaderChoices) =>
  readChoices([...new URLSearchParams(formatChoices(choices).map(([name, text]) => [name, text]))]);

const is = (column: string, ...values: string[]) => ({ filter: [{ column, test: 'is' as const, values }] });

describe('choices come out of an address as they went in', () => {
  test.each<[string, ReaderChoices, string]>([
    ['nothing', {}, ''],
    ['some of a column', is('地区', '甘肃', '青海'), 'filter=地区=甘肃|青海'],
    ['a blank cell', is('性别', ''), 'filter=性别='],
    ['a blank cell and another', is('性别', '', '男'), 'filter=性别=|男'],
    ['a bar, a backslash, an equals sign', is('a', 'x|y', 'x\\', 'p=q&r'), 'filter=a=x\\|y|x\\\\|p=q&r'],
    ['none of a column', { filter: [{ column: '#3', test: 'not', values: ['合计'] }] }, 'filter=#3!=合计'],
    [
      'between two times',
      {
        filter: [
          { column: '年份', test: 'from', values: ['2010'] },
          { column: '年份', test: 'to', values: ['2020'] },
        ],
      },
      'filter=年份>=2010 filter=年份<=2020',
    ],
    ['two names', { highlight: ['甘肃', 'A, B'] }, 'highlight=甘肃 highlight=A, B'],
    ['an order and how many', { sort: 'low', top: 10 }, 'sort=low top=10'],
    ['a share', { measure: { is: 'share' } }, 'measure=share'],
    ['a share of each series', { measure: { is: 'share-of-series' } }, 'measure=share-of-series'],
    ['a change', { measure: { is: 'change' } }, 'measure=change'],
    ['an index', { measure: { is: 'index', base: '2019年1月' } }, 'measure=index:2019年1月'],
    ['digits', { decimals: 0 }, 'decimals=0'],
    ['a colour', { color: [{ name: 'a=b', color: 'ochre' }] }, 'color=a=b=ochre'],
    [
      'lines at values',
      {
        line: [
          { value: -1.5, label: '目标=底线' },
          { value: 3, label: '' },
        ],
      },
      'line=-1.5=目标=底线 line=3',
    ],
    [
      'points',
      {
        mark: [
          { names: ['2020', 'a|b=c'], text: 'x=y' },
          { names: ['甲'], text: '' },
        ],
      },
      'mark=2020|a\\|b\\=c=x=y mark=甲',
    ],
    ['an order by hand', { sequence: ['b', 'a'] }, 'sequence=b sequence=a'],
    ['per head', { measure: { is: 'per', column: '人口（万人）' } }, 'measure=per:人口（万人）'],
  ])('%s', (_, choices, texts) => {
    const written = formatChoices(choices).map(([name, text]) => `${name}=${text}`);
    expect(written.join(' ')).toBe(texts);
    expect(throughAddress(choices)).toEqual({ choices, faults: [] });
    expect(isReaderChoices(choices)).toBe(true);
  });
});

describe('what means nothing is told, and the rest is taken', () => {
  test.each<[string, string, string]>([
    ['no condition', 'filter', '甘肃'],
    ['a column without a name', 'filter', '=甘肃'],
    ['two ends in one', 'filter', 'a>=1|2'],
    ['no number', 'top', 'ten'],
    ['none', 'top', '0'],
    ['too many', 'top', '1001'],
    ['half', 'top', '2.5'],
    ['no order', 'sort', 'up'],
    ['no number of digits', 'decimals', '7'],
    ['no colour', 'color', '甲=red'],
    ['a line at no number', 'line', '1,5x=目标'],
    ['a point of three names', 'mark', 'a|b|c=x'],
    ['no measure', 'measure', 'mean'],
    ['an index to nothing', 'measure', 'index:'],
    ['a name longer than any', 'highlight', 'x'.repeat(501)],
  ])('%s', (_, name, text) => {
    const given: readonly NamedText[] = [
      ['data', 'https://example.org/a.csv'],
      [name, text],
      ...(name === 'sort' ? ([['top', '3']] as const) : ([['sort', 'low']] as const)),
    ];
    const { choices, faults } = readChoices(given);
    expect(faults).toEqual([[name, text]]);
    expect(choices).toEqual(name === 'sort' ? { top: 3 } : { sort: 'low' });
  });

  test('one thing said twice', () => {
    const twice = [
      ['top', '3'],
      ['top', '5'],
    ] as const;
    expect(readChoices(twice)).toEqual({ choices: {}, faults: [['top', '3, 5']] });
  });
});

describe('a record from without is checked', () => {
  test.each<[string, unknown]>([
    ['no record', []],
    ['a field nobody knows', { colour: 'red' }],
    ['a filter that is none', { filter: [{ column: 'a', test: 'near', values: ['1'] }] }],
    ['a filter without values', { filter: [{ column: 'a', test: 'is', values: [] }] }],
    ['an empty list', { filter: [] }],
    ['a measure without its column', { measure: { is: 'per' } }],
    ['a text for a number', { top: '3' }],
    ['no number', { top: Number.NaN }],
  ])('%s', (_, value) => expect(isReaderChoices(value)).toBe(false));
});
