import { splitBrackets } from '../table/read-table.ts';
import { isUnitName } from './unit-names.ts';

/** A unit as somebody writes it at a column, taken apart: `亿元` is 10⁸ 元, `million yuan` 10⁶ yuan. */
export interface ScaledUnit {
  /** As written; blank for none. */
  readonly written: string;
  /** The base unit, without 万 or 亿, so that a number never reads 1.2万万元; blank for `thousands` alone. */
  readonly base: string;
  readonly factor: number;
}

const CHINESE = /^(万亿|千万|百万|十万|亿|万|千|百)(?:(?=[\p{Script=Han}‰%])(?!分)|$)/u;
const KOREAN = /^(백만|천만|억|만|천)\s*(?=[\p{Script=Hangul}])/u;
const WORDS: Readonly<Record<string, number>> = {
  ...{ 百: 100, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 },
  ...{ 천: 1e3, 만: 1e4, 백만: 1e6, 천만: 1e7, 억: 1e8 },
  ...{ thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, k: 1e3, m: 1e6, b: 1e9, mn: 1e6, mln: 1e6, bn: 1e9 },
  ...{ mio: 1e6, mrd: 1e9, tsd: 1e3, milliers: 1e3, milliard: 1e9, miles: 1e3, millones: 1e6, тыс: 1e3, млн: 1e6 },
  ...{ млрд: 1e9 },
};
const FOREIGN =
  /^(thousand|million|billion|trillion|milliard|milliers|miles|millones|mio|mrd|tsd|mln|mn|bn|тыс|млн|млрд)s?\.?(?:\s+(?:of\s+|de\s+|d['’])?|$)/iu;
/** `1 000 €`, `'000 persons`, `10 000 tons`, `100 million yuan`: as yearbooks write a scale. */
const POWER =
  /^(?:['’]?(000)s?|(1(?:0|[ ,](?=0)){1,8}))(?:\s+(thousand|million|billion))?(?:\s+|(?=[\p{L}€$£¥'’])|$)/iu;
const MONEY = '(?:US|A|C|HK|NT|S)?[$€£¥]|[a-z]{3}|euros?|yuan|dollars?|kr';
/** `€ million`, `USD mn`, `£bn`, `EUR (thousands)`. */
const BEHIND = new RegExp(
  `^(${MONEY})\\s*\\(?(thousand|million|billion|trillion|mio|mrd|mln|mn|bn|[kmb])s?\\.?\\)?$`,
  'i',
);
const PER_CENT =
  /^(?:in\s+|en\s+)?(?:%|％|percent|percentage|per cent|pct|prozent|porcentaje|pour\s?cent|百分比|百分数)$/i;
const PER_MILLE = /^(?:‰|per mille?|千分比)$/i;
/** 千克, 千米, 百分点, 千瓦 are units of their own. */
const WHOLE = /^(?:千克|千米|千瓦|千伏|千卡|千帕|百分|万能|千分)/;

export function readUnit(text: string): ScaledUnit {
  const written = text.trim();
  if (PER_CENT.test(written)) return { written, base: '%', factor: 1 };
  if (PER_MILLE.test(written)) return { written, base: '‰', factor: 1 };
  const word = WHOLE.test(written) ? undefined : (CHINESE.exec(written)?.[1] ?? KOREAN.exec(written)?.[1]);
  if (word !== undefined) return { written, base: written.slice(word.length).trim(), factor: WORDS[word] ?? 1 };
  const [, money = '', size = ''] = BEHIND.exec(written) ?? [];
  // A metre is no million: the letter alone counts behind the sign of a currency, or its code.
  if (money !== '' && isUnitName(money)) return { written, base: money, factor: factorOf(size) };
  const power = POWER.exec(written);
  const scale = FOREIGN.exec(written);
  if (power !== null && power[0] !== '') {
    const count = power[1] === undefined ? Number((power[2] ?? '1').replace(/[ ,]/g, '')) : 1000;
    return { written, base: written.slice(power[0].length).trim(), factor: count * factorOf(power[3] ?? '') };
  }
  if (scale === null) return { written, base: written, factor: 1 };
  return { written, base: written.slice(scale[0].length).trim(), factor: factorOf(scale[1] ?? '') };
}

const factorOf = (word: string): number => WORDS[word.toLowerCase()] ?? 1;

/** A number of such a unit in base units, free of the noise of doubles. */
export const inBase = (value: number, { factor }: ScaledUnit): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(15));

const SCALES = new Map([
  [1e3, ['千', 'thousand']],
  [1e4, ['万', '10,000']],
  [1e6, ['百万', 'million']],
  [1e8, ['亿', '100 million']],
  [1e9, ['十亿', 'billion']],
  [1e12, ['万亿', 'trillion']],
]);

/** The same unit in thousands or millions, as a column of its own says. */
export function scaledBy(unit: ScaledUnit, factor: number): ScaledUnit {
  if (factor === 1) return unit;
  const [zh, en] = SCALES.get(factor) ?? [`×${factor} `, `×${factor}`];
  const isHan = /^\p{Script=Han}/u.test(unit.written);
  const written = unit.written === '' ? `${en}s` : isHan ? `${zh}${unit.written}` : `${en} ${unit.written}`;
  return { written, base: unit.base, factor: unit.factor * factor };
}

/** Whether words are surely a unit: 万人, 亿元, %, million USD, thousands; 直辖市, 快报, 1 or 男 in brackets are none. */
export function isKnownUnit(text: string): boolean {
  const written = text.trim().replace(/^(?:in|en)\s+(?=\S)/i, '');
  if (written === '' || written.length > 40) return false;
  const { base, factor } = readUnit(written);
  if (base === '') return factor !== 1 && !/^1[\d ,]*$/.test(written);
  return isUnitName(base) || isUnitName(written);
}

/**
 * A name and the unit in the brackets behind it: `产值（亿元）` → 产值, 亿元; `会员（人）（年末）` → 会员（年末）, 人. What is
 * no known unit stays with the name.
 */
export function splitUnit(name: string): { readonly name: string; readonly unit: string } {
  const { name: before, inside } = splitBrackets(name);
  if (inside === '') return { name: name.trim(), unit: '' };
  if (isKnownUnit(inside)) return { name: before, unit: inside };
  const [first = '', ...rest] = inside.split(/[,，;；]\s*/);
  if (rest.length > 0 && isKnownUnit(first) && !rest.some(isKnownUnit))
    return { name: `${before}（${rest.join('，')}）`, unit: first.trim() };
  const outer = splitUnit(before);
  return outer.unit === ''
    ? { name: name.trim(), unit: '' }
    : { name: `${outer.name}${name.trim().slice(before.length).trimStart()}`, unit: outer.unit };
}

const UNIT_LINE =
  /(?<![\p{Script=Han}])(?:(?:计量|数量|金额|货币|价值)?单位|單位)\s*[:：]\s*([^\n]+)|\bunits?\s*[:：]\s*([^\n]+)/giu;
const MEASURED = /^\s*(?:指标|indicator)\s*[:：,].*[(（]([^()（）]+)[)）]\s*$/im;
/** Characters of a title or a note in which its unit stands. */
const MOST = 2000;

/**
 * The units that lines above or below a table name: one for `单位：亿元`, `Unit: million yuan`, `指标：产值（亿元）`; several
 * for `单位：万元、个、人次`, which belong to no column by themselves; none for 单位：市总工会, which is no unit.
 */
export function unitsSaidIn(texts: readonly string[]): readonly string[] {
  for (const text of texts) {
    for (const [, zh, en] of text.slice(0, MOST).matchAll(UNIT_LINE)) {
      const units = unitsOf((zh ?? en ?? '').trim());
      if (units.length > 0) return units;
    }
    const [, measured] = MEASURED.exec(text.slice(0, MOST)) ?? [];
    if (measured !== undefined && isKnownUnit(measured)) return [measured.trim()];
  }
  return [];
}

/** The bracket that closes `（单位：人）` is none of the unit's. */
const withoutClosing = (line: string): string =>
  /[)）]$/.test(line) && !/[(（]/.test(line) ? line.slice(0, -1).trim() : line;

/** What stands behind 单位： or Unit:, whatever it is; null where no line has it. */
export function unitLineIn(texts: readonly string[]): string | null {
  for (const text of texts)
    for (const [, zh, en] of text.slice(0, MOST).matchAll(UNIT_LINE)) {
      const said = withoutClosing((zh ?? en ?? '').trim());
      if (said !== '') return said;
    }
  return null;
}

/** Known units in front of a line, up to the first words that are none. */
function unitsOf(line: string): string[] {
  const whole = withoutClosing(line.replace(/[。.;；]+$/, '').trim());
  if (isKnownUnit(whole)) return [whole];
  const bare = whole.replace(/[(（][^()（）]*[)）]/g, ' ');
  const pieces = bare.split(
    /[、,，;；|]\s*|(?<=[\p{Script=Han}%％‰])\s+|\s{2,}|(?<=\p{Script=Han})[和及与](?=\p{Script=Han})|\s(?:and|und|et|y)\s/u,
  );
  const known: string[] = [];
  for (const piece of pieces.map((one) => one.trim()).filter(Boolean)) {
    if (!isKnownUnit(piece)) break;
    if (!known.includes(piece)) known.push(piece);
  }
  return known;
}
