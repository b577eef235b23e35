import { Parser } from 'saxen';

/** What is heard of an XML part: names without their prefix, texts decoded. */
export interface Listener {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Goes through an XML part from its beginning to its end. Throws for XML that is not well formed. */
export function hearXml(xml: string, { open, close, text }: Listener): void {
  const parser = new Parser();
  parser.on('error', (error) => {
    throw error;
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
