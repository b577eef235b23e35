import { type ComponentType, useSyncExternalStore } from 'react';
import { compareDatasets } from '../../figures/compare.ts';
import type { Dataset } from '../../figures/dataset.ts';
import { isFatal, newIssue } from '../../figures/issue.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import { comparisonDataset } from '../../panels/own/compare.ts';
import { unpackDataset } from '../../panels/own/sent-dataset.ts';
import { type UserDataPageWords, userDataPageWordsOf } from '../../words/app/user-data-page-words.ts';
import { damagedEmbedded, readerFault } from '../../words/faults/own-faults.ts';
import { hasEmbeddedUserData } from '../state/embedded-files.ts';
import { DATA_PARAMETER, type Outcome, setUserData } from '../state/import-outcome.ts';
import { currentLang } from '../state/settings.ts';
import type { UserDataAnswer, UserDataSource } from '../state/user-data-messages.ts';
import { embeddedUserData } from './embedded-user-data.ts';
import { fetchTable } from './fetch-table.ts';
import type { DialogName, Failure, Load, Request } from './import-request.ts';
import { idOf, keep, lastShown, recall, rememberLast } from './kept-data.ts';
import { type Pasted, tableInPaste } from './paste.ts';
import { bareAnswer, openReader, type UserDataReader } from './user-data-reader.ts';

interface Loads {
  readonly report: Dataset | null;
  readonly current: Load | null;
  /** What was shown before the last load, null for the report; undefined where there is nothing to undo. */
  readonly previous: Load | null | undefined;
  readonly busy: { readonly name: string; readonly percent: number } | null;
  readonly failure: Failure | null;
  readonly dialog: DialogName | null;
  /** The last event in words. */
  readonly said: ((words: UserDataPageWords) => string) | null;
}

let loads: Loads = {
  report: null,
  current: null,
  previous: undefined,
  busy: null,
  failure: null,
  dialog: null,
  said: null,
};
const listeners = new Set<() => void>();

function change(part: Partial<Loads>): void {
  loads = { ...loads, ...part };
  for (const listener of listeners) listener();
}

export const useLoads = (): Loads =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => loads,
  );

let Page: ComponentType = () => null;

/** Before all else: the report to compare with, null where there is none, and the page that shows data. */
export function setUp(report: Dataset | null, page: ComponentType): void {
  Page = page;
  if (report !== loads.report) change({ report });
}

/** Data that were opened before there was a report to compare with are shown beside it from now on. */
export function setReport(report: Dataset | null): void {
  if (report === loads.report) return;
  change({ report });
  if (loads.current?.isCompared) setShown(loads.current);
}

/** Null also lets go of what failed. */
export function showDialog(dialog: DialogName | null): void {
  if (dialog === null) loads.failure?.reader?.close();
  change(dialog === null ? { dialog, failure: null } : { dialog });
}

let stop: AbortController | null = null;
let lastKey = 0;

/** Ends the reading under way; what is shown stays. */
export function cancel(): void {
  stop?.abort();
}

const PLAIN = { options: {}, isCompared: false, addresses: [], isHeld: false };

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
    const sources: UserDataSource[] = [];
    for (const address of addresses) {
      const fetched = await fetchTable(address, watch);
      if (!fetched.ok) return fail({ ...PLAIN, sources, addresses }, bareAnswer(address, fetched.issue));
      sources.push(fetched.source);
    }
    await read({ ...PLAIN, sources, addresses }, watch);
  });
}

/** What the address asks for, what the page holds in itself, or what was shown when it was left. */
export async function openAtStart(): Promise<void> {
  const addresses = new URLSearchParams(location.search).getAll(DATA_PARAMETER);
  if (addresses.length > 0) return openAddresses(addresses);
  if (hasEmbeddedUserData()) return openEmbedded();
  const id = lastShown();
  const kept = id === null ? null : await recall(id);
  if (kept !== null) return open({ ...kept, addresses: [], isHeld: false });
  rememberLast(null);
  setUserData({ outcome: outcomeOf(loads.current) });
}

/** Opens the data that the one file holds, as they were when it was saved. */
export async function openEmbedded(): Promise<void> {
  const held = embeddedUserData();
  if (held !== null) return open({ ...held, addresses: [], isHeld: true });
  fail({ ...PLAIN, sources: [] }, bareAnswer('', newIssue('held', 'fatal', damagedEmbedded())));
}

/** Opens the same files another way, or others. */
export function open(request: Request): Promise<void> {
  return attempt(request.options.title ?? request.sources[0]?.name ?? '', (watch) => read(request, watch));
}

