import type { TablePackage } from '../../export/json.ts';
import { readProof, signsOf } from '../../export/proof/proof.ts';
import { type ShownInPicture, shownInFile } from '../../export/proof/shown-in-picture.ts';
import type { Dataset } from '../../figures/dataset.ts';
import { savingWordsOf } from '../../words/app/saving-words.ts';
import type { Lang } from '../../words/lang.ts';
import { choose } from '../state/settings.ts';
import { IS_ONE_FILE } from '../state/site-files.ts';

/**
 * Opens the panel a picture shows, in its look, and says whether its data are those of the page: of an exported PNG or
 * SVG by what its file says, of a copy of it, such as a screenshot, by its code. Without a dataset there is nothing to open.
 */
export async function openPicture(file: File, dataset: Dataset | null, lang: Lang): Promise<string> {
  const words = savingWordsOf(lang).dropped;
  if (dataset === null) return words.noReport;
  const shown = shownInFile(new Uint8Array(await file.arrayBuffer())) ?? (await shownInCode(file));
  if (shown === null) return IS_ONE_FILE ? words.noReader : words.notOurs;
  const { panel: id, view, theme } = shown;
  if (!dataset.views.some((one) => one.id === id)) return words.gone(id);
  const now = shown.lang ?? lang;
  choose({ lang: now, view, ...(theme === null ? {} : { theme }) });
  // The page is drawn anew in that look before its place is sought.
  await new Promise((resolve) => setTimeout(resolve));
  const panel = document.getElementById(id);
  panel?.scrollIntoView();
  panel?.focus({ preventScroll: true });
  const opened = savingWordsOf(now).dropped.opened(panel?.querySelector('h3')?.textContent ?? id);
  return `${opened} ${await verdictOn(shown, now)}`.trim();
}

/** Says of the address of this page, where the code of a picture led to it, whether the picture's data are those of the page. */
export async function checkAddress(address: string, dataset: Dataset, lang: Lang): Promise<string> {
  const shown = readProof(address);
  if (shown === null || !dataset.views.some(({ id }) => id === shown.panel)) return '';
  return verdictOn(shown, lang);
}

/** The reader of codes is larger than all else that opens pictures, and is no part of the one file. */
async function shownInCode(file: File): Promise<ShownInPicture | null> {
  if (IS_ONE_FILE) return null;
  const { codeInPicture } = await import('./code-in-picture.ts');
  const state = readProof((await codeInPicture(file)) ?? '');
  return state && { ...state, theme: null };
}

/** Whether the data of a picture are those that files are made of now; blank for a picture that does not say. */
async function verdictOn({ panel, signs }: Pick<ShownInPicture, 'panel' | 'signs'>, lang: Lang): Promise<string> {
  if (signs === null) return '';
  const words = savingWordsOf(lang).dropped;
  try {
    const now = signsOf(await checksumNow(panel, lang));
    return now === signs ? words.unchanged(signs) : words.changed(signs, now);
  } catch {
    return words.unchecked;
  }
}

/** Of the file that the shown data were read from, as a file made now says it. */
async function checksumNow(panel: string, lang: Lang): Promise<string> {
  // Loaded here, so that the page need not know what it consists of.
  const { requestExport } = await import('./exporter.ts');
  const { bytes } = await requestExport({ kind: 'table', format: 'json', panel, view: null, lang });
  const { provenance }: TablePackage = JSON.parse(new TextDecoder().decode(bytes));
  return provenance.sha256;
}
