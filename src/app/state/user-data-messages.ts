import type { Dataset } from '../../figures/dataset.ts';
import type { Issue } from '../../figures/issue.ts';
import type { MappingChoices } from '../../figures/mapping/mapping.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { ReaderChoices } from '../../figures/mapping/reader-choices.ts';
import type { FileFacts, UserDataFile, UserDataOptions } from '../../panels/own/read-user-data.ts';
import type { SentDataset } from '../../panels/own/sent-dataset.ts';
import type { AxisEnds } from '../../panels/panel.ts';
import type { ChartOption } from '../../panels/plot/chart-choice.ts';
import type { DocumentReading } from '../../text/document/read-document.ts';

/** A file as it is kept and, on the site, handed to workers: it is not copied, and is read only there. */
export interface UserDataSource {
  readonly name: string;
  readonly blob: Blob;
}

type ReadFile = UserDataFile & { bytes: Uint8Array<ArrayBuffer> };

/** A file on its way to a worker, see `sentFiles`. */
export type SentFile = UserDataSource | ReadFile;

/** Reads the bytes of files; rejects where one of the disk is gone since, or has changed. */
export const filesIn = (files: readonly SentFile[]): Promise<ReadFile[]> => Promise.all(files.map(readFile));

const readFile = async (file: SentFile): Promise<ReadFile> =>
  'bytes' in file ? file : { name: file.name, bytes: new Uint8Array(await file.blob.arrayBuffer()) };

/** Data that the browser is to keep under their id. */
export interface KeepRequest {
  readonly id: string;
  /** The id of the record they were opened from; null where there was none. */
  readonly keptAs: string | null;
  readonly title: string;
  readonly files: readonly SentFile[];
  readonly options: UserDataOptions;
  readonly isCompared: boolean;
  /** The addresses the files were fetched from; empty for files. */
  readonly addresses: readonly string[];
}

/** What came of keeping data. */
export interface Keeping {
  /** False where the browser has no memory, or no room in it for these. */
  readonly isKept: boolean;
  /** The titles of what made room, the oldest first. */
  readonly dropped: readonly string[];
}

/** The page asks the worker first to read a reader's own files, then any of the rest. */
export type ToUserDataWorker =
  | { readonly kind: 'read'; readonly sources: readonly SentFile[]; readonly options: UserDataOptions }
  | { readonly kind: 'map'; readonly mapping: Mapping; readonly choices: ReaderChoices; readonly title: string }
  | {
      readonly kind: 'stretch';
      readonly mapping: Mapping;
      readonly choices: ReaderChoices;
      readonly title: string;
      readonly ends: AxisEnds;
    }
  | { readonly kind: 'repair' }
  | { readonly kind: 'keep'; readonly data: KeepRequest }
  | { readonly kind: 'document'; readonly source: SentFile; readonly earlier: Dataset | null };

/** What the worker found in the files, and the dataset where there is one. */
export interface UserDataAnswer {
  readonly facts: FileFacts;
  readonly issues: readonly Issue[];
  readonly dataset: SentDataset | null;
  /** How the columns of a table are understood, and what else they could mean; null for figures of our schema. */
  readonly plain: {
    readonly mapping: Mapping;
    /** What else the reader chose. */
    readonly chosen: ReaderChoices;
    readonly choices: MappingChoices;
    readonly options: readonly ChartOption[];
  } | null;
}

export type FromUserDataWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly answer: UserDataAnswer; readonly contentId: string }
  | { readonly kind: 'mapped'; readonly dataset: SentDataset; readonly options: readonly ChartOption[] }
  | { readonly kind: 'stretched'; readonly dataset: SentDataset; readonly choices: ReaderChoices }
  | { readonly kind: 'repaired'; readonly bytes: Uint8Array<ArrayBuffer> | null }
  | { readonly kind: 'kept'; readonly keeping: Keeping }
  | { readonly kind: 'document'; readonly document: DocumentReading }
  | { readonly kind: 'failed'; readonly reason: string };
