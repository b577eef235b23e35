import { resolve } from 'node:path';

/** The page's build of pdfkit, for Node too: Node's own packs with another zlib, and a PDF would have other bytes. */
export const PDFKIT = resolve(import.meta.dirname, '../node_modules/pdfkit/js/pdfkit.browser.mjs');
