import type { Dataset, Figure, View } from '../dataset.ts';

/** A dataset as it was read once, with the fingerprint of the files that it was read from. */
export interface WrittenDataset {
  readonly fingerprint: string;
  readonly dataset: Dataset;
}

type Entries<Key, Value> = readonly (readonly [Key, Value])[];

/** What JSON has no word for is written as a list. */
interface Written extends Omit<Dataset, 'figures' | 'views' | 'quotations'> {
  readonly fingerprint: string;
  readonly figures: readonly Figure[];
  readonly views: readonly (Omit<View, 'symbol'> & { readonly symbol: Entries<string, number> })[];
}

/** Writes a dataset without its quotations as JSON, for `readWrittenDataset`. */
export function writeDataset({ fingerprint, dataset }: WrittenDataset): string {
  const { quotations: _, ...written } = dataset;
  const plain: Written = {
    ...written,
    fingerprint,
    figures: [...dataset.figures.values()],
    views: dataset.views.map((view) => ({ ...view, symbol: [...view.symbol] })),
  };
  return JSON.stringify(plain);
}

/** Gives the same dataset back. Throws for a text that is not of `writeDataset`. */
export function readWrittenDataset(text: string): WrittenDataset {
  const { fingerprint, ...written }: Written = JSON.parse(text);
  return {
    fingerprint,
    dataset: {
      ...written,
      figures: new Map(written.figures.map((figure) => [figure.id, figure])),
      views: written.views.map((view) => ({ ...view, symbol: new Map(view.symbol) })),
    },
  };
}
