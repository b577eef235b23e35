import { build, type Rolldown } from 'vite';

/** One source file and all it imports as one classic script that needs nothing else. */
export async function bundleStandalone(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: file, output: { format: 'iife' } },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const scripts = output.filter((part) => part.type === 'chunk');
  if (scripts.length !== 1 || scripts[0] === undefined) throw new Error(`invalid script: ${file} is not one file`);
  return scripts[0].code.trim();
}
