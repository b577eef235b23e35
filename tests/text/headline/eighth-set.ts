import type { HeadlineTable } from './headlines.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');

/** Over tables as offices keep them, with titles, totals, units at numbers and qualifiers; written before any was tried. */
export const EIGHTH_SET: readonly HeadlineTable[] = [
  {
    table: '参加人数，约数',
    text: lines('市州,参加人数', '兰州市,约12万人', '天水市,超过8万人', '白银市,6.5万人', '定西市,近5万人'),
    pairs: [
      ['兰州市参加人数最多，约12万人', '天水市参加人数最多，超过8万人'],
      ['白银市参加人数居第三位', '白银市参加人数居第二位'],
      ['四市参加人数合计超过31万人', '四市参加人数合计超过41万人'],
    ],
  },
  {
    table: '金额分收支',
    text: lines(
      '类别,项目,金额（万元）',
      '收入,会费,120',
      '收入,补助,80',
      '收入,小计,200',
      '支出,活动,90',
      '支出,培训,70',
      '支出,小计,160',
    ),
    pairs: [
      ['会费收入120万元，居各项之首', '补助收入120万元，居各项之首'],
      ['培训支出比活动支出少20万元', '培训支出比活动支出多20万元'],
      ['会费占收入的60%', '会费占收入的70%'],
    ],
  },
  {
    table: '文化程度',
    text: lines(
      '文化程度,人数（人）,比重（%）',
      '研究生,120,2.4',
      '本科,1880,37.6',
      '专科,2000,40.0',
      '高中及以下,1000,20.0',
      '合计,5000,100.0',
    ),
    pairs: [
      ['专科人数最多，占四成', '专科人数最多，占五成'],
      ['本科人数接近专科，为1880人', '本科人数多于专科，为1880人'],
      ['研究生仅占2.4%', '研究生仅占4.2%'],
    ],
  },
  {
    table: '就业按季',
    text: lines(
      '季度,新增就业（万人）',
      '2022年一季度,8.1',
      '2022年二季度,9.9',
      '2022年三季度,9.0',
      '2022年四季度,5.2',
      '2023年一季度,8.4',
    ),
    pairs: [
      ['2022年二季度新增就业最多，达9.9万人', '2022年三季度新增就业最多，达9.0万人'],
      ['2023年一季度同比增长3.7%', '2023年一季度同比下降3.7%'],
      ['2022年全年新增就业32.2万人', '2022年全年新增就业36.2万人'],
    ],
  },
  {
    table: '二〇二〇年起会员数',
    text: lines('年份,会员数（万人）', '二〇二〇年,310', '二〇二一年,318', '二〇二二年,331', '二〇二三年,340'),
    pairs: [
      ['会员数连续三年增长', '会员数连续三年下降'],
      ['会员数三年增加30万人', '会员数三年增加50万人'],
      ['2023年会员数达到340万人', '2023年会员数达到350万人'],
    ],
  },
  {
    table: 'receipts in billions',
    text: lines(
      'Year,Receipts',
      '2019-20,134.9 billion £',
      '2020-21,139.8 billion £',
      '2021-22,151.2 billion £',
      '2022-23,149.1 billion £',
    ),
    pairs: [
      ['Receipts peaked at £151.2 billion in 2021-22', 'Receipts peaked at £149.1 billion in 2022-23'],
      ['Receipts fell by £2.1 billion in 2022-23', 'Receipts rose by £2.1 billion in 2022-23'],
      ['Receipts stayed below £155 billion in every year', 'Receipts stayed below £150 billion in every year'],
    ],
  },
  {
    table: 'revenue in dollars',
    text: lines('Year,Revenue', '2020,$1.1bn', '2021,$1.2bn', '2022,$0.9bn', '2023,$1.5bn'),
    pairs: [
      ['Revenue was lowest in 2022, at $0.9bn', 'Revenue was lowest in 2020, at $1.1bn'],
      ['Revenue fell by a quarter in 2022', 'Revenue fell by a half in 2022'],
      ['Revenue of $1.5bn in 2023 is a record', 'Revenue of $1.7bn in 2023 is a record'],
    ],
  },
  {
    table: 'population on 1 January',
    text: lines(
      'date,population (million)',
      '2017-01-01,510.2',
      '2018-01-01,512.1',
      '2019-01-01,513.0',
      '2020-01-01,514.8',
    ),
    pairs: [
      ['Population grew every year to 2020', 'Population fell every year to 2020'],
      ['Population rose by 4.6 million from 2017 to 2020', 'Population rose by 6.4 million from 2017 to 2020'],
      ['Population passed 513 million in 2020', 'Population passed 515 million in 2020'],
    ],
  },
  {
    table: 'accounts with brackets',
    text: lines(
      'Item,2021,2022',
      'Operating income,"1,200","1,150"',
      'Interest,(80),(95)',
      'Net income,210,(45)',
      'Tax,160,140',
    ),
    pairs: [
      ['Net income turned negative in 2022, at -45', 'Interest turned positive in 2022, at 95'],
      ['Operating income fell by 50 in 2022', 'Operating income rose by 50 in 2022'],
      ['Tax fell 12.5% in 2022', 'Tax fell 22.5% in 2022'],
    ],
  },
  {
    table: 'staff with a total',
    text: lines('Department,Staff (persons)', 'Sales,40', 'Support,25', 'Research,35', 'Total,100'),
    pairs: [
      [
        'Sales and Research together make up three quarters of staff',
        'Sales and Support together make up three quarters of staff',
      ],
      ['Support is the smallest department, with 25 persons', 'Research is the smallest department, with 35 persons'],
      ['Sales has 15 more staff than Support', 'Sales has 25 more staff than Support'],
    ],
  },
  {
    table: 'a province and its cities',
    text: lines('地区,人口（万人）', '甘肃省,2465', '兰州市,443', '天水市,294', '白银市,150', '庆阳市,214'),
    pairs: [
      ['兰州市人口最多，为443万人', '天水市人口最多，为294万人'],
      ['兰州市人口占全省的18%', '兰州市人口占全省的28%'],
      ['白银市人口不到兰州市的一半', '天水市人口不到兰州市的一半'],
    ],
  },
  {
    table: 'months of a financial year',
    text: lines(
      'Item,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec,Jan,Feb,Mar',
      'Rail,10,11,12,13,12,11,10,9,9,8,9,10',
      'Road,20,21,22,23,22,21,20,19,19,18,19,20',
    ),
    pairs: [
      ['Road was lowest in January, at 18', 'Road was lowest in April, at 18'],
      ['Rail peaked in July at 13', 'Rail peaked in March at 13'],
      ['Rail rose from 8 in January to 10 in March', 'Rail fell from 8 in January to 7 in March'],
    ],
  },
  {
    table: '城乡收入比',
    text: lines('年份,城乡收入比', '2020,2.56:1', '2021,2.50:1', '2022,2.45:1', '2023,2.39:1'),
    pairs: [
      ['城乡收入比降至2.39', '城乡收入比降至2.19'],
      ['城乡收入比连续三年下降', '城乡收入比连续三年上升'],
      ['2022年城乡收入比为2.45', '2022年城乡收入比为2.54'],
    ],
  },
  {
    table: '场馆建成年份',
    text: lines('场馆,建成年份,面积（平方米）', '甲馆,1998,5200', '乙馆,2005,8100', '丙馆,2012,3000'),
    pairs: [
      ['乙馆面积最大，达8100平方米', '甲馆面积最大，达5200平方米'],
      ['丙馆面积比甲馆少2200平方米', '丙馆面积比甲馆少3200平方米'],
      ['三馆总面积超过1.6万平方米', '三馆总面积超过1.8万平方米'],
    ],
  },
  {
    table: '收入与同比',
    text: lines('项目,收入（万元）', '门票,1200（+5.1%）', '餐饮,980（-2.0%）', '住宿,640（+3.3%）'),
    pairs: [
      ['门票收入1200万元，居首位', '餐饮收入1200万元，居首位'],
      ['住宿收入刚过门票的一半', '住宿收入不到门票的一半'],
      ['三项收入合计2820万元', '三项收入合计2920万元'],
    ],
  },
];
