import type { Lang } from '../lang.ts';

/** What a program says of a fault, in brackets; nothing where it says nothing. */
export const because = (reason: string, lang: Lang): string =>
  reason === '' ? '' : lang === 'zh' ? `（${reason}）` : ` (${reason})`;
