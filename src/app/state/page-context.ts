import { createContext, useContext } from 'react';
import type { Lang } from '../../words/lang.ts';

/** Which page of the site this is; the build writes it on the document element. */
export interface Place {
  readonly page: 'report' | 'panel';
  /** The panel of a panel's own page. */
  readonly panel: string | null;
  /** Language the page was written in. */
  readonly lang: Lang;
  /** The way to the site's root: `./`, `../../`. */
  readonly root: string;
  /** Whether panels have pages of their own beside this one. */
  readonly hasPages: boolean;
}

/** Outside a page, as in tests of single components, it is the report at the root. */
export function readPlace(): Place {
  const { lang, dataset } = document.documentElement;
  const panel = dataset['page'] ?? null;
  const root = dataset['root'];
  return {
    page: panel === null ? 'report' : 'panel',
    panel,
    lang: lang.startsWith('en') ? 'en' : 'zh',
    root: root ?? './',
    hasPages: root !== undefined,
  };
}

export const PlaceContext = createContext<Place>({
  page: 'report',
  panel: null,
  lang: 'zh',
  root: './',
  hasPages: false,
});

export const usePlace = (): Place => useContext(PlaceContext);

/** Full address of something in the site, from its path below the root. */
export const siteAddress = (path: string): string =>
  new URL((document.documentElement.dataset['root'] ?? './') + path, location.href).href;
