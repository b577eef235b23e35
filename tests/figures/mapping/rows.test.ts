import { describe, expect, test } from 'vitest';
import { inferMapping } from '../../../src/figures/mapping/mapping.ts';
import { isOrdinal } from '../../../src/figures/mapping/ordinal.ts';
import { readTable } from '../../../src/figures/table/table.ts';
import { resolveTablePanel } from '../../../src/panels/table-panel/table-panel.ts';

/** Names of what a chart draws, hollow ones in brackets; its notes. */
function drawn(csv: string): { readonly names: readonly string[]; readonly notes: string } {
  const table = readTable(new TextEncoder().encode(csv));
  const inferred = inferMapping(table);
  if (!inferred.ok) throw new Error(inferred.reason.en);
  const mapping = { ...inferred.mapping, order: 'file' as const };
  const resolved = resolveTablePanel(table, mapping, { id: 't', topic: 'd', name: 'file' }, 'zh');
  if (!resolved.ok) throw new Error(resolved.problem);
  const { chart, notes } = resolved.panel;
  if (chart.kind !== 'value-bars' && chart.kind !== 'grouped-bars' && chart.kind !== 'lines')
    throw new Error(chart.kind);
  const rows =
    chart.kind === 'lines'
      ? chart.facets.flatMap(({ lines }) => lines.map(({ name }) => name))
      : chart.facets.flatMap((facet) =>
          facet.rows.flatMap(({ name, heading, hollow }) => {
            const own = chart.kind === 'grouped-bars' ? heading : name;
            return own === null ? [] : [hollow ? `(${own})` : own];
          }),
        );
  return { names: [...new Set(rows)], notes: notes.join('\n') };
}

describe('rows that hold others are not drawn beside them', () => {
  test.each([
    [
      'subtotals by their sums',
      '地区,个\n全省,3060\n东部,1310\n平凉,480\n庆阳,530\n天水,300\n西部,1750\n酒泉,640\n张掖,610\n武威,500',
      ['平凉', '庆阳', '天水', '酒泉', '张掖', '武威'],
    ],
    [
      'below their parts',
      '地区,个\n平凉,480\n庆阳,530\n东部,1010\n酒泉,640\n张掖,610\n西部,1250\n总数,2260',
      ['平凉', '庆阳', '酒泉', '张掖'],
    ],
    [
      'over two columns',
      '地区,男,女\n东部,48,50\n平凉,20,21\n庆阳,28,29\n西部,60,66\n酒泉,33,31\n张掖,27,35',
      ['平凉', '庆阳', '酒泉', '张掖'],
    ],
    [
      'a total without a name for it',
      '工种,人\n全系统职工情况,1410\n电工,322\n焊工,498\n钳工,590',
      ['电工', '焊工', '钳工'],
    ],
    [
      'by blanks in front',
      '地区,个\n全省,2260\n  东部,1010\n    平凉,480\n    庆阳,530\n  西部,1250\n    酒泉,640\n    张掖,610',
      ['平凉', '庆阳', '酒泉', '张掖'],
    ],
    [
      'by wide blanks',
      '地区,个\n东部,1010\n　平凉,480\n　庆阳,530\n西部,1250\n　酒泉,640\n　张掖,610',
      ['平凉', '庆阳', '酒泉', '张掖'],
    ],
    [
      'a small region as well as a large one',
      '地区,个\n甲区,90\n　子,40\n　丑,50\n乙区,1900\n　寅,1000\n　卯,900',
      ['子', '丑', '寅', '卯'],
    ],
  ])('%s', (_, csv, names) => {
    const { names: own, notes } = drawn(csv);
    expect(own).toEqual(names);
    expect(notes).toContain('是总数，不与各部分并排画出');
  });

  test.each([
    [
      'in each trade',
      '行业,年份,形式,人数\n采矿,2022,合计,410\n采矿,2022,合同,287\n采矿,2022,派遣,123\n采矿,2023,合计,416\n采矿,2023,合同,290\n采矿,2023,派遣,126\n建筑,2022,合计,960\n建筑,2022,合同,672\n建筑,2022,派遣,288\n建筑,2023,合计,966\n建筑,2023,合同,675\n建筑,2023,派遣,291',
      ['采矿 · 合同', '采矿 · 派遣', '建筑 · 合同', '建筑 · 派遣'],
    ],
    ['with the mark of a note', '地区,人数\n全国*,900\n甲,400\n乙,500', ['甲', '乙']],
  ])('a total is left out %s', (_, csv, names) => expect(drawn(csv).names).toEqual(names));

  test.each([
    ['income, cost and what is left', '项目,万元\n收入,1000\n支出,800\n结余,200'],
    ['small counts', '项目,人\n甲,3\n乙,1\n丙,2\n丁,5\n戊,4\n己,1'],
    ['three rows', '地区,人\n甲,322\n乙,198\n丙,87'],
    ['an outline without numbers of its own', '项目,人\n工资,\n  甲,31\n  乙,12\n工时,\n  丙,33\n  丁,10'],
  ])('rows that only look so are drawn: %s', (_, csv) => expect(drawn(csv).notes).not.toContain('不与'));

  test('rates of a whole stay, hollow', () => {
    expect(drawn('地区,失业率（%）\n东部,5.1\n　甲,4.8\n　乙,5.4\n西部,6.1\n　丙,5.9\n　丁,6.3').names).toEqual([
      '(东部)',
      '甲',
      '乙',
      '(西部)',
      '丙',
      '丁',
    ]);
  });
});

