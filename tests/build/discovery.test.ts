import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import {
  type DiscoveredPage,
  discoveryTags,
  escapeAttribute,
  formatTags,
  type HeadTag,
  readSiteUrl,
} from '../../build/discovery.ts';
import { discoveryFiles } from '../../build/discovery-files.ts';
import { type Embeddable, oembedOf } from '../../build/oembed.ts';

const SITE = 'https://example.org/report/';

const PANEL: DiscoveredPage = {
  kind: 'panel',
  id: 'relief',
  lang: 'en',
  title: 'Relief',
  description: 'Yuan',
  path: 'en/panels/relief/',
};
const REPORT: DiscoveredPage = { kind: 'report', lang: 'zh', title: '数据', description: '数字', path: '' };
const EMBED: DiscoveredPage = { ...PANEL, kind: 'embed', path: 'en/embed/relief/' };

const EMBEDDABLE: Embeddable = {
  id: 'relief',
  lang: 'en',
  headline: 'Relief',
  author: 'The federation',
  widthPx: 640,
  heightPx: 448,
};

/** What stands under a name, a property or a relation. */
const told = (tags: readonly HeadTag[], name: string): (string | undefined)[] =>
  tags
    .filter(({ attrs }) => [attrs['name'], attrs['property'], attrs['rel']].includes(name))
    .map(({ attrs }) => attrs['content'] ?? attrs['href']);

const alternates = (tags: readonly HeadTag[]): [string | undefined, string | undefined][] =>
  tags.filter(({ attrs }) => 'hreflang' in attrs).map(({ attrs }) => [attrs['hreflang'], attrs['href']]);

const oembedLinks = (tags: readonly HeadTag[]): (string | undefined)[] =>
  tags.filter(({ attrs }) => attrs['type'] === 'application/json+oembed').map(({ attrs }) => attrs['href']);

