import { type RefObject, useLayoutEffect, useState } from 'react';

/** The room that a slide leaves for its chart, in px. */
export interface SlideRoom {
  readonly widthPx: number;
  readonly heightPx: number;
  /** A hundredth of the slide's height, or of three quarters of its width: the unit of its type, as in present.css. */
  readonly unitPx: number;
}

/** Measures the room between a slide's head and foot, which does not depend on the chart; null until then. */
export function useSlideRoom(
  slide: RefObject<HTMLElement | null>,
  head: RefObject<HTMLElement | null>,
  foot: RefObject<HTMLElement | null>,
): SlideRoom | null {
  const [room, setRoom] = useState<SlideRoom | null>(null);
  useLayoutEffect(() => {
    const parts = [slide.current, head.current, foot.current];
    const [whole, above, below] = parts;
    if (!whole || !above || !below) return;
    const measure = () => {
      const { paddingTop, paddingBottom, paddingLeft, paddingRight, rowGap } = getComputedStyle(whole);
      const px = Number.parseFloat;
      const gaps = 2 * (px(rowGap) || 0) + px(paddingTop) + px(paddingBottom);
      setRoom({
        widthPx: Math.floor(whole.clientWidth - px(paddingLeft) - px(paddingRight)),
        heightPx: Math.floor(whole.clientHeight - above.offsetHeight - below.offsetHeight - gaps),
        unitPx: Math.min(innerHeight, innerWidth * 0.75) / 100,
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of parts) if (part) observer.observe(part);
    return () => observer.disconnect();
  }, [slide, head, foot]);
  return room;
}

/** Gives the attributes of a slide that a small screen cannot hold: the keyboard must be able to go into it. */
export function useScrolling(slide: RefObject<HTMLElement | null>) {
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const { current } = slide;
    if (current === null) return;
    const look = () => setScrolls(current.scrollHeight > current.clientHeight + 1);
    look();
    const observer = new ResizeObserver(look);
    for (const part of [current, ...current.children]) observer.observe(part);
    return () => observer.disconnect();
  });
  return scrolls ? { tabIndex: 0, 'data-scrolls': true } : {};
}
