import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { importsOfEntries, partBesideEntry, untouchedEntry } from '../../build/worker-parts.ts';

/** A worker whose part for later shares a file with it. */
const FILES = {
  'worker.ts': "import { a } from './shared.ts';\nself.onmessage = async () => (await import('./later.ts')).b(a);\n",
  'shared.ts': 'export const a = [1];\n',
  'later.ts': "import { a } from './shared.ts';\nexport const b = (given) => given === a;\n",
};

type Groups = { readonly name: typeof partBesideEntry }[];

async function builtWith(groups: Groups, plugins: Plugin[] = []): Promise<Rolldown.OutputBundle> {
  const folder = mkdtempSync(join(tmpdir(), 'shushuo-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const { output } = (await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins,
    build: {
      write: false,
      rolldownOptions: {
        input: join(folder, 'worker.ts'),
        output: { codeSplitting: { includeDependenciesRecursively: false, groups } },
      },
    },
  })) as Rolldown.RolldownOutput;
  return Object.fromEntries(output.map((file) => [file.fileName, file]));
}

it('no part of a worker imports its entry', async () => {
  const bundle = await builtWith([{ name: partBesideEntry }], [untouchedEntry()]);
  expect(importsOfEntries(bundle)).toEqual([]);
  expect(Object.keys(bundle).some((name) => name.includes('worker-parts'))).toBe(true);
});

it('a worker one of whose parts imports its entry is not built', async () => {
  expect(importsOfEntries(await builtWith([]))).toEqual([expect.stringMatching(/later-.* imports .*worker-/)]);
  await expect(builtWith([], [untouchedEntry()])).rejects.toThrow(/invalid worker: .*later-.* imports .*worker-/);
});
