import { useSyncExternalStore } from 'react';
import type { Store } from './store.ts';

/**
 * Gives what `read` takes from a store, and renders the component anew when that changes. `built` is what stands in the
 * page as the build wrote it: the browser's first rendering has to match it.
 */
export const useStore = <Read>(
  store: Pick<Store<unknown>, 'onChange'>,
  read: () => Read,
  built: () => Read = read,
): Read => useSyncExternalStore(store.onChange, read, built);
