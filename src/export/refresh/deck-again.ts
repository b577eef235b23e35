import type { Panel } from '../../panels/panel.ts';
import { resolvePanel } from '../../panels/resolve.ts';
import { noPanelLeft } from '../../words/export/refresh-words.ts';
import type { DeckRecipe } from '../pptx/deck-recipe.ts';
import { exportPptx } from '../pptx/pptx.ts';
import { Refusal } from '../refusal.ts';
import type { ExportSource } from '../requests/export-source.ts';
import type { Watch } from '../watch.ts';

/**
 * The deck that a recipe gives of other data: a whole report with all of its panels, a choice with those that are still
 * there. Throws a `Refusal` where none is.
 */
export async function exportAgain(recipe: DeckRecipe, source: ExportSource, watch: Watch = {}): Promise<Uint8Array> {
  const { dataset, origin, userData = null } = source;
  const { lang, theme, size, whole, template } = recipe;
  const modes = new Map(recipe.panels.map(({ id, mode }) => [id, mode]));
  const ids = whole ? dataset.views.map(({ id }) => id) : recipe.panels.map(({ id }) => id);
  const resolved = ids.flatMap((id) => {
    const view = dataset.views.find((one) => one.id === id);
    return view === undefined ? [] : [resolvePanel(view, dataset, lang, modes.get(id) ?? null)];
  });
  const panels = resolved.flatMap((one): Panel[] => (one.ok ? [one.panel] : []));
  if (panels.length === 0) throw new Refusal(noPanelLeft(resolved.flatMap((one) => (one.ok ? [] : [one.problem]))));
  const style = { theme, size, whole, template: template && { look: template, warnings: [], file: null } };
  const { bytes } = await exportPptx({ dataset, panels, lang, origin, userData }, style, watch);
  return bytes;
}
