import { stillPage } from '../words/app/still-words.ts';

const { documentElement } = document;

/** Whether the program of the page runs. */
export const isLive = (): boolean => documentElement.dataset['live'] !== undefined;

/** Says above the page that its script did not run, and puts away what only a script can answer. */
export function stayStill(): void {
  if (documentElement.dataset['still'] !== undefined) return;
  documentElement.dataset['still'] = '';
  const note = document.createElement('p');
  note.className = 'problem still-note';
  note.setAttribute('role', 'status');
  note.textContent = stillPage[documentElement.lang.startsWith('en') ? 'en' : 'zh'];
  document.getElementById('app')?.before(note);
}
