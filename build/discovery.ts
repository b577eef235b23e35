import { figurePath, oembedPath, panelPath, reportPath, rootFrom, sharePath } from '../src/panels/embed/address.ts';
import { messagesOf } from '../src/words/app/messages.ts';
import { discoveryWords } from '../src/words/discovery-words.ts';
import { LANGS, type Lang } from '../src/words/lang.ts';

/** A page as its head tells others about it. */
export interface DiscoveredPage {
  readonly kind: 'report' | 'panel' | 'figure' | 'embed';
  /** Of the panel or figure; blank for the report. */
  readonly id?: string;
  /** Of a figure: the panel whose picture stands for it; the report's does where it is in none. */
  readonly pictured?: string;
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  /** Relative to the root of the site: `en/panels/relief/`. */
  readonly path: string;
}

/** An element of a head. Attributes are plain text, not escaped. */
export interface HeadTag {
  readonly tag: 'meta' | 'link';
  readonly attrs: Readonly<Record<string, string>>;
}

/** The size of the picture in a link preview, in px: the ratio of 1.91 that the large cards are cut to. */
export const SHARE_SIZE = { widthPx: 1200, heightPx: 630 } as const;

/** As search engines and browsers name the languages. */
export const HREFLANG: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' };
const LOCALE: Readonly<Record<Lang, string>> = { zh: 'zh_CN', en: 'en_GB' };

/**
 * The public address of a site, out of `SITE_URL`, with a slash at its end; null where it is blank, as then nobody knows
 * where the site will stand. Throws `invalid SITE_URL` for anything but an address a browser can open.
 */
export function readSiteUrl(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  if (!URL.canParse(text.trim())) throw new RangeError(`invalid SITE_URL: ${text}`);
  const { protocol, href, search, hash } = new URL(text.trim());
  if (!/^https?:$/.test(protocol) || search !== '' || hash !== '') throw new RangeError(`invalid SITE_URL: ${text}`);
  return href.endsWith('/') ? href : `${href}/`;
}

/** How one file of the site names another: absolute where the site's address is known, else relative to the first. */
export const addressFrom =
  (path: string, siteUrl: string | null) =>
  (target: string): string =>
    siteUrl === null ? rootFrom(path) + target : siteUrl + target;

/** The same page, or the page an embed is taken from, in a language. */
function pagePath({ kind, id }: DiscoveredPage, lang: Lang): string {
  if (id === undefined) return reportPath(lang);
  return kind === 'figure' ? figurePath(id, lang) : panelPath(id, lang);
}

/**
 * What stands in the head of a page for search engines, link previews and pages that embed it: canonical address,
 * languages, Open Graph, Twitter card and, on a panel's page, the link to its oEmbed file. An embed points to the page
 * of its panel and asks not to be indexed itself.
 *
 * With `siteUrl` every address is absolute. Without it addresses are relative, as HTML allows for links: readers of
 * oEmbed links resolve them. `og:url` is left out, as Open Graph wants it absolute and readers take it literally; the
 * address a page was fetched from takes its place, and is right. The relative picture stays: some readers resolve it
 * (Zulip), the others (open-graph-scraper, Facebook) show a preview without a picture, as they would without the tag.
 */
export function discoveryTags(page: DiscoveredPage, siteUrl: string | null): HeadTag[] {
  const address = addressFrom(page.path, siteUrl);
  const link = (rel: string, attrs: Record<string, string>): HeadTag => ({ tag: 'link', attrs: { rel, ...attrs } });
  const canonical = link('canonical', { href: address(pagePath(page, page.lang)) });
  const robots: HeadTag = { tag: 'meta', attrs: { name: 'robots', content: 'noindex' } };
  return [
    ...(page.kind === 'embed' ? [robots, canonical] : [canonical, ...alternates(page, address)]),
    ...openGraph(page, address, siteUrl !== null),
    ...twitterCard(page, address),
    ...(page.kind === 'panel' && page.id !== undefined
      ? [
          link('alternate', {
            type: 'application/json+oembed',
            href: address(oembedPath(page.id, page.lang)),
            title: page.title,
          }),
        ]
      : []),
  ];
}

type Address = (target: string) => string;

/** Every language of a page, itself included, and the one for readers of neither. */
function alternates(page: DiscoveredPage, address: Address): HeadTag[] {
  const alternate = (hreflang: string, lang: Lang): HeadTag => ({
    tag: 'link',
    attrs: { rel: 'alternate', hreflang, href: address(pagePath(page, lang)) },
  });
  return [...LANGS.map((lang) => alternate(HREFLANG[lang], lang)), alternate('x-default', 'zh')];
}

/** The panel whose picture stands for a page; undefined where the report's does. */
const picturedOf = ({ kind, id, pictured }: DiscoveredPage): string | undefined => (kind === 'figure' ? pictured : id);

const pictureAlt = (page: DiscoveredPage): string =>
  discoveryWords(page.lang).picture[picturedOf(page) === undefined ? 'report' : 'panel'](page.title);

const picture = (page: DiscoveredPage): string => sharePath(picturedOf(page) ?? 'report', page.lang);

function openGraph(page: DiscoveredPage, address: Address, isAbsolute: boolean): HeadTag[] {
  const { lang, kind } = page;
  const properties: [string, string][] = [
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:type', kind === 'report' ? 'website' : 'article'],
    ...(isAbsolute ? [['og:url', address(pagePath(page, lang))] satisfies [string, string]] : []),
    ['og:site_name', messagesOf(lang).brand],
    ['og:locale', LOCALE[lang]],
    ...LANGS.filter((other) => other !== lang).map((other): [string, string] => ['og:locale:alternate', LOCALE[other]]),
    ['og:image', address(picture(page))],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(SHARE_SIZE.widthPx)],
    ['og:image:height', String(SHARE_SIZE.heightPx)],
    ['og:image:alt', pictureAlt(page)],
  ];
  return properties.map(([property, content]) => ({ tag: 'meta', attrs: { property, content } }));
}

function twitterCard(page: DiscoveredPage, address: Address): HeadTag[] {
  const names: [string, string][] = [
    ['twitter:card', 'summary_large_image'],
    ['twitter:title', page.title],
    ['twitter:description', page.description],
    ['twitter:image', address(picture(page))],
    ['twitter:image:alt', pictureAlt(page)],
  ];
  return names.map(([name, content]) => ({ tag: 'meta', attrs: { name, content } }));
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in an attribute between double quotes, of HTML or XML. */
export const escapeAttribute = (text: string): string => text.replace(/[&<>"]/g, (character) => NAMED[character] ?? '');

/** Tags as HTML, one a line. */
export function formatTags(tags: readonly HeadTag[]): string {
  return tags
    .map(({ tag, attrs }) => {
      const written = Object.entries(attrs).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
      return `<${tag}${written.join('')}>`;
    })
    .join('\n');
}
