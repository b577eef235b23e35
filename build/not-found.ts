import type { Plugin } from 'vite';
import { messagesOf } from '../src/words/app/messages.ts';
import { siteWordsOf } from '../src/words/app/site-words.ts';
import { LANGS, type Lang } from '../src/words/lang.ts';
import { escapeAttribute, readSiteUrl } from './discovery.ts';

const HTML_LANG: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' };

const STYLE =
  'body{font:1rem/1.6 system-ui,sans-serif;margin:15vh auto;max-width:36rem;padding:0 1rem}html{color-scheme:light dark}';

/** A link is written only where the site's address is known: the page stands in for any path. */
function partOf(lang: Lang, siteUrl: string | null): string {
  const { missingTitle, missing, whole } = siteWordsOf(lang);
  const address = siteUrl && new URL(lang === 'zh' ? '' : `${lang}/`, siteUrl).href;
  const link = address ? `<p><a href="${escapeAttribute(address)}">${whole}</a></p>\n` : '';
  return `<section lang="${HTML_LANG[lang]}">
<h${lang === 'zh' ? 1 : 2}>${missingTitle}</h${lang === 'zh' ? 1 : 2}>
<p>${missing}</p>
${link}</section>`;
}

const pageOf = (siteUrl: string | null): string => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${LANGS.map((lang) => siteWordsOf(lang).missingTitle).join(' · ')} · ${messagesOf('zh').brand}</title>
<meta name="robots" content="noindex">
<style>${STYLE}</style>
</head>
<body>
<main>
${LANGS.map((lang) => partOf(lang, siteUrl)).join('\n')}
</main>
</body>
</html>
`;

/** Writes `404.html`, which hosts send in place of a page that is not there; it has a policy of its own as every page has. */
export function notFoundPage(): Plugin {
  return {
    name: 'shushuo:not-found',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '404.html', source: pageOf(readSiteUrl(process.env['SITE_URL'])) });
    },
  };
}
