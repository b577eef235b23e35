/** What runs in a page: written out as text, so it may use nothing but what it is given. */
export type Script<Given, Result> = (given: Given) => Result;

/** One window of an engine, as little as the ways need and every engine has. */
export interface Tab {
  readonly goto: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Runs a script in the page, or in the frame that `frame` finds there, and gives its result as JSON. */
  readonly run: <Given, Result>(
    script: Script<Given, Result>,
    given: Given,
    frame?: Script<void, Element | null | undefined>,
  ) => Promise<Awaited<Result>>;
  /** Clicks, with the pointer, what a script finds. */
  readonly click: <Given>(find: Script<Given, Element | null | undefined>, given: Given) => Promise<void>;
  readonly press: (key: 'ArrowRight') => Promise<void>;
  /** Chooses files of the disk for an input, as the reader does in the browser's own window. */
  readonly attach: (selector: string, paths: readonly string[]) => Promise<void>;
  /** The file that the browser has saved when `act` is done. */
  readonly saved: (act: () => Promise<void>) => Promise<SavedFile>;
  /** The page as a PDF of A4. */
  readonly printed: () => Promise<Uint8Array>;
  /** Errors and warnings of the console, and errors nobody caught, so far; empty where the engine tells of none. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface TabOptions {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A browser that is started once for all ways. */
export interface Engine {
  /** As it names itself: `Chrome/109.0.5414.0`. */
  readonly version: string;
  readonly open: (options: TabOptions) => Promise<Tab>;
  readonly close: () => Promise<void>;
}
