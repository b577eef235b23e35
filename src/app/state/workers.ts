/** Starts the workers of a page: on a site each is a file, in the one file each is the program itself. */
export interface Workers {
  /** Starts the worker that reads files of the reader's own; it answers `ToUserDataWorker`. */
  readonly startUserDataWorker: () => Worker;
  /** Starts the worker that makes files; it answers `ToWorker`. */
  readonly startExportWorker: () => Worker;
}

let workers: Workers | null = null;

/** Takes the workers of a page; its entry calls this before anything is rendered. */
export function setWorkers(given: Workers): void {
  workers = given;
}

/** Gives the workers of the page. Throws where its entry has set none, which is a fault of the program. */
export function pageWorkers(): Workers {
  if (workers === null) throw new Error('invalid page: its entry has set no workers');
  return workers;
}
