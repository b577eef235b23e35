import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Engines that no other file uses, and that take longest of all. */
const FIRST = ['engines/webkit', 'engines/firefox'];

/** Files that take long: what starts last is waited for by idle cores. */
const LONG = [
  'browser/soak',
  'browser/kinds-by-keys',
  'browser/export',
  'browser/import',
  'browser/present',
  'browser/accessible',
  'browser/dashboard',
  'browser/faults',
  'browser/card',
  'browser/proof',
  'browser/second-report',
  'browser/single-file',
  'browser/switches',
  'panels/own/tables.fuzz',
  'text/report.fuzz',
  'figures/long/plain-numbers.fuzz',
  'export/template/template',
  'draw/tables.fuzz',
  'export/office/soffice',
  'panels/own/workbooks.fuzz',
  'command/own-data',
  'command/command',
  'text/headline/check-headline',
  'panels/plot/long-lines',
];

/**
 * What tests a browser waits much; what only reckons comes after it and fills every core to the end. Files of a project
 * follow each other, as they share a worker.
 */
const PROJECTS = ['browser', 'engines', 'slow', 'unit'];

/** Place among `names`, the first of all is 0; after all of them where it is none. */
const placeIn = (names: readonly string[], isThis: (name: string) => boolean): number => {
  const at = names.findIndex(isThis);
  return at < 0 ? names.length : at;
};

const isNamed = (name: string, { moduleId }: TestSpecification): boolean => moduleId.endsWith(`/tests/${name}.test.ts`);
const rankOf = (file: TestSpecification): readonly [first: number, project: number, length: number] => [
  placeIn(FIRST, (name) => isNamed(name, file)),
  placeIn(PROJECTS, (name) => name === file.project.name),
  placeIn(LONG, (name) => isNamed(name, file)),
];

/** Starts what is known to take long before everything else; vitest starts long files first, and knows only their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => {
      const [a, b] = [rankOf(one), rankOf(other)];
      return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
    });
  }
}
