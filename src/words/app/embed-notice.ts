import type { Bilingual } from '../lang.ts';

/** What stands in another page where a panel does not arrive: a link to the panel's own page. */
export const noPanel: Bilingual = {
  zh: '图表没有载入，可打开原网页',
  en: 'The chart did not load; open its page',
};
