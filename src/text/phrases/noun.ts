/** The thing counted, where it stands behind its unit: the 贫困县 of 58个贫困县累计拨付. */

/** Words that end a noun phrase: what is said of the thing, and what leads to the next. */
const STOP = new RegExp(
  [
    '显示|表明|补充|负增长|加上|落地|紧随|中(?=[排位列居有占])|今年|去年|参会(?!人)|参展(?!人)|的(?:问卷|抽样|专项|专题)?(?:调查|统计|研究|调研)|恢复|接待(?=游客|来访|群众|职工|各|国内|旅客|人)|提升(?!工程|行动|计划|项目|班|中心|任务)|追讨|追缴|讨回|每(?=[周天月年日])|近(?=[\\d一二两三四五六七八九十几]+个?[年月])|未(?!来|成年)|共(?=接待)|表示|认为|希望|对(?!口|外|象)|当选|担任|牵手|追回|挽回|给付|提供|办理|送去|解决了|每(?=户|人|名|家)|保持|居(?=全|第)|拿到|考取|领到|做(?=了|免费|[好过])|参与|参加|获得|获评|荣获|获|开展|聆听|实现|达到|完成|建立|成立|得到|接受|受益|受到|晋升|通过|进入|纳入|享受|签订|覆盖|建会|建成|评为|命名为|授予|用于|投入|发放|惠及|进行|举行|举办|召开|组织了|给予|予以|上岗|实现就业|脱贫|脱困|出席|报名|观看|收看|使用|注册|上线|入驻|来自|分布|涉及|处于|位于|超过|突破|达成|取得|成为|列为|入选|奔赴|深入|捐款|捐赠|提出|参赛|参保|参训|实行|推行|设立|落户|竣工|开工|投产|启动|受理|结案|足额|按时|广泛|积极|全部|全面|进一步|直接|平均|[人日月户件]均|累计|共计|分别|先后|同比|环比|增长|增加|下降|减少|提高|上升|以上(?!企业|单位|项目|人员|干部|机构)|左右|其中|并(?!网|轨)|走上|走进|加入|入会|实施|配备|依托|没有|尚未|未能|帮助|帮扶困|解决|解困|送上|送去|赠送|赠予|赠阅|购买|投保|免费|率先|成功|顺利|如期|建设完|被(?!征)|在(?!职|岗|校|册|建|编|线|读|外)|从(?!业)|到(?![会期岗场位])|向|将(?!军)|已|均(?!衡)|都(?!市)|占(?!地)|比(?!赛|武|例|重|特)|较|由(?!此)|是|为(?!民)|有(?!色|限|机|关|效|偿|毒)|了解|[\\u4e00-\\u9fff]?了(?!解)|着(?!力)|也|又|还(?!款)|再(?!生|就)|仅|至|等(?=[参获开接受]|$)',
  ].join('|'),
);
const PHRASE_END = /[,。;:!?()[\]\n\d“”《》~<>=]/;
const LONGEST_NOUN = 24;
const HAN_START = /^\p{Script=Han}/u;

/** A place ends the noun: 14个市州空气质量. */
const PLACE =
  /^(?:市州|县区|市县|省区|省份|贫困[村县]|行政村|自然村|乡镇|城市(?!困难|低保|特困|贫困|居民|人口|家庭|职工|公立|轨道|公交|道路|更新|书房|管网|社会|绿地|公园|供[水热气]|污水|燃气)|国家|地区|县市区?|(?:国|省|市){0,2}[控考]断面)(?![、和及]|街道|工会|企业|干部|社区|村|的|$)/;

/** The end of a quoted name at a place; the place itself where none begins. */
function quoteEnd(text: string, at: number): number {
  if (text[at] !== '“') return at;
  const end = text.indexOf('”', at);
  return end > at && end - at <= LONGEST_NOUN ? end + 1 : at;
}

/** Where one noun of a list ends. */
function nounEnd(text: string, start: number): number {
  if (/[和与及]/.test(text[start] ?? '')) return start;
  const graded = /^\d{1,2}A级/.exec(text.slice(start, start + 5))?.[0].length ?? 0;
  const from = quoteEnd(text, start + graded);
  const end = nounEndFrom(text, from);
  // 企(事)业单位, 县(区): such a bracket is part of the noun.
  const remark = end > from ? (/^\(\p{Script=Han}{1,4}\)/u.exec(text.slice(end, end + 6))?.[0].length ?? 0) : 0;
  return remark > 0 ? nounEndFrom(text, end + remark) : end;
}

function nounEndFrom(text: string, from: number): number {
  const rest = text.slice(from, from + LONGEST_NOUN);
  const place = PLACE.exec(rest)?.[0].length ?? -1;
  const cuts = [place, rest.search(PHRASE_END), rest.search(STOP), rest.search(/、/)].filter((cut) => cut >= 0);
  return from + Math.min(rest.length, ...cuts);
}

/** 达到7.6亿人的峰值, 突破3000亿元大关: what is said of the number, not what is counted. */
const OF_SIZE =
  /^(?:不等|之间|之多|新(?:的)?(?:大关|台阶|关口|水平|高度)|的(?:[正负]?增长|峰值|高峰|高点|规模|水平|目标|新高|增速|速度|比例|比重|幅度|份额|(?:好|优异|优秀)?成绩|佳绩)|大关|台阶|关口|门槛)/;

export const isOfSize = (text: string, at: number): boolean => OF_SIZE.test(text.slice(at, at + 6));

/** 物流、快递企业建会: the last of a list ends in what all of them are. */
const isWholeList = (text: string, start: number, end: number): boolean =>
  /(?:企业|单位|行业|机构|组织|群体|人员|职工|工会|岗位|产业|部门|场所|社区|学校|医院|园区)$/.test(
    text.slice(start, end),
  ) && !/^\D{0,3}[\d一二三四五六七八九十百千万]/.test(text.slice(end, end + 4));

/** Where the counted noun behind a unit begins and ends; empty where a verb or a mark follows. */
export function nounSpan(text: string, at: number): readonly [number, number] {
  if (isOfSize(text, at)) return [at, at];
  const start = at + (text[at] === '的' ? 1 : 0);
  let end = nounEnd(text, start);
  // 职工、学生和群众: a list of nouns without a number among them.
  while (end > start && text[end] === '、' && HAN_START.test(text.slice(end + 1))) {
    const next = nounEnd(text, end + 1);
    if (next - end < 3 || /[\d一二三四五六七八九十两百千万]/.test(text.slice(end + 1, next + 1))) break;
    if (text[next] !== '、' && !/[和及]/.test(text.slice(end + 1, next)) && !isWholeList(text, end + 1, next)) break;
    end = next;
  }
  if (end > start && text[end - 1] === '的') end -= 1;
  // 9个县和113个乡镇: what leads to the next number is no part of the noun.
  if (/\d/.test(text[end] ?? '')) end -= /(?:[和与]|以?及)$/.exec(text.slice(start, end))?.[0].length ?? 0;
  // 在41个大类行业中
  if (end - start > 2 && /(?:[^高初集途其]中|[^城乡村]里)$/.test(text.slice(end - 2, end))) end -= 1;
  return [start, end];
}

export function nounAt(text: string, at: number): string {
  const [start, end] = nounSpan(text, at);
  return text.slice(start, end);
}
