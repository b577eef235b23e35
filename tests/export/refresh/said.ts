import type { DeckFile } from '../../../src/export/refresh/deck-file.ts';
import { slidePaths } from '../../../src/export/refresh/frames.ts';
import { bodyText } from '../../../src/export/refresh/text-merge.ts';
import { allNamed, textOf } from '../../../src/export/refresh/xml-nodes.ts';

/** What each slide says: its words, the numbers and labels of its charts and its notes, sorted. */
export function saidOn(deck: DeckFile): string[][] {
  return slidePaths(deck).map((path) => {
    const words = allNamed(deck.tree(path), 'p:txBody').map(bodyText);
    const own = deck.relations(path);
    const parts = (type: string) => own.filter((one) => one.type === type).map((one) => deck.tree(one.path ?? ''));
    const charts = parts('chart').flatMap((chart) => allNamed(chart, 'c:v').map(textOf));
    const notes = parts('notesSlide').flatMap((one) => allNamed(one, 'p:txBody').map(bodyText));
    const said = [...words, ...charts, ...notes].flatMap((text) => text.split('\n')).map((text) => text.trim());
    return said.filter((text) => text !== '' && !/^(<.*>|‹.*›|\d{1,2})$/.test(text)).sort();
  });
}
