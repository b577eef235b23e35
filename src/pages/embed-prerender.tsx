import { renderToString } from 'react-dom/server';
import { EmbedFigure } from '../app/embed/embed-figure.tsx';
import { PrerenderedChart, PrerenderedChartContext } from '../app/panel/prerendered-chart.tsx';
import { writeIn } from '../app/state/settings.ts';
import { drawStills } from '../draw/still.ts';
import type { Dataset, View } from '../figures/dataset.ts';
import { embedPath, rootFrom } from '../panels/embed/address.ts';
import type { Panel } from '../panels/panel.ts';
import { resolvePanel } from '../panels/resolve.ts';
import { LANGS, type Lang } from '../words/lang.ts';
import { readSources } from './prerender.tsx';

/** The bare panel for an iframe as the build writes it. */
export interface WrittenEmbed {
  readonly id: string;
  /** The path below the root: `en/embed/contracts/`. */
  readonly path: string;
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  /** The HTML that stands in `#app`. */
  readonly html: string;
  /** How the panel is looked at, blank where there is one way only; and the ways it offers. */
  readonly view: string;
  readonly views: readonly string[];
}

/**
 * Writes every embed of the site from the data folder's files by name. Throws with all issues where the data are not
 * flawless.
 */
export function writeEmbeds(files: ReadonlyMap<string, Uint8Array>): WrittenEmbed[] {
  const { dataset } = readSources(files);
  return LANGS.flatMap((lang) => dataset.views.map((view) => writeEmbed(view, dataset, lang)));
}

function writeEmbed(view: View, dataset: Dataset, lang: Lang): WrittenEmbed {
  const resolved = resolvePanel(view, dataset, lang, null);
  if (!resolved.ok) throw new Error(`invalid panel: ${view.id}: ${resolved.problem}`);
  const { panel } = resolved;
  return {
    id: panel.id,
    path: embedPath(panel.id, lang),
    lang,
    title: panel.headline,
    description: panel.description,
    html: render(panel, lang),
    view: panel.mode ?? '',
    views: panel.modes,
  };
}

function render(panel: Panel, lang: Lang): string {
  writeIn(lang);
  const draw = (shown: Panel) => drawStills(shown.chart, lang, shown.id);
  return renderToString(
    <PrerenderedChartContext value={draw}>
      <main>
        <EmbedFigure panel={panel} root={rootFrom(embedPath(panel.id, lang))} state="loading">
          <div className="embed-room embed-built">
            <PrerenderedChart panel={panel} />
          </div>
        </EmbedFigure>
      </main>
    </PrerenderedChartContext>,
  );
}
