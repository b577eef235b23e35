import type { HeadlineTable } from './headlines.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');

/** Over tables as unions, counties and councils keep them: like names, rows of own units, gaps, plans beside what was done; tried once before anything was mended. */
export const FOURTEENTH_SET: readonly HeadlineTable[] = [
  {
    table: '各县区工会组织',
    text: lines(
      '县区,建会企业数（家）,会员数（万人）,入会率（%）',
      ...['永登县,412,3.6,71.2', '永靖县,268,2.1,64.9', '永昌县,301,2.4,—', '皋兰县,155,1.2,58.3'],
      ...['城关区（含高新区）,1820,18.5,83.6', '合计,2956,27.8,…'],
    ),
    pairs: [
      ['城关区会员数占全市三分之二', '城关区会员数占全市四分之三'],
      ['有数据的四个县区中，皋兰县入会率最低，不到六成', '有数据的四个县区中，永靖县入会率最低，不到七成'],
      ['永登县建会企业比永靖县多144家', '永登县建会企业比永昌县多144家'],
      ['永登、永靖、永昌三县会员合计8.1万人', '永登、永靖、永昌三县会员合计9.1万人'],
      ['除城关区外，各县会员数均不足4万人', '除城关区外，各县会员数均不足3万人'],
      ['全市建会企业2956家，其中城关区占六成多', '全市建会企业2956家，其中城关区占七成多'],
    ],
  },
  {
    table: '劳动争议',
    text: lines(
      '时期,争议案件（件）,涉及劳动者（人）,结案率（%）',
      ...['2021年上半年,1204,2310,91.2', '2021年下半年,1350,2485,92.0', '2022年上半年,1288,2196,93.5'],
      ...['2022年下半年,1421,2702,92.8', '2023年上半年,1196,2044,95.1', '2023年下半年,1267,2158,96.4'],
    ),
    pairs: [
      ['2023年上半年争议案件同比下降7.1%', '2023年上半年争议案件同比下降9.1%'],
      ['2022年下半年争议案件达到1421件，为三年来最高', '2021年下半年争议案件达到1350件，为三年来最高'],
      ['2023年争议案件合计2463件，比上年减少246件', '2023年争议案件合计2463件，比上年减少346件'],
      ['结案率连续两个半年回升，2023年下半年达96.4%', '结案率连续五个半年上升，2023年下半年达96.4%'],
      ['每年下半年的争议案件都多于上半年', '每年下半年的争议案件都少于上半年'],
      ['2023年下半年平均每件案件涉及1.7名劳动者', '2023年下半年平均每件案件涉及2.7名劳动者'],
    ],
  },
  {
    table: '年度任务',
    text: lines(
      '项目,年度目标,实际完成,完成率（%）',
      ...['新建工会组织（个）,600,672,112.0', '发展会员（人）,30000,28650,95.5', '培训职工（人次）,12000,13440,112.0'],
      ...['帮扶困难职工（户）,1500,1500,100.0', '创建示范点（个）,40,31,77.5'],
    ),
    pairs: [
      ['创建示范点完成率最低，仅77.5%', '发展会员完成率最低，仅95.5%'],
      ['五项任务中两项超额完成', '五项任务中三项超额完成'],
      ['发展会员距目标差1350人', '发展会员距目标差2350人'],
      ['新建工会组织比目标多72个', '新建工会组织比目标多172个'],
      ['帮扶困难职工刚好完成目标', '创建示范点刚好完成目标'],
      ['两项任务未完成目标', '三项任务未完成目标'],
    ],
  },
  {
    table: '人口年龄构成',
    text: lines(
      '年龄组,男（万人）,女（万人）',
      ...['0-14岁,412.5,371.8', '15-59岁,796.3,748.2', '60岁及以上,205.6,219.4', '其中：65岁及以上,148.7,162.9'],
    ),
    pairs: [
      ['60岁及以上人口中女性多于男性', '15-59岁人口中女性多于男性'],
      ['65岁及以上女性162.9万人，比男性多14.2万人', '65岁及以上女性162.9万人，比男性多24.2万人'],
      ['15—59岁人口男女合计1544.5万人', '15—59岁人口男女合计1454.5万人'],
      ['0-14岁男女相差40.7万人', '0-14岁男女相差30.7万人'],
      ['60岁及以上人口中约73%在65岁及以上', '60岁及以上人口中约63%在65岁及以上'],
    ],
  },
  {
    table: '工会经费收支',
    text: lines(
      '科目,预算数（万元）,决算数（万元）,上年决算数（万元）',
      ...['职工活动支出,"1,260","1,185.4","1,302.7"', '维权支出,480,512.9,455.0', '业务支出,"1,020",998.3,"1,047.6"'],
      ...['资本性支出,300,86.2,241.5', '补助下级支出,"2,400","2,400.0","2,150.0"', '其他支出,50,12.6,—'],
    ),
    pairs: [
      ['只有维权支出超出预算', '只有业务支出超出预算'],
      ['资本性支出执行率不足三成', '资本性支出执行率超过三成'],
      ['补助下级支出比上年增长11.6%', '补助下级支出比上年增长16.1%'],
      ['职工活动支出较上年减少117.3万元', '职工活动支出较上年减少171.3万元'],
      ['决算支出中补助下级支出最多，占近一半', '决算支出中补助下级支出最多，占近六成'],
      ['维权支出决算数比预算数多32.9万元', '维权支出决算数比预算数多39.2万元'],
    ],
  },
  {
    table: '居民收入增速',
    text: lines(
      '时间,城镇居民收入增速（%）,农村居民收入增速（%）',
      ...['2022年一季度,5.4,7.0', '2022年二季度,3.6,5.8', '2022年三季度,4.3,6.4', '2022年四季度,3.9,6.3'],
      ...['2023年一季度,4.0,6.1', '2023年二季度,5.4,7.8', '2023年三季度,5.2,7.6', '2023年四季度,5.1,7.7'],
    ),
    pairs: [
      ['八个季度农村居民收入增速始终快于城镇', '八个季度城镇居民收入增速始终快于农村'],
      ['2023年二季度城乡增速之差扩大到2.4个百分点', '2023年二季度城乡增速之差扩大到3.4个百分点'],
      ['农村居民收入增速2022年二季度降至5.8%，为八个季度最低', '农村居民收入增速2023年一季度降至6.1%，为八个季度最低'],
      [
        '2023年四季度城镇居民收入增长5.1%，比上年同期加快1.2个百分点',
        '2023年四季度城镇居民收入增长5.1%，比上年同期加快2.2个百分点',
      ],
    ],
  },
  {
    table: 'union membership by industry',
    text: lines(
      `Industry,Members ('000),"Density, %",Change on 2022 (pp)`,
      ...['Education,"1,612",47.5,-1.2', 'Health and social work,"1,498",38.1,0.9'],
      ...['Public administration and defence; compulsory social security,742,39.9,-0.4'],
      ...['Transportation and storage,455,35.6,1.7', 'Manufacturing,398,15.8,-0.3'],
      ...['Accommodation and food service activities,41,2.9,[c]', 'Other service activities,88,9.4,n/a'],
    ),
    pairs: [
      [
        'Education has the highest union density, at 47.5%',
        'Health and social work has the highest union density, at 38.1%',
      ],
      ['Accommodation and food has the lowest density, just 2.9%', 'Manufacturing has the lowest density, just 15.8%'],
      [
        'Transport saw the biggest rise in density, up 1.7 points',
        'Health saw the biggest rise in density, up 0.9 points',
      ],
      [
        'There are four times as many union members in education as in manufacturing',
        'There are five times as many union members in education as in manufacturing',
      ],
      [
        'Education and health together have 3.1 million members',
        'Education and health together have 3.6 million members',
      ],
      [
        'Density fell in education, public administration and manufacturing',
        'Density fell in education, health and manufacturing',
      ],
    ],
  },
  {
    table: 'council spending',
    text: lines(
      'Department,2023/24 budget (£m),2023/24 outturn (£m),Variance (£m)',
      ...['Adult social care,142.6,151.3,8.7', `Children's services,98.2,109.9,11.7`],
      ...['"Highways, parking & waste",64.0,61.2,-2.8', 'Housing (GF),21.5,20.9,-0.6', 'Corporate,33.1,32.4,-0.7'],
      'Total,359.4,375.7,16.3',
    ),
    pairs: [
      [
        "Children's services overspent by £11.7m, the most of any department",
        'Adult social care overspent by £8.7m, the most of any department',
      ],
      ['Only two departments overspent', 'Only three departments overspent'],
      ['The council overspent by £16.3m', 'The council overspent by £13.6m'],
      ['Adult social care made up two fifths of spending', 'Adult social care made up half of spending'],
      ['Highways came in £2.8m under budget', 'Highways came in £2.8m over budget'],
      ['Three departments came in under budget', 'Four departments came in under budget'],
    ],
  },
  {
    table: 'house building',
    text: lines(
      'Year,Homes built,Homes started',
      ...['2017/18,"1,204","1,390"', '2018/19,"1,288","1,415"', '2019/20,"1,163","1,220"', '2020/21,..,684'],
      ...['2021/22,"1,047","1,502"', '2022/23,"1,355","1,398"', '2023/24,"1,402","1,176"'],
    ),
    pairs: [
      ['In 2023/24 fewer homes were started than built', 'In 2022/23 fewer homes were started than built'],
      ['Starts fell to a low of 684 in 2020/21', 'Starts fell to a low of 1,220 in 2019/20'],
      ['Homes built rose by 3.5% in 2023/24', 'Homes built rose by 5.5% in 2023/24'],
      [
        'Homes built hit 1,402 in 2023/24, the most since 2017/18',
        'Homes built hit 1,402 in 2023/24, the fewest since 2017/18',
      ],
      ['Starts more than doubled between 2020/21 and 2021/22', 'Starts more than tripled between 2020/21 and 2021/22'],
      ['Starts have fallen for two years running', 'Starts have fallen for three years running'],
    ],
  },
  {
    table: 'staff survey',
    text: lines(
      'Statement,Strongly agree,Agree,Neither,Disagree,Strongly disagree',
      ...['My workload is manageable,8,29,21,27,15', 'My manager listens to me,22,41,18,12,7'],
      ...[
        'I feel safe at work,35,44,12,6,3',
        'I would recommend my employer,14,33,26,17,10',
        'Pay is fair,5,22,24,31,18',
      ],
    ),
    pairs: [
      ['Almost four in five feel safe at work', 'Almost nine in ten feel safe at work'],
      ['Nearly half disagree that pay is fair', 'Nearly two thirds disagree that pay is fair'],
      [
        '35% strongly agree that they feel safe at work, against 22% who strongly agree that their manager listens',
        '35% strongly agree that they feel safe at work, against 32% who strongly agree that their manager listens',
      ],
      [
        '18% strongly disagree that pay is fair, the highest share of any statement',
        '15% strongly disagree that their workload is manageable, the highest share of any statement',
      ],
    ],
  },
  {
    table: 'busiest airports',
    text: lines(
      'Rank,Airport (IATA),Passengers 2023 (m),Passengers 2022 (m),Change',
      ...[
        '1,Northgate (NGT),61.6,50.2,+22.7%',
        '2,Eastport (EPT),40.9,32.8,+24.7%',
        `3,St Anne's (SAN),28.1,23.4,+20.1%`,
      ],
      ...['4,Westhaven Intl. (WHV),26.0,22.5,+15.6%', '5,Lower Marsh (LMH),13.2,13.5,−2.2%'],
      '6,Lower Marsh South (LMS),9.9,8.1,+22.2%',
    ),
    pairs: [
      [
        'Northgate remained the busiest airport, with 61.6 million passengers',
        'Eastport was the busiest airport, with 40.9 million passengers',
      ],
      [
        'Lower Marsh was the only airport to lose passengers',
        'Lower Marsh South was the only airport to lose passengers',
      ],
      ['Eastport grew fastest, up 24.7%', 'Northgate grew fastest, up 22.7%'],
      [
        'Lower Marsh South handled 1.8 million more passengers than a year earlier',
        'Lower Marsh South handled 2.8 million more passengers than a year earlier',
      ],
      ['St Anne’s ranked third in 2023', 'Westhaven ranked third in 2023'],
      [
        'All six airports together handled 179.7 million passengers in 2023',
        'All six airports together handled 197.7 million passengers in 2023',
      ],
    ],
  },
  {
    table: 'calls by hour',
    text: lines(
      'Hour,Weekday calls,Weekend calls',
      ...['00:00,14,38', '04:00,9,21', '08:00,96,30', '12:00,118,64', '16:00,131,72', '20:00,57,80'],
    ),
    pairs: [
      ['Weekday calls peak at 16:00', 'Weekday calls peak at 12:00'],
      ['At 20:00 weekend calls exceed weekday calls', 'At 16:00 weekend calls exceed weekday calls'],
      ['Weekday calls are lowest at 04:00, at just 9', 'Weekend calls are lowest at 04:00, at just 9'],
      [
        'At 08:00 weekday calls are more than three times weekend calls',
        'At 08:00 weekday calls are more than four times weekend calls',
      ],
    ],
  },
];
