import { escapeMarkup } from '../../panels/embed/markup.ts';
import type { Lang } from '../../words/lang.ts';
import { XML } from '../native/drawing-xml.ts';
import { SLIDE_FONTS } from '../native/slide-type.ts';
import type { Report } from '../report.ts';
import { writtenTime } from '../written-day.ts';
import { PACKAGE, type Part, TYPE } from './package-parts.ts';

/** What a deck or document says about itself. */
export interface DocumentProperties {
  readonly lang: Lang;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO date that stands for the time of writing; blank where there is none. */
  readonly date: string;
  /** What the file was made of, a value by its name; the program makes the file again from them. */
  readonly origin: readonly (readonly [name: string, value: string])[];
}

/** What a file of a report was made of; `look` is how. Programs keep these properties when they save a file. */
export function originProperties(
  { panels, origin }: Report,
  look: Readonly<Record<string, string>>,
): DocumentProperties['origin'] {
  const views = panels.flatMap(({ id, mode }) => (mode === null ? [] : [`${id}=${mode}`]));
  return [
    ['Shushuo', origin.version],
    ['Shushuo data', origin.file],
    ['Shushuo checksum', origin.checksum],
    ['Shushuo look', new URLSearchParams(look).toString()],
    ['Shushuo panels', panels.map(({ id }) => id).join(' ')],
    ['Shushuo views', views.join(' ')],
  ];
}

/** What a file of Office says about itself to the programs that open it. */
export function propertyParts(properties: DocumentProperties): Part[] {
  const own = (name: string, type: string, bytes: string): Part => ({
    path: `docProps/${name}.xml`,
    type,
    bytes,
    relations: [],
  });
  return [
    own('core', 'application/vnd.openxmlformats-package.core-properties+xml', coreProperties(properties)),
    own('app', `${TYPE}.extended-properties+xml`, appProperties(properties)),
    own('custom', `${TYPE}.custom-properties+xml`, customProperties(properties)),
  ];
}

function coreProperties({ title, subject, author, lang, date }: DocumentProperties): string {
  const time = writtenTime(date);
  const dated = (name: string): string =>
    time === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return [
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeMarkup(title)}</dc:title><dc:subject>${escapeMarkup(subject)}</dc:subject><dc:creator>${escapeMarkup(author)}</dc:creator>`,
    `${dated('created')}${dated('modified')}<dc:language>${SLIDE_FONTS[lang].lang}</dc:language></cp:coreProperties>`,
  ].join('');
}

const appProperties = ({ author }: DocumentProperties): string =>
  `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Shushuo</Application><Company>${escapeMarkup(author)}</Company></Properties>`;

function customProperties({ origin }: DocumentProperties): string {
  const written = origin.map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeMarkup(name)}"><vt:lpwstr>${escapeMarkup(value)}</vt:lpwstr></property>`,
  );
  return `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${written.join('')}</Properties>`;
}
