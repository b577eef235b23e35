import { isOrdinal } from '../../figures/mapping/ordinal.ts';
import { directionOf } from '../clause/change-words.ts';
import { anyOf, holds, type Outcome, type Rule } from '../clause/finding.ts';
import { fitsCell } from '../clause/fits.ts';
import { numberAt, ownPlaces, readingsOf, timeOf, withMember } from '../clause/pick.ts';
import { isOfForeignTime, namedAt } from '../clause/subject.ts';
import { NUMBER } from '../clause/token.ts';
import type { Member } from '../facts/table-facts.ts';

const WITH =
  /\bwith (?:[a-z]+ )?(?:age|income|size|level|education|distance|seniority)\b|随[^,]{0,6}(?:年龄|收入|规模|学历|学段|年级|级别|职称|等级|工龄|距离)|(?:年龄|收入|规模|学历|学段|年级|级别|职称|等级|工龄|距离)越[大高长远]/;

/** Names that begin an order from below. */
const LOW_END =
  /^(?:不识字|文盲|小学|初中|高中|专科|大专|微|小|初级|低|很低|乡|村|primary|no |small|micro|low|very low|xs$|s$)/i;

/** 18–24, 25–34, 65+: groups that stand in an order of their own. */
const isInOrder = (members: readonly Member[]): boolean => {
  const starts = members.map(({ name }) =>
    /^(?:under|below|<)/i.test(name) ? 0 : Number(/\d+/.exec(name)?.[0] ?? Number.NaN),
  );
  return starts.length > 2 && starts.every((start, at) => at === 0 || start > (starts[at - 1] ?? Number.NaN));
};

/** Falls with age: up or down from each group to the next, over groups that have an order. */
export const orderClaims: Rule = (clause, facts) => {
  // Of 随年龄增长而下降 the last direction is the one that is said, and the one that is found.
  const [, more] = /越[^,越]{1,4},?[^,越]{0,14}越(?:([长多高大重快])|[短少低小轻慢])/.exec(clause.text) ?? [];
  const isOfTwo = /越[^,越]{1,4},?[^,越]{0,14}越/.test(clause.text);
  const direction = isOfTwo ? (more === undefined ? -1 : 1) : directionOf(clause.text, clause.isChinese);
  if (!WITH.test(clause.text) || direction === 0 || (timeOf(facts) >= 0 && !isOfTwo)) return [];
  const named = namedAt(clause, clause.text.length);
  const outcomes = facts.dimensions.flatMap(({ members }, dimension): Outcome[] => {
    const isUpwards = LOW_END.test(members[0]?.name ?? '') && isOrdinal(members.map(({ name }) => name));
    if (!(isInOrder(members) || isUpwards) || named.has(dimension)) return [];
    return readingsOf(facts, named, dimension).map((reading) => {
      const values = members.map((_, place) => numberAt(facts, withMember(reading, dimension, [place]))?.value ?? null);
      const steps = values.slice(1).map((value, at) => (value === null ? 0 : value - (values[at] ?? value)));
      const isWhole = Math.sign((values.at(-1) ?? 0) - (values[0] ?? 0)) === direction;
      const isSteady = steps.every((step) => Math.sign(step) === direction);
      return isSteady || !isWhole ? holds(isSteady) : { verdict: 'unsure' };
    });
  });
  return outcomes.length === 0 ? [] : [{ claim: 'direction', ...anyOf(outcomes) }];
};

const PARTS = new RegExp(`${NUMBER}(?::${NUMBER}){2,}`);

/** 6.8:36.5:56.7: the numbers of all that a table tells apart, in its order. */
export const structureClaims: Rule = (clause, facts) => {
  const found = PARTS.exec(clause.text);
  const numbers = found
    ? clause.numbers.filter(({ index }) => index >= found.index && index < found.index + found[0].length)
    : [];
  if (!found || isOfForeignTime(clause)) return [];
  const named = namedAt(clause, found.index);
  const outcomes = facts.dimensions.flatMap(({ isTime }, dimension): Outcome[] => {
    const places = ownPlaces(facts, dimension);
    if (isTime || places.length !== numbers.length) return [];
    return readingsOf(facts, named, dimension).flatMap((reading): Outcome[] => {
      const fit = places.map((place, at) => {
        const [cell, token] = [numberAt(facts, withMember(reading, dimension, [place])), numbers[at]?.token];
        return cell && token ? fitsCell(token, cell) === 'true' : null;
      });
      return fit.includes(null) ? [] : [holds(fit.every(Boolean))];
    });
  });
  return outcomes.length === 0
    ? []
    : [{ claim: 'number', numbers: numbers.map(({ index }) => index), ...anyOf(outcomes) }];
};
