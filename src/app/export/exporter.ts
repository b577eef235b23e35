import type { ExportRequest, ExportResult } from '../../export/export-request.ts';
import type { Watch } from '../../export/watch.ts';
import { noOutlines, noPdf } from '../../words/app/one-file-words.ts';
import type { Bilingual } from '../../words/lang.ts';
import { userDataState } from '../state/import-outcome.ts';
import { savesData, siteAddress } from '../state/page-context.ts';
import { sentFiles } from '../state/sent-files.ts';
import { IS_ONE_FILE } from '../state/site-files.ts';
import type { AheadOfPictures, SentRequest } from '../state/worker-messages.ts';
import { pageWorkers } from '../state/workers.ts';
import { newExportQueue } from './export-queue.ts';

/** The worker that was started last. */
let latest: Worker | null = null;

/** Set where it was started ahead of the first request, which takes it. */
let waiting: Worker | null = null;

function newWaiting(): Worker {
  waiting = pageWorkers().startExportWorker();
  // One that could not be loaded would never answer: the first request starts another, and tells what is wrong.
  waiting.addEventListener('error', () => {
    waiting = null;
    latest = null;
  });
  return waiting;
}

/** The worker draws and packs, so that the page goes on answering. */
const make = newExportQueue(() => {
  latest = waiting ?? pageWorkers().startExportWorker();
  waiting = null;
  return latest;
});

/** Has the tools of pictures fetched and started, as a reader is near to asking for one; not where data are saved. */
export function preparePictures(): void {
  if (IS_ONE_FILE || savesData()) return;
  latest ??= newWaiting();
  latest.postMessage({ isAhead: true, base: siteAddress('') } satisfies AheadOfPictures);
}

/**
 * Has a file made of what is shown. Rejects with a `Refusal` that says why, or with `AbortError` once the signal is aborted;
 * then nothing is left behind.
 */
export const requestExport = async (asked: ExportRequest, watch?: Watch): Promise<ExportResult> =>
  make({ request: await templated(asked), base: siteAddress(''), userData: await sentRequest() }, watch);

/** Slides come under the office's template where one is remembered; the one file has no room for that. */
async function templated(request: ExportRequest): Promise<ExportRequest> {
  if (IS_ONE_FILE || request.kind !== 'slides') return request;
  const { rememberedTemplate } = await import('../slide-template/template-memory.ts');
  const known = await rememberedTemplate();
  return { ...request, template: typeof known === 'string' ? null : known };
}

/** The data of the reader's own that are shown, as they are sent to the worker; null for the report. */
async function sentRequest(): Promise<SentRequest | null> {
  const shown = userDataState().shown?.request ?? null;
  return shown && { ...shown, sources: await sentFiles(shown.sources) };
}

/** What may stand in the way of an export. */
export type Wanted = 'pdf' | 'outlines';

const OBSTACLES: Readonly<Record<Wanted, Bilingual>> = { pdf: noPdf, outlines: noOutlines };

/** Why something cannot be made here, in words; null where it can. A worker with fonts can make everything. */
export const obstacleTo = (wanted: Wanted): Bilingual | null => (IS_ONE_FILE ? OBSTACLES[wanted] : null);
