import type { Point } from '../../panels/panel.ts';
import { newStore } from '../state/store.ts';

/** Where on the screen the hovered figure stands: what the card keeps beside and never covers. */
export interface Anchor {
  /** The element that scrolls with it. */
  readonly element: Element;
  readonly box: () => DOMRect;
  /** Where the pointer is, in px of the window; null where the keyboard led here. */
  readonly pointerX: number | null;
}

/** The figure under the pointer or the focus. Every panel that shows it marks it. */
export interface Hovered {
  readonly id: string;
  /** What the card says and where it stands; null where nothing is to be said. */
  readonly card: { readonly point: Point; readonly anchor: Anchor } | null;
}

/** Time in which the pointer may pass from a figure to its card. */
export const GRACE_MS = 160;

/** Null where no figure is hovered. */
export const hovered = newStore<Hovered | null>(null);

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

/** Ends the hover unless the pointer reaches another figure or the card in time. */
export function endHoverSoon(): void {
  clearTimeout(ending);
  if (!isOnCard) ending = setTimeout(endHover, GRACE_MS);
}

/** The pointer is on the card. The chart may say that the pointer has left it only after this, and is not heeded then. */
export function enterCard(): void {
  clearTimeout(ending);
  isOnCard = true;
}

export function leaveCard(): void {
  isOnCard = false;
  endHoverSoon();
}

export function elementAnchor(element: Element, pointerX: number | null): Anchor {
  return { element, box: () => element.getBoundingClientRect(), pointerX };
}
