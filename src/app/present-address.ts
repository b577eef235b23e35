// Which slide is shown stands in the address, beside whatever else stands there: `?present=contracts`. Starting makes
// one entry of the history, so that Back ends the presentation; turning slides and ending it leave none.

const PARAMETER = 'present';

/** The slide the address asks for; null where it asks for none. */
export const askedSlide = (): string | null => new URLSearchParams(location.search).get(PARAMETER);

function addressAt(slide: string | null): URL {
  const address = new URL(location.href);
  if (slide === null) address.searchParams.delete(PARAMETER);
  else address.searchParams.set(PARAMETER, slide);
  return address;
}

const hasOwnEntry = (): boolean => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && PARAMETER in state;
};

export function startAddress(slide: string): void {
  history.pushState({ [PARAMETER]: true }, '', addressAt(slide));
}

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
  // Whoever has just read the older address reads the right one now; the place on the page is not the browser's to keep.
  const rewrite = () => {
    history.replaceState(history.state, '', rest);
    window.dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
    setTimeout(() => {
      history.scrollRestoration = 'auto';
    });
  };
  window.addEventListener('popstate', rewrite, { once: true });
  history.back();
}
