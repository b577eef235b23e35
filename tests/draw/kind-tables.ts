import type { Mapping } from '../../src/figures/mapping/plot.ts';

/** A table for each kind of chart; `kind` where the reader asks for it and it is not what a table gets unasked. */
export interface KindTable {
  readonly name: string;
  readonly text: string;
  readonly change?: Partial<Mapping>;
}

const lines = (...rows: readonly string[]): string => rows.join('\n');
const many = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');
/** Between 0 and 1, without a pattern an eye would see. */
const noise = (index: number): number => Math.abs(Math.sin(index * 12.9898) * 43758.5453) % 1;
const split = (text: string): readonly string[] => text.split(' ');
const PROVINCES = split(
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆',
);
const GANSU = split(
  '兰州市 嘉峪关市 金昌市 白银市 天水市 武威市 张掖市 平凉市 酒泉市 庆阳市 定西市 陇南市 临夏州 甘南州',
);
const AGES = split(
  '0–4岁 5–9岁 10–14岁 15–19岁 20–24岁 25–29岁 30–34岁 35–39岁 40–44岁 45–49岁 50–54岁 55–59岁 60–64岁 65–69岁 70–74岁 75–79岁 80岁以上',
);
const MEN = [77, 90, 85, 74, 75, 92, 124, 99, 93, 114, 121, 101, 73, 74, 50, 31, 36];
const WOMEN = [69, 80, 75, 64, 67, 84, 115, 94, 90, 110, 117, 98, 73, 77, 54, 36, 50];

