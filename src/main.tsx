import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
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
