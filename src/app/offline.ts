import { noteFreshness } from './state/freshness.ts';
import { TAKE_OVER, WORKER } from './state/offline-files.ts';

/** A page that stays open looks for a newer version no more often than this, when the reader comes back to it. */
const LEAST_PAUSE_MS = 3_600_000;

/**
 * Has the site kept for times without a network, from its root on. A newer version is told of and taken when the reader
 * says so; then every open page of the site has to be loaded anew, so others are told too.
 */
export async function keepOffline(root: string): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(new URL(WORKER, root), { scope: root });
  let isAsked = false;
  let coming: ServiceWorker | null = null;
  const renew = () => {
    isAsked = true;
    // A worker may say that it waits before the registration says so.
    const waiting = registration.waiting ?? (coming?.state === 'installed' ? coming : null);
    if (waiting === null) location.reload();
    else waiting.postMessage(TAKE_OVER);
  };
  const tell = () => noteFreshness({ renew });
  // The first worker only takes care of a page that is as new as itself.
  let isKept = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    else if (isKept) tell();
    isKept = true;
  });
  if (registration.waiting !== null) tell();
  registration.addEventListener('updatefound', () => {
    const found = registration.installing;
    found?.addEventListener('statechange', () => {
      if (found.state !== 'installed' || registration.active === null) return;
      coming = found;
      tell();
    });
  });
  lookAgain(registration);
}

function lookAgain(registration: ServiceWorkerRegistration): void {
  let lookedMs = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - lookedMs < LEAST_PAUSE_MS) return;
    lookedMs = performance.now();
    // Without a network there is nothing to find.
    registration.update().catch(() => {});
  });
}
