import type { HeadlineTable } from './headlines.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');

/** Of the manner of the two before it; written after both had mended the checker, and tried once. */
export const ELEVENTH_SET: readonly HeadlineTable[] = [
  {
    table: '外贸',
    text: lines(
      '年份,出口（亿元）,进口（亿元）',
      ...[
        '2018,145.9,249.4',
        '2019,131.4,248.5',
        '2020,85.7,286.8',
        '2021,97.0,394.3',
        '2022,121.3,463.1',
        '2023,124.0,367.7',
      ],
    ),
    pairs: [
      ['2020年出口跌破百亿元', '2021年出口升破百亿元'],
      ['出口连降两年后于2021年回升', '出口连降三年后于2022年回升'],
      ['2022年进口额创六年新高', '2023年进口额创六年新高'],
      ['2023年进口比上年下降20.6%', '2023年进口比上年下降10.6%'],
      ['2023年逆差缩小至243.7亿元', '2023年逆差扩大至243.7亿元'],
      ['六年来进口额始终高于出口额', '六年来出口额始终高于进口额'],
      ['2023年出口仍未恢复到2018年水平', '2023年出口已超过2018年水平'],
      ['2021年进口增加107.5亿元，增幅最大', '2022年进口增加68.8亿元，增幅最大'],
    ],
  },
  {
    table: 'commuting',
    text: lines(
      'Mode,2011 (%),2021 (%)',
      ...[
        'Car,57.5,45.1',
        'Working from home,10.3,31.2',
        'Walking,9.8,7.6',
        'Bus,6.6,4.3',
        'Train,5.0,1.9',
        'Cycling,2.6,2.1',
      ],
    ),
    pairs: [
      [
        'The share working from home tripled between 2011 and 2021',
        'The share working from home quadrupled between 2011 and 2021',
      ],
      ['Fewer than half of commuters now travel by car', 'Fewer than a third of commuters now travel by car'],
      ['Working from home was the only mode to grow', 'Cycling was the only mode to grow'],
      ['Car travel fell by 12.4 percentage points', 'Car travel fell by 21.4 percentage points'],
      ['Train commuting more than halved', 'Bus commuting more than halved'],
      ['In 2021 cycling overtook the train', 'In 2021 cycling overtook the bus'],
      ['Walking slipped from 9.8% to 7.6%', 'Walking slipped from 9.8% to 6.7%'],
      [
        'The car remains the most common way to get to work',
        'Home has replaced the car as the most common place to start work',
      ],
    ],
  },
  {
    table: '各区小学',
    text: lines(
      '区,学校数（所）,学生数（人）,专任教师（人）',
      ...['城关,68,92400,5210', '七里河,61,41800,2630', '西固,38,27900,1790', '安宁,22,31500,1640', '红古,27,9800,810'],
    ),
    pairs: [
      ['城关学生数占五区的45.4%', '城关学生数占五区的54.4%'],
      ['安宁学校最少，学生却多于西固', '红古学校最少，学生却多于西固'],
      ['红古学生不足万人', '西固学生不足万人'],
      ['城关专任教师是红古的6.4倍', '城关专任教师是红古的8.4倍'],
      ['五区共有小学216所', '五区共有小学236所'],
      ['七里河与城关学校数仅差7所', '七里河与城关学校数仅差17所'],
      ['学生数由多到少依次为城关、七里河、安宁、西固、红古', '学生数由多到少依次为城关、安宁、七里河、西固、红古'],
      ['除城关外，各区专任教师均不足3000人', '除城关外，各区专任教师均不足2000人'],
    ],
  },
  {
    table: 'wages',
    text: lines(
      'Sector,Median hourly pay (£),Change on year (%)',
      ...[
        'Finance,24.80,4.1',
        'Information,23.10,3.2',
        'Education,17.90,6.0',
        'Health,16.70,6.8',
        'Retail,12.40,8.9',
        'Hospitality,11.60,9.7',
      ],
    ),
    pairs: [
      ['Hospitality pay grew fastest, up 9.7% on the year', 'Retail pay grew fastest, up 8.9% on the year'],
      ['Finance pays best at £24.80 an hour', 'Information pays best at £23.10 an hour'],
      [
        'Finance workers earn more than twice as much as hospitality workers',
        'Finance workers earn more than three times as much as hospitality workers',
      ],
      ['Pay in health rose faster than in education', 'Pay in education rose faster than in health'],
      ['Two sectors pay less than £15 an hour', 'Four sectors pay less than £15 an hour'],
      ['Information saw the slowest pay growth', 'Finance saw the slowest pay growth'],
      ['Education pays £1.20 an hour more than health', 'Education pays £2.20 an hour more than health'],
      ['Pay rose in every sector', 'Pay fell in every sector'],
    ],
  },
  {
    table: '降水',
    text: lines(
      '月份,降水量（毫米）',
      ...[
        '1月,2',
        '2月,4',
        '3月,11',
        '4月,20',
        '5月,38',
        '6月,45',
        '7月,66',
        '8月,72',
        '9月,41',
        '10月,23',
        '11月,5',
        '12月,1',
      ],
    ),
    pairs: [
      ['8月降水量最多，达72毫米', '7月降水量最多，达66毫米'],
      ['全年降水量328毫米', '全年降水量388毫米'],
      ['降水集中在7、8月，合计138毫米', '降水集中在7、8月，合计158毫米'],
      ['降水量自1月起逐月增加，8月达到峰值', '降水量自1月起逐月增加，9月达到峰值'],
      ['12月降水量仅1毫米，为全年最少', '1月降水量仅2毫米，为全年最少'],
      ['7月降水量超过全年的五分之一', '7月降水量超过全年的三分之一'],
      ['9月降水量比8月减少31毫米', '9月降水量比8月减少21毫米'],
      ['降水量超过50毫米的只有7月和8月', '降水量超过50毫米的只有8月'],
    ],
  },
];
