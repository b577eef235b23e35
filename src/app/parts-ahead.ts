import { whenIdle } from './state/idle.ts';
import { siteAddress } from './state/page-context.ts';

interface Line {
  readonly saveData?: boolean;
}

/**
 * Has the parts of the program that a reader's first move needs fetched, and not run, when the page has nothing else to
 * do. The build writes their addresses on the document; a reader who saves data is not charged for them.
 */
export function fetchPartsAhead(): void {
  const { ahead } = document.documentElement.dataset;
  const { connection } = navigator as { readonly connection?: Line };
  if (ahead === undefined || connection?.saveData === true) return;
  whenIdle(() => document.head.append(...ahead.split(' ').map(linkTo)));
}

function linkTo(part: string): HTMLLinkElement {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = siteAddress(part);
  link.setAttribute('fetchpriority', 'low');
  return link;
}
