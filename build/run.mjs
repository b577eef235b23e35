// Runs one TypeScript file: Node 20 cannot, Vite can.  node build/run.mjs <file.ts> [argument …]
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

process.argv.splice(1, 1);
// The page's build of pdfkit here too: Node's packs with another zlib, and a PDF would have other bytes than the page's.
const pdfkit = resolve(import.meta.dirname, '../node_modules/pdfkit/js/pdfkit.browser.mjs');
await runnerImport(resolve(process.argv[1] ?? ''), { resolve: { alias: { pdfkit } } });
