import { matchAt, sizeOf, tidy } from './digits.ts';
import { type Roundness, readQualifiers } from './lead-in.ts';
import { roundnessOf } from './phrase.ts';
import { jointQualifier, type Stated, statedAs } from './reading.ts';
import { readSpan, type Span } from './span.ts';
import { type UnitAt, unitAt } from './unit-phrase.ts';
import type { UnitKind } from './units.ts';

/** A quantity where it stands in running text: `近12万人（次）` of 近12万人（次）晋升了技术等级. */
export interface QuantityAt {
  /** From the first qualifier to the last. */
  readonly start: number;
  readonly end: number;
  /** Where the number itself begins. */
  readonly number: number;
  /** Where the number ends and its unit begins. */
  readonly amountEnd: number;
  readonly stated: Stated;
  /** One unit in the last printed digit. */
  readonly step: number;
  readonly unitKind: UnitKind | 'none';
  readonly isShare: boolean;
  /** Written with a digit, not in Chinese numerals alone. */
  readonly isArabic: boolean;
  /** In 万 or 亿, or with a comma: hardly a year or a name. */
  readonly isLarge: boolean;
  /** A scale without a digit: 百, 千万. */
  readonly isBare: boolean;
}

/** 数以万计, 成千上万: an order of magnitude in words. */
const ORDER_WORDS = /数?以上?([十百千万亿]+)计|(?:成[百千]|几[十百千]|上[百千])[上成]([千万])/y;
/** Words in front that qualify a number are short. */
const LONGEST_QUALIFIER = 9;

/** From one end to another is no range: 从5万增加到8万, 由3人到5人. */
const FROM = /[从由自][^,;。]{0,6}$/;

function spanAt(text: string, at: number): Span | null {
  const span = readSpan(text, at);
  if (!span?.isRange || !/[到至]/.test(text.slice(at, span.end)) || !FROM.test(text.slice(Math.max(0, at - 8), at))) {
    return span;
  }
  const cut = text.slice(at, span.end).search(/[到至]/);
  return readSpan(text.slice(0, at + cut), at);
}

/** A noun in the unit's place is none where the number needs no help: 近17万职工. */
function trimmed(unit: UnitAt, span: Span): UnitAt {
  const isNoun = unit.kind === 'noun' && unit.unit.length > 1;
  if (!isNoun || span.amount.numeral?.isScaled !== true) return unit;
  return { ...unit, unit: '', kind: 'none', end: span.end, qualifiers: [] };
}

function orderAt(text: string, at: number): QuantityAt | null {
  const [words = '', counted, heaped] = matchAt(ORDER_WORDS, text, at) ?? [];
  if (words === '') return null;
  const size = sizeOf(counted ?? heaped ?? '');
  const unit = unitAt(text, at + words.length, null);
  const hasUnit = unit.kind !== 'noun' && unit.kind !== 'none';
  return {
    start: at,
    end: hasUnit ? unit.end : at + words.length,
    number: at,
    amountEnd: at + words.length,
    stated: statedAs([size, null], hasUnit ? unit.unit : '', 'order', null),
    step: size,
    unitKind: hasUnit ? unit.kind : 'none',
    isShare: false,
    isArabic: false,
    isLarge: true,
    isBare: false,
  };
}

/**
 * The quantity whose number begins at a place in plain glyphs, with the qualifiers around it and its unit, and nothing
 * of the words that follow; null where no number begins. `floor` is where the text before may be read from. Value, unit and
 * qualifier are those of `readStated`, but no change: its words stand outside.
 */
export function quantityAt(text: string, at: number, floor: number): QuantityAt | null {
  const order = orderAt(text, at);
  if (order) return order;
  const span = spanAt(text, at);
  if (!span) return null;
  const unit = trimmed(unitAt(text, span.end, span.amount.shareUnit), span);
  const roundness: Roundness = roundnessOf(span);
  const front = readQualifiers(text.slice(Math.max(floor, at - LONGEST_QUALIFIER), at), roundness);
  const ends = [span.low, span.high].map((end) => tidy((end + unit.rest.value) * unit.factor));
  const [low = 0, high = 0] = ends;
  const qualifiers = [...front.qualifiers, ...span.qualifiers, ...unit.qualifiers];
  // 上3个台阶 is no order of magnitude.
  if (qualifiers.includes('order') && span.low < 10 && front.qualifiers.includes('order')) return null;
  const { numeral } = span.amount;
  return {
    start: at - front.length,
    end: unit.end,
    number: at,
    amountEnd: span.end,
    stated: statedAs([low, span.isRange ? high : null], unit.unit, jointQualifier(qualifiers), null),
    step: unit.rest.step > 0 ? unit.rest.step : tidy(span.step * unit.factor),
    unitKind: unit.kind,
    isShare: span.isShare,
    isArabic: /\d/.test(text.slice(at, span.end)),
    isLarge: numeral?.isScaled === true || numeral?.hasComma === true,
    isBare: numeral?.isBare === true,
  };
}
