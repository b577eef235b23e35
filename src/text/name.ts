import type { Item, Row } from './items.ts';
import { comparisonsIn } from './phrases/compare.ts';
import { LAST_MADE, MADE, MADE_AT_START, trimEnd, trimStart } from './phrases/lead-words.ts';
import { isOfSize, nounSpan } from './phrases/noun.ts';
import { PERSONS, recipientEnd } from './phrases/persons.ts';
import { apart, EACH, OF_BEFORE, perHead, REACHED_BY, WHOSE } from './phrases/whose.ts';

/** Pieces of plain glyphs that make a name, and a suffix of the closed list. */
export interface Name {
  readonly pieces: readonly (readonly [number, number])[];
  readonly suffix: '' | '占比';
  readonly isGeneral: boolean;
}

export const NO_NAME: Name = { pieces: [], suffix: '', isGeneral: false };

/** What is done to people and with money is part of the name: 救助困难职工. */
const KEPT =
  /(?:救助|吸引|发放|培训|慰问|帮扶|资助|补助|拨付|下拨|投入|筹集|募集|走访慰问|走访|调解|化解|解决|受理|办理|覆盖|涵盖|惠及|服务|吸纳|带动|安置|奖励|减免|挽回|追回|追讨|新建|新增|新发展|发展|吸收|涉及|参与|参加|招录|推介|提供|维修|改造|疗养|表彰|接待|查处|检查|整改|关爱|晋升|评选|实现|落实|培养|支出|收缴|为)(?:了|各类|各级)?$/;
const GENERAL =
  /^(?:资金|金额|总额|款项|经费|项目|活动|人数|人员|职工|群众|企业|单位|工作|数量|总量|总数|案件|问题|材料|信息|人次|会员|农民工|员工|干部|学生|目标|规模|占比|比重|比例|人|家庭|女职工|产值|收入|价值|县区|县|区|市|村|乡镇|选手)$/;

type Piece = readonly [number, number];

/** 帮扶中心累计接待来信来访: who did it stands before the adverb and names nothing. */
const INNER_ADVERB =
  /^.{2,}?(?:牵头|(?:大赛|竞赛|比赛|锦标赛)[中上]?我[省市县区州国队]|累计|先后|全年|去年|今年|年内|共计|现有|共有|已有|第一时间|(?<!公)共(?![同享建产青]))(?=\p{Script=Han}{2})|^.{2,}?(?:预计|(?<![虚模草比])拟(?![定订人态合稿真声音]))(?=\p{Script=Han})/u;

/** 监察机构检查用人单位, 互助计划第十二期参保职工: who did it and which time it was name nothing. */
const ACTOR =
  /^.*(?:(?:活动|行动|比赛|大赛|竞赛|机构|部门|机关|中心|法院|检察院|”)(?=(?:走访|走进|慰问|检查|移送|吸引|受理|查处|查实|追回|帮扶|救助|服务|接待|审结|办结|批准)\p{Script=Han}{2})|(?:活动|行动)(?=(?:资助|提供)\p{Script=Han}{2})|(?:(?:计划|项目|工程|活动)第[一二三四五六七八九十\d]{1,3}[期批轮次]|第[一二三四五六七八九十\d]{1,3}[期批轮次](?:活动|计划|项目|培训班))(?=\p{Script=Han}{2}))/u;

/** 基金累计结存: says too little without what it is of. */
const FLOW = /^(?:结存|结余|余额|收入|支出|投入|赔付|(?:参与|参加|受益|服务|覆盖)(?:人数|人次|职工))$/;

/** 工资最高的行业分别是信息业: what the list is of. */
const LIST_HEAD =
  /^.{2,}(?:(?:分别|依次)[是为]|最[高低大多少快慢长]的是)(?=\p{Script=Han}{2})|^最[高低大多少快慢长]的[是为](?=\p{Script=Han}{2})/u;

