// This starts a presentation before its code is loaded. Which slide is shown stands in the address, beside whatever
// else stands there: `?present=contracts`. Starting makes one entry of the history, so that Back ends the presentation.

export const PARAMETER = 'present';

/** Reads the slide the address asks for; null where it asks for none. */
export const askedSlide = (): string | null => new URLSearchParams(location.search).get(PARAMETER);

/** Makes this page's address with another slide, or with none. */
export function addressAt(slide: string | null): URL {
  const address = new URL(location.href);
  if (slide === null) address.searchParams.delete(PARAMETER);
  else address.searchParams.set(PARAMETER, slide);
  return address;
}

export function startAddress(slide: string): void {
  // The presentation itself gives back the place on the page, and not the browser.
  history.scrollRestoration = 'manual';
  history.pushState({ [PARAMETER]: true }, '', addressAt(slide));
}

const KEY_MEMORY = 'shushuo-start-key';

/** Tells whether the key P starts a presentation: speech input may send single letters that nobody typed. */
export function isStartKeyOn(): boolean {
  try {
    return localStorage.getItem(KEY_MEMORY) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers whether the key P is on; where a browser forbids that, it stays on. */
export function setStartKey(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY_MEMORY);
    else localStorage.setItem(KEY_MEMORY, 'off');
  } catch {
    // Without a memory the button is still there.
  }
}

/**
 * Fills the screen, within a key or click only. Where a browser refuses or is unable, the presentation fills its
 * window.
 */
export function fillScreen(): void {
  if (document.fullscreenEnabled && document.fullscreenElement === null)
    document.documentElement.requestFullscreen().catch(() => undefined);
}
