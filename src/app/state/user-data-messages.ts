import type { Issue } from '../../figures/issue.ts';
import type { MappingChoices } from '../../figures/mapping/mapping.ts';
import type { Mapping } from '../../figures/mapping/plot.ts';
import type { FileFacts, UserDataOptions } from '../../panels/own/read-user-data.ts';
import type { SentDataset } from '../../panels/own/sent-dataset.ts';

/** A file as it is kept and handed to workers: not copied, and read only there. */
export interface UserDataSource {
  readonly name: string;
  readonly blob: Blob;
}

/** What the page asks of the worker that understands a reader's own files: first to read them, then any of the rest. */
export type ToUserDataWorker =
  | { readonly kind: 'read'; readonly sources: readonly UserDataSource[]; readonly options: UserDataOptions }
  | { readonly kind: 'map'; readonly mapping: Mapping; readonly title: string }
  | { readonly kind: 'repair' };

/** What can be said of the files, and the dataset where there is one. */
export interface UserDataAnswer {
  readonly facts: FileFacts;
  readonly issues: readonly Issue[];
  readonly dataset: SentDataset | null;
  /** Of a table that is no figures of our schema. */
  readonly plain: { readonly mapping: Mapping; readonly choices: MappingChoices } | null;
}

export type FromUserDataWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly answer: UserDataAnswer }
  | { readonly kind: 'mapped'; readonly dataset: SentDataset }
  | { readonly kind: 'repaired'; readonly bytes: Uint8Array<ArrayBuffer> | null }
  | { readonly kind: 'failed'; readonly reason: string };
