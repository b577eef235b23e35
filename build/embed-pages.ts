import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin, type Rolldown, runnerImport } from 'vite';
import { SANS } from '../src/charts/fonts.ts';
import type { WrittenEmbed } from '../src/embed-prerender.tsx';
import { discoveryTags, formatTags, readSiteUrl } from './discovery.ts';
import { contentPolicy } from './policy.ts';
import { bundleStandalone } from './standalone.ts';

/** Paths below the root of what every embed loads. */
interface Parts {
  readonly early: string;
  readonly live: string;
  readonly data: string;
  readonly css: string;
  /** Of the bundled font; blank where there is none. */
  readonly fonts: string;
}

/**
 * Writes `/embed/<id>/`: bare panels for iframes, complete before any script. All their scripts are classic ones and
 * their data one of them: in a sandbox without an origin a module or a file may not be loaded from any plain server.
 */
export function embedPages(): Plugin {
  let root = '';
  return {
    name: 'shushuo:embed-pages',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const files = await readData(root);
        const parts = await partsOf(this, bundle, files, root);
        const siteUrl = readSiteUrl(process.env['SITE_URL']);
        for (const page of await writeAll(root, files)) {
          this.emitFile({ type: 'asset', fileName: `${page.path}index.html`, source: pageHtml(page, parts, siteUrl) });
        }
      },
    },
  };
}

async function readData(root: string): Promise<Map<string, Uint8Array>> {
  const folder = join(root, 'data');
  const names = (await readdir(folder)).filter((name) => /\.(csv|json)$/.test(name));
  const entries = names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const);
  return new Map(await Promise.all(entries));
}

async function writeAll(root: string, files: ReadonlyMap<string, Uint8Array>): Promise<WrittenEmbed[]> {
  const entry = resolve(root, 'src/embed-prerender.tsx');
  const { module } = await runnerImport<typeof import('../src/embed-prerender.tsx')>(entry, {
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return module.writeEmbeds(files);
}

async function partsOf(
  context: Rolldown.PluginContext,
  bundle: Rolldown.OutputBundle,
  files: ReadonlyMap<string, Uint8Array>,
  root: string,
): Promise<Parts> {
  const emit = (name: string, kind: string, source: string): string => {
    const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
    const fileName = `assets/${name}-${hash}.${kind}`;
    context.emitFile({ type: 'asset', fileName, source });
    return fileName;
  };
  const texts = Object.fromEntries([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  const live = await bundleLive(resolve(root, 'src/embed.tsx'));
  return {
    early: emit('embed-early', 'js', await bundleStandalone(resolve(root, 'src/embed-early.ts'))),
    live: emit('embed', 'js', live.script),
    data: emit('embed-data', 'js', `shushuoFiles=${JSON.stringify(texts)}`),
    css: emit('embed', 'css', `:root{--sans:${SANS}}${live.css}`),
    fonts: Object.keys(bundle).find((name) => /^assets\/fonts-.*\.css$/.test(name)) ?? '',
  };
}

/** The frame's own smaller React: 50 kB less for every frame; the same components, tested in it. */
const ALIASES = [
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
];

/** The live panel as one classic script, and its stylesheet. */
async function bundleLive(input: string): Promise<{ readonly script: string; readonly css: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: ALIASES },
    build: {
      write: false,
      modulePreload: false,
      // Otherwise a classic script brings its rules itself, which the content policy forbids.
      cssCodeSplit: false,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const scripts = output.flatMap((part) => (part.type === 'chunk' ? [part.code.trim()] : []));
  const css = output.flatMap((part) => (part.type === 'asset' ? [String(part.source)] : []));
  const [script] = scripts;
  if (script === undefined || scripts.length > 1) throw new Error(`invalid script: ${input} is not one file`);
  return { script, css: css.join('\n').trim() };
}

const LANG = { zh: 'zh-CN', en: 'en' } as const;

function pageHtml(page: WrittenEmbed, parts: Parts, siteUrl: string | null): string {
  const root = '../'.repeat(page.path.split('/').length - 1);
  const facts: readonly (readonly [string, string])[] = [
    ['root', root],
    ['embed', page.id],
    ['view', page.view],
    ['views', page.views.join(' ')],
    ['script', parts.live],
    ['data', parts.data],
  ];
  return `<!DOCTYPE html>
<html lang="${LANG[page.lang]}" ${facts.map(([name, value]) => `data-${name}="${escapeHtml(value)}"`).join(' ')}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy('')}">
<title>${escapeHtml(page.title)}</title>
<meta name="description" content="${escapeHtml(page.description)}">
<script src="${root}${parts.early}"></script>
<link rel="stylesheet" href="${root}${parts.css}">
<link rel="icon" type="image/svg+xml" href="${root}favicon.svg">
${formatTags(discoveryTags({ ...page, kind: 'embed' }, siteUrl))}
</head>
<body>
<div id="app">${page.html}</div>
${parts.fonts && `<link rel="stylesheet" href="${root}${parts.fonts}">`}
</body>
</html>
`;
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => NAMED[character] ?? '');
