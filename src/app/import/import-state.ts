import type { Dataset } from '../../figures/dataset.ts';
import type { Outcome } from '../state/import-outcome.ts';
import type { Keeping, UserDataAnswer } from '../state/user-data-messages.ts';
import { type FailedImport, type ImportedData, type ImportRequest, requestOf } from './import-request.ts';
import type { UserDataReader } from './user-data-reader.ts';

// Imports of a reader's own data go through these states. Every function takes one state and gives the next; what
// follows of it in the browser is import-store's.

export type DialogName = 'open' | 'failure' | 'chart' | 'choose' | 'review';

export interface ImportState {
  /** The report to compare with; null where there is none. */
  readonly report: Dataset | null;
  /** What is shown; null for the report. */
  readonly current: ImportedData | null;
  /** What was shown before the last import, null for the report; undefined where there is nothing to undo. */
  readonly previous: ImportedData | null | undefined;
  /** Grows each time other data, or the same in another way, are put before the reader. */
  readonly shownCount: number;
  /** Grows with it, but not for another stretch of the same line: the page stays as it is around the chart. */
  readonly pageCount: number;
  /** Set while files are being read; null otherwise. */
  readonly busy: { readonly name: string; readonly percent: number } | null;
  /** Set while the reader looks at what could not be opened; null otherwise. */
  readonly failure: FailedImport | null;
  readonly dialog: DialogName | null;
  /** What came of the last import; null before any. */
  readonly outcome: Outcome | null;
  /** The last event that a screen reader is told of; null while something is being read. */
  readonly event: 'opened' | 'closed' | 'cancelled' | 'failed' | null;
}

export const NO_IMPORTS: ImportState = {
  report: null,
  current: null,
  previous: undefined,
  shownCount: 0,
  pageCount: 0,
  busy: null,
  failure: null,
  dialog: null,
  outcome: null,
  event: null,
};

export const withReport = (state: ImportState, report: Dataset | null): ImportState => ({ ...state, report });

/** Opens a dialog; null closes it, and with it lets go of what failed. */
export const withDialog = (state: ImportState, dialog: DialogName | null): ImportState =>
  dialog === null ? { ...state, dialog, failure: null } : { ...state, dialog };

/** Begins to read files of some name; what is shown stays meanwhile. */
export const begun = (state: ImportState, name: string): ImportState => ({
  ...state,
  busy: { name, percent: 0 },
  failure: null,
  dialog: null,
  outcome: 'busy',
  event: null,
});

/** Takes down the share of the files that is read, 0 to 1: the same state until there is another per cent. */
export function progressed(state: ImportState, share: number): ImportState {
  const percent = Math.floor(share * 100);
  return state.busy === null || state.busy.percent === percent ? state : { ...state, busy: { ...state.busy, percent } };
}

/** Ends the reading, whatever came of it. */
export const ended = (state: ImportState): ImportState => ({ ...state, busy: null });

export const cancelled = (state: ImportState): ImportState => ({ ...nothingCame(state), event: 'cancelled' });

/** Takes the outcome of what is shown, as nothing else was opened. */
export const nothingCame = (state: ImportState): ImportState => ({ ...state, outcome: outcomeOf(state.current) });

/** Takes down what could not be opened. `reader` holds the table where its columns can be chosen all the same. */
export const failed = (
  state: ImportState,
  request: ImportRequest,
  answer: UserDataAnswer,
  reader: UserDataReader | null,
): ImportState => ({
  ...state,
  failure: { ...requestOf(request), answer, reader },
  dialog: 'failure',
  outcome: 'failed',
  event: 'failed',
});

/**
 * Puts data before the reader. `lastShown` is the id of what was shown when the page was left, null for the report:
 * what a page begins with has nothing before it that could be undone.
 */
export function shown(state: ImportState, data: ImportedData, lastShown: string | null): ImportState {
  const isUntouched = state.current === null && state.previous === undefined;
  const isKnown = data.isEmbedded || (lastShown !== null && [data.id, data.keptAs].includes(lastShown));
  return present(state, data, isUntouched && isKnown ? undefined : state.current);
}

/** Shows another stretch of a line; what could be undone before can be still. */
export const stretched = (state: ImportState, data: ImportedData): ImportState => ({
  ...state,
  current: data,
  shownCount: state.shownCount + 1,
});

/** Goes back to the report; `undone` shows the data again. */
export const closed = (state: ImportState): ImportState =>
  state.current === null ? state : present(state, null, state.current);

/** Goes back to what was shown before the last import. */
export const undone = (state: ImportState): ImportState =>
  state.previous === undefined ? state : present(state, state.previous, undefined);

/** Takes down whether the browser keeps the data; changes nothing where other data are shown by then. */
export const keptOrNot = (state: ImportState, data: ImportedData, keeping: Keeping): ImportState =>
  state.current === data ? { ...state, current: { ...data, keeping } } : state;

function present(
  state: ImportState,
  current: ImportedData | null,
  previous: ImportedData | null | undefined,
): ImportState {
  return {
    ...state,
    current,
    previous,
    shownCount: state.shownCount + 1,
    pageCount: state.pageCount + 1,
    failure: null,
    dialog: null,
    outcome: outcomeOf(current),
    event: current === null ? 'closed' : 'opened',
  };
}

const outcomeOf = (data: ImportedData | null): Outcome | null =>
  data === null ? null : data.answer.issues.length > 0 ? 'doubtful' : 'ready';

/** Finds the readers that nothing in the next state can ask any more; each holds a worker until it is closed. */
export function droppedReaders(before: ImportState, after: ImportState): readonly UserDataReader[] {
  const needed = readersIn(after);
  return [...new Set(readersIn(before))].filter((reader) => !needed.includes(reader));
}

const readersIn = ({ current, previous, failure }: ImportState): readonly UserDataReader[] =>
  [current, previous, failure].flatMap((one) => (one?.reader ? [one.reader] : []));
