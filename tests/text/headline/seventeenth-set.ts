import type { HeadlineTable } from './headlines.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');

/** Counts of rows, returns to a level, years out of months, and what else a stranger says; labelled and tried once before anything was mended by it: precision .950, recall .633, true ones confirmed .783. */
export const SEVENTEENTH_SET: readonly HeadlineTable[] = [
  {
    table: '各区县图书馆藏书（万册）',
    text: lines(
      '区县,2017,2018,2019,2020,2021,2022',
      ...[
        '秦都,42.1,44.0,45.8,45.2,47.3,49.9',
        '渭城,30.5,31.2,31.0,30.1,30.4,30.8',
        '三原,18.7,19.9,21.4,22.6,24.8,27.0',
      ],
      ...['泾阳,12.2,12.0,11.7,11.9,12.6,13.1', '武功,9.8,10.4,10.9,11.5,12.4,12.3', '长武,5.1,5.0,4.8,4.7,4.6,4.5'],
    ),
    pairs: [
      ['过半区县2022年藏书超过13万册', '过半区县2022年藏书超过20万册'],
      ['渭城藏书至今未恢复到2018年的水平', '泾阳藏书至今未恢复到2018年的水平'],
      ['长武是唯一藏书逐年减少的区县', '渭城是唯一藏书逐年减少的区县'],
      ['2022年武功藏书六年来首次下降', '2022年渭城藏书六年来首次下降'],
      ['秦都藏书比三原和泾阳加起来还多', '渭城藏书比三原和泾阳加起来还多'],
    ],
  },
  {
    table: '法律援助受理案件（件）',
    text: lines(
      '季度,劳动争议,工伤,其他',
      ...[
        '2021年第一季度,120,66,30',
        '2021年第二季度,138,70,35',
        '2021年第三季度,131,74,33',
        '2021年第四季度,170,81,40',
      ],
      ...[
        '2022年第一季度,126,60,28',
        '2022年第二季度,150,72,31',
        '2022年第三季度,149,69,36',
        '2022年第四季度,188,85,44',
      ],
      ...[
        '2023年第一季度,141,58,33',
        '2023年第二季度,160,66,38',
        '2023年第三季度,155,71,41',
        '2023年第四季度,204,79,47',
      ],
    ),
    pairs: [
      ['2023年劳动争议案件660件，比上年增长7.7%', '2023年劳动争议案件660件，比上年增长12.7%'],
      ['每年四季度劳动争议案件都是全年最多', '每年二季度劳动争议案件都是全年最多'],
      ['2023年工伤案件少于2022年', '2023年劳动争议案件少于2022年'],
      ['2023年下半年劳动争议案件比上半年多58件', '2023年下半年劳动争议案件比上半年多88件'],
      ['三年来每个季度劳动争议都多于工伤', '三年来每个季度工伤都多于劳动争议'],
    ],
  },
  {
    table: 'how workers travel, % of journeys',
    text: lines(
      'Mode,2003,2013,2023',
      ...['Car,61,58,49', 'Bus,16,13,11', 'Train,6,8,12', 'Bicycle,5,9,16', 'On foot,12,12,12'],
    ),
    pairs: [
      [
        'Cycling has overtaken the bus: bicycles carry 16% of journeys',
        'Trains carry 18% of journeys, overtaking bicycles',
      ],
      ['Fewer than half of journeys are now made by car', 'More than half of journeys are now made by car'],
      ["The bicycle's share has more than tripled since 2003", "The train's share has more than tripled since 2003"],
      ['The share of walking has not changed in twenty years', 'The share of buses has not changed in twenty years'],
      [
        'Car and bus both lost ground, while train and bicycle gained',
        'Car and train both lost ground, while bus and bicycle gained',
      ],
    ],
  },
  {
    table: 'Apprentices by trade and sex',
    text: lines(
      'Trade,Women,Men,Total',
      ...['Bakers,310,290,600', 'Carpenters,60,940,1000', 'Electricians,45,1155,1200', 'Hairdressers,720,80,800'],
      ...['Cooks,380,420,800', 'Florists,190,10,200'],
    ),
    pairs: [
      ['Women outnumber men in half of the trades', 'Women outnumber men in most trades'],
      ['Nine in ten apprentice hairdressers are women', 'Six in ten apprentice hairdressers are women'],
      ['Fewer than one in twenty electricians is a woman', 'More than one in ten electricians is a woman'],
      ['There are 19 women for every man among florists', 'There are 29 women for every man among florists'],
      ['Electricians are the largest trade, ahead of carpenters', 'Cooks are the largest trade, ahead of carpenters'],
    ],
  },
  {
    table: '基层工会经费收支（万元）',
    text: lines(
      '单位,2022年预算,2022年支出,2023年预算,2023年支出',
      ...[
        '机械厂,86,81,90,92',
        '纺织厂,54,57,60,61',
        '矿务局,130,121,128,117',
        '运输公司,72,72,75,70',
        '建工集团,98,90,102,99',
      ],
    ),
    pairs: [
      ['2023年矿务局支出比预算少11万元', '2023年矿务局支出比预算少21万元'],
      ['纺织厂连续两年超预算', '机械厂连续两年超预算'],
      ['2023年五家单位支出合计439万元，比预算少16万元', '2023年五家单位支出合计439万元，比预算少26万元'],
      ['2023年支出超过预算的只有机械厂和纺织厂', '2023年支出超过预算的只有机械厂和运输公司'],
      ['矿务局2023年支出比上年减少4万元', '矿务局2023年支出比上年减少14万元'],
    ],
  },
  {
    table: 'hotel nights (thousand)',
    text: lines(
      'Month,Residents,Visitors from abroad',
      ...[
        '2022-01,40,12',
        '2022-02,44,14',
        '2022-03,52,20',
        '2022-04,61,28',
        '2022-05,70,41',
        '2022-06,84,60',
        '2022-07,110,88',
      ],
      ...[
        '2022-08,121,92',
        '2022-09,80,57',
        '2022-10,66,34',
        '2022-11,47,18',
        '2022-12,58,25',
        '2023-01,43,16',
        '2023-02,45,18',
      ],
      ...[
        '2023-03,50,26',
        '2023-04,66,37',
        '2023-05,72,52',
        '2023-06,88,71',
        '2023-07,108,103',
        '2023-08,118,109',
        '2023-09,83,70',
      ],
      ...['2023-10,69,45', '2023-11,49,25', '2023-12,61,33'],
    ),
    pairs: [
      ['August is the busiest month for residents every year', 'July is the busiest month for residents every year'],
      [
        'Visitors from abroad spent 24% more nights in 2023 than in 2022',
        'Visitors from abroad spent 44% more nights in 2023 than in 2022',
      ],
      [
        'Residents outnumber visitors from abroad in every month',
        'Visitors from abroad outnumber residents in every month',
      ],
      [
        'Residents spent fewer nights in July 2023 than a year earlier',
        'Visitors from abroad spent fewer nights in July 2023 than a year earlier',
      ],
      [
        'Nights of visitors from abroad rose on the year in every month of 2023',
        'Nights of residents rose on the year in every month of 2023',
      ],
    ],
  },
  {
    table: '分年龄组参加培训人数',
    text: lines(
      '年龄组,男,女',
      '18-24岁,320,410',
      '25-34岁,860,790',
      '35-44岁,930,880',
      '45-54岁,540,610',
      '55岁及以上,150,110',
    ),
    pairs: [
      ['多数年龄组男性多于女性', '多数年龄组女性多于男性'],
      ['35-44岁参加培训的人数最多，共1810人', '25-34岁参加培训的人数最多，共1650人'],
      ['女性中18-24岁占不到一成五', '女性中18-24岁占不到一成'],
      ['每百名55岁及以上参训人员中不到60名是男性', '55岁及以上参训人员中六成以上是女性'],
      ['45-54岁女性比男性多70人', '45-54岁女性比男性多170人'],
    ],
  },
  {
    table: 'League of regions: jobs and pay',
    text: lines(
      'Region,Employment rate (%),Median weekly pay (£),Vacancies',
      ...[
        'Northmoor,71.2,548,4120',
        'Eastvale,76.8,612,6900',
        'Southlea,78.1,655,8840',
        'Westfold,74.0,590,5300',
        'Midwick,69.5,541,3980',
        'Highcombe,73.3,566,2100',
      ],
    ),
    pairs: [
      ['Southlea leads the table on all three measures', 'Eastvale leads the table on all three measures'],
      [
        'Every region except Midwick has an employment rate above 70%',
        'Every region except Northmoor has an employment rate above 70%',
      ],
      [
        'Workers in Southlea earn £114 a week more than those in Midwick',
        'Workers in Southlea earn £144 a week more than those in Midwick',
      ],
      ['Only Southlea and Eastvale pay more than £600 a week', 'Only Southlea and Westfold pay more than £600 a week'],
      ['Highcombe has the fewest vacancies, barely half as many as Northmoor', 'Midwick has the fewest vacancies'],
    ],
  },
  {
    table: '城乡居民人均消费支出（元）',
    text: lines(
      '年份,城镇,农村',
      ...[
        '2015,21392,9223',
        '2016,23079,10130',
        '2017,24445,10955',
        '2018,26112,12124',
        '2019,28063,13328',
        '2020,27007,13713',
      ],
      ...['2021,30307,15916', '2022,30391,16632', '2023,32994,18175'],
    ),
    pairs: [
      ['农村居民人均消费支出逐年增长，城镇2020年出现下降', '城镇居民人均消费支出逐年增长，农村2020年出现下降'],
      ['城乡消费比由2015年的2.32缩小到2023年的1.82', '城乡消费比由2015年的2.32扩大到2023年的2.82'],
      ['八年间农村居民人均消费支出接近翻番', '八年间城镇居民人均消费支出接近翻番'],
      ['农村居民人均消费支出始终不到城镇的六成', '农村居民人均消费支出始终不到城镇的一半'],
      ['城镇居民人均消费支出2021年重新超过2019年水平', '城镇居民人均消费支出2020年超过2019年水平'],
    ],
  },
  {
    table: 'Waste by treatment (kilotonnes)',
    text: lines(
      'Year,Landfill,Recycling,Incineration',
      ...[
        '2016,820,410,260',
        '2017,790,440,275',
        '2018,801,468,270',
        '2019,742,495,290',
        '2020,690,480,310',
        '2021,664,521,318',
        '2022,610,560,330',
        '2023,548,604,345',
      ],
    ),
    pairs: [
      [
        'Recycling overtook landfill for the first time in 2023',
        'Recycling overtook landfill for the first time in 2022',
      ],
      ['Landfill has fallen in every year but 2018', 'Landfill has fallen in every year but 2020'],
      ['Landfill still takes more than a third of the waste', 'Landfill still takes more than half of the waste'],
      ['Recycling dipped only once, in 2020', 'Recycling dipped only once, in 2018'],
      [
        'Less than half as much waste was incinerated as went to landfill in 2020',
        'More waste was incinerated than recycled in 2023',
      ],
    ],
  },
  {
    table: '民营企业工会组建情况',
    text: lines(
      '行业,企业数（家）,已建会企业（家）,会员数（人）',
      ...[
        '制造业,1240,992,86400',
        '建筑业,420,252,19800',
        '批发零售业,1860,744,22300',
        '住宿餐饮业,630,189,7600',
        '信息技术业,350,245,15100',
      ],
    ),
    pairs: [
      ['批发零售业企业数最多，已建会企业数却居第二', '批发零售业企业数和已建会企业数都居第一'],
      ['制造业会员数超过其他行业之和', '批发零售业会员数超过其他行业之和'],
      ['五个行业中有三个会员数不足两万人', '五个行业中有四个会员数不足两万人'],
      ['已建会企业合计2422家，占全部企业的一半以上', '已建会企业合计2422家，占全部企业的七成以上'],
      ['会员数由多到少前三位是制造业、批发零售业和建筑业', '会员数由多到少前三位是制造业、建筑业和批发零售业'],
    ],
  },
  {
    table: 'Reasons for leaving a job, % of leavers',
    text: lines(
      'Reason,Under 30,30-49,50 and over',
      'Pay,41,36,18',
      'Career,33,22,6',
      'Family,8,19,12',
      'Health,4,9,31',
      'Retirement,0,1,24',
      'Other,14,13,9',
    ),
    pairs: [
      [
        'Pay is the main reason among those under 30 and those aged 30-49',
        'Career is the main reason among those under 30 and those aged 30-49',
      ],
      ['For those aged 50 and over, health comes before pay', 'For those aged 50 and over, pay comes before health'],
      ['One in three leavers under 30 names career', 'One in five leavers under 30 names career'],
      [
        'Health matters more to those aged 50 and over than to any other group',
        'Pay matters more to those aged 50 and over than to any other group',
      ],
      [
        'Nobody under 30 leaves to retire, but nearly a quarter of those aged 50 and over do',
        'Family is named by nearly a quarter of those aged 50 and over',
      ],
    ],
  },
];
