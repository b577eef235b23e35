/** A file a descriptor lists. */
export interface Resource {
  readonly name: unknown;
  /** Relative to the descriptor. */
  readonly path: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const listIn = (descriptor: unknown): readonly unknown[] =>
  isRecord(descriptor) && Array.isArray(descriptor['resources']) ? descriptor['resources'] : [];

/** The files a parsed descriptor lists, whatever else may be wrong with it; none for anything else. */
export function resourcesIn(descriptor: unknown): Resource[] {
  return listIn(descriptor).flatMap((resource) =>
    isRecord(resource) && typeof resource['path'] === 'string'
      ? [{ name: resource['name'], path: resource['path'] }]
      : [],
  );
}

/** The same descriptor with another path for the file of figures, so that issues name the right one. */
export function withFiguresAt(path: string, descriptor: unknown): unknown {
  if (!isRecord(descriptor) || !Array.isArray(descriptor['resources'])) return descriptor;
  const resources = listIn(descriptor).map((resource) =>
    isRecord(resource) && resource['name'] === 'figures' ? { ...resource, path } : resource,
  );
  return { ...descriptor, resources };
}
