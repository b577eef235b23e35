/** The two languages a reader can choose. */
export type Lang = 'zh' | 'en';

/** The same words in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Both languages, the one of the report first. */
export const LANGS: readonly Lang[] = ['zh', 'en'];
