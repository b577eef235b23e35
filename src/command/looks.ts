import type { ThemeName } from '../charts/theme.ts';
import type { Origin } from '../export/provenance.ts';
import { provenanceOf } from '../export/provenance.ts';
import type { Size } from '../export/size.ts';
import type { PictureJob } from '../export/svg.ts';
import type { Dataset, Mode, View } from '../figures/dataset.ts';
import { nearestName } from '../figures/nearest.ts';
import type { Panel } from '../panels/panel.ts';
import { resolvePanel } from '../panels/resolve.ts';
import { noPanel, noSuchView, notDrawn, unknownPanel } from '../words/export/command-words.ts';
import type { Lang } from '../words/lang.ts';
import type { Orders } from './arguments.ts';
import type { LoadedData } from './dataset.ts';
import { Refusal } from './refusal.ts';

/** The data and what is to be made of it. */
export interface CommandRun {
  readonly orders: Orders;
  readonly loaded: LoadedData;
  readonly dataset: Dataset;
  readonly origin: Origin;
  readonly views: readonly View[];
}

/** A panel in one language, and its way of looking if that is not its own. */
export interface Shown {
  readonly panel: Panel;
  readonly view: Mode | null;
}

/** The views asked for, in the data's order; all if none is named. Throws a `Refusal` for a name that is none. */
export function chosenViews(dataset: Dataset, ids: readonly string[]): readonly View[] {
  const known = dataset.views.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Refusal(unknownPanel(unknown, nearestName(unknown, known)));
  if (known.length === 0) throw new Refusal(noPanel());
  return ids.length === 0 ? dataset.views : dataset.views.filter(({ id }) => ids.includes(id));
}

function resolved(view: View, dataset: Dataset, lang: Lang, mode: Mode | null): Panel {
  const outcome = resolvePanel(view, dataset, lang, mode);
  if (outcome.ok) return outcome.panel;
  throw new Refusal(notDrawn(view.id, outcome.problem));
}

/**
 * The panels in one language and the view asked for. Of all panels, those without that view keep their own; one that
 * was named and lacks it is refused.
 */
export function shownPanels({ views, dataset, orders }: CommandRun, lang: Lang): Shown[] {
  return views.map((one) => {
    const own = resolved(one, dataset, lang, null);
    const { view } = orders;
    if (view === null || view === own.mode) return { panel: own, view: null };
    if (own.modes.includes(view)) return { panel: resolved(one, dataset, lang, view), view };
    if (orders.panels.length > 0) throw new Refusal(noSuchView(one.id, view, own.modes));
    return { panel: own, view: null };
  });
}

/** A panel as a picture of one size and theme. */
export function pictureJob(
  { orders, dataset, origin }: CommandRun,
  panel: Panel,
  look: { readonly lang: Lang; readonly theme: ThemeName; readonly size: Size },
): PictureJob {
  const { lang, theme, size } = look;
  const { widthPx, heightPx } = size;
  const { background, titled } = orders;
  return {
    panel,
    style: { widthPx, heightPx, theme, lang, titled, background },
    provenance: provenanceOf(panel, dataset, lang, origin),
  };
}
