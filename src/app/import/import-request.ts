import type { Dataset } from '../../figures/dataset.ts';
import type { UserDataOptions } from '../../panels/own/read-user-data.ts';
import type { Keeping, UserDataAnswer, UserDataSource } from '../state/user-data-messages.ts';
import type { UserDataReader } from './user-data-reader.ts';

/** What is to be opened, and how. */
export interface ImportRequest {
  readonly sources: readonly UserDataSource[];
  readonly options: UserDataOptions;
  /** Whether the data are shown beside the report. */
  readonly isCompared: boolean;
  /** The addresses the sources were fetched from; empty for files. */
  readonly addresses: readonly string[];
  /** Whether the page holds the files in itself; then nothing of them is kept in the browser. */
  readonly isEmbedded: boolean;
  /** The id under which the browser keeps the files already; null where they come from elsewhere. */
  readonly keptAs: string | null;
}

/** Data that were read and can be shown. */
export interface ImportedData extends ImportRequest {
  /** Made of the files' names and contents, see `contentId`. */
  readonly id: string;
  readonly reader: UserDataReader;
  readonly answer: UserDataAnswer;
  /** The data as the files have them; what is shown may be these beside the report. */
  readonly dataset: Dataset;
  /** Whether the browser keeps the files, and what made room for them; null before it is known. */
  readonly keeping: Keeping | null;
}

export interface FailedImport extends ImportRequest {
  readonly answer: UserDataAnswer;
  /** Set where the table was read all the same and its columns can be chosen; null otherwise. */
  readonly reader: UserDataReader | null;
}

/** Holds for files as they are handed in: nothing is chosen about them, and they are kept nowhere. */
export const PLAIN = { options: {}, isCompared: false, addresses: [], isEmbedded: false, keptAs: null } as const;

/** Takes what was asked for without what came of it. */
export const requestOf = (request: ImportRequest): ImportRequest => {
  const { sources, options, isCompared, addresses, isEmbedded, keptAs } = request;
  return { sources, options, isCompared, addresses, isEmbedded, keptAs };
};
