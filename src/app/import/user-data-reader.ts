import '../../panels/kinds/user-data-kinds.ts';
import type { Dataset } from '../../figures/dataset.ts';
import { type Issue, newIssue } from '../../figures/issue.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import { MOST_OPENED_BYTES } from '../../figures/table/table.ts';
import type { UserDataOptions } from '../../panels/own/read-user-data.ts';
import { unpackDataset } from '../../panels/own/sent-dataset.ts';
import type { AxisEnds } from '../../panels/panel.ts';
import type { ChartOption } from '../../panels/plot/chart-choice.ts';
import { tooManyBytes } from '../../words/faults/reading-words.ts';
import type { Watch } from '../fetch/watch.ts';
import { keepData, NOT_KEPT } from '../kept/kept-room.ts';
import { prefetchViews } from '../panel/lazy-chart.ts';
import { markStep } from '../panel/step-marks.ts';
import { sentFiles } from '../state/sent-files.ts';
import { IS_ONE_FILE } from '../state/site-files.ts';
import type {
  FromUserDataWorker,
  Keeping,
  KeepRequest,
  ToUserDataWorker,
  UserDataAnswer,
  UserDataSource,
} from '../state/user-data-messages.ts';
import { pageWorkers } from '../state/workers.ts';

/** A table as it was asked to be drawn. */
export interface DrawnTable {
  readonly dataset: Dataset;
  /** The charts that suit the rows best that are left, the best first. */
  readonly options: readonly ChartOption[];
}

/** A worker that holds what it has read of some files until it is closed. */
export interface UserDataReader {
  readonly answer: UserDataAnswer;
  /** Made of the files, see `contentId`; blank where they were not opened. */
  readonly contentId: string;
  /** Draws the table as another mapping and other choices ask. */
  readonly map: (mapping: Mapping, choices: ReaderChoices, title: string) => Promise<DrawnTable>;
  /** Draws the table with so much of its axis as lies between two ends, and tells by which choices. */
  readonly stretch: (
    mapping: Mapping,
    choices: ReaderChoices,
    title: string,
    ends: AxisEnds,
  ) => Promise<{ readonly dataset: Dataset; readonly choices: ReaderChoices }>;
  /** Writes the table as it was understood, as CSV; null where there is none. */
  readonly repair: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Has the browser keep the data, see `keepData`: many bytes, which would stop the page that hands them over. */
  readonly keep: (sources: readonly UserDataSource[], data: Omit<KeepRequest, 'files'>) => Promise<Keeping>;
  /** Ends the worker, once it has kept what it is to keep. */
  readonly close: () => void;
}

type Answer<Kind extends FromUserDataWorker['kind']> = Extract<FromUserDataWorker, { kind: Kind }>;

/** What a worker is asked for one at a time. */
type Asked = Exclude<FromUserDataWorker['kind'], 'progress' | 'failed'>;

let ahead: Worker | null = null;

/** Starts the worker for files that are still on their way, so that it is awake when they come. */
export function startReaderAhead(): void {
  if (ahead !== null) return;
  const worker = pageWorkers().startUserDataWorker();
  // One that cannot start tells so only once; whoever reads then tries anew.
  worker.addEventListener('error', () => {
    if (ahead === worker) ahead = null;
  });
  ahead = worker;
}

/**
 * Reads files in a worker of their own. What is wrong with them are issues of the answer; over `MOST_OPENED_BYTES` they are
 * refused before they are opened. Rejects with `AbortError` once the signal is aborted, which stops the worker at once.
 */
