import type { TableShape } from './chart-shapes.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');
const many = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');
/** Between 0 and 1, without a pattern an eye would see. */
const noise = (index: number): number => Math.abs(Math.sin(index * 91.733) * 39187.1237) % 1;
const MONTHS = Array.from({ length: 12 }, (_, at) => `${at + 1}月`);

/** Shapes of tables of China's bureaus and unions; the chart, and why it is the one, was written down before any was opened. */
export const FIELD_SHAPES: readonly TableShape[] = [
  {
    shape: '万人 beside 人',
    // Two measures of six places: each on its own scale, since one axis would hide the smaller.
    chart: 'multiples each-unit',
    text: lines(
      '表1-3 各市州职工与工会干部',
      '地区,职工人数（万人）,专职工会干部（人）',
      '兰州,88.4,1204',
      '天水,21.7,433',
      '白银,19.2,388',
      '酒泉,16.5,352',
      '庆阳,14.8,341',
      '平凉,13.1,310',
    ),
  },
  {
    shape: 'growth columns between the years',
    // Levels over years are one story; a growth is told by the slope of its line.
    chart: 'lines trend',
    text: lines(
      '地区,2021年,比上年增长%,2022年,比上年增长%,2023年,比上年增长%',
      '兰州市,3231.3,6.1,3343.5,0.8,3487.3,4.3',
      '天水市,750.3,7.5,813.9,4.6,856.3,6.0',
      '酒泉市,762.7,8.9,840.9,8.0,905.3,8.5',
      '庆阳市,885.3,7.1,1022.3,5.6,1100.4,7.6',
    ),
  },
  {
    shape: 'months of one year with the change on the year before',
    // A level and its change along one time: two panels below each other.
    chart: 'lines trend',
    text: lines(
      '2023年规模以上工业增加值',
      '月份,当月值（亿元）,同比增长（%）',
      many(12, (at) => `${MONTHS[at]},${(210 + 30 * noise(at)).toFixed(1)},${(-2 + 9 * noise(at + 30)).toFixed(1)}`),
    ),
  },
  {
    shape: 'a total in the first row and one in the first column',
    // The columns are parts of 合计: a stack for each place, the province aside.
    chart: 'stacked total',
    text: lines(
      '地区,合计,国有单位,集体单位,其他单位',
      '全省,2660,1210,190,1260',
      '兰州市,1010,430,80,500',
      '天水市,480,230,40,210',
      '白银市,420,200,30,190',
      '酒泉市,390,180,20,190',
      '庆阳市,360,170,20,170',
    ),
  },
  {
    shape: 'items, sub-items and 其中',
    // The items beside each other; what is part of another is not beside its whole.
    chart: 'bars ranking',
    text: lines(
      '项目,金额（万元）',
      '一、会费收入,1200',
      '二、拨缴经费收入,8600',
      '三、上级补助收入,640',
      '  其中：困难职工帮扶,420',
      '四、政府补助收入,980',
      '五、其他收入,150',
      '收入合计,11570',
    ),
  },
  {
    shape: 'rates with heads in two languages in two rows',
    // Three rates over years on one axis.
    chart: 'lines trend',
    text: lines(
      '年份,出生率,死亡率,自然增长率',
      'Year,Birth Rate (‰),Death Rate (‰),Natural Growth Rate (‰)',
      '2018,10.86,7.08,3.78',
      '2019,10.41,7.09,3.32',
      '2020,8.52,7.07,1.45',
      '2021,7.52,7.18,0.34',
      '2022,6.77,7.37,-0.60',
      '2023,6.39,7.87,-1.48',
    ),
  },
  {
    shape: 'years of a yearbook, first far apart and then each',
    // Years stand as far apart as they are.
    chart: 'lines trend',
    text: lines(
      '年份,职工人数（万人）,工会会员（万人）',
      '1978,182.4,95.1',
      '1980,196.1,121.0',
      '1985,221.7,160.8',
      '1990,243.3,188.4',
      '1995,251.8,190.2',
      '2000,210.6,171.3',
      '2001,205.9,176.0',
      '2002,201.4,188.9',
      '2003,199.8,197.7',
      '2004,200.3,205.1',
    ),
  },
  {
    shape: 'wages of nineteen industries in two years and the growth',
    // Each industry from one year to the next; the growth is the length between.
    chart: 'dumbbell two-times',
    text: lines(
      '行业,2022年（元）,2023年（元）,名义增长率（%）',
      ...[
        '农林牧渔业,58976,62952',
        '采矿业,121522,135025',
        '制造业,97528,103932',
        '电力燃气,132964,143594',
        '建筑业,78295,85804',
        '批发和零售业,115408,124362',
        '交通运输,115345,122705',
        '住宿和餐饮业,53995,58094',
        '信息技术,220418,231810',
        '金融业,174341,197663',
        '房地产业,90346,91932',
        '租赁和商务服务业,106500,109264',
        '科学研究,163486,171447',
        '教育,120422,124067',
        '卫生,135222,143818',
      ].map((row) => {
        const [name, before = 0, after = 0] = row.split(',').map((cell, at) => (at === 0 ? cell : Number(cell)));
        return `${name},${before},${after},${((Number(after) / Number(before) - 1) * 100).toFixed(1)}`;
      }),
    ),
  },
  {
    shape: 'ages of migrant workers in per cent over years',
    // Parts of one whole in each year.
    chart: 'shares shares',
    text: lines(
      '农民工年龄构成,,,,',
      '单位：%,,,,',
      '年龄,2019年,2020年,2021年,2022年',
      '16—20岁,2.0,1.6,1.6,1.3',
      '21—30岁,23.1,21.1,19.6,18.5',
      '31—40岁,25.5,26.7,27.0,27.2',
      '41—50岁,24.8,24.2,24.5,23.8',
      '50岁以上,24.6,26.4,27.3,29.2',
    ),
  },
  {
    shape: 'answers of which several may be given',
    // They add to far more than a hundred: a ranking and no whole.
    chart: 'bars ranking',
    text: lines(
      '希望工会提供的服务（多选）,比例（%）',
      '法律援助,41.2',
      '技能培训,55.8',
      '困难帮扶,38.0',
      '健康体检,62.3',
      '文体活动,47.5',
      '子女托管,29.9',
      '其他,4.1',
    ),
  },
  {
    shape: 'postcodes and codes of streets as numbers',
    // Only households are a quantity.
    chart: 'bars ranking',
    text: lines(
      '序号,邮编,行政区划代码,街道,户数',
      '1,730030,620102001,酒泉路街道,18240',
      '2,730000,620102002,张掖路街道,15310',
      '3,730010,620102003,雁南街道,22875',
      '4,730020,620102004,临夏路街道,12066',
      '5,730046,620102005,雁北街道,27419',
    ),
  },
  {
    shape: 'a rate of ages from young to old',
    // Ages keep their order, one bar each.
    chart: 'bars ranking',
    text: lines('年龄,失业率（%）', '16-24岁,14.9', '25-29岁,6.2', '30-59岁,3.9', '60岁及以上,2.1'),
  },
  {
    shape: 'two measures in two years under two heads',
    // Persons and per cent have no axis in common.
    chart: 'multiples each-unit',
    text: lines(
      '地区,建会企业（个）,,职工入会率（%）,',
      ',2022年,2023年,2022年,2023年',
      '城关区,4120,4388,86.1,88.4',
      '七里河区,2210,2305,81.7,83.0',
      '安宁区,1180,1296,79.2,82.8',
      '西固区,1340,1371,90.3,90.9',
    ),
  },
  {
    shape: 'rates of money over days',
    // One unit each, moving together: three lines, each on its own scale.
    chart: 'lines trend',
    text: lines(
      '日期,100美元,100欧元,100日元',
      many(
        20,
        (at) =>
          `2024-03-${String(at + 1).padStart(2, '0')},${(709 + noise(at)).toFixed(2)},${(770 + 3 * noise(at + 9)).toFixed(2)},${(4.7 + 0.1 * noise(at + 50)).toFixed(4)}`,
      ),
    ),
  },
  {
    shape: 'women to a hundred men by age',
    // A ratio in the order of ages.
    chart: 'bars ranking',
    text: lines(
      '年龄组,性别比（女=100）',
      '0-4岁,110.98',
      '5-9岁,113.71',
      '10-14岁,115.03',
      '15-19岁,116.12',
      '20-24岁,110.98',
      '65岁以上,92.77',
    ),
  },
  {
    shape: 'hours and minutes of activities by sex',
    // Two lengths of time an activity, beside each other.
    chart: 'grouped-bars few-groups',
    text: lines(
      '居民主要活动平均时间（小时:分）',
      '活动,男,女',
      '睡觉休息,9:15,9:23',
      '就业工作,5:15,3:35',
      '家务劳动,0:45,2:06',
      '照料家人,0:30,1:15',
      '休闲娱乐,4:05,3:25',
    ),
  },
  {
    shape: 'hours and minutes over years',
    // A length of time over years is a line, its ticks are times.
    chart: 'lines trend',
    text: lines(
      '年份,工作日睡眠（小时:分）,休息日睡眠（小时:分）',
      '2008,8:46,9:22',
      '2018,8:58,9:41',
      '2021,8:49,9:35',
      '2024,8:41,9:30',
    ),
  },
  {
    shape: 'seasons of heat in four cities',
    // Months in their order, a line a city, some below zero.
    chart: 'lines trend',
    text: lines(
      `城市,${MONTHS.join(',')}`,
      '兰州,-4.5,-0.2,6.0,12.8,17.6,21.3,23.2,21.9,17.0,10.4,3.0,-3.1',
      '敦煌,-8.3,-2.5,5.6,13.4,19.3,23.6,25.0,23.3,17.3,8.9,0.6,-6.6',
      '天水,-1.5,1.8,7.2,13.4,17.9,21.7,23.8,22.7,17.7,11.9,5.7,0.1',
      '合作,-9.6,-6.2,-1.0,3.9,7.9,11.0,13.4,12.9,8.8,3.6,-2.9,-8.1',
    ),
  },
  {
    shape: 'small numbers left out',
    // Few places, two counts: bars beside each other, blank where hidden.
    chart: 'grouped-bars few-groups',
    text: lines(
      '区县,工伤（人）,职业病（人）',
      '甲县,42,<5',
      '乙县,31,8',
      '丙县,18,x',
      '丁县,27,11',
      '注：不足5人的以“<5”表示；x为保密。',
    ),
  },
  {
    shape: 'a grid of where people moved from and to',
    // A square table of one kind of number.
    chart: 'heat matrix',
    text: lines(
      '迁出地,兰州,天水,白银,酒泉,庆阳,平凉',
      ...['兰州', '天水', '白银', '酒泉', '庆阳', '平凉'].map(
        (name, row) =>
          `${name},${Array.from({ length: 6 }, (_, at) => (at === row ? '-' : Math.round(200 + 900 * noise(row * 7 + at)))).join(',')}`,
      ),
    ),
  },
  {
    shape: 'a budget with columns of done and the rate',
    // Money and per cent of few items: a scale each.
    chart: 'multiples each-unit',
    text: lines(
      '2023年一般公共预算支出执行情况表',
      '单位：万元',
      '科目,年初预算数,决算数,完成年初预算的%',
      '教育支出,120400,118950,98.8',
      '科学技术支出,8600,9120,106.0',
      '社会保障和就业支出,98300,101200,103.0',
      '卫生健康支出,67200,65480,97.4',
      '合计,294500,294750,100.1',
    ),
  },
];
