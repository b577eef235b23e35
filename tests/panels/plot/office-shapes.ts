import type { TableShape } from './chart-shapes.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');
const many = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');
/** Between 0 and 1, without a pattern an eye would see. */
const noise = (index: number): number => Math.abs(Math.sin(index * 12.9898) * 43758.5453) % 1;

/** Tables as counties, unions and councils hand them on; the chart was written down before any was opened, and where it was left, a line says why. */
export const OFFICE_SHAPES: readonly TableShape[] = [
  {
    shape: 'a county bulletin: indicators, units, amounts, growth, parts and gaps',
    chart: 'bars ranking',
    text: lines(
      '指标,单位,绝对量,比上年增长（%）',
      '地区生产总值,亿元,86.42,6.1',
      '#第一产业,亿元,21.30,5.4',
      '#第二产业,亿元,28.75,7.9',
      '#第三产业,亿元,36.37,5.2',
      '社会消费品零售总额,亿元,24.10,7.8',
      '一般公共预算收入,万元,35120,-3.6',
      '城镇居民人均可支配收入,元,33105,5.8',
      '常住人口,万人,21.4,—',
    ),
  },
  {
    shape: 'counties with total, growth and the place of each',
    chart: 'multiples each-unit',
    text: lines(
      '县区,总量（亿元）,总量位次,增速（%）,增速位次',
      '甲县,142.3,1,5.2,4',
      '乙县,98.7,2,6.8,1',
      '丙县,77.0,3,4.9,5',
      '丁区,65.4,4,6.1,2',
      '戊区,40.2,5,5.9,3',
      '己县,38.8,6,3.0,6',
    ),
  },
  {
    shape: 'a union workbook with title, holder and unit above',
    chart: 'multiples each-unit',
    text: lines(
      '附件2,,,',
      '全市工会组织和会员统计表（2023年）,,,',
      '填报单位：市总工会,,,单位：个、人',
      '县区,基层工会数（个）,会员人数（人）,其中：女会员（人）',
      '甲县,412,30120,12844',
      '乙县,268,19055,7210',
      '丙县,301,22417,9903',
      '丁区,815,70260,33018',
      '合计,1796,141852,62975',
    ),
  },
  {
    shape: 'half-years of two regions',
    chart: 'lines trend',
    text: lines(
      '时期,东区（件）,西区（件）',
      '2021年上半年,312,201',
      '2021年下半年,340,188',
      '2022年上半年,298,195',
      '2022年下半年,365,214',
      '2023年上半年,377,240',
    ),
  },
  {
    shape: 'quarters under years, places down',
    chart: 'lines trend',
    text: lines(
      '地区,2022年,2022年,2022年,2022年,2023年,2023年,2023年,2023年',
      ',一季度,二季度,三季度,四季度,一季度,二季度,三季度,四季度',
      '甲市,20.1,22.3,24.0,26.8,21.5,23.9,25.8,28.2',
      '乙市,14.2,15.0,15.8,17.9,14.9,16.1,17.0,18.8',
      '丙市,9.9,10.8,11.3,12.9,10.1,11.2,12.0,13.6',
    ),
  },
  {
    shape: 'a count and its rate over years',
    chart: 'lines trend',
    text: lines(
      '年份,工伤事故（起）,每十万人死亡（人/十万人）',
      many(8, (at) => `${2016 + at},${420 - at * 23},${(3.9 - at * 0.21).toFixed(2)}`),
    ),
  },
  {
    shape: 'places in a ranking in two years',
    chart: 'slope two-times',
    text: lines('城市,2022年位次,2023年位次', '甲市,1,2', '乙市,2,1', '丙市,3,5', '丁市,4,3', '戊市,5,4'),
  },
  {
    shape: 'targets, what was done and the rate of it',
    chart: 'multiples each-unit',
    text: lines(
      '县区,目标（人）,完成（人）,完成率（%）',
      '甲县,3000,3120,104.0',
      '乙县,2500,2315,92.6',
      '丙县,1800,1818,101.0',
      '丁区,4200,3906,93.0',
      '戊区,1500,1680,112.0',
    ),
  },
  {
    shape: 'budget, outturn and variance with a total',
    chart: 'grouped-bars few-groups',
    text: lines(
      'Department,Budget (£m),Outturn (£m),Variance (£m)',
      'Adult social care,142.6,151.3,8.7',
      `Children's services,98.2,109.9,11.7`,
      '"Highways, parking & waste",64.0,61.2,-2.8',
      'Housing (GF),21.5,20.9,-0.6',
      'Corporate,33.1,32.4,-0.7',
      'Total,359.4,375.7,16.3',
    ),
  },
  {
    shape: 'before and after a training, nine questions',
    chart: 'dumbbell two-times',
    text: lines(
      '题目,培训前正确率（%）,培训后正确率（%）',
      many(9, (at) => `第${at + 1}题,${(35 + 30 * noise(at)).toFixed(1)},${(60 + 30 * noise(at + 4)).toFixed(1)}`),
    ),
  },
  {
    shape: 'ages by sex with total and share, in English',
    chart: 'pyramid ages',
    text: lines(
      'Age,Males,Females,Total,% of total',
      '0 to 14,"4,125","3,918","8,043",17.6',
      '15 to 29,"4,610","4,402","9,012",19.7',
      '30 to 44,"5,120","5,240","10,360",22.7',
      '45 to 59,"4,480","4,700","9,180",20.1',
      '60 to 74,"3,010","3,420","6,430",14.1',
      '75 and over,"1,050","1,640","2,690",5.9',
      'All ages,"22,395","23,320","45,715",100.0',
    ),
  },
  {
    shape: 'answers of satisfaction with the number asked',
    chart: 'diverging opinions',
    text: lines(
      '题目,有效样本（人）,非常满意（%）,满意（%）,一般（%）,不满意（%）,非常不满意（%）',
      '工资收入,1204,8.2,31.5,38.0,16.9,5.4',
      '劳动安全,1198,26.1,45.0,20.2,6.3,2.4',
      '工会服务,1187,21.4,43.8,25.5,7.0,2.3',
      '食堂住宿,1201,12.0,34.6,33.1,14.8,5.5',
    ),
  },
  {
    shape: 'the ten largest, with rank and code',
    chart: 'bars ranking',
    text: lines(
      'Rank,Union,Code,Members',
      many(10, (at) => `${at + 1},Union ${'ABCDEFGHIJ'[at]},T${103 + at * 7},"1,${200 - at * 11},${450 + at}"`),
    ),
  },
  {
    shape: 'hours of a day',
    // Columns or a line were wanted; hours are no times yet, and their bars stand in the order of the day.
    chart: 'bars ranking',
    text: lines(
      'Hour,Calls',
      many(24, (at) => `${String(at).padStart(2, '0')}:00,${Math.round(20 + 80 * noise(at))}`),
    ),
  },
  {
    shape: 'a cross-table with totals both ways',
    chart: 'stacked total',
    text: lines(
      '行业,国有,集体,私营,外资,合计',
      '制造业,120,45,310,88,563',
      '建筑业,95,60,205,4,364',
      '批发零售,22,31,290,36,379',
      '交通运输,140,12,98,9,259',
      '合计,377,148,903,137,1565',
    ),
  },
  {
    shape: 'groups of rows with blank rows between',
    chart: 'bars ranking',
    text: lines(
      'Local authority,Recycling rate (%)',
      'Ashby,48.2',
      'Brent Vale,51.7',
      ',',
      'Carrow,39.9',
      'Denholm,44.4',
      ',',
      'Elms,57.0',
      'Fenwick,41.3',
    ),
  },
  {
    shape: 'deaths per hundred thousand of provinces',
    chart: 'map places',
    text: lines(
      '地区,死亡率（1/10万）',
      many(
        16,
        (at) =>
          `${['北京', '天津', '河北', '山西', '内蒙古', '辽宁', '吉林', '黑龙江', '上海', '江苏', '浙江', '安徽', '福建', '江西', '山东', '河南'][at]},${(3 + 9 * noise(at)).toFixed(2)}`,
      ),
    ),
  },
  {
    shape: 'months of this year beside last year',
    chart: 'lines seasons',
    text: lines(
      '月份,2023年（万元）,2024年（万元）',
      many(12, (at) => `${at + 1}月,${Math.round(300 + 90 * noise(at))},${Math.round(340 + 90 * noise(at + 3))}`),
    ),
  },
  {
    shape: 'a month and the sum since January',
    chart: 'lines trend',
    text: lines(
      '月份,当月（亿元）,累计（亿元）',
      many(9, (at) => `2024年${at + 1}月,${(40 + at).toFixed(1)},${(40 * (at + 1) + (at * (at + 1)) / 2).toFixed(1)}`),
    ),
  },
  {
    shape: 'employed, members and their share in two years, under two heads',
    chart: 'multiples each-unit',
    text: lines(
      'Characteristic,2022,2022,2022,2023,2023,2023',
      ',Total employed (thousands),Members of unions (thousands),Members (%),Total employed (thousands),Members of unions (thousands),Members (%)',
      '16 to 24 years,"20,084",880,4.4,"20,339",900,4.4',
      '25 to 34 years,"33,078","2,926",8.8,"33,262","2,960",8.9',
      '35 to 44 years,"30,106","3,421",11.4,"30,867","3,460",11.2',
      '45 to 54 years,"27,402","3,440",12.6,"27,437","3,445",12.6',
      '55 to 64 years,"22,009","2,829",12.9,"22,220","2,790",12.6',
    ),
  },
  {
    shape: 'union density of women and men since 1995',
    chart: 'lines trend',
    text: lines(
      'Trade union density (%)',
      'Year,Male,Female',
      many(20, (at) => `${1995 + at},${(35 - at * 0.62).toFixed(1)},${(29.7 - at * 0.11).toFixed(1)}`),
    ),
  },
  {
    shape: 'years with provisional and revised ones and a break',
    chart: 'lines trend',
    text: lines(
      'Year,Strikes,Days lost (thousands)',
      '2017,79,276',
      '2018,81,273',
      '2019,96,206',
      '2020,[x],[x]',
      '2021,[x],[x]',
      '2022 [r],1051,2518',
      '2023 [p],880,2700',
    ),
  },
  {
    shape: 'tenths of income by number',
    chart: 'bars ranking',
    text: lines(
      'Decile,Mean income (£)',
      many(10, (at) => `${at + 1},"${10 + at * 6},${120 + at * 31}"`),
    ),
  },
  {
    shape: 'education of women and men, each adding to a hundred',
    chart: 'grouped-bars few-groups',
    text: lines(
      '文化程度,男（%）,女（%）',
      '小学及以下,12.4,15.8',
      '初中,38.6,33.1',
      '高中（中专）,24.5,22.0',
      '大专,14.0,16.2',
      '本科及以上,10.5,12.9',
    ),
  },
  {
    shape: 'causes down, years across, with a total',
    chart: 'stacked total',
    text: lines(
      '原因,2019,2020,2021,2022,2023',
      '欠薪,420,455,390,372,351',
      '合同,210,198,225,240,251',
      '工伤,118,109,121,125,119',
      '社保,77,81,90,96,104',
      '合计,825,843,826,833,825',
    ),
  },
  {
    shape: 'members at the start, joined, left, at the end',
    chart: 'waterfall steps',
    text: lines(
      '项目,人数（人）',
      '年初会员,30120',
      '本年新增,2815',
      '本年转入,640',
      '本年转出,-720',
      '本年注销,-1105',
      '年末会员,31750',
    ),
  },
  {
    shape: 'bands of pay with a number each',
    chart: 'bars ranking',
    text: lines(
      '月收入,人数（人）',
      '2000元以下,86',
      '2000—3999元,412',
      '4000—5999元,655',
      '6000—7999元,301',
      '8000—9999元,120',
      '10000元及以上,58',
    ),
  },
  {
    shape: 'an estimate and its interval in one cell',
    chart: 'bars ranking',
    text: lines(
      'Region,Estimate (%),95% CI',
      'North,46.0,44.1–47.9',
      'Midlands,41.2,39.0–43.4',
      'London,38.8,36.9–40.7',
      'South,44.5,42.8–46.2',
      'Wales,49.3,45.9–52.7',
    ),
  },
  {
    shape: 'months across for ten places with the year',
    chart: 'heat matrix',
    text: lines(
      `城市,${many(12, (at) => `${at + 1}月`).replaceAll('\n', ',')},全年`,
      many(10, (at) => {
        const months = Array.from({ length: 12 }, (_, month) => Math.round(10 + 60 * noise(at * 12 + month)));
        return `${'甲乙丙丁戊己庚辛壬癸'[at]}市,${months.join(',')},${months.reduce((sum, one) => sum + one, 0)}`;
      }),
    ),
  },
  {
    shape: 'heads in two languages',
    chart: 'bars ranking',
    text: lines(
      '地区 Region,人口 Population（万人）',
      '东区 East,120.4',
      '西区 West,88.1',
      '南区 South,64.0',
      '北区 North,55.7',
    ),
  },
  {
    shape: 'women and men by grade with the share of women',
    chart: 'multiples each-unit',
    text: lines(
      'Grade,Women,Men,% women',
      'Administrative,"2,410","1,205",66.7',
      'Executive,"1,880","1,640",53.4',
      'Senior executive,510,655,43.8',
      'Grades 6 and 7,212,341,38.3',
      'Senior civil service,28,61,31.5',
    ),
  },
];
