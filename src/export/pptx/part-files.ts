import { XML } from '../native/drawing-xml.ts';

/** A file of the package, and what it refers to. */
export interface Part {
  readonly path: string;
  /** Null where the extension says it. */
  readonly type: string | null;
  readonly bytes: string | Uint8Array;
  readonly relations: readonly Relation[];
}

export interface Relation {
  /** The last word of its type. */
  readonly type: string;
  /** As the part refers to it. */
  readonly target: string;
}

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const TYPE = 'application/vnd.openxmlformats-officedocument';

/** Parts with their relationships, by path. */
export function filesOf(parts: readonly Part[]): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(
    parts.flatMap(({ path, bytes, relations }): [string, Uint8Array][] => [
      [path, typeof bytes === 'string' ? encoder.encode(bytes) : bytes],
      ...(relations.length === 0
        ? []
        : [[relationsPath(path), encoder.encode(relationsXml(relations))] satisfies [string, Uint8Array]]),
    ]),
  );
}

/** Where the relationships of a part lie. */
const relationsPath = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');

export const relationXml = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

/** Ids are `rId1` and on, in order. */
const relationsXml = (relations: readonly Relation[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.map(({ type, target }, index) => relationXml(`rId${index + 1}`, `${OFFICE}/${type}`, target)).join('')}</Relationships>`;
