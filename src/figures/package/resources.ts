import { FIGURES } from './data-files.ts';

/** A file a descriptor lists. */
export interface Resource {
  readonly name: unknown;
  /** Relative to the descriptor. */
  readonly path: string;
}

// Nobody has checked a descriptor yet: `Object` gives properties to whatever has none, null among it.

/** The files a parsed descriptor lists, whatever else may be wrong with it; none for anything else. */
export function resourcesIn(descriptor: unknown): Resource[] {
  const { resources } = Object(descriptor);
  if (!Array.isArray(resources)) return [];
  return resources.flatMap((resource) => {
    const { name, path } = Object(resource);
    return typeof path === 'string' ? [{ name, path }] : [];
  });
}

/** What a report's panels are made of; other resources, such as its text, are asked for by whoever reads them. */
const READ: readonly unknown[] = ['figures', 'places', 'actions'];

/** Paths of the files beside a descriptor that a report is read from, each once, whatever else may be wrong with it. */
export const dataPaths = (descriptor: unknown): string[] => [
  ...new Set([FIGURES, ...resourcesIn(descriptor).flatMap(({ name, path }) => (READ.includes(name) ? path : []))]),
];

/** The same descriptor with another path for the file of figures, so that issues name the right one. */
export function withFiguresAt(path: string, descriptor: unknown): unknown {
  const { resources } = Object(descriptor);
  if (!Array.isArray(resources)) return descriptor;
  const moved = resources.map((resource) => (Object(resource).name === 'figures' ? { ...resource, path } : resource));
  return { ...Object(descriptor), resources: moved };
}
