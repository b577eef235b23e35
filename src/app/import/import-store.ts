import type { ComponentType } from 'react';
import { compareDatasets } from '../../figures/compare.ts';
import type { Dataset } from '../../figures/dataset.ts';
import { isFatal, newIssue } from '../../figures/issue.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { comparisonDataset } from '../../panels/own/compare.ts';
import { unpackDataset } from '../../panels/own/sent-dataset.ts';
import { userDataPageWordsOf } from '../../words/app/user-data-page-words.ts';
import { damagedEmbedded, readerFault, unreadableKept } from '../../words/faults/user-data-faults.ts';
import type { Bilingual } from '../../words/lang.ts';
import { DATA_PARAMETER, type ShownUserData, setUserData } from '../state/import-outcome.ts';
import { currentLang } from '../state/settings.ts';
import { hasEmbeddedUserData, IS_ONE_FILE } from '../state/site-files.ts';
import { newStore } from '../state/store.ts';
import { useStore } from '../state/use-store.ts';
import { fetchTables } from './fetch-table.ts';
import { type ImportedData, type ImportRequest, PLAIN } from './import-request.ts';
import {
  begun,
  cancelled,
  closed,
  type DialogName,
  droppedReaders,
  ended,
  failed,
  type ImportState,
  keptOrNot,
  NO_IMPORTS,
  nothingCame,
  progressed,
  shown,
  undone,
  withDialog,
  withReport,
} from './import-state.ts';
import { embeddedRequest, keep, keptRequest, lastShown, recall, rememberLast } from './kept-data.ts';
import { type Pasted, tableInPaste } from './paste.ts';
import { bareAnswer, openReader } from './user-data-reader.ts';

// This does in the browser what imports ask for; import-state knows which state follows which.

const imports = newStore<ImportState>(NO_IMPORTS);

export const useImports = (): ImportState => useStore(imports, imports.now);

/** Takes up a state and does what follows of it beside this part of the page. */
function change(next: ImportState): void {
  const before = imports.now();
  imports.set(next);
  for (const reader of droppedReaders(before, next)) reader.close();
  const isNew = next.shownCount !== before.shownCount || (next.current?.isCompared && next.report !== before.report);
  if (isNew) setUserData({ shown: shownOf(next), outcome: next.outcome });
  else if (next.outcome !== before.outcome) setUserData({ outcome: next.outcome });
}

let Page: ComponentType = () => null;

/**
 * Takes the report to compare with, null where there is none, and the page that shows data; to be called before all
 * else.
 */
export function startImports(report: Dataset | null, page: ComponentType): void {
  Page = page;
  setReport(report);
}

/** Takes the report to compare with; data that were opened before there was one are shown beside it from now on. */
export function setReport(report: Dataset | null): void {
  if (report !== imports.now().report) change(withReport(imports.now(), report));
}

/** Opens a dialog; null closes it, and with it lets go of what failed. */
export function showDialog(dialog: DialogName | null): void {
  change(withDialog(imports.now(), dialog));
}

let stop: AbortController | null = null;

/** Ends the reading under way; what is shown stays. */
export function cancel(): void {
  stop?.abort();
}

/** Opens files of the reader's own: one table, or figures with their descriptor. */
export function openFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return Promise.resolve();
  return open({ ...PLAIN, sources: files.map((file) => ({ name: file.name, blob: file })) });
}

/** Opens what was pasted, where it is a table. */
export function openPasted(pasted: Pasted): Promise<void> {
  if (pasted.files.length > 0) return openFiles(pasted.files);
  const text = tableInPaste(pasted);
  return text === null ? Promise.resolve() : openText(text);
}

/** Opens a table as it was pasted or typed. */
export function openText(text: string): Promise<void> {
  const name = userDataPageWordsOf(currentLang()).pasted;
  return open({ ...PLAIN, options: { encoding: 'utf-8' }, sources: [{ name, blob: new Blob([text]) }] });
}

/** Opens files of other hosts; the addresses then stand in that of the page. */
export async function openAddresses(addresses: readonly string[]): Promise<void> {
  await attempt(addresses[0] ?? '', async (watch) => {
    const fetched = await fetchTables(addresses, watch);
    if (fetched.ok) return read({ ...PLAIN, sources: fetched.sources, addresses }, watch);
    if (fetched.issue === null) cancel();
    watch.signal.throwIfAborted();
    if (fetched.issue === null) return;
    const answer = bareAnswer(fetched.address, fetched.issue);
    change(failed(imports.now(), { ...PLAIN, sources: [], addresses }, answer, null));
  });
}

/** Opens what the address asks for, what the page holds in itself, or what was shown when it was left. */
export async function openAtStart(): Promise<void> {
  const addresses = new URLSearchParams(location.search).getAll(DATA_PARAMETER);
  if (addresses.length > 0) return openAddresses(addresses);
  if (IS_ONE_FILE && hasEmbeddedUserData()) return openEmbedded();
  const id = lastShown();
  if (id !== null && (await openKept(id))) return;
  rememberLast(null);
  // The page has waited for data ever since it was opened, although no import has begun.
  setUserData({ outcome: nothingCame(imports.now()).outcome });
}

