import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { type Loaded, loadDataset } from './app/load.ts';
import { readPlace } from './app/place.ts';
import './app/page-styles.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('invalid page: no element with id app');
const place = readPlace();

/** Whether the page was built from just these data, so that what stands in it can be brought to life. */
function isBuiltFrom(loaded: Loaded): boolean {
  const { fingerprint } = document.documentElement.dataset;
  return loaded.ok && loaded.issues.length === 0 && loaded.fingerprint === fingerprint;
}

if (root.childElementCount === 0) {
  createRoot(root).render(<App place={place} stills={null} first={null} />);
} else {
  const loaded = await loadDataset({});
  if (isBuiltFrom(loaded)) hydrateRoot(root, <App place={place} stills="keep" first={loaded} />);
  else createRoot(root).render(<App place={place} stills={null} first={loaded} />);
}
