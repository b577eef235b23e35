import { TOGETHER } from '../clause/change-words.ts';
import type { Clause } from '../clause/clauses.ts';
import { anyOf, holds, negated, type Outcome, type Rule, UNSURE } from '../clause/finding.ts';
import { inOrder, numberAt, type Pick, timeOf, withMember } from '../clause/pick.ts';
import { isNegated } from '../clause/rank-words.ts';
import { changesOf, isOfForeignTime, membersNamed, spansOf } from '../clause/subject.ts';
import { REST, twosOf } from '../clause/twos.ts';
import { GROWTH, type TableFacts } from '../facts/table-facts.ts';

const ABOVE_ZH =
  '高于|多于|大于|快于|优于|强于|好于|早于|重于|胜于|胜过|压过|盖过|超过|超出|超越|赶超|超|领先于?|反超|长于';
const BELOW_ZH = '慢于|低于|少于|小于|弱于|差于|逊于|逊色于|轻于|不及|不如|不敌|比不上|落后于?|短于';
const MORE_ZH = new RegExp(
  [
    `[\ue000\ue001][^,\ue000]{0,12}(${ABOVE_ZH}|${BELOW_ZH})[^,\ue002\ue000]{0,3}[\ue000\ue001]`,
    `[\ue000\ue001][^,\ue000]{0,8}(${ABOVE_ZH}|${BELOW_ZH})其[余他]`,
    '比[\ue000\ue001][^,\ue002]{0,8}(高|多|大|长|快|贵|强|好|重|低|少|小|短|慢|便宜|弱|差|轻)(?!\ue002|[了出于]?\ue002)',
    '[增升涨]幅[^,\ue000\ue002]{0,2}(高于|大于|超过|低于|小于|不及|不如)\ue000',
    '^[^,\ue000\ue001]{0,8}(高于|多于|大于|超过|超出|低于|少于|小于|不及|不如)其[余他]',
    `^(?:也|仍|均|且|都)?[^,\ue000\ue001]{0,4}(${ABOVE_ZH}|${BELOW_ZH})\ue001`,
    '\ue000(?:与|和)?\ue000?(反超)',
    '\ue000([多高大强少低小弱])\ue000[多高大强少低小弱]',
  ].join('|'),
);
const MORE_EN =
  /\b(?:(?:more|higher|larger|bigger|greater|longer|richer|faster|quicker|(?<=(?:sells?|sold|does|did|do|fares?|fared) )better|pricier|dearer|costlier|heavier|taller|older|busier|wetter|hotter|warmer|wealthier|denser|stronger|safer|wider|healthier)(?: [a-z\ue000]+){0,3} than|more likely(?: [a-z\ue001]+){0,6} than|exceed(?:s|ed)?|outnumber(?:s|ed)?|surpass(?:es|ed)?|overt(?:ook|akes?|aken(?! by))|ahead of|(?:comes?|came|ranks?|ranked) before|clear of|above|outpaced?|out(?:draws?|drew|sells?|sold|does|did|earns?|earned|performs?|performed|ranks?|ranked|spends?|spent|weighs?|weighed|scores?|scored)|beats?|edge[sd]? out|eclips(?:es|ed)|outstrip(?:s|ped)|dwarf(?:s|ed)|tops?(?= \ue000)|topped(?= \ue000)|overtaking)\b(?! (?:by|doubl|tripl|quadrupl|quintupl|halv|[a-z]+fold))(?:[^,\ue002]{0,24}?[\ue000\ue001]|(?: than)? (?:the (?:other|rest|remaining)|all others?)\b)|\b((?:fewer|less|lower|smaller|shorter|poorer|slower|narrower|(?<=(?:sells?|sold|does|did|do|fares?|fared) )worse|cheaper|lighter|younger|quieter|drier|colder|cooler|weaker)(?: [a-z\ue000]+){0,3} than|less likely(?: [a-z\ue001]+){0,6} than|behind|below|(?:beaten|outnumbered|overtaken|outstripped|eclipsed|outpaced|dwarfed|surpassed) by|adrift of|short of|trails?|lags?)\b[^,\ue002]*?[\ue000\ue001]/;
const LESS = /低|少|小|短|慢|弱|差|轻|逊|不及|不如|不敌|比不上|落后|便宜/;
const OVERTOOK = /反超|overt(?:ook|akes?|aken|aking)|surpass/;
export const FASTER =
  /(?:增长|增速|增幅)[^,]{0,3}(?:快|高|大)|[增升涨]幅[^,]{0,2}(?:[高大低小]于|超过|不及|不如)|(?:grew|grown|growing|rose|grows?) (?:[a-z]+ )?(?:faster|slower|more|quicker)|outpace/;

