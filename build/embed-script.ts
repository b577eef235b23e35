import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** A script other pages load by its name, and where it is written. */
const SCRIPTS: readonly { readonly fileName: string; readonly entry: string }[] = [
  { fileName: 'embed.js', entry: 'src/embed-element.ts' },
];

/** One file with everything inside that runs as a classic script as well as a module. */
export async function bundleScript(root: string, entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, entry), formats: ['iife'], name: 'shushuo', fileName: 'script' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const [chunk, ...rest] = outputs;
  if (chunk?.type !== 'chunk' || rest.length > 0) throw new Error(`invalid script: ${entry} is more than one file`);
  return chunk.code;
}

/** Writes the scripts for other people's pages; the development server makes them anew at each request. */
export function embedScript(): Plugin {
  let root = '';
  return {
    name: 'shushuo:embed-script',
    configResolved(config) {
      root = config.root;
    },
    configureServer(server) {
      for (const { fileName, entry } of SCRIPTS)
        server.middlewares.use(`/${fileName}`, async (_, response, next) => {
          try {
            response.setHeader('Content-Type', 'text/javascript; charset=utf-8').end(await bundleScript(root, entry));
          } catch (error) {
            next(error);
          }
        });
    },
    async generateBundle() {
      for (const { fileName, entry } of SCRIPTS)
        this.emitFile({ type: 'asset', fileName, source: await bundleScript(root, entry) });
    },
  };
}
