import type { Qualifier } from '../../words/numbers.ts';
import { hasNumeral } from './context.ts';
import { matchAt, tidy } from './digits.ts';
import {
  canBeUnit,
  hasCount,
  isCounted,
  isNamedByNumber,
  isSlogan,
  isThing,
  readUnit,
  type Unit,
  type UnitKind,
} from './units.ts';

/** So much more, and one unit in its last printed digit; 0 for nothing. */
interface Rest {
  readonly value: number;
  readonly step: number;
}

/** What stands behind an amount. */
export interface UnitPhrase {
  readonly unit: string;
  readonly kind: UnitKind | 'none';
  readonly factor: number;
  readonly qualifiers: readonly Qualifier[];
  /** What goes on behind the unit, in that unit: the half of 两年半, the 3角 of 29元3角. */
  readonly rest: Rest;
  /** 3倍于2008年. */
  readonly isMultiple: boolean;
  /** What is counted, behind the unit: the 贫困县 of 58个贫困县. */
  readonly noun: string;
}

type Suffix = readonly [RegExp, Qualifier | null];

/** Words behind the unit that qualify the number, or only round it off. */
const SUFFIXES: readonly Suffix[] = [
  [/(?:及|或|和|与)?以上|之上|有余|开外|不止|还?多(?![元样边方渠层]|[约近]?\d)|余(?![额款地])|出头|\+/y, 'over'],
  [/(?:及|或|和|与)?以下|以内|之内|之下|不到|为限|封顶/y, 'at-most'],
  [/左右|上下(?![游级联])|前后|许(?![可多])|来(?=[长高宽重])/y, 'about'],
  [/之多|整|不等|之间|新?大关|关口|(?:的)?新?台阶|水平/y, null],
];
const INNER: Suffix = [/内(?![部容外地销需])/y, 'at-most'];
/** 三成强, 三成弱. */
const SLIGHTLY: readonly Suffix[] = [
  [/强/y, 'over'],
  [/弱/y, 'nearly'],
];
const AT_END = /(?:及|或)?(以上|以下|以内|左右|上下)$/;
const END_QUALIFIERS: Readonly<Record<string, Qualifier>> = {
  以上: 'over',
  以下: 'at-most',
  以内: 'at-most',
  左右: 'about',
  上下: 'about',
};

/** 两个多月, 两个半小时: the counted unit goes around the word. */
const SPLIT_UNIT = /^个(多|半)(月|小时|百分点|工作日|学时|课时|星期|季度)/;
const HAN = /^[\p{Script=Han}A-Za-z、·()]{0,16}$/u;
/** What follows a span of time and makes it a name: 三年行动计划, 十五分钟生活圈. */
const NAMED_AFTER_TIME = /(?:行动|计划|规划|方案|工作制|圈|热线|攻坚战?|目标|大计|制|级|代|度|工程)$/;

const NO_REST: Rest = { value: 0, step: 0 };
const HALF: Rest = { value: 0.5, step: 0.5 };

const NOTHING: UnitPhrase = {
  unit: '',
  kind: 'none',
  factor: 1,
  qualifiers: [],
  rest: NO_REST,
  isMultiple: false,
  noun: '',
};

interface Taken {
  readonly qualifiers: Qualifier[];
  readonly end: number;
}

function takeSuffixes(text: string, start: number, suffixes: readonly Suffix[]): Taken {
  const qualifiers: Qualifier[] = [];
  let end = start;
  for (;;) {
    const taken = suffixes.find(([pattern]) => {
      pattern.lastIndex = end;
      return pattern.test(text);
    });
    if (!taken) return { qualifiers, end };
    end = taken[0].lastIndex;
    if (taken[1]) qualifiers.push(taken[1]);
  }
}

/** A noun without the qualifier at its end: 10万职工以上. */
function takeLast(text: string): { readonly noun: string; readonly qualifiers: readonly Qualifier[] } {
  const suffix = AT_END.exec(text);
  const qualifier = END_QUALIFIERS[suffix?.[1] ?? ''];
  return suffix && qualifier
    ? { noun: text.slice(0, suffix.index), qualifiers: [qualifier] }
    : { noun: text, qualifiers: [] };
}

/** The words behind an amount in plain glyphs; null when they are no unit, or hold another number. */
export function readUnitPhrase(text: string, start: number, shareUnit: '%' | '‰' | null): UnitPhrase | null {
  const ofShare = [...SUFFIXES, INNER, ...SLIGHTLY];
  if (shareUnit) return withNoun({ ...NOTHING, unit: shareUnit }, text, takeSuffixes(text, start, ofShare));
  const early = takeSuffixes(text, start, SUFFIXES);
  return readSplit(text, early) ?? readKnown(text, early) ?? readUnknown(text, early);
}

