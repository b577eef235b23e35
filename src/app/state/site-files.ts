import { OWN_FOLDER, OWN_MANIFEST } from '../../figures/package/data-files.ts';
import { siteAddress } from './page-context.ts';

declare global {
  interface ImportMetaEnv {
    /** True in the build of the one file that needs no server; absent in others. */
    readonly ONE_FILE?: true;
  }
}

/** Whether this program is the one file; the site's own bundle loses what is only for it. */
export const IS_ONE_FILE = import.meta.env.ONE_FILE === true;

/** Tells whether this is the one file and holds data of a reader's own, put there when it was saved. */
export const hasEmbeddedUserData = (): boolean =>
  IS_ONE_FILE && document.querySelector(`script[data-file="${OWN_FOLDER}${OWN_MANIFEST}"]`) !== null;

/** Reads files out of the page that holds them; paths are below the site's root. */
export interface EmbeddedFiles {
  /** Answers as a server would, 404 included. */
  readonly answer: (path: string) => Response;
  /** Makes an address under which a file can be opened or saved as long as the page is there. */
  readonly addressOf: (path: string) => string;
}

/** Set in the one file, which holds the files of the site; null on the site itself. */
let embedded: EmbeddedFiles | null = null;

/** Has files read out of the page; the entry of the one file calls this before anything is rendered. */
export function setEmbeddedFiles(files: EmbeddedFiles): void {
  embedded = files;
}

/** Fetches a file of the site, by its path below the root. */
export const fetchSiteFile = async (path: string, init: RequestInit): Promise<Response> =>
  embedded?.answer(path) ?? fetch(siteAddress(path), init);

/** Makes a link to a file of the site; `root` leads from the page to the site's root. */
export const linkToFile = (path: string, root: string): string => embedded?.addressOf(path) ?? root + path;
