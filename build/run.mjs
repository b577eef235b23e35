// Runs one TypeScript file: Node 20 cannot, Vite can.  node build/run.mjs <file.ts> [argument …]
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { PDFKIT } from './pdfkit.mjs';

process.argv.splice(1, 1);
await runnerImport(resolve(process.argv[1] ?? ''), { resolve: { alias: { pdfkit: PDFKIT } } });
