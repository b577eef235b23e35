import { contentId } from '../app/import/content-id.ts';
import { keepData } from '../app/kept/kept-room.ts';
import { markStep } from '../app/panel/step-marks.ts';
import {
  type FromUserDataWorker,
  filesIn,
  type SentFile,
  type ToUserDataWorker,
  type UserDataAnswer,
} from '../app/state/user-data-messages.ts';
import { exportRepaired } from '../export/repaired-csv.ts';
import type { Dataset } from '../figures/dataset.ts';
import type { Mapping } from '../figures/mapping/plot.ts';
import type { ReaderChoices } from '../figures/mapping/reader-choices.ts';
import { packTable } from '../figures/table/packed.ts';
import { authoredDataset } from '../panels/own/authored-dataset.ts';
import { withStretch } from '../panels/own/axis-window.ts';
import { chartsOfRows } from '../panels/own/charts-of-rows.ts';
import { readUserData, type UserDataOptions, type UserDataReading } from '../panels/own/read-user-data.ts';
import { packDataset } from '../panels/own/sent-dataset.ts';

// Reads and understands a reader's own files beside the page, and keeps the table, so that another chart of it is drawn
// up at once and the page never holds a million rows.

let reading: UserDataReading | null = null;

const send = (message: FromUserDataWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

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

async function read(sources: readonly SentFile[], options: UserDataOptions): Promise<void> {
  const files = await filesIn(sources);
  markStep('copied');
  const id = contentId(files);
  reading = await readUserData(files, options, { onProgress: newReporter(), onStep: markStep });
  const { facts, issues, dataset, plain } = reading;
  const answer: UserDataAnswer = {
    facts,
    issues,
    dataset: dataset && packDataset(dataset),
    plain: plain && withoutTable(plain),
  };
  markStep('packed');
  send({ kind: 'read', answer, contentId: await id });
}

function withoutTable({
  mapping,
  chosen,
  choices,
  options,
}: NonNullable<UserDataReading['plain']>): UserDataAnswer['plain'] {
  return { mapping, chosen, choices, options };
}

function map(mapping: Mapping, choices: ReaderChoices, title: string): void {
  if (!reading?.plain) throw new Error('invalid request: there is no table to draw');
  const { table } = reading.plain;
  const { charts } = chartsOfRows(table, choices);
  const dataset = packDataset(authoredDataset(table, mapping, title, choices));
  send({ kind: 'mapped', dataset, options: charts.ok ? charts.options : [] });
}

function stretch({ mapping, choices, title, ends }: Extract<ToUserDataWorker, { kind: 'stretch' }>): void {
  if (!reading?.plain) throw new Error('invalid request: there is no table to draw');
  const { table } = reading.plain;
  const chosen = withStretch(table, mapping, choices, ends);
  send({
    kind: 'stretched',
    dataset: packDataset(authoredDataset(table, mapping, title, chosen)),
    choices: chosen,
  });
}

function repair(): void {
  const bytes = reading?.columns ? exportRepaired(packTable(reading.columns)) : null;
  send({ kind: 'repaired', bytes }, bytes ? [bytes.buffer] : []);
}

const LOAD_PDF_READER = import.meta.env.ONE_FILE === true ? null : () => import('../text/document/read-pdf.ts');

async function readText(source: SentFile, earlier: Dataset | null): Promise<void> {
  const [file] = await filesIn([source]);
  // What reads sentences is larger than what reads tables, and few ask for it.
  const { readDocument } = await import('../text/document/read-document.ts');
  const document = await readDocument(file?.bytes ?? new Uint8Array(), {
    loadPdfReader: LOAD_PDF_READER,
    earlier,
    onProgress: newReporter(),
  });
  send({ kind: 'document', document });
}

self.addEventListener('message', async ({ data }: MessageEvent<ToUserDataWorker>) => {
  try {
    if (data.kind === 'read') await read(data.sources, data.options);
    else if (data.kind === 'map') map(data.mapping, data.choices, data.title);
    else if (data.kind === 'stretch') stretch(data);
    else if (data.kind === 'repair') repair();
    else if (data.kind === 'keep') send({ kind: 'kept', keeping: await keepData(data.data) });
    else await readText(data.source, data.earlier);
  } catch (reason) {
    send({ kind: 'failed', reason: reason instanceof Error ? reason.message : String(reason) });
  }
});
