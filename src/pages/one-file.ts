import type { WorkerName } from '../app/export/workers-in-file.ts';

// This is the whole program in one file that opens from a disk; build/one-file.ts puts it together with its data. Page
// and workers are the same text: what is to be run is loaded from it on demand.

async function startPage(script: HTMLOrSVGScriptElement): Promise<void> {
  // The script has run, and is no part of the page.
  script.remove();
  const { openPage } = await import('./one-file-page.tsx');
  openPage(script.textContent ?? '');
}

const WORKERS: Readonly<Record<WorkerName, () => Promise<unknown>>> = {
  'user-data': () => import('../workers/user-data.ts'),
  export: () => import('../workers/one-file-export.ts'),
};

if (typeof document === 'undefined') void WORKERS[self.name === 'user-data' ? 'user-data' : 'export']();
else if (document.currentScript !== null) void startPage(document.currentScript);
