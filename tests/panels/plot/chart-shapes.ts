/** A shape of table, the chart a statistician takes of it, and why; the reason is one of `words/chart-reasons.ts`. */
export interface TableShape {
  readonly shape: string;
  /** Kind and reason. */
  readonly chart: string;
  readonly text: string;
}

const lines = (...rows: readonly string[]): string => rows.join('\n');
/** Rows of a number each, made up the same way every time. */
const many = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');
const AGES = [
  '0-4',
  '5-9',
  '10-14',
  '15-19',
  '20-24',
  '25-29',
  '30-34',
  '35-39',
  '40-44',
  '45-49',
  '50-54',
  '55-59',
  '60-64',
  '65+',
];
const PROVINCES =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆'.split(
    ' ',
  );
const GANSU =
  '兰州市 嘉峪关市 金昌市 白银市 天水市 武威市 张掖市 平凉市 酒泉市 庆阳市 定西市 陇南市 临夏州 甘南州'.split(' ');
const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
/** Between 0 and 1, without a pattern an eye would see. */
const noise = (index: number): number => Math.abs(Math.sin(index * 12.9898) * 43758.5453) % 1;

export const SHAPES: readonly TableShape[] = [
  {
    shape: 'three years by months',
    chart: 'lines seasons',
    text: lines(
      `年份,${MONTHS.join(',')}`,
      many(3, (at) => `${2021 + at},${MONTHS.map((_, month) => 90 + month * 2 + at).join(',')}`),
    ),
  },
  {
    shape: 'women and men of two years side by side',
    chart: 'grouped-bars few-groups',
    text: lines(
      'region,2021 F,2021 M,2022 F,2022 M',
      'Gansu,120,130,150,191',
      'Qinghai,35,40,41,44',
      'Ningxia,44,41,46,48',
    ),
  },
  // Ages by sex.
  {
    shape: 'ages by sex, wide',
    chart: 'pyramid ages',
    text: lines(
      '年龄,男（万人）,女（万人）',
      many(14, (at) => `${AGES[at]}岁,${(40 + 10 * noise(at)).toFixed(1)},${(38 + 10 * noise(at + 9)).toFixed(1)}`),
    ),
  },
  {
    shape: 'ages by sex with a total',
    chart: 'pyramid ages',
    text: lines(
      '年龄组,合计,男,女',
      many(14, (at) => `${AGES[at]}岁,${100 - at},${50 - at},50`),
    ),
  },
  {
    shape: 'ages by sex, long',
    chart: 'pyramid ages',
    text: lines(
      'Age,Sex,Persons',
      many(28, (at) => `${AGES[at >> 1]},${at % 2 ? 'Female' : 'Male'},${500 + Math.round(300 * noise(at))}`),
    ),
  },
  {
    shape: 'ages by sex in English',
    chart: 'pyramid ages',
    text: lines(
      'Age group,Men,Women',
      many(14, (at) => `${AGES[at]},${900 - at * 31},${880 - at * 22}`),
    ),
  },
  {
    shape: 'ages alone',
    chart: 'bars ranking',
    text: lines(
      '年龄,人数',
      many(14, (at) => `${AGES[at]}岁,${900 - at * 31}`),
    ),
  },
  // Shares and parts.
  {
    shape: 'shares of sectors over years, wide',
    chart: 'shares shares',
    text: lines(
      '产业（%）,2015,2016,2017,2018,2019,2020',
      '第一产业,14.1,13.7,11.5,11.2,12.0,13.3',
      '第二产业,36.8,34.8,34.3,33.9,32.8,31.6',
      '第三产业,49.1,51.5,54.2,54.9,55.2,55.1',
    ),
  },
  {
    shape: 'shares over years, years down',
    chart: 'shares shares',
    text: lines(
      '年份,煤炭（%）,石油（%）,天然气（%）,其他（%）',
      '2018,59.0,18.9,7.6,14.5',
      '2019,57.7,19.0,8.0,15.3',
      '2020,56.9,18.8,8.4,15.9',
      '2021,55.9,18.6,8.8,16.7',
    ),
  },
  {
    shape: 'shares over years, long',
    chart: 'shares shares',
    text: lines(
      'year,kind,share (%)',
      many(
        15,
        (at) =>
          `${2018 + Math.floor(at / 3)},${['Permanent', 'Fixed term', 'Agency'][at % 3]},${[70 - Math.floor(at / 3), 20, 10 + Math.floor(at / 3)][at % 3]}`,
      ),
    ),
  },
  {
    shape: 'shares of regions',
    chart: 'shares shares',
    text: lines(
      '市州,小学（%）,初中（%）,高中（%）,大专以上（%）',
      '兰州市,20,30,25,25',
      '天水市,30,35,20,15',
      '白银市,28,36,21,15',
      '定西市,35,38,17,10',
    ),
  },
  {
    shape: 'shares that round to 99.9 and 100.1',
    chart: 'shares shares',
    text: lines(
      '地区,城镇（%）,乡村（%）,其他（%）',
      '东部,66.7,22.2,11.0',
      '中部,55.6,33.3,11.2',
      '西部,50.1,38.8,11.1',
    ),
  },
  {
    shape: 'shares of one whole',
    chart: 'bars ranking',
    text: lines('来源,占比（%）', '会费,52', '补助,31', '其他,17'),
  },
  {
    shape: 'parts and their total',
    chart: 'stacked total',
    text: lines(
      '市州,合计,专职,兼职,志愿',
      '兰州市,600,100,300,200',
      '天水市,400,80,220,100',
      '白银市,300,60,140,100',
      '定西市,250,50,120,80',
    ),
  },
  {
    shape: 'parts and their total over years',
    chart: 'stacked total',
    text: lines(
      '年份,总计,东部,中部,西部',
      '2018,600,300,200,100',
      '2019,630,310,210,110',
      '2020,660,320,220,120',
      '2021,690,330,230,130',
      '2022,720,340,240,140',
    ),
  },
  {
    shape: 'contributions with signs and their sum over years',
    chart: 'stacked signs',
    text: lines(
      '年份,合计,消费,投资,净出口',
      '2018,6.7,4.3,2.9,-0.5',
      '2019,6.0,3.5,1.9,0.6',
      '2020,2.2,-0.2,1.8,0.6',
      '2021,8.4,4.9,1.7,1.8',
      '2022,3.0,1.2,1.4,0.4',
    ),
  },
  {
    shape: 'two parts and their total',
    chart: 'grouped-bars few-groups',
    text: lines('指标,合计,男,女', '参加培训,5120,3010,2110', '取得证书,1870,1160,710', '领取补贴,900,500,400'),
  },
  {
    shape: 'parts that add up to no total',
    chart: 'grouped-bars few-groups',
    text: lines('市州,甲班,乙班,丙班', '兰州市,120,135,140', '天水市,64,70,66', '白银市,41,39,45'),
  },
  {
    shape: 'shares with a gap',
    chart: 'lines trend',
    text: lines('年份,甲（%）,乙（%）,丙（%）', '2018,50,30,20', '2019,48,,21', '2020,47,31,22'),
  },
  {
    shape: 'rates that only happen to be per cent',
    chart: 'grouped-bars few-groups',
    text: lines('地区,参保率（%）,入会率（%）', '东部,92,81', '中部,88,77', '西部,83,70'),
  },
  // Answers.
  {
    shape: 'answers of satisfaction',
    chart: 'diverging opinions',
    text: lines(
      '项目,很不满意（%）,不满意（%）,一般（%）,满意（%）,很满意（%）',
      '工资,8,17,35,30,10',
      '食堂,5,10,30,40,15',
      '培训,3,8,29,42,18',
    ),
  },
  {
    shape: 'answers of agreement in English',
    chart: 'diverging opinions',
    text: lines(
      'Statement,Strongly disagree,Disagree,Neutral,Agree,Strongly agree',
      'Pay is fair,12,23,25,30,10',
      'My union helps,5,12,23,40,20',
      'I would recommend it,6,14,20,38,22',
    ),
  },
  // Steps.
  {
    shape: 'stock, additions and losses with signs',
    chart: 'waterfall steps',
    text: lines(
      '项目,会员（人）',
      '年初会员,50000',
      '新发展,8200',
      '转入,1300',
      '转出,-2100',
      '退会,-900',
      '年末会员,56500',
    ),
  },
  {
    shape: 'stock and losses written without signs',
    chart: 'waterfall steps',
    text: lines('项目,金额（万元）', '上年结余,1200', '本年收入,3400', '本年支出,2900', '年末结余,1700'),
  },
  {
    shape: 'rows that do not add up',
    chart: 'bars ranking',
    text: lines('项目,金额（万元）', '上年结余,1200', '收入,3400', '支出,-2000', '年末结余,1700'),
  },
  // Two times.
  {
    shape: 'two years of few rows',
    chart: 'slope two-times',
    text: lines(
      '市州,2015,2023',
      '兰州市,321.9,442.5',
      '天水市,331.2,295.0',
      '白银市,171.6,149.8',
      '定西市,278.1,249.6',
    ),
  },
  {
    shape: 'two years of many rows',
    chart: 'dumbbell two-times',
    text: lines(
      '市州,2015,2023',
      many(14, (at) => `${GANSU[at]},${60 + 3 * at},${58 + 4 * at}`),
    ),
  },
  {
    shape: 'two years, long',
    chart: 'slope two-times',
    text: lines(
      'year,region,rate (%)',
      many(8, (at) => `${at < 4 ? 2010 : 2020},${['North', 'South', 'East', 'West'][at % 4]},${40 + at * 2}`),
    ),
  },
  {
    shape: 'two years of two rows',
    chart: 'grouped-bars few-groups',
    text: lines('工种,2022,2023', '电工,310,322', '焊工,205,198'),
  },
  {
    shape: 'two years of rows of all sizes',
    chart: 'grouped-bars few-groups',
    text: lines('项目,2022,2023', '职工,320000,330000', '工会,410,420', '劳模,12,15'),
  },
  // Over time.
  {
    shape: 'one line of years',
    chart: 'lines trend',
    text: lines(
      '年份,会员（万人）',
      many(9, (at) => `${2015 + at},${300 + at * 5}`),
    ),
  },
  {
    shape: 'three lines of years',
    chart: 'lines trend',
    text: lines(
      '年份,甲厂,乙厂,丙厂',
      many(6, (at) => `${2018 + at},${30 + at},${40 - at},${35 + (at % 2)}`),
    ),
  },
  {
    shape: 'two units over years',
    chart: 'lines trend',
    text: lines(
      '年份,产值（亿元）,工会（个）',
      many(6, (at) => `${2018 + at},${300 + at * 9},${40 + at}`),
    ),
  },
  {
    shape: 'eight lines of years',
    chart: 'lines many-lines',
    text: lines(
      '年份,甲,乙,丙,丁,戊,己,庚,辛',
      many(6, (at) => `${2018 + at},${[1, 2, 3, 4, 5, 6, 7, 8].map((one) => one * 10 + at).join(',')}`),
    ),
  },
  {
    shape: 'thirty-one lines of years',
    chart: 'lines many-lines',
    text: lines(
      '省份,2018,2019,2020,2021',
      many(
        31,
        (at) => `${PROVINCES[at]},${[0, 1, 2, 3].map((year) => (50 + at + year * noise(at)).toFixed(1)).join(',')}`,
      ),
    ),
  },
  {
    shape: 'region by year by sex',
    chart: 'multiples nested',
    text: lines(
      'region,year,sex,rate (%)',
      many(
        56,
        (at) =>
          `${['Vale', 'Moor', 'Fen', 'Dale', 'Wold', 'Heath', 'Weald'][Math.floor(at / 8)]},${2019 + (Math.floor(at / 2) % 4)},${at % 2 ? 'Women' : 'Men'},${(50 + 10 * noise(at)).toFixed(1)}`,
      ),
    ),
  },
  {
    shape: 'industry by kind of worker over years, wide',
    chart: 'multiples nested',
    text: lines(
      '行业,类别,2020,2021,2022,2023',
      many(
        12,
        (at) =>
          `${['制造', '建筑', '教育', '卫生'][Math.floor(at / 3)]},${['在岗', '派遣', '兼职'][at % 3]},${[0, 1, 2, 3].map((year) => 30 + at + year).join(',')}`,
      ),
    ),
  },
  {
    shape: 'months of one year',
    chart: 'lines trend',
    text: lines(
      '月份,来访（人次）',
      many(12, (at) => `2023年${at + 1}月,${200 + Math.round(50 * noise(at))}`),
    ),
  },
  {
    shape: 'months of five years in one line',
    chart: 'lines trend',
    text: lines(
      '月份,客运量',
      many(60, (at) => `${2018 + Math.floor(at / 12)}年${(at % 12) + 1}月,${100 + Math.round(40 * Math.sin(at / 2))}`),
    ),
  },
  {
    shape: 'months by six years',
    chart: 'heat months',
    text: lines(
      '月份,2018,2019,2020,2021,2022,2023',
      many(12, (at) => `${MONTHS[at]},${[0, 1, 2, 3, 4, 5].map((year) => 90 + at * 2 + year).join(',')}`),
    ),
  },
  {
    shape: 'years by months',
    chart: 'heat months',
    text: lines(
      `年份,${MONTHS.join(',')}`,
      many(6, (at) => `${2018 + at},${MONTHS.map((_, month) => 90 + month * 2 + at).join(',')}`),
    ),
  },
  {
    shape: 'months by two years',
    chart: 'lines seasons',
    text: lines(
      '月份,2022,2023',
      many(12, (at) => `${MONTHS[at]},${100 + at},${110 + at}`),
    ),
  },
  {
    shape: 'quarters of three years',
    chart: 'lines trend',
    text: lines(
      '季度,增速（%）',
      many(12, (at) => `${2021 + Math.floor(at / 4)}年${(at % 4) + 1}季度,${(3 + 3 * noise(at)).toFixed(1)}`),
    ),
  },
  {
    shape: 'days',
    chart: 'lines trend',
    text: lines(
      '日期,件数',
      many(
        40,
        (at) =>
          `2023-${at < 31 ? '01' : '02'}-${String((at % 31) + 1).padStart(2, '0')},${20 + Math.round(9 * noise(at))}`,
      ),
    ),
  },
  // Measures.
  {
    shape: 'two measures of provinces',
    chart: 'scatter measures',
    text: lines(
      '省份,人均产值（元）,入会率（%）',
      many(31, (at) => `${PROVINCES[at]},${40000 + 2100 * at},${(50 + 40 * noise(at)).toFixed(1)}`),
    ),
  },
  {
    shape: 'two measures of countries in English',
    chart: 'scatter measures',
    text: lines(
      'Country,GDP per head (US$),Union density (%)',
      many(20, (at) => `Land ${String.fromCharCode(65 + at)},${5000 + 3000 * at},${(10 + 50 * noise(at)).toFixed(1)}`),
    ),
  },
  {
    shape: 'two measures of three rows',
    chart: 'multiples each-unit',
    text: lines('工种,周工时（小时）,补贴（元）', '电工,44.5,120.5', '焊工,47.25,98', '木工,41,87.3'),
  },
  {
    shape: 'two columns of one measure',
    chart: 'dots few-groups',
    text: lines(
      '市州,男,女',
      many(14, (at) => `${GANSU[at]},${400 + at * 7},${420 + at * 5}`),
    ),
  },
  {
    shape: 'four measures',
    chart: 'multiples each-unit',
    text: lines(
      '市州,职工（人）,工会（个）,会费（万元）,入会率（%）',
      many(8, (at) => `${GANSU[at]},${40000 + at * 1000},${300 + at},${800 + at},${80 + at}`),
    ),
  },
  // Records.
  {
    shape: 'records with numbers of their own',
    chart: 'histogram records',
    text: lines(
      '编号,工资（元）',
      many(120, (at) => `${1001 + at},${4000 + Math.round(4000 * noise(at))}`),
    ),
  },
  {
    shape: 'records of a few groups',
    chart: 'box groups',
    text: lines(
      '员工编号,部门,工资（元）',
      many(
        120,
        (at) =>
          `A${String(at + 1).padStart(3, '0')},${['生产', '销售', '后勤'][at % 3]},${4000 + Math.round(4000 * noise(at)) + (at % 3) * 800}`,
      ),
    ),
  },
  {
    shape: 'records of persons by name',
    chart: 'box groups',
    text: lines(
      '姓名,性别,工时',
      many(
        60,
        (at) =>
          `职工${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${'子丑寅卯辰巳'[Math.floor(at / 10)]},${at % 2 ? '男' : '女'},${(36 + 12 * noise(at)).toFixed(1)}`,
      ),
    ),
  },
  {
    shape: 'records in English with an id',
    chart: 'histogram records',
    text: lines(
      'id,income',
      many(200, (at) => `R-${at + 1},${20000 + Math.round(50000 * noise(at) ** 2)}`),
    ),
  },
  {
    shape: 'cities of one number each',
    chart: 'bars ranking',
    text: lines(
      'City,Visitors',
      many(45, (at) => `Town of ${String.fromCharCode(65 + (at % 26))}${at > 25 ? 'ford' : 'ham'},${1000 + at * 31}`),
    ),
  },
  // Places.
  {
    shape: 'a rate of provinces',
    chart: 'map places',
    text: lines(
      '省份,城镇化率（%）',
      many(31, (at) => `${PROVINCES[at]},${(50 + 40 * noise(at)).toFixed(1)}`),
    ),
  },
  {
    shape: 'a count of provinces',
    chart: 'bars ranking',
    text: lines(
      '省份,工会会员（万人）',
      many(31, (at) => `${PROVINCES[at]},${200 + at * 30}`),
    ),
  },
  {
    shape: 'a rate of the prefectures of Gansu',
    chart: 'map places',
    text: lines(
      '市州,入会率（%）',
      many(14, (at) => `${GANSU[at]},${(70 + 20 * noise(at)).toFixed(1)}`),
    ),
  },
  {
    shape: 'a count of the prefectures of Gansu',
    chart: 'bars ranking',
    text: lines(
      '市州,会员（人）',
      many(14, (at) => `${GANSU[at]},${20000 + at * 3000}`),
    ),
  },
  {
    shape: 'a rate of provinces with the national average',
    chart: 'map places',
    text: lines(
      '地区,参保率（%）',
      '全国,81.2',
      many(31, (at) => `${PROVINCES[at]},${(62 + 40 * noise(at)).toFixed(1)}`),
    ),
  },
  // Categories.
  { shape: 'one number each', chart: 'bars ranking', text: lines('工种,人数', '电工,322', '焊工,198', '木工,87') },
  {
    shape: 'changes above and below zero',
    chart: 'bars ranking',
    text: lines('行业,同比（%）', '制造业,3.2', '建筑业,-4.1', '采矿业,-1.0', '信息业,8.8', '零售业,2.1'),
  },
  {
    shape: 'few groups of two',
    chart: 'grouped-bars few-groups',
    text: lines('市州,专职,兼职', '兰州市,410,2950', '天水市,190,1420', '白银市,120,880'),
  },
  {
    shape: 'a grid of regions and industries',
    chart: 'heat matrix',
    text: lines(
      '地区,采矿,制造,建筑,运输,零售,教育,卫生',
      many(
        8,
        (at) =>
          `${['东', '南', '西', '北', '中', '东南', '西南', '西北'][at]}区,${[1, 2, 3, 4, 5, 6, 7].map((one) => 100 + one * 9 + at * 5).join(',')}`,
      ),
    ),
  },
  {
    shape: 'a grid of weekdays and hours',
    chart: 'heat matrix',
    text: lines(
      `时段,星期一,星期二,星期三,星期四,星期五,星期六,星期日`,
      many(10, (at) => `${8 + at}:00,${[1, 2, 3, 4, 5, 6, 7].map((one) => 20 + one * 3 + at).join(',')}`),
    ),
  },
  {
    shape: 'indicators of units of their own',
    chart: 'multiples each-unit',
    text: lines('指标,单位,数值', '会员,万人,330', '工会,个,4100', '经费,亿元,12.5', '劳模,人,880'),
  },
  {
    shape: 'sizes in their own order',
    chart: 'bars ranking',
    text: lines('企业规模,家数', '微型,3100', '小型,2200', '中型,410', '大型,86'),
  },
  {
    shape: 'single ages by sex in bare numbers',
    chart: 'pyramid ages',
    text: lines(
      '年龄,男,女',
      many(101, (at) => `${at},${900 - at * 8},${880 - at * 7}`),
    ),
  },
  {
    shape: 'answers in one column',
    chart: 'diverging opinions',
    text: lines(
      'Question,Answer,Share (%)',
      many(12, (at) => {
        const answer = ['Strongly disagree', 'Disagree', 'Agree', 'Strongly agree'][at % 4];
        return `${['Pay', 'Hours', 'Safety'][at >> 2]},${answer},${[10, 20, 30, 40][at % 4]}`;
      }),
    ),
  },
  {
    shape: 'parts of a hundred in one column',
    chart: 'shares shares',
    text: lines(
      '来源,地区,占比（%）',
      many(
        12,
        (at) => `${['会费', '补助', '其他'][at % 3]},${'甲乙丙丁'[Math.floor(at / 3)]}市,${[52, 31, 17][at % 3]}`,
      ),
    ),
  },
  {
    shape: 'persons with two measures',
    chart: 'scatter measures',
    text: lines(
      '姓名,身高（cm）,体重（kg）',
      many(40, (at) => `员工${at},${150 + ((at * 7) % 40)},${45 + ((at * 11) % 50)}`),
    ),
  },
  {
    shape: 'marks of three subjects',
    chart: 'box groups',
    text: lines(
      '学号,语文,数学,英语',
      many(45, (at) => `S${at},${60 + ((at * 7) % 40)},${55 + ((at * 13) % 45)},${50 + ((at * 17) % 50)}`),
    ),
  },
  {
    shape: 'correlations',
    chart: 'heat matrix',
    text: lines(
      ',身高,体重,年龄,收入,工龄,学历',
      many(6, (at) => {
        const row = Array.from({ length: 6 }, (_, one) => (one === at ? 1 : (((at * 7 + one * 3) % 11) - 5) / 10));
        return `${['身高', '体重', '年龄', '收入', '工龄', '学历'][at]},${row.join(',')}`;
      }),
    ),
  },
  {
    shape: 'hours by days of the week',
    chart: 'heat matrix',
    text: lines(
      '时段,周一,周二,周三,周四,周五,周六,周日',
      many(24, (at) => `${at}:00,${[1, 2, 3, 4, 5, 6, 7].map((day) => 20 + ((at * day) % 17)).join(',')}`),
    ),
  },
  {
    shape: 'yes and no of regions',
    chart: 'shares shares',
    text: lines(
      '地区,是（%）,否（%）',
      many(6, (at) => `地区${at},${60 + at * 3},${40 - at * 3}`),
    ),
  },
  {
    shape: 'shares of fifths by years',
    chart: 'shares shares',
    text: lines(
      'Year,Lowest 20% (%),Second 20% (%),Third 20% (%),Fourth 20% (%),Highest 20% (%)',
      many(7, (at) => `${2015 + at},${(6 - at / 10).toFixed(1)},11.0,16.0,23.0,${(44 + at / 10).toFixed(1)}`),
    ),
  },
  {
    shape: 'budget and outturn',
    chart: 'grouped-bars few-groups',
    text: lines(
      '部门,预算（万元）,决算（万元）',
      many(8, (at) => `部门${at},${200 + at * 37},${190 + at * 41}`),
    ),
  },
  {
    shape: 'growth with falls by quarters',
    chart: 'lines trend',
    text: lines(
      '季度,增速（%）',
      many(20, (at) => `${2019 + (at >> 2)}年${(at % 4) + 1}季度,${((at * 3) % 9) - 3}`),
    ),
  },
  // As bureaus of the world publish them.
  {
    shape: 'countries, and groups of them, over years',
    chart: 'lines trend',
    text: lines(
      'Country Name,Country Code,Year,Value',
      many(40, (at) => {
        const names = ['World', 'High income', 'IDA total', 'OECD members', 'China', 'Germany', 'India', 'Japan'];
        return `${names[at % 8]},C${at % 8},${2019 + Math.floor(at / 8)},${900 - (at % 8) * 90 + at}`;
      }),
    ),
  },
  {
    shape: 'countries as columns beside their union',
    chart: 'lines many-lines',
    text: lines(
      `year,european_union_27_countries_from_2020,${Array.from({ length: 14 }, (_, at) => `land_${at}`).join(',')}`,
      many(6, (at) => [2018 + at, ...Array.from({ length: 15 }, (_, land) => 60 + land - at)].join(',')),
    ),
  },
  {
    shape: 'sources of energy over years, long',
    chart: 'lines trend',
    text: lines(
      'year,source,net_generation',
      many(
        30,
        (at) =>
          `${2008 + Math.floor(at / 3)},${['Fossil', 'Nuclear', 'Renewables'][at % 3]},${9000 - 2500 * (at % 3) + at * 10}`,
      ),
    ),
  },
];
