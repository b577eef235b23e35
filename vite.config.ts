import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { BROWSERS } from './build/browsers.ts';
import { partOf } from './build/chunks.ts';
import { dataFolder } from './build/data.ts';
import { embedPages } from './build/embed-pages.ts';
import { embedScript } from './build/embed-script.ts';
import { exportFonts } from './build/export-fonts.ts';
import { fonts } from './build/fonts.ts';
import { contentPolicy, hostFiles } from './build/headers.ts';
import { offline } from './build/offline.ts';
import { oneFile } from './build/one-file.ts';
import { pages } from './build/pages.ts';
import { pictures } from './build/pictures.ts';
import { revealExample } from './build/reveal-example.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/** As build/run.mjs has it for the command line. */
const ONE_PDFKIT = { pdfkit: fileURLToPath(new URL('node_modules/pdfkit/js/pdfkit.browser.mjs', import.meta.url)) };

export default defineConfig({
  define: { SHUSHUO_VERSION: JSON.stringify(version) },
  // Relative links: the built folder works under any path.
  base: './',
  // No page but those that exist: a missing file is a 404 and not the front page.
  appType: 'mpa',
  plugins: [
    react(),
    fonts(),
    exportFonts(),
    dataFolder(),
    pages(),
    pictures(),
    embedScript(),
    embedPages(),
    revealExample(),
    oneFile(),
    // Of the finished pages, in this order.
    contentPolicy(),
    offline(),
    hostFiles(),
  ],
  // The export worker loads its heavy libraries on demand.
  worker: { format: 'es' },
  build: {
    target: BROWSERS,
    modulePreload: { polyfill: false },
    license: { fileName: 'licences/scripts.md' },
    rolldownOptions: {
      input: ['index.html'],
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: partOf(['src/pages/main.tsx'], ['src/app/panel/chart-view.tsx']) }],
        },
      },
    },
    // ECharts alone is larger than the bundler would have any part be.
    chunkSizeWarningLimit: 800,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          setupFiles: 'tests/setup.ts',
          alias: ONE_PDFKIT,
          restoreMocks: true,
          // A bound against what never ends, on a busy machine too; no test measures time.
          testTimeout: 30_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: 'tests/setup.ts',
          globalSetup: 'tests/browser/setup.ts',
          alias: ONE_PDFKIT,
          restoreMocks: true,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
