import { describe, expect, test } from 'vitest';
import { looksLikeFigures, readFigureTable } from '../../../src/figures/own/figure-table.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import { reportDescriptor, reportFiles } from '../../report.ts';

const table = (csv: string) => readTable(new TextEncoder().encode(csv));

function read(csv: string, descriptor?: unknown) {
  const reading = readFigureTable(table(csv), descriptor === undefined ? {} : { descriptor });
  return { figures: reading.ok ? [...reading.dataset.figures.values()] : [], issues: reading.issues, reading };
}

/** A file of one row, and what of its figure is known. */
const ROWS: readonly (readonly [string, Record<string, unknown>])[] = [
  [
    '名称,数值\n工会会员,3630000',
    { value: 3_630_000, unit: { zh: '', en: '' }, qualifier: 'stated', measure: 'unstated' },
  ],
  ['指标,数值（万人）\n工会会员,363', { value: 3_630_000, unit: { zh: '人', en: '人' } }],
  ['指标,数值,单位\n帮扶金,5.1,亿元', { value: 510_000_000, unit: { zh: '元', en: '元' }, asStated: '5.1亿元' }],
  ['name,value,unit\nRelief,5.1,million yuan', { value: 5_100_000, unit: { zh: 'yuan', en: 'yuan' } }],
  ['指标,原文\n晋升技术等级,近12万人（次）', { value: 120_000, unit: { zh: '人次', en: '人次' }, qualifier: 'nearly' }],
  ['表述,名称\n90%以上,企业', { value: 90, unit: { zh: '%', en: '%' }, qualifier: 'over', measure: 'share' }],
  ['Indicator Name,As Stated\nRank,第10名', { value: 10, measure: 'rank' }],
  ['指标名称,数值,较2008年增长（%）\n合同,20500,120', { growthPct: 120, baselineYear: 2008, growthStep: 1 }],
  ['指标,数值,增长率,基期\n合同,20500,12.5%,2008年', { growthPct: 12.5, baselineYear: 2008, growthStep: 0.1 }],
  ['名称,数值,较基期增长,基期年份\n合同,20500,−3,2008', { growthPct: -3, baselineYear: 2008 }],
  ['名称,原文,基期\n合同,"2.05万份，增长120%",2008', { value: 20_500, growthPct: 120, baselineYear: 2008 }],
  [
    '名称,数值,时期,章节,备注\n合同,1,2016年6月,第一部分,含续签',
    { period: '2016-06', section: '第一部分', note: { zh: '含续签', en: '含续签' } },
  ],
  ['名称,数值,时间\n合同,1,2011—2015年', { period: '2011/2015' }],
  ['名称,数值,时间\n合同,1,2016年2月29日', { period: '2016-02' }],
  // No such day: it stays as the file has it.
  ['名称,数值,时间\n合同,1,2015年2月29日', { period: '2015年2月29日' }],
  ['名称,数值,时间\n合同,1,2019/20', { period: '2019/20' }],
  ['名称,数值,时间\n合同,1,FY2016', { period: 'FY2016' }],
  ['NAME,VALUE\n x ,"1,234"', { value: 1234, name: { zh: 'x', en: 'x' } }],
  ['name_zh,name_en,value\n会员,Union members,3', { id: 'union-members', name: { zh: '会员', en: 'Union members' } }],
  ['中文名称,英文名称,数值\n会员,Members,3', { id: 'members', name: { zh: '会员', en: 'Members' } }],
  ['id,name,value\nmembers,会员,3', { id: 'members' }],
  ['名称,数值\n{b} \u0024{x} <b>,1', { name: { zh: '{b} \u0024{x} <b>', en: '{b} \u0024{x} <b>' } }],
  ['名称,数值,性质\n会员,3,存量', { measure: 'stock' }],
  ['名称,数值,限定词\n会员,3,近', { qualifier: 'nearly' }],
  ['名称,原文\n合同,三四十个', { value: 30, valueHigh: 40, qualifier: 'stated' }],
  [
    '名称,原文\n帮扶金,约3—5万元',
    { value: 30_000, valueHigh: 50_000, qualifier: 'about', unit: { zh: '元', en: '元' } },
  ],
  ['名称,数值,上端,单位\n帮扶金,3,5,万元', { value: 30_000, valueHigh: 50_000, asStated: '3—5万元' }],
  ['name,value,value_high,unit\nShare,60,70,%', { value: 60, valueHigh: 70, asStated: '60—70%' }],
];

describe('figures are read under any of their names', () => {
  test.each(ROWS)('%s', (csv, expected) => {
    const { figures, issues } = read(csv);
    expect(issues).toEqual([]);
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject(expected);
  });
});

