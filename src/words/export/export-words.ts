import type { Bilingual } from '../lang.ts';

/* Sentences about files that are made: what their holder has to know. */

const MOST_NAMED = 20;

/** Characters the exports' font has no glyph for; each is named with its code, as it may not be visible here either. */
export function missingGlyphs(characters: readonly string[]): Bilingual {
  const shown = characters.slice(0, MOST_NAMED).map((one) => `${one} (U+${hex(one)})`);
  const rest = characters.length - shown.length;
  return {
    zh: `导出所用的字体没有这些字，文件中会显示为方框或缺字：${shown.join('、')}${rest > 0 ? `等${characters.length}个` : ''}。请改用别的写法，例如改写为常用字或拼音。`,
    en: `The font of the exports lacks these characters, which will show as boxes or be missing: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}. Please write them in another way.`,
  };
}

const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** A panel that its data do not allow. */
export const notDrawn = (id: string, problem: Bilingual): Bilingual => ({
  zh: `图 ${id} 画不出来：${problem.zh}`,
  en: `The panel ${id} cannot be drawn: ${problem.en}`,
});

/** A size in which nothing of a panel can be set. */
export const tooFlat = (size: string, panel: string): Bilingual => ({
  zh: `${size} 太扁，放不下图 ${panel}，请加大高度。`,
  en: `${size} is too flat for the panel ${panel}; choose more height.`,
});

/** A browser that runs no WebAssembly, as some security settings have it. */
export const noWasm = (): Bilingual => ({
  zh: '这个浏览器或单位的安全设置不允许运行 WebAssembly，所以在这里做不出这种文件。可以改用 SVG、PowerPoint、Excel 或 CSV，或换一个浏览器。',
  en: 'This browser, or the security settings of your organisation, allow no WebAssembly, so this file cannot be made here. Choose SVG, PowerPoint, Excel or CSV instead, or use another browser.',
});

export const noRefreshHere = (): Bilingual => ({
  zh: '这个单文件里不能更新演示文稿，请在网站上或用命令行更新。',
  en: 'This one file cannot refresh a deck: do so on the site or by the command line.',
});
