import { MODES } from '../../figures/dataset.ts';
import { LANGS } from '../../words/lang.ts';
import type { DeckFile } from '../ooxml/deck-file.ts';
import { attributeOf, copyOf, elementsIn, textOf } from '../ooxml/xml-nodes.ts';
import { readXml, type XmlElement } from '../ooxml/xml-tree.ts';
import type { BaseCopy } from '../pptx/base-copy.ts';
import type { DeckRecipe } from '../pptx/deck-recipe.ts';
import { patchTree } from './tree-patch.ts';

/** The properties a deck has of ours, by their names. */
function ownProperties(deck: DeckFile): Map<string, XmlElement> {
  const path = deck.related('', 'custom-properties');
  if (path === null || !deck.has(path)) return new Map();
  const own = elementsIn(deck.tree(path)).map((one): [string, XmlElement] => [attributeOf(one, 'name') ?? '', one]);
  return new Map(own.filter(([name]) => /^Shushuo\b/.test(name)));
}

/** Whether a deck says that this program wrote it. */
export const isOurs = (deck: DeckFile): boolean => ownProperties(deck).has('Shushuo');

/** How a deck of a report was made, as its properties say it; null for another. */
export function propertiesRecipe(deck: DeckFile): DeckRecipe | null {
  const own = ownProperties(deck);
  const text = (name: string): string => {
    const property = own.get(name);
    return property === undefined ? '' : textOf(property);
  };
  const look = new URLSearchParams(text('Shushuo look'));
  const lang = LANGS.find((one) => one === look.get('lang'));
  const theme = (['light', 'dark'] as const).find((one) => one === look.get('theme'));
  const size = (['16:9', '4:3'] as const).find((one) => one === look.get('size'));
  const views = new Map(
    text('Shushuo views')
      .split(' ')
      .map((view) => [view.split('=')[0] ?? '', view.split('=')[1] ?? '']),
  );
  const ids = text('Shushuo panels').split(' ').filter(Boolean);
  if (lang === undefined || theme === undefined || size === undefined || ids.length === 0) return null;
  const panels = ids.map((id) => ({ id, mode: MODES.find((mode) => mode === views.get(id)) ?? null }));
  return {
    version: text('Shushuo'),
    lang,
    theme,
    size,
    whole: look.get('whole') === 'true',
    panels,
    userData: null,
    template: null,
  };
}

/** Of which data a deck is, by their checksum; blank where it does not say. */
export function statedChecksum(deck: DeckFile): string {
  const property = ownProperties(deck).get('Shushuo checksum');
  return property === undefined ? '' : textOf(property);
}

/** What the deck says about itself is this year's: its data, and its title unless the person gave it another. */
export function updateProperties(mine: DeckFile, theirs: DeckFile, copy: BaseCopy): void {
  const [own, fresh] = [ownProperties(mine), ownProperties(theirs)];
  for (const [name, property] of own) {
    const next = fresh.get(name);
    if (next !== undefined) property.children.splice(0, property.children.length, ...copyOf(next).children);
  }
  const custom = mine.related('', 'custom-properties');
  if (custom !== null && own.size > 0) mine.touch(custom);
  const [path, core, before] = [
    mine.related('', 'core-properties'),
    theirs.related('', 'core-properties'),
    copy.parts.get('docProps/core.xml'),
  ];
  if (path === null || core === null || before === undefined || !mine.has(path)) return;
  const ignored = { change: () => {}, conflict: () => {}, keep: () => {} };
  patchTree(readXml(before), mine.tree(path), theirs.tree(core), {
    changed: () => {},
    kept: () => {},
    isChosen: () => false,
    findings: ignored,
  });
  mine.touch(path);
}
