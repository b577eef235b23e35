import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type SchemaObject } from 'ajv';
import addFormats from 'ajv-formats';
import { readRecords } from '../../src/figures/table/table.ts';
import { reportDescriptor, reportFiles } from '../report.ts';

interface Field {
  readonly name: string;
  readonly type: 'string' | 'number' | 'integer';
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly pattern?: string;
    readonly enum?: readonly string[];
  };
}

export interface Resource {
  readonly profile?: string;
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly primaryKey: string;
    readonly missingValues: readonly string[];
    readonly fields: readonly Field[];
  };
}

export interface DataPackage {
  readonly descriptor: { readonly resources: readonly Resource[] };
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The tables of a report's folder, their descriptor not yet checked; a report's text beside them is none. */
export function dataPackage(folder: string): DataPackage {
  const descriptor = reportDescriptor(folder) as DataPackage['descriptor'];
  const resources = descriptor.resources.filter(({ profile }) => profile !== 'data-resource');
  const isWhole = resources.length === descriptor.resources.length;
  const tables = isWhole ? descriptor : { ...descriptor, profile: 'tabular-data-package', resources };
  return { descriptor: tables, files: reportFiles(folder) };
}

function faultsOf(schema: SchemaObject, json: unknown): ErrorObject[] {
  const ajv = new Ajv({ strict: false, strictNumbers: true, allErrors: true, formats: { textarea: true } });
  addFormats(ajv);
  const isValid = ajv.compile(schema);
  isValid(json);
  return isValid.errors ?? [];
}

/**
 * What a descriptor breaks of the profile of the standard's first edition, as the npm package datapackage 1.1.10 ships it
 * (MIT licence, specs.frictionlessdata.io/schemas/tabular-data-package.json). It uses nothing that JSON Schema draft 4
 * and 7 read differently, and Ajv knows draft 7.
 */
export function profileFaults(descriptor: unknown): ErrorObject[] {
  const text = readFileSync(join(import.meta.dirname, 'tabular-data-package.json'), 'utf8');
  const { $schema, ...profile } = JSON.parse(text) as SchemaObject;
  if ($schema !== 'http://json-schema.org/draft-04/schema#') throw new Error(`invalid profile: ${$schema}`);
  return faultsOf(profile, descriptor);
}

/** A Table Schema as JSON Schema, for the types and constraints that ours use. */
function rowSchema({ fields }: Resource['schema']): SchemaObject {
  const properties = fields.map(({ name, type, constraints: { pattern, enum: known } = {} }) => [
    name,
    { type, ...(pattern ? { pattern: `^(?:${pattern})$` } : {}), ...(known ? { enum: known } : {}) },
  ]);
  const required = fields.filter(({ constraints }) => constraints?.required).map(({ name }) => name);
  return { type: 'object', additionalProperties: false, required, properties: Object.fromEntries(properties) };
}

const headerOf = ({ path }: Resource, { files }: DataPackage): readonly string[] =>
  readRecords(files.get(path) ?? new Uint8Array()).header?.cells ?? [];

/** The rows of a table as its schema types them, blank cells left out. */
export function rowsOf({ path, schema }: Resource, { files }: DataPackage): Record<string, string | number>[] {
  return readRecords(files.get(path) ?? new Uint8Array()).body.map(({ cells }) => {
    const named = schema.fields.map(({ name, type }, at) => [name, type, cells[at] ?? ''] as const);
    const filled = named.filter(([, , cell]) => !schema.missingValues.includes(cell));
    return Object.fromEntries(filled.map(([name, type, cell]) => [name, type === 'string' ? cell : Number(cell)]));
  });
}

/** What a table breaks of its Table Schema: columns, types, constraints, and what must be unique and is not. */
export function tableFaults(resource: Resource, whole: DataPackage): unknown[] {
  const { fields, primaryKey } = resource.schema;
  const columns = fields.map(({ name }) => name);
  const header = headerOf(resource, whole);
  if (header.join() !== columns.join()) return [`columns: ${header.join()}`];
  const rows = rowsOf(resource, whole);
  const unique = fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => name);
  const doubled = [primaryKey, ...unique].filter((name) => new Set(rows.map((row) => row[name])).size < rows.length);
  const schema = { type: 'array', minItems: 1, items: rowSchema(resource.schema) };
  return [...faultsOf(schema, rows), ...doubled.map((name) => `not unique: ${name}`)];
}
