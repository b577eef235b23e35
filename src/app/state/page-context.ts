import { createContext, useContext } from 'react';
import type { Lang } from '../../words/lang.ts';

/** False while the build writes the pages: there is no window, address or memory then. */
export const isBrowser = typeof document !== 'undefined';

/** Tells which page of the site this is; the build writes it on the document element. */
export interface PageContext {
  readonly page: 'report' | 'panel' | 'figure';
  /** The id of the panel or figure whose own page it is; null on a page of the report. */
  readonly single: string | null;
  /** Language the page was written in. */
  readonly lang: Lang;
  /** The way to the site's root: `./`, `../../`. */
  readonly root: string;
  /** Whether panels and figures have pages of their own beside this one. */
  readonly hasPages: boolean;
}

const REPORT: PageContext = { page: 'report', single: null, lang: 'zh', root: './', hasPages: false };

/** Reads what the build wrote on the document element; where it wrote nothing, this is the report at the root. */
export function readPageContext(): PageContext {
  const { lang, dataset } = document.documentElement;
  const { page: single = null, kind } = dataset;
  const root = dataset['root'];
  return {
    page: single === null ? 'report' : kind === 'figure' ? kind : 'panel',
    single,
    lang: lang.startsWith('en') ? 'en' : 'zh',
    root: root ?? REPORT.root,
    hasPages: root !== undefined,
  };
}

/** Hands the page's context to its components; a component that is tested alone stands in the report at the root. */
export const PageContext = createContext(REPORT);

export const usePageContext = (): PageContext => useContext(PageContext);

/** Makes the full address of something in the site from its path below the root. */
export const siteAddress = (path: string): string =>
  new URL((document.documentElement.dataset['root'] ?? REPORT.root) + path, location.href).href;

interface Line {
  readonly saveData?: boolean;
}

/** Whether the reader has asked the browser to save data: nothing is fetched then that may not be needed. */
export const savesData = (): boolean => (navigator as { readonly connection?: Line }).connection?.saveData === true;
