import type { Clause } from '../clause/clauses.ts';
import { anyOf, type Claimed, type Outcome, type Right, type Rule, UNSURE } from '../clause/finding.ts';
import { fits } from '../clause/fits.ts';
import { cellsAlong, type Named, numberAt, type Pick, readingsOf, withMember } from '../clause/pick.ts';
import { isNamed, isOfForeignTime, membersNamed, namedAt } from '../clause/subject.ts';
import { NAME, NUMBER, type NumberToken } from '../clause/token.ts';
import { twosOf } from '../clause/twos.ts';
import type { TableFacts } from '../facts/table-facts.ts';
import { isCount, LISTED } from './counts.ts';
import { plannedIn } from './plans.ts';

const SHARE_ZH =
  /占(?:比|到|了|据|全[国省市部]|总[数量体额和]?|[^,]{0,10})?$|(?:比重|比例|份额|占比)(?:为|达到?|是|约|超过?)?$/;
const SHARE_AFTER_ZH = new RegExp(
  `^(?:以上|左右|多)?(?:的)?[^,${NUMBER}]{0,6}(?:来自|在|是|属于|为|由)${NAME}|^(?:以上)?(?:的)?[^,${NUMBER}]{0,6}${NAME}`,
);
const SHARE_EN =
  /\b(?:accounts?|accounted|accounting) for(?: [a-z]+)? ?$|\b(?:makes?|made|making) up(?: [a-z]+)? ?$|\bshare(?: [a-z]+)* (?:is|was|of|at|reached) $|\b(?:holds?|has|had|have|contributes?|contributed|takes?|took|suppl(?:y|ies|ied)|represents?|represented|produces?|produced|provides?|provided) $/;
const SHARE_AFTER_EN = /^ of\b|^ (?:[a-z]+ ){0,3}(?:is|are|was|were|come|comes|came|live|lives|lived)\b|^ share\b/;

/** Numbers that come to a hundred are the shares themselves, as they are rounded. */
export const isHundred = (whole: number): boolean => Math.abs(whole - 100) <= 1.01;

/** The share of what is meant in the whole of a dimension; `whole` is one whose member is the whole itself. */
function sharesOf(facts: TableFacts, named: Named, whole: number): readonly Share[] {
  const found = sharesAlong(facts, named, whole);
  // Shares whose unit nobody wrote are those of their own hundred, and of nothing else.
  return facts.isOfRates && found.some(({ isOwn }) => isOwn) ? found.filter(({ isOwn }) => isOwn) : found;
}

interface Share {
  readonly pick: Pick;
  readonly value: number;
  /** Printed in the table itself. */
  readonly isOwn: boolean;
}

function sharesAlong(facts: TableFacts, named: Named, whole: number): readonly Share[] {
  const planned = plannedIn(facts)?.dimension;
  return readingsOf(facts, named).flatMap((pick) =>
    [...named.keys()].flatMap((dimension) => {
      const { isTime, isOfMeasures, members = [] } = facts.dimensions[dimension] ?? {};
      // What was meant to be and what came of it are no parts of a whole.
      const isOfPlans = dimension === planned;
      if (isTime || isOfMeasures || isOfPlans || members.length < 2 || dimension === whole) return [];
      const part = cellsAlong(facts, pick, dimension).every(({ value }) => value >= 0) && numberAt(facts, pick);
      const total = members.findIndex(({ isTotal }) => isTotal);
      const parts = members.flatMap(({ isAside, isTotal, name }, at) =>
        isTotal || (isAside && /平均|average|mean/i.test(name)) ? [] : [at],
      );
      const all = numberAt(facts, withMember(pick, dimension, total >= 0 ? [total] : parts));
      return part && all && all.value > 0 && part.value >= 0
        ? [
            {
              pick,
              value: isHundred(all.value) ? part.value : (part.value / all.value) * 100,
              isOwn: isHundred(all.value),
            },
          ]
        : [];
    }),
  );
}

const OF_COLUMN_ZH = /占(?:全部|所有|同期)?\ue000[^,\ue000-\ue002]{0,3}的$/;

/** 支出占收入的94%: one column of another, and no share of all. */
function isOfColumnZh({ groups }: Clause, before: string): boolean {
  const found = OF_COLUMN_ZH.exec(before);
  const whole = found && groups.find(({ index }) => index === found.index + found[0].indexOf('\ue000'));
  return Boolean(whole && groups.some(({ dimension, index }) => dimension === whole.dimension && index < whole.index));
}

const OF_OTHER = new RegExp(`^ of (?:what |that (?:of|in) |those (?:of|in) |the )?${NAME}`);

/** Whether one is named before a number, and another of its kind behind. */
const hasOther = ({ text, groups, carried }: Clause, at: number): boolean =>
  groups.some(
    (one) =>
      one.index > at &&
      (groups.some((own) => own.index < at && own.dimension === one.dimension) ||
        (/ of (?:what|that|those)\b/.test(text.slice(at)) &&
          groups.length === 1 &&
          carried.has(one.dimension) &&
          carried.get(one.dimension)?.join() !== one.members.join())),
  );

