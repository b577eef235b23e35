import type { Lang } from './lang.ts';

/** What the letters beside numbers mean in the files of statistics offices that follow SDMX or Eurostat. */
const MEANINGS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  a: { zh: '正式数', en: 'normal value' },
  b: { zh: '序列中断', en: 'break in series' },
  c: { zh: '保密', en: 'confidential' },
  d: { zh: '定义不同', en: 'definition differs' },
  e: { zh: '估计值', en: 'estimated' },
  f: { zh: '预测值', en: 'forecast' },
  i: { zh: '推算值', en: 'imputed' },
  n: { zh: '不显著', en: 'not significant' },
  p: { zh: '初步数', en: 'provisional' },
  r: { zh: '修订数', en: 'revised' },
  u: { zh: '可靠性低', en: 'low reliability' },
};

/**
 * A mark as the file writes it, and what it usually means: `p，初步数`; one that is not usual stands alone. `isGraded`: A to
 * F are grades of quality, as Statistics Canada gives them.
 */
export function formatFlag(flag: string, isGraded: boolean, lang: Lang): string {
  const isGrade = isGraded && /^[A-F]$/.test(flag);
  // Eurostat sets two letters at a number of which both hold: bu.
  const letters = /^(?:[a-z]{1,2}|[A-Z])$/.test(flag) ? [...flag.toLowerCase()] : [];
  const meanings = letters.flatMap((letter) =>
    Object.hasOwn(MEANINGS, letter) ? (MEANINGS[letter]?.[lang] ?? []) : [],
  );
  if (isGrade || letters.length === 0 || meanings.length < letters.length) return flag;
  return [flag, ...meanings].join(lang === 'zh' ? '，' : ', ');
}

const QUALIFIER =
  /^(?:约为|大约|大概|将近|接近|不足|不到|超过|突破|至少|最多|不超过|不少于|高于|低于|多于|少于|约|近|超|逾|more than|less than|fewer than|at least|at most|up to|over|under|nearly|almost|about|around|approximately|approx\.?|roughly|circa|ca\.?)?…?(?:余|多|左右|上下)?$/i;

/** What says that a number is not exact, as the file writes it: 近, over, 余, and 近…余 on both sides of it. */
export const isQualifier = (flag: string): boolean => flag !== '' && flag !== '…' && QUALIFIER.test(flag);

/** A number that nothing is to be said of: SDMX marks each of them A, an instrument OK. */
export const isOrdinaryFlag = (flag: string): boolean =>
  flag === 'A' || /^(?:normal(?: value)?|official figure|final|ok|good|valid|正式数?|正常|有效)$/i.test(flag.trim());
