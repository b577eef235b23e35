import type { HeadlineTable } from './headlines.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');

/** Of the manner of the fourteenth, over other tables; written after that one had mended the checker, and tried once. */
export const FIFTEENTH_SET: readonly HeadlineTable[] = [
  {
    table: '扶持资金执行',
    text: lines(
      '部门,年初预算（万元）,实际支出（万元）,上年支出（万元）',
      ...[
        '人社局,3200,3050,2890',
        '总工会,860,905,820',
        '民政局,1540,1498,1610',
        '残联,420,420,405',
        '合计,6020,5873,5725',
      ],
    ),
    pairs: [
      ['四个部门中只有总工会超预算', '四个部门中只有民政局超预算'],
      ['人社局预算执行率为95.3%', '人社局预算执行率为98.3%'],
      ['民政局实际支出较上年减少112万元', '民政局实际支出较上年减少212万元'],
      ['残联刚好用完预算，一分不差，支出420万元', '残联支出450万元'],
      ['全部部门合计支出5873万元，比预算少147万元', '全部部门合计支出5873万元，比预算少247万元'],
      ['总工会支出同比增长10.4%', '总工会支出同比增长14.4%'],
    ],
  },
  {
    table: '职工满意度调查',
    text: lines(
      '项目,非常满意（%）,满意（%）,一般（%）,不满意（%）,非常不满意（%）',
      ...[
        '工资待遇,9.1,30.4,37.5,17.2,5.8',
        '食堂,15.0,41.2,29.0,11.3,3.5',
        '宿舍,6.6,24.9,35.1,24.0,9.4',
        '培训,18.7,45.3,27.4,6.5,2.1',
      ],
    ),
    pairs: [
      ['对培训表示满意的职工占六成以上', '对宿舍表示满意的职工占六成以上'],
      ['非常满意比例最高的是培训，为18.7%', '非常满意比例最高的是食堂，为15.0%'],
      ['三分之一的职工对宿舍不满意', '三分之二的职工对宿舍不满意'],
      ['工资待遇方面选“一般”的最多，占37.5%', '工资待遇方面选“满意”的最多，占30.4%'],
    ],
  },
  {
    table: '县域工会会员',
    text: lines(
      '县（市、区）,2020年末会员数,2023年末会员数,其中女会员占比',
      ...[
        '凉州区,"86,420","91,305",44.1%',
        '民勤县,"18,204","17,960",39.8%',
        '古浪县,"20,115","22,870",…',
        '天祝县,"12,308","12,308",41.5%',
      ],
    ),
    pairs: [
      ['民勤县是唯一会员减少的县', '天祝县是唯一会员减少的县'],
      ['古浪县会员三年增长13.7%', '古浪县会员三年增长17.3%'],
      ['天祝县会员数与2020年持平', '古浪县会员数与2020年持平'],
      ['2023年末凉州区会员占四县区的六成多', '2023年末凉州区会员占四县区的七成多'],
      ['女会员占比最低的是民勤县，不足四成', '女会员占比最低的是天祝县，不足四成'],
    ],
  },
  {
    table: 'targets of a training programme',
    text: lines(
      'Region,Target (places),Achieved (places),Drop-outs',
      ...[
        'North,"1,200","1,344",96',
        'Mid Counties,900,861,70',
        'Coast & Isles,640,640,[c]',
        'South,"1,500","1,275",141',
        'All regions,"4,240","4,120",..',
      ],
    ),
    pairs: [
      ['Two of the four regions missed their target', 'Three of the four regions missed their target'],
      ['North beat its target by 144 places', 'North beat its target by 244 places'],
      ['South achieved 85% of its target', 'South achieved 95% of its target'],
      ['Only North exceeded its target', 'Only South exceeded its target'],
      ['The programme fell 120 places short of its target', 'The programme fell 220 places short of its target'],
      ['Drop-outs were highest in the South, at 141', 'Drop-outs were highest in the North, at 96'],
    ],
  },
  {
    table: 'bus passengers',
    text: lines(
      'Operator,Journeys 2022/23 (m),Journeys 2023/24 (m),% concessionary 2023/24',
      ...[
        'Red Line,48.2,53.5,21.4',
        'Valley Buses,12.6,12.1,38.0',
        'City Tram (TfC),30.9,36.8,14.9',
        'Coastal,5.0,5.6,..',
      ],
    ),
    pairs: [
      ['Red Line carried 53.5 million passengers in 2023/24', 'Red Line carried 58.3 million passengers in 2023/24'],
      ['Valley Buses was the only operator to lose passengers', 'Coastal was the only operator to lose passengers'],
      ['City Tram grew fastest, up 19%', 'Red Line grew fastest, up 11%'],
      ['Journeys rose by 11.3 million overall', 'Journeys rose by 13.3 million overall'],
      [
        'Red Line and City Tram carried more than four fifths of all journeys in 2023/24',
        'Red Line and City Tram carried more than nine tenths of all journeys in 2023/24',
      ],
    ],
  },
  {
    table: 'A&E attendances by hour',
    text: lines(
      'Hour of arrival,2019,2023',
      ...[
        '00:00-03:59,310,352',
        '04:00-07:59,180,171',
        '08:00-11:59,905,988',
        '12:00-15:59,940,1012',
        '16:00-19:59,1015,1120',
        '20:00-23:59,720,790',
      ],
    ),
    pairs: [
      ['Arrivals peak between 16:00 and 19:59', 'Arrivals peak between 12:00 and 15:59'],
      ['Only arrivals between 04:00 and 07:59 fell', 'Only arrivals between 00:00 and 03:59 fell'],
      ['Arrivals between 20:00 and 23:59 rose by 70', 'Arrivals between 20:00 and 23:59 rose by 170'],
      ['In 2023 there were 4,433 arrivals in all', 'In 2023 there were 4,343 arrivals in all'],
    ],
  },
];
