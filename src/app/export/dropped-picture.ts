import { pictureState } from '../../export/png.ts';
import { readPngText } from '../../export/png-chunks.ts';
import type { Dataset } from '../../figures/dataset.ts';
import { savingWordsOf } from '../../words/app/saving-words.ts';
import type { Lang } from '../../words/lang.ts';
import { choose, readSettings } from '../state/settings.ts';

/** Opens the panel an exported PNG shows, in its look; says what came of it. Without a dataset there is nothing to open. */
export async function openPicture(file: File, dataset: Dataset | null, lang: Lang): Promise<string> {
  const words = savingWordsOf(lang).dropped;
  if (dataset === null) return words.noReport;
  const texts = readPngText(new Uint8Array(await file.arrayBuffer()));
  const state = texts === null ? null : pictureState(texts);
  if (state === null) return words.notOurs;
  const id = state.get('panel') ?? '';
  if (!dataset.views.some((view) => view.id === id)) return words.gone(id);
  const shown = readSettings(state);
  const now = shown.lang ?? lang;
  choose({ lang: now, view: shown.view, ...(shown.theme === null ? {} : { theme: shown.theme }) });
  // The page is drawn anew in that look before its place is sought.
  await new Promise((resolve) => setTimeout(resolve));
  const panel = document.getElementById(id);
  panel?.scrollIntoView();
  panel?.focus({ preventScroll: true });
  return savingWordsOf(now).dropped.opened(panel?.querySelector('h3')?.textContent ?? id);
}
