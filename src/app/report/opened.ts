import { isBrowser } from '../state/page-context.ts';
import { newStore } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import { idInHash } from './hash.ts';

// In the overview a panel opens in place to its full form. Which one is open stands in the address, as `#contracts`:
// links to a panel open it, also without a script, and Back closes it.

const opened = newStore(isBrowser ? idInHash(location.hash) : '');

if (isBrowser) window.addEventListener('hashchange', () => opened.set(idInHash(location.hash)));

/** How far the overview was scrolled when a panel was opened from it. */
let leftAt: number | null = null;

/** Tells whether a panel stands open in the overview. */
export const useIsOpened = (id: string): boolean =>
  useStore(
    opened,
    () => opened.now() === id,
    () => false,
  );

/** Gives the id that the address names, blank where it names none. */
export const useOpened = (): string => useStore(opened, opened.now, () => '');

/** Opens a panel where it stands; from one that is open already it takes over the place in the history. */
export function openTile(id: string): void {
  const isFirst = leftAt === null;
  if (isFirst) leftAt = scrollY;
  const hash = `#${encodeURIComponent(id)}`;
  if (isFirst) location.hash = hash;
  else location.replace(hash);
  history.replaceState({ ...history.state, isTile: true }, '');
}

/** Closes the panel that stands open, and goes back in the history where it was opened from here. */
export function closeTile(): void {
  if (history.state?.isTile === true) {
    history.back();
    return;
  }
  const { pathname, search } = location;
  location.hash = '';
  history.replaceState(history.state, '', pathname + search);
}

/** Gives how far the overview was scrolled before, once; null where no panel was opened from it. */
export function takePlace(): number | null {
  const place = leftAt;
  leftAt = null;
  return place;
}
