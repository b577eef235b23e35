import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { isBrowser } from './browser.ts';

/** Width of a chart on A4 with the margins of print.css. */
export const PRINT_WIDTH_PX = 640;

let printing = false;
const listeners = new Set<() => void>();

/** Draws for paper before the browser takes its picture of the page, so all of it happens at once. */
function change(next: boolean): void {
  if (next === printing) return;
  printing = next;
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

if (isBrowser) {
  const medium = matchMedia('print');
  printing = medium.matches;
  window.addEventListener('beforeprint', () => change(true));
  window.addEventListener('afterprint', () => change(medium.matches));
  medium.addEventListener('change', ({ matches }) => change(matches));
}

function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Whether the page is being printed. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    onChange,
    () => printing,
    () => false,
  );
}
