import type { Dataset } from '../../figures/dataset.ts';
import { unpackDataset } from '../../panels/own/sent-dataset.ts';
import type { DocumentReading } from '../../text/document/read-document.ts';
import type { Watch } from '../fetch/watch.ts';
import { sentFiles } from '../state/sent-files.ts';
import type { UserDataSource } from '../state/user-data-messages.ts';
import { pageWorkers } from '../state/workers.ts';
import { listKept, recall } from './kept-data.ts';
import { askWorker, openReader } from './user-data-reader.ts';

/**
 * Reads a document in a worker of its own, which ends with it; its claims are checked against the levels of `earlier`,
 * the report before. Rejects with `AbortError` once the signal is aborted.
 */
export async function readSource(
  source: UserDataSource,
  { signal, onProgress = () => {} }: Watch,
  earlier: Dataset | null,
): Promise<DocumentReading> {
  signal?.throwIfAborted();
  const worker = pageWorkers().startUserDataWorker();
  try {
    const [sent = source] = await sentFiles([source]);
    // Views of a reader's own data are code, which no message takes.
    const known = earlier && { ...earlier, views: [] };
    const asked = { kind: 'document', source: sent, earlier: known } as const;
    const { document } = await askWorker(worker, asked, 'document', onProgress, signal);
    return document;
  } finally {
    worker.terminate();
  }
}

/** Reads the figures that the browser keeps; null where they are gone or are no figures. */
async function openKeptFigures(key: string): Promise<Dataset | null> {
  const kept = await recall(key);
  if (kept === null || typeof kept === 'string') return null;
  const reader = await openReader(kept.sources, kept.options);
  reader.close();
  const dataset = reader.answer.dataset && unpackDataset(reader.answer.dataset);
  return dataset !== null && dataset.figures.size > 0 ? dataset : null;
}

/** How a text under review finds the report before it, and is checked against that. */
export const EARLIER = {
  list: async () => (await listKept()) ?? [],
  open: openKeptFigures,
  check: async (name: string, text: string, earlier: Dataset | null) => {
    const document = await readSource({ name, blob: new Blob([text]) }, {}, earlier);
    return document.ok ? document.claims : null;
  },
};