function afterAdverb(text: string, start: number, end: number): number {
  const whole = text.slice(start, end);
  const list = LIST_HEAD.exec(whole)?.[0] ?? '';
  const head = list || /的/.test(whole) ? list : (INNER_ADVERB.exec(whole)?.[0] ?? ACTOR.exec(whole)?.[0] ?? '');
  const isShort =
    FLOW.test(whole.slice(head.length)) || new RegExp(`^(?:${MADE})$`, 'u').test(whole.slice(head.length));
  return trimStart(text, start + (isShort ? 0 : head.length), end);
}

/** 性别比由2010年的106.2下降为: a former level without a unit. */
const FORMER = /(?<=..)[由从](?:(?:(?:19|20)\d{2}年|上年|五年前|去年)的?\d[\d.]*(?!\d|年)|\d+分\d)[^,。;]*$/;

/** The words of a lead that name the number: 集体合同 of 全省共签订集体合同. */
function coreOf(text: string, from: number, to: number): Piece {
  let [start, end] = [from, to];
  for (const base of comparisonsIn(text, from, to)) {
    if (trimStart(text, from, base.start) >= base.start) start = base.end;
    else if (base.start < end) end = base.start;
  }
  const former = FORMER.exec(text.slice(start, end));
  if (former) end = start + former.index;
  end = trimEnd(text, start, Math.max(start, end));
  start = trimStart(text, start, end);
  start = afterAdverb(text, start, end);
  const whole = text.slice(start, end);
  if (/的/.test(whole) || EACH.test(whole) || REACHED_BY.test(whole) || WHOSE.test(whole)) return [start, end];
  const made = MADE_AT_START.exec(whole)?.[0] ?? LAST_MADE.exec(whole)?.[0] ?? '';
  const rest = trimStart(text, start + made.length, end);
  const object = text.slice(rest, end);
  if (
    made === '' ||
    object.length < 2 ||
    GENERAL.test(object) ||
    /^(?:[率数量额]|完成率|达标率|正?增长$|下降$)/.test(object)
  )
    return [start, end];
  return [rest, end];
}

/** Words in front of a change or a rate, without the verb of change. */
function subjectPiece(text: string, item: Item, from: number): Piece {
  const at = item.verb === '' ? -1 : text.lastIndexOf(item.verb, item.lead.end - item.verb.length);
  if (at >= from) return coreOf(text, from, beforeComparison(text, from, at));
  const lead = text.slice(from, item.lead.end);
  // 高于利润增幅7个百分点: what it is compared with is said whole.
  const words = /[高低快慢]于|高出|跑赢/.test(lead)
    ? lead
    : lead.replace(/(?:增幅|增速|涨幅|降幅|增长率)?(?:均|都|分别|各|约)*(?:为|达到?|是|:)?$/, '');
  return coreOf(text, from, from + words.length);
}

/** 甲的增速比乙高: what is compared with another thing stands in front. */
function beforeComparison(text: string, from: number, to: number): number {
  const cut =
    /(?:^|(?<=[^,。;:]{2}))(?:(?<![同环相])比(?!重|例|赛|较|上|去|同)|(?<!比)较(?!快|大|高|好|强|多|少|低|小))[^,。;:比\d]{2,16}$/.exec(
      text.slice(from, to),
    );
  return cut ? from + cut.index : to;
}

const sizeOf = ([start, end]: Piece): number => end - start;

/** The name of a row; `before` names the row in front in the same sentence, `from` is where its own words may begin. */
export function nameOf(text: string, row: Row, before: Name, from: number, limit: number): Name {
  const item = row.namedBy ?? row.item;
  const start = Math.max(item.lead.start, row.namedBy ? item.lead.start : Math.min(from, item.lead.end));
  if (row.namedBy) {
    const piece = namerPiece(text, item, start);
    // 高技能人才231万人，占技能人才的比重由26.3%上升到33.7%: a share says what it is a share of, and not of what.
    const isPart = /^占(?![用地领据])/.test(text.slice(...piece));
    return named(text, isPart ? [...before.pieces, piece] : [piece], before);
  }
  if (isOfAnother(item)) return named(text, [multipleSubject(text, item, start)], before);
  if (item.role === 'level' || item.role === 'percent') return levelName(text, item, before, start, limit);
  const bare = item.role === 'multiple' ? multipleSubject(text, item, start) : subjectPiece(text, item, start);
  const words = (item.role === 'rate' && sizeOf(bare) === 0 && nameOfRemark(text, item.lead.start)) || bare;
  if (item.role !== 'change' && item.role !== 'points') return named(text, [words], before);
  const verb = verbPiece(text, item);
  // 亩均增收1.2万元
  const each = sizeOf(words) > 0 ? words : perHead(text, start, item.lead.end - item.verb.length);
  const isOpen = OF_BEFORE.test(text.slice(...each));
  const subject = sizeOf(each) === 0 ? before.pieces : isOpen ? [...before.pieces, each] : [each];
  return named(text, [...subject, ...verb], NO_NAME);
}

