import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { readSiteUrl } from './discovery.ts';
import { apacheFile, netlifyFile, nginxFile, rulesOf, vercelFile } from './host-files.ts';
import { hostsOf, type Inline, NOTHING_INLINE, policyMeta, stylesIn } from './policy.ts';
import { COMMON, headersOf, type InlineByKind, type Kind, kindOf, metAs } from './site-headers.ts';

/** Written by this plugin for the hosts; no part of the site. */
const HOST_FILES = ['_headers', 'vercel.json', '.htaccess', 'nginx.conf.example'];

/** A site as it is built: text of pages by path. */
type Pages = ReadonlyMap<string, string>;

const SCRIPT_HASHES = /script-src ((?:'sha256-[^']*' ?)+)/;

const HOSTS = /font-src 'self' ((?:https?:[^; ]* ?)+)/;

const wordsIn = (text: string | undefined): string[] => text?.trim().split(' ') ?? [];

/** What a page holds inline, and where else its files come from, which only embeds say; as its own policy has it. */
function inlineOf(html: string): Required<Inline> {
  const [scripts, hosts] = [SCRIPT_HASHES, HOSTS].map((pattern) => wordsIn(pattern.exec(html)?.[1])) as [
    string[],
    string[],
  ];
  return { styles: stylesIn(html), scripts, hosts };
}

function inlineByKind(pages: Pages): InlineByKind {
  const byKind = new Map<Kind, Inline>();
  for (const [path, html] of pages) {
    const kind = kindOf(path);
    const [known, more] = [byKind.get(kind) ?? NOTHING_INLINE, inlineOf(html)];
    const all = (key: keyof Inline) => [...new Set([...(known[key] ?? []), ...more[key]])].sort();
    byKind.set(kind, { styles: all('styles'), scripts: all('scripts'), hosts: all('hosts').reverse() });
  }
  return byKind;
}

/** Paths of the files in a folder and the folders below it. */
async function filesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, posix.sep));
}

/** The headers of a built site by path below its root, as every host is told to send them. */
export async function readSiteHeaders(folder: string): Promise<(path: string) => Readonly<Record<string, string>>> {
  const paths = (await filesIn(folder)).filter((path) => path.endsWith('.html'));
  const pages = await Promise.all(
    paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const),
  );
  const inline = inlineByKind(new Map(pages));
  return (path) => headersOf(path, inline);
}

const textOf = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);

/** Pages in a bundle. */
function pagesIn(bundle: Rolldown.OutputBundle): Rolldown.OutputAsset[] {
  return Object.values(bundle).flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.html') ? [file] : [],
  );
}

/** Writes the content policy into every finished page; the one file has its own already. */
export function contentPolicy(): Plugin {
  return {
    name: 'shushuo:policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const hosts = hostsOf(readSiteUrl(process.env['SITE_URL']));
        for (const page of pagesIn(bundle)) {
          const kind = kindOf(page.fileName);
          const given = kind === 'embed' ? { hosts } : {};
          if (kind !== 'one-file') page.source = policyMeta(textOf(page.source), metAs(kind), given);
        }
      },
    },
  };
}

/**
 * Writes files that make common hosts send the policy and all other headers; to be run last. The preview server sends
 * them too, error pages included. The development server needs inline scripts and sends all but the policy.
 */
export function hostFiles(): Plugin {
  let folder = '';
  let publicFolder = '';
  return {
    name: 'shushuo:hosts',
    enforce: 'post',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
      publicFolder = config.publicDir;
    },
    configureServer(server) {
      server.middlewares.use((_, response, next) => {
        for (const [name, value] of Object.entries(COMMON)) response.setHeader(name, value);
        next();
      });
    },
    async configurePreviewServer(server) {
      const headers = await readSiteHeaders(folder);
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
        for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value);
        next();
      });
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const inline = inlineByKind(new Map(pagesIn(bundle).map((page) => [page.fileName, textOf(page.source)])));
        const rules = rulesOf([...Object.keys(bundle), ...(await filesIn(publicFolder))], inline);
        const texts = [netlifyFile(rules), vercelFile(rules), apacheFile(inline), nginxFile(inline)];
        for (const [index, fileName] of HOST_FILES.entries())
          this.emitFile({ type: 'asset', fileName, source: texts[index] ?? '' });
      },
    },
  };
}
