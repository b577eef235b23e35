import { datasetByRow, type Reading, type Sources } from '../../figures/package/dataset-of.ts';
import type { RowByRow } from '../../figures/package/sheet.ts';
import { readPlainRecords, UNREAD } from '../../figures/table/plain-records.ts';

/** `readDataset` for a page that has to answer meanwhile; where a file is not plain, the reader of any file is loaded. */
export async function readInSlices(sources: Sources): Promise<Reading> {
  let isPlain = true;
  const steps = datasetByRow(sources, (bytes, columns) => {
    const records = readPlainRecords(bytes, columns);
    isPlain &&= records !== null;
    return records ?? UNREAD;
  });
  const reading = await inSlices(steps);
  if (isPlain) return reading;
  const { readDataset } = await import('../../figures/package/read.ts');
  return readDataset(sources);
}

/** Reads on, and lets others go first every few milliseconds: on a slow computer the whole takes a fifth of a second. */
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
