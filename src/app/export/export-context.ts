import type { ExportRequest, ExportResult } from '../../export/export-request.ts';
import { Refusal, reasonOf } from '../../export/refusal.ts';
import {
  type ExportSource,
  type ReportFiles,
  readReportSource,
  readUserDataSource,
  type SourceReading,
} from '../../export/requests/export-source.ts';
import { type ExportTools, runExport } from '../../export/requests/run-export.ts';
import { compareDatasets } from '../../figures/compare.ts';
import { DESCRIPTOR } from '../../figures/package/data-files.ts';
import { comparisonDataset } from '../../panels/own/compare.ts';
import type { Bilingual } from '../../words/lang.ts';
import { once } from '../state/once.ts';
import { filesIn } from '../state/user-data-messages.ts';
import type { FromWorker, SentRequest, ToWorker } from '../state/worker-messages.ts';

/** What a worker makes files from, and with. */
export interface ExportContext {
  /** The report, or data of the reader's own; rejects with a `Refusal` for data that cannot be used. */
  readonly sourceOf: (userData: SentRequest | null) => Promise<ExportSource>;
  readonly tools: ExportTools;
  /** A remark that every picture carries; absent where there is nothing to remark. */
  readonly pictureWarning?: Bilingual;
}

/** Of this program; written in by the build. */
declare const SHUSHUO_VERSION: string;

/** What exports are made from; throws a `Refusal` with all that is wrong where there is none. */
function usableSource({ source, issues }: SourceReading): ExportSource {
  if (source !== null) return source;
  const all = (lang: 'zh' | 'en') => issues.map(({ message }) => message[lang]).join('\n');
  throw new Refusal({ zh: all('zh'), en: all('en') });
}

/** The data folder's own, read by the code that reads them for the page; of the reader's own those read last are kept. */
export function newExportSources(read: ReportFiles['read']): ExportContext['sourceOf'] {
  const report = once(async () =>
    usableSource(await readReportSource({ descriptor: DESCRIPTOR, read }, SHUSHUO_VERSION)),
  );
  let last: { readonly key: string; readonly source: () => Promise<ExportSource> } | null = null;
  return (userData) => {
    if (userData === null) return report();
    if (last?.key !== userData.key) last = { key: userData.key, source: once(() => readUserData(userData, report)) };
    return last.source();
  };
}

/** Data of the reader's own, read again by the code that read them for the page; beside the report where asked for. */
async function readUserData(
  { sources, options, isCompared }: SentRequest,
  report: () => Promise<ExportSource>,
): Promise<ExportSource> {
  const source = usableSource(await readUserDataSource(await filesIn(sources), options, SHUSHUO_VERSION));
  if (!isCompared) return source;
  const { userData: choices } = source;
  const asked = choices === undefined ? {} : { userData: { ...choices, isCompared } };
  return { ...source, ...asked, dataset: comparisonDataset(compareDatasets((await report()).dataset, source.dataset)) };
}

/** A document has pictures in it. */
const isPicture = (request: ExportRequest): boolean =>
  request.kind === 'document' || (request.kind === 'picture' && request.format !== 'pdf');

async function make(
  { id, request, userData }: ToWorker,
  { sourceOf, tools, pictureWarning }: ExportContext,
): Promise<ExportResult> {
  const onProgress = (done: number, total: number) => send({ id, kind: 'progress', done, total });
  const result = await runExport(request, await sourceOf(userData), tools, { onProgress });
  if (pictureWarning === undefined || !isPicture(request)) return result;
  return { ...result, warnings: [...result.warnings, pictureWarning] };
}

const send = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

/** Makes a file and hands it to the page, or says why there is none. */
export async function answer(asked: ToWorker, context: ExportContext): Promise<void> {
  const { id } = asked;
  try {
    const result = await make(asked, context);
    send({ id, kind: 'made', result }, [result.bytes.buffer]);
  } catch (thrown) {
    send({ id, kind: 'failed', reason: reasonOf(thrown) });
  }
}
