import { LAYOUT_WIDTHS } from '../charts/layout-widths.ts';
import { formatMarks } from '../charts/marks.ts';
import { THEMES } from '../charts/theme.ts';
import { drawChart } from '../panels/kinds/draw-chart.ts';
import type { Chart } from '../panels/kinds/kinds.ts';
import type { Lang } from '../words/lang.ts';
import { browserSvg, pictureSpace } from './svg.ts';

const { name: _, ...COLOURS } = THEMES.light;

/** The page's own names for the colours, so that a drawing follows the page from light to dark: `var(--ink)`. */
const VARIABLES = new Map(Object.entries(COLOURS).map(([name, hex]) => [hex, `var(--${name})`]));

/**
 * A chart as inline SVG for a page, once for each layout width; the page's stylesheet shows the one that fits its room.
 * Colours and type are the page's; `data-marks` says where its figures stand, see `readMarks`. Ids start with `prefix`, which has to be the chart's own in the page.
 */
export function drawStills(chart: Chart, lang: Lang, prefix: string): string {
  return LAYOUT_WIDTHS.map((widthPx) => {
    const drawing = drawChart(chart, pictureSpace({ widthPx, theme: 'light', lang }));
    const opening = `<svg data-layout="${widthPx}" data-marks="${formatMarks(drawing.marks)}" viewBox="0 0 ${widthPx} ${drawing.heightPx}">`;
    const svg = inlineSvg(browserSvg(drawing, widthPx), opening, `${prefix}-${widthPx}-`);
    return svg.replace(/#[0-9A-F]{6}\b/g, (hex) => VARIABLES.get(hex) ?? hex);
  }).join('');
}

/** A chart's SVG as it stands inside HTML, under an opening tag of its own; ids start with `prefix`. */
export function inlineSvg(svg: string, opening: string, prefix: string): string {
  return withJoinedPaths(
    svg
      .replace(/^<svg [^>]*>/, () => opening)
      .replace(/<rect [^>]*fill="none"[^>]*><\/rect>/, '')
      // As attributes a browser reads them once for all texts alike, and what goes without saying not at all.
      .replace(/ style="font-size:([\d.]+)px;"/g, ' font-size="$1"')
      .replace(/ style="font-size:([\d.]+)px;font-weight:(\d+);"/g, ' font-size="$1" font-weight="$2"')
      .replaceAll(/ (?:text-anchor="start"|font-weight="400")/g, '')
      .replace(/( id="|="url\(#| href="#)(d\d+)/g, (_match, before: string, id: string) => before + prefix + id)
      .replace(/>\n+</g, '><')
      .trim(),
  );
}

const NEIGHBOURS = /<path d="([^"]*)"((?![^>]*opacity)[^>]*)><\/path><path d="(M[^"]*)"\2><\/path>/g;

/** Neighbours of one look become one path: a page of fifteen charts has a third fewer parts to read and to lay out. */
function withJoinedPaths(svg: string): string {
  let before = '';
  let now = svg.replace(/<polyline points="([^"]*)"([^>]*)><\/polyline>/g, '<path d="M$1"$2></path>');
  while (now !== before) {
    before = now;
    now = before.replace(NEIGHBOURS, '<path d="$1$3"$2></path>');
  }
  return now;
}
