import type { Lang } from '../../words/lang.ts';

/** What `lang` to write on a part of an English page that quotes the report; nothing where it is the page's own. */
export function langOfPart(text: string, lang: Lang): 'zh-CN' | undefined {
  return lang === 'en' && /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined;
}
