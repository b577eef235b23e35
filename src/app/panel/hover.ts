import type { Fact, Point } from '../../panels/panel.ts';
import { newStore } from '../state/store.ts';

/** The place of the hovered figure on the screen, which the card keeps beside and never covers. */
export interface Anchor {
  /** The element that scrolls with it. */
  readonly element: Element;
  readonly box: () => DOMRect;
  /** Where the pointer is, in px of the window; null where the keyboard led here. */
  readonly pointerX: number | null;
}

/** The figure under the pointer or the focus; every panel that shows it marks it there. */
export interface Hovered {
  readonly id: string;
  /** What the card shows and where it stands; null where no card is to be shown. */
  readonly card: { readonly point: Point; readonly anchor: Anchor } | null;
}

/** The pointer may take this long to pass from a figure to its card. */
export const GRACE_MS = 160;

/** Holds the hovered figure; null where there is none. */
export const hovered = newStore<Hovered | null>(null);

/** Holds what the card says of the series that is nearest to the pointer; null where none is told from others. */
export const nearest = newStore<Fact | null>(null);

let ending: ReturnType<typeof setTimeout> | undefined;
let isOnCard = false;

function change(next: Hovered | null): void {
  clearTimeout(ending);
  isOnCard = false;
  hovered.set(next);
}

export function startHover(id: string, card: Hovered['card'] = null): void {
  change({ id, card });
}

export function endHover(): void {
  change(null);
}

/**
 * Ends the hover of the figure that the pointer or the focus has left, unless it reaches the card in time. Where another
 * figure is hovered by then, that goes on: the page may have been scrolled away from under a pointer that rests.
 */
export function endHoverSoon(left: string): void {
  if (isOnCard || hovered.now()?.id !== left) return;
  clearTimeout(ending);
  ending = setTimeout(endHover, GRACE_MS);
}

/** Ends the hover of the figure that the focus has left; where another is hovered by then, that goes on. */
export function endHoverOf(left: string): void {
  if (hovered.now()?.id === left) endHover();
}

/**
 * Keeps the figure hovered while the pointer is on its card, even if the chart says only now that the pointer has left.
 */
export function enterCard(): void {
  clearTimeout(ending);
  isOnCard = true;
}

export function leaveCard(): void {
  isOnCard = false;
  endHoverSoon(hovered.now()?.id ?? '');
}

export function elementAnchor(element: Element, pointerX: number | null): Anchor {
  return { element, box: () => element.getBoundingClientRect(), pointerX };
}
