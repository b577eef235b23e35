import { isBrowser } from './page-context.ts';
import { newStore } from './store.ts';

/**
 * Holds files that were dropped on the page and wait to be opened. They are taken as soon as the program runs, also
 * while data are on their way or failed: otherwise the browser would leave the page for the file.
 */
export const droppedFiles = newStore<readonly File[]>([]);

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** The stylesheet marks the page as long as files are over it. */
function mark(isOver: boolean): void {
  document.documentElement.toggleAttribute('data-drop', isOver);
}

if (isBrowser) {
  window.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  window.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false);
  });
  window.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    mark(false);
    droppedFiles.set([...(event.dataTransfer?.files ?? [])]);
  });
}
