import { NAME, NUMBER, TIME } from './token.ts';

const UP_ZH = '(?:提升|攀升|上涨|回升|增长|增速|增幅|上升|涨幅|提高|升幅|增加|扩大|涨|增)';
const DOWN_ZH = '(?:下降|降幅|减少|跌幅|下滑|降低|回落|跌|降|减)';
const GREW = '(?:grew|grows?|growing|grown|rose|risen|rises?|increased?|climbed|gained|growth)';
const FELL = '(?:fell|falls?|fallen|dropped|drops?|declined?|lost|shrank|decreased?)';
const CUT = '(?:cuts?|reduced?|lower(?:s|ed)|fell|fallen|dropped|declined?|lost|shrank)';
const RISE = '(?:rise|increase|growth|gain|jump|expansion)';
const DROP = '(?:fall|drop|decline|decrease|loss|reduction)';

interface Kind {
  readonly pattern: RegExp;
  readonly isLow: boolean;
  readonly measures: readonly ('relative' | 'absolute')[];
  readonly isOfTimes?: true;
  readonly isOfEitherEnd?: true;
}

export const BOTH = ['relative', 'absolute'] as const;
export const RELATIVE = ['relative'] as const;
const ABSOLUTE = ['absolute'] as const;
const g = (source: string): RegExp => new RegExp(source, 'g');

const MOST = '(?:largest|biggest|greatest|highest|steepest|sharpest|strongest|fastest|widest)';

/** Growth first, so that 增长最快 is no 最快 of its own. */
export const CHINESE: readonly Kind[] = [
  {
    pattern: g('增(?:长|加)?量(?:也|均|为|都)?(?:最大|最多|居首|第一)|最大的?增(?:长|加)?量'),
    isLow: false,
    measures: ABSOLUTE,
  },
  {
    pattern: g(
      `${UP_ZH}[^,${NAME}${TIME}${NUMBER}]{0,2}最快|最快的?${UP_ZH}|增速[^,${NAME}${TIME}${NUMBER}]{0,2}(?:最高|居首|第一|最大|领先|领跑|居[^,${NAME}${TIME}]{0,5}(?:之[首冠]|首位|榜首))`,
    ),
    isLow: false,
    measures: RELATIVE,
  },
  // 增幅 and 降幅 are shares of what was before, 增加 may be an amount.
  {
    pattern: g(
      '[增涨升]幅[^,\ue000\ue001]{0,6}?(?:最大|最高|居首|第一|居[^,\ue000\ue001]{0,5}(?:之[首冠]|首位|榜首))|最大的?[增涨升]幅',
    ),
    isLow: false,
    measures: RELATIVE,
  },
  {
    pattern: g('[增涨升]幅[^,\ue000\ue001]{0,6}?(?:最小|最低|垫底)|最小的?[增涨升]幅'),
    isLow: true,
    measures: RELATIVE,
  },
  {
    pattern: g('[降跌]幅[^,\ue000\ue001]{0,6}?(?:最大|最高|最深|居首|第一)|最大的?[降跌]幅'),
    isLow: true,
    measures: RELATIVE,
  },
  {
    pattern: g(`${UP_ZH}[^,${NAME}${TIME}${NUMBER}]{0,2}(?:最大|最多|最高|居首|第一)|最大的?(?:增幅|涨幅|升幅)`),
    isLow: false,
    measures: BOTH,
  },
  { pattern: g(`${UP_ZH}[^,${NAME}${TIME}${NUMBER}]{0,2}(?:最慢|最小|最少|最低|垫底)`), isLow: true, measures: BOTH },
  {
    pattern: g(`${DOWN_ZH}[^,${NAME}${TIME}${NUMBER}]{0,2}(?:最快|最大|最多|居首)|最大的?(?:降幅|跌幅)`),
    isLow: true,
    measures: BOTH,
  },
  {
    pattern: g('(?:创|刷新)[^,]{0,6}新低|谷底|低谷|谷值|见底|触底(?!反弹)|最低点|低点'),
    isLow: true,
    measures: [],
    isOfTimes: true,
  },
  {
    pattern: g('(?:创|刷新)[^,]{0,6}新高|新高|峰值|高峰(?![时期])|顶峰|巅峰|最高点|高点|见顶|登顶|历史最高'),
    isLow: false,
    measures: [],
    isOfTimes: true,
  },
  {
    pattern: g(
      '最[低少小短矮轻差穷慢弱末]|垫底|殿后|吊车尾|敬陪末座|叨陪末座|末[位席]|榜尾|居末|(?<!倒数第[一二三四五六七八九十两])倒数第一|排名?最后',
    ),
    isLow: true,
    measures: [],
  },
  {
    pattern: g(
      '最[高多大强长重贵热富快]|居[^,\ue000\ue001]{0,6}之首|居[^,\ue000\ue001]{0,6}之冠|居首|榜首|首位|头名|首屈一指|独大|独占鳌头|一枝独秀|一马当先|拔得头筹|头把交椅|夺魁|折桂|称雄|称冠|遥遥领先|领跑|领先|夺冠|第一大|(?:排名?|位居|位列|名列|居|列|排在?)(?:全[国省])?第一',
    ),
    isLow: false,
    measures: [],
  },
];