describe('其中 is a part of the row above', () => {
  test.each([
    [
      'left out beside rows of one kind',
      '项目,人\n会员,1000\n其中：女会员,400\n职工,1500\n其中：女职工,600',
      ['会员', '职工'],
      '“其中：女会员”、“其中：女职工”是上面一项的一部分',
    ],
    [
      'with those to the right of it',
      '项目,人\n会员,1000\n　其中：女,400\n　　　　农民工,300\n职工,1500',
      ['会员', '职工'],
      '一部分',
    ],
    [
      'drawn with the whole where nothing else is',
      '项目,人\n会员,1000\n其中：女会员,400\n其中：农民工,300',
      ['(会员)', '其中：女会员', '其中：农民工'],
      '空心条',
    ],
    ['in English', 'item,people\nMembers,1000\nof which: women,400\nWorkers,1500', ['Members', 'Workers'], '一部分'],
    [
      'by blanks, in a list of things with units of their own',
      '指标,单位,2020,2021,2022\n人口,万人,2501,2490,2492\n  男,万人,1270,1265,1266\n  女,万人,1231,1225,1226\n产值,亿元,90,100,110\n  一产,亿元,40,45,50\n  二产,亿元,50,55,60',
      ['人口', '产值'],
      '一部分',
    ],
    [
      'by blanks, where the parts do not add up',
      '项目,人\n会员,1000\n　女,400\n　青年,200\n职工,1500\n　女工,600\n　青工,300',
      ['会员', '职工'],
      '一部分',
    ],
  ])('%s', (_, csv, names, note) => {
    const { names: own, notes } = drawn(csv);
    expect(own).toEqual(names);
    expect(notes).toContain(note);
  });
});

test('a row that has a total and no parts is named with it', () => {
  const { names, notes } = drawn('指标,合计,男,女\n参加,5120,3010,2110\n取证,1870,1160,710\n经费,842,,');
  expect(names).toEqual(['参加', '取证']);
  expect(notes).toContain('“经费”只有“合计”（842），没有分项，没有画出。');
});

describe('groups with an order of their own', () => {
  test.each([
    [['<1', '1-5', '6-10', '11-20', '21-30', '>30']],
    [['不满1年', '1—5年', '6—10年', '10年以上']],
    [['Under 5', '5 to 9', '10 to 14', '65 and over']],
    [['65+', '45–64', '25–44', '15–24']],
    [['0-4', '5-9', '10-14', '合计']],
    [['小型', '中型', '大型']],
    [['大型企业', '中型企业', '小型企业', '微型企业']],
    [['初中', '高中', '大学']],
    [['小学', '初中', '高中', '大专', '本科', '研究生及以上']],
    [['初级工', '中级工', '高级工', '技师', '高级技师']],
    [['第一产业', '第二产业', '第三产业']],
    [['一级', '二级', '三级']],
    [['特级', '一级', '二级']],
    [['特等奖', '一等奖', '二等奖']],
    [['非常满意', '满意', '一般', '不满意', '非常不满意']],
    [['Low', 'Medium', 'High']],
    [['Never', 'Sometimes', 'Often', 'Always']],
    [['1950s', '1960s', '1970s']],
    [['“十一五”', '“十二五”', '“十三五”']],
    [['十二五时期', '十三五时期', '十四五时期', '合计']],
    [['1,000以下', '1,000-4,999', '5,000以上', '不详']],
  ])('%s', (names) => expect(isOrdinal(names)).toBe(true));

  test.each([
    [['甲', '乙', '丙']],
    [['01 阿拉瓦', '02 阿尔瓦塞特', '03 阿利坎特']],
    [['中国', '大连', '小金']],
    [['5-9', '1-4', '10-14']],
    [['北区', '东区', '西区']],
    [['高中', '初中', '大学']],
    [['一汽', '二汽', '三一']],
    [['十五', '三五', '甲']],
  ])('%s have none', (names) => expect(isOrdinal(names)).toBe(false));
});
