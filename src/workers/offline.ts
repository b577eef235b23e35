import { clientsClaim } from 'workbox-core/clientsClaim.js';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { addPlugins } from 'workbox-precaching/addPlugins.js';
import { cleanupOutdatedCaches } from 'workbox-precaching/cleanupOutdatedCaches.js';
import { precacheAndRoute } from 'workbox-precaching/precacheAndRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { KEEP_DECK, type Manifest, TAKE_OVER } from '../app/state/offline-files.ts';
import { faultOf, faultOfHead } from './answers.ts';
import { newKeptReport } from './kept-report.ts';

// Keeps the served site for times without a network. Pages and scripts of one build are kept together and answered from
// there, so that a page is never half of one build and half of another; a new build waits until the reader asks for it.
// Nothing is kept that is not what was asked for, whole.

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
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown> & LifeEvent) => void): void;
}
const worker = self as unknown as WorkerScope;

/** How long the network may take for data or a page before the kept copy is shown. */
const PATIENCE_S = 4;

const { scope } = worker.registration;
const CACHES = {
  data: `shushuo-data-${scope}`,
  pages: `shushuo-pages-${scope}`,
  files: `shushuo-files-${scope}`,
  deck: `shushuo-deck-${scope}`,
};

/** The path below the site's root; blank for what lies elsewhere, as does what an embed asks for: it is left alone. */
function pathOf(url: URL, request: Request): string {
  const below = (address: string) => (address.startsWith(scope) ? address.slice(scope.length) : '');
  return EMBED.test(below(request.referrer)) ? '' : below(url.origin + url.pathname);
}
const EMBED = /^(en\/)?embed\//;
const SINGLE = /^(en\/)?(panels|figures)\/([^/]+)\/$/;

const DATA = 'data/';
const isData = (path: string): boolean => SHUSHUO_FILES.data.includes(path);
const isLater = (path: string): boolean => path in SHUSHUO_FILES.later;
const isOther = (path: string): boolean => /^(fonts\/|images\/|shushuo\.html$)/.test(path);

