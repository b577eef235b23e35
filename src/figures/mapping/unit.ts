import { unitsInLine } from '../stated/unit-line.ts';
import { readUnit as readKnown } from '../stated/units.ts';

/** A unit as somebody writes it at a column, taken apart: `亿元` is 10⁸ 元, `million yuan` 10⁶ yuan. */
export interface ScaledUnit {
  /** As written; blank for none. */
  readonly written: string;
  /** The base unit, without 万 or 亿, so that a number never reads 1.2万万元. */
  readonly base: string;
  readonly factor: number;
}

const CHINESE = /^(万亿|千万|百万|十万|亿|万|千|百)(?=\p{Script=Han})(?!分)/u;
const CHINESE_FACTORS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};
const ENGLISH = /^(thousand|million|billion|trillion)s?(?:\s+(?:of\s+)?|$)/i;
const ENGLISH_FACTORS: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const PER_CENT = /^(?:%|％|percent|per cent|pct|百分比|百分数)$/i;
/** 千克, 千米, 百分点, 千瓦 are units of their own. */
const WHOLE = /^(?:千克|千米|千瓦|千伏|千卡|千帕|百分|万能|千分)/;

export function readUnit(text: string): ScaledUnit {
  const written = text.trim();
  if (PER_CENT.test(written)) return { written, base: '%', factor: 1 };
  const word = WHOLE.test(written) ? undefined : CHINESE.exec(written)?.[1];
  if (word !== undefined) return { written, base: written.slice(word.length), factor: CHINESE_FACTORS[word] ?? 1 };
  const match = ENGLISH.exec(written);
  if (match === null) return { written, base: written, factor: 1 };
  const factor = ENGLISH_FACTORS[match[1]?.toLowerCase() ?? ''] ?? 1;
  return { written, base: written.slice(match[0].length).trim(), factor };
}

/** A number of such a unit in base units, free of the noise of doubles. */
export const inBase = (value: number, { factor }: ScaledUnit): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(15));

/** `单位：亿元`, `Unit: million yuan`, `指标：产值（亿元）` in a title or a note; null where none is said, or several are. */
export function unitSaidIn(texts: readonly string[]): string | null {
  if (texts.some((text) => text.split('\n').some((line) => unitsInLine(line).length > 1))) return null;
  for (const text of texts) {
    const [, unit] = /(?:计量)?单位\s*[:：]\s*([^\s,，;；。()（）]+)/.exec(text.slice(0, 2000)) ??
      /\bunits?\s*[:：]\s*([^\n,;.()]+)/i.exec(text.slice(0, 2000)) ?? [undefined, undefined];
    if (unit?.trim()) return unit.trim();
    const [, beside] = /^(?:计量单位|单位|units?)[\s,，]+(\S+)$/im.exec(text.slice(0, 2000)) ?? [];
    if (beside !== undefined && isKnownUnit(beside)) return beside;
    const [, measured] =
      /^\s*(?:指标|indicator)\s*[:：,].*[(（]([^()（）]+)[)）]\s*$/im.exec(text.slice(0, 2000)) ?? [];
    if (measured !== undefined && isKnownUnit(measured)) return measured.trim();
  }
  return null;
}

const ENGLISH_UNITS =
  /^(?:%|‰|persons?|people|yuan|usd|us\$|eur|euros?|dollars?|rmb|cny|tonnes?|tons?|kg|km2?|m2|ha|hectares?|kwh|mwh|gwh|twh|hours?|days?|years?|months?|index|households?|units?|per (?:cent|capita|1,?000|100,?000).*|\d{4}\s*=\s*100|上年(?:同期)?\s*=\s*100)$/i;

/** Whether words are surely a unit: 万人, 亿元, %, million USD; 直辖市 in brackets is none. */
export function isKnownUnit(text: string): boolean {
  const { base, written } = readUnit(text);
  if (written === '' || written.length > 24) return false;
  if (ENGLISH_UNITS.test(base) || ENGLISH_UNITS.test(written)) return true;
  const unit = base.normalize('NFKC').replace(/\s/g, '');
  const [first = '', per = ''] = unit.split('/');
  const isWhole = (part: string): boolean => readKnown(part, 0)?.end === part.length;
  return isWhole(unit) || (isWhole(first) && per.length <= 4);
}
