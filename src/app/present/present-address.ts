import { addressAt, askedSlide, PARAMETER } from './present-start.ts';

const hasOwnEntry = (): boolean => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && PARAMETER in state;
};

/** Turning leaves no entries in the history. */
export function writeSlide(slide: string): void {
  if (askedSlide() !== slide) history.replaceState(history.state, '', addressAt(slide));
}

/** Takes the slide out of the address, and its entry out of the way; what was chosen meanwhile stays written. */
export function endAddress(): void {
  const rest = addressAt(null);
  if (!hasOwnEntry()) {
    history.replaceState(history.state, '', rest);
    return;
  }
  // Those who have just read the older address read the right one now.
  const rewrite = () => {
    history.replaceState(history.state, '', rest);
    window.dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    restoreScrolling();
  };
  window.addEventListener('popstate', rewrite, { once: true });
  history.back();
}

/** Hears of Back, which ends the presentation by leaving its entry. */
export function onBack(listener: () => void): () => void {
  const follow = () => {
    if (askedSlide() !== null) return;
    restoreScrolling();
    listener();
  };
  window.addEventListener('popstate', follow);
  return () => window.removeEventListener('popstate', follow);
}

/** The browser keeps the place on the page again, once it is done with the step back. */
function restoreScrolling(): void {
  setTimeout(() => {
    history.scrollRestoration = 'auto';
  });
}
