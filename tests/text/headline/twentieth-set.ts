import type { HeadlineTable } from './headlines.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');

/** Colloquial, and of two claims a sentence, over ten other tables; labelled and tried once before anything was mended by it: precision .868, recall .793, true ones confirmed .810. */
export const TWENTIETH_SET: readonly HeadlineTable[] = [
  {
    table: '各港口货物吞吐量（万吨）',
    text: lines(
      '港口,2015,2018,2021,2024',
      ...[
        '云港,4200,4650,5100,5480',
        '海口湾,3100,3020,2890,2760',
        '金沙,1850,2300,2980,3720',
        '北岸,960,1010,1150,1240',
      ],
      '东渡,720,700,760,890',
    ),
    pairs: [
      ['金沙港吞吐量九年翻了一番', '云港吞吐量九年翻了一番'],
      ['只有海口湾吞吐量持续下滑', '只有东渡吞吐量持续下滑'],
      ['2021年金沙首次超过海口湾', '2018年金沙首次超过海口湾'],
      ['2024年五港合计吞吐量1.409亿吨，云港占近四成', '2024年五港合计吞吐量1.409亿吨，云港占近六成'],
      ['海口湾从第二位跌至第三位', '海口湾从第二位跌至第四位'],
      ['北岸2024年比2015年多280万吨，增长29.2%', '北岸2024年比2015年多280万吨，增长39.2%'],
    ],
  },
  {
    table: 'How staff travel to work (%)',
    text: lines(
      'Mode,Under 30,30 to 49,50 and over',
      ...['Car,31,52,64', 'Bus,27,18,15', 'Bicycle,22,16,8', 'On foot,14,9,9', 'Other,6,5,4'],
    ),
    pairs: [
      [
        'More than half of those aged 50 and over drive to work by car',
        'More than half of those under 30 drive to work by car',
      ],
      [
        'The under 30s are nearly three times as likely to cycle as those aged 50 and over',
        'The under 30s are nearly five times as likely to cycle as those aged 50 and over',
      ],
      ['The car is the most common mode in every age group', 'The bus is the most common mode in every age group'],
      ['Bus use falls with age', 'Car use falls with age'],
      ['Only 8% of those aged 50 and over come by bicycle', 'Only 16% of those aged 50 and over come by bicycle'],
    ],
  },
  {
    table: '工会会员发展',
    text: lines(
      '年份,会员总数（万人）,新发展会员（万人）,入会率（%）',
      ...['2018,402.5,18.2,78.1', '2019,415.3,19.6,79.4', '2020,418.8,12.4,79.9', '2021,431.0,20.3,81.2'],
      ...['2022,440.7,17.5,82.0', '2023,455.2,22.1,83.6'],
    ),
    pairs: [
      ['会员总数突破450万人，入会率升至83.6%', '会员总数突破460万人，入会率升至83.6%'],
      ['入会率六年提高5.5个百分点', '入会率六年提高7.5个百分点'],
      ['会员总数连续五年增长', '新发展会员连续五年增长'],
      ['2023年新发展会员22.1万人，创历史新高', '2021年新发展会员20.3万人，创六年来新高'],
      ['2020年新发展会员比上年减少7.2万人，降幅超过三成', '2020年新发展会员比上年减少7.2万人，降幅超过五成'],
      ['六年累计新发展会员110.1万人', '六年累计新发展会员130.1万人'],
    ],
  },
  {
    table: 'Exports by partner ($ billion)',
    text: lines(
      'Quarter,Asia,Europe,Americas',
      ...['2023 Q1,41.2,38.5,20.1', '2023 Q2,43.0,39.1,21.4', '2023 Q3,44.6,37.2,22.0', '2023 Q4,47.9,40.3,24.6'],
      ...['2024 Q1,45.1,36.8,23.3', '2024 Q2,46.8,37.5,25.0', '2024 Q3,49.2,38.8,26.1', '2024 Q4,52.3,39.9,28.7'],
    ),
    pairs: [
      [
        'Exports to Asia hit a record $52.3 billion in the fourth quarter of 2024',
        'Exports to Europe hit a record $39.9 billion in the fourth quarter of 2024',
      ],
      ['Exports to the Americas rose by 17% in 2024', 'Exports to the Americas rose by 27% in 2024'],
      [
        'Europe was overtaken by neither Asia nor the Americas in 2024: it stayed ahead of the Americas throughout',
        'Europe fell behind the Americas in 2024',
      ],
      [
        'In 2024 exports to Europe were lower than in 2023, while those to Asia were higher',
        'In 2024 exports to Europe were higher than in 2023',
      ],
      ['Asia buys more than Europe in every quarter', 'Europe buys more than Asia in every quarter'],
      [
        'Fourth-quarter exports to Asia were up 9.2% on a year earlier',
        'Fourth-quarter exports to Asia were up 19.2% on a year earlier',
      ],
    ],
  },
  {
    table: '职工医疗互助',
    text: lines(
      '单位,参加人数（人）,互助金（万元）,受助人次',
      ...['钢铁厂,8200,164,510', '机床厂,3600,90,240', '电厂,2500,75,130', '水泥厂,1900,38,152', '港务局,5400,81,297'],
    ),
    pairs: [
      ['钢铁厂参加人数最多，是水泥厂的四倍多', '钢铁厂参加人数最多，是水泥厂的六倍多'],
      ['五家单位互助金共448万元', '五家单位互助金共548万元'],
      ['电厂人均互助金300元', '电厂人均互助金500元'],
      ['港务局参加人数排第二，互助金排第三', '港务局参加人数排第二，互助金排第二'],
      ['超过半数单位互助金不足百万元', '所有单位互助金都超过50万元'],
      ['受助人次最少的是电厂', '受助人次最少的是水泥厂'],
    ],
  },
  {
    table: 'Library loans (thousand)',
    text: lines(
      'Year,Books,E-books,Audio',
      ...[
        '2016,812,40,65',
        '2017,798,52,61',
        '2018,771,68,58',
        '2019,760,85,52',
        '2020,410,190,30',
        '2021,498,182,27',
        '2022,605,176,25',
        '2023,640,181,22',
      ],
    ),
    pairs: [
      ['E-book loans more than doubled in 2020', 'E-book loans more than tripled in 2020'],
      [
        'Book loans have recovered since 2020 but are still below their 2019 level',
        'Book loans have recovered since 2020 and are now above their 2019 level',
      ],
      ['Audio loans have fallen every single year', 'Book loans have fallen every single year'],
      ['E-books now account for one in five loans', 'E-books now account for one in three loans'],
      [
        'Audio lost two thirds of its loans between 2016 and 2023',
        'Audio lost a quarter of its loans between 2016 and 2023',
      ],
      ['Book loans almost halved in 2020', 'Book loans rose in 2020'],
      ['The average was 662 thousand book loans a year', 'The average was 762 thousand book loans a year'],
    ],
  },
  {
    table: '家庭支出构成（%）',
    text: lines(
      '类别,城镇,农村',
      ...[
        '食品,28.5,32.4',
        '居住,24.1,20.6',
        '交通通信,13.8,14.0',
        '教育文化,11.6,10.2',
        '医疗,8.9,10.7',
        '其他,13.1,12.1',
      ],
    ),
    pairs: [
      ['农村家庭食品支出占比比城镇高3.9个百分点', '农村家庭食品支出占比比城镇高5.9个百分点'],
      ['城镇家庭食品和居住支出合计超过一半', '城镇家庭食品和居住支出合计超过六成'],
      ['医疗支出占比农村高于城镇', '居住支出占比农村高于城镇'],
      ['城乡差距最大的是食品', '城乡差距最大的是医疗'],
      ['农村家庭约三分之一的支出用于食品', '农村家庭约一半的支出用于食品'],
    ],
  },
  {
    table: 'League table of apprenticeships',
    text: lines(
      'Company,Apprentices,Completed,Women',
      ...['Alder,240,210,48', 'Birch,180,171,90', 'Cedar,320,256,32', 'Dogwood,95,81,57', 'Elm,150,105,45'],
    ),
    pairs: [
      [
        'Cedar takes on the most apprentices, but only one in ten is a woman',
        'Cedar takes on the most apprentices, and half of them are women',
      ],
      ['Half of the apprentices at Birch are women', 'Half of the apprentices at Alder are women'],
      ['Seven in ten apprentices at Elm completed', 'Nine in ten apprentices at Elm completed'],
      [
        'Alder and Cedar train more than half of all apprentices',
        'Birch and Elm train more than half of all apprentices',
      ],
      ['Women are in the majority only at Dogwood', 'Women are in the majority only at Elm'],
      ['Dogwood is the smallest of the five', 'Elm is the smallest of the five'],
    ],
  },
  {
    table: '月度气象',
    text: lines(
      '月份,平均气温（℃）,降水量（毫米）',
      ...['1月,-3.2,4', '2月,0.1,8', '3月,6.4,15', '4月,13.0,27', '5月,18.8,46', '6月,23.5,62', '7月,25.9,118'],
      ...['8月,24.7,105', '9月,19.2,71', '10月,12.6,33', '11月,4.8,12', '12月,-1.4,5'],
    ),
    pairs: [
      ['7月最热，平均25.9℃', '8月最热，平均24.7℃'],
      ['只有1月和12月平均气温低于零度', '1月、2月和12月平均气温低于零度'],
      ['7月和8月降水量都超过100毫米', '6月和8月降水量都超过100毫米'],
      ['全年降水量506毫米', '全年降水量606毫米'],
      ['1月至7月气温逐月上升', '1月至8月气温逐月上升'],
      ['降水量最少的月份是1月', '降水量最少的月份是12月'],
    ],
  },
  {
    table: 'Gender pay gap (%)',
    text: lines(
      'Sector,2014,2019,2024',
      ...[
        'Finance,32.5,29.1,26.4',
        'Manufacturing,18.2,17.0,15.9',
        'Education,14.6,15.3,15.0',
        'Health,12.1,11.2,9.8',
        'Retail,10.4,10.9,11.5',
      ],
    ),
    pairs: [
      [
        'The pay gap has narrowed in three of five sectors since 2014',
        'The pay gap has narrowed in all five sectors since 2014',
      ],
      [
        'Retail is the only sector where the gap has widened at every count',
        'Education is the only sector where the gap has widened at every count',
      ],
      ['Finance still has the widest gap, at 26.4%', 'Manufacturing still has the widest gap, at 15.9%'],
      ['The gap in health fell below 10% in 2024', 'The gap in retail fell below 10% in 2024'],
      [
        'Finance cut its gap by 6.1 percentage points in a decade',
        'Finance cut its gap by 9.1 percentage points in a decade',
      ],
    ],
  },
];
