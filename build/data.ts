import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { dataFolder } from '../src/command/data-folder.ts';

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

/** The files that the report of a project is read from, by name. */
export async function readDataFiles(root: string): Promise<Map<string, Uint8Array>> {
  const folder = dataFolder(root);
  const names = (await readdir(folder)).filter((name) => /\.(csv|json)$/.test(name));
  const entries = names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const);
  return new Map(await Promise.all(entries));
}
