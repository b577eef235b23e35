import { useEffect, useReducer, useState } from 'react';
import type { Dataset } from '../../figures/dataset.ts';
import { fingerprintOf } from '../../figures/fingerprint.ts';
import { type Issue, inFile, newIssue } from '../../figures/issue.ts';
import { DESCRIPTOR, FIGURES } from '../../figures/package/data-files.ts';
import { datasetByRow, type Reading, type Sources } from '../../figures/package/dataset-of.ts';
import { dataPaths } from '../../figures/package/resources.ts';
import type { RowByRow } from '../../figures/package/sheet.ts';
import { readPlainRecords, UNREAD } from '../../figures/table/plain-records.ts';
import { isWebPage, notFound, notJson, refused, unanswered, unreachable } from '../../words/app/messages.ts';
import type { Bilingual } from '../../words/lang.ts';
import { builtPage } from './built-page.ts';
import { forgetAge, noteAge } from './freshness.ts';
import { siteAddress } from './page-context.ts';
import { fetchSiteFile } from './site-files.ts';

/** Makes the address of a file of the data folder. */
const addressOf = (file: string): string => siteAddress(`data/${file}`);

type Fetched = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly issue: Issue };

export type Loaded =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      readonly issues: readonly Issue[];
      /** The fingerprint of the files it was read from, see `fingerprintOf`. */
      readonly fingerprint: string;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export type Loading = Loaded | 'busy';

const failure = (code: string, file: string, sentence: Bilingual): Issue =>
  inFile(file)(newIssue(code, 'fatal', sentence));

const WEB_PAGE = /^\s*<(!doctype|html)/i;

const startsAsWebPage = (bytes: Uint8Array): boolean => WEB_PAGE.test(new TextDecoder().decode(bytes.subarray(0, 200)));

