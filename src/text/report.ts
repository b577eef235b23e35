import { attach, type Carry } from './attach.ts';
import { readEnglish } from './english.ts';
import { buildEnglish, buildFigure, withDoubts } from './figure.ts';
import { itemsOf } from './items.ts';
import { nameRows } from './name-rows.ts';
import { type Outline, readOutline, type Sentence, type Stretch } from './outline.ts';
import { type Plain, readPlain, spanOf } from './plain.ts';
import { type Quantity, readQuantities } from './quantities.ts';
import type { SetAside, TextFigure, TextReading, TextSpan } from './reading.ts';
import { type Aside, readAsides } from './set-aside.ts';

const CONNECTOR = /^(?:[、和与及]|以及)$/;

/** 提高2.4、3.3和11个百分点: the unit stands behind the last of a list and is meant of all. */
function lendUnits(text: string, quantities: readonly Quantity[]): Quantity[] {
  const lent = [...quantities];
  for (let at = lent.length - 2; at >= 0; at -= 1) {
    const [one, next] = [lent[at], lent[at + 1]] as [Quantity, Quantity];
    const isList = CONNECTOR.test(text.slice(one.end, next.start));
    if (!isList || one.unitKind !== 'none' || one.isShare || one.isLarge !== next.isLarge) continue;
    const { unitKind, isShare } = next;
    lent[at] = { ...one, unitKind, isShare, stated: { ...one.stated, unit: next.stated.unit } };
  }
  return lent;
}

/** The quantities of each sentence, in one walk. */
function* bySentence(
  text: string,
  outline: Outline,
  quantities: readonly Quantity[],
): Generator<readonly [Sentence, Quantity[]]> {
  let at = 0;
  for (const sentence of outline.sentences) {
    const own: Quantity[] = [];
    for (let next = quantities[at]; next && next.start < sentence.end; next = quantities[at]) {
      own.push(next);
      at += 1;
    }
    if (own.length > 0) yield [sentence, lendUnits(text, own)];
  }
}

/**
 * Reads the figures of a report's text: each with its place, value, name, growth and kind; every other number of it with the
 * reason why it is none; its sections. Pure and linear in the length of the text. Spans are of the text given.
 */
export function readReport(text: string): TextReading {
  const plain = readPlain(text);
  const outline = readOutline(plain);
  const english = outline.sentences.filter((sentence) => isEnglish(plain.text, sentence));
  const figures: TextFigure[] = [];
  const taken: Aside[] = [];
  for (const sentence of english) {
    const reading = readEnglish(plain.text, sentence);
    figures.push(...reading.figures.map((figure) => buildEnglish(text, plain, sentence, figure)));
    taken.push(...reading.asides);
  }
  const blocked = readAsides(plain.text, outline.marks, english);
  const { quantities, asides } = readQuantities(plain.text, [...blocked, ...read(english)].sort(inOrder));
  let carry: Carry = { base: null };
  let paragraph = -1;
  for (const [sentence, own] of bySentence(plain.text, outline, quantities)) {
    if (sentence.paragraph !== paragraph) carry = { base: null };
    paragraph = sentence.paragraph;
    const items = itemsOf(plain.text, sentence, own);
    const attached = attach(plain.text, items, carry, sentence.start);
    for (const { row, name } of nameRows(plain.text, attached.rows, sentence)) {
      figures.push(buildFigure(text, plain, sentence, row, name));
    }
    for (const { item, reason } of attached.taken) {
      taken.push({ start: item.quantity.start, end: item.quantity.end, reason });
    }
  }
  const others = [...blocked, ...asides, ...taken].sort(inOrder);

  const inPlace = figures.sort((a, b) => a.span[0] - b.span[0]);
  return {
    figures: withDoubts(inPlace),
    others: numbersOf(plain, others, inPlace),
    sections: outline.sections,
  };
}

const inOrder = (a: Aside, b: Aside): number => a.start - b.start;

/** Sentences that are read otherwise. */
const read = (sentences: readonly Stretch[]): Aside[] =>
  sentences.map(({ start, end }) => ({ start, end, reason: 'unread' as const }));

/** A sentence without a Chinese character, and with words. */
const isEnglish = (text: string, { start, end }: Stretch): boolean =>
  !/\p{Script=Han}/u.test(text.slice(start, end)) && /[A-Za-z]{2,}[ ,.]+[A-Za-z]/.test(text.slice(start, end));

const HAS_NUMBER = /[\p{N}零〇○一二两三四五六七八九十百千万亿几俩仨壹贰叁肆伍陆柒捌玖拾佰仟]/u;

const NUMBERS = /\p{N}+(?:[.,]\p{N}+)*|[零〇○一二两三四五六七八九十百千万亿几俩仨]+/gu;

/** The stretches that hold a number, as places of the text, and whatever number lies neither there nor in a figure. */
function numbersOf(plain: Plain, asides: readonly Aside[], figures: readonly TextFigure[]): SetAside[] {
  const held = asides
    .filter(({ start, end }) => HAS_NUMBER.test(plain.text.slice(start, end)))
    .map(({ start, end, reason }): SetAside => ({ span: spanOf(plain, start, end), reason }));
  const covered = new Uint8Array(plain.ends.at(-1) ?? 0);
  for (const { span } of [...held, ...figures]) covered.fill(1, ...span);
  for (const { 0: words, index } of plain.text.matchAll(NUMBERS)) {
    const span = spanOf(plain, index, index + words.length);
    if (covered.subarray(...span).every((mark) => mark === 1)) continue;
    if (covered.subarray(...span).every((mark) => mark === 0))
      held.push({ span, reason: /\p{N}/u.test(words) ? 'unread' : 'word' });
    else held.push(...gapsIn(covered, span).map((gap): SetAside => ({ span: gap, reason: 'unread' })));
  }
  return held.sort((a, b) => a.span[0] - b.span[0]);
}

/** The parts of a span that nothing covers. */
function gapsIn(covered: Uint8Array, [start, end]: TextSpan): TextSpan[] {
  const gaps: TextSpan[] = [];
  for (let at = start; at < end; at += 1) {
    if (covered[at] === 1) continue;
    const from = at;
    while (at < end && covered[at] === 0) at += 1;
    gaps.push([from, at]);
  }
  return gaps;
}
