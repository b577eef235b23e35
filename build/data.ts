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
