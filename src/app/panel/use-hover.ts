import { type RefObject, useLayoutEffect } from 'react';
import { newStore } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import { afterPaint } from './after-paint.ts';
import { type Hovered, hovered } from './hover.ts';

/** Gives the hovered figure to the one card. */
export const useHover = (): Hovered | null => useStore(hovered, hovered.now);

/**
 * Holds the id of the hovered figure once its card has been painted; null where none is hovered. The card is a layer of its
 * own, and a mark has the layer of the whole page painted anew, which takes as long as all that answers the hand.
 */
const marked = newStore<string | null>(null);
hovered.onChange(() => afterPaint(() => marked.set(hovered.now()?.id ?? null)));

/**
 * Marks an element while its figure is hovered. Nothing is rendered anew for it: React would go through the page for each
 * element that is marked.
 */
export function useHoverMark(element: RefObject<HTMLElement | null>, id: string): void {
  useLayoutEffect(() => {
    const mark = () => {
      const { dataset } = element.current ?? {};
      if (dataset === undefined || (marked.now() === id) === 'hovered' in dataset) return;
      if (marked.now() === id) dataset['hovered'] = 'true';
      else delete dataset['hovered'];
    };
    mark();
    return marked.onChange(mark);
  }, [element, id]);
}