export const KIND_TABLES: readonly KindTable[] = [
  {
    name: 'stacked-bars',
    text: lines(
      '市州,合计（人）,专职（人）,兼职（人）,志愿（人）',
      '兰州市,6030,1020,3010,2000',
      '天水市,4100,830,2240,1030',
      '白银市,3020,610,1400,1010',
      '定西市,2510,540,1190,780',
      '陇南市,1890,420,900,570',
    ),
  },
  {
    name: 'share-bars',
    text: lines(
      '市州,小学以下（%）,初中（%）,高中（%）,大专以上（%）',
      '兰州市,18.2,29.1,24.3,28.4',
      '天水市,31.0,35.2,19.6,14.2',
      '白银市,27.8,36.0,20.9,15.3',
      '定西市,36.4,37.1,16.2,10.3',
      '甘南州,48.9,24.0,13.1,14.0',
    ),
  },
  {
    name: 'stacked-columns',
    text: lines(
      '年份,合计,最终消费,资本形成,净出口',
      '2016,6.8,4.5,3.1,-0.8',
      '2017,6.9,3.9,2.7,0.3',
      '2018,6.7,4.3,2.9,-0.5',
      '2019,6.0,3.5,1.7,0.8',
      '2020,2.2,-0.2,1.8,0.6',
      '2021,8.4,4.9,1.7,1.8',
      '2022,3.0,1.0,1.5,0.5',
      '2023,5.2,4.3,1.5,-0.6',
    ),
  },
  {
    name: 'share-columns',
    text: lines(
      '产业（%）,2012,2014,2016,2018,2020,2022',
      '第一产业,13.8,13.2,13.7,11.2,13.3,13.5',
      '第二产业,46.0,42.8,34.9,33.9,31.6,35.2',
      '第三产业,40.2,44.0,51.4,54.9,55.1,51.3',
    ),
  },
  {
    name: 'stacked-area',
    text: lines(
      '年份,煤电（亿千瓦时）,水电（亿千瓦时）,风电（亿千瓦时）,光伏（亿千瓦时）',
      many(
        14,
        (at) =>
          `${2010 + at},${560 + 22 * at + Math.round(40 * noise(at))},${250 + 14 * at},${20 + 21 * at},${at < 2 ? 1 : 10 * at}`,
      ),
    ),
    change: { kind: 'area' },
  },
  {
    name: 'diverging',
    text: lines(
      '项目,很不满意（%）,不满意（%）,一般（%）,满意（%）,很满意（%）',
      '工资收入,8,17,35,30,10',
      '劳动安全,3,9,24,46,18',
      '职工食堂,5,10,30,40,15',
      '技能培训,3,8,29,42,18',
      '文体活动,2,6,33,41,18',
    ),
  },
  {
    name: 'pyramid',
    text: lines(
      '年龄组,男（万人）,女（万人）',
      many(AGES.length, (at) => `${AGES[at]},${MEN[at]},${WOMEN[at]}`),
    ),
  },
  {
    name: 'heat-months',
    text: lines(
      '月份,2018,2019,2020,2021,2022,2023',
      many(
        12,
        (at) =>
          `${at + 1}月,${[0, 1, 2, 3, 4, 5].map((year) => Math.round(180 + 90 * Math.sin((at - 3) / 2) + 12 * year - (year === 2 && at < 5 ? 60 : 0))).join(',')}`,
      ),
    ),
  },
  {
    name: 'heat-calendar',
    text: lines(
      '月份,来访（人次）',
      many(
        60,
        (at) =>
          `${2019 + Math.floor(at / 12)}年${(at % 12) + 1}月,${at === 17 ? '' : Math.round(800 + 300 * Math.sin(at / 2) + 8 * at)}`,
      ),
    ),
    change: { kind: 'heat' },
  },
  {
    name: 'heat-grid',
    text: lines(
      '行业,同比2018年（%）,同比2019年（%）,同比2020年（%）,同比2021年（%）,同比2022年（%）,同比2023年（%）',
      ...split('采矿业 制造业 建筑业 批发零售业 交通运输业 住宿餐饮业 信息业').map(
        (name, row) =>
          `${name},${[0, 1, 2, 3, 4, 5].map((year) => (4 + row - (year === 2 ? 12 : 0) + 3 * noise(row * 7 + year)).toFixed(1)).join(',')}`,
      ),
    ),
    change: { kind: 'heat' },
  },
  {
    name: 'heat-names',
    text: lines(
      '来源,道路运输,工业生产,居民供暖,农业,废物处理,国际航运,电力与热力,建筑施工',
      ...split('氮氧化物 二氧化硫 颗粒物 氨 挥发性有机物 一氧化碳 黑碳').map(
        (name, row) =>
          `${name},${[0, 1, 2, 3, 4, 5, 6, 7].map((at) => Math.round(90 - 8 * row + 60 * noise(row * 9 + at))).join(',')}`,
      ),
    ),
    change: { kind: 'heat' },
  },
  {
    name: 'map-rate',
    text: lines(
      '省份,城镇化率（%）',
      many(31, (at) => `${PROVINCES[at]},${(52 + 37 * noise(at + 2)).toFixed(1)}`),
    ),
  },
  {
    name: 'map-gansu',
    text: lines(
      '市州,入会率（%）',
      many(14, (at) => `${GANSU[at]},${at === 9 ? '' : (62 + 30 * noise(at + 5)).toFixed(1)}`),
    ),
  },
  {
    name: 'scatter',
    text: lines(
      '省份,人均产值（元）,入会率（%）',
      many(
        31,
        (at) =>
          `${PROVINCES[at]},${Math.round(36000 + 150000 * noise(at) ** 3)},${(55 + 20 * noise(at) + 15 * noise(at + 40)).toFixed(1)}`,
      ),
    ),
    change: { fit: true },
  },
  {
    name: 'scatter-log',
    text: lines(
      'Country,GDP per head (US$),Strikes',
      many(
        24,
        (at) =>
          `Land ${String.fromCharCode(65 + at)},${Math.round(600 * 1.24 ** at)},${Math.round(5 + 900 * noise(at) ** 2)}`,
      ),
    ),
  },
  {
    name: 'histogram',
    text: lines(
      '编号,月工资（元）',
      many(
        480,
        (at) =>
          `${100001 + at},${3200 + Math.round(1500 * (noise(at) + noise(at + 500) + noise(at + 900)) + 5000 * noise(at) ** 8)}`,
      ),
    ),
  },
  {
    name: 'box',
    text: lines(
      '员工编号,部门,月工资（元）',
      many(
        180,
        (at) =>
          `A${String(at + 1).padStart(3, '0')},${['生产车间', '销售', '后勤', '研发'][at % 4]},${3800 + Math.round(2200 * (noise(at) + noise(at + 77)) + (at % 4) * 700 + (at % 41 === 0 ? 6000 : 0))}`,
      ),
    ),
  },
  {
    name: 'slope',
    text: lines(
      '市州,2015,2023',
      '兰州市,81.0,84.1',
      '天水市,35.3,46.9',
      '白银市,46.8,57.3',
      '定西市,31.1,40.9',
      '陇南市,27.5,38.4',
      '庆阳市,32.4,44.1',
    ),
  },
  {
    name: 'dumbbell',
    text: lines(
      '市州（%）,2015,2023',
      many(14, (at) => `${GANSU[at]},${(30 + 3.3 * at).toFixed(1)},${(37 + 3.1 * at + 6 * noise(at)).toFixed(1)}`),
    ),
  },
  {
    name: 'index',
    text: lines(
      '年份,产值（亿元）,职工（万人）,能耗（万吨）',
      many(10, (at) => `${2014 + at},${620 + 48 * at},${182 + 3 * at - Math.round(4 * noise(at))},${940 - 15 * at}`),
    ),
    change: { kind: 'index' },
  },
  {
    name: 'waterfall',
    text: lines(
      '项目,会员（人）',
      '年初会员,50000',
      '新发展,8200',
      '转入,1300',
      '转出,-2100',
      '退休,-3400',
      '退会,-900',
      '年末会员,53100',
    ),
  },
  {
    name: 'donut',
    text: lines('来源,经费（万元）', '合计,3180', '会费,1630', '拨缴,980', '补助,410', '其他,160'),
    change: { kind: 'donut' },
  },
  {
    name: 'nested',
    text: lines(
      'region,year,sex,rate (%)',
      many(
        60,
        (at) =>
          `${['Vale', 'Moor', 'Fen', 'Dale', 'Wold', 'Heath'][Math.floor(at / 10)]},${2019 + (Math.floor(at / 2) % 5)},${at % 2 ? 'Women' : 'Men'},${(58 + (at % 2 ? -6 : 2) + Math.floor(at / 10) + (Math.floor(at / 2) % 5) + 2 * noise(at)).toFixed(1)}`,
      ),
    ),
  },
];
