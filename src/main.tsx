import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { isFramed } from './app/saving.ts';
import './app/theme.css';
import './app/page.css';
import './app/contents.css';
import './app/search.css';
import './app/great-numbers.css';
import './app/panel.css';
import './app/table.css';
import './app/card.css';
import './app/findings.css';
import './app/print.css';

const root = document.getElementById('app');
if (root === null) throw new Error('invalid page: no element with id app');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// Once there is nothing more urgent, and only for pages that a server gives out in their own window.
if (import.meta.env.PROD && 'serviceWorker' in navigator && location.protocol.startsWith('http') && !isFramed()) {
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  window.addEventListener('load', () =>
    whenIdle(() =>
      import('./app/offline.ts').then(({ keepOffline }) => keepOffline(new URL('.', document.baseURI).href)),
    ),
  );
}
