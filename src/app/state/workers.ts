/** Starts the workers of a page. How depends on the page: on a site each is a file, in the one file the program itself. */
export interface Workers {
  /** Reads files of the reader's own; answers `ToUserDataWorker`. */
  readonly startUserDataWorker: () => Worker;
  /** Makes files; answers `ToWorker`. */
  readonly startExportWorker: () => Worker;
}

let workers: Workers | null = null;

/** Called by a page's entry before anything is rendered. */
export function setWorkers(given: Workers): void {
  workers = given;
}

/** Throws where the page's entry has set none: a fault of the program. */
export function pageWorkers(): Workers {
  if (workers === null) throw new Error('invalid page: its entry has set no workers');
  return workers;
}
