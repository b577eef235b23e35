import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { type Plugin, type Rolldown, runnerImport } from 'vite';
import { SANS } from '../src/charts/fonts.ts';
import type { WrittenEmbed } from '../src/pages/embed-prerender.tsx';
import { OLDER_BROWSERS } from './browsers.ts';
import { readDataFiles } from './data.ts';
import { discoveryTags, escapeAttribute, formatTags, readSiteUrl } from './discovery.ts';
import { noteShipped } from './licences/shipped.ts';
import { bundleStandalone, type Standalone } from './standalone.ts';

/** What every embed holds, and paths below the root of what it loads. */
interface Parts {
  /** The script that starts the others: it stands in the page, so that the page's policy can name it by its hash. */
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
        const files = await readDataFiles(root);
        const parts = await partsOf(this, bundle, files, root);
        const siteUrl = readSiteUrl(process.env['SITE_URL']);
        for (const page of await writeAll(root, files)) {
          this.emitFile({ type: 'asset', fileName: `${page.path}index.html`, source: pageHtml(page, parts, siteUrl) });
        }
      },
    },
  };
}

async function writeAll(root: string, files: ReadonlyMap<string, Uint8Array>): Promise<WrittenEmbed[]> {
  const entry = resolve(root, 'src/pages/embed-prerender.tsx');
  const { module } = await runnerImport<typeof import('../src/pages/embed-prerender.tsx')>(entry, {
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
  const early = await bundleStandalone(resolve(root, 'src/pages/embed-early.ts'), { target: OLDER_BROWSERS });
  const live = await bundleStandalone(resolve(root, 'src/pages/embed.tsx'), { alias: ALIASES });
  noteShipped('embed/', early.modules);
  const emitScript = (name: string, { code, modules }: Standalone): string => {
    const fileName = emit(name, 'js', code);
    noteShipped(fileName, modules);
    return fileName;
  };
  return {
    early: early.code,
    live: emitScript('embed', live),
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
<html lang="${LANG[page.lang]}" ${facts.map(([name, value]) => `data-${name}="${escapeAttribute(value)}"`).join(' ')}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeAttribute(page.title)}</title>
<meta name="description" content="${escapeAttribute(page.description)}">
<script>${parts.early}</script>
<link rel="stylesheet" href="${root}${parts.css}">
<noscript><style>.embed-table-button{display:none}</style></noscript>
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
