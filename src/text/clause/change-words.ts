import { NAME, NUMBER, TIME } from './token.ts';

/** How words say that something rose or fell. */
const UP_ZH =
  '增长|走高|走强|抬头|增产|增收|增加(?!值)|上升|提高|提升|上[涨扬行浮调](?!速)|攀升|攀高|扩[大张]|加大|拉高|回升|反弹|回暖|增至|升至|涨至|升到|增到|增(?!值)|升(?!学)|涨|加快(?=\ue002)';
const DOWN_ZH =
  '下降|走低|走弱|走窄|减产|减收|减少|降低|下[滑行挫探浮调]|滑落|滑坡|回落|下跌|缩[小水窄短]|收[窄缩]|萎缩|压缩|流失|降至|减至|跌至|降到|减到|跌到|降(?![水雨雪尘])|跌|减|放缓(?=\ue002)';
const MOVED = '(?:edg|inch|mov|tick|drift|trend|nudg|push|creep|crept|went|go)(?:e|ed|es|s|ing)?';
const UP_EN = `rose|risen|rises?|rising|grew|grown|grows?|growing|growth|leapt|swollen|(?:increas|climb|gain|jump|soar|surg|expand|widen|rebound|recover|leap|rocket|skyrocket|balloon|swell|mushroom|spik|escalat|strengthen)(?:e|es|ed|s|ing)?|bounced back|aged(?= by)|raised|lifted|boosted|${MOVED} higher|add(?:s|ed)(?: another| a further| an extra)?(?= (?:\ue002|$))|(?<!ma[dk]es? |mak(?:e|ing) |adds? |added )up`;
const DOWN_EN = `cuts?(?! in)|lowered|fell|fallen|falls?|falling|drop(?:s|ped|ping)?|dip(?:s|ped)?|slip(?:s|ped)?|shrank|shrunk|los(?:t|es?|ing)|slid|sank|sunk|shed|slimmed|trimmed|${MOVED} lower|contracted|collapsed|(?:reduc|declin|decreas|shrink|narrow|slid|slump|tumbl|plung|plummet|dwindl|crash|reced|retreat|eas|slash|weaken|erod)(?:e|es|ed|s|ing)|(?:narrow|slump|plummet|shrink)|down`;

/** 多于上年, 比去年高. */
const THAN_LAST = '(?:上年|去年|前一年|上月|上个月|上季度?|上期|(?:上年|去年)同期)';
const LAST_EN =
  ' than (?:it was |they were )?(?:in |at )?(?:(?:a|the|one) (?:year|month|quarter) (?:before|earlier|ago)|(?:the )?(?:previous|last|preceding) (?:year|month|quarter)|the (?:year|month|quarter) before)';
const GAP = `[^,${NAME}${TIME}${NUMBER}]{0,6}`;
const THAN = `(?: [a-z]+| ${TIME}){0,3} than (?:it was |they were )?(?:in )?${TIME}`;
const up = {
  zh: new RegExp(
    `${UP_ZH}|[高多大]于(?:${TIME}|${THAN_LAST})|超过(?:${TIME}|${THAN_LAST})|比(?:${TIME}|${THAN_LAST})[^,${NUMBER}]{0,3}[高多大]`,
  ),
  en: new RegExp(
    `\\b(?:${UP_EN}|(?:higher|larger|more|greater|bigger)(?:${THAN}|(?: [a-z]+| ${TIME}){0,4}${LAST_EN}))(?![a-z])`,
  ),
};
const down = {
  zh: new RegExp(
    `${DOWN_ZH}|[低少小]于(?:${TIME}|${THAN_LAST})|不及(?:${TIME}|${THAN_LAST})|比(?:${TIME}|${THAN_LAST})[^,${NUMBER}]{0,3}[低少小]`,
  ),
  en: new RegExp(
    `\\b(?:${DOWN_EN}|(?:lower|smaller|less|fewer)(?:${THAN}|(?: [a-z]+| ${TIME}){0,4}${LAST_EN}))(?![a-z])`,
  ),
};

/** 1 for up, -1 for down, 0 where the words say neither or both; the words nearest to their end count. */
export function directionOf(text: string, isChinese: boolean): 1 | -1 | 0 {
  const lang = isChinese ? 'zh' : 'en';
  // 不降反升, 只增不减: what is denied is no way that it went.
  const said = isChinese ? text.replace(/[不无未][增减升降涨跌]/g, '——') : text;
  const last = (pattern: RegExp): number => Array.from(said.matchAll(new RegExp(pattern, 'g'))).at(-1)?.index ?? -1;
  const [rise, fall] = [last(up[lang]), last(down[lang])];
  return rise === fall ? 0 : rise > fall ? 1 : -1;
}

