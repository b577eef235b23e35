import type { HeadlineTable } from './headlines.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');

/** What once looked false and is not: lists told one by one, paces, windows, numbers of other things. */
export const SIXTH_SET: readonly HeadlineTable[] = [
  {
    table: 'visitors by year',
    text: lines(
      'Year,Visitors (million)',
      '2012,30.1',
      '2013,22.8',
      '2014,21.4',
      '2015,22.6',
      '2016,23.9',
      '2017,25.1',
      '2018,26.0',
      '2019,26.4',
      '2020,8.2',
      '2021,12.7',
      '2022,20.5',
      '2023,26.1',
    ),
    pairs: [
      ['Visitor growth slowed in 2019', 'Visitor growth accelerated in 2019'],
      ['Visitors in 2019 were the highest in five years', 'Visitors in 2018 were the highest in ten years'],
      [
        'Visitors reached 26.1 million in 2023, up from 20.5 million in 2022',
        'Visitors reached 26.1 million in 2023, up from 25.0 million in 2022',
      ],
      [
        'Visitors climbed to 26.1 million, but remain below the 30.1 million of 2012',
        'Visitors climbed to 26.1 million, but remain below the 33.1 million of 2012',
      ],
      ['After COVID-19, visitors fell to 8.2 million', 'After COVID-19, visitors fell to 6.2 million'],
      [
        'Visitors more than doubled from 8.2 million in 2020 to 20.5 million in 2022',
        'Visitors more than doubled from 12.7 million in 2021 to 20.5 million in 2022',
      ],
      ['Chart 3: Visitors rose 27% in 2023', 'Chart 3: Visitors rose 37% in 2023'],
      ['Visitors rose steadily from 2014 to 2019', 'Visitors rose steadily from 2012 to 2019'],
      [
        'Visitors among people aged 16 and over fell by 69% in 2020',
        'Visitors among people aged 16 and over fell by 59% in 2020',
      ],
      ['2019 was the best year since 2012', '2023 was the best year since 2012'],
    ],
  },
  {
    table: '各省生产总值',
    text: lines(
      '省份,2013年（亿元）,2023年（亿元）',
      '广东,62475,135673',
      '江苏,59161,128222',
      '浙江,37568,82553',
      '四川,26392,60133',
      '陕西,16205,33786',
      '甘肃,6330,11864',
    ),
    pairs: [
      ['2023年广东和江苏分别为135673亿元和128222亿元', '2023年广东和江苏分别为135673亿元和158222亿元'],
      ['广东和江苏分别增长117.2%和116.7%', '广东和江苏分别增长127.2%和126.7%'],
      ['广东（135673亿元）居首，甘肃（11864亿元）最低', '广东（135673亿元）居首，甘肃（31864亿元）最低'],
      ['广东比江苏高7451亿元，比浙江高53120亿元', '广东比江苏高7451亿元，比浙江高63120亿元'],
      ['图3：四川十年增长127.8%', '图3：四川十年增长137.8%'],
      ['除甘肃外，各省均翻了一番', '除陕西外，各省均翻了一番'],
      ['广东、江苏、浙江位居前三', '广东、江苏、四川位居前三'],
      ['四川（6.01万亿元）高于陕西（3.38万亿元）', '四川（6.01万亿元）高于陕西（4.38万亿元）'],
      ['从甘肃的11864亿元到广东的135673亿元', '从甘肃的11864亿元到广东的155673亿元'],
      ['2023年四川突破6万亿元，为甘肃的5倍多', '2023年四川突破7万亿元，为甘肃的5倍多'],
    ],
  },
  {
    table: 'output per head by country',
    text: lines(
      'Country,2010,2015,2020',
      'Norway,87.7,74.5,68.3',
      'Denmark,58.0,53.5,60.9',
      'Sweden,52.9,51.5,52.8',
      'Finland,46.5,42.8,49.2',
      'Iceland,43.2,52.9,59.2',
      'Estonia,14.7,17.4,23.6',
    ),
    pairs: [
      [
        'In 2020 output ranged from 23.6 in Estonia to 68.3 in Norway',
        'In 2020 output ranged from 23.6 in Estonia to 78.3 in Norway',
      ],
      ['Norway leads with 68.3, ahead of Denmark at 60.9', 'Norway leads with 68.3, ahead of Denmark at 66.9'],
      [
        'Denmark and Iceland rose 5.0% and 37.0% respectively between 2010 and 2020',
        'Denmark and Iceland rose 15.0% and 57.0% respectively between 2010 and 2020',
      ],
      ['Denmark (60.9) and Iceland (59.2) are close', 'Denmark (60.9) and Iceland (69.2) are close'],
      [
        'Norway is still highest, although it fell from 87.7 in 2010 to 68.3 in 2020',
        'Norway is still highest, although it fell from 87.7 in 2010 to 58.3 in 2020',
      ],
      [
        'Estonia is catching up: 23.6 in 2020 against 14.7 in 2010',
        'Estonia is catching up: 23.6 in 2020 against 17.7 in 2010',
      ],
      [
        'Norway, Denmark and Iceland are the top three in 2020',
        'Norway, Denmark and Finland are the top three in 2020',
      ],
      ['Both Norway and Sweden fell between 2010 and 2020', 'Both Norway and Finland fell between 2010 and 2020'],
      ['Neither Finland nor Estonia reached 50 in 2020', 'Neither Sweden nor Estonia reached 50 in 2020'],
      [
        'Sweden lost 0.1 while Iceland gained 16.0 between 2010 and 2020',
        'Sweden lost 0.1 while Iceland gained 26.0 between 2010 and 2020',
      ],
    ],
  },
  {
    table: '历年参保人数',
    text: lines(
      '年份,参保人数（万人）',
      '2016,320',
      '2017,356',
      '2018,391',
      '2019,448',
      '2020,495',
      '2021,532',
      '2022,560',
      '2023,571',
    ),
    pairs: [
      ['2023年参保人数增速放缓', '2022年参保人数增速加快'],
      ['2023年增速回落至2.0%', '2023年增速回落至4.0%'],
      ['参保人数增幅连续四年收窄', '参保人数连续八年下降'],
      ['2023年参保人数571万人，比上年增加11万人，增长2.0%', '2023年参保人数571万人，比上年增加21万人，增长2.0%'],
      ['参保人数由2016年的320万人增加到2023年的571万人', '参保人数由2016年的320万人增加到2023年的671万人'],
      ['2023年参保人数是2016年的1.8倍', '2023年参保人数是2016年的2.8倍'],
      ['参保人数七年增长近八成', '参保人数七年增长近六成'],
      ['2020年以来参保人数累计增加76万人', '2020年以来参保人数累计增加176万人'],
      ['16岁以上参保人数达571万人', '16岁以上参保人数达671万人'],
      ['参保人数创近五年新高', '参保人数创近五年新低'],
    ],
  },
];
