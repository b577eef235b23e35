import { resolve } from 'node:path';
import type { Alias } from 'vite';

const STAND_IN = resolve(import.meta.dirname, 'unused-by-charts.ts');

/** Packages and parts of ECharts that every bundle leaves out, with what stands in their place. */
export const UNUSED: readonly Alias[] = [
  'size-sensor',
  'fast-deep-equal',
  '../theme/dark.js',
  '../loading/default.js',
  '../preprocessor/backwardCompat.js',
].map((find) => ({ find, replacement: STAND_IN }));
