import type { ChartFiles, Part, Relation } from '../ooxml/package-parts.ts';
import { chartParts } from '../ooxml/package-parts.ts';

/** What a document is being made of: parts and relationships, each numbered as it comes. */
export interface DocumentDraft {
  readonly parts: Part[];
  readonly relations: Relation[];
  /** The relationship of a chart, whose parts are put in. */
  readonly addChart: (files: ChartFiles) => string;
  readonly addPicture: (svg: string, png: Uint8Array) => { readonly png: string; readonly svg: string };
  readonly addAddress: (url: string) => string;
  /** From 1: of drawings, bookmarks and captions. */
  readonly next: (counted: 'drawing' | 'bookmark' | 'figure' | 'table') => number;
}

/** `first`: relationships that are there before anything is put in, from `rId1` on. */
export function newDraft(first: readonly Relation[]): DocumentDraft {
  const parts: Part[] = [];
  const relations: Relation[] = [...first];
  const counts = new Map<string, number>();
  const next = (counted: string): number => {
    const number = (counts.get(counted) ?? 0) + 1;
    counts.set(counted, number);
    return number;
  };
  const link = (relation: Relation): string => `rId${relations.push(relation)}`;
  const addImage = (name: string, bytes: string | Uint8Array): string => {
    parts.push({ path: `word/media/${name}`, type: null, bytes, relations: [] });
    return link({ type: 'image', target: `media/${name}` });
  };
  return {
    parts,
    relations,
    next,
    addChart(files) {
      const number = next('chart');
      parts.push(...chartParts('word', number, files));
      return link({ type: 'chart', target: `charts/chart${number}.xml` });
    },
    addPicture(svg, png) {
      const number = next('image');
      return { png: addImage(`image${number}.png`, png), svg: addImage(`image${number}.svg`, svg) };
    },
    addAddress: (url) => link({ type: 'hyperlink', target: url, isOutside: true }),
  };
}
