/** Whether this page can be kept: a server gave it out, and it stands in a window of its own. */
const isKeepable = (): boolean =>
  import.meta.env.PROD &&
  'serviceWorker' in navigator &&
  location.protocol.startsWith('http') &&
  window.self === window.top;

/**
 * Runs a task of keeping the page once it is loaded and has nothing else to do. A browser may refuse it, as many do
 * without a memory; then the page works as long as there is a network.
 */
export function whenSettled(task: () => Promise<void>): void {
  if (!isKeepable()) return;
  const whenIdle = () => (window.requestIdleCallback ?? setTimeout)(() => task().catch(() => {}));
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle, { once: true });
}