const foundIn = ({ text, isChinese }: Clause): RegExpExecArray | null => (isChinese ? MORE_ZH : MORE_EN).exec(text);

/** The words of a comparison, up to whom it is with; blank where there is none. */
export const comparisonWords = (clause: Clause): string => foundIn(clause)?.[0] ?? '';

/** By how much something grew, and no share of it. */
const MORE_ADDED = /增量|增加[额量数]|净增/;

/** Where a clause sets one above another, 1, or below, -1. */
export function comparisonIn(clause: Clause): { readonly index: number; readonly sign: 1 | -1 } | null {
  const { isChinese } = clause;
  const found = foundIn(clause);
  if (!found) return null;
  const word = found.slice(1).find((one) => one !== undefined) ?? '';
  return { index: found.index, sign: (isChinese ? LESS.test(word) : word !== '') ? -1 : 1 };
}

/** Of several measures the levels are compared, and growth only where words speak of it. */
function levelsOf(twos: ReturnType<typeof twosOf>, { dimensions }: TableFacts, isOfGrowth: boolean): typeof twos {
  const at = dimensions.findIndex(({ isOfMeasures }) => isOfMeasures);
  const isGrowth = ({ a }: (typeof twos)[number]): boolean =>
    GROWTH.test(dimensions[at]?.members[a[at]?.[0] ?? -1]?.name ?? '');
  const own = twos.filter((two) => isGrowth(two) === isOfGrowth);
  return at < 0 || own.length === 0 ? twos : own;
}

/** One above another, without a number. */
export const comparisonClaims: Rule = (clause, facts, used) => {
  const found = comparisonIn(clause);
  if (!found || used.size > 0 || isOfForeignTime(clause)) return [];
  const { sign } = found;
  const isOfGrowth = FASTER.test(clause.text);
  const isOfAmount = MORE_ADDED.test(clause.text) && !facts.isOfGrowth;
  // Whoever overtook between two times is ahead at the later one.
  const later = OVERTOOK.test(clause.text) && clause.times.length === 2 ? clause.times.slice(1) : clause.times;
  const outcomes = levelsOf(twosOf({ ...clause, times: later }, facts, found.index), facts, isOfGrowth).flatMap(
    ({ a, b }): Outcome[] => {
      if (isOfAmount || (isOfGrowth && !facts.isOfGrowth)) return growths(clause, facts, { a, b }, sign, isOfAmount);
      return eachCompared(clause, facts, { a, b }, sign);
    },
  );

  if (OVERTOOK.test(clause.text) && outcomes.length > 0 && anyOf(outcomes).verdict === 'true')
    return [{ claim: 'comparison', ...overtaken(clause, facts, found) }];
  // From June to August: at each time of a span, which is more than one of them.
  const isOfSpan = SPAN_OF_TIMES.test(clause.text) && !isOfGrowth && !OVERTOOK.test(clause.text);
  const told = isOfSpan || isOfSomeMeasure(clause, facts, outcomes) ? UNSURE : anyOf(outcomes);
  // More than in every other one: whom it is compared with is not one of the table.
  const outcome =
    told.verdict === 'false' && /\b(?:every|any|all) other\b/.test(clause.text) && !REST.test(clause.text)
      ? UNSURE
      : told;
  return outcomes.length === 0
    ? []
    : [{ claim: 'comparison', ...(isNegated(clause.text, found.index + 2) ? negated(outcome) : outcome) }];
};

/** Of measures that the words do not name one says this and another that. */
const isOfSomeMeasure = (clause: Clause, { dimensions }: TableFacts, outcomes: readonly Outcome[]): boolean => {
  const at = dimensions.findIndex(({ isOfMeasures }) => isOfMeasures);
  const isTold = at < 0 || clause.carried.has(at) || clause.groups.some(({ dimension }) => dimension === at);
  return !isTold && new Set(outcomes.map(({ verdict }) => verdict)).size > 1;
};

