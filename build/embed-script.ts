import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { noteShipped } from './licences/shipped.ts';
import { bundleStandalone } from './standalone.ts';

const ENTRY = 'src/pages/embed-element.ts';

/** Writes `/embed.js` for other people's pages; the development server makes it anew at each request. */
export function embedScript(): Plugin {
  let root = '';
  return {
    name: 'shushuo:embed-script',
    configResolved(config) {
      root = config.root;
    },
    configureServer(server) {
      server.middlewares.use('/embed.js', async (_, response, next) => {
        try {
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
          response.end((await bundleStandalone(resolve(root, ENTRY))).code);
        } catch (error) {
          next(error);
        }
      });
    },
    async generateBundle() {
      const { code, modules } = await bundleStandalone(resolve(root, ENTRY));
      noteShipped('embed.js', modules);
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: code });
    },
  };
}
