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
  ...{
    ths: 1e3,
    mio: 1e6,
    mrd: 1e9,
    tsd: 1e3,
    milliers: 1e3,
    milliard: 1e9,
    miles: 1e3,
    millones: 1e6,
    тыс: 1e3,
    млн: 1e6,
  },
  ...{ млрд: 1e9 },
};
const FOREIGN =
  /^(thousand|million|billion|trillion|milliard|milliers|miles|millones|mio|mrd|tsd|mln|mn|bn|тыс|млн|млрд)s?\.?(?:\s+(?:of\s+|de\s+|d['’])?|$)/iu;
/** `1 000 €`, `'000 persons`, `10 000 tons`, `100 million yuan`: as yearbooks write a scale. */
const POWER =
  /^(?:['’]?(000)s?|(1(?:0|[ ,.](?=0)){1,8}))(?:\s+(thousand|million|billion))?(?:\s+|(?=[\p{L}€$£¥'’])|$)/iu;
const MONEY = '(?:US|A|C|HK|NT|S)?[$€£¥]|[a-z]{3}|euros?|yuan|dollars?|kr';
/** `€ million`, `USD mn`, `£bn`, `EUR (thousands)`. */
const BEHIND = new RegExp(
  `^(${MONEY})\\s*\\(?(thousand|million|billion|trillion|mio|mrd|mln|mn|bn|[kmb])s?\\.?\\)?$`,
  'i',
);
const PER_CENT =
  /^(?:in\s+|en\s+)?(?:±?%|％|percent|percentage|per cent|pct|prozent|porcentaje|pour\s?cent|百分比|百分数)$/i;
/** Percentage of employees: a number reads 67.5% of employees. */
const SHARE = /^(?:percentages?|per ?cent|pct)\s+of\s+(\S.*)$/i;
/** Words that say no more than that something was counted. */
const COUNTED = /^(?:anzahl|number|numbers|nombre|número|numero|antal|aantal|count|个数|件数)$/i;
/** Units as SDMX codes them: PC_ACT, THS_PER, MIO_EUR. */
const SDMX = /^(?:(PC(?:_[A-Z]+)*)|(THS|MIO)(?:_([A-Z]{3}))?)$/;
/** `PS: Persons`, as SDMX writes a code with its name. */
const CODED = /^[A-Z][A-Z0-9_]*\s*:\s*(?=\p{L})/u;
/** en milliers, in thousands; Numbers in thousands, as bureaus write above a table. */
const LEAD =
  /^(?:(?:all\s+)?(?:numbers?|figures|values|amounts|levels|counts|data|estimates)\s+(?:are\s+)?(?:(?:shown|given|expressed|reported)\s+)?)?(?:in|en)\s+(?=\S)/i;
/** Dollars in millions, Persons in thousands: what is counted stands first. */
const COUNTED_IN = /^(\p{L}+)\s+in\s+(thousand|million|billion)s$/iu;
const PER_MILLE = /^(?:‰|per mille?|千分比)$/i;
/** 千克, 千米, 百分点, 千瓦 are units of their own. */
const WHOLE = /^(?:千克|千米|千瓦|千伏|千卡|千帕|百分|万能|千分)/;

export function readScaledUnit(text: string): ScaledUnit {
  const written = text.trim().replace(CODED, '').replace(LEAD, '');
  if (PER_CENT.test(written)) return { written, base: '%', factor: 1 };
  if (COUNTED.test(written)) return { written: '', base: '', factor: 1 };
  const [, thing = '', scaledIn = ''] = COUNTED_IN.exec(written) ?? [];
  if (thing !== '' && isUnitName(thing)) return { written, base: thing, factor: factorOf(scaledIn) };
  const [, whole] = SHARE.exec(written) ?? [];
  if (whole !== undefined) return { written, base: `% of ${whole}`, factor: 1 };
  const [, share, size, coin = ''] = SDMX.exec(written) ?? [];
  if (share !== undefined) return { written, base: '%', factor: 1 };
  if (size !== undefined) return { written, base: coin === 'PER' ? 'persons' : coin, factor: factorOf(size) };
  if (PER_MILLE.test(written)) return { written, base: '‰', factor: 1 };
  const word = WHOLE.test(written) ? undefined : (CHINESE.exec(written)?.[1] ?? KOREAN.exec(written)?.[1]);
  if (word !== undefined) return { written, base: written.slice(word.length).trim(), factor: WORDS[word] ?? 1 };
  const [, money = '', scaled = ''] = BEHIND.exec(written) ?? [];
  // A metre is no million: the letter alone counts behind the sign of a currency, or its code.
  if (money !== '' && isUnitName(money)) return { written, base: money, factor: factorOf(scaled) };
  const power = POWER.exec(written);
  const scale = FOREIGN.exec(written);
  if (power !== null && power[0] !== '') {
    const count = power[1] === undefined ? Number((power[2] ?? '1').replace(/[ ,.]/g, '')) : 1000;
    return { written, base: written.slice(power[0].length).trim(), factor: count * factorOf(power[3] ?? '') };
  }
  if (scale === null) return { written, base: written, factor: 1 };
  return { written, base: written.slice(scale[0].length).trim(), factor: factorOf(scale[1] ?? '') };
}

const factorOf = (word: string): number => WORDS[word.toLowerCase()] ?? 1;

/** Whether words are surely a unit: 万人, 亿元, %, million USD, thousands; 直辖市, 快报, 1 or 男 in brackets are none. */
export function isKnownUnit(text: string): boolean {
  const written = text.trim().replace(CODED, '').replace(LEAD, '');
  if (written === '' || written.length > 40) return false;
  if (COUNTED.test(written) || SDMX.test(written)) return true;
  const { base, factor } = readScaledUnit(written);
  // A bare 1,000 may be the number of a note, in 1,000 is a scale.
  if (base === '') return factor !== 1 && (!/^1[\d ,.]*$/.test(written) || LEAD.test(text.trim()));
  return isUnitName(base) || isUnitName(written);
}