/** The words in front of a rate or of a former level that name the level behind it. */
function namerPiece(text: string, item: Item, from: number): Piece {
  if (item.role === 'multiple') return multipleSubject(text, item, from);
  if (item.role !== 'former') return subjectPiece(text, item, from);
  const cut = text.slice(from, item.lead.end).search(/[从由自比较][^从由自比较]*$/);
  const to = cut < 0 ? item.lead.end : from + cut;
  return coreOfShare(text, from, to);
}

/** 本科以上学历占比由52%提高到78%: a share stays one. */
function coreOfShare(text: string, from: number, to: number): Piece {
  const [start, end] = coreOf(text, from, to);
  return [start, end > start && end + 2 === to && text.slice(end, to) === '占比' ? to : end];
}

/** The name of a level as the name of its change: 签订率 → 签订率提高. */
export const withVerb = (text: string, level: Name, item: Item): Name =>
  named(text, [...level.pieces, ...verbPiece(text, item)], NO_NAME);

const LIST_BETWEEN = /^[\d.%‰、和与及个百千分点倍]{1,60}$/;

function verbPiece(text: string, { verb, lead }: Item): Piece[] {
  const at = verb.length < 2 ? -1 : text.lastIndexOf(verb, lead.end - verb.length);
  // 分别上升5.3%、6.1%和0.7个百分点: the verb of a list stands in front of its first number.
  if (at >= 0 && at < lead.start && LIST_BETWEEN.test(text.slice(at + verb.length, lead.end)))
    return [[at, at + verb.length]];
  // 增速高于全国: with what it is compared says which one it is.
  if (at >= lead.start && /^[高低快慢]于$/.test(verb)) return [[at, lead.end]];
  return at >= lead.start ? [[at, at + verb.length]] : [];
}

/** 是全省平均水平的1.6倍, 恢复到2019年的85%: said of what stands in front of the verb. */
const isOfAnother = ({ quantity, leadText, role }: Item): boolean =>
  (role === 'level' && quantity.stated.unit === '倍' && /(?:是|为|按|相当于|达到?|等于)[^,。;]*的$/.test(leadText)) ||
  (role === 'percent' &&
    !OF_PLAN.test(leadText) &&
    /(?:[仅只]为|[只仅也]?是)[^,。;占]*(?:水平|平均|均值|标准)的$|率为[^,。;占]*的$|相当于[^,。;占]*的$/.test(
      leadText,
    ));

function multipleSubject(text: string, { lead }: Item, from: number): Piece {
  const cut = text.slice(from, lead.end).search(/(?:是|为|按|相当于|达到?|等于)[^是为按]*$/);
  return coreOf(text, from, cut < 0 ? lead.end : from + cut);
}

function named(text: string, pieces: readonly Piece[], before: Name): Name {
  const own = pieces.flatMap((piece) => apart(text, piece));
  if (own.length === 0) return before;
  const words = own.map(([start, end]) => text.slice(start, end)).join('');
  return { pieces: own, suffix: '', isGeneral: GENERAL.test(words) || words.length < 2 };
}

const SHARE_OF =
  /(?:(?:所|(?<![综组结联混整])[合共])?占|完成全部)(?:全[省市国县]|总|同期|其|到|据|比|整个|[^,。]{0,16}?(?:的|(?=比重|比例|份额))|[^,。]{1,12}?总(?:数|量|额))?[^,。]{0,9}(?:\([^()]{1,12}\)[^,。]{0,3})?$/;

