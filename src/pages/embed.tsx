import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadEmbedData } from '../app/embed/embed-data.ts';
import { greet } from '../app/embed/embed-frame.ts';
import { listenToHost } from '../app/embed/embed-host.ts';
import { EmbedPage, EmbedProblem } from '../app/embed/embed-page.tsx';
import { endHover, startHover } from '../app/panel/hover.ts';
import { rememberBuilt } from '../app/state/built-page.ts';
import type { Loaded } from '../app/state/report-data.ts';
import { adopt, readSettings } from '../app/state/settings.ts';
import type { HostMessage } from '../panels/embed/embed-message.ts';
import { siteWordsOf } from '../words/app/site-words.ts';
import '../app/embed/embed-styles.ts';

// This is the live panel in somebody else's frame. Its settings are those of its address and of the page around it:
// what the reader chose for the report is another matter.

const page = document.documentElement;
const lang = page.lang.startsWith('en') ? 'en' : 'zh';
const { embed: panel = '', data = '' } = page.dataset;

function answer(message: HostMessage): void {
  if (message.type === 'hello') greet(message.follows);
  else if (message.type === 'set-theme') adopt({ theme: message.theme });
  else if (message.type === 'set-view') adopt({ view: message.view });
  else if (message.type === 'set-lang') adopt({ lang: message.lang });
  else if (message.figure === null) endHover();
  else startHover(message.figure);
}

function Shown({ loaded }: { readonly loaded: Loaded }) {
  const view = loaded.ok ? loaded.dataset.views.find(({ id }) => id === panel) : undefined;
  if (loaded.ok && view !== undefined) {
    return <EmbedPage view={view} dataset={loaded.dataset} isStill={page.dataset['static'] !== undefined} />;
  }
  const problem = loaded.ok ? siteWordsOf(lang).unknown(panel) : (loaded.issues[0]?.message[lang] ?? '');
  return <EmbedProblem id={panel} headline={document.title} problem={problem} />;
}

async function start(): Promise<void> {
  const loaded = await loadEmbedData(data);
  const root = document.getElementById('app');
  if (root === null) throw new Error('invalid page: no element with id app');
  // The early script has written on the page what its address asks for, and what it was told since.
  const { theme = 'auto', asked: view = null } = page.dataset;
  const { theme: known, view: shown } = readSettings(new URLSearchParams({ theme, view: view ?? '' }));
  adopt({ lang, theme: known ?? 'auto', view: shown });
  delete page.dataset['waits'];
  listenToHost(answer);
  rememberBuilt(root);
  createRoot(root).render(
    <StrictMode>
      <main>
        <Shown loaded={loaded} />
      </main>
    </StrictMode>,
  );
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => void start());
else void start();
