import type { DeckFile } from '../../../src/export/ooxml/deck-file.ts';
import { allNamed, textOf } from '../../../src/export/ooxml/xml-nodes.ts';
import { slidePaths } from '../../../src/export/refresh/frames.ts';
import { bodyText } from '../../../src/export/refresh/text-merge.ts';
import { formOf } from '../../../src/export/refresh/tree-patch.ts';

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

const bare = (form: string): string =>
  form.replace(/(<[^ ]+:cNvPr [^>]*?)id=\d+ /g, '$1').replace(/r:(id|embed)=rId\d+/g, '');

/** Slides, charts and notes of a deck in order, whatever its parts are called. */
export function formsOf(deck: DeckFile): string[] {
  return slidePaths(deck).flatMap((path) => {
    const own = deck.relations(path).filter(({ type }) => type === 'chart' || type === 'notesSlide');
    const charts = own.filter(({ type }) => type === 'chart').map((one) => one.path ?? '');
    const notes = own.filter(({ type }) => type === 'notesSlide').map((one) => one.path ?? '');
    return [path, ...charts, ...notes].map((part) => bare(formOf(deck.tree(part))));
  });
}
