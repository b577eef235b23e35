import type { QuantityAt } from '../figures/stated/quantity-at.ts';
import { isSlogan, isThing } from '../figures/stated/units.ts';
import { nounAt } from './phrases/noun.ts';
import type { AsideReason } from './reading.ts';

type Fate = true | AsideReason;

/** What is counted in words when a report speaks of its own parts: 六个方面, 三大任务. */
const ABSTRACT =
  /^(?:方面|讲话|(?:民生)?实事|大事|好事|问题|环节|任务|措施|行动|重点|关键|阶段|体系|机制|坚持|转变|统筹|作用|优势|精神|观念|理念|文明|建设|层次|层面|角度|维度|领域|途径|抓手|突破|原则|目标|指标|要求|特点|特征|关系|台阶|战略|布局|倡导|自信|不|更|新|全面|意识|结合|大局|服务|主题|专项|月|工作|必须|一律|条件|因素|部分|时期|世纪|五年|百年|基本|主要|重要|重大|季度|层级|级别|好|性|化|到位|中心|确保|提升|加强|严格|精准|一批)/;
/** Counters of things and people; of the others words are full: 四处, 三番, 两口. */
const COUNTED =
  /^(?:名|位|人|家|户|份|件|场|次|所|座|支|台|套|部|本|册|张|篇|首|辆|艘|架|只|起|宗|笔|例|枚|栋|幅|对|批|批次|期|届次|人次|场次|家次|户次|件次|人（次）|场（次）|.*次)$/;
/** A span of time that is measured and not only named. */
const MEASURED =
  /(?:平均|为期|累计|缩短|压缩|压减|延长|减少|增加|提高|提前|历时|长达|时限|时长|周期|短|用时|工期|时间|天数|可用|[高低]于|[年月][多少]|达|超过|不少于|由|从|满)(?:\p{Script=Han}{0,3})$/u;
const ENOUGH_HOURS = 1000;
const YEARS = { first: 1900, last: 2100 };

function fateOfTime(quantity: QuantityAt, text: string): Fate {
  const { stated, isLarge, start } = quantity;
  if (text[start] === '每') return true;
  if (isLarge || stated.value >= ENOUGH_HOURS || /工作日|学时|课时|工时/.test(stated.unit)) return true;
  if (quantity.isArabic && !Number.isInteger(stated.value)) return true;
  const before = text.slice(Math.max(0, start - 8), start);
  return quantity.isArabic && MEASURED.test(before) ? true : 'period';
}

/** 占出行量的比例过半 is a share; 时间过半 and 今年已过半 are none. */
const isHalfOfTime = ({ number, amountEnd, end }: QuantityAt, text: string): boolean =>
  text.slice(number, amountEnd) === '半' &&
  /^[,。;!?)\n]/.test(text.slice(end, end + 1)) &&
  !/占|比例|比重|份额|[率面数量者](?:均|都|已经?|首次)?过?$/.test(
    text.slice(Math.max(0, number - 16), number).replace(/^.*[,。;:]/su, ''),
  );

/** 最高的三个行业分别是: the list says how many. */
const isListHead = (text: string, end: number): boolean =>
  /^[^,。;:\d]{0,12}(?:分别|依次)(?:是|为)/.test(text.slice(end, end + 18));

function fateOfWord(quantity: QuantityAt, text: string): Fate {
  const { stated, isShare, isLarge, isBare, unitKind, end } = quantity;
  if (isShare) return isHalfOfTime(quantity, text) ? 'word' : true;
  if (isListHead(text, end)) return 'word';
  const noun = nounAt(text, end);
  const isQualified = stated.qualifier !== 'stated';
  if (stated.unit === '倍' || stated.unit === '个百分点') return true;
  if (isBare && !isQualified) {
    return /^(?:名|家|场|个|项|户|次|所|座|件|支|份|本|套)$/.test(stated.unit) && noun !== '' && !ABSTRACT.test(noun)
      ? true
      : 'word';
  }
  if (isLarge) return true;
  if (isQualified && stated.value >= 10) return unitKind === 'none' && noun === '' ? 'word' : true;
  if (stated.value < 2 || unitKind === 'none' || unitKind === 'noun') return 'word';
  if (/^次产业/.test(text.slice(end - 1, end + 2)) || /[三再一分]/.test(text[quantity.number - 1] ?? '')) return 'word';
  if (unitKind === 'abstract') return isThing(noun) && !ABSTRACT.test(noun) && !isSlogan(noun) ? true : 'word';
  if (unitKind === 'counter') return COUNTED.test(stated.unit) && !ABSTRACT.test(noun) ? true : 'word';
  return unitKind === 'money' || stated.value >= 10 ? true : 'word';
}

