import { checksumOf } from '../../export/checksum.ts';
import type { ExportResult, Order } from '../../export/export-request.ts';
import { type ExportSource, fulfil, type Tools } from '../../export/orders/run-export.ts';
import { compareDatasets } from '../../figures/compare.ts';
import { DESCRIPTOR, FIGURES } from '../../figures/package/data-files.ts';
import { readDataset } from '../../figures/package/read.ts';
import { comparisonDataset } from '../../panels/own/compare.ts';
import { readUserData } from '../../panels/own/read-user-data.ts';
import { withSuggestedViews } from '../../panels/own/suggest.ts';
import type { Bilingual } from '../../words/lang.ts';
import { once } from '../state/once.ts';
import { filesIn } from '../state/user-data-sources.ts';
import type { FromWorker, ToWorker, UserDataRequest } from '../state/worker-messages.ts';

/** What a worker makes files from, and with. */
export interface ExportContext {
  /** The report, or data of the reader's own. */
  readonly stockOf: (own: UserDataRequest | null) => Promise<ExportSource>;
  readonly tools: Tools;
  /** Said of every picture. */
  readonly pictureWarning?: Bilingual;
}

/** Of this program; written in by the build. */
declare const SHUSHUO_VERSION: string;

type Bytes = Uint8Array<ArrayBuffer>;

/** The report, from the files of the data folder: the same the page shows, read by the same code. */
export function reportExportSource(originals: ReadonlyMap<string, Bytes>): ExportSource {
  const descriptor: unknown = JSON.parse(new TextDecoder().decode(originals.get(DESCRIPTOR)));
  const reading = readDataset({ descriptor, files: originals });
  if (!reading.ok) throw new Error(reading.issues.map(({ message }) => message.zh).join('\n'));
  const checksum = checksumOf(originals.get(FIGURES) ?? new Uint8Array());
  return { dataset: withSuggestedViews(reading.dataset), origin: { checksum, version: SHUSHUO_VERSION }, originals };
}

/** Data of the reader's own, read again by the code that read them for the page; beside the report where asked for. */
async function readStock(
  { sources, options, isCompared }: UserDataRequest,
  report: () => Promise<ExportSource>,
): Promise<ExportSource> {
  const files = await filesIn(sources);
  const { dataset, issues } = await readUserData(files, options);
  if (dataset === null) throw new Error(issues.map(({ message }) => message.zh).join('\n'));
  const origin = { checksum: checksumOf(files[0]?.bytes ?? new Uint8Array()), version: SHUSHUO_VERSION };
  const originals = new Map(files.map(({ name, bytes }) => [name, bytes]));
  if (!isCompared) return { dataset, origin, originals };
  return { dataset: comparisonDataset(compareDatasets((await report()).dataset, dataset)), origin, originals };
}

/** Of the reader's own those read last are kept. */
export function newExportSources(report: () => Promise<ExportSource>): ExportContext['stockOf'] {
  let last: { readonly key: string; readonly stock: () => Promise<ExportSource> } | null = null;
  return (own) => {
    if (own === null) return report();
    if (last?.key !== own.key) last = { key: own.key, stock: once(() => readStock(own, report)) };
    return last.stock();
  };
}

const isPicture = (order: Order): boolean => order.kind === 'picture' && order.format !== 'pdf';

async function make(
  { id, order, own }: ToWorker,
  { stockOf, tools, pictureWarning }: ExportContext,
): Promise<ExportResult> {
  const onProgress = (done: number, total: number) => send({ id, kind: 'progress', done, total });
  const delivery = await fulfil(order, await stockOf(own), tools, { onProgress });
  if (pictureWarning === undefined || !isPicture(order)) return delivery;
  return { ...delivery, warnings: [...delivery.warnings, pictureWarning] };
}

const send = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

/** Makes a file and hands it to the page, or says why there is none. */
export async function answer(asked: ToWorker, shop: ExportContext): Promise<void> {
  const { id } = asked;
  try {
    const delivery = await make(asked, shop);
    send({ id, kind: 'delivered', delivery }, [delivery.bytes.buffer]);
  } catch (reason) {
    send({ id, kind: 'failed', reason: reason instanceof Error ? reason.message : String(reason) });
  }
}
