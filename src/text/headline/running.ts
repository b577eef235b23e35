import { ALWAYS, directionOf, NOT, ordinalOf, runningIn, TOGETHER } from '../clause/change-words.ts';
import type { Clause } from '../clause/clauses.ts';
import { allOf, anyOf, holds, type Outcome, type Right, type Rule, UNSURE } from '../clause/finding.ts';
import { inOrder, numberAt, type Pick, timeOf, withMember } from '../clause/pick.ts';
import { membersNamed, SINCE_THEN, subjectsOf } from '../clause/subject.ts';
import type { TableFacts } from '../facts/table-facts.ts';

/** How many steps up to a time all went one way. */
function runLength(facts: TableFacts, pick: Pick, end: number, direction: number): { run: number; isWhole: boolean } {
  const dimension = timeOf(facts);
  const order = inOrder(facts, dimension);
  const values = order
    .slice(0, order.indexOf(end) + 1)
    .map((place) => numberAt(facts, withMember(pick, dimension, [place]))?.value ?? null);
  let run = 0;
  for (let at = values.length - 1; at > 0; at -= 1) {
    const [now, before] = [values[at] ?? null, values[at - 1] ?? null];
    if (now === null || before === null || Math.sign(now - before) !== direction) break;
    run += 1;
  }
  return { run, isWhole: run === values.length - 1 };
}

/** Fell for two years before recovering in 2021: the run ended one step before. */
export const TURNED = / before [a-z]+ing\b|(?<=[降减跌落升增涨长加滑\ue001\ue002])后(?=[^,]*[升增涨降减跌回反])/;

/** 连续五个月涨幅为0.2%: the same number each time. */
const OF_SAME = /连续[^,]*[涨跌增降升]幅[^,\ue002]{0,4}(?:为|是|在|保持)/;

const lastingNumbers = ({ numbers }: Clause): number[] =>
  numbers.filter(({ token }) => token.unit === 'time').map(({ index }) => index);

const STARTING =
  /\ue001年?[^,\ue000\ue001]{0,6}后,?[已又再]?连续|自\ue001|\ue001年?(?:起|以来|以后|之后|(?<=\ue001年?)后)|从\ue001年?(?:起|开始)?|\bfrom \ue001 on|\b(?:since|after) \ue001|\b(?:starting|beginning) in \ue001/;

/** 2021年起连续三年: where a run ends that begins at a time, or on the step behind it; none where no words say so. */
function endsOf({ text, times }: Clause, order: readonly number[], count: number | null): readonly number[] {
  const [one, two] = times;
  const at = order.indexOf(one?.token.members[0] ?? -1);
  if (count === null || at < 0 || two || !STARTING.test(text)) return [];
  return [at + count - 1, at + count].flatMap((end) => order[end] ?? []);
}

/** Whether a run of so many steps stands anywhere. */
const hasRun = (facts: TableFacts, pick: Pick, count: number, direction: number): boolean =>
  inOrder(facts, timeOf(facts)).some((end) => runLength(facts, pick, end, direction).run >= count);

/** 2021年下降后逐年回升: one way on the step to a time, and the other on each step behind it. */
function turnedAt(facts: TableFacts, pick: Pick, time: number, before: number, after: number): Outcome {
  const order = inOrder(facts, timeOf(facts));
  const behind = order.slice(order.indexOf(time) + 1);
  const last = behind.at(-1);
  if (last === undefined || after === 0) return UNSURE;
  const isRight =
    runLength(facts, pick, time, before).run > 0 && runLength(facts, pick, last, after).run >= behind.length;
  return holds(isRight);
}

/** For the third year running, every year. */
export const running: Rule = (clause, facts) => {
  const found = runningIn(clause.text, clause.isChinese);
  const isAlways = ALWAYS.test(clause.text);
  const turn = TURNED.exec(clause.text);
  const direction = directionOf(turn ? clause.text.slice(0, turn.index) : clause.text, clause.isChinese);
  const dimension = timeOf(facts);
  if ((!found && !isAlways) || direction === 0 || dimension < 0) return [];
  const [only, second] = clause.times;
  if (turn && isAlways && only && !second && clause.text.search(ALWAYS) > turn.index) {
    const at = only.token.members[0] ?? -1;
    const way = directionOf(clause.text.slice(turn.index), clause.isChinese);
    const outcomes = subjectsOf(clause, facts, clause.text.length).map((pick) =>
      turnedAt(facts, pick, at, direction, way),
    );
    return [{ claim: 'running', numbers: lastingNumbers(clause), ...anyOf(outcomes) }];
  }
  if (NOT.test(clause.text) || OF_SAME.test(clause.text))
    return [{ claim: 'running', numbers: lastingNumbers(clause), ...UNSURE }];
  const count =
    found &&
    (found.sign === null
      ? ordinalOf(found.said)
      : (clause.numbers.find(({ index }) => index === found.sign)?.token.value ?? 0));
  const order = inOrder(facts, dimension);
  const told = clause.times.map(({ token }) => token.members.at(-1)).filter((place) => place !== undefined);
  const last = order.at(-1) ?? 0;
  const from = clause.carriedTimes.at(-1)?.members.at(-1);
  const own = from !== undefined && told.length === 0 && SINCE_THEN.test(clause.text) ? [from, last] : told;
  const named = own.at(-1) ?? last;
  // Up to May and down after: the run ends in May itself.
  const isUpTo = /[至到]\ue001后/.test(clause.text);
  const end = turn && !isUpTo ? (order[order.indexOf(named) - 1] ?? named) : named;
  const several = clause.groups.find(({ members, dimension }) => members.length > 1 && dimension !== timeOf(facts));
  const eachIn = (pick: Pick): readonly Pick[] =>
    several && !TOGETHER.test(clause.text)
      ? several.members.map((member) => withMember(pick, several.dimension, [member]))
      : [pick];
  const outcomes = subjectsOf(clause, facts, clause.text.length).map(
    (whole): Outcome =>
      allOf(
        eachIn(whole).map((pick): Outcome => {
          const starting = endsOf(clause, order, count);
          if (count !== null && starting.length > 0)
            return holds(starting.some((one) => runLength(facts, pick, one, direction).run >= count));
          const { run, isWhole } = runLength(facts, pick, end, direction);
          const right: Right = {
            names: membersNamed(facts, withMember(pick, dimension, [end])),
            value: run,
            unit: 'periods',
          };
          const [wide] = clause.times;
          const start = own.length > 1 ? order.indexOf(wide?.token.members[0] ?? own[0] ?? 0) : 0;
          const isAll = own.length > 1 && start < order.indexOf(end) ? run >= order.indexOf(end) - start : isWhole;
          if (count === null) return holds(isAll, right);
          // What fell for five quarters in a row may have risen since.
          const isAnytime = own.length === 0 && !turn && !found?.isOrdinal && hasRun(facts, pick, count, direction);
          if (run < count) return isAnytime || (isWhole && run > 0) ? UNSURE : { verdict: 'false', right };
          return found?.isOrdinal && run > count ? { verdict: 'false', right } : { verdict: 'true' };
        }),
      ),
  );
  return [
    {
      claim: 'running',
      numbers: lastingNumbers(clause),
      ...anyOf(outcomes),
    },
  ];
};
