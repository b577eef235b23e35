import type { ComponentType } from 'react';
import { setUserData } from '../state/import-outcome.ts';
import { newStore } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import { droppedReaders, type ImportState, NO_IMPORTS } from './import-state.ts';
import { shownData } from './shown-data.ts';

export const imports = newStore<ImportState>(NO_IMPORTS);

export const useImports = (): ImportState => useStore(imports, imports.now);

/** Takes up a state and does what follows of it beside this part of the page. */
export function change(next: ImportState): void {
  const before = imports.now();
  imports.set(next);
  for (const reader of droppedReaders(before, next)) reader.close();
  const isNew = next.shownCount !== before.shownCount || (next.current?.isCompared && next.report !== before.report);
  if (isNew) setUserData({ shown: shownData(next, Page), outcome: next.outcome });
  else if (next.outcome !== before.outcome) setUserData({ outcome: next.outcome });
}

let Page: ComponentType = () => null;

/** Takes the page that shows data; to be called before all else. */
export function showDataBy(page: ComponentType): void {
  Page = page;
}
