import { ALWAYS, FROM_TO_EN, isChange } from '../clause/change-words.ts';
import type { Clause } from '../clause/clauses.ts';
import { anyOf, type Claimed, holds, type Outcome, type Rule, UNSURE } from '../clause/finding.ts';
import { fits } from '../clause/fits.ts';
import { ownPlaces, timeOf } from '../clause/pick.ts';
import { onceIn, quantifierIn } from '../clause/quantifiers.ts';
import { isOfForeignTime } from '../clause/subject.ts';
import { REST } from '../clause/twos.ts';
import type { TableFacts } from '../facts/table-facts.ts';
import { conditionsMet, saysAll } from './conditions.ts';

const ONLY =
  /只有|仅有|[仅只](?=\ue000)|唯有|唯一|\bsole\b|\bonly\b|\bno [a-z]+ (?:but|except|other than)\b|\bnone but\b/;
/** Only A and B, and no only two of them. */
const ONLY_NAMED = /(?:只有|仅有|[仅只]|唯有|\bonly )(?:the |in )?\ue000/;
/** At no time, or, where the table knows no times, in no case. */
export const NEVER =
  /一次[也都][没未]|从未|从来没|没有[^,]{1,6}过|未曾|\bnever\b|\bat no time\b|\bnot once\b|(?:\bnot|n't)\b[^,]* once\b/;
const NONE = /没有[一\ue002]|无一|\bno (?:other )?[a-z]+(?! but | except | other than)\b|\bnone\b(?! but)|not one/;
const COUNTED_ZH =
  /^(?:度|次|个|项|省|市|县|区|州|镇|乡|村|地区|国家?|城市|种|家|类|队|所|条|人|年|个?月|组|行业|部门)/;
const COUNTER = /^(?:度|次|回|个|项|省|市|县|区|州|镇|乡|村|地|国|种|家|类|组|条|队|所)$/;
const COUNTED_EN =
  /^ (?:out )?of (?:the |all |its |these )?(?:last |past |previous )?\ue002 [a-z]+s\b|^ more\b(?! (?:[a-z\ue000]+ ){0,3}than)|^ (?:(?:of|out of) (?:the |all |its |these )?(?:\ue002 )?)?(?:[a-z]+ )?(?:provinces|regions|cities|countries|places|sectors|groups|areas|states|years|months|industries|products|categories|towns|counties|schools|departments|items|rows|sources|crops|quarters|districts|companies|parties|universities|hospitals|branches|stores|shops|sites|offices|teams|unions|plants|banks|fields|subjects|of the \ue002)\b/;

/** 超过80岁的有上海和北京: those of whom it is so. */
export const LISTED = /\ue002[^,]{0,4}的(?:[^,\ue000]{0,4})(?:有|是|为|包括)\ue000/;

/** The mark that is said to be passed: a number that counts nothing. */
export const thresholdIn = (clause: Clause, used: ReadonlySet<number>): PlacedNumber | undefined =>
  clause.numbers.find(
    (one) => !used.has(one.index) && !isCount(clause, one) && (one.token.unit === '' || one.token.unit === '%'),
  );

/** How many of the rows a thing is said of: all, only some, none, or a number of them. */
export const countClaims: Rule = (clause, facts, used) => {
  if (isOfForeignTime(clause) || REST.test(clause.text)) return [];
  const free = clause.numbers.filter(({ index }) => !used.has(index));
  const counts = free.filter((one) => isCount(clause, one));
  const quantifier = quantifierIn(clause);
  const threshold = free.find(
    (one) => !counts.includes(one) && one !== quantifier?.number && (one.token.unit === '' || one.token.unit === '%'),
  );
  // Rose by more than 10% in every region: the mark is one of the change.
  const changed = clause.numbers.find(
    ({ index, token }) =>
      used.has(index) &&
      /over|at-most/.test(token.qualifier) &&
      isChange(clause.text.slice(0, index), clause.text.slice(index + 1), clause.isChinese),
  );
  const counted = counts.find(({ index, token }) => !isTally(facts, token.value, clause, index));
  const once = onceIn(clause);
  // 五项服务满意度超过80%, of five: each of them, where the rows are all that a number can count.
  const isOfAll =
    facts.isOfRates &&
    isOfOneKind(facts) &&
    threshold !== undefined &&
    threshold.token.qualifier !== 'stated' &&
    counts.length === 1 &&
    !counted;
  const isAll = isOfAll || saysAll(clause.text, facts);
  const isOnly = ONLY.test(clause.text);
  const isNone = NONE.test(clause.text) || (timeOf(facts) < 0 && NEVER.test(clause.text));
  const isOfSome = counted || isAll || isOnly || isNone || LISTED.test(clause.text) || once !== null || quantifier;
  if (!isOfSome || ALWAYS.test(clause.text)) return [];
  const numbers = [...counts, ...(threshold ? [threshold] : [])].map(({ index }) => index);
  const unread: readonly Claimed[] = quantifier
    ? [{ claim: 'count', numbers: clause.numbers.map(({ index }) => index), ...UNSURE }]
    : [];
  const isOfNamed =
    !isAll && ((isOnly && ((!counted && !quantifier) || ONLY_NAMED.test(clause.text))) || LISTED.test(clause.text));
  const list = LISTED.exec(clause.text);
  const listed = list && clause.groups.find(({ index }) => index === list.index + list[0].length - 1);
  const conditions = conditionsMet(clause, facts, (threshold ?? changed)?.token, isOfNamed).filter(
    ({ dimension }) => !listed || listed.dimension === dimension,
  );
  const only = isOnly && isOfNamed ? onlyOf(clause) : null;
  const outcomes = conditions.flatMap(({ met, all, dimension }): Outcome | readonly Outcome[] => {
    if (only !== null && only !== dimension) return [];
    const groups = clause.groups.filter((group) => group.dimension === dimension);
    const own = groups.flatMap(({ isExcluded, members }) => (isExcluded ? [] : members));
    const out = groups.flatMap(({ isExcluded, members }) => (isExcluded ? members : []));
    if (out.length > 0 && isAll)
      return holds(met.length === all - out.length && !out.some((one) => met.includes(one)), {
        names: [],
        value: met.length,
        unit: 'count',
      });
    if (isNone) return holds(met.length === 0, { names: [], value: met.length, unit: 'count' });
    const alone = [...own, ...out];
    if (isOnly && isOfNamed && alone.length > 0)
      return holds(met.length === alone.length && met.every((one) => alone.includes(one)), {
        names: [],
        value: met.length,
        unit: 'count',
      });
    // Only Spain: of the columns nothing is said by it.
    if (isOnly && isOfNamed) return [];
    if (quantifier) return holds(quantifier.isMet(met.length, all), { names: [], value: met.length, unit: 'count' });
    if (once !== null) {
      const isThen =
        own.length === 0 && clause.times.every(({ token }) => token.members.every((at) => met.includes(at)));
      return holds(met.length === once && isThen, { names: [], value: met.length, unit: 'count' });
    }
    if (counted)
      return holds(fits(counted.token, met.length) === 'true', { names: [], value: met.length, unit: 'count' });
    if (own.length > 0 && LISTED.test(clause.text) && own.every((one) => met.includes(one)) && own.length < met.length)
      return UNSURE;
    if (own.length > 0)
      return holds(
        own.every((one) => met.includes(one)),
        { names: [], value: met.length, unit: 'count' },
      );
    return holds(met.length === all, { names: [], value: met.length, unit: 'count' });
  });
  return outcomes.length === 0 ? unread : [{ claim: 'count', numbers, ...anyOf(outcomes) }];
};

const WHO_ALONE =
  /(?:(?:只有|仅有|[仅只]|唯有|\bonly )(?:the |in )?|唯一[^,\ue000]{0,12}(?:\ue000[^,\ue000]{0,12})?的[^,\ue000]{0,6}[是为])(\ue000)|(\ue000)(?:[是为]唯一|[^,\ue000]{0,4} (?:is|was|are|were|has|had|remains?) the (?:only|sole))/;

/** Germany is the only country where unemployment is low: of what the name is that stands alone; null where words do not say. */
function onlyOf({ text, groups }: Clause): number | null {
  const found = WHO_ALONE.exec(text);
  const at = found ? found.index + found[0].indexOf('\ue000', found[1] === undefined ? 0 : found[0].length - 1) : -1;
  return groups.find(({ index, end, isExcluded }) => !isExcluded && at >= index && at < end)?.dimension ?? null;
}

const NAMES_ALONE = /^ *(?:(?:,|、|和|与|及|以及|and|in|the|&|:| )*\ue000)+ *$/;

/** Two items fell: those two, and no others, which the words behind them name. */
export const namedBehind: Rule = (clause, facts, used) => {
  const { lead } = clause;
  if (!lead || !NAMES_ALONE.test(clause.text) || isOfForeignTime(lead)) return [];
  const counted = lead.numbers.some((one) => isCount(lead, one) && one.token.unit === '');
  const [group, second] = clause.groups;
  if (!counted || !group || second) return [];
  const outcomes = conditionsMet(lead, facts, thresholdIn(lead, used)?.token, false).flatMap(({ met, dimension }) =>
    dimension === group.dimension
      ? [holds(met.length === group.members.length && group.members.every((one) => met.includes(one)))]
      : [],
  );
  return outcomes.length === 0 ? [] : [{ claim: 'count', ...anyOf(outcomes) }];
};

type PlacedNumber = Clause['numbers'][number];

/** Topped 100 mm in four months: how many, and not how long. */
/** In seven months sales stayed below 300: how many, too. */
const isBeforeMark = ({ numbers }: Clause, index: number): boolean =>
  numbers.some((one) => one.index > index && (one.token.isMark || /over|at-most/.test(one.token.qualifier)));

const MARK_PASSED =
  /\b(?:tops?|topped|exceed(?:s|ed)?|passed|surpass(?:es|ed)?|above|below|over|under)\b[^,]*\ue002[^,]* in $/;
const MARKED = /\ue002[^,]* in $/;

/** Topped 100 mm in: what follows is how many times it did. */
export const isOfMark = (before: string): boolean => MARK_PASSED.test(before);

/** A whole number of rows or of times, and no amount. */
export function isCount(clause: Clause, { index, token }: PlacedNumber): boolean {
  const { value, qualifier, unit } = token;
  const isSmall = (qualifier === 'stated' || token.isWord === true) && Number.isInteger(value) && value <= 100;
  // 七年间, over seven years: how long something took.
  const isSpan =
    unit === 'time' &&
    ((/^年?(?:间|来|内|以来|里|中|累计|共|净?增|上升|上涨|提[高升]|攀升|下降|减少|扩大|缩小|翻)/.test(
      clause.text.slice(index + 1),
    ) &&
      !/[有只仅]$/.test(clause.text.slice(0, index))) ||
      /(?:[用耗]了?|历时|时隔|\b(?:took|taken|takes)(?: just| only)?) ?$/.test(clause.text.slice(0, index)) ||
      (/\b(?:over|in|within|during|past|last|next) (?:the )?(?:past |last )?$/.test(clause.text.slice(0, index)) &&
        !(MARKED.test(clause.text.slice(0, index)) && !FROM_TO_EN.test(clause.text)) &&
        !(/^\s*in $/.test(clause.text.slice(0, index)) && isBeforeMark(clause, index)))) &&
    !/\b(?:is|are|was|were)\b.* in $/.test(clause.text.slice(0, index));
  // 连降三年 is how long, too, and no number of years anywhere.
  if (/连[降升涨增减跌续]第?$/.test(clause.text.slice(0, index))) return false;
  // 增加最多的一年 is one year, and no count.
  const isOne = value === 1 && clause.text.slice(0, index).endsWith('的');
  return (
    isSmall &&
    !isOne &&
    !isSpan &&
    (unit === 'time' ||
      (value === 1 && token.isWord === true && !clause.isChinese) ||
      (unit === '' && (isCounted(clause, index) || COUNTER.test(token.counter ?? ''))))
  );
}

/** Almost six points are a change. */
const BY_POINTS = /^ (?:percentage |full )?points?\b/;

const isCounted = ({ text, isChinese, numbers }: Clause, index: number): boolean =>
  isChinese
    ? COUNTED_ZH.test(text.slice(index + 1)) ||
      /(?:个|省|市|县|区|州|镇|乡|村|地|国)$/.test(text.slice(index, index + 2))
    : COUNTED_EN.test(text.slice(index + 1)) ||
      (!BY_POINTS.test(text.slice(index + 1)) &&
        numbers.some((one) => one.index === index && one.token.isWord) &&
        /^ (?:[a-z]+ )?[a-z]+s\b/.test(text.slice(index + 1)));

/** 六省, three places: all there are in the table. Of "three of the five" the five is. */
const isTally = (facts: TableFacts, value: number, { text, isChinese }: Clause, index: number): boolean =>
  (isChinese || !(/^ (?:out )?of\b/.test(text.slice(index + 1)) || text.slice(0, index).trim() === '')) &&
  (!isChinese || !/^个?[^,]{0,4}(?:高于|低于|超|不|增长|下降|上升|减)/.test(text.slice(index + 1))) &&
  facts.dimensions.some(
    ({ members, isOfMeasures, isTime }, dimension) =>
      !isOfMeasures &&
      (!isTime || isOfTimes(text, index)) &&
      members.length > 1 &&
      ownPlaces(facts, dimension).length === value,
  );

/** Whether what is counted are years, months or the like. */
const isOfTimes = (text: string, index: number): boolean =>
  /^(?:年|个?月|个?季| (?:[a-z]+ )?(?:years|months|quarters|weeks|days))/.test(text.slice(index + 1));

const isOfOneKind = ({ dimensions }: TableFacts): boolean =>
  dimensions.filter(({ isTime, members }) => !isTime && members.length > 1).length === 1;

/** How many rows a table has is no number of it. */
export const tallyClaims: Rule = (clause, facts, used) => {
  const found = clause.numbers.filter((one) => !used.has(one.index) && isCount(clause, one));
  const all = found.filter(({ index, token }) => isTally(facts, token.value, clause, index) || token.unit === 'time');
  return found.map(({ index }) => ({
    claim: 'count' as const,
    numbers: [index],
    verdict: all.some((one) => one.index === index) ? ('true' as const) : ('unsure' as const),
  }));
};
