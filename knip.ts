import type { KnipConfig } from 'knip';

/** `knip --production` asks a second thing: what only the tests use, and what is therefore built for nobody. */
const isShipped = process.argv.includes('--production');

/** Knip reads `!` as: part of what is shipped. */
export default {
  entry: [
    'src/pages/*.{ts,tsx}!',
    'src/workers/*.ts!',
    'src/command/{main,extract,refresh,picture-thread}.ts!',
    'bench/run.ts!',
    'bench/plain/plain.ts!',
    'tests/run.ts',
    // Knip starts from vite.config.ts by itself, but counts it to the tools and not to what is shipped.
    ...(isShipped
      ? ['build/**/*.ts!']
      : ['build/draw-documents.ts', 'build/metrics.ts', 'build/unused-by-charts.ts', 'build/picture-files.ts']),
  ],
  project: ['src/**!', 'build/**/*.ts!', 'bench/**!', 'tests/**'],
  ignoreExportsUsedInFile: isShipped,
  // The build and the tests read their files by path.
  ignoreDependencies: ['@expo-google-fonts/noto-sans-sc', '@sparticuz/chromium', 'preact', 'reveal.js'],
  ignoreBinaries: ['apt-get', 'fc-list', 'soffice'],
} satisfies KnipConfig;
