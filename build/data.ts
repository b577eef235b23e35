import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Copies `data/` to `dist/data/` under the same names; the development server serves the folder itself. */
export function dataFolder(): Plugin {
  let folder = '';
  return {
    name: 'shushuo:data',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, 'data');
    },
    async generateBundle() {
      for (const name of await readdir(folder)) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source: await readFile(join(folder, name)) });
      }
    },
  };
}

/** The files of `data/` that a dataset is read from, by name. */
export async function readDataFiles(root: string): Promise<Map<string, Uint8Array>> {
  const folder = join(root, 'data');
  const names = (await readdir(folder)).filter((name) => /\.(csv|json)$/.test(name));
  const entries = names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const);
  return new Map(await Promise.all(entries));
}
