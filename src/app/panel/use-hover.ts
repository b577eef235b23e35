import { useStore } from '../state/use-store.ts';
import { type Hovered, hovered } from './hover.ts';

/** The hovered figure, for the one card. */
export const useHover = (): Hovered | null => useStore(hovered, hovered.now);

/** Whether a figure is hovered; renders only the element whose answer changes. */
export const useIsHovered = (id: string): boolean =>
  useStore(
    hovered,
    () => hovered.now()?.id === id,
    () => false,
  );