/** A unit where it ends, for a number that stands in running text: its qualifiers belong to it, the noun behind does not. */
export interface UnitAt extends Omit<UnitPhrase, 'noun' | 'isMultiple'> {
  readonly end: number;
}

const QUALIFYING = SUFFIXES.filter(([, qualifier]) => qualifier !== null);
/** 三成强 ends a clause; 50%强化 does not. */
const SLIGHTLY_AT_END = SLIGHTLY.map(
  ([{ source }, qualifier]): Suffix => [new RegExp(`${source}(?!\\p{Script=Han})`, 'yu'), qualifier],
);
const HALF_UNIT = /半(?![年个天导岛数成])/y;
/** 两倍半, 三亩半; not 10公里半程. */
const HALF_AT_END = /半(?=以上|以下|左右|的|多|\P{Script=Han}|$)/uy;

const DIGITS = '零一二三四五六七八九';
const DIGIT = '[一二三四五六七八九\\d]';
const COINS = new RegExp(`(${DIGIT})[角毛](?![度色落])(?:(${DIGIT})分)?钱?`, 'y');
const PENNIES = new RegExp(`()(${DIGIT})分钱?`, 'y');

/** The 3角 of 29元3角, the 5角6分 of 12元5角6分, the 6分 of 5角6分: one sum of money and no other number. */
function coinsAt(text: string, at: number, unit: Unit | null): { readonly rest: Rest; readonly length: number } {
  const size = unit?.text === '元' ? unit.factor : 0;
  const [words = '', tenths, hundredths] = (size > 0 && matchAt(size === 1 ? COINS : PENNIES, text, at)) || [];
  if (words === '') return { rest: NO_REST, length: 0 };
  const digitOf = (digit = '0') => (DIGITS.includes(digit) ? DIGITS.indexOf(digit) : Number(digit));
  const value = tidy((digitOf(tenths) / 10 + digitOf(hundredths) / 100) / size);
  return { rest: { value, step: hundredths === undefined ? 0.1 : 0.01 }, length: words.length };
}

/** The unit behind an amount that ends at `start`, and no more: of `58个贫困县` the 个. */
export function unitAt(text: string, start: number, shareUnit: '%' | '‰' | null): UnitAt {
  if (shareUnit) {
    const { qualifiers, end } = takeSuffixes(text, start, [...QUALIFYING, INNER, ...SLIGHTLY_AT_END]);
    return { ...NOTHING, unit: shareUnit, qualifiers, end };
  }
  const early = takeSuffixes(text, start, QUALIFYING);
  const [split = '', word, counted] = SPLIT_UNIT.exec(text.slice(early.end, early.end + 6)) ?? [];
  const unit = split === '' ? readUnit(text, early.end) : null;
  if (split === '' && !unit) return { ...NOTHING, ...early };
  const isTime = split !== '' || unit?.kind === 'time';
  const from = split === '' ? (unit?.end ?? 0) : early.end + split.length;
  const isInner = isTime || unit?.kind === 'measure';
  const half = isInner && matchAt(isTime ? HALF_UNIT : HALF_AT_END, text, from) ? 1 : 0;
  const coins = coinsAt(text, from, unit);
  const late = takeSuffixes(text, from + half + coins.length, isInner ? [...QUALIFYING, INNER] : QUALIFYING);
  const splitQualifier: Qualifier[] = word === '多' ? ['over'] : [];
  return {
    unit: unit?.text ?? `个${counted}`,
    kind: unit?.kind ?? 'time',
    factor: unit?.factor ?? 1,
    rest: half > 0 || word === '半' ? HALF : coins.rest,
    qualifiers: [...early.qualifiers, ...splitQualifier, ...late.qualifiers],
    end: late.end,
  };
}

function withLater(tail: UnitPhrase, text: string, early: readonly Qualifier[], end: number): UnitPhrase | null {
  const isSpanned = tail.kind === 'time' || tail.kind === 'measure';
  const late = takeSuffixes(text, end, isSpanned ? [...SUFFIXES, INNER] : SUFFIXES);
  return withNoun(tail, text, { qualifiers: [...early, ...late.qualifiers], end: late.end });
}