/** Opens data that the browser keeps, as they were; false where they are gone. */
export async function openKept(key: IDBValidKey): Promise<boolean> {
  const kept = await recall(key);
  if (kept === null) return false;
  if (kept !== 'damaged') await open(keptRequest(kept));
  else {
    rememberLast(null);
    failBefore('kept', unreadableKept());
  }
  return true;
}

/** Says why nothing was opened, where there was not even a file. */
function failBefore(code: string, sentence: Bilingual): void {
  const answer = bareAnswer('', newIssue(code, 'fatal', sentence));
  change(failed(imports.now(), { ...PLAIN, sources: [] }, answer, null));
}

/** Opens the data that the one file holds, as they were when it was saved. */
export async function openEmbedded(): Promise<void> {
  const request = embeddedRequest();
  if (request !== null) return open(request);
  failBefore('held', damagedEmbedded());
}

/** Opens the same files another way, or others. */
export function open(request: ImportRequest): Promise<void> {
  return attempt(request.options.title ?? request.sources[0]?.name ?? '', (watch) => read(request, watch));
}

interface Watched {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/**
 * Reads one thing at a time: a newer attempt ends the one under way. A fault of the program is shown as one of the
 * file.
 */
async function attempt(name: string, work: (watch: Watched) => Promise<void>): Promise<void> {
  stop?.abort();
  const started = new AbortController();
  stop = started;
  const { signal } = started;
  change(begun(imports.now(), name));
  const onProgress = (share: number) => {
    if (!signal.aborted) change(progressed(imports.now(), share));
  };
  try {
    await work({ signal, onProgress });
  } catch (reason) {
    if (stop !== started) return;
    if (signal.aborted) change(cancelled(imports.now()));
    else {
      const text = reason instanceof Error ? reason.message : String(reason);
      const answer = bareAnswer(name, newIssue('program', 'fatal', readerFault(text)));
      change(failed(imports.now(), { ...PLAIN, sources: [] }, answer, null));
    }
  } finally {
    if (stop === started) change(ended(imports.now()));
  }
}

async function read(asked: ImportRequest, watch: Watched): Promise<void> {
  const topics = imports.now().report?.topics;
  const request = topics === undefined ? asked : { ...asked, options: { ...asked.options, topics } };
  const reader = await openReader(request.sources, request.options, watch);
  const { answer, contentId: id } = reader;
  if (watch.signal.aborted || answer.dataset === null || isFatal(answer.issues)) {
    const canChoose = !watch.signal.aborted && answer.plain !== null;
    if (!canChoose) reader.close();
    watch.signal.throwIfAborted();
    return change(failed(imports.now(), request, answer, canChoose ? reader : null));
  }
  const dataset = unpackDataset(answer.dataset);
  await show({ ...request, id, reader, answer, dataset, keeping: null });
}

async function show(data: ImportedData): Promise<void> {
  const before = imports.now().current;
  present(shown(imports.now(), data, lastShown()));
  if (before?.id !== data.id) scrollTo({ top: 0 });
  if (data.isEmbedded) return;
  const keeping = await keep(data, data.dataset.title[currentLang()]);
  change(keptOrNot(imports.now(), data, keeping));
}

/** Takes up a state that shows other data, or the report; the address and the browser's memory follow. */
function present(next: ImportState): void {
  if (next === imports.now()) return;
  change(next);
  const { current } = next;
  setAddresses(current?.addresses ?? []);
  // What was fetched is shown again by its address, and not without it.
  if (!current?.isEmbedded) rememberLast(current === null || current.addresses.length > 0 ? null : current.id);
}

function shownOf({ current, report, shownCount }: ImportState): ShownUserData | null {
  if (current === null) return null;
  const { sources, options, isCompared, addresses, dataset } = current;
  const isBeside = isCompared && report !== null;
  return {
    dataset: isBeside ? comparisonDataset(compareDatasets(report, dataset)) : dataset,
    request: { key: String(shownCount), sources, options, isCompared },
    isLinked: addresses.length > 0,
    Page,
  };
}

function setAddresses(addresses: readonly string[]): void {
  const url = new URL(location.href);
  url.searchParams.delete(DATA_PARAMETER);
  for (const address of addresses) url.searchParams.append(DATA_PARAMETER, address);
  history.replaceState(history.state, '', url);
}

/** Goes back to the report; the data stay among those kept. */
export function closeUserData(): void {
  present(closed(imports.now()));
}

export function undo(): void {
  present(undone(imports.now()));
}

/** Shows the table drawn another way. */
export async function remap(mapping: Mapping, dataset: Dataset): Promise<void> {
  const { current } = imports.now();
  if (current === null) return;
  const plain = current.answer.plain && { ...current.answer.plain, mapping };
  await show({ ...current, options: { ...current.options, mapping }, dataset, answer: { ...current.answer, plain } });
}

export async function compare(isCompared: boolean): Promise<void> {
  const { current } = imports.now();
  if (current !== null) await show({ ...current, isCompared });
}
