import { clientsClaim } from 'workbox-core/clientsClaim.js';
import { copyResponse } from 'workbox-core/copyResponse.js';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { cleanupOutdatedCaches } from 'workbox-precaching/cleanupOutdatedCaches.js';
import { precacheAndRoute } from 'workbox-precaching/precacheAndRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { FETCHED, type Manifest, TAKE_OVER } from '../app/state/offline-files.ts';

// Keeps the served site for times without a network. Pages and scripts of one build are kept together and answered from
// there, so that a page is never half of one build and half of another; a new build waits until the reader asks for it.

/** Of this build; written in by it. */
declare const SHUSHUO_FILES: Manifest;

/** What the DOM's own types do not know. */
interface LifeEvent extends Event {
  waitUntil(task: Promise<unknown>): void;
}
interface WorkerScope {
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
const worker = self as unknown as WorkerScope;

/** How long the network may take for data or a page before the kept copy is shown. */
const PATIENCE_S = 4;

const { scope } = worker.registration;
const CACHES = { data: `shushuo-data-${scope}`, pages: `shushuo-pages-${scope}`, files: `shushuo-files-${scope}` };

/** The path below the site's root; blank for what lies elsewhere, as does what an embed asks for: it is left alone. */
function pathOf(url: URL, request: Request): string {
  const below = (address: string) => (address.startsWith(scope) ? address.slice(scope.length) : '');
  return EMBED.test(below(request.referrer)) ? '' : below(url.origin + url.pathname);
}
const EMBED = /^(en\/)?embed\//;
const PANEL = /^(en\/)?panels\/([^/]+)\/$/;

const isData = (path: string): boolean => SHUSHUO_FILES.data.includes(path);
const isLater = (path: string): boolean => SHUSHUO_FILES.later.includes(path);
const isOther = (path: string): boolean => /^(fonts\/|images\/|shushuo\.html$)/.test(path);

const stamped = (response: Response): Promise<Response> =>
  copyResponse(response, (init) => {
    const headers = new Headers(init.headers);
    headers.set(FETCHED, new Date().toISOString());
    return { ...init, headers };
  });

/** Only a kept copy says when it was fetched; so a page knows that it has no fresh one. */
const STAMP: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) => (response.status === 200 ? stamped(response) : null),
};
const WHOLE: WorkboxPlugin = { cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null) };
/** One copy of a page, whatever parameters it was asked for with. */
const BARE: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => request.url.replace(/[?#].*$/, ''),
};
/** A panel whose page was never opened is still part of the report. */
const IN_REPORT: WorkboxPlugin = {
  handlerDidError: async ({ request }) => {
    const [, folder = '', id = ''] =
      PANEL.exec(new URL(request.url).href.replace(/[?#].*$/, '').slice(scope.length)) ?? [];
    return Response.redirect(`${scope}${folder}${new URL(request.url).search}#${id}`);
  },
};

/** The data of this moment, so that the first visit is enough; what is kept already stays if there is no answer. */
async function keepData(): Promise<void> {
  const cache = await caches.open(CACHES.data);
  for (const path of SHUSHUO_FILES.data) {
    const address = scope + path;
    const response = await fetch(address, { cache: 'no-cache' });
    if (response.status === 200) await cache.put(address, await stamped(response));
  }
}

/** Of the build before: its pages, and what its pages alone asked for. */
async function forgetOld(): Promise<void> {
  await caches.delete(CACHES.pages);
  const cache = await caches.open(CACHES.files);
  for (const request of await cache.keys()) {
    const path = request.url.slice(scope.length);
    if (path.startsWith('assets/') && !isLater(path)) await cache.delete(request);
  }
}

precacheAndRoute([...SHUSHUO_FILES.first], { ignoreURLParametersMatching: [/^/], cleanURLs: false });
cleanupOutdatedCaches();
clientsClaim();
worker.addEventListener('install', (event) => event.waitUntil(keepData()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOld()));
worker.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});

const patient = { networkTimeoutSeconds: PATIENCE_S };
registerRoute(
  ({ url, request }) => isData(pathOf(url, request)),
  new NetworkFirst({ cacheName: CACHES.data, plugins: [STAMP, BARE], fetchOptions: { cache: 'no-cache' }, ...patient }),
);
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && PANEL.test(pathOf(url, request)),
  new NetworkFirst({ cacheName: CACHES.pages, plugins: [WHOLE, BARE, IN_REPORT], ...patient }),
);
registerRoute(
  ({ url, request }) => isLater(pathOf(url, request)),
  new CacheFirst({ cacheName: CACHES.files, plugins: [WHOLE] }),
);
registerRoute(
  ({ url, request }) => isOther(pathOf(url, request)),
  new NetworkFirst({ cacheName: CACHES.files, plugins: [WHOLE, BARE] }),
);
