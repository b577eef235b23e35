import type { Lang } from '../../words/lang.ts';
import { EAST_ASIAN, SLIDE_FONTS } from './slide-type.ts';

const TYPE = /<a:(rPr|defRPr|endParaRPr)\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/a:\1>)/g;
const FAMILIES = /<a:(?:latin|ea|cs)\b[^>]*\/>/g;

/** What may stand after the families in the schema. */
const AFTER = /<a:(?:sym|hlinkClick|hlinkMouseOver|rtl|extLst)\b/;

/**
 * Sets family and language of all type in a part: PptxGenJS gives charts a Latin family only, which leaves Chinese to
 * whatever the reader's system picks. Parts that follow the theme (`themed`) name its fonts, others the fonts themselves.
 */
export function setFonts(xml: string, lang: Lang, themed: boolean): string {
  const { latin, lang: tag } = SLIDE_FONTS[lang];
  const families = themed
    ? '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
    : `<a:latin typeface="${latin}"/><a:ea typeface="${EAST_ASIAN}"/><a:cs typeface="${latin}"/>`;
  return xml.replace(TYPE, (_, name: string, attributes: string, inner = '') => {
    const own = /<a:ea typeface="\+/.test(inner) && themed;
    const content = own ? inner : withFamilies(inner.replace(FAMILIES, ''), families);
    const bare = attributes.replace(/ (?:lang|altLang)="[^"]*"/g, '').trimEnd();
    return `<a:${name} lang="${tag}"${bare}>${content}</a:${name}>`;
  });
}

function withFamilies(inner: string, families: string): string {
  const at = inner.search(AFTER);
  return at < 0 ? inner + families : inner.slice(0, at) + families + inner.slice(at);
}
