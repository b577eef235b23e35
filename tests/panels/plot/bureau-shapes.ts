import type { TableShape } from './chart-shapes.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');
const many = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');
/** Between 0 and 1, without a pattern an eye would see. */
const noise = (index: number): number => Math.abs(Math.sin(index * 78.233) * 43758.5453) % 1;

/** Shapes of tables as bureaus publish them; the chart was written down before any was opened, and where it was left, a line says why. */
export const BUREAU_SHAPES: readonly TableShape[] = [
  {
    shape: 'a yearbook: indicators, their units, and years',
    // Lines of several units stand in a panel each.
    chart: 'lines trend',
    text: lines(
      '指标,单位,2021年,2022年,2023年',
      '地区生产总值,亿元,10243,11201,11864',
      '常住人口,万人,2490,2492,2465',
      '城镇化率,%,53.3,54.2,55.5',
      '财政收入,亿元,1002,908,1004',
    ),
  },
  {
    shape: 'indicators with this year, last year and growth',
    // Growth is all that rows of different units have in common.
    chart: 'bars ranking',
    text: lines(
      '指标,单位,本年,上年,比上年增长（%）',
      '粮食产量,万吨,1273,1265,0.6',
      '用电量,亿千瓦时,1645,1500,9.7',
      '旅客人数,万人次,38800,13500,187.4',
      '货运量,万吨,81200,74100,9.6',
    ),
  },
  {
    shape: 'a level and its growth on the year of twelve places',
    chart: 'multiples each-unit',
    text: lines(
      '地区,产值（亿元）,比上年增长（%）',
      many(
        12,
        (at) =>
          `${'甲乙丙丁戊己庚辛壬癸子丑'[at]}县,${(40 + 300 * noise(at)).toFixed(1)},${(2 + 8 * noise(at + 5)).toFixed(1)}`,
      ),
    ),
  },
  {
    shape: 'amounts and their shares in one whole',
    chart: 'multiples each-unit',
    text: lines(
      '收入来源,金额（元）,比重（%）',
      '工资性收入,22053,57.9',
      '经营净收入,6275,16.5',
      '财产净收入,3162,8.3',
      '转移净收入,6590,17.3',
    ),
  },
  {
    shape: 'a ranking with its places',
    chart: 'bars ranking',
    text: lines(
      '排名,城市,地区生产总值（亿元）',
      '1,兰州,3487',
      '2,庆阳,1148',
      '3,酒泉,905',
      '4,天水,857',
      '5,白银,672',
    ),
  },
  {
    shape: 'a monthly index',
    chart: 'lines trend',
    text: lines(
      '月份,居民消费价格指数（上年同月=100）',
      many(12, (at) => `2023年${at + 1}月,${(99.5 + 2 * noise(at)).toFixed(1)}`),
    ),
  },
  {
    shape: 'rates of ages by sex, which are no pyramid',
    chart: 'grouped-bars few-groups',
    text: lines(
      '年龄组,男性就业率（%）,女性就业率（%）',
      '16-24,45.1,39.8',
      '25-34,93.2,78.4',
      '35-44,94.8,76.0',
      '45-54,90.1,68.3',
      '55-64,66.2,38.5',
      '65+,28.4,14.1',
    ),
  },
  {
    shape: 'fifths of income with two columns',
    chart: 'grouped-bars few-groups',
    text: lines(
      '组别,可支配收入（元）,消费支出（元）',
      '低收入组,9215,9980',
      '中间偏下组,20442,16030',
      '中间收入组,32195,22310',
      '中间偏上组,50220,30840',
      '高收入组,95055,46120',
    ),
  },
  {
    shape: 'a rate and the ends of its interval',
    chart: 'bars ranking',
    text: lines(
      'Region,Smoking rate (%),Lower 95% CI,Upper 95% CI',
      'North,14.2,13.1,15.3',
      'East,12.8,11.6,14.0',
      'South,11.1,10.3,11.9',
      'West,13.5,12.0,15.0',
    ),
  },
  {
    shape: 'an estimate over years with lower and upper',
    chart: 'lines trend',
    text: lines(
      'Year,Estimate (thousand),Lower,Upper',
      '2018,310,298,322',
      '2019,318,306,330',
      '2020,305,290,320',
      '2021,312,299,325',
      '2022,325,311,339',
    ),
  },
  {
    shape: 'counts beside rates',
    chart: 'multiples each-unit',
    text: lines(
      '地区,死亡人数（人）,死亡率（1/10万）',
      '东区,412,18.2',
      '西区,388,22.9',
      '南区,251,14.0',
      '北区,330,19.7',
      '中区,120,12.5',
    ),
  },
  {
    shape: 'before and after',
    chart: 'slope two-times',
    text: lines('Site,Before,After', 'Mill,48,21', 'Yard,36,30', 'Depot,25,27', 'Plant,60,29'),
  },
  {
    shape: 'before and after a reform, many rows',
    chart: 'dumbbell two-times',
    text: lines(
      '部门,改革前（天）,改革后（天）',
      many(
        10,
        (at) =>
          `${'甲乙丙丁戊己庚辛壬癸'[at]}局,${20 + Math.round(20 * noise(at))},${8 + Math.round(10 * noise(at + 3))}`,
      ),
    ),
  },
  {
    shape: 'last year and this year',
    chart: 'slope two-times',
    text: lines('项目,上年,本年', '招聘会,120,146', '培训班,88,95', '讲座,64,58', '慰问,101,110'),
  },
  {
    shape: 'targets and what was done',
    chart: 'grouped-bars few-groups',
    text: lines('地区,目标（万人）,完成（万人）', '东区,12,13.1', '西区,9,8.2', '南区,7.5,7.9', '北区,6,6.3'),
  },
  {
    shape: 'thirty years across',
    chart: 'lines trend',
    text: lines(
      `Country,${Array.from({ length: 30 }, (_, at) => 1994 + at).join(',')}`,
      many(
        4,
        (row) =>
          `${['Arvia', 'Belnor', 'Cestia', 'Dorin'][row]},${Array.from({ length: 30 }, (_, at) => (20 + row * 5 + at * 0.4 + 3 * noise(row * 30 + at)).toFixed(1)).join(',')}`,
      ),
    ),
  },
  {
    shape: 'one row of years',
    chart: 'lines trend',
    text: lines('指标,2018,2019,2020,2021,2022,2023', '会员人数（万人）,339,345,348,352,358,361'),
  },
  {
    shape: 'one row of kinds',
    // Bars of one group, each with its own name.
    chart: 'grouped-bars few-groups',
    text: lines('地区,小学（所）,初中（所）,高中（所）,职高（所）', '甘肃,5021,1450,372,186'),
  },
  {
    shape: 'one column of numbers',
    chart: 'histogram records',
    text: lines(
      '工龄（年）',
      many(60, (at) => `${Math.round(30 * noise(at))}`),
    ),
  },
  {
    shape: 'profits and losses',
    chart: 'bars ranking',
    text: lines('行业,利润（亿元）', '采矿,58.2', '电力,-12.4', '钢铁,-3.1', '医药,14.6', '有色,33.0', '建材,2.2'),
  },
  {
    shape: 'a whole of many small parts',
    chart: 'bars ranking',
    text: lines(
      '原因,占比（%）',
      '欠薪,61.2',
      '合同,18.4',
      '工伤,9.1',
      '社保,5.0',
      '加班,2.7',
      '休假,1.3',
      '培训,0.9',
      '歧视,0.6',
      '搬迁,0.4',
      '保密,0.3',
      '竞业,0.1',
    ),
  },
  {
    shape: 'minutes of women and men by activity',
    chart: 'grouped-bars few-groups',
    text: lines(
      '活动,男（分钟）,女（分钟）',
      '睡眠,556,562',
      '工作,340,270',
      '家务,45,126',
      '照料,17,53',
      '休闲,253,211',
      '交通,41,31',
    ),
  },
  {
    shape: 'lengths of time in minutes and in hours',
    chart: 'bars ranking',
    text: lines('活动,每天时长', '通勤,45分钟', '工作,8小时', '家务,1.5小时', '阅读,20分钟', '锻炼,30分钟'),
  },
  {
    shape: 'ranges beside a number',
    chart: 'bars ranking',
    text: lines(
      '岗位,月薪范围（元）,人数（人）',
      '电工,4000-6500,322',
      '焊工,4500-7200,198',
      '木工,3800-5600,87',
      '钳工,4200-6000,141',
    ),
  },
  {
    shape: 'years five apart',
    chart: 'lines trend',
    text: lines(
      '地区,2005,2010,2015,2020',
      '东部,48.2,52.1,57.0,61.3',
      '中部,36.0,41.2,47.5,53.8',
      '西部,31.4,36.9,43.1,49.0',
    ),
  },
  {
    shape: 'sums from January on',
    chart: 'lines trend',
    text: lines(
      '时间,投资（亿元）',
      '2023年1-2月,120',
      '2023年1-3月,260',
      '2023年1-4月,390',
      '2023年1-5月,540',
      '2023年1-6月,720',
    ),
  },
  {
    shape: 'indices of four things on one base',
    chart: 'lines trend',
    text: lines(
      '年份,食品,居住,交通,教育（2015年=100）',
      many(
        8,
        (at) =>
          `${2015 + at},${(100 + at * 3).toFixed(1)},${(100 + at * 2.1).toFixed(1)},${(100 - at * 0.7).toFixed(1)},${(100 + at * 1.4).toFixed(1)}`,
      ),
    ),
  },
  {
    shape: 'from one class to another',
    chart: 'heat matrix',
    text: lines(
      '父代＼子代,一,二,三,四,五,六',
      many(
        6,
        (row) =>
          `${'一二三四五六'[row]},${Array.from({ length: 6 }, (_, at) => (row === at ? 40 : 6 + Math.round(8 * noise(row * 6 + at)))).join(',')}`,
      ),
    ),
  },
  {
    shape: 'agree, neither, disagree',
    chart: 'diverging opinions',
    text: lines(
      'Statement,Agree,Neither,Disagree',
      'My work is safe,62,21,17',
      'I am paid fairly,38,25,37',
      'I am heard,44,30,26',
      'I would recommend it,55,28,17',
    ),
  },
  {
    shape: 'percentiles of pay',
    chart: 'dots few-groups',
    text: lines(
      'Industry,P10,P25,P50,P75,P90',
      'Finance,14.2,19.0,27.5,41.0,62.3',
      'Health,11.4,13.0,17.2,23.9,31.0',
      'Retail,10.4,10.9,11.8,13.6,18.0',
      'Education,11.0,13.8,19.9,25.6,31.2',
      'Transport,11.6,13.2,16.0,20.8,27.7',
    ),
  },
  {
    shape: 'growth of two years of many places',
    chart: 'dumbbell two-times',
    text: lines(
      '地区,2022年增速（%）,2023年增速（%）',
      many(
        10,
        (at) =>
          `${'甲乙丙丁戊己庚辛壬癸'[at]}市,${(2 + 4 * noise(at)).toFixed(1)},${(3 + 5 * noise(at + 7)).toFixed(1)}`,
      ),
    ),
  },
  {
    shape: 'rates of births, deaths and what is between',
    chart: 'lines trend',
    text: lines(
      '年份,出生率（‰）,死亡率（‰）,自然增长率（‰）',
      '2019,10.60,6.75,3.85',
      '2020,10.55,7.91,2.64',
      '2021,9.68,8.26,1.42',
      '2022,8.47,8.51,-0.04',
      '2023,7.92,8.74,-0.82',
    ),
  },
  {
    shape: 'exports, imports and the balance',
    chart: 'lines trend',
    text: lines(
      '年份,出口（亿元）,进口（亿元）,差额（亿元）',
      '2019,131.4,248.5,-117.1',
      '2020,85.7,286.8,-201.1',
      '2021,97.0,394.3,-297.3',
      '2022,121.3,463.1,-341.8',
      '2023,124.0,367.7,-243.7',
    ),
  },
  {
    shape: 'town, country and their ratio over years',
    chart: 'lines trend',
    text: lines(
      '年份,城镇（元）,农村（元）,城乡收入比',
      '2019,32323,9629,3.36',
      '2020,33822,10344,3.27',
      '2021,36187,11433,3.17',
      '2022,37572,12165,3.09',
      '2023,39833,13131,3.03',
    ),
  },
  {
    shape: 'sizes of firms with a share each',
    chart: 'bars ranking',
    text: lines(
      '规模,建会率（%）',
      '10人以下,21.4',
      '10-49人,48.0',
      '50-249人,71.2',
      '250-999人,88.5',
      '1000人以上,97.1',
    ),
  },
  {
    shape: 'days of the week',
    chart: 'bars ranking',
    text: lines(
      '星期,客流（人次）',
      '星期一,812',
      '星期二,790',
      '星期三,805',
      '星期四,822',
      '星期五,960',
      '星期六,1410',
      '星期日,1333',
    ),
  },
  {
    shape: 'flows from region to region, long',
    chart: 'grouped-bars few-groups',
    text: lines(
      '流出地,流入地,人数（万人）',
      '甘肃,新疆,42',
      '甘肃,江苏,31',
      '甘肃,广东,28',
      '青海,新疆,5',
      '青海,江苏,9',
      '青海,广东,7',
      '宁夏,新疆,4',
      '宁夏,江苏,6',
      '宁夏,广东,8',
    ),
  },
  {
    shape: 'two rows of heads: sexes under years',
    chart: 'grouped-bars few-groups',
    text: lines(
      '地区,2022年,2022年,2023年,2023年',
      ',男,女,男,女',
      '东区,120,95,126,104',
      '西区,60,42,69,46',
      '南区,80,70,75,72',
    ),
  },
  {
    shape: 'months by five kinds',
    chart: 'lines trend',
    text: lines(
      '月份,粮油,肉类,蔬菜,水产,水果',
      many(
        12,
        (at) =>
          `2023-${String(at + 1).padStart(2, '0')},${[100, 104, 92, 99, 107].map((base, kind) => (base + 8 * noise(at * 5 + kind)).toFixed(1)).join(',')}`,
      ),
    ),
  },
  {
    shape: 'wages by sex with their ratio',
    chart: 'multiples each-unit',
    text: lines(
      '职业,男（元）,女（元）,女/男（%）',
      '管理人员,9800,8400,85.7',
      '技术人员,8700,7800,89.7',
      '办事人员,6500,6100,93.8',
      '生产工人,6200,5100,82.3',
    ),
  },
];
