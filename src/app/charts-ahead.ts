import { whenIdle } from './panel/idle.ts';
import { savesData, siteAddress } from './state/page-context.ts';

/**
 * Has the code of live charts fetched, and not run, when the page has nothing else to do. The build writes its address
 * on the document; a reader who saves data is not charged for it.
 */
export function fetchChartsAhead(): void {
  const { ahead } = document.documentElement.dataset;
  if (ahead === undefined || savesData()) return;
  whenIdle(() => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = siteAddress(ahead);
    link.setAttribute('fetchpriority', 'low');
    document.head.append(link);
  });
}
