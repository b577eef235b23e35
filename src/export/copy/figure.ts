import { SANS } from '../../charts/fonts.ts';
import { THEMES } from '../../charts/theme.ts';
import { groundOf } from '../../draw/picture.ts';
import { inlineSvg } from '../../draw/still.ts';
import { drawSvg } from '../../draw/svg.ts';
import { type Attribute, escapeMarkup, formatElement } from '../../panels/embed/markup.ts';
import type { Panel } from '../../panels/panel.ts';
import { oneLine } from '../../words/one-line.ts';
import { checksumOf } from '../checksum.ts';
import type { FigureLook } from '../export-request.ts';

/**
 * A panel as HTML for somebody's page: a `<figure>` with the chart as inline SVG, and headline, subtitle, notes and
 * source as its caption unless not `titled`. It needs no script, no stylesheet, no font and no request. Without blank
 * lines, which would end it in Markdown. The panel has to be written in the look's language.
 */
export function formatFigure(panel: Panel, look: Omit<FigureLook, 'panel' | 'view'>): string {
  const { theme, lang, titled } = look;
  const ground = groundOf(look);
  const style = [
    'display:flex;flex-direction:column;gap:.5em;margin:0',
    `color:${THEMES[theme].ink}`,
    ...(ground === null ? [] : [`background:${ground};padding:1em`]),
  ].join(';');
  const parts = [...(titled ? [captionOf(panel, THEMES[theme].muted)] : []), drawingOf(panel, look)];
  const attributes: Attribute[] = [
    ['lang', lang === 'zh' ? 'zh-CN' : 'en'],
    ['style', style],
  ];
  return `${formatElement('figure', attributes, `\n${parts.join('\n')}\n`)}\n`;
}

/** Read before the chart; where styles hold, notes and source stand below it. */
function captionOf({ headline, subtitle, notes, source }: Panel, muted: string): string {
  const line = (text: string, style: string) =>
    formatElement('p', [['style', `margin:0;${style}`]], escapeMarkup(oneLine(text)));
  const lines = [
    line(headline, 'font-size:1.25em;font-weight:700;line-height:1.3'),
    line(subtitle, `color:${muted}`),
    ...[...notes, source].map((text) => line(text, `color:${muted};font-size:.8125em;order:2`)),
  ];
  return formatElement('figcaption', [['style', 'display:contents']], `\n${lines.join('\n')}\n`);
}

function drawingOf(panel: Panel, { widthPx, theme, lang }: Omit<FigureLook, 'panel' | 'view'>): string {
  const { svg, drawing } = drawSvg(panel.chart, { widthPx, theme, lang });
  const element = formatElement('svg', [
    ['role', 'img'],
    ['aria-label', oneLine(panel.headline)],
    ['viewBox', `0 0 ${widthPx} ${drawing.heightPx}`],
    ['font-family', SANS],
    ['style', 'display:block;width:100%;height:auto;order:1'],
  ]);
  const opening = `${element.slice(0, -'</svg>'.length)}<desc>${escapeMarkup(oneLine(panel.description))}</desc>`;
  // Several may stand on a page: what refers to a part of a drawing has to find its own.
  const prefix = `s${checksumOf(new TextEncoder().encode(svg)).slice(0, 8)}-`;
  return inlineSvg(svg, opening, prefix);
}