/** The number itself, in a table of shares. */
function sharesPrinted(facts: TableFacts, named: Named, token: NumberToken): Outcome[] {
  return readingsOf(facts, named).flatMap((pick) => {
    const cell = numberAt(facts, pick);
    return cell && (cell.unit.base === '%' || facts.mayBeShares)
      ? [{ verdict: fits(token, cell.value), right: { names: membersNamed(facts, pick), ...cell } }]
      : [];
  });
}

const OF_EACH = /各[地省市县区国类个行].*[均都]|除[^,]*外.*[均都]/;
const SEX = /男|女|\b(?:wo)?men\b|\b(?:fe)?male/i;
const RATE_OF = /\ue000率[为是达到仅约]{0,2}$/;

/** 农民工占近八成, of a table of all cases and those of migrants: of a greater column of the same row. */
function ofColumns(facts: TableFacts, named: Named, token: NumberToken): Outcome[] {
  const columns = [...named.keys()].find((at) => {
    const { isTime, isOfRows } = facts.dimensions[at] ?? {};
    return !isTime && !isOfRows;
  });
  if (columns === undefined || named.get(columns)?.length !== 1) return [];
  return readingsOf(facts, named).flatMap((pick) => {
    const own = numberAt(facts, pick);
    const wholes = (facts.dimensions[columns]?.members ?? []).flatMap(({ name }, place) =>
      SEX.test(name) ? [] : [place],
    );
    return cellsAlong(facts, pick, columns, wholes).flatMap((other): Outcome[] =>
      own && other.value > own.value && other.unit.base === own.unit.base
        ? [{ verdict: fits(token, (own.value / other.value) * 100) }]
        : [],
    );
  });
}

export function shareOutcome(
  facts: TableFacts,
  named: Named,
  token: NumberToken,
  whole = -1,
  isOfColumns = false,
): Outcome {
  const worked = sharesOf(facts, named, whole).map(({ pick, value }): Outcome => {
    const right: Right = { names: membersNamed(facts, pick), value, unit: 'per cent' };
    return { verdict: fits(token, value), right };
  });
  const printed = sharesPrinted(facts, named, token);
  // Shares of different things have no whole together.
  const isOfOne = facts.dimensions.every(({ isOfMeasures }, at) => !isOfMeasures || named.has(at));
  const isPrinted = printed.length > 0 && isOfOne && !(facts.mayBeShares && !facts.isOfRates);
  return anyOf(
    isPrinted
      ? printed
      : [
          ...printed,
          ...worked,
          ...(isOfColumns ? ofColumns(facts, named, token).filter(({ verdict }) => verdict === 'true') : []),
        ],
  );
}

/** 每十名中有三人: so many out of each ten. */
function perTen({
  text,
  numbers,
  isChinese,
}: Clause): { readonly indices: readonly number[]; readonly token: NumberToken } | null {
  const at = numbers.findIndex(({ index }) => text[index - 1] === '每');
  const [of, some] = numbers.slice(at);
  if (!isChinese || at < 0 || !of || !some || some.token.value >= of.token.value) return null;
  const { value } = of.token;
  const scale = 100 / value;
  return {
    indices: [of.index, some.index],
    token: { ...some.token, value: some.token.value * scale, step: scale, unit: '%' },
  };
}

const perTenClaims: Rule = (clause, facts) => {
  const found = perTen(clause);
  const named = namedAt(clause, found?.indices[1] ?? 0);
  return found && isNamed(facts, named) && !isOfForeignTime(clause)
    ? [{ claim: 'share', numbers: found.indices, ...shareOutcome(facts, named, found.token) }]
    : [];
};

const WHOLE_EN = new RegExp(`^(?: of)?(?: the| all)? ${NAME}`);
const WHOLE_BEFORE_ZH = new RegExp(
  `${NAME}(?:职工|会员|人员|人口)?(?:中|里|当中)[^,${NUMBER}]{0,6}$|占(?:全部|所有|全体)?${NAME}的?$`,
);

/** One in three men, 女职工中三成: in which dimension the whole itself is named beside its part; -1 for none. */
export function wholeNamed({ text, groups, isChinese }: Clause, index: number): number {
  const [before, after] = [text.slice(0, index), text.slice(index + 1)];
  const found = isChinese ? WHOLE_BEFORE_ZH.exec(before) : WHOLE_EN.exec(after);
  const place = found ? found.index + found[0].indexOf(NAME) + (isChinese ? 0 : index + 1) : -1;
  const own = groups.find((group) => place >= group.index && place < group.end);
  return own && own.members.length === 1 && groups.some(({ dimension }) => dimension !== own.dimension)
    ? own.dimension
    : -1;
}

