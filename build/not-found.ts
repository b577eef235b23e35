import type { WrittenPage } from '../src/pages/prerender.tsx';
import { messagesOf } from '../src/words/app/messages.ts';
import { siteWordsOf } from '../src/words/app/site-words.ts';
import { LANGS, type Lang } from '../src/words/lang.ts';
import { escapeAttribute } from './discovery.ts';

const HTML_LANG = { zh: 'zh-CN', en: 'en' } as const;

const STYLE =
  'body{color:#1f2426;background:#fbf9f4;color-scheme:light dark;font:16px/1.6 system-ui,sans-serif;margin:0 auto;max-width:44rem;padding:1rem 1.5rem 4rem}h1,h2{line-height:1.3}li{padding:.25rem 0}a{color:inherit}section{border-top:1px solid #7c8589;margin-top:2rem}@media(prefers-color-scheme:dark){body{color:#ece8df;background:#15191b}}';

function sectionOf(lang: Lang, pages: readonly WrittenPage[], base: string): string {
  const words = siteWordsOf(lang);
  // Every figure is linked from its charts.
  const own = pages.filter((page) => page.lang === lang && page.kind !== 'figure');
  const link = ({ path, preview }: WrittenPage): string =>
    `<li><a href="${base}${path}">${escapeAttribute(preview.title)}</a></li>`;
  return `<section lang="${HTML_LANG[lang]}">
<h2>${words.missing}</h2>
<p>${words.missingLead}</p>
<ul>
${own.map(link).join('\n')}
</ul>
</section>`;
}

/**
 * Writes the page that hosts answer with where there is none. It may be met at any depth, so its links start at the
 * site's address, or at the host's root where the build does not know that.
 */
export function notFoundPage(pages: readonly WrittenPage[], siteUrl: string | null): string {
  const { brand } = messagesOf('zh');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>404 · ${brand}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>404 · ${brand} <span lang="en">${messagesOf('en').brand}</span></h1>
${LANGS.map((lang) => sectionOf(lang, pages, siteUrl ?? '/')).join('\n')}
</main>
</body>
</html>
`;
}
