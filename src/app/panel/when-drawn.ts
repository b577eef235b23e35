import { whenIdle } from './idle.ts';

/** What else there is to do waits so long for a chart at most: one in a hidden window may never be drawn. */
const PATIENCE_MS = 5000;
const AGAIN_MS = 50;

/** Of the data that are asked for: what was shown before stays as long as these are on their way. */
const DRAWN = ':root:not([data-import="busy"]) [data-panel]:is([data-state="ready"], [data-state="error"])';

/** Resolves once a chart of the page is there, or cannot be, and the page has nothing else to do. */
export function whenDrawn(): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(DRAWN) !== null || performance.now() > until) resolve();
      else setTimeout(() => whenIdle(look), AGAIN_MS);
    };
    // The page shows what it was given by then.
    setTimeout(() => whenIdle(look));
  });
}
