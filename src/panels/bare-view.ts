import type { View } from '../figures/dataset.ts';

/** What a view says that is not of a descriptor: nothing of its own. */
export const BARE_VIEW = {
  ...{ notes: [], mode: null, ratio: null, symbol: new Map() },
  ...{ actions: false, written: true },
} satisfies Partial<View>;