function readSplit(text: string, early: Taken): UnitPhrase | null {
  const [whole = '', word, unit] = SPLIT_UNIT.exec(text.slice(early.end)) ?? [];
  if (whole === '') return null;
  const qualifiers: Qualifier[] = word === '多' ? [...early.qualifiers, 'over'] : early.qualifiers;
  const tail: UnitPhrase = { ...NOTHING, unit: `个${unit}`, kind: 'time', rest: word === '半' ? HALF : NO_REST };
  return withLater(tail, text, qualifiers, early.end + whole.length);
}

function readKnown(text: string, early: Taken): UnitPhrase | null {
  const unit = readUnit(text, early.end);
  if (!unit) return null;
  const half = text[unit.end] === '半' ? 1 : 0;
  const coins = coinsAt(text, unit.end, unit);
  const rest = half > 0 ? HALF : coins.rest;
  const tail: UnitPhrase = { ...NOTHING, unit: unit.text, kind: unit.kind, factor: unit.factor, rest };
  return withLater(tail, text, early.qualifiers, unit.end + half + coins.length);
}

/** Text without a unit that a list knows: nothing, or a noun in the unit's place. */
function readUnknown(text: string, early: Taken): UnitPhrase | null {
  if (readUnit(text, early.end)) return null;
  const rest = text.slice(early.end).replace(/^的/, '');
  if (rest === '') return { ...NOTHING, qualifiers: early.qualifiers };
  const { noun, qualifiers } = takeLast(rest);
  if (!canBeUnit(noun) || hasCount(noun)) return null;
  return { ...NOTHING, unit: noun, kind: 'unknown', qualifiers: [...early.qualifiers, ...qualifiers] };
}

/** Adds what is counted behind the unit; brackets without a number are a remark. */
function withNoun(tail: UnitPhrase, text: string, taken: Taken): UnitPhrase | null {
  const behind = text.slice(taken.end).replace(/^的/, '');
  if (tail.unit === '倍' && /^于\p{Script=Han}*$/u.test(behind)) {
    return { ...tail, qualifiers: taken.qualifiers, isMultiple: true };
  }
  const { noun, qualifiers: last } = takeLast(behind.replace(/\([^()\d]*\)$/, ''));
  if (!HAN.test(noun) || hasCount(noun)) return null;
  const qualifiers = [...taken.qualifiers, ...last];
  if (tail.kind !== 'noun' || noun === '') return { ...tail, qualifiers, noun };
  return canBeUnit(tail.unit + noun) ? { ...tail, unit: tail.unit + noun, qualifiers } : null;
}

/** How firmly a number stands by itself: `loose` 三 and 百, which names are full of; `plain` 58; `firm` 2.05万, 58余. */
export type Footing = 'loose' | 'plain' | 'firm';

/** Whether a tail makes a quantity of a number and not a name: 三个县区 and 百万职工, but not 四个全面 and 千亿金川. */
export function isQuantity(tail: UnitPhrase, footing: Footing, value: number): boolean {
  const { kind, unit, noun } = tail;
  if (isSlogan(noun) && kind === 'abstract' && value <= 20) return false;
  if (kind === 'time' && noun !== '' && (footing === 'loose' || NAMED_AFTER_TIME.test(noun))) return isSpan(noun);
  if (kind === 'unknown') return isUnknownUnit(unit, footing);
  if (unit === '期' && footing !== 'firm' && isNamedByNumber(noun)) return false;
  if (footing !== 'loose') return true;
  if (kind === 'noun') return isCounted(unit);
  if (noun === '') return true;
  return !hasNumeral(noun.slice(0, 1)) && isLooselyCounted(noun, kind, value);
}

/** 两次表彰大会, but not 一盘棋, 五台山, 六次全会, 七里河区: behind a loose number most nouns make a name. */
function isLooselyCounted(noun: string, kind: UnitPhrase['kind'], value: number): boolean {
  if (/^(?:中央|党代表)?全(?:会|委会)/.test(noun)) return false;
  if (kind === 'measure' || kind === 'money') return value >= 10 && isThing(noun);
  if (value === 1) return noun.length > 1 && isThing(noun);
  return isThing(noun) || (kind === 'counter' && noun.length > 1);
}

const isSpan = (noun: string): boolean => /^(?:时间|工龄|期限|历史|学制|任期|刑期)$/.test(noun);

function isUnknownUnit(unit: string, footing: Footing): boolean {
  if (footing === 'firm') return true;
  return footing === 'plain' && (unit.length === 1 || (isThing(unit) && !isNamedByNumber(unit)));
}
