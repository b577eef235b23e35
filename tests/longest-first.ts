import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Projects that wait much start before those that only reckon, which then fill up every core to the end. Files of one
 * project follow each other, as they share a worker.
 */
const PROJECTS = ['engines', 'browser', 'slow', 'unit'];

/** Files that take long: what starts last is waited for by idle workers. */
const LONG = [
  'engines/webkit',
  'engines/firefox',
  'browser/second-report',
  'browser/soak',
  'browser/present',
  'browser/import',
  'browser/accessible',
  'browser/card',
  'browser/switches',
  'own/tables.fuzz',
  'long/plain-numbers.fuzz',
  'command/own-data',
  'command/command',
  'office/soffice',
  'copy/article',
];

/** Place among `names`, the first of all is 0; after all of them where it is none. */
const placeIn = (names: readonly string[], isThis: (name: string) => boolean): number => {
  const at = names.findIndex(isThis);
  return at < 0 ? names.length : at;
};

const projectOf = ({ project }: TestSpecification): number => placeIn(PROJECTS, (name) => name === project.name);
const lengthOf = ({ moduleId }: TestSpecification): number =>
  placeIn(LONG, (name) => moduleId.endsWith(`/${name}.test.ts`));

/** Starts what is known to take long before everything else; vitest starts long files first, and knows only their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => projectOf(a) - projectOf(b) || lengthOf(a) - lengthOf(b));
  }
}
