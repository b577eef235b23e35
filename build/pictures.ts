import type { Plugin } from 'vite';

/**
 * Writes the pictures of every panel into `images/`: for slides and documents, and for link previews. What draws is
 * loaded by a build only.
 */
export function pictures(): Plugin {
  let root = '';
  return {
    name: 'shushuo:pictures',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      const { makePictures } = await import('./picture-cache.ts');
      const files = await makePictures(root, async () => {
        const { planPictures } = await import('./picture-files.ts');
        const { readReport } = await import('./report.ts');
        const { dataset, origin } = await readReport(root);
        const plan =
          dataset === null ? { files: [], refused: ['data/ cannot be read'] } : planPictures(dataset, origin);
        for (const fault of plan.refused) this.warn(`no pictures: ${fault}`);
        return plan.files;
      });
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
