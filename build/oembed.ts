import { embedPath, oembedPath, reportPath, sharePath } from '../src/panels/embed/address.ts';
import { SANDBOX } from '../src/panels/embed/snippets.ts';
import { messagesOf } from '../src/words/app/messages.ts';
import type { Lang } from '../src/words/lang.ts';
import { addressFrom, escapeAttribute, SHARE_SIZE } from './discovery.ts';

/** A panel as others embed it. */
export interface Embeddable {
  readonly id: string;
  readonly lang: Lang;
  readonly headline: string;
  /** Who stated the figures. */
  readonly author: string;
  /** The space it takes: its width, and the height of headline, subtitle, chart, notes and source at that width. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What an oEmbed consumer reads of a panel (oembed.com, 2.3.4: `rich`). */
export interface Oembed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly author_name: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** How long a consumer may keep this, in seconds. */
  readonly cache_age: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
  readonly html: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

const DAY_S = 86_400;

/**
 * What `/oembed/<id>.json` says of a panel. `author_url` is left out, as the data name no address of the report's
 * publisher.
 *
 * A consumer puts `html` into its own page as it is, so that it works from other sites only with `siteUrl`. Without it
 * the addresses are relative to the file they stand in, as references are (RFC 3986, 5.1.3).
 */
export function oembedOf(
  { id, lang, headline, author, widthPx, heightPx }: Embeddable,
  siteUrl: string | null,
): Oembed {
  const address = addressFrom(oembedPath(id, lang), siteUrl);
  return {
    type: 'rich',
    version: '1.0',
    title: headline,
    author_name: author,
    provider_name: messagesOf(lang).brand,
    provider_url: address(reportPath(lang)),
    cache_age: DAY_S,
    thumbnail_url: address(sharePath(id, lang)),
    thumbnail_width: SHARE_SIZE.widthPx,
    thumbnail_height: SHARE_SIZE.heightPx,
    html: frameHtml(address(embedPath(id, lang)), headline, widthPx, heightPx),
    width: widthPx,
    height: heightPx,
  };
}

function frameHtml(src: string, title: string, widthPx: number, heightPx: number): string {
  const attributes: [string, string][] = [
    ['src', src],
    ['title', title],
    ['width', String(widthPx)],
    ['height', String(heightPx)],
    // Readers that know no site keep neither style nor sandbox, and WordPress sets a sandbox of its own.
    ['frameborder', '0'],
    ['sandbox', SANDBOX],
    ['loading', 'lazy'],
    ['style', 'border:0;max-width:100%'],
  ];
  return `<iframe${attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')}></iframe>`;
}
