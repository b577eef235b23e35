import type { Dataset } from '../../figures/dataset.ts';
import type { UserDataOptions } from '../../panels/own/read-user-data.ts';
import type { UserDataAnswer, UserDataSource } from '../state/user-data-messages.ts';
import type { UserDataReader } from './user-data-reader.ts';

/** What is to be opened, and how. */
export interface Request {
  readonly sources: readonly UserDataSource[];
  readonly options: UserDataOptions;
  readonly isCompared: boolean;
  /** Addresses the sources were fetched from; none for files. */
  readonly addresses: readonly string[];
  /** Whether the page holds the files in itself; then nothing of them is kept in the browser. */
  readonly isHeld: boolean;
}

/** Data that are shown. */
export interface Load extends Request {
  readonly id: string;
  readonly reader: UserDataReader;
  readonly answer: UserDataAnswer;
  /** As the files have it; what is shown may be this beside the report. */
  readonly dataset: Dataset;
  /** Null before it is known. */
  readonly isKept: boolean | null;
}

export interface Failure extends Request {
  readonly answer: UserDataAnswer;
  /** Where the table was read all the same, and columns of it can be chosen; null otherwise. */
  readonly reader: UserDataReader | null;
}

export type DialogName = 'open' | 'failure' | 'chart' | 'choose';
