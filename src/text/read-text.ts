import { attach, type Carry, type Taken } from './attach.ts';
import { type EnglishReading, readEnglish } from './english.ts';
import type { NamedRow } from './figure.ts';
import { itemsOf } from './items.ts';
import { NO_NAME } from './name.ts';
import { nameRows } from './name-rows.ts';
import { type Outline, readOutline, type Sentence, type Stretch } from './outline.ts';
import { type Plain, readPlain } from './plain.ts';
import { type Quantity, readQuantities } from './quantities.ts';
import { type Aside, readAsides } from './set-aside.ts';

/** A sentence with numbers, taken apart. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly rows: readonly NamedRow[];
  readonly taken: readonly Taken[];
}

/** A whole text taken apart, in places of its plain glyphs. */
export interface ReadText {
  readonly plain: Plain;
  readonly outline: Outline;
  readonly sentences: readonly ReadSentence[];
  readonly english: readonly { readonly sentence: Sentence; readonly reading: EnglishReading }[];
  readonly asides: readonly Aside[];
}

const CONNECTOR = /^(?:[、和与及]|以及)$/;

/** A number without a unit, and the 0.6个 of 0.6个和2.1个百分点. */
const isUnitOpen = (one: Quantity, next: Quantity): boolean =>
  one.unitKind === 'none' || (one.stated.unit === '个' && /^个.*点$/.test(next.stated.unit));

/** 提高2.4、3.3和11个百分点: the unit stands behind the last of a list and is meant of all. */
function lendUnits(text: string, quantities: readonly Quantity[]): Quantity[] {
  const lent = [...quantities];
  for (let at = lent.length - 2; at >= 0; at -= 1) {
    const [one, next] = [lent[at], lent[at + 1]] as [Quantity, Quantity];
    const isList = CONNECTOR.test(text.slice(one.end, next.start));
    if (!isList || !isUnitOpen(one, next) || one.isShare || one.isLarge !== next.isLarge) continue;
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

/** A sentence without a Chinese character, and with words. */
const isEnglish = (text: string, { start, end }: Stretch): boolean =>
  !/\p{Script=Han}/u.test(text.slice(start, end)) && /[A-Za-z]{2}[ ,.]+[A-Za-z]/.test(text.slice(start, end));
/** A line of one word in an English list: Shops £2.46m. */
const isEntry = (text: string, { start, end }: Stretch): boolean =>
  /^[^\p{Script=Han}]*[A-Za-z]{3}[^\p{Script=Han}]*$/u.test(text.slice(start, end));

/** The English sentences; what one spoke of last is what the next may mean by these. */
function readEnglishOf(text: string, { sentences }: Outline): ReadText['english'] {
  const read: { sentence: Sentence; reading: EnglishReading }[] = [];
  for (const sentence of sentences) {
    const last = read.at(-1);
    // Lines of a PDF that end in a full stop are paragraphs of their own.
    const isNear = last !== undefined && sentence.paragraph - last.sentence.paragraph <= 1;
    if (!isEnglish(text, sentence) && !(isNear && isEntry(text, sentence))) continue;
    const figures = isNear ? last.reading.figures : [];
    const named =
      figures.findLast(({ kind }) => kind === 'level') ?? figures.findLast(({ kind }) => kind === 'percent');
    const none = [sentence.start, sentence.start] as const;
    const before = { first: figures[0]?.name ?? none, last: named?.name ?? none };
    read.push({ sentence, reading: readEnglish(text, sentence, before) });
  }
  return read;
}

/** 2025年，收入预期增长4%: what is planned for a year is against no time of the sentence before. */
const PLANNED = /^(?:20\d\d年|明年|来年)[^。;]{0,16}(?:预期|计划|力争|目标|拟|安排)/;

/** 比上年末增加… 全年投资下降9.6%: what was measured at a day is over where a sentence speaks of a whole period. */
const isOver = (text: string, { start }: Stretch, { base }: Carry): boolean =>
  PLANNED.test(text.slice(start, start + 30)) ||
  (base !== null &&
    /(?:[末底初]|届)$/.test(text.slice(base.start, base.end)) &&
    /^[“"]?(?:全年|[上下]半年|前?[一二三四]季度|(?:前\d{1,2}个|\d{1,2}~?\d{0,2})月)/.test(
      text.slice(start, start + 8),
    ));

const inOrder = (a: Aside, b: Aside): number => a.start - b.start;

/** Takes a text apart; linear in its length. */
export function readText(text: string): ReadText {
  const plain = readPlain(text);
  const outline = readOutline(plain);
  const english = readEnglishOf(plain.text, outline);
  const elsewhere = english.map(({ sentence: { start, end } }): Aside => ({ start, end, reason: 'unread' }));
  const blocked = readAsides(plain.text, outline.marks, elsewhere);
  const { quantities, asides } = readQuantities(plain.text, [...blocked, ...elsewhere].sort(inOrder));
  let carry: Carry = { base: null, open: [] };
  let paragraph = -1;
  let last = NO_NAME;
  const sentences = Array.from(bySentence(plain.text, outline, quantities), ([sentence, own]): ReadSentence => {
    if (sentence.paragraph !== paragraph) carry = { base: null, open: [] };
    const isBehind = plain.text[sentence.start - 1] === ';';
    if (!isBehind) carry = { base: isOver(plain.text, sentence, carry) ? null : carry.base, open: [] };
    paragraph = sentence.paragraph;
    const { rows, taken } = attach(plain.text, itemsOf(plain.text, sentence, own), carry, sentence.start);
    const named = nameRows(plain.text, rows, sentence, isBehind ? last : NO_NAME);
    last = named[0]?.name ?? NO_NAME;
    return { sentence, rows: named, taken };
  });
  return { plain, outline, sentences, english, asides: [...blocked, ...asides].sort(inOrder) };
}
