const deck = new Reveal({ width: 1280, height: 720, margin: 0.04, hash: true, center: true, viewDistance: 2 });
deck.initialize();

// On a site the deck is kept for a hall without a network, its charts with it; on a disk it needs none.
if (location.protocol.startsWith('http') && 'serviceWorker' in navigator) {
  const site = new URL('../../', location.href);
  navigator.serviceWorker
    .register(new URL('offline-worker.js', site), { scope: site })
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active.postMessage('keep deck'))
    .catch(() => {});
}