/** A number without a unit: counted things behind it, or a verb in front and an end behind. */
function fateOfBareNumber(quantity: QuantityAt, text: string): Fate {
  const { stated, start, end, isLarge } = quantity;
  if (isLarge) return true;
  const after = text[end] ?? '';
  if (/[A-Za-z]/.test(after)) return 'name';
  if (Number.isInteger(stated.value) && stated.value >= YEARS.first && stated.value <= YEARS.last) return 'date';
  const isLed = /(?:[为达是至到共计约:率值]|指数|系数|得分|(?:收入|性别|抚养|存贷)比)$/.test(
    text.slice(Math.max(0, start - 3), start),
  );
  const isMoved =
    !Number.isInteger(stated.value) &&
    /(?:缩小|扩大|提高|降低|上升|下降|回落|回升|增加|减少|下滑)$/.test(text.slice(Math.max(0, start - 2), start));
  const isEnd = after === '' || /[,。;、)\n和与]/.test(after);
  return (isLed || isMoved) && isEnd ? true : listed(text, end);
}

/** 120、130万人: the unit stands behind the last number only. */
const listed = (text: string, end: number): Fate =>
  /^(?:[、和与及](?:\d[\d.,]*))+[万亿%个名家人元场次件份]/.test(text.slice(end, end + 60)) ? true : 'unread';

/** 月收入在3000元至5000元的占46%: whom the share is of. */
const isBracket = (text: string, end: number): boolean =>
  /^的(?:\p{Script=Han}{0,4})?占(?![用领地道])/u.test(text.slice(end, end + 8));

/** 低于10%的法定上限, 高于15%的监管要求: what a figure is held against. */
const isLimit = (text: string, end: number): boolean =>
  /^的\p{Script=Han}{0,6}(?:[上下]限|限额|控制(?:指标|目标|线)|红线|底线|警戒线|监管(?:要求|标准)|(?:法定|规定)(?:要求|标准))/u.test(
    text.slice(end, end + 12),
  );

/** 连续3年突破千万吨 says a mark that was passed. */
const isMilestone = ({ isBare, stated, start }: QuantityAt, text: string): boolean =>
  stated.qualifier === 'over' &&
  (isBare
    ? /连续第?(?:\d{1,2}|[两三四五六七八九十]{1,2})[年月]$/
    : /连续第(?:\d{1,2}|[两三四五六七八九十]{1,2})[年月次]$/
  ).test(text.slice(Math.max(0, start - 6), start));

/** 31个大城市城镇调查失业率为5.0%: of how many places the figure behind is. */
const isOfPlaces = (text: string, end: number): boolean =>
  /^大?中?(?:大中)?城市\p{Script=Han}{2,14}[率数价](?:为|是|达|同比|环比)/u.test(text.slice(end, end + 24));

/** Whether a quantity is a figure, or else why it is none. */
export function isFigure(
  quantity: QuantityAt & { readonly isRank?: true; readonly doubling?: number },
  text: string,
): Fate {
  const { stated, unitKind, isShare, isArabic, end } = quantity;
  if (quantity.isRank || quantity.doubling !== undefined) return true;
  if (isBracket(text, end) || isLimit(text, end) || isMilestone(quantity, text)) return 'threshold';
  if (stated.unit === '个' && isOfPlaces(text, end)) return 'name';
  if (stated.unit === '级' && Number.isInteger(stated.value)) return 'name';
  if (unitKind === 'time') return fateOfTime(quantity, text);
  if (!isArabic) return fateOfWord(quantity, text);
  if (isShare) return true;
  if (unitKind === 'none') return fateOfBareNumber(quantity, text);
  if (unitKind !== 'abstract' || quantity.isLarge || stated.value > 20) return true;
  const noun = nounAt(text, end);
  return isSlogan(noun) || /^方面/.test(noun) ? 'name' : true;
}
