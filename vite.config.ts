import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { InlineConfig } from 'vitest/node';
import { BROWSERS } from './build/browsers.ts';
import { partOf } from './build/chunks.ts';
import { reportData } from './build/data.ts';
import { embedPages } from './build/embed-pages.ts';
import { embedScript } from './build/embed-script.ts';
import { exportFonts } from './build/export-fonts.ts';
import { fonts } from './build/fonts.ts';
import { contentPolicy, hostFiles } from './build/headers.ts';
import { licences } from './build/licences/plugin.ts';
import { notedModules } from './build/licences/shipped.ts';
import { offline } from './build/offline.ts';
import { oneFile } from './build/one-file.ts';
import { pages } from './build/pages.ts';
import { PDFKIT } from './build/pdfkit.mjs';
import { pictures } from './build/pictures.ts';
import { revealExample } from './build/reveal-example.ts';
import { unreadFormats } from './build/unread-formats.ts';
import { UNUSED } from './build/unused-packages.ts';
import { partBesideEntry, untouchedEntry } from './build/worker-parts.ts';
import { LongestFirst } from './tests/longest-first.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/** Tests that draw, pack or read much, or run the command line: a project of its own, so that `unit` answers soon. */
const SLOW = [
  'tests/**/*{.fuzz,hostile}.test.ts',
  'tests/{command,draw,reports}/**/*.test.ts',
  'tests/build/*pictures.test.ts',
  'tests/export/{docx,office,pdf,pptx,refresh,requests,template}/**/*.test.ts',
  'tests/export/{png,svg,user-data,copy/article}.test.ts',
  'tests/panels/plot/chosen-charts.test.ts',
];

/** A bound against what never ends, on a busy machine too; no test measures time. */
const ENDLESS_MS = 300_000;

/** Files of a project share a worker unless it says otherwise: hundreds of them would load the same modules anew. */
const project = (name: string, of: InlineConfig): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    isolate: false,
    // Many short-lived values: room for them, and no threads that wait for each other where every core is busy.
    execArgv: ['--max-semi-space-size=64', '--single-threaded-gc'],
    setupFiles: ['tests/setup.ts'],
    alias: { pdfkit: PDFKIT },
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    // The report that tests speak of, whatever `data/` holds.
    env: { SHUSHUO_DATA: 'tests/data/report' },
    testTimeout: ENDLESS_MS,
    hookTimeout: ENDLESS_MS,
    expect: { poll: { timeout: (2 * ENDLESS_MS) / 3 } },
    ...of,
  },
});

/** The fewest that the bundler takes for so many files. */
const HASH_LETTERS = 7;

export default defineConfig({
  define: { SHUSHUO_VERSION: JSON.stringify(version) },
  // Relative links: the built folder works under any path.
  base: './',
  // No page but those that exist: a missing file is a 404 and not the front page.
  appType: 'mpa',
  resolve: {
    alias: [...UNUSED],
  },
  plugins: [
    react(),
    unreadFormats(),
    fonts(),
    exportFonts(),
    reportData(),
    pages(),
    pictures(),
    embedScript(),
    embedPages(),
    revealExample(),
    oneFile(),
    // Of the finished pages, in this order.
    contentPolicy(),
    offline(),
    licences(),
    hostFiles(),
  ],
  // The export worker loads its heavy libraries on demand.
  worker: {
    format: 'es',
    plugins: () => [unreadFormats(), untouchedEntry(), notedModules()],
    rolldownOptions: {
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: partBesideEntry }] } },
    },
  },
  build: {
    target: BROWSERS,
    modulePreload: {
      polyfill: false,
      // What the first load has already need not be asked for ahead of a part.
      resolveDependencies: (_, files) => files.filter((file) => !/(?:rolldown-runtime|\/react)-/.test(file)),
    },
    rolldownOptions: {
      input: ['index.html'],
      output: {
        // Names of files that are loaded on demand stand in the first load, and letters of chance cannot be compressed.
        chunkFileNames: `assets/[name]-[hash:${HASH_LETTERS}].js`,
        assetFileNames: `assets/[name]-[hash:${HASH_LETTERS}][extname]`,
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
    reporters: ['default', './tests/engines/table-reporter.ts'],
    sequence: { sequencer: LongestFirst },
    // Twice the cores of a small machine: what tests a browser waits as often as it works.
    maxWorkers: 4,
    projects: [
      project('unit', {
        include: ['tests/**/*.test.{ts,tsx}'],
        exclude: ['tests/{browser,engines}/**', ...SLOW],
      }),
      // One test reads 10,000 files, for minutes on a busy machine.
      project('slow', { include: SLOW, testTimeout: 6 * ENDLESS_MS }),
      project('browser', {
        include: ['tests/browser/**/*.test.ts'],
        globalSetup: 'tests/browser/setup.ts',
        setupFiles: ['tests/setup.ts', 'tests/browser/each-file.ts'],
      }),
      // Each starts an engine of its own, which no other file needs.
      project('engines', { include: ['tests/engines/**/*.test.ts'], isolate: true }),
    ],
  },
});