/** One above another; of lists each of one above each of the other, or, as the words may mean, all above all together. */
function eachCompared(
  clause: Clause,
  facts: TableFacts,
  { a, b }: ReturnType<typeof twosOf>[number],
  sign: number,
): Outcome[] {
  const compared = (one: Pick, other: Pick): boolean | null => {
    const [mine, its] = [numberAt(facts, one), numberAt(facts, other)];
    return mine && its && mine.unit.base === its.unit.base ? Math.sign(mine.value - its.value) === sign : null;
  };
  const whole = compared(a, b);
  const named = clause.groups.filter(({ members, isExcluded }) => members.length > 1 && !isExcluded);
  const each = named.reduce<readonly (readonly [Pick, Pick])[]>(
    (all, { dimension, members }) =>
      all.flatMap(([one, other]) => {
        const isOfBoth = one[dimension]?.join() === other[dimension]?.join();
        return members.flatMap((member) => {
          if (isOfBoth)
            return [[withMember(one, dimension, [member]), withMember(other, dimension, [member])] as const];
          return one[dimension]?.includes(member) && one[dimension].length > 1
            ? [[withMember(one, dimension, [member]), other] as const]
            : other[dimension]?.includes(member)
              ? [[one, withMember(other, dimension, [member])] as const]
              : [];
        });
      }),
    [[a, b]],
  );
  const cell = numberAt(facts, a);
  const right = cell ? { names: membersNamed(facts, a), ...cell } : undefined;
  const told = each.map(([one, other]) => compared(one, other));
  if (
    named.length === 0 ||
    told.length < 2 ||
    told.includes(null) ||
    TOGETHER.test(clause.text) ||
    REST.test(clause.text)
  )
    return whole === null ? [] : [holds(whole, right)];
  if (told.every((one) => one === true)) return [{ verdict: 'true' }];
  return [whole === true ? UNSURE : { verdict: 'false', right }];
}

const EQUAL =
  /相同|一样多?|相等|相当(?!于)|同为|打平|并列(?!第)|不相上下|平分秋色|旗鼓相当|\b(?:equal(?:s|led|ly)?|the same|(?:are|were|is|was|drew|finish(?:ed)?) (?:now |almost )?(?:level|tied)|level with|neck and neck|on a par|as (?:many|much|high|large) as)\b/;

const SPAN_OF_TIMES = /\ue001年?(?:至|到|—|–|-|~| to | until | through )\ue001/;
const NEARLY =
  /几乎|基本|大致|近乎|相当|不相上下|旗鼓|\b(?:almost|nearly|roughly|about|virtually|neck and neck|broadly)\b/;

/** One as much as another. */
export const equalityClaims: Rule = (clause, facts, used) => {
  const found = EQUAL.exec(clause.text);
  if (!found || used.size > 0 || clause.numbers.length > 0 || isOfForeignTime(clause)) return [];
  const outcomes = twosOf(clause, facts, found.index).flatMap(({ a, b }): Outcome[] => {
    const [one, other] = [numberAt(facts, a), numberAt(facts, b)];
    if (!one || !other || one.unit.base !== other.unit.base) return [];
    const right = { names: membersNamed(facts, a), ...one };
    const apart = Math.abs(one.value - other.value) / Math.max(1e-9, Math.abs(other.value));
    if (!NEARLY.test(clause.text)) return [holds(apart === 0, right)];
    return [apart > 0.03 && apart < 0.08 ? UNSURE : holds(apart <= 0.03, right)];
  });
  const outcome = anyOf(outcomes);
  return outcomes.length === 0
    ? []
    : [{ claim: 'comparison', ...(isNegated(clause.text, found.index) ? negated(outcome) : outcome) }];
};

function growths(
  clause: Clause,
  facts: TableFacts,
  { a, b }: ReturnType<typeof twosOf>[number],
  sign: number,
  isOfAmount: boolean,
): Outcome[] {
  return spansOf(clause, facts).flatMap((span) => {
    const [one] = changesOf(facts, [a], [span]);
    const [other] = changesOf(facts, [b], [span]);
    if (!one || !other || one.before <= 0 || other.before <= 0) return [];
    const difference = isOfAmount
      ? one.after - one.before - (other.after - other.before)
      : one.after / one.before - other.after / other.before;
    return [
      holds(Math.sign(difference) === sign, {
        names: membersNamed(facts, a),
        value: (one.after / one.before - 1) * 100,
        unit: 'per cent',
      }),
    ];
  });
}

/** Whoever has overtaken was behind before, and whoever was overtaken ahead. */
function overtaken(clause: Clause, facts: TableFacts, { index, sign }: { index: number; sign: 1 | -1 }): Outcome {
  const dimension = timeOf(facts);
  if (dimension < 0) return UNSURE;
  const outcomes = twosOf(clause, facts, index).map(({ a, b }) => {
    const [from, to] = clause.times.map(({ token }) => token.members[0]);
    const before = from !== undefined && to !== undefined ? [from] : inOrder(facts, dimension);
    const behind = before.some((place) => {
      const [one, other] = [a, b].map((pick) => numberAt(facts, withMember(pick, dimension, [place])));
      return one && other && Math.sign(other.value - one.value) === sign;
    });
    return holds(behind);
  });
  return anyOf(outcomes);
}
