import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/text/check.ts';

/** Each claim in one line: `growth inconsistent multiple`. */
const verdicts = (text: string): string[] =>
  checkClaims(text).claims.map(({ kind, verdict, reason, fits }) =>
    [kind, verdict, verdict === 'cannot-be-checked' ? reason : '', fits ?? ''].filter(Boolean).join(' '),
  );

describe('a claim whose numbers are printed', () => {
  it.each([
    ['会员由2015年的281万人增加到363万人，增长29.2%。', 'growth consistent'],
    ['会员由2015年的281万人增加到363万人，增长39%。', 'growth inconsistent'],
    ['会员由2015年的281万人增加到363万人，增长92.2%。', 'growth inconsistent swapped-digits'],
    ['专职工作者由原来的86人增加到240人，增长1.8倍。', 'growth consistent'],
    ['专职工作者由原来的80人增加到240人，增长3倍。', 'growth inconsistent multiple'],
    ['全年签订2.36万份，同比增加1800份，增长8.3%。', 'growth consistent'],
    ['全年签订2.36万份，同比增加1800份，增长18%。', 'growth inconsistent'],
    ['集体合同6.3万份，是2008年2.1万份的3倍。', 'multiple consistent'],
    ['集体合同6.3万份，是2008年2.1万份的4倍。', 'multiple inconsistent'],
    ['职工入会率由83%提升至91.5%，提高8.5个百分点。', 'points consistent'],
    ['职工入会率由83%提升至91.5%，提高6.5个百分点。', 'points inconsistent'],
    ['职工入会率由83%提升至91.5%，增长8.5%。', 'growth inconsistent points'],
    ['全省会员363万人，其中女会员120万人，占会员总数的33.1%。', 'share consistent'],
    ['全省会员363万人，其中女会员120万人，占比43.1%。', 'share inconsistent'],
    ['全省会员363万人，其中女会员420万人。', 'share inconsistent'],
    ['第三产业就业人员1634万人，占全部就业人员2168万人的75.4%。', 'share consistent'],
    ['第三产业就业人员1634万人，占全部就业人员2168万人的57.4%。', 'share inconsistent swapped-digits'],
    ['男职工30万人、女职工25万人，合计55万人。', 'sum consistent'],
    ['男职工30万人、女职工25万人，合计75万人。', 'sum inconsistent'],
    ['三次产业结构比为12.1:36.5:51.4。', 'sum consistent'],
    ['三次产业结构比为12.1:36.5:41.4。', 'sum inconsistent'],
    ['发放救助金3500万元，救助困难职工1.75万人，人均2000元。', 'average consistent'],
    ['发放救助金3500万元，救助困难职工1.75万人，人均2600元。', 'average inconsistent'],
    ['经费由2015年的1.00亿元增加到2020年的2.00亿元，年均增长14.9%。', 'yearly consistent'],
    ['经费由2015年的1.00亿元增加到2020年的2.00亿元，年均增长24.9%。', 'yearly inconsistent'],
    ['2020年会员300万人，2015年会员250万人，比2015年增长20%。', 'growth consistent'],
    ['Membership rose from 6.25 million to 6.35 million, up 1.6%.', 'growth consistent'],
    ['Membership rose from 5.25 million to 6.35 million, up 1.6%.', 'growth inconsistent'],
  ])('%s %s', (text, verdict) => {
    expect(verdicts(text)).toEqual([verdict]);
  });

  it.each([
    ['Membership fell by 20,000 to 180,000, a drop of 10%.', 'growth consistent'],
    ['Membership fell by 20,000 to 180,000, a drop of 20%.', 'growth inconsistent'],
    ['The number employed increased by 52,600 (1.9%) to 2,820,000.', 'growth consistent'],
    ['Pay rose from £500 to £520, up 2% in real terms.', 'growth cannot-be-checked comparable-prices'],
    ['Earnings were £728, up 6.2% from £686 in 2023.', 'growth consistent'],
  ])('%s %s, whatever else it says', (text, verdict) => {
    expect(verdicts(text).filter((one) => one.startsWith('growth'))).toEqual([verdict]);
  });

  it('accuses no growth in real terms of the cash levels beside it', () => {
    expect(verdicts('In real terms pay fell 2% although it rose from £500 to £520.')).toEqual([]);
  });

  it('adds parts that leave nothing over, over two sentences', () => {
    const text =
      '地区生产总值9356.2亿元。其中，第一产业增加值1128.5亿元，第二产业增加值3420.7亿元，第三产业增加值4807.0亿元。';
    expect(verdicts(text)).toEqual(['sum consistent']);
    expect(verdicts(text.replace('1128.5', '1228.5'))).toEqual(['sum inconsistent']);
  });
});

