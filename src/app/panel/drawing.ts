import { useMemo } from 'react';
import { SANS } from '../../charts/fonts.ts';
import type { Drawing } from '../../charts/option.ts';
import { drawChart } from '../../panels/kinds/draw-chart.ts';
import type { Panel } from '../../panels/panel.ts';
import { useTheme } from '../state/appearance.ts';
import { useMeasure } from '../state/measure.ts';
import { useLang } from '../state/settings.ts';

/** Lays out a panel's chart at a width in px, in the reader's language and colours and the page's fonts. */
export function useDrawing(panel: Panel, widthPx: number): Drawing {
  const theme = useTheme();
  const lang = useLang();
  const measure = useMeasure();
  const { chart } = panel;
  return useMemo(
    () => drawChart(chart, { widthPx, theme, lang, fontFamily: SANS, measure }),
    [chart, widthPx, theme, lang, measure],
  );
}
