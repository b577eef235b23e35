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
  ])('%s accuses nothing', (text) => {
    expect(accused(text)).toBe(false);
  });

  it.each([
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
