import type { Clause } from './clauses.ts';
import { NAME, NUMBER, TIME } from './tokens.ts';

export interface RankWord {
  readonly index: number;
  readonly isLow: boolean;
  readonly rank: number;
  /** Any rank down to it: the top three. */
  readonly isAmong: boolean;
  /** Whoever it is said of stands behind it. */
  readonly isForward: boolean;
  /** Of one thing at several times: a peak, a record. */
  readonly isOfTimes: boolean;
  /** From the top or from the bottom, as the words before say: 其次. Best may be most or least, as the thing is good or bad. */
  readonly isOfEitherEnd?: boolean;
  /** How growth may be measured; none where it is no growth. */
  readonly measures: readonly ('relative' | 'absolute')[];
  /** Places of numbers that are ranks. */
  readonly numbers: readonly number[];
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const HAN = '一二三四五六七八九十';

/** A rank in words or digits; a number token says its own. */
function orderOf(words: string): number {
  const ordinal = ORDINALS.indexOf(words);
  if (ordinal >= 0) return ordinal + 1;
  if (words.length === 2 && words.startsWith('十')) return 10 + HAN.indexOf(words[1] ?? '') + 1;
  if (words === '两') return 2;
  return HAN.includes(words) ? HAN.indexOf(words) + 1 : Number.parseInt(words, 10);
}

const UP_ZH = '(?:增长|增速|增幅|上升|涨幅|提高|升幅|增加|扩大|涨|增)';
const DOWN_ZH = '(?:下降|降幅|减少|跌幅|下滑|降低|回落|跌|降|减)';
const GREW = '(?:grew|grows?|growing|grown|rose|risen|rises?|increased?|climbed|gained|growth)';
const FELL = '(?:fell|falls?|fallen|dropped|drops?|declined?|lost|shrank|decreased?)';
const RISE = '(?:rise|increase|growth|gain|jump|expansion)';
const DROP = '(?:fall|drop|decline|decrease|loss|reduction)';

interface Kind {
  readonly pattern: RegExp;
  readonly isLow: boolean;
  readonly measures: RankWord['measures'];
  readonly isOfTimes?: true;
  readonly isOfEitherEnd?: true;
}

const BOTH = ['relative', 'absolute'] as const;
const RELATIVE = ['relative'] as const;
const ABSOLUTE = ['absolute'] as const;
const g = (source: string): RegExp => new RegExp(source, 'g');

const MOST = '(?:largest|biggest|greatest|highest|steepest|sharpest|strongest|fastest|widest)';

/** Growth first, so that 增长最快 is no 最快 of its own. */
const CHINESE: readonly Kind[] = [
  {
    pattern: g('增(?:长|加)?量(?:也|均|为|都)?(?:最大|最多|居首|第一)|最大的?增(?:长|加)?量'),
    isLow: false,
    measures: ABSOLUTE,
  },
  {
    pattern: g(`${UP_ZH}[^,${NAME}${TIME}${NUMBER}]{0,2}最快|最快的?${UP_ZH}|增速(?:最高|居首|第一|最大|领先)`),
    isLow: false,
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
  { pattern: g('(?:创|刷新)[^,]{0,6}新低|谷底|最低点'), isLow: true, measures: [], isOfTimes: true },
  {
    pattern: g('(?:创|刷新)[^,]{0,6}新高|新高|峰值|顶峰|最高点|见顶|历史最高'),
    isLow: false,
    measures: [],
    isOfTimes: true,
  },
  {
    pattern: g('最[低少小短矮轻差穷慢弱]|垫底|末位|居末|(?<!倒数第[一二三四五六七八九十两])倒数第一|排名?最后'),
    isLow: true,
    measures: [],
  },
  {
    pattern: g(
      '最[高多大强长重贵热富快]|居[^,\ue000\ue001]{0,6}之首|居首|榜首|首位|领跑|领先|夺冠|第一大|(?:排名?|位居|位列|名列|居|列|排在?)(?:全[国省])?第一',
    ),
    isLow: false,
    measures: [],
  },
];

const ENGLISH: readonly Kind[] = [
  {
    pattern: g(`\\b(?:best|worst)\\b(?=,? (?:at|in) [${TIME}${NUMBER}])`),
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
  { pattern: g('(?:record|all[- ]time|new) low|bottomed(?: out)?|trough'), isLow: true, measures: [], isOfTimes: true },
  {
    pattern: g('(?:record|all[- ]time|new) high|peak(?:ed|s)?|record (?=year)'),
    isLow: false,
    measures: [],
    isOfTimes: true,
  },
  {
    pattern: g(
      'lowest|smallest|\\bworst (?=year|month|quarter)|narrowest|fewest|shortest|cheapest|poorest|(?:the|has|had|with) least|(?:ranks?|ranked|comes?|came) last|at the bottom|trails (?:all|the (?:rest|field|others))|trails(?= *$)|bottom of|quietest|driest|coldest|lightest|weakest|slowest|youngest|\\bleast\\b(?= *$)',
    ),
    isLow: true,
    measures: [],
  },
  {
    pattern: g(
      "highest|largest|\\bbest (?=year|month|quarter)|widest|biggest|greatest|longest|richest|dearest|busiest|wettest|hottest|heaviest|tallest|strongest|oldest|\\b(?:most|best)\\b(?= *$)|(?:the|has|have|had|with) (?:the )?most(?! of)|(?<!'s )\\bleads?\\b(?! to| over)|\\bled\\b|\\btops\\b(?! [\ue000\ue002])|topped(?! \ue002)|\\btop of|number one|first place|in the lead|(?:ranks?|ranked|comes?|came) first",
    ),
    isLow: false,
    measures: [],
  },
];

const numberToken = (clause: Clause, index: number): number | undefined => {
  const token = clause.numbers.find((one) => one.index === index)?.token;
  return token === undefined || token.unit === 'time' ? undefined : token.value;
};

const RANKS_ZH = g(
  `(倒数)?(?:前|第)(?:([一二三四五六七八九十]{1,2}|\\d{1,3})|(${NUMBER}))(?:[名位大]|个)?([高多大低少小长])?`,
);
const RANKS_EN = g(
  `(top|bottom) (?:(${ORDINALS.join('|')})|(${NUMBER}))|(?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|(\\d{1,2})(?:st|nd|rd|th))[- ](?:(highest|largest|biggest|most|greatest|longest)|(lowest|smallest|fewest|least)|place\\b)|(?:ranks?|ranked|comes?|came|is|was|are|were|stands|placed|finished) (?:at |in )?(?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b(?! of)|(?<=(?:ranks?|ranked|comes?|came|placed|finished) )(?:number |no\\. |#)?(${NUMBER})(?= (?:of|among|in)|$)|(\\d{1,2})(?:st|nd|rd|th))`,
);

function chineseRanks(clause: Clause): RankWord[] {
  return Array.from(clause.text.matchAll(RANKS_ZH)).flatMap((found) => {
    const [words, reverse, said, sign, degree = ''] = found;
    const at = found.index + words.indexOf(NUMBER);
    const rank = sign ? numberToken(clause, at) : said ? orderOf(said) : undefined;
    // 第三产业 and 第一季度 are names, 前三年 is a time.
    if (
      rank === undefined ||
      !(rank > 0) ||
      /^(?:产业|季度?|年|个?月|次|期|批|届|代|天)/.test(clause.text.slice(found.index + words.length))
    )
      return [];
    const isLow = reverse !== undefined || /[低少小]/.test(degree);
    const isAmong = words.replace('倒数', '').startsWith('前');
    return [
      {
        ...base(clause, found.index, words),
        isLow,
        rank,
        isAmong,
        measures: growthAround(clause.text, found.index),
        numbers: sign ? [at] : [],
      },
    ];
  });
}

const growthAround = (text: string, index: number): RankWord['measures'] =>
  /(?:增速|增幅|增长率|增长)[^,]{0,4}$/.test(text.slice(0, index)) ? BOTH : [];

function englishRanks(clause: Clause): RankWord[] {
  return Array.from(clause.text.matchAll(RANKS_EN)).flatMap((found) => {
    const [words, end, ordinal, sign, second, digits, , low, ranked, number, place] = found;
    const at = found.index + words.indexOf(NUMBER);
    const said = ordinal ?? second ?? digits ?? ranked ?? place;
    const rank = sign || number ? numberToken(clause, at) : said ? orderOf(said) : undefined;
    if (rank === undefined || !(rank > 0) || rank > 100) return [];
    const measures = /^[- ]?fastest|growing/.test(
      clause.text.slice(found.index + words.length, found.index + words.length + 18),
    )
      ? RELATIVE
      : [];
    return [
      {
        ...base(clause, found.index, words),
        isLow: end === 'bottom' || low !== undefined,
        rank,
        isAmong: end !== undefined,
        measures,
        numbers: words.includes(NUMBER) ? [at] : [],
      },
    ];
  });
}

const ZH_FORWARD = new RegExp(
  `^(?:的)?[^,${NAME}${NUMBER}]{0,8}(?:是|为|属|:)[^,${NAME}]{0,2}${NAME}|^的(?:[^,是为${NAME}${NUMBER}]{0,3})${NAME}`,
);
const EN_FORWARD = new RegExp(`^[^,${NAME}]*(?:is|was|are|were|in|:|to|at|by|for|among) (?:the )?${NAME}`);

function isForward(clause: Clause, index: number, words: string): boolean {
  const after = clause.text.slice(index + words.length);
  if (clause.isChinese) return ZH_FORWARD.test(after);
  return !clause.groups.some((group) => group.index < index && !group.isExcluded) && EN_FORWARD.test(after);
}

const base = (clause: Clause, index: number, words: string) => ({
  index,
  isForward: isForward(clause, index, words),
  isOfTimes: false,
  measures: [] as RankWord['measures'],
  numbers: [] as readonly number[],
});

const NEXT_ZH = new RegExp(`仅次于${NAME}(?:的(?=是|为))?|次之|其次(?=是|为)`, 'g');
const NEXT_EN = new RegExp(`followed by (?=${NAME})`, 'g');

/** The next behind the first: 仅次于广东, 江苏次之, followed by hydro. */
const seconds = (clause: Clause): RankWord[] =>
  Array.from(clause.text.matchAll(clause.isChinese ? NEXT_ZH : NEXT_EN)).map(({ 0: words, index }) => {
    const own = {
      ...base(clause, index, words),
      rank: 2,
      isLow: false,
      isAmong: false,
      isOfEitherEnd: !/仅/.test(words),
    };
    return own.isForward || !clause.isChinese ? { ...own, isForward: true, index: index + words.length } : own;
  });

/** The words of a clause that give somebody a rank. */
export function rankWords(clause: Clause): readonly RankWord[] {
  const taken: [number, number][] = [];
  const isTaken = (index: number, length: number): boolean =>
    taken.some(([start, end]) => index < end && start < index + length);
  const ranked = [...(clause.isChinese ? chineseRanks(clause) : englishRanks(clause)), ...seconds(clause)];
  for (const { index } of ranked) taken.push([index, index + 12]);
  const plain = (clause.isChinese ? CHINESE : ENGLISH).flatMap(
    ({ pattern, isLow, measures, isOfTimes = false, isOfEitherEnd = false }) =>
      Array.from(clause.text.matchAll(pattern)).flatMap(({ 0: words, index }): RankWord[] => {
        if (isTaken(index, words.length)) return [];
        taken.push([index, index + words.length]);
        return [{ ...base(clause, index, words), isLow, rank: 1, isAmong: false, isOfTimes, isOfEitherEnd, measures }];
      }),
  );
  return [...ranked, ...plain];
}

export const isOneOf = (text: string): boolean => /之一|\bone of\b|among the/.test(text);
export const isTied = (text: string): boolean => /并列|同为|share the|joint|tied|equal/.test(text);
export const isNegated = (text: string, index: number): boolean =>
  /(?:不是|并非|不再是?|未[能必]?|没有[^,]{0,4}|\bnot\b[^,]{0,12}|no longer[^,]{0,8}|isn't[^,]{0,6}|never[^,]{0,8})$/.test(
    text.slice(Math.max(0, index - 20), index),
  );
