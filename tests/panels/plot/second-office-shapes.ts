import type { TableShape } from './chart-shapes.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');
const many = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');
const noise = (index: number): number => Math.abs(Math.sin(index * 45.164) * 43758.5453) % 1;

/** Of the manner of the office shapes; written after those had mended the choice, and tried once. */
export const SECOND_OFFICE_SHAPES: readonly TableShape[] = [
  {
    shape: 'budget, outturn and last year’s outturn',
    chart: 'grouped-bars few-groups',
    text: lines(
      '科目,预算数（万元）,决算数（万元）,上年决算数（万元）',
      '人员,820,811,790',
      '活动,1260,1185,1302',
      '维权,480,513,455',
      '设备,300,86,242',
    ),
  },
  {
    shape: 'opening and closing balances of funds',
    chart: 'slope two-times',
    text: lines(
      '基金,期初余额（万元）,期末余额（万元）',
      '互助基金,1204,1388',
      '救助基金,860,742',
      '培训基金,655,701',
      '活动基金,410,398',
    ),
  },
  {
    shape: 'women and men by age with shares of women',
    chart: 'pyramid ages',
    text: lines(
      '年龄,合计,男,女,女性占比（%）',
      ...[
        '16-24岁,820,402,418,51.0',
        '25-34岁,1510,790,720,47.7',
        '35-44岁,1344,702,642,47.8',
        '45-54岁,1190,640,550,46.2',
        '55-64岁,610,350,260,42.6',
        '65岁及以上,120,70,50,41.7',
      ],
    ),
  },
  {
    shape: 'answers with the base and don’t know',
    chart: 'diverging opinions',
    text: lines(
      'Statement,Base,Strongly agree (%),Agree (%),Neither (%),Disagree (%),Strongly disagree (%)',
      'Safe,812,30,44,15,8,3',
      'Paid fairly,809,6,25,24,29,16',
      'Heard,811,12,33,28,18,9',
    ),
  },
  {
    shape: 'score and place of teams',
    chart: 'bars ranking',
    text: lines('代表队,总分,名次', '甲队,286,1', '乙队,271,2', '丙队,268,3', '丁队,240,4', '戊队,233,5'),
  },
  {
    shape: 'journeys of several lengths of time',
    chart: 'bars ranking',
    text: lines('Route,Time', 'A–B,45 min', 'A–C,1.5 hours', 'A–D,2 hours', 'B–C,50 min', 'B–D,75 min'),
  },
  {
    shape: 'months across for four places',
    chart: 'lines trend',
    text: lines(
      `站点,${many(12, (at) => `${at + 1}月`).replaceAll('\n', ',')}`,
      many(
        4,
        (at) =>
          `${'甲乙丙丁'[at]}站,${Array.from({ length: 12 }, (_, month) => Math.round(20 + 50 * noise(at * 12 + month))).join(',')}`,
      ),
    ),
  },
  {
    shape: 'half-years under years with a growth',
    // Levels and growth were wanted in a chart each; the slope shows the growth, and the column that says it is told.
    chart: 'slope two-times',
    text: lines(
      '地区,2023年上半年（亿元）,2024年上半年（亿元）,同比增长（%）',
      '甲市,120.4,128.8,7.0',
      '乙市,98.6,102.1,3.5',
      '丙市,76.0,81.9,7.8',
      '丁市,54.3,53.1,-2.2',
    ),
  },
  {
    shape: 'a rate per thousand of districts in English',
    chart: 'bars ranking',
    text: lines(
      'District,Accident rate (per 1 000 workers)',
      'Ashby,4.2',
      'Brent,3.1',
      'Carrow,6.6',
      'Denholm,2.8',
      'Elms,5.0',
    ),
  },
  {
    shape: 'quarters down with levels and growth',
    chart: 'lines trend',
    text: lines(
      '季度,产值（亿元）,同比（%）',
      many(
        8,
        (at) =>
          `${2022 + Math.floor(at / 4)}年${'一二三四'[at % 4]}季度,${(80 + at * 3).toFixed(1)},${(3 + 4 * noise(at)).toFixed(1)}`,
      ),
    ),
  },
  {
    shape: 'provinces with places in two years',
    chart: 'slope two-times',
    text: lines('省份,2013年排名,2023年排名', '广东,1,1', '江苏,2,2', '山东,3,3', '浙江,4,4', '四川,9,5', '河南,5,6'),
  },
  {
    shape: 'kinds of dispute by year, long, with totals',
    chart: 'stacked total',
    text: lines(
      '年份,类别,件数',
      ...[2021, 2022, 2023].flatMap((year, at) => [
        `${year},欠薪,${400 + at * 20}`,
        `${year},合同,${210 + at * 11}`,
        `${year},工伤,${118 - at * 4}`,
        `${year},合计,${728 + at * 27}`,
      ]),
    ),
  },
  {
    shape: 'a title with a unit and notes below',
    chart: 'lines trend',
    text: lines(
      'Table 3: Members of unions (thousands),,',
      'Year,Public sector,Private sector',
      many(10, (at) => `${2010 + at},${3900 - at * 25},${2500 + at * 18}`),
      'Source: Labour Force Survey,,',
      '1. Figures are rounded.,,',
    ),
  },
  {
    shape: 'flows in and out and the balance of places',
    chart: 'grouped-bars few-groups',
    text: lines(
      '地区,流入（人）,流出（人）,净流入（人）',
      '甲市,3120,2050,1070',
      '乙市,1804,2240,-436',
      '丙市,990,1310,-320',
      '丁市,2204,1975,229',
    ),
  },
  {
    shape: 'parts of a hundred in two years',
    chart: 'shares shares',
    text: lines('年份,第一产业（%）,第二产业（%）,第三产业（%）', '2013,14.0,45.0,41.0', '2023,13.8,34.4,51.8'),
  },
];
