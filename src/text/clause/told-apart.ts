import type { Clause } from './clauses.ts';
import { NAME, NUMBER } from './token.ts';

const IN_TURN = /分别|依次|\brespectively\b/;
const FILLER = '-';

const BEFORE = / (?:before|after) (?=[a-z]+ing\b)/;

/** Dipped in 2020 before rebounding in 2021: two claims, of a time each. */
function oneBeforeOther(clause: Clause): readonly Clause[] {
  const at = clause.text.search(BEFORE);
  const [one, two, more] = clause.times;
  if (at < 0 || !one || !two || more || one.index > at || two.index < at) return [clause];
  const own = {
    ...clause,
    groups: clause.groups.map((group) => ({
      ...group,
      index: Math.min(group.index, at),
      end: Math.min(group.end, at + 1),
    })),
  };
  return [
    { ...own, text: clause.text.slice(0, at), times: [one], numbers: clause.numbers.filter(({ index }) => index < at) },
    {
      ...own,
      text: FILLER.repeat(at) + clause.text.slice(at),
      times: [two],
      numbers: clause.numbers.filter(({ index }) => index > at),
    },
  ];
}

/** 分别为3和5, 3 and 5 respectively: one clause for each of those that are named, with its own number in the first one's place. */
function eachInTurn(clause: Clause): readonly Clause[] {
  const numbers = clause.numbers.filter(({ token }) => token.unit !== 'time');
  const [first, second] = numbers;
  if (!IN_TURN.test(clause.text) || !first || !second) return [clause];
  const rest = numbers.slice(1).map(({ index }) => index);
  const text = [...clause.text].map((letter, index) => (rest.includes(index) ? FILLER : letter)).join('');
  const withNumber = (at: number, own: Partial<Clause>): Clause => ({
    ...{ ...clause, ...own, text },
    numbers: [{ index: first.index, token: numbers[at]?.token ?? first.token }],
  });
  const group = clause.groups.find(({ members, isExcluded }) => !isExcluded && members.length === numbers.length);
  if (group)
    return group.members.map((member, at) =>
      withNumber(at, { groups: clause.groups.map((one) => (one === group ? { ...one, members: [member] } : one)) }),
    );
  const carried =
    clause.groups.length > 0 ? undefined : [...clause.carried].find(([, members]) => members.length === numbers.length);
  if (carried)
    return carried[1].map((member, at) =>
      withNumber(at, { carried: new Map([...clause.carried, [carried[0], [member]]]) }),
    );
  return clause.times.length === numbers.length
    ? clause.times.map((time, at) => withNumber(at, { times: [time] }))
    : [clause];
}

const IN_BRACKETS = new RegExp(`(${NAME})\\(([^()${NAME}${NUMBER}]{0,2}${NUMBER}[^()${NAME}${NUMBER}]{0,6})\\)`, 'g');

/** 四川(6.01万亿元): the number in brackets is that of the name before it, and nothing else is said of it. */
function withoutBrackets(clause: Clause): readonly Clause[] {
  const found = Array.from(clause.text.matchAll(IN_BRACKETS));
  const asides = found.flatMap(({ 0: words, index }): Clause[] => {
    const at = index + words.indexOf(NUMBER);
    const group = clause.groups.find((one) => index >= one.index && index < one.end);
    const numbers = clause.numbers.filter((one) => one.index === at);
    const member = group?.members.at(-1);
    if (!group || member === undefined) return [];
    const others = clause.groups.filter(({ dimension }) => dimension !== group.dimension);
    const groups = [...others, { ...group, index, end: index + 1, members: [member] }];
    const text = [...clause.text].map((letter, place) => (place === index || place === at ? letter : FILLER)).join('');
    return [{ ...clause, text, groups, numbers, times: clause.times.length === 1 ? clause.times : [] }];
  });
  if (asides.length === 0) return [clause];
  const isIn = (place: number): boolean =>
    found.some(({ 0: words, index }) => place > index && place < index + words.length);
  const text = [...clause.text].map((letter, place) => (isIn(place) ? FILLER : letter)).join('');
  return [{ ...clause, text, numbers: clause.numbers.filter(({ index }) => !isIn(index)) }, ...asides];
}

const AGAINST = new RegExp(
  `(${NUMBER})[^,${NAME}${NUMBER}]{0,8} (?:against|versus|vs\\.?|compared (?:with|to)) [^,${NAME}${NUMBER}]{0,12}(${NUMBER})[^,${NUMBER}]*$`,
);

const TO_OTHER = new RegExp(`^ *(?:by )?(${NUMBER}) to (${NUMBER}) *$`);

/** At 2.9% against 2.5%, 14% to 27%: the numbers are those of the two that are compared, in their order. */
function againstOther(clause: Clause): readonly Clause[] {
  const found = AGAINST.exec(clause.text) ?? TO_OTHER.exec(clause.text);
  const { lead } = clause;
  const [a, b] = (found && clause.groups.length === 0 && lead ? lead : clause).groups.filter(
    ({ isExcluded, members }) => !isExcluded && members.length === 1,
  );
  if (!found || !a || !b || a.dimension !== b.dimension || (clause.groups.length > 0 && b.index > found.index))
    return [clause];
  const at = [found.index + found[0].indexOf(NUMBER), found.index + found[0].lastIndexOf(NUMBER)];
  const rest = {
    ...clause,
    text: clause.text.slice(0, found.index),
    numbers: clause.numbers.filter(({ index }) => !at.includes(index)),
  };
  const each = [a, b].map((group, place) => ({
    ...clause,
    text: FILLER.repeat(at[place] ?? 0) + NUMBER,
    groups: [...clause.groups.filter(({ dimension }) => dimension !== group.dimension), { ...group, index: 0, end: 1 }],
    numbers: clause.numbers.filter(({ index }) => index === at[place]),
  }));
  return [rest, ...each];
}

/** A clause that tells of several, each with its own number, as clauses of one each. */
export const toldApart = (clause: Clause): readonly Clause[] =>
  withoutBrackets(clause).flatMap(oneBeforeOther).flatMap(eachInTurn).flatMap(againstOther);
