import type { Item } from './items.ts';
import type { Sentence } from './outline.ts';

/** Words that say what is aimed at. */
const AIMED =
  /力争|争取(?!了|到|[^,。;]{0,10}(?:资金|补助|债券|经费|专款))|确保(?!了)|努力(?=实现|达|完成|使)|预期(?=目标|增长)|奋斗目标|目标(?:是|为|:)|打算|计划(?!完成[率情])(?=[^,。;:\d]{0,4}(?:产[量值]|投资|收入)|再|年内|今年|全年|增|扩|改|招|评|选|购|筹|推|创|引|继续|每|新|培训|投入|建|组织|开展|举办|发展|实现|完成|在|用|安排|达)|(?<![虚模草比])拟(?![定订人态合稿真声音])(?=[\p{Script=Han}\d])|今后|未来[一二三四五\d几]年|下一步|明年|来年|(?<![复展加长大高升降少至达年月日])到20\d\d年(?!底?,?(?:已|全部|全面(?:建成|完成|实现)了))|将(?=再|会|新|继续|每年|陆续|累计|达|实现|建|增|超|突破|投|拿|完成|培训|发展|提高|开展|举办|组织|安排|筹集|为)|(?<![重主需只必首不还就都也纲概摘])要(?=\p{Script=Han})(?!求|素|闻|点|件|员|紧|么|情|案)|不低于|预计(?:20\d\d年|[^,。;:\d]{0,6}(?:明年|来年|下半年|下个?[季月]|(?<!前)[一二三四]季度))|每年(?:拿出|安排|投入)(?=[^,。]*(?:推动|支持|用于))/gu;
/** One of them stands in whatever aims at something: a look at all that stands before each number of a long list takes long. */
const MAY_AIM =
  /力争|争取|确保|努力|预期|目标|计划|打算|拟|今后|未来|下一步|明年|来年|到20\d\d年|将|要|不低于|预计|每年/;
/** Words that say it is reached after all. */
const REACHED = /已(?!经?纳入)|完成了|实现了|实际/gu;
/** Words that say so, but where a plan says them: 力争累计完成, 确保提前完成. */
const ACHIEVED = /超额|提前|达成|累计(?:完成|实现)/gu;
/** What follows it is what came of a plan. */
const CAME = '实际';
const NEAR = 24;
/** 目前全市有会员4万人: what a plan says of the present; 由目前的3万人 is where it sets out from. */
const PRESENT = /(?<![由从在比较与同])(?:目前|眼下|现阶段|去年)(?!的|基础|水平|同期)/gu;

/** How far in front of a number it may say that it is aimed at; what has no full stop at all is read in linear time, too. */
export const FARTHEST_AIM = 1000;

/** 下降16%的目标, 5%左右的年度预期目标: what was aimed at, whether or not it was reached. */
const IS_AIM = /^的[^,。;:\d]{0,6}目标(?!的)/;
const LONGEST_AIM = 12;

/** What the first clause of a sentence says of all of it, over its semicolons. */
const FRAME =
  /^(?:[^,。;:]{1,4}:|[^,。;:]{1,24}(?:方案|规划|计划|意见|要求|提出|明确)[,:])?(?:力争|争取|确保)?(?:到20\d\d年|今后|下一步|未来[一二三四五\d几]年|明年|来年)|^[^,。;:]{0,14}(?:目标|计划|打算)(?:任务)?(?:是|为|:)/;
const LONGEST_SENTENCE = 400;
const SENTENCE_ENDS = ['。', '!', '?', '\n'];

/** The first words of the whole sentence, the parts before semicolons included. */
function headOf(text: string, sentence: Sentence): string {
  const before = text.slice(Math.max(0, sentence.start - LONGEST_SENTENCE), sentence.start);
  if (!before.endsWith(';')) return '';
  const from = Math.max(...SENTENCE_ENDS.map((mark) => before.lastIndexOf(mark))) + 1;
  return before.length - from === LONGEST_SENTENCE ? '' : withoutPast(before.slice(from, from + 40), sentence);
}

/** Words without the years that are past on the day of the report: 到2015年底 of a report of 2016; 预计2024年 needs such a day. */
const withoutPast = (words: string, { reportYear }: Sentence): string =>
  words.replace(/(到|预计)(20\d\d)年/g, (all, word, year) =>
    (reportYear === null ? word === '到' : Number(year) >= reportYear) ? all : '',
  );

/** Where the words of a kind stand last; -1 where none do. */
const lastOf = (words: RegExp, text: string): number => Array.from(text.matchAll(words)).at(-1)?.index ?? -1;

/** Whether a number is what somebody means to reach: a target is never shown as reached. */
export function isTarget(text: string, sentence: Sentence, item: Item): boolean {
  const { start } = item.quantity;
  // What people are quoted with (“工资要价高”) aims at nothing; 计划招聘3万人，实际招到2.5万人 is what came.
  const said = text.slice(Math.max(sentence.start, start - FARTHEST_AIM), start).replace(/“[^“”]*”/g, '');
  const came = said.slice(0, -1).lastIndexOf(CAME);
  const before = came < 0 ? said : said.slice(came + CAME.length);
  const { end } = item.quantity;
  if (IS_AIM.test(text.slice(end, end + LONGEST_AIM))) return true;
  const isFramed = FRAME.test(headOf(text, sentence));
  if (!sentence.isPlan && !isFramed && !MAY_AIM.test(before + text.slice(start, start + 1))) return false;
  // 已达31万人，今年要突破34万人: of what is reached and what is aimed at, the later words hold.
  const words = withoutPast(before, sentence);
  const aimed = lastOf(AIMED, words + text.slice(start, start + 1));
  const near = Math.max(0, words.length - NEAR);
  const isAimedNear = sentence.isPlan || /^[^,;:]*$/.test(aimed < 0 ? ',' : words.slice(aimed));
  const done = words.slice(near);
  const reached = Math.max(lastOf(REACHED, done), isAimedNear ? -1 : lastOf(ACHIEVED, done));
  if (Math.max(reached < 0 ? -1 : near + reached, lastOf(PRESENT, words)) > aimed) return false;
  return aimed >= 0 || sentence.isPlan || isFramed;
}
