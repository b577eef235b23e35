import { type Alias, build, type Plugin, type Rolldown } from 'vite';
import { BROWSERS } from './browsers.ts';
import { unreadFormats } from './unread-formats.ts';
import { UNUSED } from './unused-packages.ts';

export interface Standalone {
  readonly code: string;
  readonly css: string;
  /** The paths of the modules in it. */
  readonly modules: readonly string[];
}

interface Options {
  readonly define?: Readonly<Record<string, string>>;
  readonly plugins?: readonly Plugin[];
  readonly alias?: readonly Alias[];
  /** Browsers the script is written for. Default: those of the site. */
  readonly target?: string | readonly string[];
}

/** One source file and all it imports, also on demand, as one classic script beside the site's own bundle. */
export async function bundleStandalone(
  file: string,
  { define = {}, plugins = [], alias = [], target = BROWSERS }: Options = {},
): Promise<Standalone> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    plugins: [unreadFormats(), ...plugins],
    resolve: { alias: [...UNUSED, ...alias] },
    build: {
      target: [...[target].flat()],
      write: false,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: { input: file, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const scripts = output.filter((part) => part.type === 'chunk');
  if (scripts.length !== 1 || scripts[0] === undefined) throw new Error(`invalid script: ${file} is not one file`);
  const assets = output.filter((part) => part.type === 'asset');
  const css = assets.flatMap(({ fileName, source }) => (fileName.endsWith('.css') ? [String(source)] : [])).join('\n');
  return { code: scripts[0].code.trim(), css: css.trim(), modules: scripts[0].moduleIds };
}
