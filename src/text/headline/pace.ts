import type { Clause } from '../clause/clauses.ts';
import { anyOf, type Claimed, holds, type Outcome, UNSURE } from '../clause/finding.ts';
import { fits, fitsCell } from '../clause/fits.ts';
import { inOrder, numberAt, type Pick, readingsOf, timeOf, withMember, without } from '../clause/pick.ts';
import { changesOf, isOfForeignTime, namedAt, spansOf, timesOf } from '../clause/subject.ts';
import type { NumberToken } from '../clause/token.ts';
import type { TableFacts } from '../facts/table-facts.ts';

const SLOWER =
  /(?:增速|增幅|涨幅|增长率?)[^,]{0,6}(?:放缓|回落|下降|跌至|降至|下滑|减缓|收窄|趋缓|变慢)|放缓|减速|降幅[^,]{0,4}扩大|\b(?:growth|increase|rise|expansion) (?:[a-z]+ )?(?:slow(?:s|ed|ing)|eas(?:es|ed|ing)|cool(?:s|ed)|weaken(?:s|ed)|moderat(?:es|ed))|\bslow(?:ed|ing) (?:growth|down)|\bdecelerat/;
const FASTER =
  /(?:增速|增幅|涨幅|增长率?)[^,]{0,6}(?:加快|升至|提高|扩大|回升|上升|走高)|加速|提速|降幅[^,]{0,4}收窄|\b(?:growth|increase|rise|expansion) (?:[a-z]+ )?(?:accelerat|quicken|strengthen|pick(?:s|ed) up)|\baccelerat/;

/** Growth that slows down or quickens: of a table of amounts, the growth of a time beside that of the time before. */
export function paceClaims(clause: Clause, facts: TableFacts): readonly Claimed[] {
  const isSlower = SLOWER.test(clause.text);
  if ((!isSlower && !FASTER.test(clause.text)) || facts.isOfGrowth) return [];
  const numbers = clause.numbers.map(({ index }) => index);
  const time = timeOf(facts);
  if (
    time < 0 ||
    isOfForeignTime(clause) ||
    clause.times.length > 1 ||
    /连续|running|in a row|straight/.test(clause.text)
  )
    return [{ claim: 'growth', numbers, ...UNSURE }];
  return [{ claim: 'growth', numbers, ...paceOutcome(clause, facts, time, isSlower ? -1 : 1) }];
}

function paceOutcome(clause: Clause, facts: TableFacts, time: number, sign: 1 | -1): Outcome {
  const order = inOrder(facts, time);
  const [own] = timesOf(clause);
  const at = order.indexOf(own?.members[0] ?? order.at(-1) ?? -1);
  const named = without(namedAt(clause, clause.text.length), time);
  const token = clause.numbers.find((one) => one.token.unit === '%')?.token;
  const outcomes = readingsOf(facts, named).flatMap((pick): Outcome[] => {
    const values = [at - 2, at - 1, at].map((place) =>
      place < 0 ? null : (numberAt(facts, withMember(pick, time, [order[place] ?? -1]))?.value ?? null),
    );
    const [first, before, after] = values;
    if (!first || !before || !after || first <= 0 || before <= 0) return [];
    const [then, now] = [before / first - 1, after / before - 1];
    const isSo = Math.sign(now - then) === sign && (token === undefined || fits(token, Math.abs(now * 100)) === 'true');
    return [holds(isSo, { names: [], value: now * 100, unit: 'per cent' })];
  });
  return anyOf(outcomes);
}

const PER_YEAR =
  /年均|年平均|平均每年|每年平均|\baverage annual\b|\bannual average\b|\bannually\b|\bcompound\b|\bon average (?:each|every|per|a) year|\b(?:an?|each|every|per) (?:year|decade) on average|\ban average [^,]*(?:an?|each|every|per) year/;
export const isPerYear = (text: string): boolean => PER_YEAR.test(text);

/** 年均增长: the yearly rate that leads from one time to another, or the amount a year. */
export function yearly(
  clause: Clause,
  facts: TableFacts,
  picks: readonly Pick[],
  token: NumberToken,
  direction: 1 | -1 | 0,
): Outcome {
  const members = facts.dimensions[timeOf(facts)]?.members ?? [];
  const spans = spansOf(clause, facts).filter(([from, to]) => (members[to]?.at ?? 0) - (members[from]?.at ?? 0) > 1);
  const outcomes = spans.flatMap((span) => {
    const years = Math.round((members[span[1]]?.at ?? 0) - (members[span[0]]?.at ?? 0));
    return changesOf(facts, picks, [span]).map(({ pick, before, after }): Outcome => {
      const cell = numberAt(facts, pick);
      if (!cell || before <= 0 || after <= 0) return UNSURE;
      const isRate = token.unit === '%';
      const value = isRate ? ((after / before) ** (1 / years) - 1) * 100 : (after - before) / years;
      const isWrongWay = direction !== 0 && Math.sign(value) === -direction;
      const size = Math.abs(value);
      const verdict = isWrongWay
        ? 'false'
        : isRate || token.unit !== ''
          ? fits(token, size)
          : fitsCell(token, { ...cell, value: size });
      return { verdict, right: { names: [], value, unit: isRate ? 'per cent' : cell.unit } };
    });
  });
  return anyOf(outcomes);
}
