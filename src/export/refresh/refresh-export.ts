import { refreshedName } from '../../words/export/refresh-words.ts';
import type { ExportResult, RefreshRequest } from '../export-request.ts';
import { Refusal } from '../refusal.ts';
import type { ExportSource } from '../requests/export-source.ts';
import type { Watch } from '../watch.ts';
import { describeRefresh } from './changes.ts';
import { openOwnDeck, refreshDeck } from './refresh.ts';
import { tableAgain } from './refresh-source.ts';

/**
 * A deck with the numbers of what is shown, as a file with its list of changes; what is shown are the report or, for a
 * deck of a table of the reader's own, this year's table. Throws a `Refusal` where it cannot be done.
 */
export async function exportRefreshed(
  request: RefreshRequest,
  shown: ExportSource,
  watch: Watch,
): Promise<ExportResult> {
  const { name, deck, addsNew, lang } = request;
  const opened = await openOwnDeck(deck);
  const source = opened.recipe.userData === null ? shown : await tableOf(opened.recipe, shown);
  const { bytes, report } = await refreshDeck(opened, source, { addsNew }, watch);
  return { name: refreshedName(name, lang), mime: MIME, bytes, warnings: [], changes: describeRefresh(report, lang) };
}

const MIME = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The table that is shown, read anew as the deck's was. */
async function tableOf(recipe: Parameters<typeof tableAgain>[0], shown: ExportSource): Promise<ExportSource> {
  const files = shown.userData === undefined ? [] : [...shown.originals].map(([name, bytes]) => ({ name, bytes }));
  const { source, issues } = await tableAgain(recipe, files, shown.origin.version, async () => shown);
  if (source !== null) return source;
  const all = (lang: 'zh' | 'en'): string => issues.map(({ message }) => message[lang]).join('\n');
  throw new Refusal({ zh: all('zh'), en: all('en') });
}
