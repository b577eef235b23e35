import { createContext, useContext } from 'react';
import type { Panel } from '../../panels/panel.ts';

/**
 * The drawing of a panel that stands in the page as it was built: `draw` gives it to the build, `keep` says that the
 * browser has it, and null that there is none.
 */
export type PrerenderedCharts = { readonly draw: (panel: Panel) => string } | 'keep' | null;

export const PrerenderedChartContext = createContext<PrerenderedCharts>(null);

export const usePrerenderedCharts = (): PrerenderedCharts => useContext(PrerenderedChartContext);

/** A panel's built drawing. In the browser it is what the page came with: React leaves it alone. */
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
