import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Dataset } from '../src/figures/dataset.ts';
import { readDataset } from '../src/figures/package/read.ts';

const ROOT = join(import.meta.dirname, '..');

/** The report that tests name panels and figures of, kept as it was: next year's `data/` change nothing here. */
export const REPORT = join(import.meta.dirname, 'data/report');
/** Another report: invented, without places and actions. */
export const SECOND_REPORT = join(import.meta.dirname, 'data/second');
/** What the site shows and the command line exports. */
export const SHIPPED_REPORT = join(ROOT, 'data');

const isData = (name: string): boolean => /\.(csv|json)$/.test(name);

/** Data and descriptor of a report's folder by name, as bytes. */
function allFiles(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder).filter(isData).sort();
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** The tables of a report's folder by name, as bytes. */
export const reportFiles = (folder: string = REPORT): Map<string, Uint8Array> =>
  new Map([...allFiles(folder)].filter(([name]) => name.endsWith('.csv')));

export const reportText = (name: string, folder: string = REPORT): string => readFileSync(join(folder, name), 'utf8');

export const reportDescriptor = (folder: string = REPORT): unknown =>
  JSON.parse(reportText('datapackage.json', folder));

/** A report as it is read; fails the test that asks for it if a single issue is found. */
export function report(folder: string = REPORT): Dataset {
  const reading = readDataset({ descriptor: reportDescriptor(folder), files: reportFiles(folder) });
  if (!reading.ok || reading.issues.length > 0) throw new Error(JSON.stringify(reading.issues, null, 2));
  return reading.dataset;
}

const written = (folder: string): string =>
  JSON.stringify([...allFiles(folder)].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]));

/** Whether the tests' report is the one that ships, so that one built site serves for both. */
export const isReportShipped = (): boolean => written(REPORT) === written(SHIPPED_REPORT);

/** Folder of the site built from what ships. */
export const SHIPPED_SITE = 'dist';
/** Folder of the site built from the tests' report. */
export const REPORT_SITE = isReportShipped() ? SHIPPED_SITE : 'node_modules/.cache/shushuo-tests/report';

/** A folder as `SHUSHUO_DATA` names it. */
export const asShown = (folder: string): string => relative(ROOT, folder).replaceAll('\\', '/');
