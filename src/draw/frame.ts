import type { Drawing, Space, Weight } from '../charts/option.ts';
import { sizesFor } from '../charts/option.ts';
import { wrapText } from '../charts/text.ts';
import type { ThemeName } from '../charts/theme.ts';
import { drawChart } from '../panels/kinds/draw-chart.ts';
import type { Panel } from '../panels/panel.ts';
import { proofSigns } from '../words/export/proof-words.ts';
import type { Lang } from '../words/lang.ts';
import { pictureSpace } from './svg.ts';

/** What surrounds a chart in a picture, and how large the picture is. */
export interface FrameStyle {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly theme: ThemeName;
  readonly lang: Lang;
  /** Without it only the chart is drawn. */
  readonly titled: boolean;
  /** How much wider type may run where the picture is shown than it is measured; 1 unless it is said. */
  readonly wider?: number;
  /** What a picture is checked by; absent where none is asked for. */
  readonly proof?: Proof;
}

/** By what a picture is checked: the first signs of the checksum of its data, and a code that a program reads. */
export interface Proof {
  /** Eight hexadecimal digits. */
  readonly signs: string;
  /** Modules of a side, with the white ones around the code. */
  readonly modules: number;
  /** Its dark modules as one path, a unit each. */
  readonly path: string;
}

/** A line of type of the frame, in layout units. */
export interface FrameLine {
  readonly text: string;
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
  readonly sizePx: number;
  readonly weight: Weight;
  readonly role: 'headline' | 'subtitle' | 'note' | 'source';
}

/** A picture laid out: its own unit of length is chosen so that everything fits, and scaled to the asked size. */
export interface Frame {
  readonly layoutWidth: number;
  readonly layoutHeight: number;
  readonly lines: readonly FrameLine[];
  readonly drawing: Drawing;
  /** Where the chart stands, at its own width. */
  readonly chart: { readonly x: number; readonly y: number; readonly width: number };
  /** Where the code stands, and its side; null where there is none. */
  readonly code: { readonly x: number; readonly y: number; readonly side: number } | null;
}

/**
 * The narrowest and widest layout tried: between them type stands to the picture as 1 to 28 and as 1 to 180. The
 * narrowest leaves the chart 320 px, the least at which charts are looked at and their labels known to stand clear.
 */
const NARROWEST = 368;
const WIDEST = 6000;

/**
 * Lays a panel out at any size from 320 px on: the largest type at which headline, subtitle, chart, notes and source
 * all fit is taken; room that is left stands around the chart. Throws `invalid size` below 320 px. What `measured` holds
 * is not drawn again: pictures that differ in nothing but their size share one.
 */
export function layoutFrame(panel: Panel, style: FrameStyle, measured: MeasuredFrames = new Map()): Frame {
  const { widthPx, heightPx } = style;
  if (!(widthPx >= 320 && heightPx >= 180)) throw new RangeError(`invalid size: ${widthPx}x${heightPx}`);
  for (let layoutWidth = NARROWEST; layoutWidth <= WIDEST; layoutWidth = Math.ceil(layoutWidth * 1.04)) {
    const parts = measured.get(layoutWidth) ?? measureFrame(panel, style, layoutWidth);
    measured.set(layoutWidth, parts);
    const frame = tryWidth(parts, layoutWidth, (layoutWidth * heightPx) / widthPx);
    if (frame !== null) return frame;
  }
  throw new RangeError(`invalid size: ${widthPx}x${heightPx} is too flat for ${panel.id}`);
}

/**
 * The height in px a panel takes at a width: what its headline, subtitle, chart, notes and source need there, one below
 * the other, with the edges of a picture.
 */
export function frameHeight(panel: Panel, style: Pick<FrameStyle, 'widthPx' | 'theme' | 'lang'>): number {
  const { head, foot, drawing, edge, gap } = measureFrame(panel, { ...style, titled: true }, style.widthPx);
  return Math.ceil(head.bottom + gap + drawing.heightPx + gap + foot.height + edge * 0.75);
}

/** Of a picture that is reduced to 1080 px, as platforms do, a module of the code has so many. */
const MODULE_PX = 3;
const REDUCED_PX = 1080;

