import type { Dataset } from '../../figures/dataset.ts';
import type { UserDataOptions } from '../../panels/own/read-user-data.ts';
import type { UserDataAnswer, UserDataSource } from '../state/user-data-messages.ts';
import type { UserDataReader } from './user-data-reader.ts';

/** What is to be opened, and how. */
export interface ImportRequest {
  readonly sources: readonly UserDataSource[];
  readonly options: UserDataOptions;
  /** Whether the data are shown beside the report. */
  readonly isCompared: boolean;
  /** Addresses the sources were fetched from; none for files. */
  readonly addresses: readonly string[];
  /** Whether the page holds the files in itself; then nothing of them is kept in the browser. */
  readonly isEmbedded: boolean;
  /** Id under which the browser keeps the files already; null where they come from elsewhere. */
  readonly keptAs: string | null;
}

/** Data that were read and can be shown. */
export interface ImportedData extends ImportRequest {
  /** Of the files' names and contents, see `contentId`. */
  readonly id: string;
  readonly reader: UserDataReader;
  readonly answer: UserDataAnswer;
  /** As the files have it; what is shown may be this beside the report. */
  readonly dataset: Dataset;
  /** Whether the browser keeps the files; null before it is known. */
  readonly isKept: boolean | null;
}

export interface FailedImport extends ImportRequest {
  readonly answer: UserDataAnswer;
  /** Where the table was read all the same, and columns of it can be chosen; null otherwise. */
  readonly reader: UserDataReader | null;
}

/** Of files as they are handed in: nothing chosen, from nowhere else. */
export const PLAIN = { options: {}, isCompared: false, addresses: [], isEmbedded: false, keptAs: null } as const;

/** What was asked for, without what came of it. */
export const requestOf = (request: ImportRequest): ImportRequest => {
  const { sources, options, isCompared, addresses, isEmbedded, keptAs } = request;
  return { sources, options, isCompared, addresses, isEmbedded, keptAs };
};