describe('the head of a page', () => {
  it('of a panel names its address, its languages, its picture and its oEmbed file', () => {
    const tags = discoveryTags(PANEL, SITE);
    expect(told(tags, 'canonical')).toEqual([`${SITE}en/panels/relief/`]);
    expect(alternates(tags)).toEqual([
      ['zh-CN', `${SITE}panels/relief/`],
      ['en', `${SITE}en/panels/relief/`],
      ['x-default', `${SITE}panels/relief/`],
    ]);
    for (const name of ['og:image', 'twitter:image'])
      expect(told(tags, name)).toEqual([`${SITE}images/relief.en.share.png`]);
    expect(told(tags, 'og:url')).toEqual([`${SITE}en/panels/relief/`]);
    expect([told(tags, 'og:image:width'), told(tags, 'og:image:height')]).toEqual([['1200'], ['630']]);
    expect([told(tags, 'og:locale'), told(tags, 'og:locale:alternate')]).toEqual([['en_GB'], ['zh_CN']]);
    expect(told(tags, 'twitter:card')).toEqual(['summary_large_image']);
    expect(oembedLinks(tags)).toEqual([`${SITE}oembed/relief.en.json`]);
    expect(told(tags, 'robots')).toEqual([]);
  });

  it('of the report has its own picture, and nothing to embed', () => {
    const tags = discoveryTags(REPORT, SITE);
    expect(told(tags, 'canonical')).toEqual([SITE]);
    expect(told(tags, 'og:image')).toEqual([`${SITE}images/report.zh.share.png`]);
    expect(told(tags, 'og:type')).toEqual(['website']);
    expect(told(tags, 'og:image:alt')).toEqual(['数据：主要数字']);
    expect(oembedLinks(tags)).toEqual([]);
  });

  it('of an embed sends search engines to the page of its panel', () => {
    const tags = discoveryTags(EMBED, SITE);
    expect(told(tags, 'robots')).toEqual(['noindex']);
    expect(told(tags, 'canonical')).toEqual([`${SITE}en/panels/relief/`]);
    expect(told(tags, 'og:url')).toEqual([`${SITE}en/panels/relief/`]);
    expect(alternates(tags)).toEqual([]);
    expect(oembedLinks(tags)).toEqual([]);
  });

  it.each([REPORT, PANEL, EMBED])('holds relative addresses that lead to the same files, %s', (page) => {
    const known = (tags: readonly HeadTag[]) =>
      tags.filter(({ attrs }) => attrs['property'] !== 'og:url').map(({ attrs }) => attrs['href'] ?? attrs['content']);
    const relative = known(discoveryTags(page, null));
    expect(relative.join(' ')).not.toContain('//');
    const resolved = relative.map((text = '') => (/^\.\.?\//.test(text) ? new URL(text, SITE + page.path).href : text));
    expect(resolved).toEqual(known(discoveryTags(page, SITE)));
    expect(told(discoveryTags(page, null), 'og:url')).toEqual([]);
  });

  it('keeps hostile texts inside their attributes', () => {
    const title = '"><script>alert(1)</script> & \'';
    const html = formatTags(discoveryTags({ ...PANEL, title }, null));
    expect(html).not.toMatch(/<script|"">/);
    expect(html).toContain('content="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; \'"');
  });
});

describe('the address of the site', () => {
  it.each([
    [undefined, null],
    ['', null],
    [' ', null],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/report', SITE],
    [SITE, SITE],
    ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/a/'],
  ])('%s is read as %s', (text, url) => {
    expect(readSiteUrl(text)).toBe(url);
  });

  it.each(['example.org', '/report/', 'ftp://example.org/', 'https://example.org/?a=1', 'https://example.org/#a'])(
    '%s is refused',
    (text) => {
      expect(() => readSiteUrl(text)).toThrow(`invalid SITE_URL: ${text}`);
    },
  );
});

describe('the oEmbed file of a panel', () => {
  it('has all that the standard asks of a rich one', () => {
    expect(oembedOf(EMBEDDABLE, SITE)).toMatchObject({
      type: 'rich',
      version: '1.0',
      title: 'Relief',
      author_name: 'The federation',
      provider_name: 'Shushuo',
      provider_url: `${SITE}en/`,
      thumbnail_url: `${SITE}images/relief.en.share.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
      width: 640,
      height: 448,
      html: `<iframe src="${SITE}en/embed/relief/" title="Relief" width="640" height="448" frameborder="0" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    });
  });

  it('is a frame without a border where WordPress leaves a site it does not know these attributes alone', () => {
    const { html } = oembedOf(EMBEDDABLE, SITE);
    const kept = ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'];
    const left = html.replace(/ ([\w-]+)="[^"]*"/g, (whole, name: string) => (kept.includes(name) ? whole : ''));
    expect(left).toBe(
      `<iframe src="${SITE}en/embed/relief/" title="Relief" width="640" height="448" frameborder="0"></iframe>`,
    );
  });

  it('is relative to itself where nobody knows the address of the site', () => {
    const { html, thumbnail_url, provider_url } = oembedOf({ ...EMBEDDABLE, lang: 'zh' }, null);
    expect([thumbnail_url, provider_url]).toEqual(['../images/relief.zh.share.png', '../']);
    expect(html).toContain('src="../embed/relief/"');
  });

  it('keeps a hostile headline inside its attribute', () => {
    const headline = '"><script>alert(1)</script>';
    const { html, title } = oembedOf({ ...EMBEDDABLE, headline }, SITE);
    expect(title).toBe(headline);
    expect(html).toContain(`title="${escapeAttribute(headline)}"`);
    expect(html).not.toContain('<script');
  });
});

const PATHS = [
  ...['', 'en/', 'panels/relief/', 'en/panels/relief/'],
  ...['figures/relief-funds/', 'en/figures/relief-funds/'],
];

describe('the files beside the pages', () => {
  const panels: Embeddable[] = [EMBEDDABLE, { ...EMBEDDABLE, lang: 'zh' }];

  it('are one oEmbed file a panel and language, and no sitemap of addresses nobody knows', () => {
    expect([...discoveryFiles(panels, ['relief-funds'], null).keys()]).toEqual([
      'oembed/relief.en.json',
      'oembed/relief.json',
    ]);
  });

  it('are a sitemap of every page with its languages, and a robots.txt only at the root of a host', () => {
    const files = discoveryFiles(panels, ['relief-funds'], SITE);
    const sitemap = files.get('sitemap.xml') ?? '';
    expect(XMLValidator.validate(sitemap)).toBe(true);
    const { urlset } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(sitemap) as {
      urlset: { url: { loc: string; 'xhtml:link': { hreflang: string; href: string }[] }[] };
    };
    const pages = PATHS.map((path) => SITE + path);
    expect(urlset.url.map(({ loc }) => loc)).toEqual(pages);
    expect(urlset.url[3]?.['xhtml:link'].map(({ hreflang, href }) => [hreflang, href])).toEqual([
      ['zh-CN', pages[2]],
      ['en', pages[3]],
      ['x-default', pages[2]],
    ]);
    expect(files.has('robots.txt')).toBe(false);
    expect(discoveryFiles(panels, [], 'https://example.org/').get('robots.txt')).toContain(
      'Sitemap: https://example.org/sitemap.xml',
    );
  });
});
