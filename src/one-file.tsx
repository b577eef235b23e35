import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { addHeldFonts } from './app/held-fonts.ts';
import { readPlace } from './app/place.ts';
import './app/page-styles.ts';

// The whole program in one file that opens from a disk; build/one-file.ts puts it together with its data.

const root = document.getElementById('app');
if (root === null) throw new Error('invalid page: no element with id app');
addHeldFonts();
root.replaceChildren();
createRoot(root).render(<App place={readPlace()} stills={null} first={null} />);
