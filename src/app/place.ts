/** Full address of something in the site, from its path below the root. */
export const siteAddress = (path: string): string =>
  new URL((document.documentElement.dataset['root'] ?? './') + path, location.href).href;
