import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import type { Panel } from '../../panels/panel.ts';

/** Draws a panel for the page that the build writes; null in a browser, which has the drawings from the page. */
export type DrawPrerendered = ((panel: Panel) => string) | null;

export const PrerenderedChartContext = createContext<DrawPrerendered>(null);

const never = () => () => undefined;

/**
 * Tells whether a component stands in the page as it was built and is brought to life there, however late that is; false
 * for all that comes into being in the browser. React asks the one or the other question first; the answer stays, as
 * another one would have it render all such components once more, in one block.
 */
export function useIsBuilt(): boolean {
  const { current: known } = useRef<{ answer?: boolean }>({});
  return useSyncExternalStore(
    never,
    () => (known.answer ??= false),
    () => (known.answer ??= true),
  );
}

/** Shows a panel's built drawing. The browser has it from the page, and React leaves it alone there. */
export function PrerenderedChart({ panel }: { readonly panel: Panel }) {
  const html = useContext(PrerenderedChartContext)?.(panel) ?? '';
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
