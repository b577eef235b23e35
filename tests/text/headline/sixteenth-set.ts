import type { HeadlineTable } from './headlines.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');

/** In everyday phrasing over tables of the kinds that readers bring; labelled and tried once before anything was mended: precision .767, recall .767, true ones confirmed .683. */
export const SIXTEENTH_SET: readonly HeadlineTable[] = [
  {
    table: '各县工会会员数（万人）',
    text: lines(
      '县区,2019,2020,2021,2022,2023',
      ...['安宁区,6.2,6.5,6.9,7.4,8.0', '榆中县,4.1,4.0,4.2,4.6,4.9', '临泽县,2.0,2.1,2.0,1.9,1.8'],
      ...['民乐县,1.5,1.7,2.2,2.6,3.1', '会宁县,3.6,3.3,3.2,3.4,3.5'],
    ),
    pairs: [
      ['民乐县会员数五年翻了一番多', '榆中县会员数五年翻了一番多'],
      ['临泽县会员连续三年减少', '会宁县会员连续三年减少'],
      ['2021年民乐县超过临泽县', '2020年民乐县超过临泽县'],
      ['会宁县会员数仍未恢复到2019年水平', '榆中县会员数仍未恢复到2019年水平'],
      ['安宁区会员最多，比榆中县与临泽县之和还多', '安宁区会员最多，比榆中县与会宁县之和还多'],
    ],
  },
  {
    table: '困难职工救助金发放（万元）',
    text: lines(
      '月份,发放救助金',
      ...['2023-01,86', '2023-02,52', '2023-03,40', '2023-04,44', '2023-05,45', '2023-06,61', '2023-07,73'],
      ...['2023-08,70', '2023-09,58', '2023-10,39', '2023-11,66', '2023-12,96'],
    ),
    pairs: [
      ['12月发放救助金96万元，为全年最高', '1月发放救助金86万元，为全年最高'],
      ['10月发放最少，只有39万元', '3月发放最少，只有40万元'],
      ['全年共发放救助金730万元', '全年共发放救助金780万元'],
      ['12月发放额是10月的近2.5倍', '12月发放额是10月的近3.5倍'],
      ['四季度发放201万元，多于二季度', '四季度发放201万元，少于二季度'],
    ],
  },
  {
    table: '按行业分的就业人员占比',
    text: lines(
      '行业,2013年（%）,2023年（%）',
      ...['农林牧渔业,38.4,26.1', '制造业,21.7,22.3', '建筑业,8.9,9.4', '批发零售业,11.2,14.8'],
      ...['住宿餐饮业,4.6,6.5', '其他服务业,15.2,20.9'],
    ),
    pairs: [
      ['十年间农林牧渔业占比下降12.3个百分点', '十年间农林牧渔业占比下降15.3个百分点'],
      ['除农林牧渔业外，各行业占比均有上升', '除制造业外，各行业占比均有上升'],
      ['2023年农林牧渔业和制造业合计占比不到一半', '2013年农林牧渔业和制造业合计占比不到一半'],
      ['批发零售业占比提高3.6个百分点，升幅大于制造业', '批发零售业占比提高3.6个百分点，升幅小于制造业'],
      ['2023年制造业占比仅次于农林牧渔业', '2023年批发零售业占比仅次于农林牧渔业'],
    ],
  },
  {
    table: 'paid staff by age and sex',
    text: lines(
      'Age group,Men,Women',
      ...['16-24,410,465', '25-34,880,905', '35-44,1020,940', '45-54,960,1010', '55-64,640,585', '65 and over,90,72'],
    ),
    pairs: [
      ['Men outnumber women among those aged 35-44', 'Men outnumber women among those aged 45-54'],
      ['There are 4,000 men and 3,977 women', 'There are 4,300 men and 3,977 women'],
      ['The 35-44 group is the largest among men', 'The 45-54 group is the largest among men'],
      ['Fewer than one in twenty men are 65 and over', 'More than one in ten men are 65 and over'],
      ['Women aged 45-54 outnumber those aged 55-64 by 425', 'Women aged 45-54 outnumber those aged 55-64 by 525'],
    ],
  },
  {
    table: '各市财政收支与人均收入',
    text: lines(
      '城市,人均可支配收入（元）,财政收入（亿元）,常住人口（万人）',
      ...['甘州,31250,24.6,51.9', '肃州,38420,33.1,45.5', '崆峒,27860,18.3,50.7', '麦积,25940,15.9,54.6'],
      ...['秦州,29980,29.7,65.2', '武都,22310,12.4,55.8'],
    ),
    pairs: [
      ['肃州人均可支配收入最高，是武都的1.7倍', '肃州人均可支配收入最高，是武都的2.7倍'],
      ['秦州人口最多，财政收入居第二位', '秦州人口最多，财政收入居第三位'],
      ['三个市人均可支配收入超过2.9万元', '四个市人均可支配收入超过2.9万元'],
      ['财政收入前三位的城市合计87.4亿元', '财政收入前三位的城市合计92.4亿元'],
      ['武都人均可支配收入比麦积低3630元', '武都人均可支配收入比麦积低4630元'],
    ],
  },
  {
    table: 'how members rate the union’s services, % of replies',
    text: lines(
      'Service,Good,Fair,Poor,No opinion',
      ...['Legal advice,58,22,9,11', 'Training courses,46,31,14,9', 'Health checks,71,17,6,6'],
      ...['Holiday homes,29,24,18,29', 'Insurance,38,35,20,7'],
    ),
    pairs: [
      [
        'Health checks are rated good by 71%, more than any other service',
        'Legal advice is rated good by 58%, more than any other service',
      ],
      [
        'More than half of members rate legal advice as good',
        'More than half of members rate training courses as good',
      ],
      ['One in five members rates insurance as poor', 'One in three members rates insurance as poor'],
      ['Holiday homes have the lowest share of good ratings', 'Insurance has the lowest share of good ratings'],
      ['Only two services are rated good by a majority', 'Only three services are rated good by a majority'],
    ],
  },
  {
    table: '城镇新增就业（万人）',
    text: lines(
      '地区,年份,男,女',
      ...['河东,2020,8.2,6.1', '河东,2021,8.6,6.8', '河东,2022,8.1,7.0', '河东,2023,8.9,7.7'],
      ...['河西,2020,5.4,4.9', '河西,2021,5.7,4.6', '河西,2022,5.9,4.8', '河西,2023,6.3,5.5'],
    ),
    pairs: [
      ['2023年河东女性新增就业7.7万人，创四年新高', '2023年河东女性新增就业6.8万人，创四年新高'],
      ['河东男女差距由2020年的2.1万人缩小到2023年的1.2万人', '河东男女差距由2020年的1.2万人扩大到2023年的2.1万人'],
      ['河西男性新增就业连续三年增长', '河东男性新增就业连续三年增长'],
      ['2023年两地男性合计新增就业15.2万人', '2023年两地男性合计新增就业17.2万人'],
      ['河西女性新增就业2021年下降后逐年回升', '河东女性新增就业2021年下降后逐年回升'],
    ],
  },
  {
    table: 'league of ports by containers handled',
    text: lines(
      'Port,Containers 2022 (thousand),Containers 2023 (thousand),Rank 2022,Rank 2023',
      ...['Aldhaven,4120,4390,1,1', 'Brightsea,3300,3150,2,3', 'Corran,2980,3410,3,2', 'Dunmouth,1450,1520,4,4'],
      ...['Eastwick,900,760,5,5'],
    ),
    pairs: [
      [
        'Corran overtook Brightsea to become the second largest port',
        'Dunmouth overtook Brightsea to become the second largest port',
      ],
      [
        'Two ports handled fewer containers in 2023 than in 2022',
        'Three ports handled fewer containers in 2023 than in 2022',
      ],
      [
        'Aldhaven remained the busiest port with 4.39 million containers',
        'Aldhaven remained the busiest port with 4.93 million containers',
      ],
      ['Corran grew faster than Aldhaven', 'Dunmouth grew faster than Aldhaven'],
      ['Eastwick’s traffic fell by 16%', 'Eastwick’s traffic fell by 26%'],
    ],
  },
  {
    table: 'house price index (2015 = 100)',
    text: lines(
      'Year,Index,Rent index',
      ...['2015,100.0,100.0', '2016,104.8,101.2', '2017,109.5,103.0', '2018,113.1,105.4', '2019,112.2,107.9'],
      ...['2020,115.6,109.5', '2021,127.4,111.0', '2022,136.9,114.8', '2023,134.0,120.6'],
    ),
    pairs: [
      [
        'House prices fell in 2023 for the first time since 2019',
        'House prices fell in 2022 for the first time since 2019',
      ],
      ['House prices are 34% above their 2015 level', 'House prices are 44% above their 2015 level'],
      ['The rent index has risen every year since 2015', 'The house price index has risen every year since 2015'],
      ['Rents rose by 5.1% in 2023', 'Rents rose by 7.1% in 2023'],
      ['The house price index peaked at 136.9 in 2022', 'The house price index peaked at 134.0 in 2023'],
    ],
  },
  {
    table: 'doctors and beds per 1,000 people',
    text: lines(
      'Country,Doctors per 1000,Hospital beds per 1000,Health spending per head (USD)',
      ...[
        'Arland,4.3,5.8,6120',
        'Bellia,3.1,2.5,5480',
        'Corvia,2.4,8.0,3950',
        'Dorne,5.4,7.1,5890',
        'Estria,2.0,2.9,1870',
      ],
    ),
    pairs: [
      ['Dorne has the most doctors per head', 'Arland has the most doctors per head'],
      [
        'Arland spends more than three times as much per head as Estria',
        'Arland spends more than four times as much per head as Estria',
      ],
      [
        'Corvia has 8 beds for every 1,000 people, the most of the five countries',
        'Dorne has 7.1 beds for every 1,000 people, the most of the five countries',
      ],
      [
        'Every country except Estria spends more than $3,500 per head',
        'Every country except Corvia spends more than $3,500 per head',
      ],
      [
        'Estria ranks last for doctors and second from last for beds',
        'Corvia ranks last for doctors and second from last for beds',
      ],
    ],
  },
  {
    table: '部门预算与决算（万元）',
    text: lines(
      '科目,2022年预算,2022年决算,2023年预算,2023年决算',
      ...[
        '职工活动,520,498,560,571',
        '培训教育,310,322,330,346',
        '帮扶救助,680,655,720,690',
        '行政办公,240,238,245,239',
      ],
    ),
    pairs: [
      ['2023年帮扶救助决算比预算少30万元', '2023年帮扶救助决算比预算少50万元'],
      ['2023年决算比预算多的有职工活动和培训教育', '2023年决算比预算多的有职工活动和行政办公'],
      ['培训教育两年决算都超预算', '职工活动两年决算都超预算'],
      ['2023年职工活动决算比上年增长14.7%', '2023年职工活动决算比上年增长19.7%'],
      ['帮扶救助是2023年决算最大的一项', '职工活动是2023年决算最大的一项'],
    ],
  },
  {
    table: 'quarterly vacancies (thousand)',
    text: lines(
      'Quarter,Construction,Retail,Health',
      ...['2021 Q1,18,62,110', '2021 Q2,24,88,124', '2021 Q3,31,..,138', '2021 Q4,34,121,151', '2022 Q1,36,126,163'],
      ...['2022 Q2,38,119,171', '2022 Q3,35,109,168', '2022 Q4,31,98,160', '2023 Q1,..,92,155', '2023 Q2,27,90,152'],
    ),
    pairs: [
      [
        'Health vacancies peaked at 171,000 in the second quarter of 2022',
        'Health vacancies peaked at 168,000 in the third quarter of 2022',
      ],
      [
        'Retail vacancies have fallen for five quarters in a row',
        'Retail vacancies have risen for five quarters in a row',
      ],
      [
        'Construction vacancies doubled between Q1 2021 and Q1 2022',
        'Health vacancies doubled between Q1 2021 and Q1 2022',
      ],
      [
        'Health vacancies stood at 152,000 in Q2 2023, down 11% on a year earlier',
        'Health vacancies stood at 152,000 in Q2 2023, down 16% on a year earlier',
      ],
      [
        'In every quarter there were more health vacancies than construction vacancies',
        'In every quarter there were more construction vacancies than retail vacancies',
      ],
    ],
  },
];
