import type { TableFacts } from '../facts/table-facts.ts';
import type { Clause } from './clauses.ts';
import { inOrder, timeOf } from './pick.ts';
import { SINCE_THEN, STEP_BEFORE, YEAR_BEFORE } from './subject.ts';

export const SINCE = /以来|自\ue001|从\ue001[年月]?(?:起|开始)|\bsince \ue001/;
const AFTER = /\ue001年?(?:以后|之后)|\bafter \ue001|\bfrom \ue001 on/;
const BEFORE = /\ue001年?(?:以前|之前)|\bbefore \ue001/;
const UNTIL = /(?:直到|截至)\ue001|\b(?:until|up to) \ue001/;
const RECENT = /(?:过去|最近)(?=\ue002)|\b(?:past|last|recent) (?=\ue002)/;

/** How many of the last times are meant: 近五年, the past five years; 0 for no such words. */
export function recentOf({ text, numbers, isChinese }: Clause): number {
  const found = RECENT.exec(text);
  const at = found ? found.index + found[0].length : -1;
  const own = numbers.find(
    ({ index, token }) =>
      token.unit === 'time' &&
      (index === at || (isChinese && token.qualifier === 'nearly' && Number.isInteger(token.value))),
  );
  return own?.token.value ?? 0;
}

/** The times that are spoken of, in their order; null where the words are of one time alone. */
export function scopeOf(clause: Clause, facts: TableFacts, isOfStep: boolean): readonly number[] | null {
  const order = inOrder(facts, timeOf(facts));
  const { text, times } = clause;
  const [one, two] = times.map(({ token }) => token);
  const recent = recentOf(clause);
  if (recent > 0) return order.slice(-recent);
  const at = (place: number | undefined): number => order.indexOf(place ?? -1);
  // The step to the first of them is no step between them.
  const shift = isOfStep ? 1 : 0;
  const from = SINCE_THEN.test(text) ? clause.carriedTimes.at(-1)?.members[0] : undefined;
  if (one === undefined) return from === undefined ? order : order.slice(at(from) + shift);
  if (one.members.length > 1) return two ? null : order.filter((place) => one.members.includes(place)).slice(shift);
  if (two) {
    const ends = [at(one.members[0]), at(two.members[0])].sort((a, b) => a - b);
    return order.slice((ends[0] ?? 0) + shift, (ends[1] ?? 0) + 1);
  }
  const place = at(one.members[0]);
  if (BEFORE.test(text)) return order.slice(0, place);
  if (UNTIL.test(text)) return order.slice(0, place + 1);
  if (AFTER.test(text)) return order.slice(place + 1);
  return SINCE.test(text) ? order.slice(place + shift) : null;
}

/** What rose at a time did so on the time before it, or on the same one of the year before where words say so. */
export function stepTo({ text }: Clause, facts: TableFacts, place: number): readonly (readonly [number, number])[] {
  const time = timeOf(facts);
  const order = inOrder(facts, time);
  const at = (one: number): number => facts.dimensions[time]?.members[one]?.at ?? Number.NaN;
  const isOnYear = YEAR_BEFORE.test(text) && !STEP_BEFORE.test(text);
  const before = isOnYear
    ? order.find((one) => Math.abs(at(place) - at(one) - 1) < 0.01)
    : order[order.indexOf(place) - 1];
  return before === undefined ? [] : [[before, place]];
}

const WINDOW =
  /(?:\b(?:in|for|over)(?: the (?:last|past))?|近|过去) ?(?:\ue002|(a decade))|\ue002(?=年?(?:来|以来|新))/;

/** Of how many years somebody is the highest: in five years, 近十年来; null where no words say so. */
export function yearsBack({ text, numbers }: Clause): number | null {
  const found = WINDOW.exec(text);
  if (!found) return null;
  if (found[1]) return 10;
  const at = text.indexOf('\ue002', found.index);
  const own = numbers.find(({ index, token }) => index === at && token.unit === 'time');
  return own?.token.value ?? null;
}
