import { useStore } from '../state/use-store.ts';
import { type Hovered, hovered } from './hover.ts';

/** Gives the hovered figure to the one card. */
export const useHover = (): Hovered | null => useStore(hovered, hovered.now);

/** Tells whether a figure is hovered; only the element whose answer changes is rendered anew. */
export const useIsHovered = (id: string): boolean =>
  useStore(
    hovered,
    () => hovered.now()?.id === id,
    () => false,
  );
