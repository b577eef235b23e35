import type { Lang } from '../../words/lang.ts';

// Where things stand in the built site, relative to its root. Part of the contract with the outside: links, iframes
// and pictures in other people's pages hold these paths.

/** The whole report: the root itself, `en/`. */
export const reportPath = (lang: Lang): string => (lang === 'zh' ? '' : 'en/');

/** One panel with its table, sources and downloads. */
export const panelPath = (id: string, lang: Lang): string => `${reportPath(lang)}panels/${id}/`;

/** One figure: how it was stated, and what there is of it. */
export const figurePath = (id: string, lang: Lang): string => `${reportPath(lang)}figures/${id}/`;

/** The bare panel for an iframe. */
export const embedPath = (id: string, lang: Lang): string => `${reportPath(lang)}embed/${id}/`;

/** A picture of a panel as the build writes it. */
export const picturePath = (id: string, lang: Lang, theme: 'light' | 'dark', format: 'svg' | 'png'): string =>
  `images/${id}.${lang}.${theme}.${format}`;

/** The picture a link preview shows: 1200 × 630. */
export const sharePath = (id: string, lang: Lang): string => `images/${id}.${lang}.share.png`;

/** What an oEmbed consumer reads. */
export const oembedPath = (id: string, lang: Lang): string => `oembed/${id}${lang === 'zh' ? '' : '.en'}.json`;

/** The way from a page back to the root of the site: `../../` for `panels/contracts/`; `./` at the root. */
export const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';
