// What a presentation needs before it is loaded. Which slide is shown stands in the address, beside whatever else
// stands there: `?present=contracts`. Starting makes one entry of the history, so that Back ends the presentation.

export const PARAMETER = 'present';

/** The slide the address asks for; null where it asks for none. */
export const askedSlide = (): string | null => new URLSearchParams(location.search).get(PARAMETER);

/** This address with another slide, or with none. */
export function addressAt(slide: string | null): URL {
  const address = new URL(location.href);
  if (slide === null) address.searchParams.delete(PARAMETER);
  else address.searchParams.set(PARAMETER, slide);
  return address;
}

export function startAddress(slide: string): void {
  // The place on the page is the presentation's to give back.
  history.scrollRestoration = 'manual';
  history.pushState({ [PARAMETER]: true }, '', addressAt(slide));
}

const KEY_MEMORY = 'shushuo-start-key';

/** Whether the key P starts a presentation: speech input may send single letters that nobody typed. */
export function isStartKeyOn(): boolean {
  try {
    return localStorage.getItem(KEY_MEMORY) !== 'off';
  } catch {
    return true;
  }
}

/** Remembered; where a browser forbids that, the key stays on. */
export function setStartKey(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY_MEMORY);
    else localStorage.setItem(KEY_MEMORY, 'off');
  } catch {
    // The button is there.
  }
}

/** Within a key or click only. A browser may refuse, or be unable; then the presentation fills its window. */
export function fillScreen(): void {
  if (document.fullscreenEnabled && document.fullscreenElement === null)
    document.documentElement.requestFullscreen().catch(() => undefined);
}
