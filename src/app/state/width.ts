import { type RefObject, startTransition, useLayoutEffect, useState } from 'react';

/**
 * Measures the width in px of an element without padding; it is known before the first paint and 0 only until then. Of what
 * stands in the page already (`isBuilt`) it is told when the page has time: all panels that come to life at once would
 * otherwise be rendered anew at one go.
 */
export function useWidth(element: RefObject<HTMLElement | null>, isBuilt = false): number {
  const [widthPx, setWidthPx] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    let told = 0;
    const measure = () => {
      // While it is hidden, as in a closed <details>, an element has no width worth drawing for.
      const { width } = current.getBoundingClientRect();
      if (width === 0 || width === told) return;
      const tell = () => setWidthPx(width);
      if (isBuilt && told === 0) startTransition(tell);
      else tell();
      told = width;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, isBuilt]);
  return widthPx;
}