const CHANGED_ZH = new RegExp(`(?:${UP_ZH}|${DOWN_ZH})(?:了|幅度?|率|速度?|数|量)?(?:为|达到?|约|均)?$`);
const CHANGED_EN = new RegExp(
  `\\b(?:(?:${UP_EN}|${DOWN_EN})(?: [a-z]+ly)?(?: by| of)?|(?:cuts?|reduc(?:es|ed)|lowered|raised|lifted|boosted|increas(?:es|ed)|narrow(?:s|ed)|widen(?:s|ed))(?: [a-z'${NAME}-]+){1,5} by)(?: (?:some|about|around))? $`,
);
const AFTER_EN =
  /^ (?:up|down)\b(?! to)|^,? (?:[a-z]+ )?(?:increase|rise|growth|gain|jump|drop|fall|decline|decrease|loss|reduction)\b/;
const TO_ZH = /(?:至|到|为|成)(?:了)?$/;
const TO_EN = /\b(?:to|at)(?: (?:a (?:record|total) )?)?$/;

const BEFORE_ZH = '(?:上年|去年|上月|上个月|上季度?|前一?年|上期|前期|(?:去年|上年)?同期)';
/** 比上年多3万人, 6.8% higher than a year before: a change, and no difference of two. */
const THAN_BEFORE_ZH = new RegExp(`[比较]${BEFORE_ZH}[^,${NAME}${NUMBER}]{0,4}[多少高低大小][了出]?(?:约|近)?$`);
const THAN_BEFORE_EN =
  /^ (?:[a-z]+ )?(?:more|fewer|less|higher|lower|larger|smaller|above|below|up|down)(?: [a-z]+)? (?:than |on |from )?(?:in )?(?:(?:a|the|one) (?:year|month|quarter) (?:before|earlier|ago|previously)|(?:the )?(?:previous|last|preceding) (?:year|month|quarter)|the (?:year|month|quarter) before)/;

/** Whether the number that follows, or is followed, says by how much something changed, and no level. */
export function isChange(before: string, after: string, isChinese: boolean): boolean {
  if (isChinese) return (CHANGED_ZH.test(before) && !TO_ZH.test(before)) || THAN_BEFORE_ZH.test(before);
  if (THAN_BEFORE_EN.test(after)) return true;
  if (
    /^ (?:more|fewer|less|higher|lower|larger|of)\b/.test(after) &&
    !(/^ of (?:its|their)\b/.test(after) && FLOW.test(before))
  )
    return false;
  return (CHANGED_EN.test(before) && !TO_EN.test(before.trimEnd())) || (AFTER_EN.test(after) && !/\bto $/.test(before));
}

/** 12% up, or 增幅12%: in which direction. */
export function directionAt(before: string, after: string, isChinese: boolean): 1 | -1 | 0 {
  const [than] = (isChinese ? THAN_BEFORE_ZH.exec(before) : THAN_BEFORE_EN.exec(after)) ?? [];
  if (than !== undefined) return /[少低小]|fewer|less|lower|smaller|below|down/.test(than) ? -1 : 1;
  return isChinese || !AFTER_EN.test(after) ? directionOf(before, isChinese) : directionOf(after.slice(0, 24), false);
}

/** What somebody added or lost may be a number of the table itself. */
export const FLOW = /\b(?:add(?:s|ed)|gain(?:s|ed)|los(?:t|es)|shed)[^,]{0,12}$/;

export const FROM_TO_ZH = new RegExp(
  `(?:从|由)${TIME}?的?${GAP}(${NUMBER})[^${NUMBER},]{0,16}?(?:至|到|为)${TIME}?的?${GAP}(${NUMBER})`,
);
export const FROM_TO_EN = new RegExp(
  `from ${GAP}(${NUMBER})(?: [^ ,${NAME}${TIME}${NUMBER}]+){0,2}(?: (?:in|on|at) ${TIME})?,? to ${GAP}(${NUMBER})`,
);

export const UNCHANGED =
  /持平|原地踏步|原封不动|不变|未变|没有变化|无变化|没变|零增长|保持稳定|\bunchanged\b|\bflat\b|no change|did not change|stayed the same|\bstable\b|remained at|stayed at|(?:held|remained|stayed|kept) (?:steady|constant|level)|held at|has not changed/;
export const LOOSELY = /持平|稳定|flat|stable|基本|大致|roughly|almost|about|virtually|broadly/;

