import type { RootOptions } from 'react-dom/client';
import { giveUp } from './state/page-fault.ts';

// A page is whole before any script, and no fault of its program takes that away: what it was built with comes back.

const { documentElement } = document;

/**
 * Says that the program of the page runs and listens from now on; takes back that it did not, see `stayStill`. What was
 * pressed before is then done, see `hearFirstTouch`.
 */
export function goLive(): void {
  delete documentElement.dataset['still'];
  document.querySelector('.still-note')?.remove();
  documentElement.dataset['live'] = '';
}

/**
 * Keeps what a page was built with while its program runs. Where a fault reaches no boundary, React takes out all it has
 * put there: the built page is then put back, and says above that it is the built one.
 */
export function backToBuilt(page: HTMLElement): RootOptions {
  const built = page.cloneNode(true);
  return {
    onUncaughtError(reason) {
      // React has emptied the page by then.
      queueMicrotask(() => page.replaceChildren(...built.childNodes));
      giveUp(reason);
    },
  };
}
