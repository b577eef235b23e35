import type { Lang } from './lang.ts';
import { formatCount } from './numbers.ts';

const zh = {
  /** `集体合同2.05万份，比2008年增长120%`; `growth` without a sign. */
  grown: (name: string, quantity: string, year: number, growth: string): string =>
    `${name}${quantity}，比${year}年增长${growth}`,
  fallen: (name: string, quantity: string, year: number, growth: string): string =>
    `${name}${quantity}，比${year}年下降${growth}`,
  same: (name: string, quantity: string, year: number): string => `${name}${quantity}，与${year}年持平`,
  fastest: (name: string, year: number, growth: string): string => `${name}增长最快，比${year}年增长${growth}`,
  mostFallen: (name: string, year: number, growth: string): string =>
    `各项都比${year}年下降，${name}下降最少，为${growth}`,
  stated: (name: string, quantity: string): string => `${name}${quantity}`,
  listed: (parts: readonly string[]): string => parts.join('，'),
  largest: (name: string, quantity: string): string => `${name}最多，${quantity}`,
  compared: (period: string, year: number): string => (period === '' ? `与${year}年相比` : `${period}与${year}年相比`),
  ranking: (count: number, period: string, year: number): string =>
    `${period === '' ? '' : `${period}`}与${year}年相比的增幅，${formatCount(count, 'zh')}项指标`,
  unit: (unit: string): string => `单位：${unit}`,
  ownUnits: '各有各的单位',
  ownScales: '单位不同的各用各的刻度',
  logarithmic: '对数刻度',
  squares: '每行的一格代表多少，写在行首',
  joined: (parts: readonly string[]): string => parts.filter(Boolean).join('；'),
};

/** The words of panels that are suggested for figures whose file declares no views. */
export type SuggestWords = typeof zh;

const en: SuggestWords = {
  grown: (name, quantity, year, growth) => `${name}: ${quantity}, up ${growth} on ${year}`,
  fallen: (name, quantity, year, growth) => `${name}: ${quantity}, down ${growth} on ${year}`,
  same: (name, quantity, year) => `${name}: ${quantity}, as in ${year}`,
  fastest: (name, year, growth) => `${name} grew most, up ${growth} on ${year}`,
  mostFallen: (name, year, growth) => `All fell against ${year}; ${name} fell least, by ${growth}`,
  stated: (name, quantity) => `${name}: ${quantity}`,
  listed: (parts) => parts.join('; '),
  largest: (name, quantity) => `${name} is the largest: ${quantity}`,
  compared: (period, year) => (period === '' ? `Compared with ${year}` : `${period} compared with ${year}`),
  ranking: (count, period, year) =>
    `Change from ${year}${period === '' ? '' : ` to ${period}`}, ${formatCount(count, 'en')} ${count === 1 ? 'indicator' : 'indicators'}`,
  unit: (unit) => `unit: ${unit}`,
  ownUnits: 'each in its own unit',
  ownScales: 'different units each on their own scale',
  logarithmic: 'logarithmic scale',
  squares: 'what one square stands for is said on each row',
  joined: (parts) => parts.filter(Boolean).join('; '),
};

const WORDS: Readonly<Record<Lang, SuggestWords>> = { zh, en };

export const suggestWordsOf = (lang: Lang): SuggestWords => WORDS[lang];
