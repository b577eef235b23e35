/** Reads files of the reader's own; answers `ToOwnWorker`. */
export const startOwnWorker = (): Worker =>
  new Worker(new URL('../../workers/user-data.ts', import.meta.url), { type: 'module' });

/** Makes files; answers `ToWorker`. */
export const startExportWorker = (): Worker =>
  new Worker(new URL('../../workers/export.ts', import.meta.url), { type: 'module' });
