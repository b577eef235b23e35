import { isChange } from './change-words.ts';
import type { Clause } from './clauses.ts';
import { BOTH, CHINESE, ENGLISH, RELATIVE } from './rank-patterns.ts';
import { NAME, NUMBER, TIME } from './token.ts';

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

const g = (source: string): RegExp => new RegExp(source, 'g');

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

const numberToken = (clause: Clause, index: number): number | undefined => {
  const token = clause.numbers.find((one) => one.index === index)?.token;
  return token === undefined || token.unit === 'time' ? undefined : token.value;
};

const RANKS_ZH = g(
  `(倒数)?(?:前|第)(?:([一二三四五六七八九十]{1,2}|\\d{1,3})|(${NUMBER}))(?:[名位大]|个)?([高多大低少小长])?`,
);
const RANKS_EN = g(
  `(top|bottom) (?:(${ORDINALS.join('|')})|(${NUMBER}))|(?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|(\\d{1,2})(?:st|nd|rd|th))[- ](?:(highest|largest|biggest|most|greatest|longest)|(lowest|smallest|fewest|least)|place\\b)|(?:ranks?|ranked|comes?|came|is|was|are|were|stands|placed|finished) (?:at |in )?(?:(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b(?! of(?! the ${NUMBER}))|(?<=(?:ranks?|ranked|comes?|came|placed|finished) )(?:number |no\\. |#)?(${NUMBER})(?= (?:of|among|in)|$)|(\\d{1,2})(?:st|nd|rd|th))|(?<=${NAME} )(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?= *$)`,
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
  /(?:增速|[增涨升]幅|增长率)[^,]{0,4}$/.test(text.slice(0, index))
    ? RELATIVE
    : /增长[^,]{0,4}$/.test(text.slice(0, index))
      ? BOTH
      : [];

function englishRanks(clause: Clause): RankWord[] {
  return Array.from(clause.text.matchAll(RANKS_EN)).flatMap((found) => {
    const [words, end, ordinal, sign, second, digits, , low, ranked, number, place, lone] = found;
    const at = found.index + words.indexOf(NUMBER);
    const said = ordinal ?? second ?? digits ?? ranked ?? place ?? lone;
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

const UNMATCHED_EN = new RegExp(
  `\\b(?:no(?: other)? [a-z]+|nobody|no one|none|nowhere)\\b[^,]{0,40}?\\b(?:(higher|more|larger|greater|bigger|longer|better|faster|richer|worse|busier)|(lower|fewer|less|smaller|shorter|poorer|quieter))\\b[^,]{0,30}? than (?:in |that of |the )?(?=[${NAME}${TIME}])`,
  'g',
);
const UNMATCHED_ZH = new RegExp(
  `(?:没有|无)(?:哪|任何|其他|一|别的)[^,${NAME}]{0,6}(?:(?:[高多大]于|超过|比得上)|([低少小]于)|比(?=${NAME}))(?=${NAME})`,
  'g',
);

/** No country has a higher rate than Japan: then Japan is first. */
const unmatched = (clause: Clause): RankWord[] =>
  Array.from(clause.text.matchAll(clause.isChinese ? UNMATCHED_ZH : UNMATCHED_EN)).map((found) => {
    const isLow = clause.isChinese
      ? found[1] !== undefined || /[低少小]/.test(clause.text.slice(found.index + found[0].length))
      : found[2] !== undefined;
    const index = found.index + found[0].length;
    const isOfTimes = clause.text[index] === TIME;
    return {
      ...base(clause, index, ''),
      rank: 1,
      isLow,
      isAmong: false,
      isForward: true,
      isOfTimes,
      isOfEitherEnd: /worse|better/.test(found[0]),
    };
  });

const OTHERS_EN =
  /\b(?:(more|higher|larger|greater|bigger|longer|better|faster|richer|busier|quicker)|(fewer|less|lower|smaller|shorter|poorer|slower))\b[^,\ue000\ue002]{0,40}?(?:\ue000[^,\ue000\ue002]{0,12}){0,2} than (?:in |at |for |on |to |among |by |from |with )?(?:any|all|every|each)(?: of)?(?: the)? (?:others?\b(?! [a-z]+ (?:combined|together|put together))(?! (?:combined|together))|[a-z]+ (?:except|but|bar|apart from)\b)/g;
const OTHERS_ZH =
  /(?:([高多大快]于|超过)|([低少小慢]于))(?:其[他余](?!\ue002?[^,]{0,4}(?:之和|总和|合计))|任何其他|别的)[^,]{0,6}|比其[他余][^,]{0,6}(?:都|均)(?:要|更)?(?:([高多大快])|([低少小慢]))/g;

/** More than any other service: then it is first. */
const aboveOthers = (clause: Clause): RankWord[] =>
  Array.from(clause.text.matchAll(clause.isChinese ? OTHERS_ZH : OTHERS_EN)).map((found) => {
    const isLow = (found[2] ?? found[4]) !== undefined;
    const isOfGrowth =
      /(?:grew|grown|rose|risen|fell|fallen|increased|declined|dropped|gained|added|lost|shed)[^,]{0,8}$|(?:增长|增速|增幅|下降)[^,]{0,2}$/.test(
        clause.text.slice(0, found.index),
      );
    const isOfFall =
      isOfGrowth && /(?:fell|fallen|declined|dropped|lost|shed|下降)[^,]{0,8}$/.test(clause.text.slice(0, found.index));
    return {
      ...base(clause, found.index, found[0]),
      ...{ rank: 1, isLow: isLow !== isOfFall, isAmong: false, isForward: false },
      measures: isOfGrowth ? BOTH : [],
    };
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
      measures: /次之|其次|followed/.test(words) && clause.lead ? (rankWords(clause.lead)[0]?.measures ?? []) : [],
    };
    return own.isForward || !clause.isChinese ? { ...own, isForward: true, index: index + words.length } : own;
  });

/** The words of a clause that give somebody a rank. */
export function rankWords(clause: Clause): readonly RankWord[] {
  const taken: [number, number][] = [];
  const isTaken = (index: number, length: number): boolean =>
    taken.some(([start, end]) => index < end && start < index + length);
  const ranked = [
    ...(clause.isChinese ? chineseRanks(clause) : englishRanks(clause)),
    ...seconds(clause),
    ...unmatched(clause),
    ...aboveOthers(clause),
  ];
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

const OVERTAKEN =
  /(?:取代|超越|赶超|反超|超过)$|\b(?:overtaking|overtook|replac(?:ed|ing)|displac(?:ed|ing)|passing)(?: the)? $/;

/** 困难帮扶取代文体活动位居第一: the rank is that of who overtakes. */
export function withoutOvertaken(clause: Clause): Clause {
  const isOvertaken = ({ index, dimension }: Clause['groups'][number]): boolean =>
    OVERTAKEN.test(clause.text.slice(0, index)) &&
    clause.groups.some((one) => one.dimension === dimension && one.index < index);
  return clause.groups.some(isOvertaken)
    ? { ...clause, groups: clause.groups.filter((group) => !isOvertaken(group)) }
    : clause;
}

export const isOneOf = (text: string): boolean =>
  /之一|\bone of\b|among the (?=(?:very )?(?:[a-z]+est\b|most|least|top|best|worst))/.test(text);
export const isTied = (text: string): boolean => /并列|同为|share the|joint|tied|equal/.test(text);
const LOST = /\b(?:lost|loses?|ceded?|gave up|given up) (?:its |their |the )?$/;

export const isNegated = (text: string, index: number): boolean =>
  (LOST.test(text.slice(0, index)) && /^(?:top|first|lead|number)/.test(text.slice(index).replace(/^the /, ''))) ||
  /(?:不是|并非|不再是?|未[能必]?|没有[^,]{0,4}|让出了?|失去了?|丢掉?了?|痛失|摆脱了?|告别了?|脱离了?|走出了?|\bnot\b[^,]{0,12}|no longer[^,]{0,8}|isn't[^,]{0,6}|never[^,]{0,8})$/.test(
    text.slice(Math.max(0, index - 20), index),
  );

/** Scopes that the table does not tell apart: the highest of the west may not be the highest of all. */
export const SCOPE =
  /(?:西部|东部|中部|东北|南方|北方|沿海|内陆|欧洲|亚洲|非洲|发达|发展中)|\b(?:western|eastern|northern|southern|coastal|inland|european|asian|african|developed|developing) [a-z]+/;

const TERMS =
  /\b(?:in|on) (?:a )?(?:percentage|proportional|relative|absolute|cash|money|numerical) (?:terms|basis)\b|\bproportionally\b|按(?:比例|百分比)|绝对[值量数]/;

/** A gain of 16 that is the largest is so by its amount, one of 16% by its share. */
export function measured(word: RankWord, { text, numbers, isChinese }: Clause): RankWord {
  if (word.measures.length > 1 && TERMS.test(text))
    return { ...word, measures: [/percent|proportion|relative|比例|百分比/.test(text) ? 'relative' : 'absolute'] };
  const own = numbers.find(({ index }) => isChange(text.slice(0, index), text.slice(index + 1), isChinese))?.token;
  if (word.measures.length < 2 || own === undefined || own.unit === 'time') return word;
  return { ...word, measures: own.unit === '%' || own.unit === 'times' ? ['relative'] : ['absolute'] };
}
