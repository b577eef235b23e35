import type { Bilingual } from '../lang.ts';

/** Stands above a page whose script did not run, or has failed: what the page was built with is still there. */
export const stillPage: Bilingual = {
  zh: '本页的脚本没有运行：图表、数据表和链接都在，查找、切换、导出等用不了。可刷新页面，或换较新的浏览器。',
  en: 'The script of this page did not run: charts, tables and links are all there; search, views and exports are not. Load the page again, or use a newer browser.',
};
