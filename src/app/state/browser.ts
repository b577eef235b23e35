/** False while the build writes the pages: there is no window, address or memory then. */
export const isBrowser = typeof document !== 'undefined';