export async function openReader(
  sources: readonly UserDataSource[],
  options: UserDataOptions,
  { signal, onProgress = () => {} }: Watch = {},
): Promise<UserDataReader> {
  const large = sources.find(({ blob }) => blob.size > MOST_OPENED_BYTES);
  if (large !== undefined) return closedReader(tooLarge(large));
  signal?.throwIfAborted();
  prefetchViews();
  const worker = ahead ?? pageWorkers().startUserDataWorker();
  ahead = null;
  let keeping: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  const close = () => {
    isClosed = true;
    void keeping.then(() => worker.terminate());
  };
  const ask = <Kind extends Asked>(message: ToUserDataWorker, kind: Kind): Promise<Answer<Kind>> =>
    askWorker(worker, message, kind, onProgress, signal);
  // The worker answers one after the other, and an answer does not say what it answers.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const mine = before.then(task, task);
    before = mine;
    return mine;
  };
  try {
    const { answer, contentId } = await ask({ kind: 'read', sources: await sentFiles(sources), options }, 'read');
    markStep('answered');
    return {
      answer,
      contentId,
      map: async (mapping, choices, title) => {
        const { dataset, options } = await inTurn(() => ask({ kind: 'map', mapping, choices, title }, 'mapped'));
        return { dataset: unpackDataset(dataset), options };
      },
      stretch: async (mapping, choices, title, ends) => {
        const told = await inTurn(() => ask({ kind: 'stretch', mapping, choices, title, ends }, 'stretched'));
        return { dataset: unpackDataset(told.dataset), choices: told.choices };
      },
      repair: async () => (await inTurn(() => ask({ kind: 'repair' }, 'repaired'))).bytes,
      keep: (sources, data) => {
        const kept = keeping.then(async () => {
          const files = await sentFiles(sources);
          return keep(isClosed ? null : worker, { ...data, files });
        });
        const told = kept.catch(() => NOT_KEPT);
        keeping = told;
        return told;
      },
      close,
    };
  } catch (reason) {
    close();
    throw reason;
  }
}

/**
 * Keeps data from the worker, or from the page where that has ended; the one file's, which starts from a blob, does not
 * share the memory of the page.
 */
async function keep(worker: Worker | null, data: KeepRequest): Promise<Keeping> {
  if (IS_ONE_FILE || worker === null) return keepData(data);
  return (await askWorker(worker, { kind: 'keep', data }, 'kept', () => {}, undefined)).keeping;
}

/** Asks a worker of a reader's own files for one answer; rejects as `openReader` does. */
export function askWorker<Kind extends Asked>(
  worker: Worker,
  message: ToUserDataWorker,
  kind: Kind,
  onProgress: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<Answer<Kind>> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const end = (settle: () => void) => {
      stop.abort();
      settle();
    };
    const { signal: until } = stop;
    const isAsked = (data: FromUserDataWorker): data is Answer<Kind> => data.kind === kind;
    signal?.addEventListener('abort', () => end(() => reject(signal.reason)), { signal: until });
    worker.addEventListener('error', (event) => end(() => reject(new Error(event.message || 'worker'))), {
      signal: until,
    });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FromUserDataWorker>) => {
        if (data.kind === 'progress') onProgress(data.share);
        else if (data.kind === 'failed') end(() => reject(new Error(data.reason)));
        else if (isAsked(data)) end(() => resolve(data));
      },
      { signal: until },
    );
    worker.postMessage(message);
  });
}

function tooLarge({ name, blob }: UserDataSource): UserDataAnswer {
  const sentence = tooManyBytes(Math.ceil(blob.size / 1e6), MOST_OPENED_BYTES / 1e6);
  return bareAnswer(name, newIssue('too-large', 'fatal', sentence));
}

/** Answers for a file that was not opened, with the issue that kept it from being opened. */
export function bareAnswer(file: string, issue: Issue): UserDataAnswer {
  const facts = { file, encoding: null, delimiter: null, sheets: [], sheet: null, rowCount: 0, columnCount: 0 };
  return { facts, issues: [issue], dataset: null, plain: null };
}

const closedReader = (answer: UserDataAnswer): UserDataReader => ({
  answer,
  contentId: '',
  map: () => Promise.reject(new Error('invalid request: nothing was read')),
  stretch: () => Promise.reject(new Error('invalid request: nothing was read')),
  repair: () => Promise.resolve(null),
  keep: () => Promise.resolve(NOT_KEPT),
  close: () => {},
});
