import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../src/figures/dataset.ts';
import { readDataset } from '../src/figures/package/read.ts';

const folder = join(import.meta.dirname, '../data');

/** The project's own files by name, as bytes. */
export function reportFiles(): Map<string, Uint8Array> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

export function reportDescriptor(): unknown {
  return JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
}

/** The built-in dataset; fails the test that asks for it if a single issue is found. */
export function report(): Dataset {
  const reading = readDataset({ descriptor: reportDescriptor(), files: reportFiles() });
  if (!reading.ok || reading.issues.length > 0) throw new Error(JSON.stringify(reading.issues, null, 2));
  return reading.dataset;
}
