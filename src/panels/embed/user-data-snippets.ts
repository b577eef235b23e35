import type { UserDataEmbedWay } from '../../words/app/user-data-embed-words.ts';
import type { Lang } from '../../words/lang.ts';
import type { EmbedLook } from './embed-address.ts';
import { escapeMarkdown, formatElement } from './markup.ts';

/** What somebody embeds of data that no address leads to: files that lie beside the page. */
export interface UserDataEmbedding {
  readonly id: string;
  readonly headline: string;
  readonly lang: Lang;
  readonly look: Pick<EmbedLook, 'theme' | 'view'>;
  readonly picture: {
    /** Name of its file. */
    readonly file: string;
    readonly widthPx: number;
  };
  /** Name of the file that holds the whole page with the data inside. */
  readonly page: string;
  /** Where others see the same panel of data that have an address; null where there is no such place. */
  readonly live: string | null;
}

/** Room for a panel of the page with its title and tools. */
const HEIGHT_PX = 720;

/** The code to copy that names a saved file. Every value is escaped for the place it stands in. */
export function formatUserDataSnippet(way: Exclude<UserDataEmbedWay, 'figure'>, embedding: UserDataEmbedding): string {
  switch (way) {
    case 'picture':
      return pictureCode(embedding);
    case 'markdown':
      return markdownCode(embedding);
    case 'frame':
      return frameCode(embedding);
  }
}

function pictureCode({ headline, picture, live }: UserDataEmbedding): string {
  const image = formatElement('img', [
    ['src', addressOf(picture.file)],
    ['alt', headline],
    ['width', String(picture.widthPx)],
    ['style', 'max-width:100%;height:auto'],
  ]);
  return live === null ? image : formatElement('a', [['href', live]], image);
}

function markdownCode({ headline, picture, live }: UserDataEmbedding): string {
  const image = `![${escapeMarkdown(headline)}](${addressOf(picture.file)})`;
  // A bracket that nothing opens would end the address.
  return live === null ? image : `[${image}](${live.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

function frameCode(embedding: UserDataEmbedding): string {
  return formatElement('iframe', [
    ['src', pageAddress(embedding)],
    ['title', embedding.headline],
    ['width', '100%'],
    ['height', String(HEIGHT_PX)],
    ['loading', 'lazy'],
    ['style', 'border:0;color-scheme:normal'],
  ]);
}

const escapeByte = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** A file beside the page, or a place in it, as an address: letters of any script stay readable. */
export const addressOf = (name: string): string =>
  name.replace(/[^\p{L}\p{N}._@-]/gu, (other) => [...new TextEncoder().encode(other)].map(escapeByte).join(''));

function pageAddress({ id, lang, look, page }: UserDataEmbedding): string {
  const query = new URLSearchParams({ lang });
  if (look.theme !== '' && look.theme !== 'auto') query.set('theme', look.theme);
  if (look.view !== '') query.set('view', look.view);
  return `${addressOf(page)}?${query}#${addressOf(id)}`;
}