interface Watched {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** One at a time: a newer one ends the one under way. A fault of the program is shown as one of the file. */
async function attempt(name: string, work: (watch: Watched) => Promise<void>): Promise<void> {
  stop?.abort();
  const own = new AbortController();
  stop = own;
  const { signal } = own;
  setUserData({ outcome: 'busy' });
  loads.failure?.reader?.close();
  change({ busy: { name, percent: 0 }, dialog: null, failure: null, said: null });
  const onProgress = (share: number) => {
    if (!signal.aborted) change({ busy: { name, percent: Math.floor(share * 100) } });
  };
  try {
    await work({ signal, onProgress });
  } catch (reason) {
    if (stop !== own) return;
    if (signal.aborted) {
      setUserData({ outcome: outcomeOf(loads.current) });
      change({ said: (words) => words.cancelled });
    } else {
      const text = reason instanceof Error ? reason.message : String(reason);
      fail({ ...PLAIN, sources: [] }, bareAnswer(name, newIssue('program', 'fatal', readerFault(text))));
    }
  } finally {
    if (stop === own) change({ busy: null });
  }
}

async function read(asked: Request, watch: Watched): Promise<void> {
  const topics = loads.report?.topics;
  const request = topics === undefined ? asked : { ...asked, options: { ...asked.options, topics } };
  const reader = await openReader(request.sources, request.options, watch);
  const { answer } = reader;
  if (watch.signal.aborted || answer.dataset === null || isFatal(answer.issues)) {
    const canChoose = !watch.signal.aborted && answer.plain !== null;
    if (!canChoose) reader.close();
    watch.signal.throwIfAborted();
    return fail(request, answer, canChoose ? reader : null);
  }
  const dataset = unpackDataset(answer.dataset);
  await show({ ...request, id: idOf(request.sources), reader, answer, dataset, isKept: null });
}

function fail(
  { sources, options, isCompared, addresses, isHeld }: Request,
  answer: UserDataAnswer,
  reader: UserDataReader | null = null,
): void {
  setUserData({ outcome: 'failed' });
  const request = { sources, options, isCompared, addresses, isHeld };
  change({ failure: { ...request, answer, reader }, dialog: 'failure', said: (words) => words.failed });
}

const outcomeOf = (load: Load | null): Outcome | null =>
  load === null ? null : load.answer.issues.length > 0 ? 'doubtful' : 'ready';

async function show(load: Load): Promise<void> {
  const { current, previous } = loads;
  if (previous && previous.reader !== current?.reader) previous.reader.close();
  const isStart = current === null && previous === undefined && (load.isHeld || lastShown() === load.id);
  present(load, isStart ? undefined : current);
  if (current?.id !== load.id) scrollTo({ top: 0 });
  const title = load.dataset.title[currentLang()];
  const { id, sources, options, isCompared, isHeld } = load;
  if (isHeld) return;
  const isKept = await keep({ id, title, sources, options, isCompared, keptAt: Date.now() });
  if (loads.current === load) change({ current: { ...load, isKept } });
}

/** Puts data before the reader, or the report where there are none. */
function present(load: Load | null, previous: Load | null | undefined): void {
  lastKey += 1;
  change({
    current: load,
    previous,
    dialog: null,
    failure: null,
    said: load === null ? formatClosed : formatOpened(load),
  });
  setAddresses(load?.addresses ?? []);
  if (!load?.isHeld) rememberLast(load?.id ?? null);
  setShown(load);
}

function setShown(load: Load | null): void {
  setUserData({
    shown: load && {
      dataset: shownDataset(load),
      request: { key: String(lastKey), sources: load.sources, options: load.options, isCompared: load.isCompared },
      isLinked: load.addresses.length > 0,
      Page,
    },
    outcome: outcomeOf(load),
  });
}

const formatClosed = (words: UserDataPageWords): string => words.closed;
const formatOpened =
  ({ dataset, answer }: Load) =>
  (words: UserDataPageWords): string =>
    words.opened(dataset.title[currentLang()], answer.facts.rowCount);

function shownDataset({ dataset, isCompared }: Load): Dataset {
  const { report } = loads;
  return isCompared && report !== null ? comparisonDataset(compareDatasets(report, dataset)) : dataset;
}

function setAddresses(addresses: readonly string[]): void {
  const url = new URL(location.href);
  url.searchParams.delete(DATA_PARAMETER);
  for (const address of addresses) url.searchParams.append(DATA_PARAMETER, address);
  history.replaceState(history.state, '', url);
}

/** Back to the report; the data stay among those kept. */
export function closeUserData(): void {
  const { current } = loads;
  if (current !== null) present(null, current);
}

export function undo(): void {
  const { current, previous } = loads;
  if (previous === undefined) return;
  if (current?.reader !== previous?.reader) current?.reader.close();
  present(previous, undefined);
}

/** The table drawn another way. */
export async function remap(mapping: Mapping, dataset: Dataset): Promise<void> {
  const { current } = loads;
  if (current === null) return;
  const plain = current.answer.plain && { ...current.answer.plain, mapping };
  await show({ ...current, options: { ...current.options, mapping }, dataset, answer: { ...current.answer, plain } });
}

export async function compare(isCompared: boolean): Promise<void> {
  const { current } = loads;
  if (current !== null) await show({ ...current, isCompared });
}
