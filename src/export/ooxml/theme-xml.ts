import { THEMES, type ThemeName } from '../../charts/theme.ts';
import { PAPER } from '../../draw/picture.ts';
import type { Lang } from '../../words/lang.ts';
import { emu, XML } from '../native/drawing-xml.ts';
import { EAST_ASIAN, SLIDE_FONTS } from '../native/slide-type.ts';

/** `theme….xml` of a deck or document: our colours and fonts, so that what the reader adds fits in, and another theme fits us. */
export function themeXml(name: ThemeName, lang: Lang): string {
  const theme = THEMES[name];
  const colors: [string, string][] = [
    ['dk1', theme.ink],
    ['lt1', PAPER[name]],
    ['dk2', theme.muted],
    ['lt2', theme.hairline],
    ['accent1', theme.cinnabar],
    ['accent2', theme.azurite],
    ['accent3', theme.malachite],
    ['accent4', theme.ochre],
    ['accent5', theme.stone],
    ['accent6', theme.muted],
    ['hlink', theme.azurite],
    ['folHlink', theme.stone],
  ];
  const scheme = colors.map(([slot, color]) => `<a:${slot}><a:srgbClr val="${color.slice(1)}"/></a:${slot}>`).join('');
  const fonts = (kind: string): string =>
    `<a:${kind}><a:latin typeface="${SLIDE_FONTS[lang].latin}"/><a:ea typeface="${EAST_ASIAN}"/><a:cs typeface=""/><a:font script="Hans" typeface="${EAST_ASIAN}"/></a:${kind}>`;
  return [
    `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Shushuo"><a:themeElements>`,
    `<a:clrScheme name="Shushuo">${scheme}</a:clrScheme>`,
    `<a:fontScheme name="Shushuo">${fonts('majorFont')}${fonts('minorFont')}</a:fontScheme>`,
    `<a:fmtScheme name="Shushuo">${FORMS}</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`,
  ].join('');
}

const PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const thrice = (inner: string): string => inner.repeat(3);

/** Three of each, as the standard wants: plain fills, plain lines and no effects. */
const FORMS = [
  `<a:fillStyleLst>${thrice(PLAIN)}</a:fillStyleLst>`,
  `<a:lnStyleLst>${[0.5, 1, 1.5].map((width) => `<a:ln w="${emu(width)}" cap="flat">${PLAIN}<a:prstDash val="solid"/></a:ln>`).join('')}</a:lnStyleLst>`,
  `<a:effectStyleLst>${thrice('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>`,
  `<a:bgFillStyleLst>${thrice(PLAIN)}</a:bgFillStyleLst>`,
].join('');
