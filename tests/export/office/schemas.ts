import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  XmlDocument,
  type XmlInputProvider,
  XmlValidateError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { withoutExtensions } from './compatibility.ts';
import { NAMESPACES } from './package.ts';

/** The schemas of ISO/IEC 29500: data for this check, and no part of the repository. */
export const SCHEMA_FOLDER = process.env['SHUSHUO_XSD'] ?? join(import.meta.dirname, '../../../../shared/ooxml-xsd');

export const hasSchemas = existsSync(join(SCHEMA_FOLDER, 'pml.xsd'));

/** What the schema of a package's properties takes from Dublin Core, as Office restricts it (ISO/IEC 29500-2, 11.1). */
const DUBLIN_CORE: Readonly<Record<string, string>> = {
  'dc.xsd': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://purl.org/dc/elements/1.1/">
    ${['creator', 'description', 'identifier', 'language', 'subject', 'title'].map((name) => `<xs:element name="${name}" type="xs:string"/>`).join('')}
  </xs:schema>`,
  'dcterms.xsd': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://purl.org/dc/terms/" targetNamespace="http://purl.org/dc/terms/">
    <xs:simpleType name="Time"><xs:union memberTypes="xs:gYear xs:gYearMonth xs:date xs:dateTime"/></xs:simpleType>
    <xs:complexType name="Any" abstract="true"><xs:simpleContent><xs:extension base="xs:string"/></xs:simpleContent></xs:complexType>
    <xs:complexType name="W3CDTF"><xs:simpleContent><xs:restriction base="Any">
      <xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+\\-]\\d\\d:\\d\\d))?)?)?"/></xs:restriction></xs:simpleType>
    </xs:restriction></xs:simpleContent></xs:complexType>
    <xs:element name="created" type="Any"/><xs:element name="modified" type="Any"/>
  </xs:schema>`,
};

function schemaBytes(address: string): Uint8Array {
  const name = address.split('/').at(-1) ?? '';
  const text = DUBLIN_CORE[name] ?? readFileSync(join(SCHEMA_FOLDER, name), 'utf8');
  // One of them leaves it to the reader where the schema of `xml:lang` lies.
  return new TextEncoder().encode(
    text.replace(/(<xs:import[^>]*XML\/1998\/namespace")\/>/, '$1 schemaLocation="xml.xsd"/>'),
  );
}

/** Gives libxml2 the schemas that a schema names: by their file names, wherever it believes them to lie. */
function schemaFiles(): XmlInputProvider {
  const open: Uint8Array[] = [];
  return {
    match: (address) => address.endsWith('.xsd'),
    open: (address) => open.push(schemaBytes(address)),
    read(file, buffer) {
      const rest = open[file - 1] ?? new Uint8Array();
      const part = rest.subarray(0, buffer.length);
      buffer.set(part);
      open[file - 1] = rest.subarray(part.length);
      return part.length;
    },
    close: () => true,
  };
}

const TARGET = /targetNamespace="([^"]*)"/;

/** The file of the schema of each namespace. */
function schemaNames(): Map<string, string> {
  const names = readdirSync(SCHEMA_FOLDER).filter((name) => name.endsWith('.xsd'));
  return new Map(names.map((name) => [TARGET.exec(readFileSync(join(SCHEMA_FOLDER, name), 'utf8'))?.[1] ?? '', name]));
}

/** What a part breaks of the schema of its root's namespace, a line each. */
export type SchemaCheck = (xml: string) => string[];

/** Reads the schemas that are asked for once. A part whose namespace has no schema is a fault. */
export function newSchemaCheck(): SchemaCheck {
  xmlRegisterInputProvider(schemaFiles());
  const names = schemaNames();
  const validators = new Map<string, XsdValidator>();
  const validatorOf = (namespace: string): XsdValidator | undefined => {
    const name = names.get(namespace);
    if (name === undefined) return undefined;
    const validator = validators.get(namespace) ?? readSchema(name);
    validators.set(namespace, validator);
    return validator;
  };
  return (xml) => {
    using document = XmlDocument.fromString(withoutExtensions(xml));
    // Office writes and needs it where a text begins or ends with a blank; the schema of texts forgot it.
    for (const space of document.find('//x:t/@xml:space', NAMESPACES)) space.remove();
    const validator = validatorOf(document.root.namespaceUri);
    if (validator === undefined) return [`no schema of ${document.root.namespaceUri}`];
    return faultsOf(document, validator);
  };
}

function readSchema(name: string): XsdValidator {
  using document = XmlDocument.fromBuffer(schemaBytes(name), { url: name });
  return XsdValidator.fromDoc(document);
}

function faultsOf(document: XmlDocument, validator: XsdValidator): string[] {
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message }) => message.trim());
  }
}
