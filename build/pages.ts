import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Plugin, type Rolldown, runnerImport } from 'vite';
import { ORIGIN_ID } from '../src/app/figure/origin-id.ts';
import { DESCRIPTOR } from '../src/figures/package/data-files.ts';
import { dataPaths } from '../src/figures/package/resources.ts';
import type { WrittenPage } from '../src/pages/prerender.tsx';
import { stillPage } from '../src/words/app/still-words.ts';
import { OLDER_BROWSERS } from './browsers.ts';
import { readDataFiles, readTextFiles } from './data.ts';
import { discoveryTags, escapeAttribute, formatTags, readSiteUrl } from './discovery.ts';
import { discoveryFiles } from './discovery-files.ts';
import { noteShipped } from './licences/shipped.ts';
import { notFoundPage } from './not-found.ts';
import type { Embeddable } from './oembed.ts';
import { bundleStandalone } from './standalone.ts';

/** What every page of the site takes from the built bundle. */
interface Parts {
  /** Scripts and preloads as tags whose addresses start at the root. */
  readonly scripts: string;
  /** What a page of one panel or figure loads besides, as its path below the root. */
  readonly single: Readonly<Record<'panel' | 'figure', string>>;
  /** Further rules of a figure's page. */
  readonly figureCss: string;
  /** What the page has fetched once it has nothing else to do, as a path below the root. */
  readonly ahead: string;
  /** What has to happen before a page is painted: it stands in the page, as a script beside it would come too late. */
  readonly early: string;
  /** The page's own rules, to stand in the page itself: a stylesheet beside it would cost a way to the server. */
  readonly css: string;
  /** Rules for a page without any script. */
  readonly still: string;
  /** Stylesheet of the bundled font, as its path below the root. */
  readonly fonts: string;
  /** Names of the files the report is read from. */
  readonly data: readonly string[];
}

const FONT_FACES = /@font-face\s*\{[^}]*\}/g;

/**
 * Writes the site's pages as complete HTML from the same components and drawings that the browser runs: readable
 * without a script, and taken over by one. `index.html` is the development server's page and gives each its head.
 */
export function pages(): Plugin {
  let root = '';
  return {
    name: 'shushuo:pages',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const shell = readText(bundle, 'index.html');
        delete bundle['index.html'];
        const files = await readDataFiles(root);
        const parts = await partsOf(shell, bundle, this, root, files);
        const siteUrl = readSiteUrl(process.env['SITE_URL']);
        if (siteUrl === null) this.info('SITE_URL is not set: other sites and search engines get relative addresses.');
        const written = await writeAll(root, files, siteUrl ?? '');
        for (const page of written) {
          const source = pageHtml(page, parts, siteUrl);
          this.emitFile({ type: 'asset', fileName: `${page.path}index.html`, source });
        }
        this.emitFile({ type: 'asset', fileName: '404.html', source: notFoundPage(written, siteUrl) });
        for (const [fileName, source] of discoveryFiles(written.flatMap(embeddable), figuresOf(written), siteUrl)) {
          this.emitFile({ type: 'asset', fileName, source });
        }
      },
    },
  };
}

async function writeAll(root: string, files: ReadonlyMap<string, Uint8Array>, siteUrl: string): Promise<WrittenPage[]> {
  const { module } = await runnerImport<typeof import('../src/pages/prerender.tsx')>(
    resolve(root, 'src/pages/prerender.tsx'),
    {
      define: { 'process.env.NODE_ENV': '"production"' },
    },
  );
  return module.writePages(files, await readTextFiles(root), siteUrl);
}

/** A panel's page as others embed what it shows. */
const embeddable = ({ id, lang, preview, embed }: WrittenPage): Embeddable[] =>
  id === undefined || embed === undefined ? [] : [{ id, lang, headline: preview.title, ...embed }];

/** Ids of the figures that have pages, each once. */
const figuresOf = (pages: readonly WrittenPage[]): string[] => [
  ...new Set(pages.flatMap(({ kind, id }) => (kind === 'figure' && id !== undefined ? [id] : []))),
];

function readText(bundle: Rolldown.OutputBundle, name: string): string {
  const file = bundle[name];
  if (file?.type !== 'asset') throw new Error(`invalid bundle: no ${name}`);
  return String(file.source);
}

