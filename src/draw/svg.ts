import { SANS } from '../charts/fonts.ts';
import type { Drawing, Space } from '../charts/option.ts';
import { MARKS } from '../charts/shapes.ts';
import { THEMES, type ThemeName } from '../charts/theme.ts';
import { withoutUnheard } from '../panels/embed/markup.ts';
import { drawChart } from '../panels/kinds/draw-chart.ts';
import type { Chart } from '../panels/kinds/kinds.ts';
import type { Lang } from '../words/lang.ts';
import { type EChartsType, init, setPlatformAPI } from './echarts.ts';
import { measureText } from './measure.ts';
import { groupParts, withParts } from './parts.ts';

// ECharts guesses text widths from a table of Latin letters where there is no canvas.
const FONT = /(?<weight>bold|[1-9]00)?\s*(?<size>[\d.]+)px/;

function measureFont(text: string, font: string | undefined): { width: number } {
  const { weight, size } = FONT.exec(font ?? '')?.groups ?? {};
  const bold = weight === 'bold' || Number(weight) >= 600;
  return { width: measureText(text, Number(size ?? 12), bold ? 700 : 400) };
}

export interface Style {
  readonly widthPx: number;
  readonly theme: ThemeName;
  readonly lang: Lang;
}

/** The space of a picture: the shipped font's metrics, so that the same input gives the same layout on every machine. */
export function pictureSpace({ widthPx, theme, lang }: Style): Space {
  return { widthPx, theme: THEMES[theme], lang, fontFamily: SANS, measure: measureText };
}

/** A chart as SVG text, without a DOM; the same input gives the same bytes. */
export function drawSvg(chart: Chart, style: Style): { readonly svg: string; readonly drawing: Drawing } {
  const drawing = drawChart(chart, pictureSpace(style));
  const family = `style="font-family:${SANS}"`;
  return { drawing, svg: drawingSvg(drawing, style.widthPx).replace('<svg ', `<svg ${family} `) };
}

/** A laid-out chart as SVG text that inherits its font family, for any program. */
export function drawingSvg(drawing: Drawing, widthPx: number): string {
  return withBaselines(browserSvg(drawing, widthPx));
}

/** The same with its series, labels and axes in groups that have ids, for those who edit a picture. */
export function partedSvg(drawing: Drawing, widthPx: number): string {
  return withBaselines(
    withChart(drawing, widthPx, (live) => tidy(groupParts(withParts(live, () => live.renderToSVGString())))),
  );
}

/** The same for a browser: its texts stand exactly as those of a live chart. */
export function browserSvg(drawing: Drawing, widthPx: number): string {
  return withChart(drawing, widthPx, (live) => tidy(live.renderToSVGString()));
}

/** Runs `use` on a finished chart off-screen, and disposes of it in any case. */
export function withChart<T>(drawing: Drawing, widthPx: number, use: (chart: EChartsType) => T): T {
  setPlatformAPI({ measureText: measureFont });
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: widthPx, height: drawing.heightPx });
  try {
    // The grounds that catch the pointer have no place in a picture.
    const series = drawing.option.series.filter((one) => one.id !== MARKS);
    chart.setOption({ ...drawing.option, series, animation: false });
    return use(chart);
  } finally {
    chart.dispose();
  }
}

/**
 * What only a live chart needs is left out: hover styles, event hints, the family at every text. Ids come from a counter
 * of the whole process and are numbered anew within the drawing.
 */
function tidy(svg: string): string {
  const bare = withoutUnheard(svg)
    .replace(/<style[^>]*>[\s\S]*?<\/style>\s*/g, '')
    .replace(/ (?:ecmeta_\w+|class|pointer-events|baseProfile|xmlns:xlink)="[^"]*"/g, '')
    .replaceAll(`font-family:${SANS};`, '');
  const numbers = new Map<string, string>();
  return bare.replace(/\bzr\d+-[a-z]+\d+\b/g, (id) => {
    if (!numbers.has(id)) numbers.set(id, `d${numbers.size}`);
    return numbers.get(id) ?? id;
  });
}

/** Where a text's middle lies is written out as a baseline, which every program understands alike. */
function withBaselines(svg: string): string {
  return svg.replace(
    /<text dominant-baseline="central"( [^>]*?font-size:([\d.]+)px[^>]*?)>/g,
    (_, rest: string, size: string) => {
      const shift = Number((Number(/ y="([-\d.]+)"/.exec(rest)?.[1] ?? 0) + Number(size) * 0.36).toFixed(2));
      return `<text y="${shift}"${rest.replace(/ y="[-\d.]+"/, '')}>`;
    },
  );
}
