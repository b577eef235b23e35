import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { loadFaces } from '../src/command/faces.ts';
import { FACE_FILES } from '../src/export/fonts/faces.ts';

/** The exports' two faces by the path a page asks for them. */
async function packFaces(root: string): Promise<Map<string, Uint8Array>> {
  const faces = await loadFaces(root);
  return new Map([
    [FACE_FILES.regular, gzipSync(faces.regular, { level: 9 })],
    [FACE_FILES.bold, gzipSync(faces.bold, { level: 9 })],
  ]);
}

/**
 * Gives the page the faces exports are set in, 1.4 MB each and asked for by the first export only: in a build as
 * `dist/fonts/*.ttf.gz`, from the development server under the same addresses.
 */
export function exportFonts(): Plugin {
  let root = '';
  return {
    name: 'shushuo:export-fonts',
    configResolved(config) {
      root = config.root;
    },
    configureServer(server) {
      let packed: ReturnType<typeof packFaces> | undefined;
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/^\/|\?.*$/g, '');
        if (!Object.values(FACE_FILES).some((file) => file === path)) return next();
        packed ??= packFaces(root);
        packed.then((files) => response.end(files.get(path)), next);
      });
    },
    async generateBundle() {
      for (const [fileName, source] of await packFaces(root)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