export const ENGLISH: readonly Kind[] = [
  {
    pattern: g(`\\b(?:best|worst)\\b(?=,? (?:at|in) [${TIME}${NUMBER}]| (?:year|month|quarter)\\b)`),
    isLow: false,
    measures: [],
    isOfEitherEnd: true,
  },
  {
    pattern: g(`\\b${RISE}(?: (?:of|in) [^,]{1,24})? (?:is|was) (?:by far )?(?:the )?${MOST}`),
    isLow: false,
    measures: BOTH,
  },
  {
    pattern: g(`\\b${DROP}(?: (?:of|in) [^,]{1,24})? (?:is|was) (?:by far )?(?:the )?${MOST}`),
    isLow: true,
    measures: BOTH,
  },
  {
    pattern: g(
      `${GREW} (?:the )?(?:fastest|quickest)|fastest[- ](?:growing|rising)|(?:fastest|strongest) ${RISE}|highest growth`,
    ),
    isLow: false,
    measures: RELATIVE,
  },
  {
    pattern: g(`${GREW} (?:the )?most|(?:biggest|largest|steepest|sharpest|greatest|highest) ${RISE}`),
    isLow: false,
    measures: BOTH,
  },
  {
    pattern: g(`${GREW} (?:the )?(?:slowest|least)|slowest[- ]growing|(?:smallest|slowest|weakest|lowest) ${RISE}`),
    isLow: true,
    measures: BOTH,
  },
  {
    pattern: g(
      `${FELL} (?:the )?(?:most|fastest|furthest)|(?:biggest|largest|steepest|sharpest|greatest) ${DROP}|fastest[- ](?:shrinking|falling)`,
    ),
    isLow: true,
    measures: BOTH,
  },
  { pattern: g(`${CUT}(?: [a-z]+){0,3} (?:the )?least`), isLow: false, measures: BOTH },
  { pattern: g(`${CUT}(?: [a-z]+){1,3} (?:the )?(?:most|fastest|furthest)`), isLow: true, measures: BOTH },
  {
    pattern: g('(?:record|all[- ]time|new) low|\\b(?:a|its|their) low of|bottomed(?: out)?|trough'),
    isLow: true,
    measures: [],
    isOfTimes: true,
  },
  {
    pattern: g(
      '(?:record|all[- ]time|new) high|\\ba record (?=\ue002)|\\b(?:a|its|their) high of|\\bpeak(?:ed|s)?|record (?=year)',
    ),
    isLow: false,
    measures: [],
    isOfTimes: true,
  },
  {
    pattern: g(
      'lowest|smallest|narrowest|fewest|shortest|cheapest|poorest|(?:the|has|had|with) least|(?:ranks?|ranked|comes?|came) last|at the bottom|props? up the|br(?:ings?|ought) up the rear|rock bottom|foot of the|trails? (?:all|every (?:other|one)|everyone|the (?:rest|field|others))|trails?(?= *$)|bottom of|quietest|driest|coldest|lightest|weakest|slowest|youngest|\\bleast\\b(?= *$)',
    ),
    isLow: true,
    measures: [],
  },
  {
    pattern: g(
      "\\b(?:main|chief|principal|commonest|most (?:common|popular|frequent)) (?=[a-z])|highest|largest|widest|biggest|greatest|longest|richest|dearest|busiest|wettest|hottest|heaviest|tallest|strongest|oldest|\\b(?:most|best)\\b(?= *$)|(?:the|has|have|had|with) (?:the )?most(?! of(?! (?:any|all)\\b| (?:the |all )?\ue002 ))|(?<!'s )\\bleads?\\b(?! to| over)|\\bled\\b|\\btops\\b(?! [\ue000\ue002])|topped(?! \ue002)|\\btop of|number one|first place|\\bheads? the (?:table|list|field)\\b|\\bdominates?\\b|in the lead|(?:at|in|takes?|took|holds?|held) the top(?: spot)?|out in front|unrivalled|unmatched|(?:ranks?|ranked|comes?|came) first",
    ),
    isLow: false,
    measures: [],
  },
];

/** 居全年首位, the biggest fall came in 2020: among times. */
export const AT_TIME =
  /^.{0,6}[a-z]+ (?:month|quarter|year)\b|^[^,]{0,8}的(?:一?个?(?:月|年|季度))|^[^,\ue001]{0,6}(?:全年|各月|各季|历年|年内|今年|[年月季]度?来|以来)|^[^,]{0,44}(?:\b(?:came|was|is|occurred|happened|recorded|were) (?:in|during) (?:the )?\ue001|(?:出现在|发生在|[是在])\ue001年?$)/;

/** 居六市之首: first among those of its kind, and of no times. */
export const AMONG_PEERS =
  /之首|居首|首位|榜首|跃居|居第|跻身|[升跌降退]至第|(?<!\b(?:its|their|his|her|an?|own) )\b(?:largest|biggest|smallest|highest|lowest|main|leading) (?!(?:ever|value|level|share|rate|figure|number|total|sum|percentage|proportion|amount|count|increase|rise|gain|growth|jump|fall|drop|decline|decrease|change|since|among|point|mark|year|month|quarter)\b)[a-z]{3,} (?:in|at) \ue001/;
