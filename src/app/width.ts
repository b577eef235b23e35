import { type RefObject, useLayoutEffect, useState } from 'react';

/** Inner width of an element in whole px, known before the first paint; 0 only until then. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [widthPx, setWidthPx] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => {
      // Hidden, as in a closed <details>, an element has no width worth drawing for.
      if (current.clientWidth > 0) setWidthPx(current.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return widthPx;
}