/** Words for two, three or four times as much, and for half. */
const FOLDS: readonly { readonly pattern: RegExp; readonly ratio: number }[] = [
  { pattern: /翻了?(?:近|约|超过?)?(?:[两二2]番)|翻了?两番|quadrupled?/g, ratio: 4 },
  {
    pattern:
      /翻了?(?:近|约|超过?)?(?:一番|1番|番|倍|一倍)|倍增|doubl(?:ed|es|ing)|\bdouble\b(?! the| that|-digit| digit)/g,
    ratio: 2,
  },
  { pattern: /quintupl(?:ed|es|ing)/g, ratio: 5 },
  { pattern: /tripl(?:ed|es|ing)|\btriple\b(?! the| that)/g, ratio: 3 },
  {
    pattern: /减半|砍半|腰斩|对半|减少一半|下降一半|halv(?:ed|es|ing)|\b(?:cut|fell|fallen|dropped) (?:in|by) half/g,
    ratio: 0.5,
  },
];

const FOLD_WORDS = 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const FOLD = new RegExp(`\\b(${FOLD_WORDS.join('|')}|twenty|thirty|hundred)[- ]?fold\\b|(${NUMBER})[- ]?fold\\b`, 'g');
const ROUND_FOLDS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, hundred: 100 };

/** The doublings, halvings and tenfold rises that a text speaks of; `valueAt` is the number that a sign stands for. */
export function foldsIn(
  text: string,
  valueAt: (index: number) => number | undefined,
): readonly { readonly words: string; readonly index: number; readonly ratio: number; readonly sign: number | null }[] {
  const known = FOLDS.flatMap(({ pattern, ratio }) =>
    Array.from(text.matchAll(pattern)).map(({ 0: words, index }) => ({ words, index, ratio, sign: null })),
  );
  const counted = Array.from(text.matchAll(FOLD)).flatMap(({ 0: words, 1: word, index }) => {
    const value = word === undefined ? valueAt(index) : (ROUND_FOLDS[word] ?? FOLD_WORDS.indexOf(word) + 2);
    return value === undefined ? [] : [{ words, index, ratio: value, sign: word === undefined ? index : null }];
  });
  return [...known, ...counted];
}

/** How near the words around a doubling keep to it. */
export function qualifierAt(before: string, words: string, after: string): 'over' | 'nearly' | 'about' | 'stated' {
  if (
    /(?:more than|over|well over)(?: |$)$|(?:超过?|逾|不止|以上)$/.test(before) ||
    /超/.test(words) ||
    /^(?:多|有余|以上)|^ and more/.test(after)
  )
    return 'over';
  if (/(?:nearly|almost|close to|not quite)(?: |$)$|(?:近|接近|将近|几乎|差点)$/.test(before) || /近/.test(words))
    return 'nearly';
  if (/(?:about|roughly|around)(?: |$)$|(?:约|大约|大致)$/.test(before) || /约/.test(words)) return 'about';
  return 'stated';
}

const ORDINALS = 'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const COUNTED = `(${NUMBER}|${ORDINALS.join('|')})`;
const SPAN_EN = '(?:year|month|quarter)s?';
const RUNNING_ZH = new RegExp(
  `连(?:续|[降升涨增减跌])(?:第)?(${NUMBER}|[一二两三四五六七八九十]{1,2}|\\d+)(?:年|个?月|个?季度?|期|次)?`,
);
const RUNNING_EN = new RegExp(
  `(?:${COUNTED} ${SPAN_EN} (?:running|in a row|in succession|straight)|${COUNTED} (?:straight|consecutive|successive) ${SPAN_EN})`,
);
export const ALWAYS =
  /只[增升涨减降跌]不[增升涨减降跌]|[有]增无减|有减无增|节节|一路|逐[年期次届]|持续|年年|每年都|连年|逐月|逐季|一直|(?:every|each)(?: single)? year|year after year|every month|every quarter|\bat (?:every|each) (?:count|census|survey|reading|wave|round|election|date)|steadily|continuously|without interruption/;

/** How many times running something is said to have gone on: its words, whether they are an ordinal; null for none. */
export function runningIn(
  text: string,
  isChinese: boolean,
): { index: number; said: string; isOrdinal: boolean; sign: number | null } | null {
  const found = (isChinese ? RUNNING_ZH : RUNNING_EN).exec(text);
  if (!found) return null;
  const said = found[1] ?? found[2] ?? '';
  const isOrdinal = ORDINALS.includes(said) || /连续第/.test(found[0]);
  return { index: found.index, said, isOrdinal, sign: said === NUMBER ? found.index + found[0].indexOf(NUMBER) : null };
}

export const ordinalOf = (said: string): number => {
  const at = ORDINALS.indexOf(said);
  if (at >= 0) return at + 2;
  const han = '一二三四五六七八九十'.indexOf(said);
  return said === '两' ? 2 : han >= 0 ? han + 1 : Number.parseInt(said, 10);
};

export const NOT = /没有|未能?|不再|并未|\b(?:not|never|no longer|did not|didn't|hardly)\b/;

export const TOGETHER = /合计|共|总|之和|加起来|相加|\b(?:between them|together|combined|total|altogether)\b/;
