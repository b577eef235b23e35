import { THEMES } from '../charts/theme.ts';
import { fingerprintOf } from '../figures/fingerprint.ts';
import { escapeMarkup } from '../panels/embed/markup.ts';
import type { Panel } from '../panels/panel.ts';
import { type Frame, type FrameLine, type FrameStyle, layoutFrame, type Proof } from './frame.ts';
import { partedSvg } from './svg.ts';

export interface PictureStyle extends FrameStyle {
  readonly background: 'paper' | 'white' | 'transparent';
}

/** What a picture says about itself, for whoever finds it years later. */
export interface Provenance {
  readonly dataset: string;
  readonly source: string;
  readonly licence: string;
  readonly panelId: string;
  /** SHA-256 of the figures' CSV, hexadecimal. */
  readonly checksum: string;
  /** Name of the file with the figures, whose SHA-256 `checksum` is. */
  readonly file: string;
  readonly version: string;
}

export interface Picture {
  /** Self-contained but for its font: family `FAMILY`, weights 400 and 700. */
  readonly svg: string;
  readonly frame: Frame;
}

/** The one family pictures are set in. */
export const FAMILY = 'Noto Sans SC';

/** Paper of the page behind a picture. */
export const PAPER = { light: '#FBF9F4', dark: '#15191B' } as const;

/** The colour behind a picture; null for none. */
export const groundOf = ({ background, theme }: Pick<PictureStyle, 'background' | 'theme'>): string | null =>
  ({ paper: PAPER[theme], white: THEMES[theme].card, transparent: null })[background];

/**
 * A panel as a framed SVG picture of the asked size, with its headline, notes, source and provenance. Pure: the same
 * input gives the same bytes, in a browser, a worker and Node. `<defs></defs>` stands empty for fonts to be put in.
 */
export function drawPicture(panel: Panel, style: PictureStyle, provenance: Provenance): Picture {
  const frame = layoutFrame(panel, style);
  const { layoutWidth: width, layoutHeight: height, chart } = frame;
  const theme = THEMES[style.theme];
  const ground = groundOf(style);
  // A renderer clips what is not visible all around, and needs more time for that than for the whole picture without.
  const chartSvg = partedSvg(frame.drawing, chart.width).replace(
    '<svg ',
    `<svg x="${chart.x}" y="${chart.y}" overflow="visible" `,
  );
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${style.widthPx}" height="${style.heightPx}" viewBox="0 0 ${width} ${round(height)}" role="img" xml:lang="${style.lang === 'zh' ? 'zh-CN' : 'en'}" font-family="'${FAMILY}'">`,
    `<title>${escapeMarkup(panel.headline)}</title>`,
    `<desc>${escapeMarkup(panel.description)}</desc>`,
    metadata(panel.headline, provenance),
    '<defs></defs>',
    ground === null ? '' : `<rect width="${width}" height="${round(height)}" fill="${ground}"/>`,
    ...frame.lines.map((line) => textElement(line, line.role === 'headline' ? theme.ink : theme.muted)),
    chartSvg,
    codeSvg(frame, style.proof),
    '</svg>\n',
  ];
  return { svg: withOwnIds(parts.filter((part) => part !== '').join('\n'), panel.id), frame };
}

/** The code in its place, dark on white whatever the picture's ground is. */
function codeSvg({ code }: Frame, proof: Proof | undefined): string {
  if (code === null || proof === undefined) return '';
  const scale = Math.round((code.side / proof.modules) * 1e4) / 1e4;
  return [
    `<g id="code" transform="translate(${round(code.x)} ${round(code.y)}) scale(${scale})">`,
    `<rect width="${proof.modules}" height="${proof.modules}" fill="#FFFFFF"></rect>`,
    `<path d="${proof.path}" fill="#000000"></path>`,
    '</g>',
  ].join('\n');
}

/**
 * Ids begin with the panel's and a print of the picture: several pictures stand in one page without taking each other's
 * clip paths for their own, and the same picture has the same bytes.
 */
function withOwnIds(svg: string, panelId: string): string {
  const print = fingerprintOf(new Map([['', new TextEncoder().encode(svg)]])).slice(0, 8);
  const prefix = `${/^[a-z]/i.test(panelId) ? '' : 'panel-'}${panelId}-${print}-`;
  return svg.replace(/( id="|="url\(#)(?=[^"]+")/g, (start) => start + prefix);
}

/** A line of type as an element. */
export function textElement({ text, x, y, sizePx, weight }: Omit<FrameLine, 'role'>, fill: string): string {
  // The middle of Chinese type lies 0.36 em above its baseline; written out so that every program agrees.
  const baseline = round(y + sizePx * 0.36);
  return `<text x="${round(x)}" y="${baseline}" font-size="${sizePx}" font-weight="${weight}" fill="${fill}">${escapeMarkup(text)}</text>`;
}

/** What a picture says about itself, as RDF. */
export function metadata(title: string, provenance: Provenance): string {
  const { dataset, source, licence, panelId, checksum, file, version } = provenance;
  const fields: [string, string][] = [
    ['dc:title', title],
    ['dc:isPartOf', dataset],
    ['dc:source', source],
    ['dc:rights', licence],
    ['dc:identifier', panelId],
    ['dc:provenance', `${file} sha256:${checksum}`],
    ['dc:creator', `Shushuo ${version}`],
  ];
  const lines = fields.map(([name, value]) => `<${name}>${escapeMarkup(value)}</${name}>`);
  return `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/terms/"><rdf:Description rdf:about="">${lines.join('')}</rdf:Description></rdf:RDF></metadata>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
