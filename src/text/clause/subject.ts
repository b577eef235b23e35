import type { Cell, TableFacts } from '../facts/table-facts.ts';
import type { Clause } from './clauses.ts';
import { anyOf, holds, type Outcome } from './finding.ts';
import { inOrder, type Named, numberAt, ownPlaces, type Pick, readingsOf, timeOf, without } from './pick.ts';
import { NAME, NUMBER, type TimeToken } from './token.ts';

export const TIME_LIST = /\ue001(?:年)?(?: and |、|和|与|及)\ue001/;
export const SPAN = /between|from|自|从|较|比|到|至/;

/** What a clause speaks of around one of its words: in each dimension the nearest name before it, or else behind it, or before the clause. */
export function namedAt(clause: Clause, index: number, isForward = false): Named {
  const { text, groups, carried } = clause;
  const named = new Map<number, readonly number[]>();
  const own = groups.filter(({ isExcluded }) => !isExcluded);
  const before = own.filter((group) => group.index < index);
  const behind = own.filter((group) => group.index >= index).reverse();
  for (const { dimension, members } of isForward ? [...before, ...behind] : [...behind, ...before])
    named.set(dimension, members);
  for (const [dimension, members] of carried) if (!named.has(dimension)) named.set(dimension, members);
  const [time, second] = timesOf(clause);
  const listed = clause.times.length === 0 ? (clause.lead?.text ?? '') : text;
  if (time && !second && time.dimension >= 0) named.set(time.dimension, time.members);
  // In 2017 and 2018, which is no span between them.
  if (time && second && time.dimension >= 0 && TIME_LIST.test(listed) && !SPAN.test(listed))
    named.set(time.dimension, [...time.members, ...second.members]);
  return named;
}

/** The times that a clause names, or else those that the clauses before it do. */
export const timesOf = ({ times, carriedTimes }: Clause): readonly TimeToken[] =>
  times.length > 0 ? times.map(({ token }) => token) : carriedTimes;

/** Whether a clause, or one before it, names a whole year of a table of months. */
export const isOfWideTime = (clause: Clause): boolean => timesOf(clause).some(({ members }) => members.length > 1);

/** Whether a clause, or one before it, names a time that the table does not have. */
export const isOfForeignTime = (clause: Clause): boolean => timesOf(clause).some(({ dimension }) => dimension < 0);

const ALONE = new RegExp(
  `^ *(?:[为达仅约计]|即|by|up|down|at|of|with|from|a|only|just| )* *${NUMBER}[^,${NAME}${NUMBER}]*$`,
);

/** A clause of a number and nothing else, which says more of what stands before it; null for any other. */
export const leadOf = ({ text, lead, groups }: Clause): Clause | null =>
  groups.length === 0 && ALONE.test(text) ? lead : null;

/** Whether anything is named where the table has more than one thing. */
export const isNamed = (facts: TableFacts, named: Named): boolean =>
  facts.dimensions.every(({ isTime, members }) => isTime || members.length === 1) ||
  [...named.keys()].some((dimension) => facts.dimensions[dimension]?.isTime === false);

/** What a clause speaks of, without the time: that is one of the two it compares. */
export function subjectsOf(clause: Clause, facts: TableFacts, index: number): readonly Pick[] {
  const named = without(namedAt(clause, index), timeOf(facts));
  if (isOfForeignTime(clause)) return [];
  if (isNamed(facts, named)) return readingsOf(facts, named);
  // Where the measure alone is named the whole is meant, if what there is can be added up.
  const canAdd =
    !facts.isOfAverages &&
    !facts.isOfGrowth &&
    !facts.isOfRates &&
    facts.dimensions.every(({ isOfMeasures }) => !isOfMeasures);
  const whole = readingsOf(facts, named).slice(0, 1);
  const [subject = ''] = /^\s*(?:the |total |overall |all )?(?:[a-z]{4,}|\p{Script=Han}{2})/u.exec(clause.text) ?? [];
  const isOfMeasure = isWordOf(facts.about, subject.trim().split(' ').at(-1) || NAME);
  return canAdd &&
    (isOfMeasure || isOfAll(clause, facts)) &&
    whole.every((pick) => numberAt(facts, pick)?.unit.base !== '%')
    ? whole
    : [];
}

