import { Parser } from 'saxen';
import type { XmlPlace } from '../../words/faults/xml-place.ts';

/** What is heard of an XML part: names without their prefix, texts decoded. */
export interface Listener {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Where XML of a part is not well formed. */
class BrokenXml extends Error {
  readonly place: XmlPlace;

  constructor(xml: string, { line, column }: { readonly line: number; readonly column: number }) {
    super('invalid XML');
    const lines = xml.split('\n');
    const before = [...lines.slice(0, line), (lines[line] ?? '').slice(0, column)].join('\n');
    const part = /<(?:[\w-]+:)?([A-Za-z][\w-]*)/.exec(before)?.[1] ?? '';
    this.place = { part, line: line + 1, column: column + 1, cell: CELL.exec(before)?.[1] ?? null };
  }
}

/** Null for any other fault. */
export const placeOf = (error: unknown): XmlPlace | null => (error instanceof BrokenXml ? error.place : null);

/** The last cell that says its place. */
const CELL = /.*<(?:\w+:)?c [^>]*?\br="([A-Z]{1,3}\d{1,7})"/s;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Goes through an XML part from its beginning to its end. Throws `BrokenXml` for what is not well formed. */
export function hearXml(xml: string, { open, close, text }: Listener): void {
  const parser = new Parser();
  parser.on('error', (_, context) => {
    throw new BrokenXml(xml, context());
  });
  if (open) {
    parser.on('openTag', (name, attributes, decode) => {
      let own: readonly (readonly [string, string])[] | null = null;
      open(localName(name), (wanted) => {
        own ??= Object.entries(attributes());
        const value = own.find(([key]) => key === wanted || localName(key) === wanted)?.[1];
        return value === undefined ? undefined : decode(value);
      });
    });
  }
  if (close) parser.on('closeTag', (name) => close(localName(name)));
  if (text) {
    parser.on('text', (found, decode) => text(decode(found)));
    parser.on('cdata', (found) => text(found));
  }
  parser.parse(xml);
}

/** `_x000D_` is how a workbook writes characters that XML has not. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