/** Fetches a file of the data folder; whatever goes wrong is an issue. */
async function fetchFile(file: string, init: RequestInit): Promise<Fetched> {
  try {
    const response = await fetchSiteFile(`data/${file}`, init);
    const { status } = response;
    if (!response.ok) {
      const sentence = status === 404 || status === 410 ? notFound(status) : refused(status);
      return { ok: false, issue: failure(`http-${status}`, file, sentence) };
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    noteAge(response);
    if (startsAsWebPage(bytes)) return { ok: false, issue: failure('web-page', file, isWebPage()) };
    return { ok: true, bytes };
  } catch {
    const isSlow = init.signal?.reason === UNANSWERED;
    return {
      ok: false,
      issue: isSlow ? failure('unanswered', file, unanswered()) : failure('unreachable', file, unreachable()),
    };
  }
}

function parseDescriptor(bytes: Uint8Array): { ok: true; descriptor: unknown } | { ok: false; issue: Issue } {
  try {
    return { ok: true, descriptor: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return { ok: false, issue: failure('not-json', DESCRIPTOR, notJson) };
  }
}

/**
 * Lists the files that the page preloads, or would in a moment. All are asked for at once: a preload that failed would
 * otherwise answer the next attempt.
 */
function preloadedFiles(): string[] {
  const folder = addressOf('');
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=fetch]')];
  for (const link of links) link.removeAttribute('data-late');
  return links.filter(({ href }) => href.startsWith(folder)).map(({ href }) => href.slice(folder.length));
}

/** So long a page waits for its data before it goes on without them. */
const PATIENCE_MS = 30_000;

const UNANSWERED = 'unanswered';

/** Loads the report, or says why it cannot: after `PATIENCE_MS` at the latest. */
export async function loadDataset(init: RequestInit): Promise<Loaded> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(UNANSWERED), PATIENCE_MS);
  init.signal?.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
  try {
    return await loadFiles({ ...init, signal: stop.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** Loads descriptor, figures and whatever is preloaded together, then the other files that the descriptor lists. */
async function loadFiles(init: RequestInit): Promise<Loaded> {
  forgetAge();
  const atOnce = new Set([DESCRIPTOR, FIGURES, ...preloadedFiles()]);
  const asked = new Map([...atOnce].map((file) => [file, fetchFile(file, init)]));
  const described = await fileIn(asked, DESCRIPTOR, init);
  const read = described.ok ? parseDescriptor(described.bytes) : described;
  const paths = dataPaths(read.ok ? read.descriptor : null);
  const files = await Promise.all(paths.map(async (path) => [path, await fileIn(asked, path, init)] as const));
  const lost = new Map(files.flatMap(([path, file]) => (file.ok ? [] : [[path, file.issue]])));
  if (!read.ok) return { ok: false, issues: [read.issue, ...lost.values()] };
  const bytes = new Map(files.flatMap(([path, file]) => (file.ok ? [[path, file.bytes]] : [])));
  const loaded = await readDataset({ descriptor: read.descriptor, files: bytes });
  const issues = loaded.issues.map((issue) => withReason(issue, lost));
  if (!loaded.ok || !described.ok) return { ok: false, issues };
  const fingerprint = fingerprintOf(new Map([...bytes, [DESCRIPTOR, described.bytes]]));
  return withViews({ ok: true, dataset: loaded.dataset, issues, fingerprint });
}

/** Reads in slices, so that the page answers meanwhile: on a slow computer the whole takes a fifth of a second. */
async function inSlices<Read>(steps: RowByRow<Read>): Promise<Read> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    await new Promise((go) => setTimeout(go));
    if (step.done) return step.value;
  }
}

const SLICE_MS = 16;

/** Reads files that are all plain; for any other the code of the whole reader is loaded. */
async function readDataset(sources: Sources): Promise<Reading> {
  let isPlain = true;
  const steps = datasetByRow(sources, (bytes, columns) => {
    const records = readPlainRecords(bytes, columns);
    isPlain &&= records !== null;
    return records ?? UNREAD;
  });
  const reading = await inSlices(steps);
  if (isPlain) return reading;
  const { readDataset: readAny } = await import('../../figures/package/read.ts');
  return readAny(sources);
}

/** Suggests panels where the data declare none; the code for it is loaded only then. */
async function withViews(loaded: Loaded): Promise<Loaded> {
  if (!loaded.ok || loaded.dataset.views.length > 0) return loaded;
  const { withSuggestedViews } = await import('../../panels/own/suggest.ts');
  return { ...loaded, dataset: withSuggestedViews(loaded.dataset) };
}

/** Says why a file is missing, which only the fetching knows; how grave that is, only the reading knows. */
function withReason(issue: Issue, lost: ReadonlyMap<string, Issue>): Issue {
  const reason = issue.code === 'missing-file' && issue.file !== undefined ? lost.get(issue.file) : undefined;
  return reason === undefined ? issue : { ...reason, severity: issue.severity };
}

const fileIn = (asked: ReadonlyMap<string, Promise<Fetched>>, path: string, init: RequestInit): Promise<Fetched> =>
  asked.get(path) ?? fetchFile(path, init);

/** Refuses data with faults that lack a panel the page was built with: a cut descriptor takes no chart away. */
function withoutLoss(loaded: Loaded): Loaded {
  const built = builtPage();
  if (!loaded.ok || loaded.issues.length === 0 || built === null) return loaded;
  const ids = new Set(loaded.dataset.views.map(({ id }) => id));
  return [...built.panels.keys()].every((id) => ids.has(id)) ? loaded : { ok: false, issues: loaded.issues };
}

/** Keeps what is shown where an attempt to load it anew fails, and says why that failed. */
const refreshed = (now: Loading, next: Loaded): Loaded =>
  next.ok || now === 'busy' || !now.ok ? next : { ...now, issues: next.issues };

/** Gives the data: `first`, or those loaded once the page is there; and loads them anew at each `retry`. */
export function useDataset(first: Loaded | null): { readonly loading: Loading; readonly retry: () => void } {
  const [attempt, retry] = useReducer((count: number) => count + 1, 0);
  const [loading, setLoading] = useState<Loading>(first ? withoutLoss(first) : 'busy');
  useEffect(() => {
    if (attempt === 0 && first !== null) return;
    const stop = new AbortController();
    setLoading((now) => (now !== 'busy' && now.ok ? now : 'busy'));
    // The first attempt takes what the page preloads; a later one must not get the same fault from a cache.
    const cache = attempt === 0 ? 'default' : 'reload';
    const settle = (next: (now: Loading) => Loaded) => {
      if (!stop.signal.aborted) setLoading(next);
    };
    loadDataset({ signal: stop.signal, cache }).then(
      (loaded) => settle((now) => refreshed(now, withoutLoss(loaded))),
      // This is a fault of the program, not of the data: thrown while rendering, it reaches the page's error boundary.
      (error: unknown) =>
        settle(() => {
          throw error;
        }),
    );
    return () => stop.abort();
  }, [attempt, first]);
  return { loading, retry };
}
