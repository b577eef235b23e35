import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type SchemaObject } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it, test } from 'vitest';
import { deriveBaseline } from '../../../src/figures/baseline.ts';
import { readDataset } from '../../../src/figures/package/read.ts';
import { readStated } from '../../../src/figures/stated/stated.ts';
import { readRecords } from '../../../src/figures/table/table.ts';

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

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly primaryKey: string;
    readonly missingValues: readonly string[];
    readonly fields: readonly Field[];
  };
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const descriptor = readJson('data/datapackage.json') as { readonly resources: readonly Resource[] };
const files = new Map(descriptor.resources.map(({ path }) => [path, new Uint8Array(readFileSync(`data/${path}`))]));

function validator(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } });
  addFormats(ajv);
  return ajv;
}

/**
 * The profile of the standard's first edition, as the npm package datapackage 1.1.10 ships it (MIT licence,
 * specs.frictionlessdata.io/schemas/tabular-data-package.json). It uses nothing that JSON Schema draft 4 and 7 read
 * differently, and Ajv knows draft 7.
 */
function profile(): SchemaObject {
  const { $schema, ...rest } = readJson('tests/figures/package/tabular-data-package.json') as SchemaObject;
  expect($schema).toBe('http://json-schema.org/draft-04/schema#');
  return rest;
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

function rowsOf({ path, schema }: Resource): Record<string, string | number>[] {
  const { header, body } = readRecords(files.get(path) ?? new Uint8Array());
  expect(header?.cells).toEqual(schema.fields.map(({ name }) => name));
  return body.map(({ cells }) => {
    const named = schema.fields.map(({ name, type }, at) => [name, type, cells[at] ?? ''] as const);
    const filled = named.filter(([, , cell]) => !schema.missingValues.includes(cell));
    return Object.fromEntries(filled.map(([name, type, cell]) => [name, type === 'string' ? cell : Number(cell)]));
  });
}

describe('the Data Package', () => {
  it('is valid against the Tabular Data Package profile of the standard', () => {
    const isValid = validator().compile(profile());
    isValid(descriptor);
    expect(isValid.errors).toBeNull();
    expect(isValid({ ...descriptor, profile: 'data-package' })).toBe(false);
    expect(isValid({ ...descriptor, resources: [{ name: 'figures' }] })).toBe(false);
  });

  it('names every table of the folder', () => {
    const tables = readdirSync('data').filter((name) => name.endsWith('.csv'));
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(tables.sort());
  });

  test.each(descriptor.resources)('$path fits its Table Schema', (resource) => {
    const rows = rowsOf(resource);
    const isValid = validator().compile({ type: 'array', minItems: 1, items: rowSchema(resource.schema) });
    isValid(rows);
    expect(isValid.errors).toBeNull();
    const unique = resource.schema.fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => name);
    for (const name of [resource.schema.primaryKey, ...unique]) {
      expect(new Set(rows.map((row) => row[name])).size, name).toBe(rows.length);
    }
  });
});

describe('the data of the report', () => {
  const reading = readDataset({ descriptor, files });
  const dataset = reading.ok ? reading.dataset : undefined;
  const figures = [...(dataset?.figures.values() ?? [])];

  it('is read without any issue, and no row is lost', () => {
    expect(reading.issues).toEqual([]);
    const counts = descriptor.resources.map((resource) => rowsOf(resource).length);
    expect([dataset?.figures.size, dataset?.places.length, dataset?.actions.length]).toEqual(counts);
    expect(dataset?.places).toHaveLength(14);
    expect(dataset?.actions).toHaveLength(10);
  });

  test.each(figures)('$asStated says value, unit and qualifier of $id', ({ asStated, value, unit, qualifier }) => {
    const stated = readStated(asStated);
    expect(stated).toMatchObject({ ok: true, value, qualifier });
    const statedUnit = stated.ok ? stated.unit.replace(/[（）()]/g, '') : '';
    expect(['', unit.zh]).toContain(statedUnit);
  });

  /** Parts and sections with a heading of their own in the report. */
  const SECTIONS = [1, 2, 3, 4, 5, 6].flatMap((section) => [`1.${section}`, `3.${section}`]);

  it('stands in sections that the report has', () => {
    const mentions = dataset?.places.flatMap((place) => place.mentions) ?? [];
    const sections = [...figures, ...mentions, ...(dataset?.actions ?? [])].map(({ section }) => section);
    expect(sections.filter((section) => !SECTIONS.includes(section))).toEqual([]);
  });

  it('has the growth and baseline that the report states, and no other', () => {
    const stated = figures.filter(({ growthPct }) => growthPct !== null);
    expect(Object.fromEntries(stated.map(({ id, growthPct }) => [id, growthPct]))).toEqual({
      'collective-contracts': 120,
      'wage-contracts': 400,
      'workers-congresses': 130,
      'open-affairs': 220,
      'grassroots-unions': 50,
      'legal-units': 74,
      members: 29,
    });
    expect(new Set(stated.map(({ baselineYear }) => baselineYear))).toEqual(new Set([2008]));
    expect(stated.map(deriveBaseline)).not.toContain(null);
  });

  it('knows the last printed digit of what has a baseline', () => {
    const steps = figures
      .filter(({ growthPct }) => growthPct !== null)
      .map(({ id, step, growthStep }) => [id, [step, growthStep]]);
    expect(Object.fromEntries(steps)).toEqual({
      'collective-contracts': [100, 1],
      'wage-contracts': [100, 1],
      'workers-congresses': [100, 1],
      'open-affairs': [100, 1],
      'grassroots-unions': [100, 1],
      'legal-units': [1000, 1],
      members: [10_000, 1],
    });
  });

  it('is all shown: every figure stands on a panel, and every panel and highlight knows its figures', () => {
    const shown = new Set(dataset?.views.flatMap((view) => view.figures));
    expect(figures.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
    expect([...shown, ...(dataset?.highlights ?? [])].filter((id) => !dataset?.figures.has(id))).toEqual([]);
  });

  it('names every topic it uses, and uses every topic but those of views only', () => {
    const used = new Set([...figures.map(({ topic }) => topic), ...(dataset?.views.map(({ topic }) => topic) ?? [])]);
    expect(dataset?.topics.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});
