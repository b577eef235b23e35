import type { ComponentType } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { isFatal, newIssue } from '../../figures/issue.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { NamedText, ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import { nameOfFile, SENTENCES } from '../../panels/own/read-user-data.ts';
import { unpackDataset } from '../../panels/own/sent-dataset.ts';
import { isProse } from '../../text/document/is-prose.ts';
import { userDataPageWordsOf } from '../../words/app/user-data-page-words.ts';
import { damagedEmbedded, readerFault, silentMemory, unreadableKept } from '../../words/faults/user-data-faults.ts';
import type { Bilingual } from '../../words/lang.ts';
import { programFault } from '../../words/program-fault.ts';
import type { Unread } from '../kept/kept-store.ts';
import { DATA_PARAMETER, setUserData } from '../state/import-outcome.ts';
import { currentLang } from '../state/settings.ts';
import { hasEmbeddedUserData, IS_ONE_FILE } from '../state/site-files.ts';
import type { Keeping, UserDataAnswer } from '../state/user-data-messages.ts';
import { askedInAddress, setAddress, settled, withAsked } from './chosen-address.ts';
import { fetchTables } from './fetch-table.ts';
import { type ImportedData, type ImportRequest, PLAIN } from './import-request.ts';
import {
  begun,
  cancelled,
  closed,
  type DialogName,
  ended,
  failed,
  type ImportState,
  keptOrNot,
  nothingCame,
  progressed,
  shown,
  undone,
  withDialog,
  withReport,
} from './import-state.ts';
import { change, imports, showDataBy } from './imports.ts';
import { embeddedRequest, keepWhenDrawn, keptRequest, lastShown, recall, rememberLast } from './kept-data.ts';
import { type Pasted, textInPaste } from './paste.ts';
import { readSource } from './read-source.ts';
import { bareAnswer, type DrawnTable, openReader, startReaderAhead } from './user-data-reader.ts';

// This does in the browser what imports ask for; import-state knows which state follows which.

/**
 * Takes the report to compare with, null where there is none, and the page that shows data; to be called before all
 * else.
 */
export function startImports(report: Dataset | null, page: ComponentType): void {
  showDataBy(page);
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

/** Opens files of the reader's own: one table, figures with their descriptor, or a document of sentences. */
export async function openFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  return open({ ...PLAIN, sources: files.map((each) => ({ name: each.name, blob: each })) });
}

/** Opens what was pasted, where it is sentences or a table. */
export function openPasted(pasted: Pasted): Promise<void> {
  if (pasted.files.length > 0) return openFiles(pasted.files);
  const text = textInPaste(pasted);
  return text === null ? Promise.resolve() : openText(text);
}

/** Opens a table, or sentences, as they were pasted or typed. */
export function openText(text: string): Promise<void> {
  const words = userDataPageWordsOf(currentLang());
  if (isProse(text)) return openDocument(words.pastedText, new Blob([text]));
  return open({ ...PLAIN, options: { encoding: 'utf-8' }, sources: [{ name: words.pasted, blob: new Blob([text]) }] });
}

const loadReview = () => Promise.all([import('../review/review-store.ts'), import('../review/kept-review.ts')]);

/** The id of a text under review, among the ids of what was shown last. */
const REVIEW = 'review';

/** Reads the figures of a document and puts them before the reader, who goes on where they were with the same text. */
export async function openDocument(name: string, blob: Blob): Promise<void> {
  await attempt(name, async (watch) => {
    const { report } = imports.now();
    const document = await readSource({ name, blob }, watch, report);
    if (!document.ok) {
      const [first = newIssue('not-table', 'fatal', readerFault({ zh: name, en: name }))] = document.issues;
      return failBare({ ...bareAnswer(name, first), issues: document.issues });
    }
    const [{ startReview }, { recallReview }] = await loadReview();
    const { text } = document;
    const kept = await recallReview();
    const fresh = { name: nameOfFile(name), text, decisions: [], title: null, date: null, pageStarts: [] };
    const isSame = kept !== null && typeof kept === 'object' && kept.text === text;
    startReview(isSame ? kept : fresh, document, report);
    change(withDialog(nothingCame(imports.now()), REVIEW));
    rememberLast(REVIEW);
  });
}

/** Goes on with the review that was worked on last; false where there is none. */
export async function openReview(): Promise<boolean> {
  const [, { recallReview }] = await loadReview();
  const kept = await recallReview();
  if (kept === null) return false;
  if (typeof kept === 'string') failUnread(kept);
  else await openDocument(kept.name, new Blob([kept.text]));
  return true;
}

/** Puts the review aside; the page shows what it showed before. */
export function closeReview(): void {
  change(withDialog(imports.now(), null));
  rememberLast(imports.now().current?.id ?? null);
}