/** 完成年度任务的140%, 为预算的97.4%: how much of a plan, of what was said before. */
export const OF_PLAN =
  /(?:完成[^,。;]{0,8}(?:任务|目标|计划|预算|指标|[^量额]数)|[为是占](?:年初|年度|全年|调整|变动)*(?:预算|计划|目标|任务)数?)的$/;

function levelName(text: string, item: Item, before: Name, from: number, limit: number): Name {
  const { quantity, lead } = item;
  const plan = quantity.isShare ? OF_PLAN.exec(text.slice(from, lead.end)) : null;
  if (plan)
    return named(
      text,
      [...before.pieces, [from + plan.index + Number(!plan[0].startsWith('完')), lead.end - 1]],
      NO_NAME,
    );
  const share = quantity.isShare ? SHARE_OF.exec(text.slice(from, lead.end)) : null;
  if (share && /^所?占比/.test(share[0])) {
    const [start, end] = coreOf(text, from, from + share.index);
    const at = from + share.index + share[0].indexOf('占');
    const isOwn = end > start && end === at;
    return named(
      text,
      isOwn ? [[start, at + 2]] : [...(end > start ? [[start, end] as const] : before.pieces), [at, at + 2]],
      NO_NAME,
    );
  }
  if (share && !/^占地(?!区|方)/.test(share[0])) {
    const subject = named(text, [coreOf(text, from, from + share.index)], before);
    return { ...subject, suffix: '占比', isGeneral: false };
  }
  const inFront = lead.start === lead.end ? nameOfRemark(text, lead.start) : null;
  if (inFront) return named(text, [inFront], before);
  const core = withoutPart(text, coreOf(text, from, lead.end), quantity.isShare);
  const tail = nounSpan(text, quantity.end);
  const noun: Piece = [tail[0], recipientEnd(text, lead.end, tail[0], Math.min(tail[1], limit))];
  const isDoer =
    /^[名人位]$/.test(quantity.stated.unit) && text[quantity.end] !== '的' && PERSONS.test(text.slice(...core));
  if (sizeOf(noun) > 0 && !quantity.isRank && !isDoer) return namedByNoun(text, core, noun, before);
  const behind = phraseBehind(text, quantity.end, limit);
  const isHeld =
    /次$/.test(quantity.stated.unit) && new RegExp(`^(?:${MADE})`, 'u').test(text.slice(quantity.end, limit));
  if (sizeOf(behind) > 0 && (isHeld || sizeOf(core) === 0)) return named(text, [behind], before);
  const each = isPerHead(text.slice(...core)) ? perHead(text, from, lead.end) : core;
  if (each !== core && sizeOf(each) > 0) return named(text, [each, ...withoutGiving(text, before.pieces)], NO_NAME);
  return named(text, [core], before);
}

/** 技能培训(58.2%)、健康体检(47.5%): a number alone in brackets is of the words in front; null where there are none. */
function nameOfRemark(text: string, at: number): Piece | null {
  if (text[at - 1] !== '(') return null;
  const words = /[^,、。;:()\d\n]{2,}$/.exec(text.slice(Math.max(0, at - 1 - LONGEST_NAME), at - 1))?.[0] ?? '';
  const piece = coreOf(text, at - 1 - words.length, at - 1);
  return words !== '' && sizeOf(piece) > 1 ? withoutPart(text, piece, false) : null;
}

/** 助学金 of 发放助学金. */
function withoutGiving(text: string, [first, ...more]: readonly Piece[]): Piece[] {
  if (!first) return [];
  const given =
    /^(?:发放|拨付|下拨|支付|给予|给付|投入|筹集|募集|支出)(?=..)/.exec(text.slice(...first))?.[0].length ?? 0;
  return [[first[0] + given, first[1]], ...more];
}

const isPerHead = (words: string): boolean => /^(?:每[人户]|职工|会员|居民|员工)?$/.test(words);

/** 占全部就业人员2168万人的75.4%: the whole is what is counted, not that something is a part of it. */
function withoutPart(text: string, [start, end]: Piece, isShare: boolean): Piece {
  const isWhole = !isShare && /^占(?![用地领据])/.test(text.slice(start, end));
  return isWhole ? [start + 1, end] : [start, end];
}