const belowRoot = ({ url }: Request): string => url.replace(/[?#].*$/, '').slice(scope.length);
const isPage = (path: string): boolean => path === '' || path.endsWith('/');

/** What the one file is known by, which is no page of the site. */
const MARKS: Readonly<Record<string, string>> = { 'shushuo.html': 'id="program"' };

/** Keeps an answer only if it is what was asked for; one that breaks off is not. */
const WHOLE: WorkboxPlugin = {
  cacheWillUpdate: async ({ request, response }) => {
    const path = belowRoot(request);
    const mark = isPage(path) ? SHUSHUO_FILES.mark : MARKS[path];
    const expected = { checksum: SHUSHUO_FILES.later[path], mark };
    return (await faultOf(path, response, expected).catch(() => 'network')) === null ? response : null;
  },
};
/** Prefers a kept copy to a server that is busy or sends something else. What is gone, or asks the reader in, is passed on. */
const OR_KEPT: WorkboxPlugin = {
  fetchDidSucceed: async ({ request, response }) => {
    const isElse = !isPage(belowRoot(request)) && response.status === 200 && faultOfHead(belowRoot(request), response);
    if (response.status >= 500 || isElse) throw new Error(`invalid answer: ${request.url}`);
    return response;
  },
};
/** One copy of a page, whatever parameters it was asked for with. */
const BARE: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => request.url.replace(/[?#].*$/, ''),
};
/** A panel or figure whose page was never opened is still part of the report, which shows it by its hash. */
const IN_REPORT: WorkboxPlugin = {
  handlerDidError: async ({ request }) => {
    const [, folder = '', kind = '', id = ''] = SINGLE.exec(belowRoot(request)) ?? [];
    const hash = kind === 'figures' ? `${kind}/${id}` : id;
    return Response.redirect(`${scope}${folder}${new URL(request.url).search}#${hash}`);
  },
};

const report = newKeptReport({
  cacheName: CACHES.data,
  folder: scope + DATA,
  names: SHUSHUO_FILES.data.map((path) => path.slice(DATA.length)),
  patienceMs: PATIENCE_S * 1000,
});

/** Of the build before: its pages, and what its pages alone asked for. */
async function forgetOld(): Promise<void> {
  await caches.delete(CACHES.pages);
  const cache = await caches.open(CACHES.files);
  for (const request of await cache.keys()) {
    const path = request.url.slice(scope.length);
    if (path.startsWith('assets/') && !isLater(path)) await cache.delete(request);
  }
}

/** Keeps the deck with its charts, all of one build, or nothing of it. */
async function keepDeck(): Promise<void> {
  const asked = SHUSHUO_FILES.deck.map(async (path) => {
    const answer = await fetch(scope + path, { cache: 'no-cache' });
    if ((await faultOf(path, answer)) !== null) throw new Error(`invalid answer: ${path}`);
    // Whole before any is put: a line that breaks in the middle leaves no half of a deck.
    return [scope + path, new Response(await answer.blob(), answer)] as const;
  });
  const answers = await Promise.all(asked);
  // Of an earlier build nothing stays.
  await caches.delete(CACHES.deck);
  const cache = await caches.open(CACHES.deck);
  await Promise.all(answers.map(([address, answer]) => cache.put(address, answer)));
}

/** A deck that was kept is kept anew with each build; without a network it stays as it was. */
async function renewDeck(): Promise<void> {
  if (await caches.has(CACHES.deck)) await keepDeck().catch(() => {});
}

/** The deck, the charts in it and what they ask for; of other embeds nothing is kept. */
const isOfDeck = (url: URL, { referrer }: Request): boolean => {
  const path = url.origin + url.pathname;
  const isAsked = referrer.startsWith(scope + DECK) || EMBED.test(referrer.slice(scope.length));
  return path.startsWith(scope + DECK) || (isAsked && SHUSHUO_FILES.deck.includes(path.slice(scope.length)));
};
const DECK = 'examples/';

/** From the network where there is one, else as it was kept. */
async function answerOfDeck(request: Request): Promise<Response> {
  const fresh = await fetch(request).catch(() => null);
  if (fresh !== null && fresh.status < 500) return fresh;
  const kept = await caches.match(request, { cacheName: CACHES.deck, ignoreSearch: true });
  return kept ?? fresh ?? Response.error();
}

addPlugins([WHOLE]);
precacheAndRoute([...SHUSHUO_FILES.first], { ignoreURLParametersMatching: [/^/], cleanURLs: false });
cleanupOutdatedCaches();
clientsClaim();
worker.addEventListener('install', (event) => event.waitUntil(report.fetchAll()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOld().then(renewDeck)));
worker.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) void worker.skipWaiting();
  if (event.data === KEEP_DECK) event.waitUntil(keepDeck().catch(() => {}));
});
registerRoute(
  ({ url, request }) => isOfDeck(url, request),
  ({ request }) => answerOfDeck(request),
);

const patient = { networkTimeoutSeconds: PATIENCE_S };
registerRoute(
  ({ url, request }) => isData(pathOf(url, request)),
  ({ url, event }) =>
    report.answer(url.pathname.split('/').at(-1) ?? '', (task) => (event as LifeEvent).waitUntil(task)),
);
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && SINGLE.test(pathOf(url, request)),
  new NetworkFirst({ cacheName: CACHES.pages, plugins: [WHOLE, BARE, OR_KEPT, IN_REPORT], ...patient }),
);
registerRoute(
  ({ url, request }) => isLater(pathOf(url, request)),
  new CacheFirst({ cacheName: CACHES.files, plugins: [WHOLE] }),
);
registerRoute(
  ({ url, request }) => isOther(pathOf(url, request)),
  new NetworkFirst({ cacheName: CACHES.files, plugins: [WHOLE, BARE, OR_KEPT] }),
);
