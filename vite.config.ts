import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { dataFolder } from './build/data.ts';
import { fonts } from './build/fonts.ts';
import { contentPolicy } from './build/policy.ts';

export default defineConfig({
  // Relative links: the built folder works under any path.
  base: './',
  // No page but those that exist: a missing file is a 404 and not the front page.
  appType: 'mpa',
  plugins: [react(), fonts(), dataFolder(), contentPolicy()],
  build: {
    modulePreload: { polyfill: false },
    license: { fileName: 'licences/scripts.md' },
    rolldownOptions: { input: ['index.html'] },
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
          restoreMocks: true,
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
          restoreMocks: true,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