async function partsOf(
  shell: string,
  bundle: Rolldown.OutputBundle,
  context: Rolldown.PluginContext,
  root: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Parts> {
  const tags = [...shell.matchAll(/<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g)];
  const sheets = [...shell.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"[^>]*>/g)].map(([, path]) => path);
  // The files stay: a part that is loaded later may ask for the rules it was written with.
  const css = sheets.map((path) => readText(bundle, path ?? '')).join('\n');
  const { code: early, modules } = await bundleStandalone(resolve(root, 'src/pages/early.ts'), {
    target: OLDER_BROWSERS,
  });
  noteShipped('index.html', modules);
  return {
    scripts: tags.map(([tag]) => tag).join('\n'),
    ahead: partWith(bundle, resolve(root, 'src/app/panel/chart-view.tsx')),
    single: {
      panel: chunkOf(bundle, resolve(root, 'src/app/report/panel-page.tsx')),
      figure: chunkOf(bundle, resolve(root, 'src/app/report/figure-page.tsx')),
    },
    figureCss: smallRules(await readFile(resolve(root, 'src/app/figure/figure.css'), 'utf8')),
    early: early.trim(),
    css: css.replace(FONT_FACES, '').trim(),
    still: await stillRules(root),
    fonts: emitFonts(context, css),
    data: [DESCRIPTOR, ...dataPaths(JSON.parse(new TextDecoder().decode(files.get(DESCRIPTOR))))],
  };
}

/** The rules that hold once a script has failed, so that they hold without any, too. */
async function stillRules(root: string): Promise<string> {
  const rules = await readFile(resolve(root, 'src/app/still.css'), 'utf8');
  return smallRules(rules.replaceAll('[data-still]', ''));
}

/** Rules without what only a reader of them needs. */
const smallRules = (rules: string): string =>
  rules
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .trim();

function chunkOf(bundle: Rolldown.OutputBundle, module: string): string {
  const chunk = Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId === module);
  if (chunk === undefined) throw new Error(`invalid bundle: no chunk of ${module}`);
  return chunk.fileName;
}

function partWith(bundle: Rolldown.OutputBundle, module: string): string {
  const part = Object.values(bundle).find((one) => one.type === 'chunk' && one.moduleIds.includes(module));
  if (part === undefined) throw new Error(`invalid bundle: no part with ${module}`);
  return part.fileName;
}

function emitFonts(context: Rolldown.PluginContext, css: string): string {
  const faces = css.match(FONT_FACES)?.join('\n') ?? '';
  return emit(context, `assets/fonts-${hash(faces)}.css`, faces);
}

function emit(context: Rolldown.PluginContext, fileName: string, source: string): string {
  context.emitFile({ type: 'asset', fileName, source });
  return fileName;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 8);

const LANG = { zh: 'zh-CN', en: 'en' } as const;

const OF_KIND = { panel: '', figure: ' data-kind="figure"' } as const;

/** As data, which no browser runs; nothing in it can end the element. */
const formatOrigin = (origin: NonNullable<WrittenPage['origin']>): string =>
  `<script type="application/json" id="${ORIGIN_ID}">${JSON.stringify(origin).replaceAll('<', '\\u003c')}</script>\n`;

/**
 * Says, in a browser that knows no modules, that the page stays as it was built. It is written in the language of 2009,
 * so that even the Internet Explorer within Chinese browsers understands it; no compiler here writes that any more.
 */
const saysNoModules = (text: string): string =>
  `(function(d,n,a){d.documentElement.setAttribute('data-still','');n.className='problem still-note';` +
  `n.setAttribute('role','status');n.appendChild(d.createTextNode(${JSON.stringify(text)}));` +
  `a.parentNode.insertBefore(n,a)})(document,document.createElement('p'),document.getElementById('app'))`;

/**
 * What is asked for while the page is still being read takes its place on a slow line, so everything but the page's own
 * rules and the early script stands at its end; the data, and font faces that would lay the whole page out again, wait
 * until it has been painted.
 */
function pageHtml(
  page: WrittenPage,
  { scripts, ahead, single, figureCss, early, css, still, fonts, data }: Parts,
  siteUrl: string | null,
): string {
  const root = '../'.repeat(page.path.split('/').length - 1) || './';
  const { kind } = page;
  const own = kind === 'report' ? ' data-layout="overview"' : ` data-page="${page.id}"${OF_KIND[kind]}`;
  const more =
    kind === 'report'
      ? ''
      : `<link rel="modulepreload" crossorigin href="${root}${single[kind]}" media="not all" data-late>\n`;
  return `<!DOCTYPE html>
<html lang="${LANG[page.lang]}" data-root="${root}"${own} data-fingerprint="${page.fingerprint}" data-ahead="${ahead}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeAttribute(page.title)}</title>
<meta name="description" content="${escapeAttribute(page.description)}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#FBF9F4">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#15191B">
<script>${early}</script>
<style>${css}${kind === 'figure' ? figureCss : ''}</style>
<noscript><style>${still}</style></noscript>
<link rel="icon" type="image/svg+xml" href="${root}favicon.svg">
${formatTags(discoveryTags({ ...page, ...page.preview }, siteUrl))}
</head>
<body>
<div id="app">${page.html}</div>
${page.origin === undefined ? '' : formatOrigin(page.origin)}<link rel="stylesheet" href="${root}${fonts}" media="not all" data-late>
<noscript><link rel="stylesheet" href="${root}${fonts}"></noscript>
${data.map((file) => `<link rel="preload" as="fetch" crossorigin href="${root}data/${file}" media="not all" data-late>`).join('\n')}
${more}${scripts.replaceAll('="./', `="${root}`)}
<script nomodule>${saysNoModules(stillPage[page.lang])}</script>
</body>
</html>
`;
}