describe('claims of reports in many forms', () => {
  const accused = (text: string): boolean => checkClaims(text).claims.some(({ verdict }) => verdict === 'inconsistent');

  it.each([
    '女职工会员由2018年的96万人增加到124.8万人，增长30%。',
    '职工书屋由420家增至1050家，是2017年420家的2.5倍。',
    '全市工会会员86.4万人，其中农民工会员38.9万人，占45%。',
    '法律援助案件由2380件上升到2856件，增长20%，增加476件。',
    '劳动争议调解成功率由71.6%提高到79.2%，提高7.6个百分点。',
    '筹集资金2.4亿元，慰问职工48万人次，人均500元。',
    '机关工会120个、企业工会1680个、事业单位工会200个，合计2000个。',
    '出口3402.5亿元，进口1814.3亿元，进出口合计5216.8亿元。',
    '全年查处案件73起，同比减少41起，下降36%。',
    '经费收入由2019年的3.2亿元增加到2022年的4.26亿元，年均增长10%。',
    '新就业形态劳动者会员达60万人，比上年增加20万人，增长50%。',
    '帮扶中心由12个发展到36个，增长2倍。',
    '困难职工由11420户减少至3965户，减幅达65.3%。',
    '全省常住人口4216.8万人，其中城镇人口2799.1万人，占66.4%；乡村人口1417.7万人，占33.6%。',
    '三次产业结构为8.9:41.8:49.3。',
    '培训职工由5万人次增加到10万人次，翻了一番。',
    'Membership rose from 412,000 to 438,000, an increase of 6.3%.',
    'Income grew by £1.2m to £15.6m, up 8.3%.',
    'The rate increased from 4.2% to 4.9%, up 0.7 percentage points.',
    'Vacancies fell from 1,250,000 to 1,000,000, down 20%.',
    'Of the 1,200 claims lodged, 900 were settled, or 75%.',
    'Calls doubled from 12,000 to 24,000.',
    '全年新增就业5.42万人，比上年的4.86万人增长11.5%。',
    '高新技术企业由2017年的306家增加到2022年的612家，翻了一番。',
    '旅游收入由12亿元增加到48亿元，翻了两番。',
    '培训职工8.4万人次，比上年4.2万人次增长一倍。',
    '参保率由88.6%提高到95.1%，提高6.5个百分点，增长7.3%。',
    '全市工会经费收入3.15亿元，同比增加2400万元，增长8.2%。',
    '困难职工由4.83万户减少到6120户，减幅达87.3%。',
    '全市用电量218.6亿千瓦时，其中工业用电152.9亿千瓦时，占69.9%，居民用电31.4亿千瓦时，占14.4%。',
    '发放助学金702.8万元，资助学生2343名，人均近3000元。',
    '地区生产总值由2180亿元增加到3260亿元，五年年均增长8.4%。',
    '地区生产总值3260亿元，按可比价格计算比上年的3105亿元增长6.8%。',
    '居民人均可支配收入由30125元增加到32234元，名义增长7.0%，扣除价格因素实际增长5.6%。',
    '全年立案6842件，同比上升15.3%；结案6790件，结案率99.2%。',
    '在园幼儿18.64万人，减少2.43万人，下降11.53%。',
    '城镇居民人均可支配收入46280元，农村居民人均可支配收入22360元，城乡收入比为2.07:1。',
    '全市户籍人口412.6万人，其中男性211.3万人，女性201.3万人。',
    '会员约300万人，比2018年的200万人增长50%以上。',
    '今年一季度受理案件1200件，环比下降4.8%，同比增长9.1%，去年同期为1100件。',
    '全年新发展会员4612人，其中货车司机1205人，会员总数增至4.43万人。',
    '全年新发展会员4,612人（其中货车司机1,205人），会员总数由年初的3.97万人增至4.43万人，入会率达到91.2%。',
    '参加培训3200人次，其中女职工1400人次，合格3120人，合格率97.5%。',
    '工会经费收入2036.5万元，支出1987.3万元，收支相抵结余49.2万元。',
    '全市基层工会7632家，其中非公企业5210家，占68.3%，涵盖单位2.1万家。',
    '救助困难职工1260户3402人，发放资金378万元，户均3000元。',
    '会员由2018年的52.6万人增长到2023年的61.3万人，五年增长16.5%，年均增长3.1%。',
    '收缴经费4.86亿元，同比增长4.6%，其中税务代收3.91亿元，增长5.2%，占80.5%。',
    '全年调解争议856件，成功调解791件，调解成功率92.4%。',
    '建成服务站点1125个，较上年增加203个，增长22.0%。',
    '职工书屋320家，其中国家级12家、省级45家、市级263家。',
    '签订集体合同402份，覆盖企业1,630家，覆盖职工8.7万人，签订率96%，续签率85%。',
    '发放消费券6.8万张共340万元，核销率90%，带动消费1530万元，杠杆比1:4.5。',
    '职工满意度由88.6分提高到94.3分，提高6.4%。',
    '第一季度收缴1.2亿元，第二季度1.3亿元，上半年累计2.5亿元。',
    '全市职工63.2万人，其中男职工35.1万人，女职工28.1万人，女职工占44.5%。',
    '受理来信来访156件次，其中来信41件、来访115件次，同比下降12.8%。',
    '事故起数下降15.2%，死亡人数下降10.1%，连续三年“双下降”。',
    '全省工会驿站达1.86万个，比2020年底的1.05万个增长77%，近八成建在街面。',
    '今年筹集资金1860余万元，比去年的1620万元多两百多万元，增长近15%。',
    '培训班12期，每期80人，共培训960人。',
    '疗休养9600人次，是上届3200人次的3倍，人均费用2600元，总费用2500万元左右。',
    '利润由41.3亿元增至68.9亿元，增长66.8%，翻了近七成。',
    '缴费单位从2,315家增加到4,698家，翻了一番多。',
    '参保人数52.3万人，占应参保人数的87.2%，参保率比上年提高3.1个百分点。',
    '2022年、2023年分别培训3.2万人和3.8万人，增长18.8%，两年共培训7万人。',
    '全市劳模1,286人，其中全国劳模56人、省部级劳模412人、市级劳模818人，在职劳模占四成。',
    '专职工会干部86人，占工会干部总数的7.6%，兼职1042人，占92.4%。',
    '平均办案周期由52天缩短为38天，缩短14天，压缩27%。',
    '营业收入587亿元，增长8.3%；利润46亿元，下降2.1%；收入利润率7.8%，下降0.8个百分点。',
    '脱贫劳动力务工199.4万人，完成年度任务193万人的103.3%。',
    '全年发放救助金1.08亿元，惠及21.3万人次，人次均507元。',
    '每万人拥有工会干部12.4人，比上年多0.6人。',
    '全市新建企业工会513家，其中25人以上企业412家，百人以上企业37家。',
    '该市城镇居民人均可支配收入42,816元，增长5.2%；农村居民19,630元，增长7.4%；城乡收入比为2.18，比上年缩小0.05。',
    '会员中，女会员占43.1%，农民工会员占38.6%，新就业形态劳动者占9.7%，党员占12.3%。',
    '活动参与率由三成提高到七成五，翻了一番半。',
    '从2019年到2023年，全省职工互助保障累计赔付12.6亿元，年均2.52亿元。',
    '2023年办理案件4211件，是2019年的1.8倍，较上年减少约百件。',
    '全年GDP中，第一产业占12.6%，第二产业占39.6%，第三产业占47.8%。',
    '工资增长6.3%，扣除物价上涨2.1%，实际增长4.1%。',
    '规上工业增加值同比增长7.0%，增速比上半年加快0.4个百分点，高于全国1.2个百分点。',
    '截至6月末会员363万人，比2008年净增82万人，增长29%。',
    '对口帮扶资金800万元，其中省级500万元，市县配套300万元。',
    '一线职工代表占71.2%，比上届提高5个百分点，女代表占三分之一以上。',
    '截至2022年底会员达到31.2万人，是三年前6.8万人的4.6倍。',
    '机关单位280家、事业单位416家、企业1304家，共2000家，其中国有企业112家。',
    '三次产业结构由上年的9.2:42.6:48.2调整为8.9:41.8:49.4。',
    '社会保险基金收入168.4亿元，支出151.9亿元，当期结余16.5亿元，年末累计结余302.7亿元。',
    '第一、二、三产业增加值分别为112亿元、436亿元和512亿元，合计1060亿元，占比分别为10.6%、41.1%和48.3%。',
    '困难职工户均救助3900元，比上年提高300元，增长8.3%。',
    '会员达到300万人，比上年增长5%。',
    '女职工会员占会员总数的四成以上。',
    '职工满意度达到96%，比上年提高2.4个百分点。',
    '人均捐款120元，共募集善款近50万元。',
    'Membership rose by 12,400, or 3.2%, to 398,600.',
    'The unemployment rate fell to 4.1% from 4.4%, down 0.3 percentage points.',
    'Income was £15.6 million, up from £14.4 million, an increase of 8.3%.',
    'Of 3,240 apprentices, 1,210 were women (37.3%).',
    'Profit more than doubled from $12 million to $26 million.',
    'The number of stewards grew from 1,050 to 1,160, up 10.5% in two years.',
    'Exports rose 4.4% to $9.4 billion, from $9.0 billion a year earlier.',
    'Output rose by 3.2% in volume, from £4.1 billion to £4.5 billion.',
    'Traffic deaths fell by a third, from 240 to 162.',
    'Union density was 22.3%, a decrease of 0.8 percentage points from 23.1% in 2021.',
    'Employment rose by 120,000 on the quarter and by 310,000 on the year to 33.1 million, from 32.9 million.',
    'Pay rose from £500 to £520 a week, 4% more than the year before but 1% less in real terms.',
    'Sales were £13.9bn, up 9.9% at constant currency.',
    'About a third of members are under 30.',
    '会员由2015年的281万人增加到363万人，同比增长3.2%。',
    '会员363万人，比2015年增加82万人，同比增长3.2%。',
    '地区生产总值450.6亿元，增长6.3%，人均地区生产总值增加5000元。',
    '财政收入45.2亿元，常住人口120万人，人均可支配收入3.82万元。',
    '地区生产总值3260亿元，年末常住人口412万人，人均地区生产总值78900元。',
    '新登记经营主体2.14万户，实有20.3万户，其中企业5.8万户，占28.6%。',
    '新增企业120家，累计达到3400家，其中规上企业860家。',
    '全市促进就业12万人，其中城镇新增就业5万人，农村劳动力转移就业8万人。',
    '外贸进出口518.3亿元，其中，出口机电产品200亿元，进口农产品50亿元。',
    '职工入会率由2018年的83%提升至91.5%，比上年提高2个百分点。',
    '总产值120亿元，按可比价格计算，同比增长6.8%，去年为116亿元。',
    '旅游人数由2019年的420万人次增至455万人次，按可比口径增长7.2%。',
    '生产总值由2018年的2180亿元增加到2022年的3260亿元，年均增长10.6%。',
    '会员发展到8万人，比年初增加2万人，比上年增长14.3%。',
    '本月接待游客30万人次，环比增长20%；去年同期20万人次，同比增长50%。',
    '全年完成投资96.4亿元，同比增长8.7%，其中工业投资41.2亿元、占42.7%。',
    '慰问职工1.2万人次，发放慰问金360万元，人均300元。',
    '共帮扶2400户，发放帮扶资金936万元，户均3900元。',
    '城镇居民人均可支配收入46280元，增长5.1%；农村居民人均可支配收入22360元，增长6.9%，城乡收入比由2.11缩小到2.07。',
    '女会员由120万人增加到158万人，占会员总数的比重由41.2%提高到43.5%。',
    '全市共有会员86.4万人，较三年前增长近三成，三年前为67.1万人。',
    '专职干部320人，兼职干部1260人，合计1580人，较上届多210人。',
    '一般公共预算收入412.6亿元，增长3.8%；支出681.3亿元，其中民生支出545.0亿元，占80.0%。',
    'Sales rose 5% to £10.5m, with costs up 3.4% to £6m from £5.8m.',
    'Membership grew from 6.25 million in 2010 to 6.35 million, up 0.4% on the year.',
    'Exports rose 4.4% on a year earlier to $9.4 billion, from $9.3 billion in July.',
    'Income grew from £4.0m to £5.2m, up 30%, while spending fell 10% to £4.5m.',
    'The gap narrowed from 7.5% to 7.0%, and the median rose 6.2% to £728.',
    'Wages doubled from $200 to $410.',
    'Traffic deaths fell by almost a half, from 240 to 128.',
    '案件由240件减少到126件，减少近一半。',
    '会员86.4万人，其中女会员30.2万人，占三分之一。',
  ])('%s accuses nothing', (text) => {
    expect(accused(text)).toBe(false);
  });

  it.each([
    'Traffic deaths fell by a half, from 240 to 162.',
    '案件由240件减少到162件，减少一半。',
    '会员86.4万人，其中女会员20.2万人，占三分之一。',
    '女职工会员由2018年的96万人增加到124.8万人，增长40%。',
    '职工书屋由420家增至1050家，是2017年420家的3.5倍。',
    '全市工会会员86.4万人，其中农民工会员38.9万人，占54%。',
    '法律援助案件由2380件上升到2856件，增长12%。',
    '劳动争议调解成功率由71.6%提高到79.2%，提高6.7个百分点。',
    '筹集资金2.4亿元，慰问职工48万人次，人均5000元。',
    '机关工会120个、企业工会1680个、事业单位工会200个，合计2100个。',
    '出口3402.5亿元，进口1814.3亿元，进出口合计5316.8亿元。',
    '全年查处案件73起，同比减少41起，下降63%。',
    '经费收入由2019年的3.2亿元增加到2022年的4.26亿元，年均增长33%。',
    '新就业形态劳动者会员达60万人，比上年增加20万人，增长33.3%。',
    '帮扶中心由12个发展到36个，增长3倍。',
    '困难职工由11420户减少至3965户，减幅达56.3%。',
    '三次产业结构为8.9:41.8:59.3。',
    '培训职工由5万人次增加到20万人次，翻了一番。',
    'Membership rose from 412,000 to 438,000, an increase of 16.3%.',
    'Income grew by £1.2m to £15.6m, up 12.3%.',
    'The rate increased from 4.2% to 4.9%, up 1.7 percentage points.',
    'Vacancies fell from 1,250,000 to 1,000,000, down 25%.',
    'Calls doubled from 12,000 to 36,000.',
    '全年新增就业5.42万人，比上年的4.86万人增长15.5%。',
    '旅游收入由12亿元增加到24亿元，翻了两番。',
    '培训职工12.6万人次，比上年4.2万人次增长一倍。',
    '参保率由88.6%提高到95.1%，提高5.6个百分点。',
    '全市工会经费收入3.15亿元，同比增加2400万元，增长18.2%。',
    '全市用电量218.6亿千瓦时，其中工业用电152.9亿千瓦时，占79.9%。',
    '发放助学金702.8万元，资助学生2343名，人均5000元。',
    '截至2022年底会员达到31.2万人，是三年前6.8万人的5.6倍。',
    '全市户籍人口412.6万人，其中男性211.3万人，女性221.3万人。',
    '地区生产总值由2180亿元增加到3260亿元，五年年均增长10.4%。',
    '在园幼儿18.64万人，减少2.43万人，下降15.53%。',
    '会员由200万人增加到300万人，增长150%。',
    'Membership rose by 12,400, or 5.2%, to 398,600.',
    'The unemployment rate fell to 4.1% from 4.4%, down 0.5 percentage points.',
    'Income was £15.6 million, up from £14.4 million, an increase of 18.3%.',
    'Exports rose 14.4% to $9.4 billion, from $9.0 billion a year earlier.',
    'The fund grew from £4 million to £6 million, up 150%.',
    '女会员由120万人增加到158万人，增长41.7%。',
    '慰问职工1.2万人次，发放慰问金360万元，人均3000元。',
    '一般公共预算支出681.3亿元，其中民生支出545.0亿元，占88.0%。',
    '生产总值由2018年的2180亿元增加到2022年的3260亿元，年均增长18.6%。',
    '专职干部320人，兼职干部1260人，合计1680人。',
    '在校生由10.2万人增加到15.3万人，增长1.5倍。',
    'Wages tripled from $200 to $410.',
    'Income grew from £4.0m to £5.2m, up 3%.',
  ])('%s is found out', (text) => {
    expect(accused(text)).toBe(true);
  });
});

