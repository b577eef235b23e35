import type { Plugin, Rolldown } from 'vite';
import { nameOf } from './chunks.ts';

interface Graph {
  getModuleInfo(id: string): Pick<Rolldown.ModuleInfo, 'isEntry' | 'importers'> | null;
}

/** The entry that needs a module at once, without any `import()`; undefined where none does. */
function entryAbove(id: string, graph: Graph): string | undefined {
  const seen = new Set([id]);
  for (const one of seen) {
    const info = graph.getModuleInfo(one);
    if (info?.isEntry) return one;
    for (const importer of info?.importers ?? []) seen.add(importer);
  }
  return undefined;
}

/**
 * Puts all that a worker's entry needs at once into a part beside the entry, which then holds nothing another part could
 * import. WebKit runs an entry a second time when a part that is loaded later imports it: the worker then answers twice,
 * and a library that starts once only fails.
 */
export function partBesideEntry(id: string, graph: Graph): string | null {
  const entry = entryAbove(id, graph);
  return entry === undefined || entry === id ? null : `${nameOf(entry)}-parts`;
}

/** Names the parts that import an entry, and the entry. */
export function importsOfEntries(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const entries = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  return chunks.flatMap(({ fileName, imports, dynamicImports }) =>
    [...imports, ...dynamicImports].filter((name) => entries.has(name)).map((name) => `${fileName} imports ${name}`),
  );
}

/** Ends the build of a worker one of whose parts imports its entry. */
export function untouchedEntry(): Plugin {
  return {
    name: 'shushuo:untouched-entry',
    apply: 'build',
    generateBundle(_, bundle) {
      const found = importsOfEntries(bundle);
      if (found.length > 0) throw new Error(`invalid worker: ${found.join(', ')}`);
    },
  };
}
