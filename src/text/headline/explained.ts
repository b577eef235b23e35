import type { Clause } from '../clause/clauses.ts';
import { fits, fitsCell } from '../clause/fits.ts';
import {
  cellsAlong,
  inOrder,
  type Named,
  numberAt,
  type Pick,
  readingsOf,
  timeOf,
  withMember,
  without,
} from '../clause/pick.ts';
import type { NumberToken } from '../clause/token.ts';
import type { Cell, TableFacts } from '../facts/table-facts.ts';

/** Words that give a number as it stands in the table. */
const PLAIN =
  /(?:[\ue000\ue001]|[为是达有至到,:(]|达到|\b(?:at|is|was|are|were|to|hits?|hit|reach(?:es|ed)?|with|has|had|have|records?|recorded|of|on|only|just|a|the)|^) *$/;
const OF_DIFFERENCE = /[多少高低差超比剩缺]|\b(?:more|less|fewer|higher|lower|ahead|behind|gap|than|by|left)\b/;
const OF_WHOLE = /[共总累计]|\b(?:in all|total|together|of the|altogether)\b/;
const OF_SHARE = /每|\b(?:in every|per|out of)\b/;

/**
 * Whether a number that is no number of the table is a difference, a share, a ratio or a sum of what is named, in words that
 * do not give it plainly: what they say of it is then not understood, and not wrong.
 */
export function isExplained(
  { text }: Clause,
  facts: TableFacts,
  index: number,
  named: Named,
  token: NumberToken,
): boolean {
  if (
    PLAIN.test(text.slice(0, index)) ||
    /over|at-most/.test(token.qualifier) ||
    (token.unit === '%' && token.step > 5)
  )
    return false;
  return readingsOf(facts, without(named, timeOf(facts)))
    .slice(0, 12)
    .some((pick) => relatedTo(facts, pick).some((pair) => isBetween(text, token, pair)));
}

interface Pair {
  readonly own: Cell;
  readonly other: Cell;
  readonly isWhole: boolean;
}

/** Each number of what is named beside others of the same thing: at other times, of others of its kind, and of all. */
function relatedTo(facts: TableFacts, pick: Pick): readonly Pair[] {
  const time = timeOf(facts);
  const ends =
    time < 0
      ? [pick]
      : inOrder(facts, time)
          .slice(-12)
          .map((place) => withMember(pick, time, [place]));
  return ends.flatMap((end) => {
    const own = numberAt(facts, end);
    const others = facts.dimensions.flatMap(({ isOfMeasures, members }, at) => {
      const whole = isOfMeasures
        ? null
        : numberAt(
            facts,
            withMember(
              end,
              at,
              members.map((_, place) => place),
            ),
          );
      return [...cellsAlong(facts, end, at), ...(whole ? [whole] : [])].map(
        (other) => [other, other === whole] as const,
      );
    });
    return own ? others.map(([other, isWhole]) => ({ own, other, isWhole })) : [];
  });
}

function isBetween(text: string, token: NumberToken, { own, other, isWhole }: Pair): boolean {
  const difference = { unit: own.unit, value: Math.abs(own.value - other.value) };
  const isSame = own.unit.base === other.unit.base;
  const amounts = [
    ...(OF_DIFFERENCE.test(text) ? [difference] : []),
    ...(isWhole && OF_WHOLE.test(text) ? [other] : []),
  ];
  if (isSame && amounts.some((cell) => fitsCell({ ...token, unit: '' }, cell) === 'true')) return true;
  if (other.value <= 0 || !isSame || (token.unit !== '%' && !OF_SHARE.test(text))) return false;
  const ratio = own.value / other.value;
  return [ratio * 100, Math.abs(ratio - 1) * 100].some((value) => fits({ ...token, unit: '%' }, value) === 'true');
}
