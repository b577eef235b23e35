import type { Bilingual } from './lang.ts';

/* What is said of a claim that was recomputed. The keys are those of `checkClaims`. */

export const CLAIM_KINDS = {
  growth: { zh: '增长', en: 'growth' },
  yearly: { zh: '年均增长', en: 'yearly growth' },
  difference: { zh: '增减', en: 'difference' },
  points: { zh: '百分点', en: 'points' },
  share: { zh: '占比', en: 'share' },
  sum: { zh: '合计', en: 'sum' },
  multiple: { zh: '倍数', en: 'multiple' },
  average: { zh: '平均', en: 'average' },
} satisfies Readonly<Record<string, Bilingual>>;

export const VERDICTS = {
  consistent: { zh: '相符', en: 'consistent' },
  inconsistent: { zh: '不符', en: 'inconsistent' },
  'cannot-be-checked': { zh: '无法核对', en: 'cannot be checked' },
} satisfies Readonly<Record<string, Bilingual>>;

export const CLAIM_REASONS = {
  'digits-agree': { zh: '在四舍五入的范围内相符。', en: 'The digits agree within rounding.' },
  'digits-disagree': { zh: '四舍五入也解释不了。', en: 'No rounding explains the digits.' },
  'part-exceeds-whole': { zh: '部分大于总体。', en: 'The part is larger than its whole.' },
  'level-missing': { zh: '文中没有基期的数。', en: 'The text does not print the level it compares with.' },
  'whole-missing': { zh: '文中没有总体的数。', en: 'The text does not print the whole.' },
  'years-missing': { zh: '文中没有说几年。', en: 'The text does not say over how many years.' },
  'comparable-prices': {
    zh: '按可比价格、同口径或扣除价格因素计算，不能用所印的数核对。',
    en: 'It is in comparable prices or on another basis than the printed levels.',
  },
  'groups-overlap': { zh: '各组可能重叠，或单位不同。', en: 'The groups may overlap, or have different units.' },
  'open-end': { zh: '“多”“近”“超过”等使范围敞开，不能判断。', en: 'A number is open at one end, which allows it.' },
} satisfies Readonly<Record<string, Bilingual>>;

export const CLAIM_FITS = {
  multiple: { zh: '若是“是…的几倍”就相符。', en: 'It would fit as “is … times”.' },
  'growth-times': { zh: '若是“增长”就相符。', en: 'It would fit as growth.' },
  points: { zh: '若是“百分点”就相符。', en: 'It would fit in percentage points.' },
  'swapped-digits': { zh: '若有两个数字颠倒就相符。', en: 'It would fit with two digits swapped.' },
  unit: { zh: '若万、亿写错就相符。', en: 'It would fit with 万 for 亿, or the reverse.' },
  sign: { zh: '若增减方向写反就相符。', en: 'It would fit in the other direction.' },
  'decimal-point': { zh: '若小数点错位就相符。', en: 'It would fit with the decimal point moved.' },
} satisfies Readonly<Record<string, Bilingual>>;
