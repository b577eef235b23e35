/** Sent to the window where the program of the page fails as a whole; the early script then says so above the page. */
export const PAGE_FAULT = 'shushuo-fault';

/** Gives up the program of the page: reports why, and has the page say that it stays as it was built. */
export function giveUp(reason: unknown): void {
  delete document.documentElement.dataset['live'];
  reportError(reason);
  window.dispatchEvent(new Event(PAGE_FAULT));
}
