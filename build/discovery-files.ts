import { figurePath, oembedPath, panelPath, reportPath } from '../src/panels/embed/address.ts';
import { LANGS, type Lang } from '../src/words/lang.ts';
import { escapeAttribute, HREFLANG } from './discovery.ts';
import { type Embeddable, oembedOf } from './oembed.ts';

/**
 * What machines look for beside the pages, by path: an oEmbed file for each panel and language and, where it is known
 * where the site will stand, a sitemap. A `robots.txt` is read at the root of a host only, so it is written only there.
 */
export function discoveryFiles(
  panels: readonly Embeddable[],
  figures: readonly string[],
  siteUrl: string | null,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const panel of panels) {
    files.set(oembedPath(panel.id, panel.lang), `${JSON.stringify(oembedOf(panel, siteUrl), null, 2)}\n`);
  }
  if (siteUrl === null) return files;
  files.set('sitemap.xml', formatSitemap([...new Set(panels.map(({ id }) => id))], figures, siteUrl));
  if (new URL(siteUrl).pathname === '/')
    files.set('robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}sitemap.xml\n`);
  return files;
}

/** Every page that search engines shall know, each with its languages (sitemaps.org, and Google's extension for it). */
function formatSitemap(panels: readonly string[], figures: readonly string[], siteUrl: string): string {
  const pages = [
    reportPath,
    ...panels.map((id) => (lang: Lang) => panelPath(id, lang)),
    ...figures.map((id) => (lang: Lang) => figurePath(id, lang)),
  ];
  const urls = pages.flatMap((path) => LANGS.map((lang) => sitemapUrl(path, lang, siteUrl)));
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${urls.join('\n')}\n</urlset>\n`;
}

function sitemapUrl(path: (lang: Lang) => string, lang: Lang, siteUrl: string): string {
  const alternate = (hreflang: string, other: Lang): string =>
    `  <xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeAttribute(siteUrl + path(other))}"/>`;
  const others = [...LANGS.map((other) => alternate(HREFLANG[other], other)), alternate('x-default', 'zh')];
  return `<url>\n  <loc>${escapeAttribute(siteUrl + path(lang))}</loc>\n${others.join('\n')}\n</url>`;
}
