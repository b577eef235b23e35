interface Nearing {
  readonly onPointerEnter: () => void;
  readonly onFocus: () => void;
}

/**
 * Has what a button opens fetched when the pointer or the focus comes near it, so that it opens at once. What cannot be
 * fetched then is asked for again, and complained of, when the button is pressed.
 */
export function fetchedAhead(load: () => Promise<unknown>): Nearing {
  const start = () => {
    load().catch(() => undefined);
  };
  return { onPointerEnter: start, onFocus: start };
}
