/**
 * The oldest browsers that scripts and styles are written for. Chromium 109 is the last for Windows 7, and what the
 * Chinese browsers there are built on. The methods it has are `lib` in `tsconfig.json`.
 */
export const BROWSERS = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];

/** Of what tells an older browser that the page stays as it was built; it has to understand that much. */
export const OLDER_BROWSERS = 'es2017';
