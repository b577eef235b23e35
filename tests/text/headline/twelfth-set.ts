import type { HeadlineTable } from './headlines.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');

/** Over tables of every kind, long ones, months and quarters among them; written before the checker saw any of it. */
export const TWELFTH_SET: readonly HeadlineTable[] = [
  {
    table: '就业',
    text: lines(
      '地区,年份,性别,就业人数（万人）',
      ...['东部,2020,男,120', '东部,2020,女,95', '东部,2021,男,124', '东部,2021,女,101'],
      ...['东部,2022,男,126', '东部,2022,女,108', '中部,2020,男,80', '中部,2020,女,70'],
      ...['中部,2021,男,78', '中部,2021,女,71', '中部,2022,男,75', '中部,2022,女,72'],
      ...['西部,2020,男,60', '西部,2020,女,42', '西部,2021,男,63', '西部,2021,女,45'],
      ...['西部,2022,男,69', '西部,2022,女,46'],
    ),
    pairs: [
      ['2022年东部男性就业人数达126万人，居各地区之首', '2022年东部男性就业人数达126万人，居各地区第二位'],
      ['中部男性就业人数连续两年减少', '西部男性就业人数连续两年减少'],
      ['2022年东部女性就业人数比2020年增加13万人', '2022年东部女性就业人数比2020年增加23万人'],
      ['2022年西部男性就业人数比女性多23万人', '2022年西部男性就业人数比女性多13万人'],
      ['2020—2022年东部男女就业差距由25万人缩小到18万人', '2020—2022年东部男女就业差距由25万人扩大到38万人'],
      ['三年间中部女性就业人数始终未超过75万人', '三年间东部女性就业人数始终未超过75万人'],
      ['2022年西部女性就业人数不及中部女性', '2021年东部女性就业人数不及中部女性'],
      ['西部男性就业人数2022年比上年增长9.5%', '西部男性就业人数2022年比上年增长15.5%'],
    ],
  },
  {
    table: '居民消费价格',
    text: lines(
      '月份,CPI同比（%）',
      ...['2024年1月,-0.8', '2024年2月,0.7', '2024年3月,0.1', '2024年4月,0.3', '2024年5月,0.3', '2024年6月,0.2'],
      ...['2024年7月,0.5', '2024年8月,0.6', '2024年9月,0.4', '2024年10月,0.3', '2024年11月,0.2', '2024年12月,0.1'],
    ),
    pairs: [
      ['1月CPI同比下降0.8%，为全年唯一负值', '3月CPI同比下降0.8%，为全年唯一负值'],
      ['2月CPI同比由负转正', '3月CPI同比由负转正'],
      ['8月以来CPI同比涨幅逐月回落', '6月以来CPI同比涨幅逐月回落'],
      ['CPI同比涨幅2月最高，为0.7%', 'CPI同比涨幅8月最高，为0.7%'],
      ['12月CPI同比上涨0.1%，涨幅比上月回落0.1个百分点', '12月CPI同比上涨0.1%，涨幅比上月回落0.3个百分点'],
      ['4月与5月CPI同比涨幅持平', '5月与6月CPI同比涨幅持平'],
      ['全年有11个月CPI同比上涨', '全年有9个月CPI同比上涨'],
      ['下半年CPI同比涨幅均未超过0.6%', '上半年CPI同比涨幅均未超过0.6%'],
    ],
  },
  {
    table: '季度经济',
    text: lines(
      '季度,地区生产总值（亿元）,工业增加值（亿元）',
      ...['2022Q1,2400,780', '2022Q2,2650,860', '2022Q3,2790,905', '2022Q4,3160,1010'],
      ...['2023Q1,2530,800', '2023Q2,2810,930', '2023Q3,2980,960', '2023Q4,3380,1090'],
    ),
    pairs: [
      ['2023年四季度地区生产总值3380亿元，为两年来最高', '2023年三季度地区生产总值2980亿元，为两年来最高'],
      ['2023年地区生产总值合计11700亿元', '2023年地区生产总值合计12700亿元'],
      ['2023年一季度工业增加值同比增长2.6%', '2023年一季度工业增加值同比增长6.2%'],
      ['2023年二季度地区生产总值环比增长11.1%', '2023年二季度地区生产总值环比增长21.1%'],
      ['八个季度中工业增加值仅三个季度超过950亿元', '八个季度中工业增加值有五个季度超过950亿元'],
      ['2023年各季度地区生产总值均高于上年同期', '2023年各季度地区生产总值均低于上年同期'],
      ['每年一季度地区生产总值都是全年最低', '每年二季度地区生产总值都是全年最低'],
      ['2022年四季度工业增加值首次突破千亿元', '2022年三季度工业增加值首次突破千亿元'],
    ],
  },
  {
    table: '产业结构',
    text: lines(
      '年份,第一产业（%）,第二产业（%）,第三产业（%）',
      ...['2000,18.4,40.1,41.5', '2005,15.9,43.4,40.7', '2010,14.5,48.2,37.3'],
      ...['2015,14.1,36.7,49.2', '2020,13.3,31.6,55.1', '2023,13.8,34.4,51.8'],
    ),
    pairs: [
      ['2015年第三产业占比反超第二产业', '2010年第三产业占比反超第二产业'],
      ['2020年第三产业占比过半', '2015年第三产业占比过半'],
      ['第二产业占比2010年达到48.2%的峰值', '第二产业占比2005年达到43.4%的峰值'],
      ['2023年第一产业占比比2000年下降4.6个百分点', '2023年第一产业占比比2000年下降6.4个百分点'],
      ['2023年第一产业占比止跌回升', '2015年第一产业占比止跌回升'],
      ['2023年第三产业占比回落3.3个百分点', '2023年第三产业占比提高3.3个百分点'],
      ['2020年第二、三产业合计占86.7%', '2020年第二、三产业合计占83.7%'],
      ['2010年以前第二产业占比持续上升', '2010年以后第二产业占比持续上升'],
    ],
  },
  {
    table: '六市',
    text: lines(
      '城市,常住人口（万人）,地区生产总值（亿元）,专利授权（件）',
      ...['兰州,442,3487,9820', '天水,292,857,1560', '庆阳,214,1148,610'],
      ...['酒泉,106,905,870', '张掖,112,621,1130', '平凉,180,660,540'],
    ),
    pairs: [
      ['酒泉人口最少，地区生产总值却居第三', '张掖人口最少，地区生产总值却居第三'],
      ['兰州地区生产总值低于其余五市之和', '兰州地区生产总值超过其余五市之和'],
      ['兰州专利授权占六市的三分之二以上', '兰州专利授权占六市的四分之三以上'],
      ['庆阳人口是酒泉的两倍多', '平凉人口是酒泉的两倍多'],
      ['天水人口居第二，地区生产总值居第四', '天水人口居第二，地区生产总值居第三'],
      ['六市常住人口共1346万人', '六市常住人口共1436万人'],
      ['地区生产总值超千亿元的只有兰州和庆阳', '地区生产总值超千亿元的只有兰州'],
      ['张掖专利授权比平凉多590件', '张掖专利授权比平凉多950件'],
    ],
  },
  {
    table: '工伤保险',
    text: lines(
      '年份,参保人数（万人）',
      ...['2012,182', '2013,188', '2014,195', '2015,201', '2016,199', '2017,204'],
      ...['2018,215', '2019,228', '2020,226', '2021,241', '2022,253', '2023,260'],
    ),
    pairs: [
      ['2023年参保人数260万人，比2012年增长42.9%', '2023年参保人数260万人，比2012年增长52.9%'],
      ['十二年间参保人数仅2016年和2020年两年下降', '十二年间参保人数仅2016年一年下降'],
      ['2021年起参保人数连续三年增加', '2019年起参保人数连续三年增加'],
      ['参保人数2015年首次突破200万', '参保人数2017年首次突破200万'],
      ['2021年参保人数增加15万人，为历年增加最多的一年', '2019年参保人数增加13万人，为历年增加最多的一年'],
      ['2023年参保人数增幅回落至2.8%', '2023年参保人数增幅扩大至4.8%'],
      ['参保人数从182万人增至260万人', '参保人数从260万人减至182万人'],
      ['2018—2023年参保人数年均增长3.9%', '2018—2023年参保人数年均增长4.9%'],
    ],
  },
  {
    table: '居民收入五等份',
    text: lines(
      '组别,2019年（元）,2023年（元）',
      ...['低收入组,7380,9215', '中间偏下组,15777,20442', '中间收入组,25035,32195'],
      ...['中间偏上组,39230,50220', '高收入组,76401,95055'],
    ),
    pairs: [
      ['2023年高收入组收入是低收入组的10.3倍', '2023年高收入组收入是低收入组的12.3倍'],
      ['中间偏下组收入增长29.6%，增幅最大', '中间偏上组收入增长28.0%，增幅最大'],
      ['高收入组收入增幅最小', '低收入组收入增幅最小'],
      ['2023年低收入组收入不足万元', '2023年中间偏下组收入不足万元'],
      ['高低收入组的差距由69021元扩大到85840元', '高低收入组的差距由69021元缩小到58540元'],
      ['五组收入均有增长', '仅高收入组收入增长'],
      ['2023年中间收入组收入仍低于2019年中间偏上组', '2023年中间收入组收入已高于2019年中间偏上组'],
      ['2023年只有两组收入超过5万元', '2023年只有一组收入超过5万元'],
    ],
  },
  {
    table: '投诉',
    text: lines('类别,件数（件）', '欠薪,412', '合同,186', '社保,143', '工时,97', '其他,62'),
    pairs: [
      ['欠薪投诉412件，占全部的45.8%', '欠薪投诉412件，占全部的54.8%'],
      ['欠薪与合同两类投诉合计占近三分之二', '欠薪与合同两类投诉合计占四分之三'],
      ['合同投诉多于社保，少于欠薪', '合同投诉少于社保，多于工时'],
      ['工时投诉不到欠薪的四分之一', '社保投诉不到欠薪的四分之一'],
    ],
  },
  {
    table: 'employment rate',
    text: lines(
      'Region,Year,Sex,Employment rate (%)',
      ...['North,2015,Women,58.2', 'North,2015,Men,69.4', 'North,2019,Women,61.0', 'North,2019,Men,70.1'],
      ...['North,2023,Women,64.3', 'North,2023,Men,70.8', 'South,2015,Women,44.1', 'South,2015,Men,62.5'],
      ...['South,2019,Women,46.8', 'South,2019,Men,61.9', 'South,2023,Women,52.0', 'South,2023,Men,64.6'],
      ...['Islands,2015,Women,39.7', 'Islands,2015,Men,60.2', 'Islands,2019,Women,38.9', 'Islands,2019,Men,58.8'],
      ...['Islands,2023,Women,43.5', 'Islands,2023,Men,61.1'],
    ),
    pairs: [
      [
        'In 2023 men’s employment rate was highest in the North, at 70.8%',
        'In 2023 women’s employment rate was highest in the South, at 52.0%',
      ],
      [
        'The gap between men and women in the North narrowed from 11.2 to 6.5 percentage points',
        'The gap between men and women in the North widened from 11.2 to 16.5 percentage points',
      ],
      [
        'Employment of women in the South rose 7.9 points between 2015 and 2023',
        'Employment of women in the South rose 9.7 points between 2015 and 2023',
      ],
      [
        'In the Islands, fewer than half of women were in work in every year',
        'In the South, fewer than half of women were in work in every year',
      ],
      [
        'Between 2015 and 2019 the rate of women fell only in the Islands',
        'Between 2015 and 2019 the rate of women fell only in the South',
      ],
      [
        'By 2023 more than half of women in the South had a job',
        'By 2019 more than half of women in the South had a job',
      ],
      [
        'Women in the North were less likely to be employed in 2023 than men in the South',
        'Men in the South were less likely to be employed in 2023 than women in the North',
      ],
      [
        'Across all regions and years, the rate never fell below 38.9%',
        'Across all regions and years, the rate never fell below 45%',
      ],
    ],
  },
  {
    table: 'arrivals',
    text: lines(
      'Month,Arrivals (thousand)',
      ...['2023-01,210', '2023-02,225', '2023-03,268', '2023-04,312', '2023-05,355', '2023-06,431'],
      ...['2023-07,540', '2023-08,562', '2023-09,418', '2023-10,330', '2023-11,246', '2023-12,258'],
    ),
    pairs: [
      ['Arrivals peaked at 562,000 in August', 'Arrivals peaked at 540,000 in July'],
      [
        'July and August together brought more than a quarter of the year’s arrivals',
        'July and August together brought more than a third of the year’s arrivals',
      ],
      ['Arrivals rose every month until August', 'Arrivals rose every month until October'],
      ['December brought the first increase since August', 'November brought the first increase since August'],
      ['Arrivals more than doubled between January and June', 'Arrivals more than tripled between January and June'],
      ['September arrivals were 26% lower than in August', 'September arrivals were 36% lower than in August'],
      ['Nearly 4.2 million people arrived over the year', 'Nearly 5.2 million people arrived over the year'],
      ['In five months arrivals stayed below 300,000', 'In seven months arrivals stayed below 300,000'],
    ],
  },
  {
    table: 'unemployment rate',
    text: lines(
      'Quarter,Norland (%),Sudland (%)',
      ...['Q1 2022,6.1,4.2', 'Q2 2022,5.8,4.3', 'Q3 2022,5.4,4.6', 'Q4 2022,5.1,4.9'],
      ...['Q1 2023,4.8,5.2', 'Q2 2023,4.7,5.5', 'Q3 2023,4.7,5.4', 'Q4 2023,4.9,5.3'],
    ),
    pairs: [
      [
        'Sudland’s unemployment overtook Norland’s in the first quarter of 2023',
        'Sudland’s unemployment overtook Norland’s in the third quarter of 2022',
      ],
      [
        'Unemployment in Norland fell for five quarters in a row',
        'Unemployment in Sudland fell for five quarters in a row',
      ],
      [
        'Norland’s rate rose to 4.9% in the fourth quarter of 2023',
        'Norland’s rate fell to 4.9% in the fourth quarter of 2023',
      ],
      [
        'Sudland’s rate peaked at 5.5% in the second quarter of 2023',
        'Sudland’s rate peaked at 5.2% in the first quarter of 2023',
      ],
      [
        'The gap between the two countries shrank to 0.2 points at the end of 2022',
        'The gap between the two countries grew to 2.0 points at the end of 2022',
      ],
      [
        'Norland’s rate held steady at 4.7% in the third quarter of 2023',
        'Norland’s rate held steady at 5.4% in the third quarter of 2022',
      ],
      [
        'Norland’s rate was 1.9 points higher than Sudland’s at the start of 2022',
        'Norland’s rate was 0.9 points higher than Sudland’s at the start of 2022',
      ],
      ['Neither country’s rate exceeded 6.5% at any time', 'Neither country’s rate exceeded 5% at any time'],
    ],
  },
  {
    table: 'electricity mix',
    text: lines(
      'Source,2010 (%),2020 (%),2023 (%)',
      ...['Coal,44,22,14', 'Gas,26,30,27', 'Nuclear,14,12,11', 'Wind,6,17,25', 'Solar,1,9,15', 'Hydro,9,10,8'],
    ),
    pairs: [
      ['Wind overtook coal by 2023', 'Solar overtook gas by 2023'],
      ['Coal’s share fell by two thirds between 2010 and 2023', 'Coal’s share fell by one third between 2010 and 2023'],
      ['Wind and solar together supplied 40% in 2023', 'Wind and solar together supplied 50% in 2023'],
      ['Gas was the largest source in 2023', 'Wind was the largest source in 2023'],
      ['Solar grew fifteenfold between 2010 and 2023', 'Solar grew fivefold between 2010 and 2023'],
      ['In 2010 coal supplied more than two fifths', 'In 2010 coal supplied more than half'],
      ['Only wind and solar gained share in both periods', 'Only hydro gained share in both periods'],
      ['Nuclear slipped from 14% to 11%', 'Nuclear climbed from 11% to 14%'],
    ],
  },
  {
    table: 'union members',
    text: lines(
      'Country,Union members (thousand),Density (%)',
      ...[
        'Arvia,1240,52.1',
        'Belnor,3310,18.4',
        'Cestia,860,33.0',
        'Dorin,2050,24.7',
        'Elva,410,61.5',
        'Fosk,1480,24.7',
      ],
    ),
    pairs: [
      ['Elva has the fewest members but the highest density', 'Cestia has the fewest members but the highest density'],
      ['Belnor has eight times as many members as Elva', 'Belnor has five times as many members as Elva'],
      ['Dorin and Fosk are tied at 24.7% density', 'Cestia and Fosk are tied at 24.7% density'],
      ['Density exceeds 50% in only two countries', 'Density exceeds 50% in only one country'],
      [
        'The six countries count 9.35 million members between them',
        'The six countries count 8.35 million members between them',
      ],
      [
        'Belnor, the largest by members, ranks last on density',
        'Dorin, the second largest by members, ranks last on density',
      ],
      ['Arvia has 380,000 more members than Cestia', 'Arvia has 280,000 more members than Cestia'],
      ['Density ranges from 18.4% in Belnor to 61.5% in Elva', 'Density ranges from 24.7% in Dorin to 61.5% in Elva'],
    ],
  },
  {
    table: 'labour disputes',
    text: lines(
      'Year,Working days lost (thousand)',
      ...['2014,788', '2015,170', '2016,322', '2017,276', '2018,273', '2019,234', '2022,2518', '2023,2690'],
    ),
    pairs: [
      [
        'Days lost rose more than tenfold between 2019 and 2022',
        'Days lost rose more than twentyfold between 2019 and 2022',
      ],
      ['2023 saw the most working days lost in the series', '2022 saw the most working days lost in the series'],
      ['Days lost fell for three years in a row to 2019', 'Days lost fell for five years in a row to 2019'],
      ['2015 was the quietest year, with 170,000 days lost', '2019 was the quietest year, with 234,000 days lost'],
      ['In 2016 the number of days lost nearly doubled', 'In 2016 the number of days lost nearly tripled'],
      ['Days lost increased by 6.8% in 2023', 'Days lost increased by 16.8% in 2023'],
      [
        'Days lost in 2022 and 2023 together exceeded 5 million',
        'Days lost in 2022 and 2023 together exceeded 6 million',
      ],
      ['Before 2022, days lost never reached 800,000', 'Before 2022, days lost never reached 500,000'],
    ],
  },
  {
    table: 'part-time employees',
    text: lines(
      'Age,Women (thousand),Men (thousand)',
      ...['15–24,310,240', '25–34,280,110', '35–44,390,95', '45–54,360,105', '55–64,255,130', '65+,60,85'],
    ),
    pairs: [
      ['In every age group under 65 women outnumber men', 'In every age group women outnumber men'],
      ['Men outnumber women only among those aged 65 and over', 'Men outnumber women only among those aged 55 to 64'],
      [
        'Among those aged 35–44, women working part-time outnumber men four to one',
        'Among those aged 35–44, women working part-time outnumber men two to one',
      ],
      ['Women aged 35–44 are the largest group, at 390,000', 'Women aged 45–54 are the largest group, at 360,000'],
      ['Women make up 68% of the total', 'Women make up 58% of the total'],
      ['Nearly a third of the men are under 25', 'Nearly half of the men are under 25'],
      ['The number of men is lowest at ages 65+', 'The number of men is lowest at ages 25–34'],
      [
        'Among 15–24 year olds there are 70,000 more women than men',
        'Among 15–24 year olds there are 17,000 more women than men',
      ],
    ],
  },
  {
    table: 'accidents',
    text: lines('Site,Before,After', 'Mill,48,21', 'Yard,36,30', 'Depot,25,27', 'Plant,60,29'),
    pairs: [
      ['Accidents more than halved at the mill and the plant', 'Accidents more than halved at the mill and the yard'],
      ['Only the depot saw an increase', 'Only the yard saw an increase'],
      ['Accidents fell from 169 to 107 in all', 'Accidents fell from 169 to 127 in all'],
      ['The plant recorded the largest fall, down 31', 'The mill recorded the largest fall, down 27'],
    ],
  },
];
