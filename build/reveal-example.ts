import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const FOLDER = 'examples/reveal';

/** What the example needs of reveal.js, under names every server knows; its style is the example's own. */
const LIBRARY = { 'reveal.js': 'reveal.mjs', 'reveal.css': 'reveal.css' };

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
      const own = await readdir(join(root, FOLDER));
      const files = [
        ...own.map((name) => [name, join(root, FOLDER, name)] as const),
        ...Object.entries(LIBRARY).map(([name, file]) => [name, join(library, file)] as const),
      ];
      for (const [name, path] of files) {
        this.emitFile({ type: 'asset', fileName: `${FOLDER}/${name}`, source: await readFile(path) });
      }
      const licence = await readFile(join(library, '../LICENSE'));
      this.emitFile({ type: 'asset', fileName: 'licences/reveal.js.txt', source: licence });
    },
  };
}
