import { renderToString } from 'react-dom/server';
import { App } from '../app/app.tsx';
import { PanelPage } from '../app/report/panel-page.tsx';
import type { PageContext } from '../app/state/page-context.ts';
import type { Loaded } from '../app/state/report-data.ts';
import { writeIn } from '../app/state/settings.ts';
import { frameHeight } from '../draw/frame.ts';
import { drawStills } from '../draw/still.ts';
import { fingerprintOf } from '../figures/fingerprint.ts';
import { DESCRIPTOR } from '../figures/package/data-files.ts';
import { readDataset } from '../figures/package/read.ts';
import { panelPath, reportPath, rootFrom } from '../panels/embed/address.ts';
import type { Panel } from '../panels/panel.ts';
import { resolvePanel } from '../panels/resolve.ts';
import { messagesOf } from '../words/app/messages.ts';
import { LANGS, type Lang } from '../words/lang.ts';
import { termsOf } from '../words/terms.ts';

/** Most articles are set in a column of this width. */
const EMBED_WIDTH_PX = 640;

/** A page of the site as the build writes it. */
export interface WrittenPage {
  readonly kind: 'report' | 'panel';
  /** The id of the panel; absent for the report. */
  readonly id?: string;
  /** The path below the root: `en/panels/contracts/`. */
  readonly path: string;
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  /** Link previews say this of it: the title without the site's name, and what it shows in a sentence or two. */
  readonly preview: { readonly title: string; readonly description: string };
  /** How others embed the panel; absent for the report. */
  readonly embed?: { readonly author: string; readonly widthPx: number; readonly heightPx: number };
  /** The HTML that stands in `#app`. */
  readonly html: string;
  /** The fingerprint of the data it was written from. */
  readonly fingerprint: string;
}

export type Sources = Extract<Loaded, { ok: true }>;

/**
 * Writes every page of the site from the data folder's files by name. Throws with all issues where the data are not
 * flawless.
 */
export function writePages(files: ReadonlyMap<string, Uint8Array>): WrittenPage[] {
  const loaded = readSources(files);
  return LANGS.flatMap((lang) => [
    writeReport(loaded, lang),
    ...loaded.dataset.views.map(({ id }) => writePanel(loaded, id, lang)),
  ]);
}

export function readSources(files: ReadonlyMap<string, Uint8Array>): Sources {
  const descriptor: unknown = JSON.parse(new TextDecoder().decode(files.get(DESCRIPTOR)));
  const reading = readDataset({ descriptor, files });
  if (!reading.ok || reading.issues.length > 0)
    throw new Error(`invalid data:\n${reading.issues.map(({ message }) => message.en).join('\n')}`);
  return { ...reading, fingerprint: fingerprintOf(files) };
}

function writeReport(loaded: Sources, lang: Lang): WrittenPage {
  const { title, description } = loaded.dataset;
  const path = reportPath(lang);
  const context: PageContext = { page: 'report', panel: null, lang, root: rootFrom(path), hasPages: true };
  return {
    kind: 'report',
    path,
    lang,
    title: `${messagesOf(lang).brand} · ${title[lang]}`,
    description: description[lang],
    preview: { title: title[lang], description: description[lang] },
    html: render(loaded, context),
    fingerprint: loaded.fingerprint,
  };
}

function writePanel(loaded: Sources, id: string, lang: Lang): WrittenPage {
  const panel = panelOf(loaded, id, lang);
  const path = panelPath(id, lang);
  const context: PageContext = { page: 'panel', panel: id, lang, root: rootFrom(path), hasPages: true };
  return {
    kind: 'panel',
    id,
    path,
    lang,
    title: `${panel.headline} · ${messagesOf(lang).brand}`,
    description: panel.description,
    preview: {
      title: panel.headline,
      description: `${panel.subtitle}${termsOf(lang).join.stop}${panel.source}`,
    },
    embed: {
      author: loaded.dataset.source.body[lang],
      widthPx: EMBED_WIDTH_PX,
      heightPx: frameHeight(panel, { widthPx: EMBED_WIDTH_PX, theme: 'light', lang }),
    },
    html: render(loaded, context),
    fingerprint: loaded.fingerprint,
  };
}

function panelOf({ dataset }: Sources, id: string, lang: Lang): Panel {
  const view = dataset.views.find((one) => one.id === id);
  if (view === undefined) throw new Error(`invalid panel: ${id}`);
  const resolved = resolvePanel(view, dataset, lang, null);
  if (!resolved.ok) throw new Error(`invalid panel: ${id}: ${resolved.problem}`);
  return resolved.panel;
}

function render(loaded: Sources, context: PageContext): string {
  writeIn(context.lang);
  const draw = (panel: Panel) => drawStills(panel.chart, context.lang, panel.id);
  return renderToString(<App context={context} prerendered={draw} first={loaded} Single={PanelPage} />);
}
