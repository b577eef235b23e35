import { flushSync } from 'react-dom';
import { isBrowser } from './page-context.ts';
import { newStore } from './store.ts';
import { useStore } from './use-store.ts';

/** A chart is as wide as this on A4 with the margins of print.css. */
export const PRINT_WIDTH_PX = 640;

const printing = newStore(false);

/** Draws for paper at once, before the browser takes its picture of the page. */
function change(next: boolean): void {
  flushSync(() => printing.set(next));
}

if (isBrowser) {
  const medium = matchMedia('print');
  printing.set(medium.matches);
  window.addEventListener('beforeprint', () => change(true));
  window.addEventListener('afterprint', () => change(medium.matches));
  medium.addEventListener('change', ({ matches }) => change(matches));
}

/** Tells whether the page is being printed. */
export function usePrinting(): boolean {
  return useStore(printing, printing.now, () => false);
}
