import type { Lang } from '../../words/lang.ts';

/** Gives the `lang` of a part of an English page that quotes the report; undefined where it is the page's own. */
export function langOfPart(text: string, lang: Lang): 'zh-CN' | undefined {
  return lang === 'en' && /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined;
}
