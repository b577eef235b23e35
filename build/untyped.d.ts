declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { targetFormat?: 'sfnt' | 'woff' | 'woff2'; keepFeatures?: string[]; noHinting?: boolean },
  ): Promise<Buffer>;
}

/** The SAX parser of bpmn.io; only what is used of it. */
declare module 'saxen' {
  export class Parser {
    on(event: 'error', listener: (error: Error, context: () => { line: number; column: number }) => void): this;
    on(
      event: 'openTag',
      listener: (
        name: string,
        attributes: () => Readonly<Record<string, string>>,
        decode: (text: string) => string,
      ) => void,
    ): this;
    on(event: 'closeTag', listener: (name: string) => void): this;
    on(event: 'text', listener: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata', listener: (text: string) => void): this;
    parse(xml: string): this;
  }
}

/** The part of pdf.js that parses; pdf.js itself finds it as a global. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {}

/** `./pdfkit.mjs`: JavaScript, as what runs it compiles nothing. */
declare module '*/pdfkit.mjs' {
  export const PDFKIT: string;
}
