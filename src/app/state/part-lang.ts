import type { Lang } from '../../words/lang.ts';

/**
 * Gives the `lang` of a part of an English page that quotes the report; undefined where it is the page's own. An English
 * sentence with a Chinese name in it stays English: it has more words than characters.
 */
export function langOfPart(text: string, lang: Lang): 'zh-CN' | undefined {
  if (lang === 'zh') return undefined;
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return characters > (text.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0) ? 'zh-CN' : undefined;
}

/**
 * Writes the language of a document on its root. The same written again would have the browser style every element anew,
 * as a page comes to life.
 */
export function setDocumentLang({ documentElement }: Document, lang: Lang): void {
  const now = lang === 'zh' ? 'zh-CN' : 'en';
  if (documentElement.lang !== now) documentElement.lang = now;
}
