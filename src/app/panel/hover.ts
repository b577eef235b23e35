import { useSyncExternalStore } from 'react';
import type { Point } from '../../panels/panel.ts';

/** Where on the screen the lit figure stands: what the card keeps beside and never covers. */
export interface Anchor {
  /** The element that scrolls with it. */
  readonly element: Element;
  readonly box: () => DOMRect;
  /** Where the pointer is, in px of the window; null where the keyboard led here. */
  readonly pointerX: number | null;
}

/** The figure under the pointer or the focus. Every panel that shows it lights it up. */
export interface Hovered {
  readonly id: string;
  /** What the card says and where it stands; null where nothing is to be said. */
  readonly card: { readonly point: Point; readonly anchor: Anchor } | null;
}

/** Time in which the pointer may pass from a figure to its card. */
const GRACE_MS = 160;

let lit: Hovered | null = null;
let fading: ReturnType<typeof setTimeout> | undefined;
let isHeld = false;
const listeners = new Set<() => void>();

function change(next: Hovered | null): void {
  clearTimeout(fading);
  isHeld = false;
  if (next === lit) return;
  lit = next;
  for (const listener of listeners) listener();
}

export function light(id: string, card: Hovered['card'] = null): void {
  change({ id, card });
}

/** Puts the light out at once. */
export function dim(): void {
  change(null);
}

/** Puts the light out unless the pointer reaches another figure or the card in time. */
export function fade(): void {
  clearTimeout(fading);
  if (isHeld) return;
  fading = setTimeout(dim, GRACE_MS);
}

/** Keeps the light on while the pointer is on the card; the chart hears of its leaving later than the card of its coming. */
export function hold(): void {
  clearTimeout(fading);
  isHeld = true;
}

/** The pointer has left the card. */
export function release(): void {
  isHeld = false;
  fade();
}

export function litNow(): Hovered | null {
  return lit;
}

export function onLight(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The lit figure, for the one card. */
export function useHover(): Hovered | null {
  return useSyncExternalStore(onLight, litNow, litNow);
}

/** Whether a figure is lit; renders only the element whose answer changes. */
export function useIsHovered(id: string): boolean {
  return useSyncExternalStore(
    onLight,
    () => lit?.id === id,
    () => false,
  );
}

export function elementAnchor(element: Element, pointerX: number | null): Anchor {
  return { element, box: () => element.getBoundingClientRect(), pointerX };
}
