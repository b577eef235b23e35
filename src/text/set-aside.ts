import type { Stretch } from './outline.ts';
import type { AsideReason } from './reading.ts';

/** A stretch of plain glyphs whose numbers are no figures. */
export interface Aside {
  readonly start: number;
  readonly end: number;
  readonly reason: AsideReason;
}

const SMALL = '[一二两三四五六七八九十]';
const NUMBER = `(?:\\d{1,3}|${SMALL}{1,4})`;
const YEAR = '(?:1[5-9]|20)\\d{2}';
const SPOKEN_YEAR = '[一二][零〇○九][零〇○一二三四五六七八九]{2}';
const DAY = `(?:\\d{1,2}|${SMALL}{1,3})[日号](?:[~\\-至到](?:\\d{1,2}月)?\\d{1,2}[日号])?`;
const MONTH = `(?:\\d{1,2}[~\\-至到、])?(?:\\d{1,2}|${SMALL}{1,3})月(?:份|底|末|初|上旬|中旬|下旬|${DAY})?`;
const PART_OF_YEAR = '(?:第?[一二三四1-4]季度|[上下]半年|[底末初中]|度)';

/** In the order in which they are tried: what an earlier one takes, a later one leaves. */
const PATTERNS: readonly (readonly [AsideReason, RegExp])[] = [
  ['address', /(?:https?:\/\/|www\.)[\x21-\x7e]+|[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{1,20}/g],
  ['document', /[〔[(【](?:19|20)\d{2}[〕\])】]第?\d{1,5}(?:~\d{1,5})?号/g],
  [
    'plan',
    /(?<![一二三四五六七八九])[“"‘]?十[一二三四五]五[”"’]?(?:规划|计划|时期|期间|期末|末|以来|普法)*(?![个名家人万])/g,
  ],
  ['plan', /[一二三四五六七八九]五普法/g],
  ['name', /《[^《》\n]{1,80}》|〈[^〈〉\n]{1,60}〉/g],
  ['name', /“[^“”\n。;,]{1,24}”|‘[^‘’\n。;,]{1,24}’|「[^「」\n。;,]{1,24}」|『[^『』\n。;,]{1,24}』/g],
  ['name', /"[^"\n。;,]{1,24}"(?!\s?[A-Za-z])/g],
  [
    'law',
    new RegExp(
      `第(?:\\d{1,4}|[零${SMALL.slice(1, -1)}百]{1,6})(?:条|款|章|节|编)(?:第${NUMBER}[款项])?(?:之${SMALL})?`,
      'g',
    ),
  ],
  [
    'session',
    /(?:第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})届)(?:[一二三四五六七八九]中(?:、[一二三四五六七八九]中)*全会|[一二三四五六七八九十]{1,2}次(?:全会|会议|全委会?))?|[一二三四五六七八九十]{1,2}次(?:全会|全委|代表大会|党代会|常委会|理事会)|(?:[一二三四五六七八九]中、?){1,5}全会/g,
  ],
  [
    'session',
    /(?<![一二三四五六七八九十])(?:[二三]?十[一二三四五六七八九]|[二三]十|[六七八九])大(?=以来|以后|报告|精神|召开|代表|确定|提出|作出|后|时|期间|胜利|的|[,。、;)”])/g,
  ],
  ['session', /(?<=党代会|代表大会|工会|党的|中共)(?:[一二三四五六七八九]|十)大/g],
  [
    'date',
    new RegExp(`(?<![\\d.]|\\d,)${YEAR}年?[~\\-至到](?:${YEAR}|\\d{2})(?:年(?:度|间|期间)?|(?![\\d.,万亿%]))`, 'g'),
  ],
  ['date', new RegExp(`(?<![\\d.近约逾]|\\d,)${YEAR}年(?!历史|以上|余|多(?!\\d))(?:${MONTH}|${PART_OF_YEAR})?`, 'g')],
  ['date', new RegExp(`${SPOKEN_YEAR}年(?:${MONTH}|${PART_OF_YEAR})?`, 'g')],
  ['date', /(?<![\d.]|\d,)(?:19|20)\d{2}([-/.])\d{1,2}(?:\1\d{1,2})?(?![\d.%万亿])/g],
  ['date', new RegExp(`(?<![\\d.]|\\d,|[个${SMALL.slice(1, -1)}])${MONTH}(?!嫂|饼)`, 'g')],
  ['date', /(?<![\d.万亿多余第]|\d,)\d{1,2}日(?![均产内])/g],
  ['date', /(?<!\d)0\d年/g],
  [
    'date',
    /(?:前|第)?[一二三四1-4]季度末?|(?:\d{1,2}|[一二十]{1,3})世纪|(?:\d0|[一二三四五六七八九]十)年代[初末]?|[0-9]0后/g,
  ],
  // 12.6:39.6:47.8 is a ratio and holds no time of the day.
  ['name', /(?<![\d.:])(?=[\d:]*\.\d)\d+(?:\.\d+)?(?::\d+(?:\.\d+)?){1,5}(?![\d:])/g],
  ['time', /(?<![\d:])\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:])/g],
  ['time', /(?:上午|下午|晚上|早上|早|晚|凌晨|中午)(?:\d{1,2}|[一二三四五六七八九十]{1,2})[时点](?:\d{1,2}分|半)?/g],
  ['time', /(?<![\d.]|\d,)\d{1,2}(?:时(?:\d{1,2}分)?(?!长|间|限|代|段|效)|点(?:\d{1,2}分|整|钟))/g],
  ['time', /\d×24小时|(?<![\d.])24小时(?!内)|(?<![\d.]|\d,)(?:\d{1,3}分\d{1,2}秒|\d{1,2}年零\d{1,2}个月)/g],
  ['phone', /(?<!\d)0\d{2,3}[-~]\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)400[-~]?\d{3,4}[-~]?\d{3,4}(?!\d)/g],
  ['phone', /(?:电话|热线|传真|邮编|邮政编码|QQ群?|微信号?)[:是为]?\d[\d~()-]{2,20}(?![\d.]*[万亿个次件])/g],
  ['phone', /(?<![\d.]|\d,)(?:\d{5,8}|1[12]\d)(?=\p{Script=Han}{0,8}(?:热线|电话|专线|服务平台))/gu],
  ['name', /(?<![A-Za-z\d.])[A-Z][A-Za-z]*[-~]?\d+(?:\.\d+)?(?![\d.]*[%万亿元])[A-Za-z]?/g],
  ['name', /(?<![\d.]|\d,)\d{1,3}(?:[AGDKP](?![A-Za-z])级?|强(?![劲大化度调势])|[+×]\d+)|(?:211|985)工程/g],
  ['name', /\d{1,2}·\d{1,2}|(?<![\d.]|\d,)\d+(?:\.\d+)?(?::\d+(?:\.\d+)?){1,5}/g],
  [
    'list',
    /(?:(?<![代发列报仪手外])表|图|附件|附录|专栏|附表)\d{1,2}(?:[-~.]\d{1,2})*(?![\d.,]*[万亿%个人家])|\[\d{1,3}\]/g,
  ],
  [
    'list',
    /(?<=[。;:,、])\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\)(?=\p{Script=Han})|(?<=[。;:])\d{1,2}[.、](?=\p{Script=Han})/gu,
  ],
  ['list', /(?<=^|[,;。:、”)\n])[一二三四五六七八九十]{1,2}(?:是|要|则)(?=\p{Script=Han}|[“"])/gmu],
  ['list', /其[一二三四五六]|[①-⒛㈠-㈩]/g],
  ['document', /(?<![\d.]|\d,)\d{1,5}号(?!人|召)|[一二三]号(?:工程|文件|公告|令)/g],
  [
    'period',
    new RegExp(
      `(?:近|过去|今后|未来|前|后|最近|连续|这|往后|此后|历经)的?(?:${NUMBER}|几)多?个?(?:年|月|季度|天|周|星期)(?:多?时间|间|来|内|里|中)?|连续(?:${NUMBER})(?:次|届)`,
      'g',
    ),
  ],
  [
    'period',
    new RegExp(
      `(?<![\\d.每]|\\d,)(?:${NUMBER}|几)多?(?:年|个月)多?(?:以?来|间|之间|之?前|以前|之?后|以后|里|期间)`,
      'g',
    ),
  ],
  ['period', new RegExp(`(?<![\\d.]|\\d,)${NUMBER}年(?:行动|计划|规划|攻坚|期|级|制)|${NUMBER}个年头`, 'g')],
  [
    'age',
    new RegExp(
      `(?<![\\d.]|\\d,)(?<!(?:平均|寿命|人均)\\p{Script=Han}{0,8}[为达是到至约近]{0,2})(?:${NUMBER}(?:周?岁)?[~\\-至到])?${NUMBER}周?岁(?:及?以[上下内])?`,
      'gu',
    ),
  ],
  [
    'threshold',
    /(?<![\d.]|\d,|[达到至有共为及训助占约近])(?:\d[\d,.]*|[一二三四五六七八九十百千]{1,5})[万亿]?(?:人|年|级|元|亩|平方米|公里|天|小时|个月|吨|户|周岁|[亿万]元)(?:\(不?含\))?(?:及|或|和)?以[上下内]的?(?=\p{Script=Han}{0,8}?(?:企业|单位|项目|职工|工会|人员|机构|公司|乡镇|街道|村|社区|学校|人口|工程|员工|干部|会员|劳模|工龄|用人|大班额|班级|户型|家庭|客户|订单|的))/gu,
  ],
  [
    'threshold',
    /(?<![\d.万亿百千十])[百千]?[亿万]元(?:及|或)?以[上下](?=\p{Script=Han}{1,8}(?:项目|企业|工程|订单|合同))/gu,
  ],
  ['threshold', /(?<![\d.]|\d,)(?:10|十)万人?(?=\p{Script=Han}{0,6}(?:死亡|发病))/gu],
  // 9.7/10万 counts cases of so many: its parts alone say nothing.
  ['unread', /(?<![\d.,])\d[\d.,]*\/(?:[十百千]?万|10{0,2}万|10{3,6})(?![\d万亿])/g],
  // The 1年 of 缴费年限每满1年再增加1元 says for what, and counts nothing.
  ['threshold', /每满?(?:\d{1,2}|[一二三四五])(?:年|个月|岁)(?=再|另|,?(?:增|加)发)/g],
  ['threshold', /每(?:[百千万]|\d+万?)(?:人|名|户|家|辆|平方公里)/g],
];

/** A mark for every character: the aside it belongs to, counted from 1. */
class Owners {
  readonly asides: Aside[] = [];
  private readonly owners: Int32Array;

  constructor(length: number) {
    this.owners = new Int32Array(length);
  }

  isFree(start: number, end: number): boolean {
    return this.owners[start] === 0 && this.owners[end - 1] === 0;
  }

  /** What is read elsewhere is neither free nor set aside. */
  block(start: number, end: number): void {
    this.owners.fill(-1, start, end);
  }

  take(aside: Aside): void {
    this.asides.push(aside);
    this.owners.fill(this.asides.length, aside.start, aside.end);
  }
}

/** A list of ranks is no list of names: 第10、第16名, 居第三. */
const RANKED = /(?:[居列位排名获得夺占]|进入|升至|跃居)(?:\p{Script=Han}|[A-Za-z]){0,8}$/u;
const ORDINAL = /第(?:\d{1,4}|[零一二三四五六七八九十百千]{1,6})/g;
const ALSO_RANKED = /^(?:[、和及]第(?:\d{1,4}|[一二三四五六七八九十]{1,4}))*[名位]/;

/** Whether an ordinal is a place in a contest or a ranking, and so a figure. */
function isRank(text: string, start: number, end: number): boolean {
  if (text.startsWith('位的', end)) return false;
  if (ALSO_RANKED.test(text.slice(end, end + 40))) return true;
  if (/^(?:次|一线|个|批|书记|时间|产业|线|届|款|条|章|期|轮)/.test(text.slice(end, end + 4))) return false;
  return RANKED.test(text.slice(Math.max(0, start - 12), start));
}

const isDigit = (glyph: string | undefined): boolean => /\d/.test(glyph ?? '');

/** A number is set aside whole or not at all: of 代表450名 no 45. */
const isTorn = (text: string, start: number, end: number): boolean =>
  (isDigit(text[start - 1]) && isDigit(text[start])) || (isDigit(text[end - 1]) && isDigit(text[end]));

/** The stretches of a text in plain glyphs whose numbers are set aside, in text order; and the ranks, which are not. */
export function readAsides(text: string, marks: readonly Stretch[], elsewhere: readonly Stretch[]): Aside[] {
  const owners = new Owners(text.length);
  for (const { start, end } of elsewhere) owners.block(start, end);
  for (const { start, end } of marks) if (owners.isFree(start, end)) owners.take({ start, end, reason: 'heading' });
  for (const [reason, pattern] of PATTERNS) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const end = index + found.length;
      if (owners.isFree(index, end) && !isTorn(text, index, end)) owners.take({ start: index, end, reason });
    }
  }
  for (const { 0: found, index } of text.matchAll(ORDINAL)) {
    const end = index + found.length;
    if (owners.isFree(index, end) && !isRank(text, index, end)) owners.take({ start: index, end, reason: 'ordinal' });
  }
  return owners.asides.sort((a, b) => a.start - b.start);
}
