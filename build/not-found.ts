import type { WrittenPage } from '../src/pages/prerender.tsx';
import { messagesOf } from '../src/words/app/messages.ts';
import { siteWordsOf } from '../src/words/app/site-words.ts';
import { LANGS, type Lang } from '../src/words/lang.ts';
import { escapeAttribute } from './discovery.ts';

const HTML_LANG = { zh: 'zh-CN', en: 'en' } as const;

const STYLE =
  'body{color:#1f2426;background:#fbf9f4;color-scheme:light dark;font:16px/1.6 system-ui,sans-serif;margin:0 auto;max-width:44rem;padding:1rem 1.5rem 4rem}h1,h2,h3{line-height:1.3}nav a{margin-right:1rem;display:inline-block;padding:.25rem 0}label{display:block}input,button{background:transparent;border:1px solid #7c8589;color:inherit;font:inherit;min-height:2.75rem;padding:0 .75rem}input{width:min(22rem,60vw)}li{padding:.25rem 0}a{color:inherit}section{border-top:1px solid #7c8589;margin-top:2rem}@media(prefers-color-scheme:dark){body{color:#ece8df;background:#15191b}}';

function sectionOf(lang: Lang, pages: readonly WrittenPage[], base: string): string {
  const words = siteWordsOf(lang);
  const { search } = messagesOf(lang);
  // Every figure is linked from its charts.
  const own = pages.filter((page) => page.lang === lang && page.kind !== 'figure');
  const home = base + (own[0]?.path ?? '');
  const link = ({ path, preview }: WrittenPage): string =>
    `<li><a href="${base}${path}">${escapeAttribute(preview.title)}</a></li>`;
  return `<section id="${lang}" lang="${HTML_LANG[lang]}">
<h2>${words.missing}</h2>
<p>${words.missingLead}</p>
<form role="search" action="${home}" aria-label="${words.missingSearch}">
<label for="q-${lang}">${words.missingSearch}</label>
<input id="q-${lang}" type="search" name="q" required placeholder="${search.hint}"> <button>${words.missingFind}</button>
</form>
<h3>${words.missingPages}</h3>
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
<nav aria-label="语言 Language"><a href="#zh" lang="zh-CN">中文</a> <a href="#en" lang="en">English</a></nav>
${LANGS.map((lang) => sectionOf(lang, pages, siteUrl ?? '/')).join('\n')}
</main>
</body>
</html>
`;
}
