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
  | { readonly kind: 'document'; readonly document: DocumentReading }
  | { readonly kind: 'failed'; readonly reason: string };
