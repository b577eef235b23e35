import { escapeMarkup, formatElement } from '../../panels/embed/markup.ts';
import type { Panel } from '../../panels/panel.ts';
import type { Lang } from '../../words/lang.ts';
import { oneLine } from '../../words/one-line.ts';
import { base64 } from '../base64.ts';

/** The text width of an A4 page with Word's own margins, in px. */
const TEXT_PX = 600;

/** A picture as it is pasted: where it is fetched from, or its bytes, a PNG. */
export type PastedPicture = { readonly address: string } | { readonly png: Uint8Array };

/**
 * A picture with its caption as HTML, for the clipboard of Word, WPS and LibreOffice: as wide as a column of text, the
 * chart in words as its alternative text, the headline below. `ratio` is its width by its height.
 */
export function formatCaptionedPicture(panel: Panel, picture: PastedPicture, lang: Lang, ratio: number): string {
  const image = formatElement('img', [
    ['src', 'address' in picture ? picture.address : `data:image/png;base64,${base64(picture.png)}`],
    ['alt', oneLine(panel.description)],
    ['width', String(TEXT_PX)],
    ['height', String(Math.round(TEXT_PX / ratio))],
  ]);
  const language = lang === 'zh' ? 'zh-CN' : 'en';
  const paragraph = (inside: string) =>
    formatElement(
      'p',
      [
        ['lang', language],
        ['style', 'text-align:center'],
      ],
      inside,
    );
  return `${paragraph(image)}\n${paragraph(escapeMarkup(oneLine(panel.headline)))}\n`;
}