/** Opens files of other hosts; the addresses then stand in that of the page, as does `asked`, what is chosen about them. */
export async function openAddresses(addresses: readonly string[], asked: readonly NamedText[] = []): Promise<void> {
  await attempt(addresses[0] ?? '', async (watch) => {
    if (!IS_ONE_FILE) startReaderAhead();
    const fetched = await fetchTables(addresses, watch);
    if (fetched.ok)
      return read({ ...PLAIN, options: withAsked({}, asked), sources: fetched.sources, addresses }, watch);
    if (fetched.issue === null) cancel();
    watch.signal.throwIfAborted();
    if (fetched.issue === null) return;
    failBare(bareAnswer(fetched.address, fetched.issue), addresses);
  });
}

/** Opens what the address asks for, what the page holds in itself, or what was shown when it was left. */
export async function openAtStart(): Promise<void> {
  const addresses = new URLSearchParams(location.search).getAll(DATA_PARAMETER);
  if (addresses.length > 0) return openAddresses(addresses, askedInAddress());
  if (IS_ONE_FILE && hasEmbeddedUserData()) return openEmbedded();
  const id = lastShown();
  if (id === REVIEW && (await openReview())) return;
  if (id !== null && (await openKept(id))) return;
  rememberLast(null);
  // The page has waited for data ever since it was opened, although no import has begun.
  setUserData({ outcome: nothingCame(imports.now()).outcome });
}

/** Opens data that the browser keeps, as they were; false where they are gone. */
export async function openKept(key: IDBValidKey): Promise<boolean> {
  const kept = await recall(key);
  if (kept === null) return false;
  if (typeof kept === 'string') failUnread(kept);
  else await open(keptRequest(kept));
  return true;
}

/** Says why what is kept is not shown; what may be read another time is tried again with the next visit. */
function failUnread(why: Unread): void {
  if (why === 'damaged') rememberLast(null);
  failBefore('kept', why === 'damaged' ? unreadableKept() : silentMemory());
}

/** Says why nothing was opened, where there was not even a file. */
function failBefore(code: string, sentence: Bilingual): void {
  failBare(bareAnswer('', newIssue(code, 'fatal', sentence)));
}

function failBare(answer: UserDataAnswer, addresses: readonly string[] = []): void {
  change(failed(imports.now(), { ...PLAIN, sources: [], addresses }, answer, null));
}

/** Opens the data that the one file holds, as they were when it was saved. */
export async function openEmbedded(): Promise<void> {
  const request = embeddedRequest();
  if (request !== null) return open({ ...request, options: withAsked(request.options, askedInAddress()) });
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
      failBare(bareAnswer(name, newIssue('program', 'fatal', readerFault(programFault(reason)))));
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
    const [source] = request.sources;
    if (source && answer.issues.some(({ code }) => code === SENTENCES)) return openDocument(source.name, source.blob);
    return change(failed(imports.now(), request, answer, canChoose ? reader : null));
  }
  const dataset = unpackDataset(answer.dataset);
  const options = settled(request.options, answer.plain);
  show({ ...request, options, id, reader, answer, dataset, keeping: null });
}

/** What was kept before was of other choices: nothing is said of these until they are kept. */
function show(asked: ImportedData): void {
  const before = imports.now().current;
  const data: ImportedData = { ...asked, keeping: null };
  present(shown(imports.now(), data, lastShown()));
  if (before?.id !== data.id) scrollTo({ top: 0 });
  keepShown(data);
}

function keepShown(data: ImportedData): void {
  if (data.isEmbedded) return;
  const isNewest = () => imports.now().current?.id !== data.id || imports.now().current === data;
  const take = (keeping: Keeping | null) => keeping && change(keptOrNot(imports.now(), data, keeping));
  void keepWhenDrawn(data, data.dataset.title[currentLang()], isNewest).then(take);
}

/** Takes up a state that shows other data, or the report; the address and the browser's memory follow. */
function present(next: ImportState): void {
  if (next === imports.now()) return;
  change(next);
  const { current } = next;
  setAddress(current);
  // What was fetched is shown again by its address, and not without it.
  if (!current?.isEmbedded) rememberLast(current === null || current.addresses.length > 0 ? null : current.id);
}

/** Goes back to the report; the data stay among those kept. */
export function closeUserData(): void {
  present(closed(imports.now()));
}

export function undo(): void {
  present(undone(imports.now()));
}

/** Shows the table drawn another way. */
export function remap(mapping: Mapping, chosen: ReaderChoices, { dataset, options: charts }: DrawnTable): void {
  const { current } = imports.now();
  if (current === null) return;
  const plain = current.answer.plain && { ...current.answer.plain, mapping, chosen, options: charts };
  const options = { ...current.options, mapping, choices: chosen };
  show({ ...current, options, dataset, answer: { ...current.answer, plain } });
}

/** Keeps a stretch that a reader has found, in the address and in the browser's memory. */
export function restOnStretch(data: ImportedData): void {
  if (imports.now().current !== data) return;
  setAddress(data);
  keepShown(data);
}

export function compare(isCompared: boolean): void {
  const { current } = imports.now();
  if (current !== null) show({ ...current, isCompared });
}
