import type { Bilingual } from './lang.ts';

/** Stands in a data package made of a text for who published or gave it, which the text does not say. */
export const NOT_STATED: Bilingual = { zh: '未注明', en: 'not stated' };
