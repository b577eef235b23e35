import { resolve } from 'node:path';
import type { Plugin } from 'vite';

// What every script, font and example of the build was made from, as the bundlers themselves list it.

/** Folders of packages by the file of the build they are in. */
const shipped = new Map<string, ReadonlySet<string>>();

export const shippedPackages = (): ReadonlyMap<string, ReadonlySet<string>> => shipped;

/** What bundlers add of their own. */
const HELPERS: readonly (readonly [start: string, name: string])[] = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
];

const IN_PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The folder of the package a module is from; null for a module of ours. */
function folderOf(module: string): string | null {
  const helper = HELPERS.find(([start]) => module.startsWith(start));
  if (helper !== undefined) return resolve('node_modules', helper[1]);
  return IN_PACKAGE.exec(module.replaceAll('\\', '/').replace(/^\0/, ''))?.[1] ?? null;
}

export const foldersOf = (modules: readonly string[]): ReadonlySet<string> =>
  new Set(modules.flatMap((module) => folderOf(module) ?? []));

/** Takes down what a file of the build was made from; `modules` are paths. */
export function noteShipped(fileName: string, modules: readonly string[]): void {
  shipped.set(fileName, foldersOf(modules));
}

/** Takes down the modules of every script of a bundle; for workers, too. */
export function notedModules(): Plugin {
  return {
    name: 'shushuo:noted-modules',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') noteShipped(file.fileName, file.moduleIds);
    },
  };
}