/** What is doubtful or fatal, with row and column. */
const FAULTS: readonly (readonly [string, number, Record<string, unknown>])[] = [
  [
    '名称,数值,原文\n会员,363,363万人',
    1,
    { code: 'disagrees', row: 2, column: '数值', value: '363', severity: 'doubtful' },
  ],
  ['名称,数值,增长\n会员,3,29', 1, { code: 'incomplete', row: 2, column: '增长' }],
  ['名称,数值,基期\n会员,3,去年', 1, { code: 'year', row: 2, column: '基期', value: '去年' }],
  ['名称,数值\n会员,\n合同,3', 1, { code: 'blank', row: 2 }],
  ['名称,数值\n,4\n合同,3', 1, { code: 'blank', row: 2, column: '名称' }],
  ['名称,数值\n会员,许多\n合同,3', 1, { code: 'unreadable', row: 2, column: '数值', value: '许多' }],
  ['名称,数值\n合同,3\n合同,4', 2, { code: 'doubled-name', row: 3, value: '合同' }],
  ['名称,数值,颜色\n合同,3,红', 1, { code: 'unknown-column', column: '颜色' }],
  ['甲,乙\n合同,3', 0, { code: 'missing-column', severity: 'fatal' }],
  ['名称,备注\n合同,3', 0, { code: 'missing-column', severity: 'fatal' }],
  ['名称,数值,上端\n合同,3,2', 1, { code: 'range', row: 2, column: '上端', value: '2' }],
  ['名称,原文,数值,上端\n合同,三四十个,30,50', 1, { code: 'disagrees', row: 2, column: '上端' }],
];

describe('what cannot be read is reported with its place', () => {
  test.each(FAULTS)('%s', (csv, count, expected) => {
    const { figures, issues } = read(csv);
    expect(figures).toHaveLength(count);
    expect(issues).toContainEqual(expect.objectContaining(expected));
    for (const { message } of issues) expect(message.zh.length * message.en.length).toBeGreaterThan(0);
  });

  test('of a value and a quantity that disagree, the quantity is shown', () => {
    const [figure] = read('名称,数值,原文\n会员,363,363万人').figures;
    expect(figure?.value).toBe(3_630_000);
  });
});

describe('ids and topics', () => {
  test('a name always gets the same id, whatever its row and neighbours', () => {
    const [one] = read('名称,数值\n工会会员,1').figures;
    const two = read('数值,名称\n5,别的\n2,工会会员').figures[1];
    expect(two?.id).toBe(one?.id);
    expect(one?.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test.each(['__proto__', 'constructor', 'toString', '工会'])(
    '%s as a name or an id is a figure like any other',
    (name) => {
      const { figures } = read(`id,名称,数值\n${name},${name},1`);
      expect(figures[0]?.name.zh).toBe(name);
      expect(['__proto__', 'constructor']).not.toContain(figures[0]?.id);
    },
  );

  test('topics are those of the column, in its order', () => {
    const { reading } = read('主题,名称,数值\n会员,甲,1\n合同,乙,2\n会员,丙,3');
    expect(reading.ok && reading.dataset.topics.map(({ name, lead }) => [name.zh, lead.zh])).toEqual([
      ['会员', '共 2 项指标。'],
      ['合同', '共 1 项指标。'],
    ]);
  });

  test('a descriptor given with the figures is used: the report’s own file with Chinese headers and shuffled columns', () => {
    const bytes = reportFiles().get('figures.csv') ?? new Uint8Array();
    const [header = '', ...lines] = new TextDecoder().decode(bytes).trimEnd().split('\n');
    const names = [
      '标识',
      '主题',
      '名称（中文）',
      '名称（英文）',
      '原文',
      '数值',
      '单位（中文）',
      '单位（英文）',
      '限定词',
    ];
    const more = ['较基期增长', '基期', '性质', '时期', '章节', '说明（中文）', '说明（英文）'];
    expect(header.split(',')).toHaveLength(names.length + more.length);
    const chinese = [[...names, ...more].join(','), ...lines].join('\n');
    const { reading, issues } = read(chinese, reportDescriptor());
    const original = read([header, ...lines].join('\n'), reportDescriptor()).reading;
    expect(issues).toEqual([]);
    expect(reading.ok && reading.dataset.views).toHaveLength(15);
    expect(reading.ok && [...reading.dataset.figures]).toEqual(original.ok && [...original.dataset.figures]);
  });
});

describe('figures and tables of statistics are told apart', () => {
  test.each([
    ['名称,原文\na,1万', true],
    ['主题,指标,数值,单位\na,b,1,人', true],
    ['地区,2020,2021\na,1,2', false],
    ['指标,单位,2020,2021\na,人,1,2', false],
    ['name,value\na,1', false],
    // Names of our columns over places, sexes and years: a long table of one indicator.
    ['Indicator,Kind,Location,Period,Value\nH,n,V,2018,1\nH,n,V,2019,2\nH,n,M,2018,3\nH,n,M,2019,4', false],
    ['指标,单位,年份,地区,数值\n会员,人,2018,甲,1\n会员,人,2018,乙,2\n经费,元,2018,甲,3\n经费,元,2018,乙,4', false],
    ['指标,单位,时期,数值,说明\n会员,人,2018,1,a\n会员,人,2019,2,b\n经费,元,2018,3,c\n经费,元,2019,4,d', true],
  ])('%s', (csv, isOurs) => expect(looksLikeFigures(table(csv))).toBe(isOurs));
});