/** The parts of a frame at a layout width, each in its own place from the top, the foot from its own. */
function measureFrame(
  panel: Panel,
  style: Pick<FrameStyle, 'theme' | 'lang' | 'titled' | 'proof' | 'wider'>,
  layoutWidth: number,
) {
  const { wider = 1, theme, lang } = style;
  const own = pictureSpace({ widthPx: layoutWidth, theme, lang });
  const space: Space = { ...own, measure: (text, sizePx, weight) => own.measure(text, sizePx, weight) * wider };
  const { unit } = sizesFor(layoutWidth);
  const edge = Math.round(24 * unit);
  const inner = layoutWidth - 2 * edge;
  const head = style.titled ? headLines(panel, edge, inner, space) : { lines: [], bottom: edge };
  const side = style.proof === undefined ? 0 : (style.proof.modules * MODULE_PX * layoutWidth) / REDUCED_PX;
  // A word's width away from the code's white edge.
  const said = footLines(footTexts(panel, style), edge, inner - side - (side && 12 * unit), space);
  const foot = { ...said, side, height: Math.max(said.height, side) };
  const drawing = drawChart(panel.chart, { ...space, widthPx: inner });
  return { edge, inner, head, foot, drawing, gap: style.titled ? 12 * unit : 0 };
}

/** The parts of a panel's frame by layout width. */
type MeasuredFrames = Map<number, FrameParts>;
type FrameParts = ReturnType<typeof measureFrame>;

function tryWidth(parts: FrameParts, layoutWidth: number, layoutHeight: number): Frame | null {
  const { edge, inner, head, foot, drawing, gap } = parts;
  const footTop = layoutHeight - edge * 0.75 - foot.height;
  const chartTop = head.bottom + gap;
  const left = footTop - gap - chartTop - drawing.heightPx;
  if (left < 0) return null;
  const bottom = footTop + foot.height;
  return {
    layoutWidth,
    layoutHeight,
    drawing,
    chart: { x: edge, y: Math.round(chartTop + left / 2), width: inner },
    lines: [...head.lines, ...foot.lines.map((line) => ({ ...line, y: line.y + bottom - foot.linesHeight }))],
    code: foot.side === 0 ? null : { x: layoutWidth - edge - foot.side, y: bottom - foot.side, side: foot.side },
  };
}

type Role = FrameLine['role'];

interface Style {
  readonly role: Role;
  readonly sizePx: number;
  readonly weight: Weight;
  readonly leading: number;
}

/** Wraps a text into lines of one role from `top` on. */
function setText(text: string, style: Style, x: number, top: number, width: number, space: Space): FrameLine[] {
  const { role, sizePx, weight, leading } = style;
  return wrapText(text, width, sizePx, weight, space.measure).map((line, index) => ({
    text: line,
    x,
    y: top + (index + 0.5) * sizePx * leading,
    sizePx,
    weight,
    role,
  }));
}

function headLines(panel: Panel, edge: number, width: number, space: Space) {
  const { unit } = sizesFor(space.widthPx);
  const headline: Style = { role: 'headline', sizePx: Math.round(22 * unit), weight: 700, leading: 1.3 };
  const subtitle: Style = { role: 'subtitle', sizePx: Math.round(14 * unit), weight: 400, leading: 1.4 };
  const first = setText(panel.headline, headline, edge, edge, width, space);
  const second = edge + first.length * headline.sizePx * headline.leading + 2 * unit;
  const lines = setText(panel.subtitle, subtitle, edge, second, width, space);
  return { lines: [...first, ...lines], bottom: second + lines.length * subtitle.sizePx * subtitle.leading };
}

/** Notes, source and, where the picture is to be checked, the signs by which it is. */
function footTexts(panel: Panel, { titled, proof, lang }: Pick<FrameStyle, 'titled' | 'proof' | 'lang'>) {
  const signs = proof === undefined ? [] : [proofSigns(proof.signs)[lang]];
  const source = [...(titled ? [panel.source] : []), ...signs].join(' · ');
  return [
    ...(titled ? panel.notes.map((note): [Role, string] => ['note', note]) : []),
    ...(source === '' ? [] : [['source', source] as [Role, string]]),
  ];
}

function footLines(texts: readonly (readonly [Role, string])[], edge: number, width: number, space: Space) {
  const { unit } = sizesFor(space.widthPx);
  const sizePx = Math.round(11 * unit);
  const lines: FrameLine[] = [];
  for (const [role, text] of texts) {
    lines.push(
      ...setText(text, { role, sizePx, weight: 400, leading: 1.45 }, edge, lines.length * sizePx * 1.45, width, space),
    );
  }
  const linesHeight = lines.length * sizePx * 1.45;
  return { lines, linesHeight, height: linesHeight };
}
