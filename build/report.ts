import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadData } from '../src/command-dataset.ts';
import type { Origin } from '../src/export/provenance.ts';
import type { Dataset } from '../src/figures/dataset.ts';

/** The project's own report as a build reads it. */
export interface BuiltReport {
  /** Null where something is fatally wrong with the data; the page says what. */
  readonly dataset: Dataset | null;
  readonly origin: Origin;
}

/** Reads `data/` of the project in a folder. */
export async function readReport(root: string): Promise<BuiltReport> {
  const { dataset, checksum } = await loadData(join(root, 'data/datapackage.json'), null);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { dataset, origin: { checksum, version } };
}
