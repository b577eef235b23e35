import { counted } from './english.ts';
import type { Lang } from './lang.ts';
import { formatCount } from './numbers.ts';

/** How many claims have each verdict. */
export interface VerdictCounts {
  readonly inconsistent: number;
  readonly 'cannot-be-checked': number;
  readonly consistent: number;
}

const zh = {
  topic: '报告里的说法',
  lead: '增幅、占比、合计、倍数、平均，都用文中印出的数重算一遍。',
  headline: ({ inconsistent, consistent, ...open }: VerdictCounts): string => {
    const unchecked = open['cannot-be-checked'];
    if (inconsistent + consistent === 0) return `${formatCount(unchecked, 'zh')}处说法，都无法核对`;
    const found = inconsistent === 0 ? '没有不符的' : `${formatCount(inconsistent, 'zh')}处不符`;
    const rest = unchecked === 0 ? '' : `，另有${formatCount(unchecked, 'zh')}处无法核对`;
    return `重算${formatCount(inconsistent + consistent, 'zh')}处说法，${found}${rest}`;
  },
  subtitle: '按印出的数字四舍五入的范围判断',
  notes: ['相符：在四舍五入的范围内对得上。不符：怎样四舍五入也对不上。无法核对：文中的数不够，或按别的口径计算。'],
  count: '处',
  columns: ['说法', '类别', '结论', '算式', '说明'],
  reading: (verdict: string, count: number): string => `${verdict}：${formatCount(count, 'zh')}处`,
};

/** The words of the panel that shows what became of a text's claims. */
export type ClaimsPanelWords = typeof zh;

const en: ClaimsPanelWords = {
  topic: 'What the text claims',
  lead: 'Growth, shares, sums, multiples and averages, recomputed from the numbers the text prints.',
  headline: ({ inconsistent, consistent, ...open }) => {
    const unchecked = open['cannot-be-checked'];
    if (inconsistent + consistent === 0) return `${counted(unchecked, 'claim')}: none can be checked`;
    const found = inconsistent === 0 ? 'none inconsistent' : `${formatCount(inconsistent, 'en')} inconsistent`;
    const rest = unchecked === 0 ? '' : `; ${formatCount(unchecked, 'en')} more cannot be checked`;
    return `${counted(inconsistent + consistent, 'claim')} recomputed: ${found}${rest}`;
  },
  subtitle: 'Judged within the rounding of the printed digits',
  notes: [
    'Consistent: the digits agree within rounding. Inconsistent: no rounding explains them. Cannot be checked: the text prints too little, or reckons on another basis.',
  ],
  count: 'claims',
  columns: ['Claim', 'Kind', 'Verdict', 'Arithmetic', 'Remark'],
  reading: (verdict, count) => `${verdict}: ${counted(count, 'claim')}`,
};

export const claimsPanelWordsOf = (lang: Lang): ClaimsPanelWords => (lang === 'zh' ? zh : en);