/** German is no word of a table of Germany. */
const isWordOf = (about: string, word: string): boolean =>
  /[a-z]$/.test(word)
    ? about.split(/[^a-z]+/).some((one) => one === word || `${one}s` === word || one === `${word}s`)
    : about.includes(word);

const ALL_TOGETHER =
  /合计|总计|共计|一共|总共|全部|全[市省县区国]|总(?:[量额数]|支出|收入|成本|费用|投资|产[量值]|人[口数]|规模|销[量售])|\b(?:together|combined|in total|altogether|overall)\b|^ *(?:the )?total\b/;

/** The five regions: all of them, where nobody is named. */
export const isOfAllRows = (clause: Clause, facts: TableFacts): boolean =>
  clause.groups.every(({ dimension }) => facts.dimensions[dimension]?.isOfMeasures) &&
  clause.numbers.some(
    ({ index, token }) =>
      token.isWord === true &&
      /\b(?:the|all|these) $/.test(clause.text.slice(0, index)) &&
      /^ [a-z]+s\b/.test(clause.text.slice(index + 1)) &&
      facts.dimensions.some(({ isTime }, at) => !isTime && ownPlaces(facts, at).length === token.value),
  );

/** 五市合计, 2020年五市: words for all rows together, here or in the clause that this one goes on from. */
const isOfAll = (clause: Clause, facts: TableFacts): boolean =>
  [clause, ...(clause.groups.length === 0 && clause.lead ? [clause.lead] : [])].some(
    ({ text, numbers }) =>
      ALL_TOGETHER.test(text) ||
      numbers.some(
        ({ index, token }) =>
          /^[市省县区地州]/.test(`${token.counter ?? ''}${text.slice(index + 1)}`) &&
          facts.dimensions.some(({ isTime }, at) => !isTime && ownPlaces(facts, at).length === token.value),
      ),
  );

export const membersNamed = (facts: TableFacts, pick: Pick): string[] =>
  pick.flatMap((members, dimension) => {
    const { members: all = [], isTime = false } = facts.dimensions[dimension] ?? {};
    if (members.length !== 1 || (all.length === 1 && !isTime)) return [];
    const name = all[members[0] ?? -1]?.name ?? '';
    return name === '' ? [] : [name];
  });

/** Tells of each thing that is named in a list, and of all lists together, whether its number passes a test. */
export function outcomesOfEach(facts: TableFacts, named: Named, isPassed: (cell: Cell) => boolean): Outcome[] {
  const each = [...named].reduce<Named[]>(
    (all, [dimension, members]) =>
      all.flatMap((one) => members.map((member) => new Map([...one, [dimension, [member]]]))),
    [new Map()],
  );
  return each.map((one) =>
    anyOf(
      readingsOf(facts, one).flatMap((pick): Outcome[] => {
        const cell = numberAt(facts, pick);
        return cell ? [holds(isPassed(cell), { names: membersNamed(facts, pick), ...cell })] : [];
      }),
    ),
  );
}

const SINCE =
  /以来|自\ue001|比\ue001|较\ue001|since \ue001|compared with|(?:higher|lower|more|less|fewer|larger|smaller|greater)(?: [a-z]+)? than(?! doubl| tripl| quadrupl| halv| half| [a-z]+fold)|[高低多少大小]于\ue001|超过\ue001|than in \ue001|from (?:the |its |their )?\ue001|(?:on|over) \ue001 *$|从\ue001|相比/;
/** From the time before on. */
export const SINCE_THEN = /此后|其后|之后|随后|从此|since then|since *$|ever since|thereafter|from then on|afterwards/;
const FROM_NUMBER = /\bfrom \ue002[^,]*\ue001/;
/** 比一季度增长: from that time to the one that was named before. */
const THAN_TIME = /^[^\ue000\ue002]{0,4}[比较]\ue001|\bthan in \ue001|\bcompared with \ue001/;
const REACHED = /\bby \ue001|[到至]\ue001/;
export const YEAR_BEFORE =
  /上年|去年|同比|前一?年|year[- ]on[- ]year|year earlier|year before|on the year|on the previous|last year|annual|yearly|month earlier|previous|环比|上月|上季|quarter earlier/;

/** On the step before, which of months and quarters is no year before. */
export const STEP_BEFORE = /环比|上月|上季|(?:month|quarter) (?:earlier|before)|(?:previous|last) (?:month|quarter)/;

