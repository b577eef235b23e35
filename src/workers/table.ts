import type { FromTableWorker, ToTableWorker } from '../app/import/table-messages.ts';
import { readAnyTable } from '../figures/table/any-table.ts';
import { buffersOf } from '../figures/table/packed.ts';

// Reads one file beside the page, so that the page goes on answering, and hands the table over without copying it.

const send = (message: FromTableWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

/** Said at most once a per cent. */
function newReporter(): (share: number) => void {
  let said = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent <= said) return;
    said = percent;
    send({ kind: 'progress', share });
  };
}

self.addEventListener('message', async ({ data: { source, options } }: MessageEvent<ToTableWorker>) => {
  try {
    const bytes = source instanceof Blob ? new Uint8Array(await source.arrayBuffer()) : source;
    const result = await readAnyTable(bytes, options, newReporter());
    send({ kind: 'read', result }, buffersOf(result.table));
  } catch (reason) {
    send({ kind: 'failed', reason: reason instanceof Error ? reason.message : String(reason) });
  }
});
