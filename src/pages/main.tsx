import { startTransition } from 'react';
import { App } from '../app/app.tsx';
import { backToBuilt, goLive } from '../app/back-to-built.ts';
import { fetchChartsAhead } from '../app/charts-ahead.ts';
import { whenSettled } from '../app/settled.ts';
import { rememberBuilt } from '../app/state/built-page.ts';
import { readPageContext, siteAddress } from '../app/state/page-context.ts';
import { giveUp } from '../app/state/page-fault.ts';
import { type Loaded, loadDataset } from '../app/state/report-data.ts';
import { closeSinks } from '../app/state/trusted.ts';
import { setWorkers } from '../app/state/workers.ts';
import '../app/page-styles.ts';
import { ROOTS } from './roots.ts';

closeSinks();

const root = document.getElementById('app');
if (root === null) throw new Error('invalid page: no element with id app');
const context = readPageContext();

setWorkers({
  startUserDataWorker: () => new Worker(new URL('../workers/user-data.ts', import.meta.url), { type: 'module' }),
  startExportWorker: () => new Worker(new URL('../workers/export.ts', import.meta.url), { type: 'module' }),
});

/** Tells whether the page was built from just these data, so that what stands in it can be brought to life. */
function isBuiltFrom(loaded: Loaded): boolean {
  const { fingerprint } = document.documentElement.dataset;
  return loaded.ok && loaded.issues.length === 0 && loaded.fingerprint === fingerprint;
}

/** Loads what a page of one panel or figure shows; a page of the report need not. */
async function loadSingle() {
  if (context.page === 'figure') return (await import('../app/report/figure-page.tsx')).FigurePage;
  return context.single === null ? null : (await import('../app/report/panel-page.tsx')).PanelPage;
}

/**
 * Starts the page. The module does not await it: what is loaded on demand imports from it, and would wait for its end.
 */
async function start(page: HTMLElement): Promise<void> {
  const single = loadSingle();
  const isBuilt = page.childElementCount > 0;
  const loaded = isBuilt ? await loadDataset({}) : null;
  const Single = await single;
  const options = backToBuilt(page);
  // To copy the page takes a while on a slow computer.
  if (isBuilt) await new Promise((go) => setTimeout(go));
  if (loaded !== null && isBuiltFrom(loaded)) {
    // In slices, too; without the word React would bring all but the panels to life at one go.
    startTransition(() => {
      ROOTS.hydrateRoot(page, <App context={context} prerendered={null} first={loaded} Single={Single} />, options);
    });
    fetchChartsAhead();
  } else {
    rememberBuilt(page);
    ROOTS.createRoot(page, options).render(<App context={context} prerendered={null} first={loaded} Single={Single} />);
  }
  goLive();
}

start(root).catch(giveUp);

whenSettled(async () => {
  const { keepOffline } = await import('../app/offline.ts');
  await keepOffline(siteAddress(''));
});