const CLAUSE_END = /[,。;:!?()\n]/;
const LONGEST_PHRASE = 16;

/** What is done, where no noun stands by the number: 晋升技术等级 of 近12万人（次）晋升了技术等级. */
function phraseBehind(text: string, at: number, limit: number): Piece {
  const rest = text.slice(at, Math.min(limit, at + LONGEST_PHRASE));
  const cut = rest.search(CLAUSE_END);
  const end = at + (cut < 0 ? rest.length : cut);
  // 6.8万人次参赛
  const least = /人次?|名/.test(text.slice(at - 2, at)) && cut === 2 && /^[参入受获上返]/.test(rest) ? 2 : 3;
  return end - at >= least && !isOfSize(text, at) ? coreOf(text, at, end) : [at, at];
}

/** A verb that is part of the name, and the thing counted behind the unit; a general noun takes the words in front, too. */
function namedByNoun(text: string, core: Piece, noun: Piece, before: Name): Name {
  const words = text.slice(core[0], core[1]);
  const kept = KEPT.exec(words)?.[0] ?? '';
  const isGeneral = GENERAL.test(text.slice(noun[0], noun[1]));
  // 当天的招聘会吸引167家企业: what did it is no part of the name, however general the noun.
  if (isGeneral && kept !== '' && /的/.test(words))
    return named(text, [[core[1] - kept.length, core[1]], noun], before);
  if (isGeneral && words !== '' && !new RegExp(`^(?:${MADE})$`, 'u').test(words))
    return named(text, [core, noun], before);
  if (kept !== '' && kept !== '为') return named(text, [[core[1] - kept.length, core[1]], noun], before);
  return named(text, [noun], before);
}

/** What a clause without a number says of its subject: 最高, 稳步提升; or whom it names: 增速最快的是西部. */
const SAID =
  /^(?!创|位|居|使|为|有力|有效|较|比|同比|占|其中|从|由|据|经|在|按)[^,:;。()\d]{2,24}?(?:最[高低大多少快慢长]|(?:稳步|不断|持续|大幅|显著|明显|进一步|逐步|逐年)+(?:提升|提高|增长|增加|上升|扩大|壮大|改善|下降|减少|降低)|首次(?:超越|超过|突破|跨越)[^,:;。()\d]{1,10}|(?:连续?跨越?|跨[越上]|[迈连再]上)[^,:;。()\d]{1,8}(?:台阶|大关|关口)|由[负降正升增减][转变][正升负降增减]|[屡再两三]?创[^,:;。()\d]{0,8}新[高低]|(?:增势|态势|势头)(?:强劲|良好|平稳|迅猛))$|^[^,:;。()\d]{0,16}最[高低大多少快慢长]的是[^,:;。()\d]{2,16}$/;
const STEADILY =
  /(?:稳步|不断|持续|大幅|显著|明显|进一步|逐步|逐年)+(?:提升|提高|增长|增加|上升|扩大|壮大|改善|下降|减少|降低)$|(?:首次|连续?跨|跨[越上]|[迈连再]上).*$|由[负降正升增减][转变].$|[屡再两三]?创[^,]{0,8}新[高低]$|(?:增势|态势|势头)..$/;
const LONGEST_LINK = 8;

/** 省会城市工资最高，为112306元: the name in the clause before, which has no number of its own; null where none is there. */
export function nameBefore(text: string, { lead, verb }: Item, from: number): Name | null {
  const at = lead.start - 1;
  if (text[at] !== ',' || from > at || lead.end - lead.start - verb.length > LONGEST_LINK) return null;
  const clause = /[^,:;。()]*$/.exec(text.slice(Math.max(from, at - 2 * LONGEST_NAME), at))?.[0] ?? '';
  if (!SAID.test(clause)) return null;
  const end = at - (STEADILY.exec(clause)?.[0].length ?? 0);
  const piece = coreOfShare(text, at - clause.length, end);
  return sizeOf(piece) > 0 ? named(text, [piece], NO_NAME) : null;
}

const LONGEST_NAME = 24;
