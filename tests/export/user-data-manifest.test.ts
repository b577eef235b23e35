import { describe, expect, it } from 'vitest';
import { withData } from '../../src/export/one-file.ts';
import { packUserData, type UserDataManifest, unpackUserData } from '../../src/export/user-data-manifest.ts';
import type { Mapping } from '../../src/figures/mapping/plot.ts';

const PAGE = '<body><!-- files -->\n</body>';

/** As the page finds them: what stands in its elements, by path below the folder. */
function heldIn(html: string): Map<string, Uint8Array> {
  const found = html.matchAll(/<script type="application\/octet-stream" data-file="own\/([^"]*)">([^<]*)<\/script>/g);
  return new Map([...found].map(([, path = '', text]) => [path, new Uint8Array(Buffer.from(text ?? '', 'base64'))]));
}

const through = (own: UserDataManifest) => unpackUserData(heldIn(withData(PAGE, packUserData(own))));

const file = (name: string, content: Uint8Array = new Uint8Array([1])) => ({ name, bytes: content });

const MAPPING: Mapping = {
  label: [0, 2],
  values: [1],
  group: null,
  time: 'headers',
  unit: '万人',
  unitColumn: null,
  kind: 'lines',
  order: 'file',
};

const OPTIONS = {
  encoding: 'gb18030',
  delimiter: '\t',
  decimal: ',',
  sheet: '表 1',
  as: 'table',
  mapping: MAPPING,
  choices: {
    filter: [{ column: '地区', test: 'is', values: ['甘肃', ''] }],
    highlight: ['甘肃'],
    sort: 'low',
    top: 5,
    measure: { is: 'index', base: '2019' },
  },
  title: '"我的" </script> 数据',
  topics: [{ id: 'skills', name: { zh: '技能', en: 'Skills' }, lead: { zh: '', en: '' } }],
  undone: [{ code: 'title' }, { code: 'percent', column: 2, name: '占比' }],
} as const;

it('gives back every name, option and the comparison', () => {
  const own: UserDataManifest = { files: [file('a.csv'), file('b.json')], options: OPTIONS, isCompared: true };
  expect(through(own)).toEqual(own);
  const plain: UserDataManifest = { files: [file('a.csv')], options: {}, isCompared: false };
  expect(through(plain)).toEqual(plain);
});

it('gives back every byte, also of a file that is written in several pieces', () => {
  const bytes = Uint8Array.from({ length: 1_000_003 }, (_, index) => (index * 31) % 256);
  const back = through({ files: [file('a.csv', bytes)], options: {}, isCompared: false });
  expect(Buffer.compare(back?.files[0]?.bytes ?? new Uint8Array(), bytes)).toBe(0);
});

it.each([
  '../../etc/passwd',
  '</script><script>run()</script>',
  'a"b\u0000\n.csv',
  '年度 报表（终稿）.xlsx',
  '\ud800',
  '__proto__',
  '',
])('takes a file by any name: %j', (name) => {
  const packed = packUserData({ files: [file(name), file(name)], options: {}, isCompared: false });
  expect([...packed.keys()]).toEqual(['own/manifest.json', 'own/0', 'own/1']);
  expect(through({ files: [file(name)], options: {}, isCompared: false })?.files[0]?.name).toBe(name);
});

describe('what is no such data is none', () => {
  const manifest = (change: object) => ({
    version: 1,
    files: [{ name: 'a', path: '0' }],
    options: {},
    isCompared: false,
    ...change,
  });
  const read = (value: unknown) =>
    unpackUserData(
      new Map([
        ['manifest.json', new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))],
        ['0', new Uint8Array([1])],
      ]),
    );

  it('but for the one that is whole', () => {
    expect(read(manifest({}))).not.toBeNull();
    expect(read(manifest({ options: { unknown: 1 } }))?.options).toEqual({});
    expect(read(manifest({ isCompared: 'yes' }))?.isCompared).toBe(false);
  });

  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['no object', 'null'],
    ['a later form', manifest({ version: 2 })],
    ['no files', manifest({ files: [] })],
    ['files that are none', manifest({ files: 'a' })],
    [
      'a file that is not there',
      manifest({
        files: [
          { name: 'a', path: '0' },
          { name: 'b', path: '1' },
        ],
      }),
    ],
    ['a name that is none', manifest({ files: [{ name: 1, path: '0' }] })],
    ['no options', manifest({ options: [] })],
    ['an encoding that is none', manifest({ options: { encoding: 8 } })],
    ['another decimal sign', manifest({ options: { decimal: ';' } })],
    ['a chart that is none', manifest({ options: { mapping: { ...MAPPING, kind: 'pie' } } })],
    ['columns that are none', manifest({ options: { mapping: { ...MAPPING, values: [-1] } } })],
    ['an unknown repair', manifest({ options: { undone: [{ code: 'constructor' }] } })],
    ['a repair of no column', manifest({ options: { undone: [{ code: 'percent', column: -1, name: '' }] } })],
    ['topics without words', manifest({ options: { topics: [{ id: 'a' }] } })],
  ])('%s', (_, value) => {
    expect(read(value)).toBeNull();
  });
});
