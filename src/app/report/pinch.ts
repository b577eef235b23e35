import { openTile } from './opened.ts';

/** Fingers that part by so much mean the tile between them. */
const OPENS_AT = 1.2;

const TILE = '.panel:not(:target, [data-opened])';

const gapOf = ([a, b]: TouchList): number =>
  a === undefined || b === undefined ? 0 : Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);

/**
 * Opens the tile of an overview on which two fingers part, until the returned function is called. A page that is
 * enlarged already goes on being enlarged and reduced by them, and so does all that is no tile.
 */
export function openByPinch(): () => void {
  let tile: Element | null = null;
  let startPx = 0;
  const start = ({ touches, target }: TouchEvent) => {
    const isMeant = touches.length === 2 && (visualViewport?.scale ?? 1) === 1 && target instanceof Element;
    tile = isMeant ? target.closest(TILE) : null;
    startPx = gapOf(touches);
  };
  const move = (event: TouchEvent) => {
    if (tile === null || gapOf(event.touches) <= startPx) return;
    event.preventDefault();
    if (gapOf(event.touches) < startPx * OPENS_AT) return;
    openTile(tile.id);
    tile = null;
  };
  document.addEventListener('touchstart', start, { passive: true });
  document.addEventListener('touchmove', move, { passive: false });
  return () => {
    document.removeEventListener('touchstart', start);
    document.removeEventListener('touchmove', move);
  };
}
