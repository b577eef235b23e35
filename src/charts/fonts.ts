/** The bundled subset of Noto Sans SC, cut by build/fonts.ts. */
export const BUNDLED_FONT = 'Shushuo Sans';

/**
 * Fonts a system may bring along that can write Chinese, best first.
 * A Chinese font leads even for Latin letters, so that quotation marks, dashes and digits match the text around them.
 */
export const SYSTEM_FONTS = [
  'PingFang SC',
  'Hiragino Sans GB',
  'Microsoft YaHei',
  'HarmonyOS Sans SC',
  'MiSans',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Source Han Sans SC',
  'Source Han Sans CN',
  'WenQuanYi Micro Hei',
  'WenQuanYi Zen Hei',
  'Droid Sans Fallback',
  'Heiti SC',
  'SimHei',
  'Noto Sans CJK JP',
  'Noto Sans CJK TC',
  'Noto Sans CJK HK',
  'Noto Sans CJK KR',
  'AR PL UMing CN',
] as const;

/** The only font stack, for the page and for chart texts. The bundled font is last: fetched only for a missing glyph. */
export const SANS: string = [...SYSTEM_FONTS, BUNDLED_FONT]
  .map((name) => `'${name}'`)
  .join(', ')
  .concat(', sans-serif');
