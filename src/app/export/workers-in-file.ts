import { embeddedFiles } from '../state/embedded-files.ts';
import { newPort } from '../state/port.ts';
import type { Workers } from '../state/workers.ts';
import type { ToExportInFile, ToPage } from './one-file-messages.ts';
import { rasterizeInPage } from './rasterize.ts';

// The workers of the one file. No file can be loaded beside it, so they run the program of the page itself, which asks
// by its name what it is to do; see pages/one-file.ts.

export type WorkerName = 'user-data' | 'export';

let program = '';
let address = '';

/** Before any worker is started: the text of the program. */
export function setProgram(code: string): void {
  program = code;
}

function start(name: WorkerName): Worker {
  if (program === '') throw new RangeError('invalid program: it is not set');
  if (address === '') address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  return new Worker(address, { name });
}

function startExportWorker(): Worker {
  const worker = start('export');
  const page = newPort(({ svg, widthPx }: ToPage) => rasterizeInPage(svg, widthPx));
  const message: ToExportInFile = { report: embeddedFiles('data/'), page };
  worker.postMessage(message, [page]);
  return worker;
}

export const WORKERS_IN_FILE: Workers = { startUserDataWorker: () => start('user-data'), startExportWorker };
