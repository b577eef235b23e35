import type { Dataset, View } from '../../figures/dataset.ts';
import { LANGS, type Lang } from '../../words/lang.ts';
import type { Resolved } from '../panel.ts';
import { isUserDataView, type UserDataView } from '../user-data-view.ts';

// A dataset on its way from a worker to the page: only what can be copied. Panels that are made of a whole table go as
// they are drawn, so that a million rows stay in the worker.

interface SentView {
  readonly view: View;
  /** Null for a view that the page resolves itself. */
  readonly panels: ReadonlyMap<Lang, Resolved> | null;
}

export interface SentDataset {
  readonly about: Dataset;
  readonly views: readonly SentView[];
}

export function packDataset(dataset: Dataset): SentDataset {
  return { about: { ...dataset, views: [] }, views: dataset.views.map(packView) };
}

function packView(view: View): SentView {
  if (!isUserDataView(view)) return { view, panels: null };
  const { resolve, wholeTable: _, ...plain } = view;
  return { view: plain, panels: new Map(LANGS.map((lang) => [lang, resolve(lang)])) };
}

export function unpackDataset({ about, views }: SentDataset): Dataset {
  return { ...about, views: views.map(unpackView) };
}

function unpackView({ view, panels }: SentView): View {
  if (panels === null) return view;
  const resolve = (lang: Lang): Resolved => {
    const resolved = panels.get(lang);
    if (resolved === undefined) throw new RangeError(`invalid lang: ${lang}`);
    return resolved;
  };
  const own: UserDataView = {
    ...view,
    resolve,
    // The whole of it is where the files are made, from the same bytes.
    wholeTable: (lang) => {
      const resolved = resolve(lang);
      return resolved.ok ? resolved.panel.table : { caption: '', columns: [], rows: [] };
    },
  };
  return own;
}
