import { createRoot, hydrateRoot } from 'react-dom/client';

/**
 * What React starts a page with. With React it is a script by itself (`build/chunks.ts`): a slow computer then starts that and
 * the page's own program in two blocks instead of one, and answers in between.
 */
export const ROOTS = { createRoot, hydrateRoot };
