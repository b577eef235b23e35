import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { dataFolder } from '../src/command/data-folder.ts';
import { DESCRIPTOR } from '../src/figures/package/data-files.ts';
import { dataPaths } from '../src/figures/package/resources.ts';
import { textPaths } from '../src/figures/package/text-resources.ts';

/** Copies the report's data to `dist/data/` under the same names; the development server answers with them. */
export function reportData(): Plugin {
  let folder = '';
  return {
    name: 'shushuo:data',
    configResolved(config) {
      folder = dataFolder(config.root);
    },
    configureServer(server) {
      server.middlewares.use('/data', ({ url = '' }, response) => {
        const name = basename(url.replace(/\?.*/, ''));
        readFile(join(folder, name)).then(
          (bytes) => response.end(bytes),
          () => response.writeHead(404).end(),
        );
      });
    },
    async generateBundle() {
      for (const name of await readdir(folder)) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source: await readFile(join(folder, name)) });
      }
    },
  };
}

/** The files that the report of a project is read from, by path: the descriptor and those it lists, as far as there are. */
export async function readDataFiles(root: string): Promise<Map<string, Uint8Array>> {
  return readThere(root, (descriptor) => [DESCRIPTOR, ...dataPaths(descriptor)]);
}

/** The report's own text and the places of its figures, where the descriptor lists them; none where it does not. */
export async function readTextFiles(root: string): Promise<Map<string, Uint8Array>> {
  return readThere(root, (descriptor) => Object.values(textPaths(descriptor) ?? {}));
}

async function readThere(root: string, pathsIn: (descriptor: unknown) => string[]): Promise<Map<string, Uint8Array>> {
  const folder = dataFolder(root);
  const descriptor: unknown = JSON.parse(await readFile(join(folder, DESCRIPTOR), 'utf8'));
  const paths = pathsIn(descriptor).filter((path) => existsSync(join(folder, path)));
  const read = paths.map(async (path) => [path, new Uint8Array(await readFile(join(folder, path)))] as const);
  return new Map(await Promise.all(read));
}
