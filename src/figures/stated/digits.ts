const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const OTHER_DIGITS = new Map(Object.entries({ 〇: 0, '○': 0, 两: 2, 俩: 2, 仨: 3, 貳: 2, 參: 3, 陸: 6 }));
const SMALL_UNITS = new Map(Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }));
const BIG_UNITS = new Map(Object.entries({ 万: 1e4, 亿: 1e8 }));

const CHINESE_DIGIT = `[${DIGITS}${FORMAL}〇○两俩仨貳參陸]`;
const CHINESE_RUN = new RegExp(`${CHINESE_DIGIT}+`, 'y');
const POINT = new RegExp(`点((?:${CHINESE_DIGIT}|\\d)+)`, 'y');
const ARABIC = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
/** 千 and 百 that begin a unit and end no number: 5千米, 2百分点. */
const UNIT_NOT_SCALE = /千(?:克|米|瓦|伏|卡|帕)|百分点|万伏/y;
const FEW = /好?几|数(?=[十百千万亿])/y;
const MORE = /多|余(?![额款地])|来(?![自源宾访往])/y;
/** 一万零五百, 3万零500. */
const FILLER = new RegExp(`[零〇○](?=[\\d${DIGITS}${FORMAL}两])`, 'y');
/** 3个亿, 两个多亿. */
const COUNTED_SCALE = /个(?=多?亿)/y;

/** Every character a number can be written with: where one may start. */
export const NUMERAL_GLYPHS = `0-9${DIGITS}${FORMAL}〇○两俩仨貳參陸十拾百佰千仟万亿几`;

/** Without the noise of binary fractions: 2.05 × 10000 is 20499.999999999996. */
export const tidy = (value: number): number => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));

/** Two ways to the same number may differ in the last bits: 2.05 × 10000. */
export const isSameNumber = (one: number, other: number): boolean => Math.abs(one - other) <= Math.abs(other) * 1e-12;

/** What units stand for together: 百万 is a million. */
export function sizeOf(units: string): number {
  return Array.from(units).reduce((size, unit) => size * (SMALL_UNITS.get(unit) ?? BIG_UNITS.get(unit) ?? 1), 1);
}

/** A piece of a number. */
export type Token =
  | {
      readonly kind: 'number';
      readonly low: number;
      readonly high: number;
      readonly step: number;
      readonly run: string;
    }
  | { readonly kind: 'unit' | 'scale'; readonly size: number }
  | { readonly kind: 'few' | 'more' | 'zero' | 'counted'; readonly word: string };

/** A sticky pattern's match at a place; null where it does not match. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function digitOf(glyph: string): number {
  const other = OTHER_DIGITS.get(glyph);
  if (other !== undefined) return other;
  const plain = DIGITS.indexOf(glyph);
  return plain >= 0 ? plain : FORMAL.includes(glyph) ? FORMAL.indexOf(glyph) : Number(glyph);
}

const digitsOf = (run: string): string => Array.from(run, digitOf).join('');

/** 三四, 一两, a range as spoken; and the idioms 三五 and 三两; null for digits that are no such pair. */
function pairOf(run: string): readonly [number, number] | null {
  const [first = 0, second = 0, ...more] = Array.from(run, digitOf);
  if (run.length !== 2 || more.length > 0 || first === 0) return null;
  if (second === first + 1 || run === '三五') return [first, second];
  return run === '三两' ? [second, first] : null;
}

function chineseNumber(run: string, fraction: string): Token {
  const digits = digitsOf(run);
  const pair = fraction === '' ? pairOf(run) : null;
  if (pair) return { kind: 'number', low: pair[0], high: pair[1], step: 1, run };
  const value = Number(fraction === '' ? digits : `${digits}.${digitsOf(fraction)}`);
  return { kind: 'number', low: value, high: value, step: Number(`1e-${fraction.length}`), run };
}

export interface Found {
  readonly token: Token;
  readonly end: number;
}

/** The digits at a place; null where there are none or they are not a number: 1,1905, 1.2.3, 007. */
function digitsAt(text: string, at: number): Found | null {
  const arabic = matchAt(ARABIC, text, at);
  if (arabic) {
    const [run] = arabic;
    const end = at + run.length;
    if (/^[.,]?\d/.test(text.slice(end, end + 2)) || /^0\d/.test(run)) return null;
    const value = Number(run.replaceAll(',', ''));
    const decimals = run.split('.')[1]?.length ?? 0;
    return { token: { kind: 'number', low: value, high: value, step: Number(`1e-${decimals}`), run }, end };
  }
  const chinese = matchAt(CHINESE_RUN, text, at);
  if (!chinese) return null;
  const end = at + chinese[0].length;
  const point = matchAt(POINT, text, end);
  return { token: chineseNumber(chinese[0], point?.[1] ?? ''), end: end + (point?.[0].length ?? 0) };
}

/** The next piece of a number in plain glyphs; `isInside` when something of it came before; null at its end. */
export function tokenAt(text: string, at: number, isInside: boolean): Found | null {
  const glyph = text[at] ?? '';
  if (isInside && matchAt(FILLER, text, at)) {
    return { token: { kind: 'zero', word: glyph }, end: at + 1 };
  }
  const digits = digitsAt(text, at);
  if (digits) return digits;
  if (isInside && matchAt(UNIT_NOT_SCALE, text, at)) return null;
  const small = SMALL_UNITS.get(glyph);
  if (small) return { token: { kind: 'unit', size: small }, end: at + 1 };
  const big = BIG_UNITS.get(glyph);
  if (big) return { token: { kind: 'scale', size: big }, end: at + 1 };
  return wordAt(text, at, isInside);
}

function wordAt(text: string, at: number, isInside: boolean): Found | null {
  const few = matchAt(FEW, text, at);
  if (few) return { token: { kind: 'few', word: few[0] }, end: at + few[0].length };
  const counted = isInside ? matchAt(COUNTED_SCALE, text, at) : null;
  if (counted) return { token: { kind: 'counted', word: '个' }, end: at + 1 };
  const more = isInside ? matchAt(MORE, text, at) : null;
  return more && { token: { kind: 'more', word: more[0] }, end: at + 1 };
}
