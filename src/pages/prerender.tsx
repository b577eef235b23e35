import { renderToString } from 'react-dom/server';
import { App } from '../app/app.tsx';
import { type FigureOrigin, writeOrigin } from '../app/figure/figure-origin.ts';
import { FigurePage } from '../app/report/figure-page.tsx';
import { PanelPage } from '../app/report/panel-page.tsx';
import type { PageContext } from '../app/state/page-context.ts';
import type { Loaded } from '../app/state/report-data.ts';
import { writeIn } from '../app/state/settings.ts';
import { frameHeight } from '../draw/frame.ts';
import { drawStills } from '../draw/still.ts';
import { checksumOf } from '../export/checksum.ts';
import type { Figure } from '../figures/dataset.ts';
import { fingerprintOf } from '../figures/fingerprint.ts';
import { DESCRIPTOR, FIGURES } from '../figures/package/data-files.ts';
import { readDataset } from '../figures/package/read.ts';
import { resourcesIn } from '../figures/package/resources.ts';
import { figurePath, panelPath, reportPath, rootFrom } from '../panels/embed/address.ts';
import { formatFigure } from '../panels/figure/figure-text.ts';
import { formatStatement, statementOf } from '../panels/figure/statement.ts';
import type { Panel } from '../panels/panel.ts';
import { resolvePanel } from '../panels/resolve.ts';
import { withQuotations } from '../text/document/quotations.ts';
import { messagesOf } from '../words/app/messages.ts';
import { LANGS, type Lang } from '../words/lang.ts';
import { termsOf } from '../words/terms.ts';

/** Most articles are set in a column of this width. */
const EMBED_WIDTH_PX = 640;

/** A page of the site as the build writes it. */
export interface WrittenPage {
  readonly kind: 'report' | 'panel' | 'figure';
  /** The id of the panel or figure; absent for the report. */
  readonly id?: string;
  /** Id of the panel whose picture stands for it in link previews; absent where the report's does. */
  readonly pictured?: string;
  /** The path below the root: `en/panels/contracts/`. */
  readonly path: string;
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  /** Link previews say this of it: the title without the site's name, and what it shows in a sentence or two. */
  readonly preview: { readonly title: string; readonly description: string };
  /** How others embed the panel; absent for all but panels. */
  readonly embed?: { readonly author: string; readonly widthPx: number; readonly heightPx: number };
  /** The HTML that stands in `#app`. */
  readonly html: string;
  /** What a figure's page says beyond its data; absent for all others. */
  readonly origin?: FigureOrigin;
  /** The fingerprint of the data it was written from. */
  readonly fingerprint: string;
}

type Files = ReadonlyMap<string, Uint8Array>;

export interface Sources extends Extract<Loaded, { ok: true }> {
  /** The file of the figures and its SHA-256. */
  readonly figuresFile: { readonly file: string; readonly checksum: string };
}

/**
 * Writes every page of the site from the data folder's files by name; `texts` are those that quote the report, `siteUrl`
 * the site's public address or blank. Throws with all issues where the data are not flawless.
 */
export function writePages(files: Files, texts: Files, siteUrl: string): WrittenPage[] {
  const loaded = withTexts(readSources(files), files, texts);
  return LANGS.flatMap((lang) => [
    writeReport(loaded, lang),
    ...loaded.dataset.views.map(({ id }) => writePanel(loaded, id, lang)),
    ...[...loaded.dataset.figures.values()].map((figure) => writeFigure(loaded, figure, lang, siteUrl)),
  ]);
}

const descriptorIn = (files: Files): unknown => JSON.parse(new TextDecoder().decode(files.get(DESCRIPTOR)));

function refuse(issues: Sources['issues']): void {
  if (issues.length > 0) throw new Error(`invalid data:\n${issues.map(({ message }) => message.en).join('\n')}`);
}

export function readSources(files: Files): Sources {
  const descriptor = descriptorIn(files);
  const reading = readDataset({ descriptor, files });
  refuse(reading.issues);
  if (!reading.ok) throw new Error('invalid data');
  const file = resourcesIn(descriptor).find(({ name }) => name === 'figures')?.path ?? FIGURES;
  const figuresFile = { file, checksum: checksumOf(files.get(file) ?? new Uint8Array()) };
  return { ...reading, fingerprint: fingerprintOf(files), figuresFile };
}

function withTexts(sources: Sources, files: Files, texts: Files): Sources {
  const { dataset, issues } = withQuotations(sources.dataset, descriptorIn(files), texts);
  refuse(issues);
  return { ...sources, dataset };
}

function writeReport(loaded: Sources, lang: Lang): WrittenPage {
  const { title, description } = loaded.dataset;
  const path = reportPath(lang);
  const context: PageContext = { page: 'report', single: null, lang, root: rootFrom(path), hasPages: true };
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
  const context: PageContext = { page: 'panel', single: id, lang, root: rootFrom(path), hasPages: true };
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

function writeFigure(loaded: Sources, figure: Figure, lang: Lang, siteUrl: string): WrittenPage {
  const { dataset, fingerprint, figuresFile } = loaded;
  const { id } = figure;
  const path = figurePath(id, lang);
  const title = `${figure.name[lang]}${termsOf(lang).join.colon}${formatFigure(figure, lang)}`;
  const statement = statementOf(figure, dataset, lang);
  const description = formatStatement(statement, lang);
  const pictured = dataset.views.find((view) => view.figures.includes(id))?.id;
  const { quotation } = statement;
  const origin: FigureOrigin = { ...figuresFile, siteUrl, quotation, isTextLost: false };
  writeOrigin(origin);
  const context: PageContext = { page: 'figure', single: id, lang, root: rootFrom(path), hasPages: true };
  return {
    ...{ kind: 'figure', id, path, lang, description, fingerprint, origin },
    ...(pictured === undefined ? {} : { pictured }),
    title: `${figure.name[lang]} · ${messagesOf(lang).brand}`,
    preview: { title, description },
    html: render(loaded, context),
  };
}

function panelOf({ dataset }: Sources, id: string, lang: Lang): Panel {
  const view = dataset.views.find((one) => one.id === id);
  if (view === undefined) throw new Error(`invalid panel: ${id}`);
  const resolved = resolvePanel(view, dataset, lang, null);
  if (!resolved.ok) throw new Error(`invalid panel: ${id}: ${resolved.problem}`);
  return resolved.panel;
}

/** Drawings by language and panel: a chart stands in several pages. */
const drawn = new Map<string, string>();

function drawOnce(panel: Panel, lang: Lang): string {
  const key = `${lang} ${panel.id}`;
  const known = drawn.get(key) ?? drawStills(panel.chart, lang, panel.id);
  drawn.set(key, known);
  return known;
}

function render(loaded: Sources, context: PageContext): string {
  writeIn(context.lang);
  const draw = (panel: Panel) => drawOnce(panel, context.lang);
  const Single = context.page === 'figure' ? FigurePage : PanelPage;
  // What the page says of a figure's text comes with the page, and not with its data.
  const { quotations: _, ...dataset } = loaded.dataset;
  const first = { ...loaded, dataset };
  return renderToString(<App context={context} prerendered={draw} first={first} Single={Single} />);
}
