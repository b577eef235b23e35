import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const FOLDER = 'examples/reveal';

/** What the example needs of reveal.js; its style is the example's own. */
const LIBRARY = ['reveal.mjs', 'reveal.css'];

/** Writes the reveal.js deck with three live embeds, with the library beside it, to `dist/examples/reveal/`. */
export function revealExample(): Plugin {
  let root = '';
  return {
    name: 'shushuo:reveal-example',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      const library = dirname(createRequire(import.meta.url).resolve('reveal.js'));
      const paths = [
        ...(await readdir(join(root, FOLDER))).map((name) => join(root, FOLDER, name)),
        ...LIBRARY.map((name) => join(library, name)),
      ];
      for (const path of paths) {
        const fileName = `${FOLDER}/${path.slice(dirname(path).length + 1)}`;
        this.emitFile({ type: 'asset', fileName, source: await readFile(path) });
      }
      const licence = await readFile(join(library, '../LICENSE'));
      this.emitFile({ type: 'asset', fileName: 'licences/reveal.js.txt', source: licence });
    },
  };
}