describe('a claim that cannot be checked', () => {
  it.each([
    ['会员达363万人，较2008年增长29%。', 'growth cannot-be-checked level-missing'],
    ['总值由100亿元增加到150亿元，按可比价格计算增长40%。', 'growth cannot-be-checked comparable-prices'],
    ['会员由200多万人增加到300多万人，增长20%。', 'growth cannot-be-checked open-end'],
    ['女会员120万人，占会员总数的33.1%。', 'share cannot-be-checked whole-missing'],
    ['建会率提高3个百分点。', 'points cannot-be-checked level-missing'],
  ])('%s %s', (text, verdict) => {
    expect(verdicts(text)).toEqual([verdict]);
  });

  it('is no inconsistency where rounding explains the digits', () => {
    // 3 to 4 may be 2.5 to 4.5 of each.
    expect(verdicts('会员由3万人增加到4万人，增长50%。')).toEqual(['growth consistent']);
    expect(verdicts('甲组30人次，其中骨干45人次。')).toEqual([]);
  });
});

it('shows the arithmetic, and the place of the number that is claimed', () => {
  const text = '专职工作者由原来的80人增加到240人，增长3倍。';
  const [claim] = checkClaims(text).claims;
  expect(claim?.arithmetic).toBe('240 ÷ 80 − 1 = 200%; 250…350%');
  expect(text.slice(...(claim?.span ?? [0, 0]))).toBe('3倍');
});
