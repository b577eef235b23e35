import type { DocumentReading } from '../../text/document/read-document.ts';
import { sentFiles } from '../state/sent-files.ts';
import type { UserDataSource } from '../state/user-data-messages.ts';
import { pageWorkers } from '../state/workers.ts';
import { askWorker, type Watch } from './user-data-reader.ts';

/** Reads a document in a worker of its own, which ends with it. Rejects with `AbortError` once the signal is aborted. */
export async function readSource(
  source: UserDataSource,
  { signal, onProgress = () => {} }: Watch = {},
): Promise<DocumentReading> {
  signal?.throwIfAborted();
  const worker = pageWorkers().startUserDataWorker();
  try {
    const [sent = source] = await sentFiles([source]);
    const { document } = await askWorker(worker, { kind: 'document', source: sent }, 'document', onProgress, signal);
    return document;
  } finally {
    worker.terminate();
  }
}