/** How long something took, in the times of the table: three decades are thirty years, and so is 三十年; undefined where no words say so. */
function lastingYears({ text, numbers }: Clause): number | undefined {
  const own = numbers.find(({ token }) => token.unit === 'time');
  if (own) return own.token.value * (/^ decades?\b/.test(text.slice(own.index + 1)) ? 10 : 1);
  return /\b(?:the|a|one|last|past|previous) decade\b/.test(text) ? 10 : undefined;
}

/** The times between which something changed, as the words may mean it; the likeliest first. */
export function spansOf(clause: Clause, facts: TableFacts): readonly (readonly [from: number, to: number])[] {
  const dimension = timeOf(facts);
  const order = inOrder(facts, dimension);
  const [first, last] = [order[0], order.at(-1)];
  if (dimension < 0 || first === undefined || last === undefined || order.length < 2 || isOfWideTime(clause)) return [];
  const at = (place: number): number => facts.dimensions[dimension]?.members[place]?.at ?? Number.NaN;
  const before = (place: number): number | undefined => order[order.indexOf(place) - 1];
  const yearBefore = (place: number): number | undefined =>
    order.find((other) => Math.abs(at(place) - at(other) - 1) < 0.01);
  const since = (place: number, years: number): number | undefined =>
    order.find((other) => Math.abs(at(place) - at(other) - years) < 0.01);
  const spans = (...list: readonly (readonly [number | undefined, number | undefined])[]): [number, number][] => {
    const known = list.filter((one): one is [number, number] => one[0] !== undefined && one[1] !== undefined);
    return known.filter(
      ([from, to], index) => from !== to && known.findIndex((one) => one[0] === from && one[1] === to) === index,
    );
  };
  const own = timesOf(clause);
  const places = own.flatMap(({ dimension: its, members }) => (its === dimension ? [members[0] ?? first] : []));
  if (places.length !== own.length) return [];
  const [one, two] = [...places].sort((a, b) => at(a) - at(b));
  if (one !== undefined && two !== undefined) return spans([one, two]);
  const lasting = lastingYears(clause);
  const end = one ?? last;
  // Of three years' numbers the first and the last are two years apart.
  const start = lasting === undefined ? undefined : (since(end, lasting) ?? since(end, lasting - 1));
  if (start !== undefined) return spans([start, end]);
  if (STEP_BEFORE.test(clause.text)) return spans([before(end), end]);
  if (YEAR_BEFORE.test(clause.text)) return spans([yearBefore(end), end], [before(end), end]);
  const carried = clause.carriedTimes.at(-1);
  // Down from 4.9% in 2020: to the time that was named before.
  if (one !== undefined && clause.times.length === 1 && FROM_NUMBER.test(clause.text))
    return spans([one, carried?.dimension === dimension ? carried.members[0] : last]);
  if (
    one !== undefined &&
    carried &&
    carried.dimension === dimension &&
    clause.times.length === 1 &&
    THAN_TIME.test(clause.text)
  )
    return spans([one, carried.members[0]], [one, last]);
  if (one !== undefined && clause.times.length === 0 && SINCE_THEN.test(clause.text)) return spans([one, last]);
  if (one === undefined) return spans([first, last], [before(last), last], [yearBefore(last), last]);
  if (SINCE.test(clause.text)) return spans([one, last]);
  if (REACHED.test(clause.text)) return spans([first, one], [before(one), one]);
  return one === first ? spans([one, last]) : spans([before(one), one], [yearBefore(one), one]);
}

/** The values between which something changed, for each of some readings and spans. */
export function changesOf(
  facts: TableFacts,
  readings: readonly Pick[],
  spans: readonly (readonly [number, number])[],
): readonly { readonly pick: Pick; readonly before: number; readonly after: number }[] {
  const dimension = timeOf(facts);
  return spans.flatMap(([from, to]) =>
    readings.flatMap((reading) => {
      const at = (place: number): Pick => reading.map((own, index) => (index === dimension ? [place] : own));
      const [before, after] = [numberAt(facts, at(from)), numberAt(facts, at(to))];
      return before && after ? [{ pick: at(to), before: before.value, after: after.value }] : [];
    }),
  );
}
