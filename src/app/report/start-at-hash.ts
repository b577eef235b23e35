import { idInHash } from './hash.ts';

/** What a reader does who goes on from where the page started. */
const READERS_ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
/** By then all is there that comes by itself; whoever scrolls by the bar, which sends no such act, is left alone. */
const SETTLED_MS = 10_000;

/** Where the page started; a choice that draws it anew is no new start. */
let started = '';

/**
 * Scrolls to the place an address points at, and again when the page grows above it, as what offers other charts of a
 * reader's data comes later than their panels; until the reader does something. Does nothing for a place it has been at.
 */
export function startAtHash(): void {
  if (started === location.href) return;
  started = location.href;
  const id = idInHash(location.hash);
  const observer = new ResizeObserver(() => document.getElementById(id)?.scrollIntoView());
  observer.observe(document.body);
  const leave = () => observer.disconnect();
  for (const act of READERS_ACTS) window.addEventListener(act, leave, { once: true, passive: true });
  setTimeout(leave, SETTLED_MS);
}