const OF_COLUMN = new RegExp(`^(?: of)?(?: the| all)? ${NAME}`);

/** Half of the apprentices at Birch are women: one column of another, where the first is what the share is of. */
function partOfColumn(clause: Clause, facts: TableFacts, index: number): ReturnType<typeof twosOf> {
  const found = OF_COLUMN.exec(clause.text.slice(index + 1));
  const at = found ? index + found[0].length : -1;
  const whole = clause.groups.find((group) => group.index === at);
  const part = clause.groups.find((group) => group.index > at && group.dimension === whole?.dimension);
  if (!whole || !part || facts.dimensions[whole.dimension]?.isOfRows !== false) return [];
  // Answers that come to a hundred are no columns of each other.
  const isOfAnswers = (pick: Pick): boolean =>
    isHundred(cellsAlong(facts, pick, whole.dimension).reduce((sum, { value }) => sum + value, 0));
  const readings = readingsOf(facts, namedAt(clause, index)).filter((pick) => !isOfAnswers(pick));
  return readings.map((pick) => ({
    a: withMember(pick, whole.dimension, part.members),
    b: withMember(pick, whole.dimension, whole.members),
  }));
}

/** A share of a whole: its part is named in front of the number, or behind "in" and "come from". */
export const shareClaims: Rule = (clause, facts, used) => [
  ...perTenClaims(clause, facts, used),
  ...clause.numbers.flatMap(({ index, token }): Claimed[] => {
    if (used.has(index) || token.unit !== '%' || isOfForeignTime(clause)) return [];
    const [before, after] = [clause.text.slice(0, index), clause.text.slice(index + 1)];
    const isShare = clause.isChinese
      ? SHARE_ZH.test(before) || (SHARE_AFTER_ZH.test(after) && !LISTED.test(clause.text))
      : SHARE_EN.test(before) || SHARE_AFTER_EN.test(after) || partOfColumn(clause, facts, index).length > 0;
    const named = namedAt(clause, index);
    // 办结率94%: what part one column is of another.
    if (clause.isChinese && RATE_OF.test(before))
      return [{ claim: 'share', numbers: [index], ...anyOf(ofColumns(facts, named, token)) }];
    // In three regions more than 18%: how many, and not what part.
    const isCounted =
      token.qualifier !== 'stated' &&
      !/占/.test(before) &&
      clause.numbers.some((one) => one.index !== index && isCount(clause, one));
    // 除中部外各地区占比都超过20%: of each, which is counted.
    const isOfRow = clause.groups.some(
      ({ dimension, isExcluded }) => !isExcluded && facts.dimensions[dimension]?.isOfRows,
    );
    const isOfEach = token.qualifier !== 'stated' && clause.isChinese && !isOfRow && OF_EACH.test(clause.text);
    if (!isShare || isCounted || isOfEach || !isNamed(facts, named)) return [];
    // A tenth of Cedar's is no tenth of all.
    const isOfOther = clause.isChinese ? isOfColumnZh(clause, before) : OF_OTHER.test(after) && hasOther(clause, index);
    const twos = isOfOther ? twosOf(clause, facts, index) : [];
    const column = twos.length === 0 && !clause.isChinese ? partOfColumn(clause, facts, index) : [];
    const fractions = [...twos, ...column].flatMap(({ a, b }): Outcome[] => {
      const [one, other] = [numberAt(facts, a), numberAt(facts, b)];
      if (!one || !other || other.value <= 0 || one.unit.base !== other.unit.base) return [];
      const value = (one.value / other.value) * 100;
      return [{ verdict: fits(token, value), right: { names: membersNamed(facts, a), value, unit: 'per cent' } }];
    });
    if (fractions.length > 0) return [{ claim: 'multiple', numbers: [index], ...anyOf(fractions) }];
    return [
      {
        claim: 'share',
        numbers: [index],
        ...shareOutcome(
          facts,
          named,
          token,
          wholeNamed(clause, index),
          clause.isChinese && /占[^全总]{0,3}$/.test(before),
        ),
      },
    ];
  }),
];

const MAJORITY = /(?<!not )(?:the |a )?majority|多数|大半|(?<!\bthe )\bmost of\b(?! (?:any|all)\b)/;

export const majorityClaims: Rule = (clause, facts) => {
  const found = MAJORITY.exec(clause.text);
  // Only in one place: how many, and not what part.
  if (!found || /\bonly\b/.test(clause.text) || isOfForeignTime(clause)) return [];
  const named = namedAt(clause, found.index);
  if (!isNamed(facts, named)) return [];
  if (clause.numbers.some((one) => isCount(clause, one))) return [{ claim: 'share', ...UNSURE }];
  const half = { kind: 'number', start: 0, end: 0, value: 50, unit: '%' } as const;
  const token: NumberToken = { ...half, qualifier: 'over', step: 1, isClosed: false, scale: 1 };
  return [{ claim: 'share', ...shareOutcome(facts, named, token) }];
};
