import { basename, resolve } from 'node:path';
import type { Rolldown } from 'vite';

interface Graph {
  getModuleInfo(id: string): Rolldown.ModuleInfo | null;
}

/** All that a file needs at once, without any `import()`. */
function reachableFrom(file: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [file];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
}

/** The name of a source file without its folder and its ending. */
export const nameOf = (file: string): string => basename(file).replace(/\.tsx?$/, '');

/** React itself, and what starts a page with it: `src/pages/roots.ts`. */
const REACT = /\/node_modules\/(?:react|react-dom|scheduler)\/|\/src\/pages\/roots\.ts$/;
const REACT_PART = 'react';

/**
 * One part of the script for React, one for all else that `entries` need at once, one more for what a file of `later`
 * adds, instead of one for every set of modules that some menu happens to share: small parts pack badly. Null leaves a
 * module to the bundler.
 */
export function partOf(entries: readonly string[], later: readonly string[]) {
  const reached = new Map<string, ReadonlySet<string>>();
  const reach = (file: string, graph: Graph) => {
    const known = reached.get(file) ?? reachableFrom(resolve(file), graph);
    reached.set(file, known);
    return known;
  };
  return (id: string, graph: Graph): string | null => {
    if (REACT.test(id)) return REACT_PART;
    const together = entries.filter((file) => reach(file, graph).has(id));
    if (together.length > 0) return together.map(nameOf).join('-');
    const own = later.find((file) => reach(file, graph).has(id));
    return own === undefined ? null : nameOf(own);
  };
}
