/** What a change is measured against, in the words in front of it. */

// The number of 和20385元 is no year.
const YEAR = '(?:19|20)\\d{2}(?!\\d|[.,]\\d|[万亿元人%])[年届]?(?:同期|末|底|初|\\d{1,2}月(?:末|底|份)?)?';
const BASE = [
  YEAR,
  '[一二][零〇○九][零〇○一二三四五六七八九]{2}年(?:末|底|同期)?',
  '上年度?(?:同期|整年|全年|末|底|年末|执行数|决算数?|预算数?|完成数)?',
  '去年(?:同[期日天月]|[春夏秋冬]季(?:峰值)?|整年|全年|末|底|年末|\\d{1,2}月(?:末|底|份)?)?',
  '前年(?:同期)?',
  '(?:上|前)一?年度?(?:同期)?',
  '(?:上次|第[一二三四五六七八九十]次)?(?:全国)?(?:人口|经济|农业)?普查(?:时)?',
  '\\d{1,2}(?:[~-]\\d{1,2})?月份?(?:末|底)?',
  '[上下]半年|前?[一二三四]季度|前[两三四五六七八九十\\d]+个?月|上年同期|同期水平|历史同期|同期|(?:近[\\d两三四五六七八九十]{1,2}年|历年|多年)(?:同期)?(?:均值|平均值?)|常年(?:同期|均值)?',
  '上一?届|上届(?:代表大会)?|换届(?:时|前|之初)|届初',
  '上次(?:调查|普查|测评|评估|检查|会议)?|上一?期|上月|上个月|上季度?|上周',
  '(?:上一?|前一?|上个|上一个)个?五年',
  '年初|期初|本世纪初|建党初期|组建(?:初期|之初|时)',
  '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})年(?:以)?前',
  '[“"]?十?[一二三四五]五[”"]?(?:期?末|时期|期间|初)?',
  '(?:省|市|区|县)?(?:工会)?(?:第?[一二三四五六七八九十]{1,3}(?:次代表)?大(?:会)?)(?:时|召开时)?',
  '原来|基期|疫情前|开展前|改革前|实施前|[\u4e00-\u9fff]{2,4}(?:之初|初期|伊始)|(?:疫情|改革|整治|建会|启动|活动|治理|合并|调整|入会|培训)(?:之?前|以前)',
].join('|');
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?:比|较|同|与|跟|和|对比|相较于?|较之)(${BASE})(?:的|时|相比|相较|比较|年底)?`, 'g'),
  new RegExp(`(?:是|为|相当于|恢复[到至]|达到?|由|从|占)(${BASE})的`, 'g'),
  new RegExp(`(?:在|以)(${BASE})(?=的?基础上|为基[期数])`, 'g'),
  /(同比|环比)/g,
];

export interface Base {
  readonly start: number;
  readonly end: number;
}

/** Where the base of a comparison stands in a stretch of text, the last one; null where none is named. */
export function baseIn(text: string, start: number, end: number): Base | null {
  const words = text.slice(start, end);
  let found: Base | null = null;
  for (const pattern of PATTERNS) {
    const last = Array.from(words.matchAll(pattern)).at(-1);
    const base = last?.[1];
    if (!last || base === undefined) continue;
    const at = start + last.index + last[0].indexOf(base);
    // Of 比年初增加1680亿元，同比增长8.6% the nearer one.
    if (found === null || at > found.start) found = { start: at, end: at + base.length };
  }
  return found;
}

/** What is itself a mean of a year: 年平均工资. */
const MEAN = '工资|薪酬|报酬|收入|浓度|气温|降水|消费|价格|人口|人数|增速|增长率|就诊|住院|用水|用电|产量|降雨';

const COMPARISON = new RegExp(
  `(?:比|较|同|与|跟|和|对比|相较于?|较之)(?:${BASE})(?:的|时|相比|相较|比较)?|(?:在|以)(?:${BASE})(?:的?基础上|为基[期数])|(?:比|较)(?:全省|全市|全国|全县|全区)(?:平均)?(?:水平|增速)?|(?:恢复[到至]|相当于|达到?|是|为)(?:${BASE})的|同比|环比|(?<!半)(?:年均|年平均)(?!${MEAN})`,
  'g',
);

/** Where the comparisons of a stretch of text stand. */
export const comparisonsIn = (text: string, start: number, end: number): Base[] =>
  Array.from(text.slice(start, end).matchAll(COMPARISON), ({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));

/** Words in front of a rate that are no subject of its own. */
const NO_SUBJECT = new RegExp(
  `(?:比|较|同|与|跟|和|对比|相较于?|较之)(?:${BASE})(?:的|时|相比|相较|比较)?|(?:在|以)(?:${BASE})(?:的?基础上|为基[期数])?|同比|环比|相比|年均|年平均|平均(?:每年)?|累计|(?:可比|当年|现行)价格?|按|(?:扣除|剔除)[^,。;]{0,10}(?:因素|影响)|扣除|(?:十[一二三四五]五|五年|规划|时期|届)?以来|价格因素|不变价(?:格)?计?算?|可比口径|同口径|口径|计算|剔除|后|名义|实际|分别|依次|各|均|都|也|又|已|再|还|共|总体|总数|总量|总额|数量|人数|规模|继续|连续|持续|大幅|稳步|明显|进一步|净|增幅|增速|涨幅|升幅|降幅|减幅|跌幅|增长率|增长速度|增长幅度|较|比|约|近|为|达到?|是|了|将|预计|上年|去年|两年|三年|五年|\\d+年|实现|率先|来|间|期间|以来|并|且|而|但|则|就|仅|仍|只|全年|同|年|月`,
  'g',
);
const CHANGE_WORDS =
  /增长|增加|增值|升值|增产|增收|增支|减支|减产|减收|提高|上升|提升|上涨|上调|攀升|跃升|扩大|回升|递增|增多|下降|减少|降低|下滑|回落|缩减|压减|压缩|缩短|缩小|下跌|收窄|负增长|偏[多少高低]|[增涨升降减跌]$/g;

/** What a rate is said of, if its own clause says it: the 经费收缴 of 经费收缴比上年增长; blank for none. */
export function ownSubject(lead: string): string {
  return lead
    .replace(/[“”"\s、,:()和与及]|以及/g, '')
    .replace(CHANGE_WORDS, '')
    .replace(NO_SUBJECT, '');
}

/** Between the parts of 甲、乙以及丙. */
export const LIST_MARKS = /、|以及|[和与]|(?<![涉普惠波遍])及(?!以[上下内]|其)/g;

/** A quantity as far as its own words say what it is of. */
interface Led {
  readonly lead: { readonly start: number };
  readonly leadText: string;
  readonly verb: string;
}

/** 案件数、金额同比分别下降31%和四成: the rates have subjects of their own, which no levels before are. */
export function hasOwnList(
  text: string,
  { leadText, lead, verb }: Led,
  count: number,
  open: readonly { readonly item: Led }[],
): boolean {
  const words = leadText.slice(0, verb === '' ? undefined : leadText.lastIndexOf(verb));
  const parts = words
    .replace(/(?:分别|依次|同比|环比|[比较]).*$/, '')
    .split(LIST_MARKS)
    .map((part) => part.trim());
  if (count < 2 || parts.length !== count || parts.some((part) => part.length < 2)) return false;
  const from = open[0]?.item.lead.start ?? lead.start;
  const before = text.slice(from, lead.start);
  return open.length !== count || !parts.every((part) => before.includes(part.slice(-2)));
}

/** 工资101286元，首次超过10万元，比上年增长5.3%: a mark that the level passed grew by nothing. */
export const isMilestone = ({ leadText }: Led): boolean =>
  /^(?:并|且|已)?(?:首次|再次|一举|率先|历史性地?)(?:超过?|突破|跨越|迈上|站上|跃上|迈过|冲破)?了?$/.test(leadText);
