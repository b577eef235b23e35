import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { dataFolder } from '../src/command/data-folder.ts';
import { makePictures } from './picture-cache.ts';

/**
 * Writes the pictures of every panel into `images/`: for slides and documents, and for link previews. What draws is
 * loaded only where something has to be drawn.
 */
export function pictures(): Plugin {
  let root = '';
  let data = '';
  return {
    name: 'shushuo:pictures',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      data = dataFolder(root);
    },
    async generateBundle() {
      const files = await makePictures({ root, data }, async () => {
        const file = join(root, 'build/picture-files.ts');
        const { module } = await runnerImport<typeof import('./picture-files.ts')>(file);
        return module.readPlan(root);
      });
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
