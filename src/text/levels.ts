import type { Outcome, PlacedOutcome, Term } from './claims/claim.ts';
import { shareStep } from './claims/interval.ts';
import type { NamedRow } from './figure.ts';
import type { Item } from './items.ts';
import type { Quantity } from './quantities.ts';
import type { ReadSentence } from './read-text.ts';

/** A level of the text with all that a claim may be made of. */
export interface Level extends Term {
  readonly row: NamedRow;
  readonly name: string;
  /** The year it is of, where its own clause says one. */
  readonly year: number | null;
  /** Whether it stands behind 其中. */
  readonly isPart: boolean;
}

/** What heads are counted in: exact where no 万 rounds them. */
const ROUNDED = /[万亿.%‰成倍千百分半]|多|余|几|数/;

/** A quantity as printed. Heads counted without 万 are exact. */
export function termOf(text: string, quantity: Quantity, sign = 1): Term {
  const { value, valueHigh, unit, qualifier } = quantity.stated;
  const isExact =
    quantity.isArabic && !quantity.isShare && !ROUNDED.test(text.slice(quantity.number, quantity.amountEnd));
  const isCount = isExact && !['measure'].includes(quantity.unitKind);
  const ends = valueHigh === undefined ? { value: value * sign } : { value, valueHigh };
  return { ...ends, unit, qualifier, step: isCount ? 0 : shareStep(unit, quantity.step) };
}

const YEAR = /((?:19|20)\d{2})年/g;

function yearBefore(text: string, from: number, to: number): number | null {
  const words = text.slice(from, to).replace(/(?:比|较|与|同|和)(?:19|20)\d{2}年/g, '');
  const last = Array.from(words.matchAll(YEAR)).at(-1)?.[1];
  return last === undefined ? null : Number(last);
}

export const nameText = (text: string, { name }: NamedRow): string =>
  name.pieces.map(([start, end]) => text.slice(start, end)).join('') + name.suffix;

function levelOf(text: string, row: NamedRow, start: number, isPart: boolean, year: number | null): Level {
  const { item } = row.row;
  const own = yearBefore(text, Math.max(start, item.lead.start), item.quantity.start);
  return { ...termOf(text, item.quantity), row, name: nameText(text, row), year: own ?? year, isPart };
}

const isLevel = ({ row }: NamedRow): boolean => row.item.role === 'level' || row.item.role === 'percent';

export interface Levels {
  readonly bySentence: readonly (readonly Level[])[];
  /** All levels of one name and unit. */
  readonly known: ReadonlyMap<string, readonly Level[]>;
}

export const keyOf = (name: string, unit: string): string => `${name}\u0000${unit}`;

/** Whether 其中 stands in front; in brackets it says nothing of what stands behind them. */
const isBehindOf = (before: string): boolean => before.replace(/\([^()]*\)/g, '').includes('其中');

/** The levels of a text, by sentence and by name. */
export function levelsOf(text: string, sentences: readonly ReadSentence[]): Levels {
  const known = new Map<string, Level[]>();
  const bySentence = sentences.map(({ sentence, rows }) => {
    let year: number | null = null;
    return rows.filter(isLevel).map((row) => {
      const before = text.slice(sentence.start, row.row.item.quantity.start);
      const level = levelOf(text, row, sentence.start, isBehindOf(before), year);
      year = level.year;
      const key = keyOf(level.name, level.unit);
      const same = known.get(key);
      if (same) same.push(level);
      else known.set(key, [level]);
      return level;
    });
  });
  return { bySentence, known };
}

export const itemOf = ({ row }: Level): Item => row.row.item;
export const leadOf = (level: Level): string => itemOf(level).leadText;
export const isCount = ({ unit }: Level): boolean => unit !== '%' && unit !== '‰' && unit !== '倍';

/** A part is named near its whole; a sentence without an end is read in linear time, too. */
const NEAR = 40;
export const justBefore = (levels: readonly Level[], index: number): readonly Level[] =>
  levels.slice(Math.max(0, index - NEAR), index);
export const near = (levels: readonly Level[], index: number): readonly Level[] =>
  levels.slice(Math.max(0, index - NEAR), index + NEAR);

/** An outcome where the number stands that is claimed. */
export const placed = ({ quantity }: Item, outcome: Outcome): PlacedOutcome => ({
  start: quantity.start,
  end: quantity.end,
  ...outcome,
});
