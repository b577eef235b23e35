import { THEMES, type ThemeName } from '../../charts/theme.ts';
import { PAPER } from '../../draw/picture.ts';
import { colorXml } from './chart-ink.ts';
import { EAST_ASIAN } from './slide-type.ts';

/** The deck's colours and Chinese font as its theme, so that what the reader adds to a slide fits in. */
export function setTheme(xml: string, name: ThemeName): string {
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
  const scheme = colors.map(([slot, color]) => `<a:${slot}>${colorXml(color.slice(1))}</a:${slot}>`).join('');
  return xml
    .replace(/<a:clrScheme[\s\S]*?<\/a:clrScheme>/, () => `<a:clrScheme name="Shushuo">${scheme}</a:clrScheme>`)
    .replaceAll('<a:ea typeface=""/>', () => `<a:ea typeface="${EAST_ASIAN}"/>`)
    .replace(/(<a:font script="Hans" typeface=")[^"]*"/g, (_, start: string) => `${start}${EAST_ASIAN}"`);
}
