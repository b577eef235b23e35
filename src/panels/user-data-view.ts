import type { View } from '../figures/dataset.ts';
import type { Lang } from '../words/lang.ts';
import type { Resolved, Table } from './panel.ts';

/**
 * A view that brings along what makes its panel, because its numbers are no figures: a table of the reader's own, or two
 * datasets compared. The code is loaded with such data only. It stands among the views of a dataset like any other.
 */
export interface UserDataView extends View {
  readonly resolve: (lang: Lang) => Resolved;
  /** All rows, for files; the panel's own table may hold only the first. */
  readonly wholeTable: (lang: Lang) => Table;
}

export const isUserDataView = (view: View): view is UserDataView => 'resolve' in view;
