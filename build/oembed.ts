import { frameHeight } from '../src/draw/frame.ts';
import type { Dataset } from '../src/figures/dataset.ts';
import { embedPath, oembedPath, reportPath, sharePath } from '../src/panels/address.ts';
import type { Panel } from '../src/panels/panel.ts';
import { resolvePanel } from '../src/panels/resolve.ts';
import type { Lang } from '../src/words/lang.ts';
import { messagesOf } from '../src/words/messages.ts';
import { addressFrom, escapeAttribute, SHARE_SIZE } from './discovery.ts';

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

/** The column of text most articles are set in. */
const WIDTH_PX = 640;
const DAY_S = 86_400;

/**
 * What `/oembed/<id>.json` says of a panel. Its height is what headline, subtitle, chart, notes and source take at 640 px.
 * `author_url` is left out, as the data name no address of the report's publisher.
 *
 * A consumer puts `html` into its own page as it is, so that it works from other sites only with `siteUrl`. Without it
 * the addresses are relative to the file they stand in, as references are (RFC 3986, 5.1.3).
 */
export function oembedOf(panel: Panel, dataset: Dataset, lang: Lang, siteUrl: string | null): Oembed {
  const address = addressFrom(oembedPath(panel.id, lang), siteUrl);
  const height = frameHeight(panel, { widthPx: WIDTH_PX, theme: 'light', lang });
  return {
    type: 'rich',
    version: '1.0',
    title: panel.headline,
    author_name: dataset.source.body[lang],
    provider_name: messagesOf(lang).brand,
    provider_url: address(reportPath(lang)),
    cache_age: DAY_S,
    thumbnail_url: address(sharePath(panel.id, lang)),
    thumbnail_width: SHARE_SIZE.widthPx,
    thumbnail_height: SHARE_SIZE.heightPx,
    html: frameHtml(address(embedPath(panel.id, lang)), panel.headline, height),
    width: WIDTH_PX,
    height,
  };
}

/** Every oEmbed file by its path, and the panels that have one in each language; a panel with faulty data has none. */
export function oembedFiles(
  dataset: Dataset,
  siteUrl: string | null,
): { readonly files: ReadonlyMap<string, string>; readonly panels: readonly string[] } {
  const files = new Map<string, string>();
  for (const view of dataset.views) {
    for (const lang of ['zh', 'en'] as const) {
      const resolved = resolvePanel(view, dataset, lang, null);
      if (!resolved.ok) continue;
      const oembed = oembedOf(resolved.panel, dataset, lang, siteUrl);
      files.set(oembedPath(view.id, lang), `${JSON.stringify(oembed, null, 2)}\n`);
    }
  }
  const panels = dataset.views.map(({ id }) => id).filter((id) => files.has(oembedPath(id, 'zh')));
  return { files, panels };
}

function frameHtml(src: string, title: string, height: number): string {
  const attributes: [string, string][] = [
    ['src', src],
    ['title', title],
    ['width', String(WIDTH_PX)],
    ['height', String(height)],
    ['loading', 'lazy'],
    ['style', 'border:0;max-width:100%'],
  ];
  return `<iframe${attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')}></iframe>`;
}
