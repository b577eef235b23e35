import type { Drawing, Space, Weight } from '../charts/option.ts';
import { sizesFor } from '../charts/option.ts';
import { wrapText } from '../charts/text.ts';
import type { ThemeName } from '../charts/theme.ts';
import { drawChart } from '../panels/kinds/draw-chart.ts';
import type { Panel } from '../panels/panel.ts';
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
}

/**
 * The narrowest and widest layout tried: between them type stands to the picture as 1 to 28 and as 1 to 180. The
 * narrowest leaves the chart 320 px, the least at which charts are looked at and their labels known to stand clear.
 */
const NARROWEST = 368;
const WIDEST = 6000;

/**
 * Lays a panel out at any size from 320 px on: the largest type at which headline, subtitle, chart, notes and source
 * all fit is taken; room that is left stands around the chart. Throws `invalid size` below 320 px.
 */
export function layoutFrame(panel: Panel, style: FrameStyle): Frame {
  const { widthPx, heightPx } = style;
  if (!(widthPx >= 320 && heightPx >= 180)) throw new RangeError(`invalid size: ${widthPx}x${heightPx}`);
  for (let layoutWidth = NARROWEST; layoutWidth <= WIDEST; layoutWidth = Math.ceil(layoutWidth * 1.04)) {
    const frame = tryWidth(panel, style, layoutWidth, (layoutWidth * heightPx) / widthPx);
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

/** The parts of a frame at a layout width, each in its own place from the top, the foot from its own. */
function measureFrame(panel: Panel, style: Pick<FrameStyle, 'theme' | 'lang' | 'titled'>, layoutWidth: number) {
  const space = pictureSpace({ widthPx: layoutWidth, theme: style.theme, lang: style.lang });
  const { unit } = sizesFor(layoutWidth);
  const edge = Math.round(24 * unit);
  const inner = layoutWidth - 2 * edge;
  const head = style.titled ? headLines(panel, edge, inner, space) : { lines: [], bottom: edge };
  const foot = style.titled ? footLines(panel, edge, inner, space) : { lines: [], height: 0 };
  const drawing = drawChart(panel.chart, { ...space, widthPx: inner });
  return { edge, inner, head, foot, drawing, gap: style.titled ? 12 * unit : 0 };
}

function tryWidth(panel: Panel, style: FrameStyle, layoutWidth: number, layoutHeight: number): Frame | null {
  const { edge, inner, head, foot, drawing, gap } = measureFrame(panel, style, layoutWidth);
  const footTop = layoutHeight - edge * 0.75 - foot.height;
  const chartTop = head.bottom + gap;
  const left = footTop - gap - chartTop - drawing.heightPx;
  if (left < 0) return null;
  return {
    layoutWidth,
    layoutHeight,
    drawing,
    chart: { x: edge, y: Math.round(chartTop + left / 2), width: inner },
    lines: [...head.lines, ...foot.lines.map((line) => ({ ...line, y: line.y + footTop }))],
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

function footLines(panel: Panel, edge: number, width: number, space: Space) {
  const { unit } = sizesFor(space.widthPx);
  const sizePx = Math.round(11 * unit);
  const lines: FrameLine[] = [];
  const texts: [Role, string][] = [
    ...panel.notes.map((note): [Role, string] => ['note', note]),
    ['source', panel.source],
  ];
  for (const [role, text] of texts) {
    lines.push(
      ...setText(text, { role, sizePx, weight: 400, leading: 1.45 }, edge, lines.length * sizePx * 1.45, width, space),
    );
  }
  return { lines, height: lines.length * sizePx * 1.45 };
}
