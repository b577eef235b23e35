import { createContext, useContext } from 'react';
import type { Panel } from '../../panels/panel.ts';

/**
 * The drawing of a panel that stands in the page as it was built. `draw` makes it for the build, `keep` says that the
 * browser has it already, and null says that there is none.
 */
export type PrerenderedCharts = { readonly draw: (panel: Panel) => string } | 'keep' | null;

export const PrerenderedChartContext = createContext<PrerenderedCharts>(null);

export const usePrerenderedCharts = (): PrerenderedCharts => useContext(PrerenderedChartContext);

/** Shows a panel's built drawing. The browser has it from the page, and React leaves it alone there. */
export function PrerenderedChart({ panel }: { readonly panel: Panel }) {
  const prerendered = usePrerenderedCharts();
  const html = prerendered === null || prerendered === 'keep' ? '' : prerendered.draw(panel);
  return (
    <div
      className="still"
      aria-hidden="true"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, whose texts are escaped.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
