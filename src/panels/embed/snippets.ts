import { type EmbedWay, embedWordsOf } from '../../words/app/embed-words.ts';
import type { Lang } from '../../words/lang.ts';
import { panelPath, picturePath } from './address.ts';
import { type EmbedLook, embedAddress, FLAGS } from './embed-address.ts';
import { type Attribute, escapeMarkdown, escapeMarkup, formatElement } from './markup.ts';

/** What somebody embeds, and where from. */
export interface Embedding {
  /** Absolute address of the site's root, with a slash at its end. */
  readonly site: string;
  readonly id: string;
  readonly headline: string;
  readonly lang: Lang;
  readonly look: EmbedLook;
  /** Of the frame, in px; null follows the content where that is possible. */
  readonly heightPx: number | null;
}

export const EMBED_WAYS: readonly EmbedWay[] = ['iframe', 'element', 'slide', 'markdown', 'picture'];

/** Where nothing follows the content: room for a panel of six bars with its title in a column of text. */
export const HEIGHT_PX = 480;

/** A panel may run its script and open pages of the site in tabs of their own, and nothing else. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** The code to copy for one way of embedding. Every value is escaped for the place it stands in. */
export function formatSnippet(way: EmbedWay, embedding: Embedding): string {
  switch (way) {
    case 'iframe':
      return frameCode(embedding);
    case 'element':
      return elementCode(embedding);
    case 'slide':
      return slideCode(embedding);
    case 'markdown':
      return markdownCode(embedding);
    case 'picture':
      return pictureCode(embedding);
  }
}

const pageOf = ({ site, id, lang }: Embedding): string => site + panelPath(id, lang);
const frameOf = ({ site, id, lang, look }: Embedding): string => embedAddress(site, id, lang, withoutAuto(look));
const pictureOf = ({ site, id, lang }: Embedding, theme: 'light' | 'dark'): string =>
  site + picturePath(id, lang, theme, 'png');

/** A panel follows the reader's system unless told otherwise. */
const withoutAuto = (look: EmbedLook): EmbedLook => (look.theme === 'auto' ? { ...look, theme: '' } : look);

function frameCode(embedding: Embedding): string {
  return formatElement('iframe', [
    ['src', frameOf(embedding)],
    ['title', embedding.headline],
    ['width', '100%'],
    ['height', String(embedding.heightPx ?? HEIGHT_PX)],
    ['sandbox', SANDBOX],
    ['loading', 'lazy'],
    ['style', 'border:0;color-scheme:normal'],
  ]);
}

function elementCode(embedding: Embedding): string {
  const { site, id, headline, lang, look, heightPx } = embedding;
  const { theme, view } = withoutAuto(look);
  const attributes: Attribute[] = [
    ['panel', id],
    ['lang', lang],
    ...(theme === '' ? [] : [['theme', theme] as const]),
    ...(view === '' ? [] : [['view', view] as const]),
    ...(heightPx === null ? [] : [['height', String(heightPx)] as const]),
    ...FLAGS.flatMap((flag) => (look[flag] ? [[flag, null] as const] : [])),
  ];
  const link = formatElement('a', [['href', pageOf(embedding)]], escapeMarkup(embedWordsOf(lang).instead(headline)));
  const script = formatElement('script', [
    ['async', null],
    ['src', `${site}embed.js`],
  ]);
  return `${script}\n${formatElement('shushuo-panel', attributes, `\n  ${link}\n`)}`;
}

function slideCode(embedding: Embedding): string {
  const frame = formatElement('iframe', [
    ['class', 'r-stretch'],
    ['data-src', frameOf(embedding)],
    ['data-preload', null],
    ['sandbox', SANDBOX],
    ['title', embedding.headline],
    ['style', 'border:0;width:100%;color-scheme:normal'],
  ]);
  return formatElement('section', [], `\n  ${frame}\n`);
}

function markdownCode(embedding: Embedding): string {
  const theme = embedding.look.theme === 'dark' ? 'dark' : 'light';
  const picture = `![${escapeMarkdown(embedding.headline)}](${pictureOf(embedding, theme)})`;
  return `[${picture}](${pageOf(embedding)})`;
}

function pictureCode(embedding: Embedding): string {
  const { theme } = embedding.look;
  const image = formatElement('img', [
    ['src', pictureOf(embedding, theme === 'dark' ? 'dark' : 'light')],
    ['alt', embedding.headline],
    ['loading', 'lazy'],
    ['style', 'max-width:100%'],
  ]);
  const link = (inside: string) => formatElement('a', [['href', pageOf(embedding)]], inside);
  if (theme === 'light' || theme === 'dark') return link(image);
  const dark = formatElement('source', [
    ['media', '(prefers-color-scheme: dark)'],
    ['srcset', pictureOf(embedding, 'dark')],
  ]);
  return link(`\n  ${formatElement('picture', [], `\n    ${dark}\n    ${image}\n  `)}\n`);
}
