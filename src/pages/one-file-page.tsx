import { createRoot } from 'react-dom/client';
import { App } from '../app/app.tsx';
import { backToBuilt, goLive } from '../app/back-to-built.ts';
import { setProgram, WORKERS_IN_FILE } from '../app/export/workers-in-file.ts';
import { addEmbeddedFonts, embeddedAddress, embeddedAnswer, rememberPage } from '../app/state/embedded-files.ts';
import { readPageContext } from '../app/state/page-context.ts';
import { setEmbeddedFiles } from '../app/state/site-files.ts';
import { setWorkers } from '../app/state/workers.ts';
import '../app/page-styles.ts';

/** Puts the report in place of what the file shows without a program; `code` is the text of this one. */
export function openPage(code: string): void {
  const root = document.getElementById('app');
  if (root === null) throw new Error('invalid page: no element with id app');
  rememberPage();
  setEmbeddedFiles({ answer: embeddedAnswer, addressOf: embeddedAddress });
  setProgram(code);
  setWorkers(WORKERS_IN_FILE);
  addEmbeddedFonts();
  const options = backToBuilt(root);
  root.replaceChildren();
  createRoot(root, options).render(<App context={readPageContext()} prerendered={null} first={null} Single={null} />);
  goLive();
}
