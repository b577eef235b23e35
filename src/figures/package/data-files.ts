/** Names of the files of the data folder that every dataset has. */
export const DESCRIPTOR = 'datapackage.json';
export const FIGURES = 'figures.csv';

/**
 * Paths of the files beside a descriptor that a report is read from: the figures and the resources it lists, each once,
 * whatever else may be wrong with it.
 */
export function dataPaths(descriptor: unknown): string[] {
  if (typeof descriptor !== 'object' || descriptor === null || !('resources' in descriptor)) return [FIGURES];
  const { resources } = descriptor;
  if (!Array.isArray(resources)) return [FIGURES];
  const listed = resources.flatMap((resource: unknown) =>
    typeof resource === 'object' && resource !== null && 'path' in resource && typeof resource.path === 'string'
      ? [resource.path]
      : [],
  );
  return [...new Set([FIGURES, ...listed])];
}

/** Folder of the one file in which data of a reader's own lie, and what is said of them there; see `packUserData`. */
export const OWN_FOLDER = 'own/';
export const OWN_MANIFEST = 'manifest.json';
