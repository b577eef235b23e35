import type { Dataset, Mode } from '../../src/figures/dataset.ts';
import type { Panel } from '../../src/panels/panel.ts';
import { resolvePanel } from '../../src/panels/resolve.ts';
import type { Lang } from '../../src/words/lang.ts';

/** A panel and a way of looking at it. */
export interface Look {
  readonly id: string;
  readonly mode: Mode | null;
  /** `contracts`, and for a way that is not the first shown `contracts.index`. */
  readonly name: string;
}

/** A panel of a report; fails the test that asks for one that cannot be shown. */
export function panelOf(dataset: Dataset, id: string, lang: Lang, mode: Mode | null): Panel {
  const view = dataset.views.find((one) => one.id === id);
  if (view === undefined) throw new Error(`invalid view: ${id}`);
  const resolved = resolvePanel(view, dataset, lang, mode);
  if (!resolved.ok) throw new Error(`${id}: ${resolved.problem}`);
  return resolved.panel;
}

/** Every panel of a report in every way of looking at it. */
export const looksOf = (dataset: Dataset): Look[] =>
  dataset.views.flatMap(({ id }): Look[] => {
    const { modes, mode } = panelOf(dataset, id, 'zh', null);
    return modes.length === 0
      ? [{ id, mode: null, name: id }]
      : modes.map((one) => ({ id, mode: one, name: one === mode ? id : `${id}.${one}` }));
  });
