import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { type Manifest, WORKER } from '../src/app/state/offline-files.ts';
import { DESCRIPTOR } from '../src/figures/package/data-files.ts';
import { dataPaths } from '../src/figures/package/resources.ts';
import { noteShipped } from './licences/shipped.ts';
import { bundleStandalone } from './standalone.ts';

/** Parts of the script up to this size are kept at once, larger ones when they are first used: they are for exports. */
const MOST_BYTES = 100_000;

/** Parts of the page that it cannot do without, whatever their size. */
const NEEDED = ['src/app/panel/chart-view.tsx'];

const REPORTS = ['index.html', 'en/index.html'];

/** Every page asks for it. */
const ICON = 'favicon.svg';

const bytesOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): Buffer =>
  Buffer.from(file.type === 'chunk' ? file.code : file.source);

const checksumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64');

const integrityOf = (bytes: Buffer): string => `sha256-${checksumOf(bytes)}`;

const revisionOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** The program of the build, which every page names near its end. */
function markOf(pages: readonly string[]): string {
  const [mark] = pages[0]?.match(/assets\/main-[\w.-]+\.js/) ?? [];
  if (mark === undefined || !pages.every((html) => html.includes(mark))) throw new Error('invalid pages: no program');
  return mark;
}

/** Scripts that pages name themselves, in whatever part of them. */
function namedIn(pages: readonly string[]): ReadonlySet<string> {
  return new Set(pages.flatMap((html) => html.match(/assets\/[\w.-]+\.(?:js|css)/g) ?? []));
}

/** The parts that hold what is needed, with those they import in turn. */
function neededIn(bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const holders = chunks.filter(({ moduleIds }) =>
    moduleIds.some((id) => NEEDED.some((file) => id.replaceAll('\\', '/').endsWith(`/${file}`))),
  );
  if (holders.length === 0) throw new Error(`invalid bundle: no ${NEEDED.join()}`);
  return new Set(holders.flatMap(({ fileName, imports }) => [fileName, ...imports]));
}

/** The files that the report is read from: those that quote it are asked for by whoever wants to read them. */
function dataIn(files: readonly { readonly path: string; readonly bytes: Buffer }[]): string[] {
  const descriptor = files.find(({ path }) => path === `data/${DESCRIPTOR}`)?.bytes.toString() ?? 'null';
  const wanted = [DESCRIPTOR, ...dataPaths(JSON.parse(descriptor))].map((path) => `data/${path}`);
  return files.flatMap(({ path }) => (wanted.includes(path) ? [path] : []));
}

/** What the worker has to know of the build; the names of `assets/` change with their contents, others need a revision. */
function manifestOf(bundle: Rolldown.OutputBundle, icon: Buffer): Manifest {
  const files = Object.values(bundle).map((file) => ({ path: file.fileName, bytes: bytesOf(file) }));
  const reports = files.filter(({ path }) => REPORTS.includes(path));
  const texts = reports.map(({ bytes }) => bytes.toString());
  const named = new Set([...namedIn(texts), ...neededIn(bundle)]);
  const assets = files.filter(({ path }) => path.startsWith('assets/'));
  const isFirst = ({ path, bytes }: { path: string; bytes: Buffer }) =>
    /\.(js|css)$/.test(path) && (named.has(path) || bytes.byteLength <= MOST_BYTES);
  const pages = reports.map(({ path, bytes }) => ({
    url: path.replace(/index\.html$/, '') || './',
    revision: revisionOf(bytes),
  }));
  return {
    first: [
      ...pages,
      { url: ICON, revision: revisionOf(icon), integrity: integrityOf(icon) },
      ...assets
        .filter(isFirst)
        .map(({ path, bytes }) => ({ url: path, revision: null, integrity: integrityOf(bytes) })),
    ],
    later: Object.fromEntries(
      assets.filter((file) => !isFirst(file)).map(({ path, bytes }) => [path, checksumOf(bytes)]),
    ),
    mark: markOf(texts),
    data: dataIn(files),
    deck: deckIn(files),
  };
}

/** The deck in `examples/`, the embeds it names, what all embeds load, and the data they read. */
function deckIn(files: readonly { readonly path: string; readonly bytes: Buffer }[]): string[] {
  const deck = files.filter(({ path }) => path.startsWith('examples/'));
  const page = deck.find(({ path }) => path.endsWith('index.html'))?.bytes.toString() ?? '';
  const embeds = [...page.matchAll(/data-src="(?:\.\.\/)*([^"?]+)/g)].map(([, path = '']) => path);
  const loaded = files.flatMap(({ path }) =>
    /^assets\/(?:embed|embed-data|fonts)-[\w-]{7,8}\.(?:js|css)$/.test(path) ? [path] : [],
  );
  // A folder is asked for by its own name.
  const own = deck.map(({ path }) => path.replace(/index\.html$/, ''));
  return [...new Set([...own, ...embeds, ...loaded, ...dataIn(files), ICON])];
}

/** Adds the worker that keeps the site for times without a network. To be run when the pages are finished. */
export function offline(): Plugin {
  let root = '';
  let publicFolder = '';
  return {
    name: 'shushuo:offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
      publicFolder = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const icon = await readFile(join(publicFolder, ICON));
        const define = { SHUSHUO_FILES: JSON.stringify(manifestOf(bundle, icon)) };
        const { code, modules } = await bundleStandalone(resolve(root, 'src/workers/offline.ts'), { define });
        this.emitFile({ type: 'asset', fileName: WORKER, source: code });
        noteShipped(WORKER, modules);
      },
    },
  };
}
