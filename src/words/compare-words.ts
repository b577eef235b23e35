import { counted } from './english.ts';
import type { Lang } from './lang.ts';
import { formatCount } from './numbers.ts';

type Obstacle = 'unit' | 'measure' | 'qualifier' | 'order' | 'range' | 'not-a-size';

const list = (names: readonly string[], of: (names: readonly string[], more: number) => string): string =>
  of(names.slice(0, 12), Math.max(0, names.length - 12));

const zh = {
  earlier: '前一份',
  later: '后一份',
  change: '变化',
  changePct: '变化（%）',
  remark: '说明',
  added: '新增',
  vanished: '不再有',
  stated: (period: string): string => `${period}，原文所述`,
  at: (period: string, number: string): string => `${period} ${number}`,
  about: (change: string): string => `约${change}`,
  obstacle: {
    unit: '两份的单位不同，不能相减',
    measure: '两份的性质不同（如存量与累计），请慎作比较',
    qualifier: '两份的表述不同（如“多”与“近”），变化只是约数',
    order: '只知量级，不能相减',
    range: '有区间，不能相减',
    'not-a-size': '名次或周期，不算变化率',
  } satisfies Readonly<Record<Obstacle, string>>,
  summary: '两份对比',
  title: {
    rose: (name: string, before: string, after: string, pct: string): string =>
      `${name}从${before}增至${after}，增长${pct}`,
    fell: (name: string, before: string, after: string, pct: string): string =>
      `${name}从${before}降至${after}，下降${pct}`,
    same: (name: string, value: string): string => `${name}与上次相同，为${value}`,
    changed: (name: string, before: string, after: string): string => `${name}：上次${before}，这次${after}`,
    most: (name: string, pct: string): string => `${name}变化最大，${pct}`,
    counts: (pairs: number, added: number, vanished: number): string =>
      `${pairs}项可以对照，新增${added}项，不再有${vanished}项`,
  },
  subtitle: (before: string, after: string): string => `${after}与${before}对照，都是原文所述的数字`,
  changes: (before: string, after: string): string => `从${before}到${after}的变化，%`,
  note: {
    added: (names: readonly string[]): string =>
      list(
        names,
        (shown, more) => `新增：${shown.join('、')}${more ? `等 ${formatCount(more + shown.length, 'zh')} 项` : ''}。`,
      ),
    vanished: (names: readonly string[]): string =>
      list(
        names,
        (shown, more) =>
          `不再有：${shown.join('、')}${more ? `等 ${formatCount(more + shown.length, 'zh')} 项` : ''}。`,
      ),
    notDrawn: (name: string, reason: string): string => `“${name}”没有画出：${reason}。`,
    about: '带“约”的变化，原文至少有一个数不是确数。',
    stated: '两个数字都由各自的文件写明，没有推算。',
    most: (shown: number, all: number): string =>
      `共${formatCount(all, 'zh')}项，图中只画变化最大的${formatCount(shown, 'zh')}项，其余见表。`,
  },
  source: (before: string, after: string): string => `来源：${before}；${after}`,
  description: (count: number): string => `成对条形图，${formatCount(count, 'zh')}项指标`,
};

/** The words of two datasets beside each other. */
export type CompareWords = typeof zh;

const en: CompareWords = {
  earlier: 'Earlier',
  later: 'Later',
  change: 'Change',
  changePct: 'Change (%)',
  remark: 'Remark',
  added: 'new',
  vanished: 'no longer there',
  stated: (period) => `${period}, as stated`,
  at: (period, number) => `${period}: ${number}`,
  about: (change) => `about ${change}`,
  obstacle: {
    unit: 'the units differ, so there is no difference',
    measure: 'the kinds differ (such as a level and a sum): compare with care',
    qualifier: 'they are stated differently (such as "more than" and "nearly"), so the change is only about',
    order: 'only the order of magnitude is known, so there is no difference',
    range: 'a range has no difference',
    'not-a-size': 'a rank or an interval has no rate of change',
  },
  summary: 'The two compared',
  title: {
    rose: (name, before, after, pct) => `${name}: from ${before} to ${after}, up ${pct}`,
    fell: (name, before, after, pct) => `${name}: from ${before} to ${after}, down ${pct}`,
    same: (name, value) => `${name}: unchanged at ${value}`,
    changed: (name, before, after) => `${name}: ${before} before, ${after} now`,
    most: (name, pct) => `${name} changed most, ${pct}`,
    counts: (pairs, added, vanished) =>
      `${counted(pairs, 'indicator')} can be compared, ${formatCount(added, 'en')} new, ${formatCount(vanished, 'en')} no longer there`,
  },
  subtitle: (before, after) => `${after} beside ${before}, both as stated`,
  changes: (before, after) => `Change from ${before} to ${after}, %`,
  note: {
    added: (names) =>
      list(names, (shown, more) => `New: ${shown.join('; ')}${more ? ` and ${formatCount(more, 'en')} more` : ''}.`),
    vanished: (names) =>
      list(
        names,
        (shown, more) => `No longer there: ${shown.join('; ')}${more ? ` and ${formatCount(more, 'en')} more` : ''}.`,
      ),
    notDrawn: (name, reason) => `"${name}" is not drawn: ${reason}.`,
    about: 'A change marked "about" has at least one number that is not stated exactly.',
    stated: 'Both numbers are stated in their files; none is derived.',
    most: (shown, all) =>
      `Of ${formatCount(all, 'en')} indicators the ${formatCount(shown, 'en')} that changed most are drawn; the others are in the table.`,
  },
  source: (before, after) => `Source: ${before}; ${after}`,
  description: (count) => `Paired bar chart of ${counted(count, 'indicator')}`,
};

const WORDS: Readonly<Record<Lang, CompareWords>> = { zh, en };

export const compareWordsOf = (lang: Lang): CompareWords => WORDS[lang];
