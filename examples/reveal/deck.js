import Reveal from './reveal.js';

const deck = new Reveal({ width: 1280, height: 720, margin: 0.04, hash: true, center: true, viewDistance: 2 });
await deck.initialize();
