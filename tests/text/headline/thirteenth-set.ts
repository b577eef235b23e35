import type { HeadlineTable } from './headlines.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');

/** Of the manner of the twelfth; written after that one had mended the checker, and tried once. */
export const THIRTEENTH_SET: readonly HeadlineTable[] = [
  {
    table: '用电量',
    text: lines(
      '月份,工业用电（亿千瓦时）,居民用电（亿千瓦时）',
      ...['2023年1月,62,31', '2023年2月,58,28', '2023年3月,70,24', '2023年4月,71,20', '2023年5月,72,19'],
      ...['2023年6月,75,23', '2023年7月,80,35', '2023年8月,82,38', '2023年9月,76,27', '2023年10月,73,21'],
      ...['2023年11月,74,22', '2023年12月,77,30'],
    ),
    pairs: [
      ['8月工业用电与居民用电双双达到全年峰值', '7月工业用电与居民用电双双达到全年峰值'],
      ['下半年工业用电462亿千瓦时', '下半年工业用电426亿千瓦时'],
      ['上半年居民用电逐月减少至5月后回升', '上半年居民用电逐月增加至5月后回落'],
      ['全年居民用电合计318亿千瓦时', '全年居民用电合计348亿千瓦时'],
      ['8月居民用电是5月的2倍', '8月居民用电是5月的3倍'],
      ['工业用电各月均高于居民用电', '居民用电各月均高于工业用电'],
      ['三季度居民用电刚好100亿千瓦时', '三季度居民用电刚好120亿千瓦时'],
    ],
  },
  {
    table: '各市农民工',
    text: lines(
      '地区,年份,流向,人数（万人）',
      ...['陇东,2021,省内,34', '陇东,2021,省外,58', '陇东,2022,省内,37', '陇东,2022,省外,55', '陇东,2023,省内,41'],
      ...['陇东,2023,省外,50', '陇南,2021,省内,28', '陇南,2021,省外,44', '陇南,2022,省内,29', '陇南,2022,省外,46'],
      ...['陇南,2023,省内,33', '陇南,2023,省外,47', '河西,2021,省内,22', '河西,2021,省外,12', '河西,2022,省内,23'],
      ...['河西,2022,省外,11', '河西,2023,省内,25', '河西,2023,省外,9'],
    ),
    pairs: [
      ['三年间陇东省外人数逐年减少', '三年间陇南省外人数逐年减少'],
      ['河西省内人数始终多于省外人数', '陇东省内人数始终多于省外人数'],
      ['2023年陇东省外人数最多，为50万人', '2023年陇南省外人数最多，为47万人'],
      ['2023年陇南省外人数比省内多14万人', '2023年陇南省外人数比省内多24万人'],
      ['2023年陇东省内人数首次突破40万人', '2022年陇东省内人数首次突破40万人'],
      ['2021年至2023年陇东省内人数增加7万人', '2021年至2023年陇东省内人数增加17万人'],
      ['2023年河西省外人数不足10万人', '2022年河西省外人数不足10万人'],
    ],
  },
  {
    table: '技能等级',
    text: lines('等级,人数（人）', '初级工,18200', '中级工,24600', '高级工,13900', '技师,3100', '高级技师,700'),
    pairs: [
      ['中级工人数最多，占四成以上', '初级工人数最多，占四成以上'],
      ['技师和高级技师合计3800人，仅占6.3%', '技师和高级技师合计3800人，仅占16.3%'],
      ['高级工比初级工少4300人', '高级工比初级工多4300人'],
      ['高级技师不足千人', '技师不足千人'],
      ['中级工约为技师的8倍', '中级工约为技师的5倍'],
    ],
  },
  {
    table: '社会保险',
    text: lines(
      '年份,养老保险（万人）,医疗保险（万人）,失业保险（万人）',
      ...['2018,1560,2480,171', '2019,1605,2495,176', '2020,1652,2490,180'],
      ...['2021,1698,2478,188', '2022,1731,2461,195', '2023,1760,2455,203'],
    ),
    pairs: [
      ['医疗保险参保人数自2019年达到峰值后连续四年下降', '医疗保险参保人数自2018年达到峰值后连续五年下降'],
      ['失业保险参保人数2023年突破200万人', '失业保险参保人数2022年突破200万人'],
      ['六年间养老保险参保人数增长12.8%', '六年间养老保险参保人数增长22.8%'],
      ['医疗保险与养老保险参保人数之差由920万人缩小到695万人', '医疗保险与养老保险参保人数之差由695万人扩大到920万人'],
      ['三项保险中只有医疗保险参保人数少于2018年', '三项保险中只有失业保险参保人数少于2018年'],
      ['2020年以来养老保险参保人数年均增加36万人', '2020年以来养老保险参保人数年均增加63万人'],
    ],
  },
  {
    table: '满意度',
    text: lines(
      '服务,2022年（%）,2024年（%）',
      ...['法律援助,81.5,88.0', '困难帮扶,86.2,89.1', '文体活动,90.4,87.3', '技能培训,74.0,82.6', '职工食堂,69.8,70.2'],
    ),
    pairs: [
      ['技能培训满意度提高8.6个百分点，升幅最大', '法律援助满意度提高6.5个百分点，升幅最大'],
      ['五项服务中仅文体活动满意度下降', '五项服务中仅职工食堂满意度下降'],
      ['2024年困难帮扶取代文体活动位居第一', '2024年法律援助取代文体活动位居第一'],
      ['职工食堂满意度两年均为最低', '技能培训满意度两年均为最低'],
      ['2024年四项服务满意度超过80%', '2024年三项服务满意度超过80%'],
    ],
  },
  {
    table: 'monthly rent index',
    text: lines(
      'Quarter,City (£),Suburbs (£)',
      ...['2021 Q1,1180,940', '2021 Q2,1195,955', '2021 Q3,1210,985', '2021 Q4,1240,1010'],
      ...['2022 Q1,1225,1020', '2022 Q2,1270,1045', '2022 Q3,1310,1060', '2022 Q4,1345,1075'],
    ),
    pairs: [
      ['City rents fell only in the first quarter of 2022', 'City rents fell only in the fourth quarter of 2021'],
      ['Suburban rents rose in every quarter', 'City rents rose in every quarter'],
      [
        'Rents in the suburbs topped £1,000 for the first time in the fourth quarter of 2021',
        'Rents in the suburbs topped £1,000 for the first time in the third quarter of 2021',
      ],
      [
        'City rents were 14% higher at the end of 2022 than at the start of 2021',
        'City rents were 24% higher at the end of 2022 than at the start of 2021',
      ],
      [
        'The gap between the city and the suburbs was £270 in the fourth quarter of 2022',
        'The gap between the city and the suburbs was £170 in the fourth quarter of 2022',
      ],
      [
        'In the second half of 2022 city rents stayed above £1,300',
        'In the first half of 2022 city rents stayed above £1,300',
      ],
    ],
  },
  {
    table: 'graduates',
    text: lines(
      'Field,Sex,Year,Graduates',
      ...['Engineering,Women,2013,4100', 'Engineering,Men,2013,15200', 'Engineering,Women,2023,8600'],
      ...['Engineering,Men,2023,17900', 'Nursing,Women,2013,9800', 'Nursing,Men,2013,1100', 'Nursing,Women,2023,12400'],
      ...[
        'Nursing,Men,2023,2300',
        'Law,Women,2013,6200',
        'Law,Men,2013,6900',
        'Law,Women,2023,7800',
        'Law,Men,2023,6100',
      ],
    ),
    pairs: [
      ['The number of women in engineering more than doubled', 'The number of men in engineering more than doubled'],
      ['By 2023 women outnumbered men in law', 'In 2013 women outnumbered men in law'],
      ['Men in law were the only group to shrink', 'Men in nursing were the only group to shrink'],
      [
        'In 2023 there were more than five times as many women as men in nursing',
        'In 2023 there were more than seven times as many women as men in nursing',
      ],
      [
        'Women made up about a third of engineering graduates in 2023',
        'Women made up about half of engineering graduates in 2023',
      ],
      [
        'In 2013 men in nursing were the smallest group, at 1,100',
        'In 2013 women in engineering were the smallest group, at 4,100',
      ],
    ],
  },
  {
    table: 'median age',
    text: lines(
      'Country,1990,2020',
      ...['Italy,37.0,47.3', 'Japan,37.4,48.4', 'India,21.1,28.4', 'Brazil,22.6,33.5', 'Nigeria,17.4,18.1'],
    ),
    pairs: [
      [
        'Japan overtook nobody: it was oldest in 1990 and in 2020',
        'Italy was the oldest country in both 1990 and 2020',
      ],
      ['Brazil aged by 10.9 years between 1990 and 2020', 'Brazil aged by 12.9 years between 1990 and 2020'],
      [
        'Nigeria is the only country with a median age below 20 in 2020',
        'India is the only country with a median age below 20 in 2020',
      ],
      [
        'India’s median age in 2020 equals nobody’s in 1990 but stays below Italy’s of that year',
        'India’s median age in 2020 exceeds Italy’s of 1990',
      ],
      ['The median age rose everywhere, least in Nigeria', 'The median age rose everywhere, least in India'],
    ],
  },
  {
    table: 'recycling',
    text: lines(
      'Year,Recycling rate (%)',
      ...['2008,34.5,', '2010,38.2', '2012,41.9', '2014,43.4', '2016,42.8', '2018,44.1', '2020,42.3', '2022,43.3'].map(
        (row) => row.replace(/,$/, ''),
      ),
    ),
    pairs: [
      ['Recycling peaked at 44.1% in 2018', 'Recycling peaked at 43.4% in 2014'],
      ['The rate has never reached 45%', 'The rate has never reached 44%'],
      ['Since 2012 the rate has stayed between 41% and 45%', 'Since 2008 the rate has stayed between 41% and 45%'],
      ['The rate slipped by 1.8 points between 2018 and 2020', 'The rate slipped by 2.8 points between 2018 and 2020'],
      ['In 2022 the rate recovered to 43.3%', 'In 2022 the rate slumped to 43.3%'],
      ['The rate in 2022 was a quarter higher than in 2008', 'The rate in 2022 was a half higher than in 2008'],
    ],
  },
  {
    table: 'benefits by quintile',
    text: lines(
      'Income quintile,Taxes paid (£),Benefits received (£)',
      ...[
        'Poorest fifth,5400,17800',
        'Second,8300,18900',
        'Middle,12700,16200',
        'Fourth,19600,12100',
        'Richest fifth,41200,9300',
      ],
    ),
    pairs: [
      [
        'The richest fifth pays more than seven times as much tax as the poorest',
        'The richest fifth pays more than nine times as much tax as the poorest',
      ],
      ['Only the two top groups pay more than they receive', 'Only the richest fifth pays more than it receives'],
      ['The second group receives the most, £18,900', 'The poorest fifth receives the most, £17,800'],
      ['The richest fifth pays almost half of all taxes', 'The richest fifth pays almost two thirds of all taxes'],
      ['Taxes paid rise with income', 'Benefits received rise with income'],
      ['The middle group receives £3,500 more than it pays', 'The middle group receives £5,300 more than it pays'],
    ],
  },
];
