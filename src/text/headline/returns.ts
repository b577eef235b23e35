import { anyOf, holds, type Outcome, type Rule, UNSURE } from '../clause/finding.ts';
import { inOrder, numberAt, readingsOf, timeOf, withMember, without } from '../clause/pick.ts';
import { isNamed, isOfForeignTime, namedAt } from '../clause/subject.ts';
import type { TableFacts } from '../facts/table-facts.ts';

const BACK_ZH =
  /(?:恢复|回升|回落|回到|回归|重回|重返|重新达到|修复)(?:到|至)?了?\ue001(?:年)?(?![^,\ue000-\ue002]{0,8}\ue002)[^,\ue000\ue001\ue002]{0,4}(?:水平|高点|的?峰值)?(?:以上|之上)?/;
const BACK_EN =
  /\b(?:return(?:s|ed|ing)?|recover(?:s|ed|ing)?|(?:got|get|gets|is|are|was|were|bounced|climbed|come|came) back|back) (?:fully )?(?:to|at|above|below) (?:(?:its|their|the|his|her) )?(?:level(?:s)? (?:of|in|seen in) )?(pre-)?\ue001/;
const ALMOST =
  /(?:几乎|基本|接近|将近|大致)$|\b(?:almost|nearly|close to|virtually|all but) (?:(?:being|getting|fully) )?$/;
const NOT_YET =
  /(?:仍|尚|还|一直)?(?:未能?|没有?|无法)(?:完全)?(?:能)?$|\b(?:not|never|n't|yet to|still to|failed to|fail to|without)\b[^,]{0,12}$/;

/** 恢复到2019年水平, have not returned to their pre-2020 level: whether something that went up or down since a time has come back. */
export const returnClaims: Rule = (clause, facts) => {
  const found = (clause.isChinese ? BACK_ZH : BACK_EN).exec(clause.text);
  const time = timeOf(facts);
  if (!found || time < 0 || isOfForeignTime(clause)) return [];
  const at = found.index + found[0].indexOf('\ue001');
  const mark = clause.times.find(({ index }) => index === at)?.token.members;
  const order = inOrder(facts, time);
  const [only, second] = mark ?? [];
  const place =
    only === undefined || second !== undefined ? -1 : order.indexOf(only) - (found[1] === undefined ? 0 : 1);
  const told = clause.times.find(({ index }) => index !== at)?.token.members[0];
  const end = told === undefined ? order.length - 1 : order.indexOf(told);
  const named = without(namedAt(clause, found.index), time);
  if (place < 0 || end <= place + 1 || !isNamed(facts, named)) return [{ claim: 'direction', ...UNSURE }];
  const isNot = NOT_YET.test(clause.text.slice(0, found.index));
  const outcomes = readingsOf(facts, named).flatMap((pick): Outcome[] => {
    const values = order.map((one) => numberAt(facts, withMember(pick, time, [one]))?.value ?? null);
    const [before, after] = [values[place] ?? null, values[end] ?? null];
    if (before === null || after === null) return [];
    const between = values.slice(place + 1, end).filter((value) => value !== null);
    const away = (between.find((value) => value !== before) ?? before) - before;
    // What has only grown since has not gone away to come back.
    if (away === 0 || (away > 0 && between.every((value) => after >= value))) return [UNSURE];
    const isBack = Math.sign(after - before) !== Math.sign(away);
    // What has nearly come back may be said to have done so.
    if (ALMOST.test(clause.text.slice(0, found.index))) {
      const share = after / before;
      return [share >= 1 || share < 0.9 ? holds(share >= 1 && share < 1.01) : share >= 0.95 ? holds(true) : UNSURE];
    }
    const isNear = !isBack && !isNot && Math.abs(after / before - 1) < 0.01;
    return [isNear ? UNSURE : holds(isBack !== isNot)];
  });
  return [{ claim: 'direction', ...anyOf(outcomes) }];
};

const SHAPES: readonly { readonly pattern: RegExp; readonly first: 1 | -1 }[] = [
  {
    pattern:
      /先[降减跌落][后再][升增涨]|\b(?:fell|dropped|declined|dipped|shrank) (?:first )?(?:and |, )?(?:then|before) (?:rose|rising|recover|grew|growing|climb|rebound|increas)/,
    first: -1,
  },
  {
    pattern:
      /先[升增涨][后再][降减跌落]|\b(?:rose|grew|climbed|increased) (?:first )?(?:and |, )?(?:then|before) (?:fell|fall|drop|declin|dip|shr[aiu]nk)/,
    first: 1,
  },
];

/** 先降后升: down to one time and up from it, or the other way round. */
export const shapeClaims: Rule = (clause, facts) => {
  const shape = SHAPES.find(({ pattern }) => pattern.test(clause.text));
  const time = timeOf(facts);
  if (!shape || time < 0 || isOfForeignTime(clause) || clause.times.length === 1) return [];
  const named = without(namedAt(clause, clause.text.length), time);
  const order = inOrder(facts, time);
  const [from, to] = clause.times.map(({ token }) => order.indexOf(token.members[0] ?? -1)).sort((a, b) => a - b);
  const own = from === undefined || to === undefined ? order : order.slice(from, to + 1);
  if (!isNamed(facts, named)) return [{ claim: 'direction', ...UNSURE }];
  const outcomes = readingsOf(facts, named).map((pick) => turned(facts, pick, own, shape.first));
  return [{ claim: 'direction', ...anyOf(outcomes) }];
};

function turned(facts: TableFacts, pick: Parameters<typeof withMember>[0], order: readonly number[], first: 1 | -1) {
  const time = timeOf(facts);
  const values = order.flatMap((one) => numberAt(facts, withMember(pick, time, [one]))?.value ?? []);
  const steps = values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? value)));
  const turn = steps.findIndex((step) => step !== first);
  if (turn > 0 && steps.slice(turn).every((step) => step === -first)) return holds(true);
  // Up and down several times is neither.
  const isOther = steps.every((step) => step === first) || steps.every((step) => step !== first) || steps[0] !== first;
  return isOther ? holds(false) : UNSURE;
}
