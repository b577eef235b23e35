import { buildEnglish, buildFigure, withDoubts } from './figure.ts';
import { type Plain, spanOf } from './plain.ts';
import { readText } from './read-text.ts';
import type { SetAside, TextFigure, TextReading, TextSpan } from './reading.ts';
import type { Aside } from './set-aside.ts';

/**
 * Reads the figures of a report's text: each with its place, value, name, growth and kind; every other number of it with the
 * reason why it is none; its sections. Pure and linear in the length of the text. Spans are of the text given.
 */
export function readReport(text: string): TextReading {
  const { plain, outline, sentences, english, asides } = readText(text);
  const figures: TextFigure[] = [];
  const taken: Aside[] = [];
  for (const { sentence, reading } of english) {
    // One by one: more figures than a call takes arguments may stand in one sentence.
    for (const figure of reading.figures) figures.push(buildEnglish(text, plain, sentence, figure));
    for (const aside of reading.asides) taken.push(aside);
  }
  for (const { sentence, rows, taken: rates } of sentences) {
    for (const { row, name } of rows) figures.push(buildFigure(text, plain, sentence, row, name));
    for (const { item, reason } of rates) {
      taken.push({ start: item.quantity.start, end: item.quantity.end, reason });
    }
  }
  figures.sort((a, b) => a.span[0] - b.span[0]);
  return {
    figures: withDoubts(figures),
    others: numbersOf(text, plain, [...asides, ...taken], figures),
    sections: outline.sections,
  };
}

const HAS_NUMBER = /[\p{N}零〇○一二两三四五六七八九十百千万亿几俩仨壹贰叁肆伍陆柒捌玖拾佰仟]/u;

const NUMBERS = /\p{N}+(?:[.,]\p{N}+)*|[零〇○一二两三四五六七八九十百千万亿几俩仨]+/gu;

const DIGITS = /\p{Nd}+/gu;

/** The stretches that hold a number, as places of the text, and whatever number lies neither there nor in a figure. */
function numbersOf(text: string, plain: Plain, asides: readonly Aside[], figures: readonly TextFigure[]): SetAside[] {
  const held = asides
    .filter(({ start, end }) => HAS_NUMBER.test(plain.text.slice(start, end)))
    .map(({ start, end, reason }): SetAside => ({ span: spanOf(plain, start, end), reason }));
  const covered = new Uint8Array(plain.ends.at(-1) ?? 0);
  for (const { span } of [...held, ...figures]) covered.fill(1, ...span);
  for (const { 0: words, index } of plain.text.matchAll(NUMBERS)) {
    const span = spanOf(plain, index, index + words.length);
    const marks = covered.subarray(...span);
    if (!marks.includes(0)) continue;
    if (!marks.includes(1)) held.push({ span, reason: /\p{N}/u.test(words) ? 'unread' : 'word' });
    else held.push(...gapsIn(covered, span).map((gap): SetAside => ({ span: gap, reason: 'unread' })));
  }
  for (const { span } of held) covered.fill(1, ...span);
  // The mark of a note within a number is not among the plain glyphs, so it is found in the text itself.
  for (const { 0: words, index } of text.matchAll(DIGITS))
    if (covered[index] === 0) held.push({ span: [index, index + words.length], reason: 'list' });
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
