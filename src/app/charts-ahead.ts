import { whenIdle } from './panel/idle.ts';
import { siteAddress } from './state/page-context.ts';

interface Line {
  readonly saveData?: boolean;
}

/**
 * Has the code of live charts fetched, and not run, when the page has nothing else to do. The build writes its address
 * on the document; a reader who saves data is not charged for it.
 */
export function fetchChartsAhead(): void {
  const { ahead } = document.documentElement.dataset;
  const { connection } = navigator as { readonly connection?: Line };
  if (ahead === undefined || connection?.saveData === true) return;
  whenIdle(() => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = siteAddress(ahead);
    link.setAttribute('fetchpriority', 'low');
    document.head.append(link);
  });
}
