import { SANS } from '../../charts/fonts.ts';
import type { Lines } from '../../charts/lines-content.ts';
import { layoutLines } from '../../charts/lines-layout.ts';
import { useTheme } from '../state/appearance.ts';
import { useMeasure } from '../state/measure.ts';
import { useSettings } from '../state/settings.ts';

/** The left and the right end of something, in px across the window. */
export type Span = readonly [left: number, right: number];

/** Gives what measures where the plot of a drawn line chart begins and ends. */
export function usePlotSpan(content: Lines): (chart: Element) => Span {
  const theme = useTheme();
  const { lang } = useSettings();
  const measure = useMeasure();
  return (chart) => {
    const { left, width } = chart.getBoundingClientRect();
    const widthPx = chart.querySelector('svg')?.viewBox.baseVal.width || width;
    const { facets } = layoutLines(content, { widthPx, theme, lang, fontFamily: SANS, measure });
    const { x, width: plotPx } = facets[0]?.plot ?? { x: 0, width: widthPx };
    const scale = width / widthPx;
    return [left + x * scale, left + (x + plotPx) * scale];
  };
}
