import { type RefObject, useLayoutEffect, useState } from 'react';

/** Measures the width in px of an element without padding; it is known before the first paint and 0 only until then. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [widthPx, setWidthPx] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => {
      // While it is hidden, as in a closed <details>, an element has no width worth drawing for.
      const { width } = current.getBoundingClientRect();
      if (width > 0) setWidthPx(width);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return widthPx;
}
