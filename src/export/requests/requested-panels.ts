import type { Dataset, Mode, View } from '../../figures/dataset.ts';
import type { Panel } from '../../panels/panel.ts';
import { resolvePanel } from '../../panels/resolve.ts';
import { notDrawn } from '../../words/export/export-words.ts';
import type { Lang } from '../../words/lang.ts';
import { Refusal } from '../refusal.ts';

function viewOf(id: string, { views }: Dataset): View {
  const found = views.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`invalid panel: ${id}`);
  return found;
}

/**
 * The panel of an id in one language; in its own way of looking where `mode` is null or one it lacks. Throws
 * `invalid panel` for one the dataset does not have, and a `Refusal` with the reason for one its data do not allow.
 */
export function requestedPanel(id: string, mode: Mode | null, lang: Lang, dataset: Dataset): Panel {
  const view = viewOf(id, dataset);
  const resolved = resolvePanel(view, dataset, lang, mode);
  if (resolved.ok) return resolved.panel;
  const problemIn = (one: Lang): string => {
    const outcome = resolvePanel(view, dataset, one, mode);
    return outcome.ok ? '' : outcome.problem;
  };
  throw new Refusal(notDrawn(id, { zh: problemIn('zh'), en: problemIn('en') }));
}

/** As `requestedPanel`, of several ids; where they are null, all panels that the data allow. */
export function requestedPanels(
  ids: readonly string[] | null,
  mode: Mode | null,
  lang: Lang,
  dataset: Dataset,
): readonly Panel[] {
  if (ids !== null) return ids.map((id) => requestedPanel(id, mode, lang, dataset));
  return dataset.views.flatMap((view) => {
    const resolved = resolvePanel(view, dataset, lang, mode);
    return resolved.ok ? [resolved.panel] : [];
  });
}
